"""A block of stored names laid out for fast reading: which names hold which words, and how much each name weighs."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from scrapers.record import PartyKind, Strength
from tracker.matching.entry import NameEntry
from tracker.matching.evidence import KIND, kind_contradicts
from tracker.matching.name import parse_words
from tracker.matching.score import WEAK_FACTOR
from tracker.matching.vocabulary import Numbers, Vocabulary
from tracker.matching.word import Word, acronym, letters

Floats = npt.NDArray[np.float32]
Words = tuple[Word, ...]
_ACRONYM: Final = "="
"""What sets an acronym apart from two words written as one."""
_LETTERS: Final = "~"
"""What sets the letters of a whole name apart from them."""
_NONE: Final = np.zeros(0, np.int32)
KINDS: Final = tuple(PartyKind)
"""The kinds of parties by the number they have here."""
_CODES: Final = {kind: code for code, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Names (``entries``) with their ``words``, whose numbers stand in ``flat``, name after name, ``lengths`` of each.

    ``begins`` tells where those of each name begin, and ``several`` which names are several with a slash between them.
    ``first`` and ``names`` are the names of each word, ``join_names`` those of neighbours written as one.
    ``places`` finds a name by its id. ``alive`` is the only thing that changes: a name removed is marked dead in one
    write.
    """

    entries: Sequence[NameEntry]
    words: Sequence[Words]
    places: Mapping[Hashable, int]
    parties: npt.NDArray[np.int64]
    flat: Numbers
    lengths: Numbers
    begins: Numbers
    several: npt.NDArray[np.bool_]
    first: Numbers
    names: Numbers
    weights: Floats
    kinds: npt.NDArray[np.int8]
    factors: Floats
    alive: npt.NDArray[np.bool_]
    join_hashes: npt.NDArray[np.int64]
    join_names: Numbers

    def __len__(self) -> int:
        return len(self.entries)

    def find(self, name_id: Hashable) -> int | None:
        """The place of a name that stands here."""
        place = self.places.get(name_id)
        return place if place is not None and self.alive[place] else None

    def standing(self) -> npt.NDArray[np.intp]:
        """The places of the names that have not been removed."""
        return np.flatnonzero(self.alive)

    def shares(self, names: npt.NDArray[np.intp], kind: PartyKind | None) -> Floats:
        """The share of its score that each of these names has at most when a party of this kind is looked for."""
        if kind is None:
            return self.factors[names]
        by_kind = np.array([KIND if kind_contradicts(kind, theirs) else 1.0 for theirs in KINDS], np.float32)
        return self.factors[names] * by_kind[self.kinds[names]]

    def holders(self, near: Numbers, alike: Floats) -> tuple[Numbers, Floats]:
        """The names that hold one of these words, each word's likeness beside them; the likest last."""
        known = near < len(self.first) - 1
        starts = self.first[near[known]]
        counts = self.first[near[known] + 1] - starts
        ends = np.cumsum(counts)
        total = int(ends[-1]) if len(ends) else 0
        offsets = np.repeat(starts - ends + counts, counts) + np.arange(total)
        return self.names[offsets], np.repeat(alike[known], counts)

    def joined(self, word: Word) -> Numbers:
        """The names in which two or three neighbours make this word."""
        hashes = np.array([hash(word.text), hash(word.key)], np.int64)
        begin, end = self.join_hashes.searchsorted(hashes), self.join_hashes.searchsorted(hashes, "right")
        return np.concatenate((self.join_names[begin[0] : end[0]], self.join_names[begin[1] : end[1]]))

    def abbreviated(self, word: Word) -> Numbers:
        """The names whose acronym this word is."""
        return self._hashed(_ACRONYM + word.text)

    def lettered(self, words: Words) -> Numbers:
        """The names that are made of the same consonants."""
        return self._hashed(_LETTERS + letters(words))

    def _hashed(self, text: str) -> Numbers:
        hashed = np.array([hash(text)], np.int64)
        begin, end = self.join_hashes.searchsorted(hashed), self.join_hashes.searchsorted(hashed, "right")
        return self.join_names[begin[0] : end[0]]

    def of(self, number: int) -> Numbers:
        """The names that hold one word."""
        return self.names[self.first[number] : self.first[number + 1]] if 0 <= number < len(self.first) - 1 else _NONE


def parse_entries(entries: Iterable[NameEntry]) -> list[Words]:
    """The words of each name."""
    return [parse_words(entry.text, entry.party_kind) for entry in entries]


def build(entries: Sequence[NameEntry], words: Sequence[Words], vocabulary: Vocabulary) -> Segment:
    """Lay out names whose words are known."""
    count = len(entries)
    lengths = np.fromiter((len(held) for held in words), np.int32, count)
    flat = np.fromiter((vocabulary.number(word) for held in words for word in held), np.int32, int(lengths.sum()))
    owner = np.repeat(np.arange(count, dtype=np.int32), lengths)
    weights = np.fromiter((word.weight for held in words for word in held), np.float64, len(flat))
    return Segment(
        entries,
        words,
        {entry.name_id: place for place, entry in enumerate(entries)},
        np.fromiter((entry.party_id for entry in entries), np.int64, count),
        flat,
        lengths,
        np.cumsum(lengths, dtype=np.int32) - lengths,
        np.fromiter(("/" in entry.text for entry in entries), np.bool_, count),
        *_postings(flat, owner),
        np.bincount(owner, weights=weights, minlength=count).astype(np.float32),
        np.fromiter((_CODES[entry.party_kind] for entry in entries), np.int8, count),
        np.fromiter((WEAK_FACTOR if e.strength is Strength.WEAK else 1.0 for e in entries), np.float32, count),
        np.ones(count, np.bool_),
        *_joins(entries, words),
    )


def merge(segments: Sequence[Segment], standing: Sequence[npt.NDArray[np.intp]]) -> Segment:
    """Lay out the names at these places of several segments as one; nothing is parsed or counted again."""
    entries = [segment.entries[i] for segment, kept in zip(segments, standing, strict=True) for i in kept.tolist()]
    words = [segment.words[i] for segment, kept in zip(segments, standing, strict=True) for i in kept.tolist()]
    count = len(entries)
    hashes, names, flat = _renumbered(segments, standing)
    lengths = _kept(segments, standing, "lengths")
    return Segment(
        entries,
        words,
        {entry.name_id: place for place, entry in enumerate(entries)},
        _kept(segments, standing, "parties"),
        flat,
        lengths,
        np.cumsum(lengths, dtype=np.int32) - lengths,
        _kept(segments, standing, "several"),
        *_postings(flat, np.repeat(np.arange(count, dtype=np.int32), lengths)),
        _kept(segments, standing, "weights"),
        _kept(segments, standing, "kinds"),
        _kept(segments, standing, "factors"),
        np.ones(count, np.bool_),
        *_in_order(hashes, names),
    )


def _kept(segments: Sequence[Segment], standing: Sequence[npt.NDArray[np.intp]], column: str) -> npt.NDArray[Any]:
    return np.concatenate([getattr(segment, column)[kept] for segment, kept in zip(segments, standing, strict=True)])


def _renumbered(
    segments: Sequence[Segment], standing: Sequence[npt.NDArray[np.intp]]
) -> tuple[npt.NDArray[np.int64], Numbers, Numbers]:
    """What neighbours make, with the new places of their names, and the words, of all the names that are kept."""
    hashes, names, flat = [], [], []
    offset = 0
    for segment, kept in zip(segments, standing, strict=True):
        place = np.full(len(segment), -1, np.int32)
        place[kept] = np.arange(offset, offset + len(kept), dtype=np.int32)
        offset += len(kept)
        moved = place[segment.join_names]
        hashes.append(segment.join_hashes[moved >= 0])
        names.append(moved[moved >= 0])
        flat.append(segment.flat[np.repeat(place >= 0, segment.lengths)])
    return np.concatenate(hashes), np.concatenate(names), np.concatenate(flat)


def _postings(flat: Numbers, owner: Numbers) -> tuple[Numbers, Numbers]:
    """The names of each word: where each word's begin, and the names themselves."""
    first = np.zeros(int(flat.max(initial=-1)) + 2, np.int32)
    np.cumsum(np.bincount(flat), out=first[1:])
    return first, owner[np.argsort(flat, kind="stable")]


def _in_order(hashes: npt.NDArray[np.int64], names: Numbers) -> tuple[npt.NDArray[np.int64], Numbers]:
    order = np.argsort(hashes, kind="stable")
    return hashes[order], names[order]


def _joins(entries: Sequence[NameEntry], words: Sequence[Words]) -> tuple[npt.NDArray[np.int64], Numbers]:
    """The hashes, in order, of neighbours written as one, of acronyms and of all letters, with their names.

    Of two neighbours the first word follows the last one, for a surname may stand at either end.
    """
    hashes: list[int] = []
    names: list[int] = []
    for name, held in enumerate(words):
        for left, right in pairwise((*held, *held[:1])):
            hashes += (hash(left.text + right.text), hash(left.key + right.key))
            names += (name, name)
        for first, second, third in zip(held, held[1:], held[2:], strict=False):
            hashes += (hash(first.text + second.text + third.text), hash(first.key + second.key + third.key))
            names += (name, name)
        hashes.append(hash(_LETTERS + letters(held)))
        names.append(name)
        initials, _ = acronym(held)
        if initials and entries[name].party_kind is not PartyKind.PERSON:
            hashes.append(hash(_ACRONYM + initials))
            names.append(name)
    return _in_order(np.array(hashes, np.int64), np.array(names, np.int32))
