"""How two written names meet at their best: as they stand, or one of the names that are written as one with a slash."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from scrapers.record import PartyKind
from tracker.matching.alignment import Alike, Pair, align
from tracker.matching.fold import fold
from tracker.matching.likeness import Rule, likeness
from tracker.matching.name import parse
from tracker.matching.part import Part, parts_of
from tracker.matching.rarity import Rarity
from tracker.matching.score import score
from tracker.matching.word import Word

Words = tuple[Word, ...]
REARRANGED: Final = 0.97
"""What names are worth that hold the same words in an order that tears compounds, or the same letters spaced anew."""
_BETWEEN: Final = re.compile("[/;]")
_PIECE: Final = 4
"""How many letters a name between slashes has at least; shorter ones are abbreviations (``A/S``, ``M/V``)."""
_SLACK: Final = 4
"""By how many signs (spaces, commas, hyphens) the writings of the same letters differ at most."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """The best way two names meet: its score, the words of both sides and which met.

    ``lenders`` are other names of the same party that some of their words stand in (see ``together``).
    """

    score: float
    ours: Words
    theirs: Words
    pairs: Sequence[Pair]
    lenders: tuple[str, ...] = ()

    def parts(self) -> tuple[Part, ...]:
        """What became of every word."""
        return parts_of(self.ours, self.theirs, self.pairs)


@lru_cache(maxsize=65536)
def options(text: str, kind: PartyKind | None) -> tuple[Words, ...]:
    """The words of a name; of a name that is several, first the words of the whole and then of each."""
    whole = parse(text, kind).words
    pieces = _BETWEEN.split(text)
    if len(pieces) < 2 or min(len(fold(piece)) for piece in pieces) < _PIECE:
        return (whole,)
    return (whole, *(parse(piece, kind).words for piece in pieces))


def meet(ours: Sequence[Words], theirs: Sequence[Words], rarity: Rarity, alike: Alike = likeness) -> Meeting:
    """The best meeting of any of our words with any of theirs."""
    met = [_meet(left, right, rarity, alike) for left in ours for right in theirs]
    return max(met, key=lambda meeting: meeting.score) if len(met) > 1 else met[0]


def _meet(ours: Words, theirs: Words, rarity: Rarity, alike: Alike) -> Meeting:
    pairs = align(ours, theirs, alike)
    return Meeting(score(ours, theirs, pairs, rarity), ours, theirs, pairs)


def rearranged(left: str, right: str) -> bool:
    """Whether two names hold the same words in another order, or the same letters with other spaces."""
    if abs(len(left) - len(right)) > _SLACK:
        return False
    ours, theirs = fold(left).split(), fold(right).split()
    if max(len(ours), len(theirs)) < 2:
        return False
    if sorted(ours) == sorted(theirs):
        return True
    joined = "".join(ours)
    return joined.isalpha() and joined == "".join(theirs)


def as_arranged(ours: Words, theirs: Words) -> Meeting:
    """The meeting of names that are the same but for order and spaces."""
    whole = Pair(tuple(range(len(ours))), tuple(range(len(theirs))), REARRANGED, Rule.ARRANGED)
    return Meeting(REARRANGED, ours, theirs, (whole,))
