"""Words that one side writes as one and the other does not, and short words one letter off, in many names at once.

Told for arrays like those of ``forecast``. What ``align`` would find there is found, and a little more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA

from tracker.matching.alignment import ACRONYM, GOOD, INITIALS, JOINED, ONE_LETTER
from tracker.matching.asked import Asked, Bools
from tracker.matching.forecast import Block, Pairing, Sums
from tracker.matching.likeness import likeness
from tracker.matching.rarity import Rarity
from tracker.matching.vocabulary import Vocabulary, initial_code, letter_mask
from tracker.matching.word import Role, Word, acronym, word

Masks = npt.NDArray[np.uint64]
_ONCE: Final = np.uint64(0xFFFFFFFF)
_TWICE: Final = np.uint64(32)
_LONGER: Final = 2
"""By how many letters words written together are longer than the one they make, or shorter, at most."""
_SHORTENED: Final = range(2, 7)
"""How many words may be told by their initials."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Words asked for (rows) that meet words of a name (its column) as one, and how alike they are."""

    name: int
    ours: Sequence[int]
    theirs: Sequence[int]
    alike: float

    def add_to(self, sums: Sums, asked: Asked, stored: Block, pairing: Pairing, rarity: Rarity) -> None:
        """Count them as met besides what met already: the score cannot become higher than that."""
        name = self.name
        weight = sum([rarity.weight(asked.words[i]) for i in self.ours])
        weight = (weight + sum([float(stored.weights[j, name]) for j in self.theirs])) / 2
        sums.met[name] += weight * self.alike
        sums.possible[name] += weight
        over_left = sum([asked.words[i].weight for i in self.ours if not pairing.ours[i, name]])
        over_right = sum([float(stored.about["weight"][j, name]) for j in self.theirs if not pairing.theirs[j, name]])
        sums.over_left[name] = max(sums.over_left[name] - over_left, 0)
        sums.over_right[name] = max(sums.over_right[name] - over_right, 0)
        sums.pairs[name] += 1
        sums.alike[name] += self.alike


@dataclass(frozen=True, slots=True)
class _Free:
    """The words of either side that have not met their equal or one nearly so: only these are written together."""

    ours: Bools
    theirs: Bools


def joints(asked: Asked, stored: Block, pairing: Pairing, vocabulary: Vocabulary) -> Iterator[Joint]:
    """All that may be met so."""
    exact = pairing.met & (pairing.alike == 1)
    ours, theirs = exact.any(axis=1), exact.any(axis=0)
    good = (pairing.alike >= GOOD) & ~ours[:, None] & ~theirs
    free = _Free(asked.held & ~(ours | good.any(axis=1)), stored.held & ~(theirs | good.any(axis=0)))
    return chain(
        _one_letter_off(asked, stored, pairing, ours.sum(axis=0), vocabulary),
        _join_theirs(asked.words, stored, free, vocabulary),
        _join_ours(asked, stored, free, vocabulary),
        _shorten_theirs(asked.words, stored, free),
        _shorten_ours(asked, stored, free, vocabulary),
    )


def _one_letter_off(
    asked: Asked, stored: Block, pairing: Pairing, sure: npt.NDArray[np.intp], vocabulary: Vocabulary
) -> Iterator[Joint]:
    """The last words of names of which all others are the same."""
    left, right = asked.held & ~pairing.ours, stored.held & ~pairing.theirs
    found = (sure > 0) & (left.sum(axis=0) == 1) & (right.sum(axis=0) == 1)
    for name in np.flatnonzero(found & (sure == pairing.ours.sum(axis=0))).tolist():
        one, other = int(left[:, name].argmax()), int(right[:, name].argmax())
        theirs = vocabulary.words[stored.numbers[other, name]]
        if OSA.distance(asked.words[one].text, theirs.text, score_cutoff=1) == 1:
            yield Joint(name, (one,), (other,), ONE_LETTER)


def _join_theirs(words: Sequence[Word], stored: Block, free: _Free, vocabulary: Vocabulary) -> Iterator[Joint]:
    """Two or three neighbours of a name that make a word that is asked for; the first follows the last."""
    begins = np.array([_whole(each) and initial_code(each.broad) for each in words], np.uint16)
    begun = (stored.about["broad"] == begins[:, None, None]) & free.theirs & free.ours[:, None]
    place, first, names = np.nonzero(begun)
    run, held = [first], vocabulary.about.take(stored.numbers[first, names])
    wholes = np.array([len(each.text) for each in words], np.int16)
    masks = np.array([letter_mask(each.text) for each in words], np.uint64)
    size, mask = held["length"].astype(np.int16) - wholes[place], held["letters"]
    for step in (1, 2):
        at = (first + step) % stored.lengths[names]
        fits = np.flatnonzero(free.theirs[at, names] & (at != first) & (size < _LONGER))
        place, names, first, run = place[fits], names[fits], first[fits], [each[fits] for each in (*run, at)]
        held = vocabulary.about.take(stored.numbers[run[-1], names])
        size, mask = size[fits] + held["length"], _both(mask[fits], held["letters"])
        likely = (np.abs(size) <= _LONGER) & (_edits(mask, masks[place]) <= _most_edits(wholes[place]))
        for each in np.flatnonzero(likely).tolist():
            places = [int(at[each]) for at in run]
            parts = [vocabulary.words[stored.numbers[at, names[each]]] for at in places]
            alike = _together(parts, words[place[each]])
            if alike:
                yield Joint(int(names[each]), (int(place[each]),), places, alike)


def _join_ours(asked: Asked, stored: Block, free: _Free, vocabulary: Vocabulary) -> Iterator[Joint]:
    """Two or three neighbours of what is asked for that make a word of a name."""
    words = asked.words
    runs = list(dict.fromkeys(run for reading in asked.readings for run in _runs(reading)))
    if not runs:
        return
    texts = ["".join([words[place].text for place in run]) for run in runs]
    begins = np.array([initial_code(words[run[0]].broad) for run in runs], np.uint16)
    run_at, at, names = np.nonzero((stored.about["broad"] == begins[:, None, None]) & free.theirs)
    numbers = stored.numbers[at, names]
    held = vocabulary.about.take(numbers)
    length = held["length"].astype(np.int16)
    likely = np.abs(length - np.array([len(text) for text in texts], np.int16)[run_at]) <= _LONGER
    edits = _edits(held["letters"], np.array([letter_mask(text) for text in texts], np.uint64)[run_at])
    likely &= (edits <= _most_edits(length)) & (length > 3) & (held["role"] != Role.LEGAL)
    for each in np.flatnonzero(likely).tolist():
        run, place, name = runs[run_at[each]], int(at[each]), int(names[each])
        if all(free.ours[i, name] for i in run):
            alike = _together([words[i] for i in run], vocabulary.words[numbers[each]])
            if alike:
                yield Joint(name, run, (place,), alike)


def _both(one: Masks, other: Masks) -> Masks:
    """The letters of two texts written together: what both have they have twice."""
    return one | other | ((one & other & _ONCE) << _TWICE)


def _edits(one: Masks, other: Masks) -> npt.NDArray[np.uint8]:
    """How many letters texts differ in at least."""
    edits: npt.NDArray[np.uint8] = np.maximum(np.bitwise_count(one & ~other), np.bitwise_count(other & ~one))
    return edits


def _most_edits(length: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
    """How many letters may be different; beyond that even words of one sound are taken for others."""
    return length // 3 + np.int16(1)


def _whole(each: Word) -> bool:
    """Whether a word is long enough to be several, and no legal form."""
    return len(each.text) > 3 and each.role is not Role.LEGAL


def _together(parts: Sequence[Word], whole: Word) -> float:
    """How alike parts written together and a word are; 0 if not enough, or where more letters differ than may."""
    text = "".join([part.text for part in parts])
    most = len(whole.text) // 3 + 1
    if OSA.distance(text, whole.text, score_cutoff=most) > most and not parts[0].consonantal:
        return 0.0
    alike = likeness(word(text, Role.NAME, parts[0].consonantal), whole)[0]
    return alike if alike >= JOINED else 0.0


def _runs(reading: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Two or three neighbours; the first follows the last."""
    for size in (2, 3):
        if size <= len(reading):
            following = [*reading, *reading[: size - 1]]
            yield from (tuple(following[first : first + size]) for first in range(len(reading)))


def _shorten_theirs(words: Sequence[Word], stored: Block, free: _Free) -> Iterator[Joint]:
    """Rows of words of a name whose initials are a word that is asked for."""
    begin = stored.about["begin"]
    short = [each.text if len(each.text) in _SHORTENED else "  " for each in words]
    first, second = (np.array([initial_code(text[at]) for text in short], np.uint16)[:, None, None] for at in (0, 1))
    both = free.theirs[:-1] & free.theirs[1:]
    place, at, names = np.nonzero((begin[:-1] == first) & (begin[1:] == second) & both & free.ours[:, None])
    for each in range(len(place)):
        text, name = short[place[each]], int(names[each])
        row = range(int(at[each]), int(at[each]) + len(text))
        if row.stop <= stored.lengths[name] and begin[row.start : row.stop, name].tolist() == list(map(ord, text)):
            yield Joint(name, (int(place[each]),), row, INITIALS)


def _shorten_ours(asked: Asked, stored: Block, free: _Free, vocabulary: Vocabulary) -> Iterator[Joint]:
    """Words of a name that are the initials of a row of words that are asked for, or the acronym of all."""
    for text, ours, alike in {short for reading in asked.readings for short in _shorter(asked.words, reading)}:
        for number in vocabulary.written(text):
            for at, name in np.argwhere((stored.numbers == number) & free.theirs).tolist():
                if all(free.ours[i, name] for i in ours):
                    yield Joint(name, ours, (at,), alike)


def _shorter(words: Sequence[Word], reading: tuple[int, ...]) -> Iterator[tuple[str, tuple[int, ...], float]]:
    """The initials of each row of words, and their acronym."""
    initials = "".join([words[row].text[0] for row in reading])
    for first in range(len(reading)):
        for end in range(first + 2, min(first + _SHORTENED.stop, len(reading) + 1)):
            yield initials[first:end], reading[first:end], INITIALS
    letters, places = acronym([words[row] for row in reading])
    if letters:
        yield letters, tuple(reading[place] for place in places), ACRONYM
