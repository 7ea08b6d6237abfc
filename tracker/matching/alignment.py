"""Which word of one name meets which of the other: one to one, best first, with neighbours joined where that helps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tracker.matching.likeness import Rule, likeness
from tracker.matching.word import Role, Word, word

Meeting = tuple[float, Rule]


@dataclass(frozen=True, slots=True)
class Pair:
    """Words that met: their places on each side, how alike they are and why."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    likeness: float
    rule: Rule


def align(
    left: Sequence[Word], right: Sequence[Word], meet: Callable[[Word, Word], Meeting] = likeness
) -> tuple[Pair, ...]:
    """The pairs of words that meet; a word meets at most once, and words left out of every pair met nothing."""
    offers = _single(left, right, meet)
    offers += _joined(left, right, offers)
    offers.sort(key=lambda pair: (-pair.likeness * (1 + 0.01 * _span(pair)), abs(pair.left[0] - pair.right[0])))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs: list[Pair] = []
    for pair in offers:
        if taken_left.isdisjoint(pair.left) and taken_right.isdisjoint(pair.right):
            taken_left.update(pair.left)
            taken_right.update(pair.right)
            pairs.append(pair)
    return tuple(pairs)


def _span(pair: Pair) -> int:
    return len(pair.left) + len(pair.right)


def _single(left: Sequence[Word], right: Sequence[Word], meet: Callable[[Word, Word], Meeting]) -> list[Pair]:
    offers: list[Pair] = []
    for i, ours in enumerate(left):
        for j, theirs in enumerate(right):
            alike, rule = meet(ours, theirs)
            if alike:
                offers.append(Pair((i,), (j,), alike, rule))
    return offers


def _joined(left: Sequence[Word], right: Sequence[Word], offers: Sequence[Pair]) -> list[Pair]:
    """Two or three neighbours of one side that the other writes as one word."""
    same_left = {pair.left[0] for pair in offers if pair.rule is Rule.SAME}
    same_right = {pair.right[0] for pair in offers if pair.rule is Rule.SAME}
    open_left = [i for i in range(len(left)) if i not in same_left]
    open_right = [j for j in range(len(right)) if j not in same_right]
    found = [Pair(run, (j,), s, r) for run, j, s, r in _runs(left, open_left, right, open_right)]
    return found + [Pair((i,), run, s, r) for run, i, s, r in _runs(right, open_right, left, open_left)]


def _runs(
    parts: Sequence[Word], open_parts: Sequence[int], wholes: Sequence[Word], open_wholes: Sequence[int]
) -> list[tuple[tuple[int, ...], int, float, Rule]]:
    found: list[tuple[tuple[int, ...], int, float, Rule]] = []
    for first in open_parts:
        for last in (first + 1, first + 2):
            run = tuple(range(first, last + 1))
            if last >= len(parts) or not all(i in open_parts for i in run):
                break
            text = "".join(parts[i].text for i in run)
            for j in open_wholes:
                whole = wholes[j]
                if whole.role is Role.NAME and abs(len(whole.text) - len(text)) <= 2 and len(text) > 3:
                    alike, _ = likeness(word(text, Role.NAME, parts[first].consonantal), whole)
                    if alike >= 0.8:
                        found.append((run, j, alike * 0.98, Rule.JOINED))
    return found
