"""The name that is asked for beside many stored ones: it is read by the kind of party each of them is the name of."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scrapers.record import PartyKind
from tracker.matching.meeting import options
from tracker.matching.segment import KINDS, Words
from tracker.matching.word import Word

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of all readings, each once, with its place in a name; ``readings`` are the rows of each.

    ``held`` has a row for each word and a column for each stored name: whether the word is in the reading for it.
    """

    words: Words
    places: tuple[int, ...]
    readings: Sequence[tuple[int, ...]]
    held: Bools


def ask(text: str, kind: PartyKind | None, kinds: npt.NDArray[np.int8]) -> list[Asked]:
    """A name as it is read for stored names of these kinds, or for the one it is of; of several names, each."""
    if kind is not None:
        return [_lay_out({words: np.ones(len(kinds), np.bool_)}) for words in options(text, kind)]
    by_kind = [(options(text, KINDS[code]), kinds == code) for code in np.unique(kinds).tolist()]
    asked: list[dict[Words, Bools]] = []
    for each, those in by_kind:
        for number, words in enumerate(each):
            if number == len(asked):
                asked.append({})
            asked[number][words] = asked[number][words] | those if words in asked[number] else those
    return [_lay_out(readings) for readings in asked]


def _lay_out(readings: dict[Words, Bools]) -> Asked:
    rows: dict[tuple[int, int], int] = {}
    words: list[Word] = []
    places: list[int] = []
    as_rows = []
    for reading in readings:
        of_reading = []
        for place, word in enumerate(reading):
            again = sum(other is word for other in reading[:place])
            row = rows.setdefault((id(word), again), len(words))
            if row == len(words):
                words.append(word)
                places.append(place)
            of_reading.append(row)
        as_rows.append(tuple(of_reading))
    held = np.zeros((len(words), len(next(iter(readings.values())))), np.bool_)
    for each, those in zip(as_rows, readings.values(), strict=True):
        held[each, :] |= those
    return Asked(tuple(words), tuple(places), as_rows, held)
