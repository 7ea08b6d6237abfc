"""The best hit of each party while names are looked at, and the score below which looking further is idle."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from heapq import nlargest

from scrapers.record import Strength
from tracker.matching.entry import NameEntry
from tracker.matching.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Hit:
    """A stored name, how the name that was asked for meets it, and what its weakness and kind leave of the score."""

    score: float
    entry: NameEntry
    meeting: Meeting
    asked: str


def _whole(_party_id: int) -> float:
    return 1.0


class Best:
    """The best name of each party so far; ``floor`` is the score below which nobody gets among those wanted.

    ``breadth`` is how many names are to be weighed at least, lest many that are wanted crowd one another out. Weak
    aliases have a least score of their own. ``share`` is what facts leave of a party's score, 0 for one left out.
    """

    def __init__(
        self,
        limit: int,
        min_score: float,
        min_weak: float | None = None,
        share: Callable[[int], float] = _whole,
    ) -> None:
        self._limit = limit
        self.breadth = 2 * limit
        self._least = {Strength.STRONG: min_score, Strength.WEAK: min_score if min_weak is None else min_weak}
        self._hits: dict[int, Hit] = {}
        self._looked: dict[int, Hit] = {}
        self.share = share
        self.floor = min(self._least.values())

    def may_gain(self, entry: NameEntry, most: float) -> bool:
        """Whether a name of this score at most may get among those wanted, or be better than what its party has."""
        held = self._hits.get(entry.party_id)
        if most < self._least[entry.strength] or (held is not None and most <= held.score):
            return False
        left = most * self.share(entry.party_id)
        return left > 0 and left >= max(self.floor, self._least[entry.strength])

    def look(self, hit: Hit) -> None:
        """Take note of a hit, good enough or not."""
        seen = self._looked.get(hit.entry.party_id)
        if seen is None or hit.score > seen.score:
            self._looked[hit.entry.party_id] = hit

    def add(self, hit: Hit) -> None:
        """Take a hit that is good enough and its party's best."""
        self.look(hit)
        score = hit.score * self.share(hit.entry.party_id)
        held = self._hits.get(hit.entry.party_id)
        if score > self._least[hit.entry.strength] and (held is None or score > held.score):
            self._hits[hit.entry.party_id] = replace(hit, score=score)
            if len(self._hits) >= self._limit:
                ranked = sorted([each.score for each in self._hits.values()])
                self.floor = max(self.floor, ranked[-self._limit])

    def knows(self, party_id: int) -> bool:
        """Whether any name of a party was looked at."""
        return party_id in self._looked

    def looked(self, count: int) -> list[Hit]:
        """The best of each party, good enough or not, the best so many first."""
        return nlargest(count, self._looked.values(), key=lambda hit: hit.score)

    def hits(self) -> list[Hit]:
        """Those wanted, the best first."""
        return sorted(self._hits.values(), key=lambda hit: -hit.score)[: self._limit]
