"""Tricks that make a name look like another one to a machine: letters of another script, signs nobody sees.

They never change a score, for names are folded first; they are told, because who writes so may have a reason.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from tracker.matching.part import Part
from tracker.matching.scripts import to_ascii, unmix

LOOK_ALIKE: Final = "look-alike letters of another script"
INVISIBLE: Final = "invisible signs"
_JOINED_SCRIPTS: Final = ("\u0590", "\u0dff")
"""From the first to the last letter of the scripts that use invisible signs for joining and direction."""


def disguises(text: str) -> tuple[Part, ...]:
    """The words of a name that hold such letters or signs, each with what it was read as."""
    return () if text.isascii() else tuple(_found(text))


def _found(text: str) -> Iterator[Part]:
    for word in text.split():
        bare = "".join(c for c in word if unicodedata.category(c) != "Cf")
        if bare != word and not any(_JOINED_SCRIPTS[0] <= c <= _JOINED_SCRIPTS[1] for c in bare):
            yield Part(word, to_ascii(bare), INVISIBLE, 1.0)
        if unmix(bare) != bare:
            yield Part(word, to_ascii(bare), LOOK_ALIKE, 1.0)


def told(parts: tuple[Part, ...]) -> str:
    """What an explanation says of them; nothing where there are none."""
    return "".join(f" Written with {part.rule}: {part.theirs}." for part in parts)
