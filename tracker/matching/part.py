"""The parts of an explanation: what became of every word of both names."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.matching.alignment import Pair
from tracker.matching.word import Word


@dataclass(frozen=True, slots=True)
class Part:
    """One step of the comparison: ``ours`` met ``theirs`` by ``rule``; None on a side where the word is missing."""

    ours: str | None
    theirs: str | None
    rule: str
    likeness: float


def parts_of(left: Sequence[Word], right: Sequence[Word], pairs: Sequence[Pair]) -> tuple[Part, ...]:
    """What met what, then what only the left side has, then what only the right side has."""
    met = [Part(_text(left, p.left), _text(right, p.right), p.rule.value, p.likeness) for p in pairs]
    taken_left = {i for pair in pairs for i in pair.left}
    taken_right = {j for pair in pairs for j in pair.right}
    ours = [Part(w.text, None, "not in the other name", 0.0) for i, w in enumerate(left) if i not in taken_left]
    theirs = [Part(None, w.text, "not in the other name", 0.0) for j, w in enumerate(right) if j not in taken_right]
    return (*met, *ours, *theirs)


def _text(words: Sequence[Word], places: Sequence[int]) -> str:
    return " ".join(words[i].text for i in places)
