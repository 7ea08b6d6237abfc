"""All stored names, searchable by any way of writing them."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Final

import numpy as np

from scrapers.record import PartyKind, Strength
from tracker.matching.alignment import align
from tracker.matching.candidates import candidates
from tracker.matching.entry import NameEntry
from tracker.matching.explain import sentence
from tracker.matching.name import parse
from tracker.matching.part import Part, parts_of
from tracker.matching.rarity import Rarity
from tracker.matching.score import score
from tracker.matching.segment import Segment, Words, build, merge, parse_entries
from tracker.matching.vocabulary import Vocabulary

_CLOSE: Final = 25
"""How many names are looked at closely in any case."""
_WORTH: Final = 0.5
"""From this guess on a name is looked at closely wherever it stands."""
_TIMES: Final = 8
"""How many times larger than all later ones a segment of names is at least, once settled."""
_OPEN: Final = 512
"""Up to so many names a segment is laid out anew when further ones come: less than a millisecond."""
MARGIN: Final = 0.04
"""How much better a name can turn out than the guess that ordered it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A party that a query may mean: its best name, how well that fits (0–1) and why."""

    party_id: int
    score: float
    entry: NameEntry
    explanation: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    score: float
    segment: Segment
    name: int


class NameIndex:
    """Names of parties. Reading takes no lock: a change builds what is new beside the old and swaps it in.

    ``rarity`` is how rare words are in the names the index was made of.
    """

    def __init__(self, entries: Iterable[NameEntry] = ()) -> None:
        self._writing = Lock()
        self._vocabulary = Vocabulary()
        held = list(entries)
        words = parse_entries(held)
        self.rarity = _rarity(held, words)
        self._segments: tuple[Segment, ...] = (build(held, words, self._vocabulary),)

    def __len__(self) -> int:
        return sum(len(segment.standing()) for segment in self._segments)

    def entries(self) -> list[NameEntry]:
        """The names that stand in the index."""
        return [segment.entries[place] for segment in self._segments for place in segment.standing().tolist()]

    def get(self, name_id: Hashable) -> NameEntry | None:
        """The name with this id, if it is there."""
        for segment in self._segments:
            place = segment.find(name_id)
            if place is not None:
                return segment.entries[place]
        return None

    def names_of(self, party_id: int) -> list[NameEntry]:
        """The names of one party."""
        return [
            segment.entries[place]
            for segment in self._segments
            for place in np.flatnonzero((segment.parties == party_id) & segment.alive).tolist()
        ]

    def add(self, entries: Iterable[NameEntry]) -> None:
        """Put names in; a name whose id is already there is replaced. ``settle`` keeps reading fast after many."""
        with self._writing:
            fresh = list(entries)
            if not fresh:
                return
            self._drop(entry.name_id for entry in fresh)
            words = parse_entries(fresh)
            segment = build(fresh, words, self._vocabulary)
            *kept, last = self._segments
            if not any(len(each) for each in self._segments):
                self.rarity, kept = _rarity(fresh, words), []
            elif len(last) <= _OPEN:
                segment = merge((last, segment), (last.standing(), segment.standing()))
            else:
                kept.append(last)
            self._segments = (*kept, segment)

    @property
    def settled(self) -> bool:
        """Whether ``settle`` would find nothing to do."""
        return not self._unsettled()

    def settle(self) -> None:
        """Lay out as one what came in pieces.

        Meant for a thread of its own, one at a time, now and then: neither readers nor writers wait for it.
        """
        old = self._unsettled()
        if not old:
            return
        standing = [segment.standing() for segment in old]
        merged = merge(old, standing)
        with self._writing:
            begin = self._segments.index(old[0])
            # Names that were removed meanwhile have to be gone in the new layout too.
            merged.alive[:] = np.concatenate([s.alive[kept] for s, kept in zip(old, standing, strict=True)])
            self._segments = (*self._segments[:begin], merged, *self._segments[begin + len(old) :])
        if begin == 0:
            self.rarity = _rarity(merged.entries, merged.words)

    def _unsettled(self) -> tuple[Segment, ...]:
        """The segments to be laid out as one, so that each is several times larger than all later ones together.

        The last one is left out while it is small, for it is still being written.
        """
        closed = [segment for segment in self._segments if len(segment) > _OPEN]
        later = sum(map(len, closed))
        for begin, segment in enumerate(closed):
            later -= len(segment)
            if len(segment) < _TIMES * later:
                return tuple(closed[begin:])
        return ()

    def remove(self, name_ids: Iterable[Hashable]) -> None:
        """Take names out; ids that are not there are no error."""
        with self._writing:
            self._drop(name_ids)

    def _drop(self, name_ids: Iterable[Hashable]) -> None:
        for name_id in name_ids:
            for segment in self._segments:
                place = segment.find(name_id)
                if place is not None:
                    segment.alive[place] = False

    def search(
        self, query: str, *, limit: int = 10, min_score: float = 0.0, kind: PartyKind | None = None
    ) -> tuple[Match, ...]:
        """The parties a name may mean, best first, each with its best name."""
        best: dict[int, _Hit] = {}
        for segment in self._segments:
            self._collect(best, query, segment, kind, limit, min_score)
        ranked = sorted(best.values(), key=lambda hit: -hit.score)[:limit]
        return tuple(self._match(query, hit, kind) for hit in ranked)

    def _collect(
        self,
        best: dict[int, _Hit],
        query: str,
        segment: Segment,
        kind: PartyKind | None,
        limit: int,
        min_score: float,
    ) -> None:
        floor = min_score
        words = parse(query, kind).words
        names, guesses = candidates(words, segment, self._vocabulary, self.rarity, kind)
        for looked, (name, guess) in enumerate(zip(names.tolist(), guesses.tolist(), strict=True)):
            if guess + MARGIN < floor or (looked >= _CLOSE and guess < _WORTH):
                break
            entry = segment.entries[name]
            value = self._score(parse(query, kind or entry.party_kind).words, segment, name)
            held = best.get(entry.party_id)
            if value > min_score and (held is None or value > held.score):
                best[entry.party_id] = _Hit(value, segment, name)
                if len(best) >= limit:
                    floor = max(min_score, sorted([hit.score for hit in best.values()])[-limit])

    def _score(self, ours: Words, segment: Segment, name: int) -> float:
        theirs = segment.words[name]
        value = score(ours, theirs, align(ours, theirs), self.rarity)
        return value * float(segment.factors[name])

    def _match(self, query: str, hit: _Hit, kind: PartyKind | None) -> Match:
        entry = hit.segment.entries[hit.name]
        ours = parse(query, kind or entry.party_kind).words
        theirs = hit.segment.words[hit.name]
        parts = parts_of(ours, theirs, align(ours, theirs))
        told = sentence(parts)
        if entry.strength is Strength.WEAK:
            told += " It rests on a weak alias."
        return Match(entry.party_id, round(hit.score, 4), entry, told, parts)


def _rarity(entries: Sequence[NameEntry], words: Sequence[Words]) -> Rarity:
    """How many parties share each sound: a party with ten spellings of one name does not make it common."""
    borne = {(entry.party_id, word.key) for entry, held in zip(entries, words, strict=True) for word in held}
    return Rarity(Counter(key for _, key in borne), len({entry.party_id for entry in entries}))
