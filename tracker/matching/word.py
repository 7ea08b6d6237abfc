"""A word of a name as the comparison sees it: its spelling, its sound, its part in the name and how much it weighs."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Final

from tracker.matching.sound import bones, key


class Role(IntEnum):
    """What part a word plays in a name."""

    NAME = 0
    INITIAL = 1
    NUMBER = 2
    GENERIC = 3
    LEGAL = 4
    HONORIFIC = 5
    PARTICLE = 6


WEIGHT: Final = {
    Role.NAME: 1.0,
    Role.INITIAL: 0.6,
    Role.NUMBER: 0.9,
    Role.GENERIC: 0.45,
    Role.LEGAL: 0.12,
    Role.HONORIFIC: 0.12,
    Role.PARTICLE: 0.1,
}
"""How much a word of each role says about who is meant, against a name's 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One word. Equal words are one object (see ``word``), so that results can be kept by identity."""

    text: str
    key: str
    bones: str
    role: Role
    weight: float
    consonantal: bool


@cache
def word(text: str, role: Role = Role.NAME, consonantal: bool = False) -> Word:
    """The one object for a word; for a legal form the key is its family, given by ``legal_form``."""
    return Word(text, key(text), bones(text), role, WEIGHT[role], consonantal)


@cache
def legal_form(text: str, family: str) -> Word:
    """The one object for a legal form."""
    return Word(text, family, family, Role.LEGAL, WEIGHT[Role.LEGAL], False)
