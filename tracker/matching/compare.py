"""Compare two names: how likely they mean the same party, and why."""

from dataclasses import dataclass

from scrapers.record import PartyKind
from tracker.matching.disguise import disguises, told
from tracker.matching.explain import sentence
from tracker.matching.meeting import REARRANGED, as_arranged, meet, options, rearranged
from tracker.matching.part import Part
from tracker.matching.rarity import USUAL, Rarity


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two names compare: ``score`` in 0–1, one plain sentence, and the parts behind it."""

    score: float
    explanation: str
    parts: tuple[Part, ...]


def compare(left: str, right: str, *, kind: PartyKind | None = None, rarity: Rarity | None = None) -> Comparison:
    """Compare two names of parties of one kind (None: unknown), rare words weighing more than common ones."""
    meeting = meet(options(left, kind), options(right, kind), rarity or USUAL)
    if meeting.score < REARRANGED and rearranged(left, right):
        meeting = as_arranged(meeting.ours, meeting.theirs)
    parts, hidden = meeting.parts(), disguises(left) + disguises(right)
    return Comparison(meeting.score, sentence(parts) + told(hidden), parts + hidden)
