"""Compounds of Arabic names that are written apart or together: Abd al-X, Abu X, X al-Din, X Allah."""

from collections.abc import Sequence
from typing import Final

_ABD: Final = {"abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdil", "abdulal"}
_ABU: Final = {"abu", "abou", "abi", "aboo", "abul", "aboul"}
_ARTICLE: Final = {
    "al",
    "el",
    "ul",
    "ol",
    "il",
    "as",
    "ash",
    "ad",
    "an",
    "ar",
    "at",
    "az",
    "ud",
    "ed",
    "ur",
    "us",
    "eddin",
}
_DIN: Final = {"din", "deen", "dine", "dien", "deyn", "uddin", "eddin", "eddine", "addin", "aldin", "eldin", "uddeen"}
_ALLAH: Final = {"allah", "ullah", "ollah"}
_BARE_DIN: Final = {"aldyn", "dyn"}

HEADS: Final = ("abu",)
"""How the first parts of such compounds are written when they are glued."""


def glue(words: Sequence[str]) -> list[str]:
    """The words with such compounds written together (``abu abd al rahman`` → ``abuabdulrahman``)."""
    servant = _joined(words, _ABD, "abdul")
    return _suffixed(_joined(servant, _ABU, "abu"))


def _joined(words: Sequence[str], heads: set[str], written: str) -> list[str]:
    """Each head joined with the word it governs, over an article between them."""
    joined: list[str] = []
    rest = iter(words)
    for word in rest:
        if word not in heads:
            joined.append(word)
            continue
        governed = next(rest, "")
        if governed in _ARTICLE:
            governed = next(rest, governed)
        joined.append(written + governed if governed else word)
    return joined


def _suffixed(words: Sequence[str]) -> list[str]:
    """Each ``din`` and ``allah`` joined to the word before it, over an article between them."""
    joined: list[str] = []
    for word in words:
        if joined and word in _DIN | _ALLAH:
            if len(joined) > 1 and joined[-1] in _ARTICLE:
                joined.pop()
            joined[-1] += "uddin" if word in _DIN else "ullah"
        else:
            joined.append(word)
    return joined


def glue_bare(words: Sequence[str]) -> list[str]:
    """The same for words written without vowels (``abd alrhmn`` → ``abdlrhmn``, ``nwr aldyn`` → ``nwrdyn``)."""
    joined: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "abd":
            governed = next(rest, "")
            joined.append(f"{word}l{governed.removeprefix('al')}" if governed else word)
        elif word in _BARE_DIN and joined:
            joined[-1] += "dyn"
        else:
            joined.append(word)
    return joined
