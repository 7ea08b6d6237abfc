"""Which stored names are worth a close look: what each met, added up for all names at once."""

from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from scrapers.record import PartyKind
from tracker.matching.alignment import ACRONYM
from tracker.matching.likeness import INITIAL
from tracker.matching.rarity import Rarity
from tracker.matching.score import approximate
from tracker.matching.segment import Floats, Segment, Words
from tracker.matching.vocabulary import Vocabulary
from tracker.matching.word import WEIGHT, Role, Word, acronym, word

MOST: Final = 120
"""How many names are looked at closely at most, the likeliest first."""

_ACRONYM: Final = np.float32(ACRONYM)
"""How alike an acronym and the words it stands for are taken to be."""
_JOINED: Final = 0.9
"""How alike two words and the one they make are taken to be until they are looked at closely."""


class Tally:
    """What every name of a segment has met so far: likeness times weight, possible weight, weight before rarity."""

    def __init__(self, segment: Segment, vocabulary: Vocabulary) -> None:
        self._segment = segment
        self._vocabulary = vocabulary
        size = len(segment.entries)
        self.met, self.possible, self.plain, self._best = (np.zeros(size, np.float32) for _ in range(4))

    def add(self, query_word: Word, weight: float) -> None:
        """Count a word of the query for all the names that hold a like one."""
        joined = self._segment.joined(query_word)
        names, alike = self._likest(query_word, joined)
        self.met[names] += np.float32(weight) * alike
        self.possible[names] += np.float32(weight)
        self.plain[names] += np.float32(query_word.weight)
        # Two words of such a name are accounted for, not one.
        self.plain[joined] += np.float32(query_word.weight)

    def join(self, joined: Word, weight: float, plain: float, alike: float = _JOINED) -> None:
        """Count two words of the query, written as one, for the names that write them so, where that says more."""
        numbers = self._vocabulary.heard(joined)
        if not len(numbers):
            return
        names, _ = self._segment.holders(numbers, np.full(len(numbers), alike, np.float32))
        met = np.float32(weight * alike)
        names = names[self.met[names] < met]
        self.met[names] = met
        self.possible[names] = np.float32(weight)
        self.plain[names] = np.float32(plain)

    def abbreviate(self, words: Words, rarity: Rarity) -> None:
        """Count the names that are the acronym of the query, or whose acronym a word of the query is."""
        letters, places = acronym(words)
        if letters:
            held = [words[i] for i in places]
            self.join(word(letters), sum(map(rarity.weight, held)), sum(w.weight for w in held), ACRONYM)
        for query_word in words:
            names = self._segment.abbreviated(query_word)
            names = names[self.met[names] < _ACRONYM * self._segment.weights[names]]
            self.possible[names] = self.plain[names] = self._segment.weights[names]
            self.met[names] = _ACRONYM * self._segment.weights[names]

    def shorten(self, query_word: Word) -> None:
        """Count a word of the query for the names that met others and hold its initial."""
        names = self._segment.of(self._vocabulary.near(query_word).initial)
        names = names[self.met[names] > 0]
        self.met[names] += np.float32(INITIAL * WEIGHT[Role.INITIAL])
        self.possible[names] += np.float32(WEIGHT[Role.INITIAL])
        self.plain[names] += np.float32(WEIGHT[Role.INITIAL])

    def _likest(self, query_word: Word, joined: npt.NDArray[np.int32]) -> tuple[npt.NDArray[np.int32], Floats]:
        """The names that hold a like word, each with its likest; a name may come twice, with the same likeness."""
        near = self._vocabulary.near(query_word)
        names, alike = self._segment.holders(near.numbers, near.alike)
        if len(joined):
            names = np.concatenate((joined, names))
            alike = np.concatenate((np.full(len(joined), _JOINED, np.float32), alike))
        self._best[names] = alike
        likest = self._best[names]
        self._best[names] = 0
        return names, likest


def candidates(
    words: Words, segment: Segment, vocabulary: Vocabulary, rarity: Rarity, kind: PartyKind | None, least: float
) -> tuple[npt.NDArray[np.intp], Floats]:
    """The likeliest names of a segment for these words, the best first, with a guess of their score.

    Names that cannot score more than ``least``, being weak or of another kind, are left out.
    """
    tally = Tally(segment, vocabulary)
    named = [w for w in words if w.role is not Role.INITIAL] or list(words)
    for query_word in named:
        tally.add(query_word, rarity.weight(query_word))
    for first, second in pairwise((*words, *words[:1])):
        joined = word(first.text + second.text, Role.NAME, first.consonantal)
        tally.join(joined, rarity.weight(first) + rarity.weight(second), first.weight + second.weight)
    tally.abbreviate(words, rarity)
    for query_word in named:
        if query_word.role is Role.NAME:
            tally.shorten(query_word)
    touched = np.flatnonzero(tally.met > 0)
    touched = touched[segment.alive[touched]]
    shares = segment.shares(touched, kind)
    reaching = shares > least
    touched, shares = touched[reaching], shares[reaching]
    plain = tally.plain[touched]
    over_left = np.maximum(np.float32(sum(w.weight for w in named)) - plain, 0)
    over_right = np.maximum(segment.weights[touched] - plain, 0)
    guess = approximate(tally.met[touched], tally.possible[touched], over_left, over_right) * shares
    if len(touched) > MOST:
        top = np.argpartition(-guess, MOST)[:MOST]
        touched, guess = touched[top], guess[top]
    order = np.argsort(-guess, kind="stable")
    return touched[order], guess[order]
