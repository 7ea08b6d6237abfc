"""Names that are one name in different languages, and short forms, too far apart for the sound families."""

from typing import Final

from tracker.matching.table import groups, words

SAME_NAMES: Final = groups("same_names.txt")
"""Name → the names that are the same one in another language or spelling."""

_WORDS: Final = groups("same_words.txt")

SAME: Final = {
    word: SAME_NAMES.get(word, frozenset()) | _WORDS.get(word, frozenset())
    for word in SAME_NAMES.keys() | _WORDS.keys()
}
"""The same, and word of organisations' names → the words that are the same one in another language or form."""

SHORT: Final = groups("short_names.txt")
"""Name → its short forms and what it is short for."""

COMMON: Final = words("common_names.txt") | SAME_NAMES.keys()
"""Names that very many people bear."""
