"""How much a word tells by being rare: the sound families of the stored names, counted."""

from collections.abc import Mapping
from math import log10
from typing import Final

from tracker.matching.sound import key
from tracker.matching.variants import COMMON
from tracker.matching.word import Role, Word

_FLOOR: Final = 0.48
"""What the commonest name weighs against one nobody else bears."""
_SLOPE: Final = 0.3
"""How much a word loses each time ten times as many names share its sound."""
_UNSEEN: Final = 2_000
"""As many names as these are taken to exist besides, so that a short list does not make every name look common."""
_USUAL: Final = 30
"""How many of them bear a name that is known to be common."""
_KNOWN: Final = frozenset(key(name) for name in COMMON)


class Rarity:
    """Word → weight: its role's weight times a factor that falls with how many of the names share its sound."""

    __slots__ = ("_counts", "_kept", "_total")

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        self._counts = counts
        self._total = total + _UNSEEN
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
        bearers = self._counts.get(word.key, 0) + (_USUAL if word.key in _KNOWN else 0)
        return max(_FLOOR, 1.0 - _SLOPE * log10(1 + 10_000 * bearers / self._total))


USUAL: Final = Rarity({}, 0)
"""What is known without any stored names."""
