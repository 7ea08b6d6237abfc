"""One comparable form for any way of writing a name: the key that equality, tokens and every later step build on."""

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tracker.matching.scripts import is_consonantal, is_syllabic, split_signs, to_ascii

_JOINING: Final = "".join(
    re.escape(chr(code))
    for code in range(0x80, min(sys.maxunicode, 0xFFFF))
    if unicodedata.category(chr(code)) in {"Mn", "Mc", "Cf"}
)
"""Marks and invisible characters that stand inside a word and never end it."""

_APOSTROPHES: Final = "'`´ʹʺʻʼʽʾʿˈ’‘‛′"
_WORD: Final = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}[^\W\d_]?(?!\w)"
    rf"|[^\W_](?:[^\W_]|[{_JOINING}]|[{_APOSTROPHES}](?=[^\W_]))*"
)
_ASCII_WORD: Final = re.compile(r"(?:[A-Za-z]\.){2,}[A-Za-z]?(?!\w)|[A-Za-z0-9](?:[A-Za-z0-9]|['`](?=[A-Za-z0-9]))*")
_DROPPED: Final = str.maketrans("", "", _APOSTROPHES + ".")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: ``folded`` is its ASCII form, ``start`` and ``end`` its place in the original text.

    ``consonantal`` tells that it was written without vowels (Arabic, Hebrew); ``signs`` are the Han or Hangul signs.
    """

    folded: str
    start: int
    end: int
    consonantal: bool = False
    signs: str = ""


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order, each with its place; a Han or Hangul word may give several."""
    found: list[Token] = []
    pattern = _ASCII_WORD if text.isascii() else _WORD
    for match in pattern.finditer(text):
        word = match.group()
        start, end = match.span()
        bare = word.translate(_DROPPED)
        if bare.isascii():
            found.append(Token(bare.lower(), start, end))
        else:
            folded, consonantal, signs = _fold_word(bare)
            found.extend(Token(part, start, end, consonantal, s) for part, s in zip(folded, signs, strict=True))
    return tuple(found)


def fold(text: str) -> str:
    """The canonical comparable key: lower-case ASCII words in their order, single spaces, nothing else."""
    return " ".join(token.folded for token in tokens(text))


@lru_cache(maxsize=65536)
def _fold_word(word: str) -> tuple[tuple[str, ...], bool, tuple[str, ...]]:
    parts = [part for part in split_signs(word) if part]
    folded = [(to_ascii(part), part if is_syllabic(part) else "") for part in parts]
    kept = [(text, signs) for text, signs in folded if text]
    return tuple(text for text, _ in kept), is_consonantal(word), tuple(signs for _, signs in kept)
