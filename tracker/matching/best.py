"""The best hit of each party while names are looked at, and the score below which looking further is idle."""

from dataclasses import dataclass
from heapq import nlargest

from scrapers.record import Strength
from tracker.matching.entry import NameEntry
from tracker.matching.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Hit:
    """A stored name, how it meets the query, and the score that is left when its weakness and kind are counted."""

    score: float
    entry: NameEntry
    meeting: Meeting


class Best:
    """The best name of each party so far; ``floor`` is the score below which nobody gets among those wanted.

    Weak aliases have a least score of their own.
    """

    def __init__(self, limit: int, min_score: float, min_weak: float | None = None) -> None:
        self._limit = limit
        self._least = {Strength.STRONG: min_score, Strength.WEAK: min_score if min_weak is None else min_weak}
        self._hits: dict[int, Hit] = {}
        self._looked: dict[int, Hit] = {}
        self.floor = min(self._least.values())

    def may_gain(self, entry: NameEntry, most: float) -> bool:
        """Whether a name of this score at most can be better than what its party has."""
        held = self._hits.get(entry.party_id)
        return held is None or most > held.score

    def least(self, entry: NameEntry) -> float:
        """The score that such a name has to exceed."""
        return self._least[entry.strength]

    def add(self, hit: Hit) -> None:
        """Take a hit that is good enough and its party's best."""
        seen = self._looked.get(hit.entry.party_id)
        if seen is None or hit.score > seen.score:
            self._looked[hit.entry.party_id] = hit
        held = self._hits.get(hit.entry.party_id)
        if hit.score > self.least(hit.entry) and (held is None or hit.score > held.score):
            self._hits[hit.entry.party_id] = hit
            if len(self._hits) >= self._limit:
                ranked = sorted([each.score for each in self._hits.values()])
                self.floor = max(self.floor, ranked[-self._limit])

    def looked(self, count: int) -> list[Hit]:
        """The best of each party, good enough or not, the best so many first."""
        return nlargest(count, self._looked.values(), key=lambda hit: hit.score)

    def hits(self) -> list[Hit]:
        """Those wanted, the best first."""
        return sorted(self._hits.values(), key=lambda hit: -hit.score)[: self._limit]
