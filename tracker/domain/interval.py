"""What became of one listing between two days, out of all it said in between."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tracker.domain.canonical import Canonical
from tracker.domain.diff import FieldChange, field_changes


@dataclass(frozen=True, slots=True)
class Step:
    """What a listing came to say; None is its delisting. ``rebased`` steps were made by our reader or a new layout."""

    content: Canonical | None
    rebased: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a listing differs in the end, with what it said last; ``restated`` when it was also read differently."""

    kind: Literal["designated", "delisted", "amended", "same"]
    content: Canonical
    changes: tuple[FieldChange, ...] = ()
    restated: bool = False


def outcome(before: Canonical | None, steps: Sequence[Step]) -> Outcome | None:
    """Compare what a listing said first with what it said last; None when it stood on neither day.

    What lies before a rebased step is never compared with what lies behind it: that would tell changes of ours.
    """
    after = steps[-1].content if steps else before
    if before is None:
        return None if after is None else Outcome("designated", after)
    if after is None:
        return Outcome("delisted", next((step.content for step in reversed(steps) if step.content), before))
    stretches = _comparable(before, steps)
    changes = tuple(change for first, last in stretches for change in field_changes(first, last))
    return Outcome("amended" if changes else "same", after, changes, restated=len(stretches) > 1)


def _comparable(before: Canonical, steps: Sequence[Step]) -> list[tuple[Canonical, Canonical]]:
    """Give the first and the last words of each stretch that one reader read in one layout."""
    stretches = [(before, before)]
    for step in steps:
        first, last = stretches[-1]
        if step.content is None or step.content == last:
            continue
        if step.rebased:
            stretches.append((step.content, step.content))
        else:
            stretches[-1] = (first, step.content)
    return stretches
