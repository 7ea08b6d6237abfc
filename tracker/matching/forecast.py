"""What many names will score, all at once: words meet one to one as in ``align``, and are summed up as in ``score``.

Arrays have a row for each word that is asked for, then one for each place in a stored name, then the names.
"""

from dataclasses import dataclass
from itertools import permutations
from typing import Final

import numpy as np
import numpy.typing as npt

from tracker.matching.asked import Asked, Bools
from tracker.matching.likeness import INITIAL
from tracker.matching.rarity import Rarity
from tracker.matching.score import NUMBER, ONE_NUMBER, REPEATED, UNSAID, approximate
from tracker.matching.segment import Floats, Segment
from tracker.matching.vocabulary import Numbers, Vocabulary, initial_code
from tracker.matching.word import Role

_FAMILY: Final = np.float32(0.9)
_VOWELS: Final = tuple(map(ord, "aiu"))
_NO_INITIAL: Final = frozenset({Role.NUMBER, Role.LEGAL})
_FARTHER: Final = np.float32(4e-5)
"""How much less a partner counts for each place he stands farther off, where two are as alike."""
_LATER: Final = np.float32(1.2e-7)
"""The same for later pairs of words, so that no two pairs count alike."""


@dataclass(frozen=True, slots=True)
class Block:
    """The words of many names beside one another: ``held`` tells where there is one, ``numbers`` which, ``about`` what
    is told of it, ``weights`` what it weighs."""

    lengths: Numbers
    held: Bools
    numbers: Numbers
    about: npt.NDArray[np.void]
    weights: Floats


def block(names: npt.NDArray[np.intp], segment: Segment, vocabulary: Vocabulary, rarity: Rarity) -> Block:
    """Lay out the words of these names."""
    lengths = segment.lengths[names]
    places = np.arange(int(lengths.max(initial=1)), dtype=np.int32)[:, None]
    held = places < lengths
    numbers = segment.flat[np.where(held, segment.begins[names] + places, 0)]
    # To take whole records is ten times faster than to index them.
    return Block(lengths, held, numbers, vocabulary.about.take(numbers), vocabulary.weights(rarity).take(numbers))


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which word that is asked for met which of each name, how alike each two are, and which have met."""

    alike: Floats
    met: Bools
    ours: Bools
    theirs: Bools


def pair(asked: Asked, stored: Block, vocabulary: Vocabulary) -> Pairing:
    """Meet words one to one, the likest first, then those that stand nearest to one another."""
    alike = _alike(asked, stored, vocabulary)
    ours = np.array(asked.places)[:, None]
    theirs = np.arange(alike.shape[1])
    order = (_FARTHER * np.abs(ours - theirs) + _LATER * (ours * alike.shape[1] + theirs)).astype(np.float32)
    left = (alike - order[:, :, None]) * (alike > 0)
    met = np.zeros(alike.shape, np.bool_)
    met_ours, met_theirs = np.zeros(asked.held.shape, np.bool_), np.zeros(stored.held.shape, np.bool_)
    while True:
        best = left.max(axis=(0, 1))
        if not best.any():
            return Pairing(alike, met, met_ours, met_theirs)
        chosen = left == np.where(best > 0, best, np.float32(-1))
        met |= chosen
        met_ours |= chosen.any(axis=1)
        met_theirs |= chosen.any(axis=0)
        left *= ~(met_ours[:, None] | met_theirs)


def _alike(asked: Asked, stored: Block, vocabulary: Vocabulary) -> Floats:
    """How alike each word is to each of the stored ones; those that ``near`` leaves out are compared here."""
    alike = vocabulary.alike(asked.words, stored.numbers)
    role = stored.about["role"]
    initial = role == Role.INITIAL
    stored_initials = bool(initial.any())
    for row, word in zip(alike, asked.words, strict=True):
        if word.role is Role.LEGAL:
            family = (role == Role.LEGAL) & (stored.about["family"] == hash(word.key))
            np.maximum(row, _FAMILY * family, out=row)
        elif word.role is Role.INITIAL or (stored_initials and word.role is not Role.NUMBER):
            key = initial_code(word.key)
            same = stored.about["begin"] == initial_code(word.text)
            if key not in _VOWELS:
                same |= stored.about["key"] == key
            whole = (role != Role.NUMBER) & (role != Role.LEGAL) if word.role is Role.INITIAL else initial
            np.maximum(row, np.float32(INITIAL) * (same & whole), out=row)
    alike *= asked.held[:, None] & stored.held
    return alike


@dataclass(slots=True)
class Sums:
    """What ``score`` sums up, for many names: weight met and possible, weight left over on each side before rarity,
    how many pairs there are, how alike they are together, and the factor for numbers."""

    met: Floats
    possible: Floats
    over_left: Floats
    over_right: Floats
    pairs: Floats
    alike: Floats
    factor: Floats

    def scores(self) -> Floats:
        """The scores that come of it."""
        factor = self.factor * np.where(self.pairs == 1, self.alike, np.float32(1))
        possible = np.maximum(self.possible, np.float32(1e-6))
        return approximate(self.met, possible, self.over_left, self.over_right, factor)


def sum_up(asked: Asked, stored: Block, pairing: Pairing, rarity: Rarity) -> Sums:
    """Sum up the words that met and those that did not."""
    met = pairing.met
    alike = pairing.alike * met
    rare = np.array([rarity.weight(word) for word in asked.words], np.float32)[:, None, None]
    weights = (rare + stored.weights) / 2
    over_left = _over_left(asked, pairing.ours)
    over_right = (_again(stored, pairing.theirs) * (stored.held & ~pairing.theirs)).sum(axis=0)
    by_initial = _by_initial(asked, stored, alike, met)
    if by_initial is not None:
        plain = np.array([word.weight for word in asked.words], np.float32)[:, None, None]
        unsaid = (plain - stored.about["weight"]) * by_initial * np.float32(UNSAID)
        over_left += np.maximum(unsaid, 0).sum(axis=(0, 1))
        over_right += np.maximum(-unsaid, 0).sum(axis=(0, 1))
        weights = np.where(by_initial, np.minimum(rare, stored.weights), weights)
    return Sums(
        (weights * alike).sum(axis=(0, 1)),
        (weights * met).sum(axis=(0, 1)),
        over_left,
        over_right,
        pairing.ours.sum(axis=0, dtype=np.float32),
        alike.sum(axis=(0, 1)),
        _numbers(asked, stored, pairing),
    )


def _over_left(asked: Asked, ours: Bools) -> Floats:
    """The weight of the words asked for that met nothing: less where the same one has met already."""
    over = np.array([word.weight for word in asked.words], np.float32)[:, None] * (asked.held & ~ours)
    for one, other in permutations(range(len(asked.words)), 2):
        if asked.words[one].text == asked.words[other].text:
            over[one][ours[other]] *= np.float32(REPEATED)
    summed: Floats = over.sum(axis=0)
    return summed


def _by_initial(asked: Asked, stored: Block, alike: Floats, met: Bools) -> Bools | None:
    """The pairs of which one is the initial of the other, if there may be any."""
    initial = stored.about["role"] == Role.INITIAL
    ours = np.array([word.role is Role.INITIAL for word in asked.words])
    if not ours.any() and not initial.any():
        return None
    pairs: Bools = met & (ours[:, None, None] | initial) & (alike < 1)
    return pairs


def _again(stored: Block, theirs: Bools) -> Floats:
    """The weights of the stored words: less where the same one of a name has met already."""
    weights: Floats = stored.about["weight"].copy()
    for step in range(1, len(theirs)):
        same = (stored.numbers[step:] == stored.numbers[:-step]) & stored.held[step:]
        if same.any():
            weights[step:][same & theirs[:-step]] *= np.float32(REPEATED)
            weights[:-step][same & theirs[step:]] *= np.float32(REPEATED)
    return weights


def _numbers(asked: Asked, stored: Block, pairing: Pairing) -> Floats:
    """The factor for numbers that met nothing."""
    ours = np.array([word.role is Role.NUMBER for word in asked.words])
    theirs = (stored.about["role"] == Role.NUMBER) & stored.held
    over_left = (ours[:, None] & asked.held & ~pairing.ours).any(axis=0)
    over_right = (theirs & ~pairing.theirs).any(axis=0)
    factors: Floats = np.array([1.0, ONE_NUMBER, NUMBER], np.float32)[over_left.astype(np.int8) + over_right]
    return factors
