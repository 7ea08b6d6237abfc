"""Which word of one name meets which of the other: one to one, best first, with neighbours joined where that helps."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from tracker.matching.likeness import Rule, likeness
from tracker.matching.variants import COMMON
from tracker.matching.word import Role, Word, acronym, word

GOOD: Final = 0.9
"""From here on two words need no better partner."""
ACRONYM: Final = 0.6
"""How alike an acronym and the whole name it stands for are."""
INITIALS: Final = 0.75
"""How much a row of initials is worth against the words they stand for."""
ONE_LETTER: Final = 0.42
"""How alike two short words one letter apart are where all else is the same."""
_TELLING: Final = 6
"""How many letters a word has at least that says who is meant, if it is not a common name."""
JOINED: Final = 0.8
"""How alike a word and two joined ones must be."""


Alike = Callable[[Word, Word], tuple[float, Rule]]


class Pair(NamedTuple):
    """Words that met: their places on each side, how alike they are and why."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    likeness: float
    rule: Rule


def align(left: Sequence[Word], right: Sequence[Word], alike: Alike = likeness) -> list[Pair]:
    """The pairs of words that meet; a word meets at most once, and words left out of every pair met nothing.

    ``alike`` is how likeness is found out, for those who know it already.
    """
    pairs = _equal(left, right)
    if len(pairs) in (len(left), len(right)):
        return pairs
    met_left = {pair.left[0] for pair in pairs}
    met_right = {pair.right[0] for pair in pairs}
    open_left = [i for i in range(len(left)) if i not in met_left]
    open_right = [j for j in range(len(right)) if j not in met_right]
    offers = _single([(i, left[i]) for i in open_left], [(j, right[j]) for j in open_right], alike)
    offers += _joined(left, open_left, right, open_right, offers)
    chosen = pairs + _choose(offers)
    return chosen + _one_letter_off(left, right, chosen)


def _one_letter_off(left: Sequence[Word], right: Sequence[Word], pairs: Sequence[Pair]) -> list[Pair]:
    """The only words left over, one letter apart, where two or more others are the same: a short word misspelt."""
    if not pairs or any(pair.rule is not Rule.SAME for pair in pairs):
        return []
    if len(pairs) < 2 and not _telling(left[pairs[0].left[0]]):
        return []
    ours = [i for i in range(len(left)) if all(i not in pair.left for pair in pairs)]
    theirs = [j for j in range(len(right)) if all(j not in pair.right for pair in pairs)]
    if len(ours) != 1 or len(theirs) != 1:
        return []
    one, other = left[ours[0]], right[theirs[0]]
    misspelt = one.role is other.role is Role.NAME and not one.signs and OSA.distance(one.text, other.text) == 1
    return [Pair((ours[0],), (theirs[0],), ONE_LETTER, Rule.ONE_LETTER)] if misspelt else []


def _telling(sure: Word) -> bool:
    """Whether a word alone says enough for the other one to be taken for a slip."""
    return sure.role is Role.NAME and len(sure.text) >= _TELLING and sure.text not in COMMON


def _equal(left: Sequence[Word], right: Sequence[Word]) -> list[Pair]:
    places: dict[str, list[int]] = {}
    for j in range(len(right) - 1, -1, -1):
        places.setdefault(right[j].text, []).append(j)
    pairs = []
    for i, ours in enumerate(left):
        free = places.get(ours.text)
        if free and not (ours.signs and right[free[-1]].signs and ours is not right[free[-1]]):
            pairs.append(Pair((i,), (free.pop(),), 1.0, Rule.SAME))
    return pairs


def _single(ours: Sequence[tuple[int, Word]], theirs: Sequence[tuple[int, Word]], alike: Alike) -> list[Pair]:
    offers: list[Pair] = []
    for i, one in ours:
        for j, other in theirs:
            value, rule = alike(one, other)
            if value:
                offers.append(Pair((i,), (j,), value, rule))
    return offers


def _choose(offers: list[Pair]) -> list[Pair]:
    offers.sort(key=lambda p: (-p.likeness, -len(p.left) - len(p.right), abs(p.left[0] - p.right[0])))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs: list[Pair] = []
    for pair in offers:
        if taken_left.isdisjoint(pair.left) and taken_right.isdisjoint(pair.right):
            taken_left.update(pair.left)
            taken_right.update(pair.right)
            pairs.append(pair)
    return pairs


def _joined(
    left: Sequence[Word],
    open_left: Sequence[int],
    right: Sequence[Word],
    open_right: Sequence[int],
    offers: Sequence[Pair],
) -> list[Pair]:
    """Two or three neighbours of one side that the other writes as one word."""
    good_left = {pair.left[0] for pair in offers if pair.likeness >= GOOD}
    good_right = {pair.right[0] for pair in offers if pair.likeness >= GOOD}
    ours = [i for i in open_left if i not in good_left]
    theirs = [j for j in open_right if j not in good_right]
    if not ours or not theirs:
        return []
    found = [Pair(run, (j,), alike, _rule(alike)) for run, j, alike in _runs(left, ours, right, theirs)]
    return found + [Pair((i,), run, alike, _rule(alike)) for run, i, alike in _runs(right, theirs, left, ours)]


def _rule(alike: float) -> Rule:
    return Rule.ACRONYM if alike in (ACRONYM, INITIALS) else Rule.JOINED


def _runs(
    parts: Sequence[Word], open_parts: Sequence[int], wholes: Sequence[Word], open_wholes: Sequence[int]
) -> list[tuple[tuple[int, ...], int, float]]:
    found: list[tuple[tuple[int, ...], int, float]] = []
    if len(open_parts) < 2:
        return found
    letters, places = _acronym(tuple(parts))
    if letters and any(wholes[j].text == letters for j in open_wholes) and set(places) <= set(open_parts):
        found += [(places, j, ACRONYM) for j in open_wholes if wholes[j].text == letters]
    begin = {wholes[j].broad[:1] for j in open_wholes}
    for first in open_parts:
        initial = parts[first].broad[:1]
        if initial not in begin or (first + 1) % len(parts) not in open_parts:
            continue
        for j in open_wholes:
            whole = wholes[j]
            if whole.broad[:1] != initial:
                continue
            if 2 <= len(whole.text) <= 6:
                found += [(run, j, INITIALS) for run in _shortened_as(whole, parts, first, open_parts)]
            if len(whole.text) > 3 and whole.role is not Role.LEGAL:
                found += [(run, j, alike) for run, alike in _written_as(whole, parts, first, open_parts)]
    return found


_acronym = lru_cache(maxsize=1 << 16)(acronym)


def _written_as(
    whole: Word, parts: Sequence[Word], first: int, open_parts: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], float]]:
    """The runs of two or three parts from the first on that are the whole when written together.

    The first part follows the last one, for a surname may stand at either end.
    """
    text = parts[first].text
    run: tuple[int, ...] = (first,)
    for step in (1, 2):
        following = (first + step) % len(parts)
        if following not in open_parts or following in run:
            return
        run = (*run, following)
        text += parts[following].text
        if abs(len(whole.text) - len(text)) <= 2:
            alike, _ = likeness(word(text, Role.NAME, parts[first].consonantal), whole)
            if alike >= JOINED:
                yield run, alike * 0.98


def _shortened_as(
    whole: Word, parts: Sequence[Word], first: int, open_parts: Sequence[int]
) -> Iterator[tuple[int, ...]]:
    """The run of parts from the first on whose initials are the whole (``JC``, ``BNC``)."""
    last = first + len(whole.text) - 1
    if last not in open_parts or parts[last].text[0] != whole.text[-1]:
        return
    run = tuple(range(first, last + 1))
    if all(i in open_parts for i in run) and "".join(parts[i].text[0] for i in run) == whole.text:
        yield run
