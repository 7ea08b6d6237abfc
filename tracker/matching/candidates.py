"""Which stored names are worth a close look: what each met, added up for all names at once."""

from collections.abc import Sequence
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
from tracker.matching.sound import key
from tracker.matching.vocabulary import Vocabulary
from tracker.matching.word import WEIGHT, Role, Word, acronym

MOST: Final = 300
"""How many names of a segment are weighed word by word at most, the likeliest first."""
_FEW: Final = 32
"""How many of them are weighed whatever the guess."""
_LEAST: Final = 0.12
"""The least guess of the others: three times too low is the worst guess seen of a name that is meant."""

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

    def join(self, sound: str, weight: float, plain: float, alike: float = _JOINED) -> None:
        """Count some words of the query, written as one, for the names that write them so, where that says more."""
        numbers = self._vocabulary.heard(sound)
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
            self.join(key(letters), sum(map(rarity.weight, held)), sum(w.weight for w in held), ACRONYM)
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


def candidates(  # noqa: PLR0913 - what is asked, what is searched, and two bounds
    words: Words,
    segment: Segment,
    vocabulary: Vocabulary,
    rarity: Rarity,
    kind: PartyKind | None,
    least: float,
    *,
    most: int = MOST,
) -> npt.NDArray[np.intp]:
    """The likeliest names of a segment for these words, about ``most`` of them.

    Names that cannot score more than ``least``, being weak or of another kind, are left out.
    """
    tally = Tally(segment, vocabulary)
    named = [w for w in words if w.role is not Role.INITIAL] or list(words)
    _count(tally, words, named, rarity)
    touched = np.flatnonzero(tally.met > 0)
    touched = touched[segment.alive[touched]]
    shares = segment.shares(touched, kind)
    reaching = shares > least
    touched, shares = touched[reaching], shares[reaching]
    plain = tally.plain[touched]
    over_left = np.maximum(np.float32(sum(w.weight for w in named)) - plain, 0)
    over_right = np.maximum(segment.weights[touched] - plain, 0)
    guess = approximate(tally.met[touched], tally.possible[touched], over_left, over_right) * shares
    likeliest, lettered = touched[_likeliest(guess, most)], segment.lettered(words)
    return np.union1d(likeliest, lettered[segment.alive[lettered]]) if len(lettered) else likeliest


def _count(tally: Tally, words: Words, named: Sequence[Word], rarity: Rarity) -> None:
    for query_word in named:
        tally.add(query_word, rarity.weight(query_word))
    for parts in (*pairwise((*words, *words[:1])), *zip(words, words[1:], words[2:], strict=False)):
        sound = "".join([part.key for part in parts])
        tally.join(sound, sum(map(rarity.weight, parts)), sum([part.weight for part in parts]))
    tally.abbreviate(words, rarity)
    for query_word in named:
        if query_word.role is Role.NAME:
            tally.shorten(query_word)


def _likeliest(guess: Floats, most: int) -> npt.NDArray[np.intp]:
    """The places of the guesses that are worth a closer look."""
    if len(guess) <= _FEW:
        return np.arange(len(guess))
    likely = np.flatnonzero(guess > _LEAST)
    kept = most if len(likely) > most else _FEW
    return likely if _FEW <= len(likely) <= most else np.argpartition(-guess, kept)[:kept]
