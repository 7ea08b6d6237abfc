"""The distinct words of all stored names, and which of them are like a given one.

Words are only ever added; arrays are replaced, never altered below the published size, so readers need no lock.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from tracker.matching.likeness import BUDGET, LETTER, likeness
from tracker.matching.variants import SAME, SHORT
from tracker.matching.word import Role, Word

Numbers = npt.NDArray[np.int32]
_NEAR_KEPT: Final = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """The stored words like one: their numbers, the least alike first, and how alike each is."""

    numbers: Numbers
    alike: npt.NDArray[np.float32]
    size: int


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
        self._keys: list[str] = []
        self._spelt: list[str] = []
        self._numbers: dict[Word, int] = {}
        self._texts: dict[str, tuple[int, ...]] = {}
        self._text_masks = np.zeros(1024, np.uint64)
        self._key_masks = np.zeros(1024, np.uint64)
        self._lengths = np.zeros(1024, np.int8)
        self._initials: tuple[int, ...] = ()
        self._consonantal: tuple[int, ...] = ()
        self._kept: dict[Word, Near] = {}

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
        if word.consonantal:
            self._consonantal += (number,)
        if word.role is Role.INITIAL:
            self._initials += (number,)
        self._texts[word.text] = (*self._texts.get(word.text, ()), number)
        self._keys.append(word.key)
        self._spelt.append(word.text)
        self._numbers[word] = number
        self.words.append(word)
        return number

    def _grow(self) -> None:
        size = 2 * len(self._lengths)
        self._text_masks = np.resize(self._text_masks, size)
        self._key_masks = np.resize(self._key_masks, size)
        self._lengths = np.resize(self._lengths, size)

    def near(self, word: Word) -> Near:
        """The stored words like this one."""
        size = len(self.words)
        kept = self._kept.get(word)
        if kept and kept.size == size:
            return kept
        alike = {number: likeness(word, self.words[number])[0] for number in self._possible(word, size)}
        ranked = sorted((value, number) for number, value in alike.items() if value)
        numbers = np.array([number for _, number in ranked], np.int32)
        near = Near(numbers, np.array([value for value, _ in ranked], np.float32), size)
        if len(self._kept) > _NEAR_KEPT:
            self._kept = {}
        self._kept[word] = near
        return near

    def _possible(self, word: Word, size: int) -> set[int]:
        possible = set(self._texts.get(word.text, ()))
        if word.role in {Role.NUMBER, Role.LEGAL}:
            return possible
        for variant in SAME.get(word.text, frozenset()) | SHORT.get(word.text, frozenset()):
            possible.update(self._texts.get(variant, ()))
        possible.update(self._initials)
        if word.consonantal:
            possible.update(range(size))
        else:
            possible.update(self._consonantal)
            possible.update(self._by_letters(word, size))
        return possible

    def _by_letters(self, word: Word, size: int) -> list[int]:
        """The words within the cost at which spellings are different names; the masks sieve without loss."""
        length = min(len(word.text), 127)
        limits = BUDGET[np.clip(np.maximum(self._lengths[:size], length), 0, len(BUDGET) - 1)]
        spelt = np.bitwise_count(self._text_masks[:size] ^ np.uint64(_mask(word.text)))
        sound = np.bitwise_count(self._key_masks[:size] ^ np.uint64(_mask(word.key)))
        longer = 2 * np.abs(self._lengths[:size] - np.int8(length))
        least = np.maximum(spelt, longer) * np.float32(LETTER / 2) + sound * np.float32((1 - LETTER) / 2)
        rest = np.flatnonzero((least <= limits) | (sound == 0))
        numbers = rest.tolist()
        heard = cdist([word.key], [self._keys[n] for n in numbers], scorer=OSA.distance, dtype=np.uint8)[0]
        far = cdist([word.text], [self._spelt[n] for n in numbers], scorer=OSA.distance, dtype=np.uint8)[0]
        cost = far * np.float32(LETTER) + heard * np.float32(1 - LETTER)
        within: list[int] = rest[(cost <= limits[rest] + 0.001) | (heard == 0)].tolist()
        return within
