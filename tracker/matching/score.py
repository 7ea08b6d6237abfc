"""From aligned words to one number between 0 and 1.

Three things can happen to a word: it meets one of the other name (worth more the rarer it is), it stands against
another one (a contradiction, dear), or the other name merely leaves it out (an omission, cheap once enough has met).
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from tracker.matching.alignment import Pair
from tracker.matching.likeness import Rule
from tracker.matching.rarity import Rarity
from tracker.matching.word import Role, Word

Weights = npt.NDArray[np.float32]

CONTRADICTION: Final = 1.86
"""What a word costs that stands against another one, per weight."""
OMISSION: Final = 0.09
"""What a word costs that the other side merely leaves out, per weight."""
THIN: Final = 0.44
"""The extra cost of an omission when little was matched; it falls with the square of the matched weight."""
DOUBT: Final = 0.2
"""How much faster the score falls where little was matched; a perfect match stays perfect."""
CLASH: Final = 0.04
"""The share of the score that a whole contradicting word takes besides."""
NUMBER: Final = 0.6
"""The factor for numbers that disagree."""
UNSAID: Final = 0.85
"""The share of what an initial leaves unsaid of a word that may stand against something else."""
ONE_NUMBER: Final = 0.63
"""The factor for a number that stands on one side only."""
REPEATED: Final = 0.1
"""The share of its weight that a word left over keeps when the same word has met already."""

WEAK_FACTOR: Final = 0.9
"""A hit that rests on a weak alias alone keeps this share of its score."""


def score(left: Sequence[Word], right: Sequence[Word], pairs: Sequence[Pair], rarity: Rarity) -> float:
    """How likely two names are one: matched weight against matched, contradicted and omitted weight.

    A single pair has no other to bear it out, so how alike its words are counts once more.
    """
    met = possible = 0.0
    for pair in pairs:
        weight = _weight(left, right, pair, rarity)
        met += weight * pair.likeness
        possible += weight
    if not possible:
        return 0.0
    over_left = _over(left, {i for pair in pairs for i in pair.left})
    over_right = _over(right, {j for pair in pairs for j in pair.right})
    for pair in pairs:
        if pair.rule is Rule.INITIAL:
            unsaid = left[pair.left[0]].weight - right[pair.right[0]].weight
            over_left += max(unsaid, 0.0) * UNSAID
            over_right += max(-unsaid, 0.0) * UNSAID
    contradicted = min(over_left, over_right)
    omitted = max(over_left, over_right) - contradicted
    thin = OMISSION + THIN / max(possible, 0.3) ** 2
    value = met / (possible + CONTRADICTION * contradicted + thin * omitted)
    value *= 1 - CLASH * min(contradicted, 1.0)
    value *= _numbers(left, right, pairs)
    if len(pairs) == 1:
        value *= pairs[0].likeness
    return value / (value + (1 - value) * (1 + DOUBT / possible))


def _weight(left: Sequence[Word], right: Sequence[Word], pair: Pair, rarity: Rarity) -> float:
    ours = sum([rarity.weight(left[i]) for i in pair.left])
    theirs = sum([rarity.weight(right[j]) for j in pair.right])
    return min(ours, theirs) if pair.rule is Rule.INITIAL else (ours + theirs) / 2


def _over(words: Sequence[Word], taken: set[int]) -> float:
    """The weight of the words that met nothing; how rare they are does not matter to what they contradict."""
    if len(taken) == len(words):
        return 0.0
    texts = {words[i].text for i in taken}
    left = [w for i, w in enumerate(words) if i not in taken]
    return sum([w.weight * (REPEATED if w.text in texts else 1.0) for w in left])


def _numbers(left: Sequence[Word], right: Sequence[Word], pairs: Sequence[Pair]) -> float:
    """The factor for numbers that met nothing: on both sides they contradict, on one side they make another unit."""
    ours = {i for i, w in enumerate(left) if w.role is Role.NUMBER}.difference(*(pair.left for pair in pairs))
    theirs = {j for j, w in enumerate(right) if w.role is Role.NUMBER}.difference(*(pair.right for pair in pairs))
    if ours and theirs:
        return NUMBER
    return ONE_NUMBER if ours or theirs else 1.0


def approximate(
    met: Weights, possible: Weights, over_left: Weights, over_right: Weights, factor: Weights | float = 1.0
) -> Weights:
    """The same sum for many names at once, from what each met; ``factor`` is what numbers and a lone pair take."""
    contradicted = np.minimum(over_left, over_right)
    omitted = np.maximum(over_left, over_right) - contradicted
    thin = np.float32(OMISSION) + np.float32(THIN) / np.maximum(possible, np.float32(0.3)) ** 2
    below = possible + np.float32(CONTRADICTION) * contradicted + thin * omitted
    value = np.minimum(met / below, 1) * (1 - np.float32(CLASH) * np.minimum(contradicted, 1)) * factor
    result: Weights = value / (value + (1 - value) * (1 + np.float32(DOUBT) / possible))
    return result
