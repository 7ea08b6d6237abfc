"""How much a word tells by being rare: the sound families of the stored names, counted."""

from collections.abc import Iterable, Mapping
from math import log10
from typing import Final

from tracker.matching.sound import key
from tracker.matching.variants import SAME
from tracker.matching.word import Role, Word

_FLOOR: Final = 0.48
_SLOPE: Final = 0.3


class Rarity:
    """Word → weight: its role's weight times a factor that falls with how many of the stored names share its sound."""

    __slots__ = ("_counts", "_kept", "_total")

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        self._counts = counts
        self._total = max(total, 1)
        self._kept: dict[Word, float] = {}

    def weight(self, word: Word) -> float:
        """The weight of a word in these names."""
        kept = self._kept.get(word)
        if kept is None:
            kept = self._kept[word] = word.weight * self._factor(word)
        return kept

    def _factor(self, word: Word) -> float:
        if word.role is not Role.NAME:
            return 1.0
        share = 10_000 * self._counts.get(word.key, 0) / self._total
        return max(_FLOOR, 1.0 - _SLOPE * log10(1 + share))


def _common(names: Iterable[str]) -> Rarity:
    return Rarity(dict.fromkeys((key(name) for name in names), 60), 10_000)


USUAL: Final = _common(SAME)
"""What is known without any stored names: the names many people bear."""
