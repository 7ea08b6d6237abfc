"""A block of stored names laid out for fast reading: which names hold which words, and how much each name weighs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from scrapers.record import PartyKind, Strength
from tracker.matching.entry import NameEntry
from tracker.matching.name import parse_words
from tracker.matching.vocabulary import Near, Numbers, Vocabulary
from tracker.matching.word import Word

Words = tuple[Word, ...]
_KINDS: Final = {kind: code for code, kind in enumerate(PartyKind)}


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Names (``entries``) with their ``words``.

    ``first`` and ``names`` are the names of each word, ``joins`` those of each two neighbours' sound written as one.
    ``alive`` is the only thing that changes: a name removed is marked dead in one write.
    """

    entries: Sequence[NameEntry]
    words: Sequence[Words]
    first: Numbers
    names: Numbers
    weights: npt.NDArray[np.float32]
    kinds: npt.NDArray[np.int8]
    weak: npt.NDArray[np.bool_]
    alive: npt.NDArray[np.bool_]
    joins: dict[str, tuple[int, ...]]

    def of_kind(self, kind: PartyKind | None) -> npt.NDArray[np.bool_]:
        """Which names can be meant when a party of this kind is looked for."""
        if kind is None or kind is PartyKind.OTHER:
            return self.alive
        fits: npt.NDArray[np.bool_] = (self.kinds == _KINDS[kind]) | (self.kinds == _KINDS[PartyKind.OTHER])
        fits &= self.alive
        return fits

    def layer(self, near: Near, sound: str) -> npt.NDArray[np.float32]:
        """For each name, how alike its likest word is to the one these are near to."""
        alike = np.zeros(len(self.entries), np.float32)
        joined = self.joins.get(sound)
        if joined:
            alike[list(joined)] = 0.9
        known = near.numbers < len(self.first) - 1
        numbers = near.numbers[known]
        begin = self.first[numbers]
        counts = self.first[numbers + 1] - begin
        ends = np.cumsum(counts)
        if len(ends) and ends[-1]:
            offsets = np.repeat(begin - ends + counts, counts) + np.arange(ends[-1])
            alike[self.names[offsets]] = np.repeat(near.alike[known], counts)
        return alike


def parse_entries(entries: Iterable[NameEntry]) -> list[Words]:
    """The words of each name."""
    return [parse_words(entry.text, entry.party_kind) for entry in entries]


def build(entries: Sequence[NameEntry], words: Sequence[Words], vocabulary: Vocabulary) -> Segment:
    """Lay out names whose words are known."""
    count = len(entries)
    lengths = np.fromiter((len(held) for held in words), np.int32, count)
    flat = np.fromiter((vocabulary.number(word) for held in words for word in held), np.int32, int(lengths.sum()))
    owner = np.repeat(np.arange(count, dtype=np.int32), lengths)
    size = len(vocabulary.words)
    word_weights = np.fromiter((word.weight for word in vocabulary.words[:size]), np.float64, size)
    return Segment(
        entries,
        words,
        np.concatenate(([0], np.cumsum(np.bincount(flat, minlength=size)))).astype(np.int32),
        owner[np.argsort(flat, kind="stable")],
        np.bincount(owner, weights=word_weights[flat], minlength=count).astype(np.float32),
        np.fromiter((_KINDS[entry.party_kind] for entry in entries), np.int8, count),
        np.fromiter((entry.strength is Strength.WEAK for entry in entries), np.bool_, count),
        np.ones(count, np.bool_),
        _joins(words),
    )


def _joins(words: Sequence[Words]) -> dict[str, tuple[int, ...]]:
    """The sound of each two neighbours written as one word → the names that hold them."""
    joins: dict[str, tuple[int, ...]] = {}
    for name, held in enumerate(words):
        for left, right in pairwise(held):
            sound = left.key + right.key
            joins[sound] = (*joins.get(sound, ()), name)
    return joins
