"""The comparable face of a text: same length, so that every place found in it is a place in the text itself."""

import re
import unicodedata
from functools import lru_cache

_LATIN = "".join(chr(code) for code in range(0xC0, 0x250)) + "".join(chr(code) for code in range(0x1E00, 0x1F00))
# German umlauts stay: würde is not wurde.
_ACCENTS = {
    ord(letter): bare[0]
    for letter in _LATIN
    if (bare := unicodedata.normalize("NFD", letter)) and len(bare) > 1 and bare[0].isascii() and letter not in "äöüÄÖÜ"
}
_VARIANTS = {
    ord(letter): bare
    for letters, bare in (
        ("\u00a0\u202f\u2007\u2009", " "),
        ("’‘‚ʼ‛´`", "'"),
        ("“”„‟«»‹›", '"'),
        ("–—‒―−", "-"),
        ("ё", "е"),
        ("Ё", "Е"),
        ("أإآٱ", "ا"),
        ("ىی", "ي"),
        ("گک", "ك"),
    )
    for letter in letters
}
_TABLE: dict[int, str] = {**_ACCENTS, **_VARIANTS}
_SINGLE_QUOTED = re.compile(r"(?<![^\W\u0640])(?<!-)'(?=\w)([^'\n\"]{1,60}?)'(?!\w)")
_PLUS_QUOTED = re.compile(r"(?<![^\W\u0640])\+(?=\w)([^+\n\"]{1,60}?)\+(?!\w)")
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")
_ARABIC_MARKS = "[\u064b-\u0652\u0640]*"


def plain(text: str) -> str:
    """Write a text with bare letters and one kind of quotes, apostrophes, dashes and blanks, letter for letter."""
    bare = text.translate(_TABLE)
    bare = _SINGLE_QUOTED.sub(r'"\1"', bare)
    return _PLUS_QUOTED.sub(r'"\1"', bare)


def key(word: str) -> str:
    """The form under which a word stands in the tables."""
    return word.translate(_TABLE).casefold()


def keys(words: str) -> frozenset[str]:
    """A table of single words, written as one text with blanks between them."""
    return frozenset(key(word) for word in words.split())


@lru_cache(maxsize=1024)
def pattern(source: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Compile a pattern that is written as people write, to be matched against a plain text."""
    bare = source.translate(_TABLE)
    return re.compile(_ARABIC_LETTER.sub(lambda letter: letter[0] + _ARABIC_MARKS, bare), flags)
