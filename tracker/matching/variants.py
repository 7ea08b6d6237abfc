"""Names that are one name in different languages, and short forms, too far apart for the sound families."""

from typing import Final

from tracker.matching.table import groups, words

SAME: Final = groups("same_names.txt")
"""Name → the names that are the same one in another language or spelling."""

SHORT: Final = groups("short_names.txt")
"""Name → its short forms and what it is short for."""

COMMON: Final = words("common_names.txt") | SAME.keys()
"""Names that very many people bear."""
