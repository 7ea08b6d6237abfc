"""From aligned words to one number between 0 and 1."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from tracker.matching.alignment import Pair
from tracker.matching.likeness import Rule
from tracker.matching.rarity import Rarity
from tracker.matching.word import Role, Word

_CONTRADICTION: Final = 1.0
"""What a word costs that stands against another one, per weight."""
_OMISSION: Final = 0.08
"""What a word costs that the other side merely leaves out, per weight."""
_THIN: Final = 0.5
"""The extra cost of an omission when little was matched; it falls with the square of the matched weight."""
_NUMBER: Final = 0.6
"""The factor for numbers that disagree."""


def score(left: Sequence[Word], right: Sequence[Word], pairs: Sequence[Pair], rarity: Rarity) -> float:
    """How likely two names are one: matched weight against matched, contradicted and omitted weight."""
    met, possible = _matched(left, right, pairs, rarity)
    if not possible:
        return 0.0
    over_left = _left_over(left, {i for pair in pairs for i in pair.left}, rarity)
    over_right = _left_over(right, {j for pair in pairs for j in pair.right}, rarity)
    contradicted = min(over_left, over_right)
    omitted = max(over_left, over_right) - contradicted
    thin = _OMISSION + _THIN / max(possible, 0.3) ** 2
    value = met / (possible + _CONTRADICTION * contradicted + thin * omitted)
    return value * _NUMBER if _numbers_disagree(left, right, pairs) else value


def _matched(left: Sequence[Word], right: Sequence[Word], pairs: Sequence[Pair], rarity: Rarity) -> tuple[float, float]:
    met = possible = 0.0
    for pair in pairs:
        ours = sum(rarity.weight(left[i]) for i in pair.left)
        theirs = sum(rarity.weight(right[j]) for j in pair.right)
        weight = min(ours, theirs) if pair.rule is Rule.INITIAL else (ours + theirs) / 2
        met += weight * pair.likeness
        possible += weight
    return met, possible


def _left_over(words: Sequence[Word], taken: set[int], rarity: Rarity) -> float:
    return sum(rarity.weight(word) for i, word in enumerate(words) if i not in taken)


def _numbers_disagree(left: Sequence[Word], right: Sequence[Word], pairs: Sequence[Pair]) -> bool:
    met = {i for pair in pairs for i in pair.left}
    met_right = {j for pair in pairs for j in pair.right}
    ours = any(w.role is Role.NUMBER and i not in met for i, w in enumerate(left))
    theirs = any(w.role is Role.NUMBER and j not in met_right for j, w in enumerate(right))
    return ours and theirs


Weights = npt.NDArray[np.float32]


def approximate(met: Weights, possible: Weights, ours: float, theirs: Weights) -> Weights:
    """The same sum for many names at once, from the weight each met, before words are aligned one to one."""
    over_left = np.maximum(ours - possible, 0)
    over_right = np.maximum(theirs - possible, 0)
    contradicted = np.minimum(over_left, over_right)
    omitted = np.maximum(over_left, over_right) - contradicted
    thin = _OMISSION + _THIN / np.maximum(possible, 0.3) ** 2
    result: Weights = met / (possible + _CONTRADICTION * contradicted + thin * omitted)
    return result
