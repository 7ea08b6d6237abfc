"""A block of stored names laid out for fast reading: which names hold which words, and how much each name weighs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from tracker.matching.entry import NameEntry
from tracker.matching.name import parse_words
from tracker.matching.rarity import Rarity
from tracker.matching.vocabulary import Vocabulary

Numbers = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Names (``entries``) with their words.

    ``starts`` and ``held`` are the words of each name, ``first`` and ``names`` the names of each word. ``alive`` is the
    only thing that changes: a name removed is marked dead in one write.
    """

    entries: Sequence[NameEntry]
    starts: Numbers
    held: Numbers
    first: Numbers
    names: Numbers
    weights: npt.NDArray[np.float32]
    alive: npt.NDArray[np.bool_]
    joins: dict[str, tuple[int, ...]]

    def holders(self, words: Numbers) -> tuple[Numbers, Numbers]:
        """The names that hold any of these words, and how many of them each word gave."""
        known = words < len(self.first) - 1
        begin = np.where(known, self.first[np.where(known, words, 0)], 0)
        end = np.where(known, self.first[np.where(known, words + 1, 0)], 0)
        counts = end - begin
        total = int(counts.sum())
        offsets = np.repeat(begin - np.concatenate(([0], np.cumsum(counts)[:-1])), counts)
        return self.names[offsets + np.arange(total)], counts


def parse_entries(entries: Iterable[NameEntry], vocabulary: Vocabulary) -> list[list[int]]:
    """The word numbers of each name."""
    number = vocabulary.number
    return [[number(word) for word in parse_words(entry.text, entry.party_kind)] for entry in entries]


def build(
    entries: Sequence[NameEntry], held: Sequence[Sequence[int]], vocabulary: Vocabulary, rarity: Rarity
) -> Segment:
    """Lay out names whose words are already numbered."""
    lengths = np.fromiter((len(words) for words in held), np.int32, len(held))
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    flat = np.fromiter((word for words in held for word in words), np.int32, int(starts[-1]))
    owner = np.repeat(np.arange(len(held), dtype=np.int32), lengths)
    size = len(vocabulary.words)
    order = np.argsort(flat, kind="stable")
    first = np.concatenate(([0], np.cumsum(np.bincount(flat, minlength=size)))).astype(np.int32)
    word_weights = np.fromiter((rarity.weight(word) for word in vocabulary.words[:size]), np.float64, size)
    weights = np.bincount(owner, weights=word_weights[flat], minlength=len(held)).astype(np.float32)
    alive = np.ones(len(held), np.bool_)
    return Segment(entries, starts, flat, first, owner[order], weights, alive, _joins(held, vocabulary))


def _joins(held: Sequence[Sequence[int]], vocabulary: Vocabulary) -> dict[str, tuple[int, ...]]:
    """The sound of each two neighbours written as one word → the names that hold them."""
    joins: dict[str, tuple[int, ...]] = {}
    words = vocabulary.words
    for name, numbers in enumerate(held):
        for left, right in pairwise(numbers):
            sound = words[left].key + words[right].key
            joins[sound] = (*joins.get(sound, ()), name)
    return joins
