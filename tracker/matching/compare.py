"""Compare two names: how likely they mean the same party, and why."""

from dataclasses import dataclass

from scrapers.record import PartyKind
from tracker.matching.alignment import align
from tracker.matching.explain import sentence
from tracker.matching.name import parse
from tracker.matching.part import Part, parts_of
from tracker.matching.rarity import USUAL, Rarity
from tracker.matching.score import score


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two names compare: ``score`` in 0–1, one plain sentence, and the parts behind it."""

    score: float
    explanation: str
    parts: tuple[Part, ...]


def compare(left: str, right: str, *, kind: PartyKind | None = None, rarity: Rarity | None = None) -> Comparison:
    """Compare two names of parties of one kind (None: unknown), rare words weighing more than common ones."""
    ours, theirs = parse(left, kind).words, parse(right, kind).words
    pairs = align(ours, theirs)
    parts = parts_of(ours, theirs, pairs)
    return Comparison(score(ours, theirs, pairs, rarity or USUAL), sentence(parts), parts)
