"""Compounds of Arabic names that are written apart or together: Abd al-X, Abu X, X al-Din, X Allah."""

from collections.abc import Sequence
from typing import Final

_ABD: Final = {"abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdil", "abdulal"}
_ABU: Final = {"abu", "abou", "abi", "aboo"}
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


def glue(words: Sequence[str]) -> list[str]:
    """The words with such compounds written together (``abd al rahman`` → ``abdulrahman``)."""
    glued: list[str] = []
    place = 0
    while place < len(words):
        length, whole = _compound(words, place, bool(glued))
        if whole is None:
            glued.append(words[place])
        elif whole.startswith("+"):
            glued[-1] += whole[1:]
        else:
            glued.append(whole)
        place += length
    return glued


def _compound(words: Sequence[str], place: int, follows: bool) -> tuple[int, str | None]:
    """How many words belong together here, and as what; a leading ``+`` adds to the word before."""
    here, rest = words[place], words[place + 1 :]
    article = 1 if rest and rest[0] in _ARTICLE and len(rest) > 1 else 0
    if here in _ABD and len(rest) > article:
        return 2 + article, "abdul" + rest[article]
    if here in _ABU and len(rest) > article:
        return 2 + article, "abu" + rest[article]
    if follows and here in _ARTICLE and rest and rest[0] in _DIN:
        return 2, "+uddin"
    if follows and (here in _DIN or here in _ALLAH):
        return 1, "+uddin" if here in _DIN else "+ullah"
    return 1, None
