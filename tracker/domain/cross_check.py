"""Whether a list and its publisher's files of changes tell the same; pure.

A file of changes comes first and the list follows: until it had its time, silence is no disagreement. A party that is
merely changed must stand on the list, no more.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from scrapers.record import Action

PATIENCE = timedelta(hours=24)
"""How long after a file of changes the list may take to show it, and the other way round."""


class Outcome(StrEnum):
    """How what was told compares with what the list shows."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True, slots=True)
class Told:
    """One change that one side told; ``number`` is the hint's or the event's."""

    number: int
    ref: str
    action: Action
    published_at: datetime
    seen_at: datetime


def compare(told: Sequence[Told], active: Set[str], list_published_at: datetime, now: datetime) -> dict[int, Outcome]:
    """Settle what files of changes told by what stands on the list; who is left out is waited for."""
    last = {each.ref: each.number for each in sorted(told, key=lambda each: (each.published_at, each.number))}
    outcomes = {}
    for each in told:
        if last[each.ref] != each.number:
            outcomes[each.number] = Outcome.OVERTAKEN
        elif (each.ref in active) != (each.action is Action.DELIST):
            outcomes[each.number] = Outcome.AGREES
        elif list_published_at.date() > each.published_at.date() or now - each.seen_at > PATIENCE:
            outcomes[each.number] = Outcome.DISAGREES
    return outcomes


def unannounced(shown: Iterable[Told], told: Mapping[str, Sequence[Told]], now: datetime) -> list[int]:
    """Give the numbers of the changes that the list showed and, in the time it had, no file of changes told."""
    return [each.number for each in shown if not is_announced(each, told.get(each.ref, ())) and _is_due(each, now)]


def is_announced(shown: Told, told: Iterable[Told]) -> bool:
    """Say whether a file told of a change the list showed: as the same, or as a mere change (from list to list)."""
    return any(each.action in (shown.action, Action.AMEND) for each in told)


def disagreement(who: str, action: Action, told_at: str) -> str:
    """Say in a sentence what is told of one party by one side only; without ``told_at`` it is the list that tells."""
    if not told_at:
        done = "removed from" if action is Action.DELIST else "added to"
        return f"{who} was {done} the list, and no file of changes tells it"
    done = {Action.DESIGNATE: "added", Action.DELIST: "removed", Action.AMEND: "changed"}[action]
    stands = "still stands on" if action is Action.DELIST else "is not on"
    return f"{who} was {done} by the publication of {told_at}, and {stands} the list"


def _is_due(shown: Told, now: datetime) -> bool:
    return now - shown.seen_at > PATIENCE
