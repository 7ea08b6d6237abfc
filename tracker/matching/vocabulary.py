"""The distinct words of all stored names, and which of them are like a given one.

Words are only ever added; arrays are replaced, never altered below the published size, so readers need no lock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from tracker.matching.alignment import Alike
from tracker.matching.arabic import HEADS
from tracker.matching.likeness import BUDGET, DIFFERENT, FIRST, LETTER, Rule, likeness
from tracker.matching.rarity import USUAL, Rarity
from tracker.matching.sound import broad
from tracker.matching.variants import SAME, SHORT
from tracker.matching.word import Role, Word

Numbers = npt.NDArray[np.int32]
_BITS: Final = 2 / max(LETTER, 1 - LETTER)
"""How many edits, twice told by both masks together, there are at most for each unit of cost."""
_LONGEST: Final = len(BUDGET) - 1
_LENGTHS: Final = np.arange(len(BUDGET))
_APART: Final = frozenset({Role.INITIAL, Role.NUMBER, Role.LEGAL})
"""Words that are not among the near ones and may still be alike."""
_NEAR_KEPT: Final = 20_000
ABOUT: Final = np.dtype(
    [
        ("letters", np.uint64),
        ("family", np.int64),
        ("weight", np.float32),
        ("begin", np.uint16),
        ("key", np.uint16),
        ("broad", np.uint16),
        ("length", np.uint8),
        ("role", np.uint8),
    ]
)
"""What is told of a stored word for arithmetic: its ``letters`` (see ``letter_mask``), its ``family`` if it is a legal
form, its ``weight`` before rarity, what its text, its key and its broad key begin with (0: nothing), its ``length`` and
its ``role``."""


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """The stored words like one: their numbers, the least alike first, and how alike each is.

    ``initial`` is the number of the stored initial that may stand for the word, -1 where there is none.
    """

    numbers: Numbers
    alike: npt.NDArray[np.float32]
    initial: int
    size: int


@lru_cache(maxsize=1 << 17)
def letter_mask(text: str) -> int:
    """Which letters a text has once (lower half) and twice (upper half): one edit changes at most two of these bits."""
    once = twice = 0
    for letter in text:
        bit = 1 << (ord(letter) % 32)
        twice |= once & bit
        once |= bit
    return once | twice << 32


def initial_code(text: str) -> int:
    """What a text begins with, as a number; 0 for an empty one."""
    return min(ord(text[0]), 0xFFFF) if text else 0


def _apart(masks: npt.NDArray[np.uint64], sizes: npt.NDArray[np.uint8], mask: int) -> npt.NDArray[np.uint8]:
    """Twice the number of edits at least between texts and one text, from what letters they have.

    An edit takes away one bit of a mask at most and adds one at most, so the larger of both numbers counts.
    """
    differing = np.bitwise_count(masks ^ np.uint64(mask))
    own = np.uint8(mask.bit_count())
    edits: npt.NDArray[np.uint8] = differing + (np.maximum(sizes, own) - np.minimum(sizes, own))
    return edits


@lru_cache(maxsize=512)
def _limits(length: int, firsts: frozenset[str]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8]]:
    """By shape of a word: the cost at which it is a different name, and the bits that both masks may differ in."""
    limits = np.tile(BUDGET[np.maximum(_LENGTHS, length)] - np.float32(FIRST), (128, 1))
    limits[[ord(letter) for letter in firsts]] += np.float32(FIRST)
    limits = limits.ravel()
    return limits, np.clip(limits * np.float32(_BITS), 0, 128).astype(np.uint8)


class Vocabulary:
    """Numbered words with what is needed to find the like ones fast."""

    def __init__(self) -> None:
        self.words: list[Word] = []
        self._numbers: dict[Word, int] = {}
        self._texts: dict[str, tuple[int, ...]] = {}
        self._text_masks = np.zeros(1024, np.uint64)
        self._key_masks = np.zeros(1024, np.uint64)
        self._text_sizes = np.zeros(1024, np.uint8)
        self._key_sizes = np.zeros(1024, np.uint8)
        self._shapes = np.zeros(1024, np.uint16)
        self._keys = np.empty(1024, np.object_)
        self._spelt = np.empty(1024, np.object_)
        self._sounds: dict[str, tuple[int, ...]] = {}
        self._broad: dict[str, tuple[int, ...]] = {}
        self._syllables: dict[str, tuple[int, ...]] = {}
        self._initials: dict[str, int] = {}
        self._consonantal: tuple[int, ...] = ()
        self._kept: dict[Word, Near] = {}
        self._weighed: tuple[Rarity, npt.NDArray[np.float32]] = (USUAL, np.zeros(0, np.float32))
        self.about = np.zeros(1024, ABOUT)
        """What is told of each word, by number; longer than there are words."""

    def number(self, word: Word) -> int:
        """The number of a word, given now if it is new."""
        known = self._numbers.get(word)
        return self._add(word) if known is None else known

    def _add(self, word: Word) -> int:
        number = len(self.words)
        if number == len(self._shapes):
            self._grow()
        self._text_masks[number] = letter_mask(word.text)
        self._key_masks[number] = letter_mask(word.key)
        self._text_sizes[number] = letter_mask(word.text).bit_count()
        self._key_sizes[number] = letter_mask(word.key).bit_count()
        if word.consonantal:
            self._consonantal += (number,)
        if word.role is Role.INITIAL:
            self._initials[word.text] = number
        self._texts[word.text] = (*self._texts.get(word.text, ()), number)
        if word.role is not Role.LEGAL:
            self._sounds[word.key] = (*self._sounds.get(word.key, ()), number)
            self._broad[word.broad] = (*self._broad.get(word.broad, ()), number)
        if word.syllable:
            self._syllables[word.syllable] = (*self._syllables.get(word.syllable, ()), number)
        self._keys[number] = word.key
        self._spelt[number] = word.text
        self._shapes[number] = ord(word.broad[:1] or " ") * len(BUDGET) + min(len(word.text), _LONGEST)
        self.about[number] = (
            letter_mask(word.text),
            hash(word.key),
            word.weight,
            initial_code(word.text),
            initial_code(word.key),
            initial_code(word.broad),
            min(len(word.text), 255),
            word.role,
        )
        self._numbers[word] = number
        self.words.append(word)
        return number

    def _grow(self) -> None:
        size = 2 * len(self._shapes)
        self._text_masks = np.resize(self._text_masks, size)
        self._key_masks = np.resize(self._key_masks, size)
        self._text_sizes = np.resize(self._text_sizes, size)
        self._key_sizes = np.resize(self._key_sizes, size)
        self._shapes = np.resize(self._shapes, size)
        self._keys = np.resize(self._keys, size)
        self._spelt = np.resize(self._spelt, size)
        self.about = np.resize(self.about, size)

    def near(self, word: Word) -> Near:
        """The stored words like this one."""
        size = len(self.words)
        kept = self._kept.get(word)
        if kept and kept.size == size:
            return kept
        alike = {n: likeness(word, self.words[n])[0] for n in self._possible(word, size)}
        initial = Role.INITIAL
        alone = word.role is initial
        ranked = sorted((v, n) for n, v in alike.items() if v and (alone or self.words[n].role is not initial))
        numbers = np.array([number for _, number in ranked], np.int32)
        values = np.array([value for value, _ in ranked], np.float32)
        near = Near(numbers, values, self._initials.get(word.text[:1], -1), size)
        if len(self._kept) > _NEAR_KEPT:
            self._kept = {}
        self._kept[word] = near
        return near

    def knower(self, words: Sequence[Word]) -> Alike:
        """What tells the likeness of these words and any stored ones without comparing letters again."""
        asked = {word for word in words if word.role is Role.NAME}
        known: dict[Word, dict[Word, tuple[float, Rule]]] = {}

        def alike(left: Word, right: Word) -> tuple[float, Rule]:
            if left not in asked or right.role in _APART:
                return likeness(left, right)
            row = known.get(left)
            if row is None:
                near = [self.words[n] for n in self.near(left).numbers.tolist()]
                row = known[left] = {word: likeness(left, word) for word in near}
            return row.get(right, DIFFERENT)

        return alike

    def alike(self, words: Sequence[Word], numbers: Numbers) -> npt.NDArray[np.float32]:
        """How alike each of these words is to each of the stored ones; initials and other legal forms are not told."""
        found = np.empty((len(words), *numbers.shape), np.float32)
        for each, word in enumerate(words):
            near, row = self.near(word), np.zeros(len(self.words), np.float32)
            row[near.numbers] = near.alike
            row.take(numbers, out=found[each])
        return found

    def weights(self, rarity: Rarity) -> npt.NDArray[np.float32]:
        """The weight of each stored word, by number."""
        kept_for, kept = self._weighed
        if kept_for is not rarity:
            kept = kept[:0]
        fresh = self.words[len(kept) :]
        if fresh:
            kept = np.concatenate((kept, np.array(list(map(rarity.weight, fresh)), np.float32)))
            self._weighed = (rarity, kept)
        return kept

    def written(self, text: str) -> tuple[int, ...]:
        """The stored words of this spelling."""
        return self._texts.get(text, ())

    def heard(self, key: str) -> Numbers:
        """The stored words of this sound."""
        return np.array(self._sounds.get(key, ()), np.int32)

    def _possible(self, word: Word, size: int) -> set[int]:
        possible = set(self._texts.get(word.text, ()))
        if word.role in {Role.NUMBER, Role.LEGAL}:
            return possible
        for variant in SAME.get(word.text, frozenset()) | SHORT.get(word.text, frozenset()):
            possible.update(self._texts.get(variant, ()))
        for head in HEADS:
            possible.update(self._texts.get(head + word.text, ()))
            possible.update(self._texts.get(word.text.removeprefix(head), ()))
        if word.consonantal:
            possible.update(range(size))
        else:
            possible.update(self._consonantal)
            possible.update(self._broad.get(word.broad, ()))
            possible.update(self._syllables.get(word.syllable, ()))
            possible.update(self._by_letters(word, size))
        return possible

    def _by_letters(self, word: Word, size: int) -> list[int]:
        """The words within the cost at which spellings are different names; the masks sieve without loss."""
        length = min(len(word.text), _LONGEST)
        firsts = {*word.broad[:1], *broad(word.text[1::-1] + word.text[2:])[:1]}
        limits, allowed = _limits(length, frozenset(firsts))
        shapes = self._shapes[:size]
        sound = _apart(self._key_masks[:size], self._key_sizes[:size], letter_mask(word.key))
        least = _apart(self._text_masks[:size], self._text_sizes[:size], letter_mask(word.text))
        same_sound = sound == 0
        least += np.minimum(sound, least)
        likely = np.flatnonzero((least <= allowed.take(shapes)) | same_sound)
        far = cdist([word.text], self._spelt[likely].tolist(), scorer=OSA.distance, dtype=np.uint8)[0]
        # What is heard is compared of those only that what is written leaves in question.
        limit = limits[shapes[likely]] + np.float32(0.001)
        left = np.flatnonzero((far * np.float32(LETTER) <= limit) | same_sound[likely])
        likely, far, limit = likely[left], far[left], limit[left]
        heard = cdist([word.key], self._keys[likely].tolist(), scorer=OSA.distance, dtype=np.uint8)[0]
        cost = far * np.float32(LETTER) + np.minimum(heard, far) * np.float32(1 - LETTER)
        within: list[int] = likely[(cost <= limit) | (heard == 0)].tolist()
        return within
