"""The distinct words of all stored names, and which of them are like a given one.

Words are only ever added, and arrays are replaced, never altered, below the published size, so readers need no lock.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from tracker.matching.likeness import BUDGET, LETTER, Rule, likeness
from tracker.matching.variants import SAME, SHORT
from tracker.matching.word import Role, Word

Near = Mapping[int, tuple[float, Rule]]
"""Word number → how alike it is and why."""

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzCJ0123"


@lru_cache(maxsize=1 << 17)
def _mask(text: str) -> int:
    """Which letters a text has once (lower half) and twice (upper half): one edit changes at most two of these bits."""
    once = twice = 0
    for letter in text:
        bit = 1 << (ord(letter) % 32)
        twice |= once & bit
        once |= bit
    return once | twice << 32


class Vocabulary:
    """Numbered words with what is needed to find the like ones fast."""

    def __init__(self) -> None:
        self.words: list[Word] = []
        self._numbers: dict[Word, int] = {}
        self._texts: dict[str, tuple[int, ...]] = {}
        self._text_masks = np.zeros(1024, np.uint64)
        self._key_masks = np.zeros(1024, np.uint64)
        self._lengths = np.zeros(1024, np.int8)
        self._consonantal = np.zeros(1024, np.bool_)
        self._initials: tuple[int, ...] = ()
        self._version = 0
        self._kept: dict[Word, tuple[int, Near]] = {}

    def number(self, word: Word) -> int:
        """The number of a word, given now if it is new."""
        known = self._numbers.get(word)
        return self._add(word) if known is None else known

    def _add(self, word: Word) -> int:
        number = len(self.words)
        if number == len(self._lengths):
            self._grow()
        self._text_masks[number] = _mask(word.text)
        self._key_masks[number] = _mask(word.key)
        self._lengths[number] = min(len(word.text), 127)
        self._consonantal[number] = word.consonantal
        if word.role is Role.INITIAL:
            self._initials += (number,)
        self._texts[word.text] = (*self._texts.get(word.text, ()), number)
        self.words.append(word)
        self._numbers[word] = number
        return number

    def _grow(self) -> None:
        size = 2 * len(self._lengths)
        self._text_masks = np.resize(self._text_masks, size)
        self._key_masks = np.resize(self._key_masks, size)
        self._consonantal = np.resize(self._consonantal, size)
        self._lengths = np.resize(self._lengths, size)

    def near(self, word: Word) -> Near:
        """The stored words like this one."""
        size = len(self.words)
        kept = self._kept.get(word)
        if kept and kept[0] == size:
            return kept[1]
        found: dict[int, tuple[float, Rule]] = {}
        for number in self._possible(word, size):
            meeting = likeness(word, self.words[number])
            if meeting[0]:
                found[number] = meeting
        if len(self._kept) > 20_000:
            self._kept = {}
        self._kept[word] = (size, found)
        return found

    def _possible(self, word: Word, size: int) -> set[int]:
        possible = set(self._texts.get(word.text, ()))
        if word.role is Role.NUMBER:
            return possible
        if word.role is Role.LEGAL:
            return possible
        for variant in SAME.get(word.text, frozenset()) | SHORT.get(word.text, frozenset()):
            possible.update(self._texts.get(variant, ()))
        possible.update(n for n in self._initials if likeness(word, self.words[n])[0])
        if word.consonantal:
            possible.update(range(size))
        else:
            possible.update(np.flatnonzero(self._consonantal[:size]).tolist())
            possible.update(self._by_masks(word, size).tolist())
        return possible

    def _by_masks(self, word: Word, size: int) -> npt.NDArray[np.intp]:
        """The words whose letters alone do not yet cost more than the budget: a lossless first sieve."""
        length = min(len(word.text), 127)
        lengths = self._lengths[:size]
        text = np.bitwise_count(self._text_masks[:size] ^ np.uint64(_mask(word.text)))
        sound = np.bitwise_count(self._key_masks[:size] ^ np.uint64(_mask(word.key)))
        least = np.maximum(text, 2 * np.abs(lengths - np.int8(length))) * np.float32(LETTER / 2)
        least += sound * np.float32((1 - LETTER) / 2)
        return np.flatnonzero(
            (least <= BUDGET[np.minimum(np.maximum(lengths, length), len(BUDGET) - 1)]) | (sound == 0)
        )
