"""All stored names, searchable by any way of writing them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from threading import Lock
from typing import Final

import numpy as np
import numpy.typing as npt

from scrapers.record import PartyKind, Strength
from tracker.matching.alignment import align
from tracker.matching.entry import NameEntry
from tracker.matching.explain import sentence
from tracker.matching.name import parse
from tracker.matching.part import Part, parts_of
from tracker.matching.rarity import Rarity
from tracker.matching.score import approximate, score
from tracker.matching.segment import Segment, build, parse_entries
from tracker.matching.vocabulary import Vocabulary
from tracker.matching.word import Role, Word, word

WEAK_FACTOR: Final = 0.9
"""A hit that rests on a weak alias alone keeps this share of its score."""
_CANDIDATES: Final = 120
_MARGIN: Final = 0.15


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
    """Names of parties. Reading takes no lock: a change builds what is new beside the old and swaps it in."""

    def __init__(self, entries: Iterable[NameEntry] = ()) -> None:
        self._writing = Lock()
        self._vocabulary = Vocabulary()
        held = list(entries)
        words = parse_entries(held, self._vocabulary)
        self._rarity = _rarity(words, self._vocabulary)
        self._segments: tuple[Segment, ...] = (build(held, words, self._vocabulary, self._rarity),)
        self._places = {entry.name_id: (self._segments[0], place) for place, entry in enumerate(held)}

    def __len__(self) -> int:
        return len(self._places)

    def add(self, entries: Iterable[NameEntry]) -> None:
        """Put names in; a name whose id is already there is replaced."""
        with self._writing:
            fresh = list(entries)
            self._drop(entry.name_id for entry in fresh)
            recent = self._segments[1:]
            kept = [s.entries[i] for s in recent for i in range(len(s.entries)) if s.alive[i]]
            held = kept + fresh
            words = parse_entries(held, self._vocabulary)
            segment = build(held, words, self._vocabulary, self._rarity)
            self._segments = (self._segments[0], segment)
            self._places.update({entry.name_id: (segment, place) for place, entry in enumerate(held)})

    def remove(self, name_ids: Iterable[int]) -> None:
        """Take names out; ids that are not there are no error."""
        with self._writing:
            self._drop(name_ids)

    def _drop(self, name_ids: Iterable[int]) -> None:
        for name_id in name_ids:
            segment, place = self._places.pop(name_id, (None, 0))
            if segment is not None:
                segment.alive[place] = False

    def search(
        self, query: str, *, limit: int = 10, min_score: float = 0.0, kind: PartyKind | None = None
    ) -> tuple[Match, ...]:
        """The parties a name may mean, best first, each with its best name."""
        words = parse(query, kind).words
        best: dict[int, _Hit] = {}
        for segment in self._segments:
            for hit in self._hits(query, words, segment, kind, limit):
                party = segment.entries[hit.name].party_id
                if hit.score > min_score and (party not in best or hit.score > best[party].score):
                    best[party] = hit
        ranked = sorted(best.items(), key=lambda item: -item[1].score)[:limit]
        return tuple(self._match(query, hit, kind) for _, hit in ranked)

    def _hits(
        self, query: str, words: Sequence[Word], segment: Segment, kind: PartyKind | None, limit: int
    ) -> list[_Hit]:
        hits: list[_Hit] = []
        parties: dict[int, float] = {}
        for name, guess in self._candidates(words, segment):
            if len(parties) >= limit and guess + _MARGIN < sorted(parties.values())[-limit]:
                break
            entry = segment.entries[name]
            if kind and entry.party_kind is not kind and entry.party_kind is not PartyKind.OTHER:
                continue
            value = self._score(query, entry, kind)
            hits.append(_Hit(value, segment, name))
            parties[entry.party_id] = max(value, parties.get(entry.party_id, 0.0))
        return hits

    def _score(self, query: str, entry: NameEntry, kind: PartyKind | None) -> float:
        ours = parse(query, kind or entry.party_kind).words
        theirs = parse(entry.text, entry.party_kind).words
        value = score(ours, theirs, align(ours, theirs), self._rarity)
        return value * WEAK_FACTOR if entry.strength is Strength.WEAK else value

    def _candidates(self, words: Sequence[Word], segment: Segment) -> list[tuple[int, float]]:
        size = len(segment.entries)
        met = np.zeros(size, np.float32)
        possible = np.zeros(size, np.float32)
        whole = 0.0
        for query_word in words:
            weight = self._rarity.weight(query_word)
            whole += weight
            if query_word.role is Role.INITIAL and len(words) > 1:
                continue
            layer = self._layer(query_word, segment)
            met += weight * layer
            possible += weight * (layer > 0)
        for joined, weight in self._joins(words):
            layer = self._layer(joined, segment)
            better = weight * layer > met
            met[better] = weight * layer[better]
            possible[better] = weight
        touched = np.flatnonzero((met > 0) & segment.alive)
        guess = approximate(met[touched], possible[touched], whole, segment.weights[touched])
        if len(touched) > _CANDIDATES:
            top = np.argpartition(-guess, _CANDIDATES)[:_CANDIDATES]
            touched, guess = touched[top], guess[top]
        order = np.argsort(-guess, kind="stable")
        return list(zip(touched[order].tolist(), guess[order].tolist(), strict=True))

    def _joins(self, words: Sequence[Word]) -> list[tuple[Word, float]]:
        weight = self._rarity.weight
        return [(word(a.text + b.text, Role.NAME, a.consonantal), weight(a) + weight(b)) for a, b in pairwise(words)]

    def _layer(self, query_word: Word, segment: Segment) -> npt.NDArray[np.float32]:
        layer = np.zeros(len(segment.entries), np.float32)
        joined = segment.joins.get(query_word.key)
        if joined:
            layer[list(joined)] = 0.9
        near = self._vocabulary.near(query_word)
        if near:
            ranked = sorted(near.items(), key=lambda item: item[1][0])
            numbers = np.fromiter((number for number, _ in ranked), np.int32, len(ranked))
            alike = np.fromiter((meeting[0] for _, meeting in ranked), np.float32, len(ranked))
            names, counts = segment.holders(numbers)
            layer[names] = np.repeat(alike, counts)
        return layer

    def _match(self, query: str, hit: _Hit, kind: PartyKind | None) -> Match:
        entry = hit.segment.entries[hit.name]
        ours = parse(query, kind or entry.party_kind).words
        theirs = parse(entry.text, entry.party_kind).words
        parts = parts_of(ours, theirs, align(ours, theirs))
        told = sentence(parts)
        if entry.strength is Strength.WEAK:
            told += " It rests on a weak alias."
        return Match(entry.party_id, round(hit.score, 4), entry, told, parts)


def _rarity(held: Sequence[Sequence[int]], vocabulary: Vocabulary) -> Rarity:
    counts: Counter[str] = Counter()
    for number, times in Counter(n for numbers in held for n in numbers).items():
        counts[vocabulary.words[number].key] += times
    return Rarity(counts, len(held))
