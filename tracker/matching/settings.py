"""The three documented settings: how alike names must be before somebody hears of it (figures: docs/matching.md)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Setting(StrEnum):
    """How much to show: ``wide`` misses least, ``strict`` disturbs least."""

    WIDE = "wide"
    NORMAL = "normal"
    STRICT = "strict"


THRESHOLD: Final[Mapping[Setting, float]] = {Setting.WIDE: 0.6, Setting.NORMAL: 0.7, Setting.STRICT: 0.85}
"""The least score that is a hit. Scores of weak aliases are already lowered by ``score.WEAK_FACTOR``."""
