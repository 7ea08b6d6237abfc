"""All stored names, searchable by any way of writing them."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from threading import Lock
from typing import Final

import numpy as np

from scrapers.record import PartyKind, Strength
from tracker.matching.candidates import MOST, candidates
from tracker.matching.disguise import disguises, told
from tracker.matching.entry import NameEntry
from tracker.matching.explain import sentence
from tracker.matching.meeting import Meeting, as_arranged, meet, options, rearranged
from tracker.matching.part import Part
from tracker.matching.rarity import Rarity
from tracker.matching.segment import Segment, Words, build, merge, parse_entries
from tracker.matching.vocabulary import Vocabulary

_FIRST: Final = 8
"""How many names are looked at closely whatever the guess: it knows nothing of words that are joined and misspelt."""
_CLOSE: Final = 25
"""How many names are looked at closely in any case."""
_WORTH: Final = 0.5
"""From this guess on a name is looked at closely wherever it stands."""
_TIMES: Final = 8
"""How many times larger than all later ones a segment of names is at least, once settled."""
_OPEN: Final = 512
"""Up to so many names a segment is laid out anew when further ones come: less than a millisecond."""
MARGIN: Final = 0.28
"""How much better a name can turn out than the guess that ordered it (words written as one are guessed low)."""


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
    entry: NameEntry
    meeting: Meeting


class _Best:
    """The best name of each party so far; ``floor`` is the score below which nobody gets among those wanted."""

    def __init__(self, limit: int, min_score: float) -> None:
        self._limit, self._least = limit, min_score
        self._hits: dict[int, _Hit] = {}
        self.floor = min_score

    def may_gain(self, entry: NameEntry, most: float) -> bool:
        """Whether a name of this score at most can be better than what its party has."""
        held = self._hits.get(entry.party_id)
        return held is None or most > held.score

    def add(self, hit: _Hit) -> None:
        """Take a hit that is good enough and its party's best."""
        held = self._hits.get(hit.entry.party_id)
        if hit.score > self._least and (held is None or hit.score > held.score):
            self._hits[hit.entry.party_id] = hit
            if len(self._hits) >= self._limit:
                ranked = sorted([each.score for each in self._hits.values()])
                self.floor = max(self._least, ranked[-self._limit])

    def hits(self) -> list[_Hit]:
        """Those wanted, the best first."""
        return sorted(self._hits.values(), key=lambda hit: -hit.score)[: self._limit]


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
        best = _Best(limit, min_score)
        for words in options(query, kind):
            self._collect(best, query, words, kind)
        return tuple(_match(query, hit) for hit in best.hits())

    def _collect(self, best: _Best, query: str, words: Words, kind: PartyKind | None) -> None:
        alike = self._vocabulary.knower(words)
        for looked, (guess, segment, name) in enumerate(self._candidates(words, kind)):
            if looked >= _FIRST and (guess + MARGIN < best.floor or (looked >= _CLOSE and guess < _WORTH)):
                break
            entry = segment.entries[name]
            if best.may_gain(entry, guess + MARGIN):
                ours = options(query, kind or entry.party_kind)
                theirs = options(entry.text, entry.party_kind) if "/" in entry.text else (segment.words[name],)
                best.add(_hit(segment, name, meet(ours, theirs, self.rarity, alike)))
        for segment in self._segments:
            for name in _arranged_otherwise(query, words, segment, kind):
                best.add(_hit(segment, name, as_arranged(words, segment.words[name])))

    def _candidates(self, words: Words, kind: PartyKind | None) -> list[tuple[float, Segment, int]]:
        """The likeliest names of all segments with a guess of their score, the best first."""
        found: list[tuple[float, Segment, int]] = []
        for segment in self._segments:
            names, guesses = candidates(words, segment, self._vocabulary, self.rarity, kind)
            found += zip(guesses.tolist(), repeat(segment), names.tolist(), strict=False)
        if len(self._segments) > 1:
            found.sort(key=lambda candidate: -candidate[0])
        return found[:MOST]


def _hit(segment: Segment, name: int, meeting: Meeting) -> _Hit:
    return _Hit(meeting.score * float(segment.factors[name]), segment.entries[name], meeting)


def _arranged_otherwise(query: str, words: Words, segment: Segment, kind: PartyKind | None) -> list[int]:
    names = segment.lettered(words)
    standing: list[int] = names[segment.may_be(names.astype(np.intp), kind)].tolist()
    return [name for name in standing if rearranged(query, segment.entries[name].text)]


def _match(query: str, hit: _Hit) -> Match:
    parts = hit.meeting.parts()
    hidden = disguises(query) + disguises(hit.entry.text)
    explanation = sentence(parts) + told(hidden)
    if hit.entry.strength is Strength.WEAK:
        explanation += " It rests on a weak alias."
    return Match(hit.entry.party_id, round(hit.score, 4), hit.entry, explanation, parts + hidden)


def _rarity(entries: Sequence[NameEntry], words: Sequence[Words]) -> Rarity:
    """How many parties share each sound: a party with ten spellings of one name does not make it common."""
    borne = {(entry.party_id, word.key) for entry, held in zip(entries, words, strict=True) for word in held}
    return Rarity(Counter(key for _, key in borne), len({entry.party_id for entry in entries}))
