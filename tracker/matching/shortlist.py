"""The stored names that are worth a close look, with what each can score at most, the best first."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from scrapers.record import PartyKind
from tracker.matching.asked import Asked, ask
from tracker.matching.candidates import MOST, candidates
from tracker.matching.forecast import Block, Pairing, block, pair, sum_up
from tracker.matching.joints import joints
from tracker.matching.rarity import Rarity
from tracker.matching.segment import Floats, Segment, Words
from tracker.matching.vocabulary import Vocabulary

Numbers = npt.NDArray[np.int64]
_EXACT: Final = np.float32(0.001)
"""How much a forecast may be wrong where no words are written together: it is reckoned with fewer digits."""


class Listed(NamedTuple):
    """A stored name, where it is, and what it can score at most."""

    most: float
    segment: Segment
    name: int


class Names(NamedTuple):
    """What is searched: the names in segments, their words and how rare these are; ``most`` as in ``candidates``."""

    segments: Sequence[Segment]
    vocabulary: Vocabulary
    rarity: Rarity
    most: int = MOST


class Shortlist:
    """The likeliest names for a name that is asked for; none that cannot score more than ``least`` for its kind."""

    def __init__(self, text: str, words: Words, kind: PartyKind | None, names: Names, least: float) -> None:
        self._segments = names.segments
        columns = [self._weigh(text, words, kind, names, number, least) for number in range(len(names.segments))]
        most, met, self._places, self._of, self._parties = map(np.concatenate, zip(*columns, strict=True))
        order = np.argsort(-most, kind="stable")
        self._most, self._met, self._order = most[order].tolist(), met[order].tolist(), order.tolist()

    def _weigh(
        self, text: str, words: Words, kind: PartyKind | None, names: Names, number: int, least: float
    ) -> tuple[Floats, Numbers, Numbers, Numbers, Numbers]:
        segment = names.segments[number]
        places = candidates(words, segment, names.vocabulary, names.rarity, kind, least, most=names.most)
        most, met = _most(text, kind, places, segment, names)
        return most * segment.shares(places, kind), met, places, np.full(len(places), number), segment.parties[places]

    def best_first(self) -> Iterator[Listed]:
        """All of them, the best first."""
        return (self._listed(at) for at in range(len(self._order)))

    def lending(self) -> Iterator[Listed]:
        """The best name of each party of which another name met a word that this one did not, the best first."""
        best: dict[int, int] = {}
        met: dict[int, int] = {}
        for at, (party, bits) in enumerate(zip(self._parties[self._order].tolist(), self._met, strict=True)):
            best.setdefault(party, at)
            met[party] = met.get(party, 0) | bits
        return (self._listed(at) for party, at in best.items() if met[party] != self._met[at])

    def _listed(self, at: int) -> Listed:
        place = self._order[at]
        return Listed(self._most[at], self._segments[self._of[place]], int(self._places[place]))


def _most(
    text: str, kind: PartyKind | None, places: npt.NDArray[np.intp], segment: Segment, names: Names
) -> tuple[Floats, Numbers]:
    """The most that each of these names can score, and the words that it met."""
    if not len(places):
        return np.zeros(0, np.float32), np.zeros(0, np.int64)
    stored = block(places, segment, names.vocabulary, names.rarity)
    most = np.where(segment.several[places], np.float32(1), np.float32(0))
    met = np.zeros(len(places), np.int64)
    for asked in ask(text, kind, segment.kinds[places]):
        pairing = pair(asked, stored, names.vocabulary)
        met |= (1 << np.arange(len(asked.words)) % 63) @ pairing.ours
        most = np.maximum(most, _scores(asked, stored, pairing, names) + _EXACT)
        for word in asked.words:
            abbreviated = segment.abbreviated(word)
            if len(abbreviated):
                most[np.isin(places, abbreviated)] = 1
    return most, met


def _scores(asked: Asked, stored: Block, pairing: Pairing, names: Names) -> Floats:
    sums = sum_up(asked, stored, pairing, names.rarity)
    for joint in joints(asked, stored, pairing, names.vocabulary):
        joint.add_to(sums, asked, stored, pairing, names.rarity)
    return sums.scores()
