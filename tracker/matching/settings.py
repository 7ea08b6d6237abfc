"""The three documented settings: how alike names must be before somebody hears of it (figures: docs/matching.md)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from tracker.matching.score import WEAK_FACTOR


class Setting(StrEnum):
    """How much to show: ``wide`` misses least, ``strict`` disturbs least."""

    WIDE = "wide"
    NORMAL = "normal"
    STRICT = "strict"


THRESHOLD: Final[Mapping[Setting, float]] = {Setting.WIDE: 0.6, Setting.NORMAL: 0.7, Setting.STRICT: 0.85}
"""The least score that is a hit."""


def weak_threshold(least: float) -> float:
    """The least score of a hit that rests on a weak alias alone: as alike as others, its score being lowered already.

    Such hits say that they are weak. A stricter line was measured and spares no innocent name (docs/matching.md).
    """
    return round(least * WEAK_FACTOR, 4)
