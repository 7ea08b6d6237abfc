"""A word of a name as the comparison sees it: its spelling, its sound, its part in the name and how much it weighs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from typing import Final

from tracker.matching.sound import bones, broad, key, narrow
from tracker.matching.syllable import syllable, syllables


class Role(IntEnum):
    """What part a word plays in a name."""

    NAME = 0
    INITIAL = 1
    NUMBER = 2
    GENERIC = 3
    LEGAL = 4
    HONORIFIC = 5
    PARTICLE = 6
    PLACE = 7


WEIGHT: Final = {
    Role.NAME: 1.0,
    Role.INITIAL: 0.65,
    Role.NUMBER: 0.9,
    Role.GENERIC: 0.72,
    Role.LEGAL: 0.13,
    Role.HONORIFIC: 0.26,
    Role.PARTICLE: 0.02,
    Role.PLACE: 0.68,
}
"""How much a word of each role says about who is meant, against a name's 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One word. Equal words are one object (see ``word``), so that results can be kept by identity.

    ``consonantal`` tells that it was written without vowels; ``signs`` are the Han or Hangul signs it was written with.
    """

    text: str
    key: str
    narrow: str
    broad: str
    bones: str
    role: Role
    weight: float
    consonantal: bool
    signs: str = ""
    syllable: str = ""


@cache
def word(text: str, role: Role = Role.NAME, consonantal: bool = False, signs: str = "") -> Word:
    """The one object for a word of a name."""
    return Word(
        text, key(text), narrow(text), broad(text), bones(text), role, WEIGHT[role], consonantal, signs, syllable(text)
    )


@cache
def of_syllables(text: str) -> Word:
    """The one object for a given name that stands beside a Chinese or Korean family name: its syllables count."""
    return replace(word(text), syllable=syllables(text))


@cache
def legal_form(text: str, family: str) -> Word:
    """The one object for a legal form."""
    return Word(text, family, family, family, family, Role.LEGAL, WEIGHT[Role.LEGAL], False)


_WITHOUT_VOWELS: Final = str.maketrans("", "", "aeiou")
_SILENT: Final = frozenset({Role.PARTICLE, Role.LEGAL, Role.HONORIFIC})


def acronym(words: Sequence[Word]) -> tuple[str, tuple[int, ...]]:
    """The initials of the words an acronym is made of, and their places; empty for fewer than three."""
    places = tuple(i for i, w in enumerate(words) if w.role not in _SILENT)
    return ("".join(words[i].text[0] for i in places), places) if len(places) > 2 else ("", ())


def letters(words: Sequence[Word]) -> str:
    """The consonants of all words in alphabetical order: the same however the words are ordered, joined or torn."""
    return "".join(sorted("".join(w.text for w in words).translate(_WITHOUT_VOWELS)))
