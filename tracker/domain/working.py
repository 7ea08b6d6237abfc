"""How an alert is worked: which step may follow which state, and what it needs."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class AlertState(StrEnum):
    """How far the work on an alert is."""

    NEW = "new"
    ACKNOWLEDGED = "acknowledged"
    ESCALATED = "escalated"
    TRUE_MATCH = "true_match"
    FALSE_POSITIVE = "false_positive"


StepName = Literal["acknowledge", "escalate", "true-match", "false-positive", "reopen"]

OPEN_STATES = (AlertState.NEW, AlertState.ACKNOWLEDGED, AlertState.ESCALATED)
"""States in which somebody still has to do something."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the work: the states it may begin at, and the state it ends in."""

    begins_at: tuple[AlertState, ...]
    ends_in: AlertState
    needs_note: bool = True


STEPS: dict[StepName, Step] = {
    "acknowledge": Step((AlertState.NEW,), AlertState.ACKNOWLEDGED, needs_note=False),
    "escalate": Step((AlertState.NEW, AlertState.ACKNOWLEDGED), AlertState.ESCALATED),
    "true-match": Step(OPEN_STATES, AlertState.TRUE_MATCH),
    "false-positive": Step(OPEN_STATES, AlertState.FALSE_POSITIVE),
    "reopen": Step(tuple(state for state in AlertState if state != AlertState.NEW), AlertState.NEW),
}
"""Whoever decides at once need not acknowledge first; what is decided stays so until it is reopened with a reason."""


VERDICTS: dict[StepName, str] = {"true-match": "same", "false-positive": "different", "reopen": "unsure"}
"""What a step says of the pair where the alert is about a subject: reopening takes back what the decision said."""


def verdict_of(name: StepName, state: str) -> str | None:
    """Say what a step that begins at a state says of the subject and the party, None for nothing."""
    return None if name == "reopen" and state in OPEN_STATES else VERDICTS.get(name)


def refusal(name: StepName, state: str) -> str | None:
    """Say why a step cannot follow a state, None where it can."""
    step = STEPS[name]
    if state in step.begins_at:
        return None
    if state == step.ends_in:
        return f"is {worded(state)} already"
    if state in OPEN_STATES:
        return f"is {worded(state)}: {name} follows {' or '.join(worded(each) for each in step.begins_at)}"
    return f"is decided ({worded(state)}): reopen it first"


def note_refusal(name: StepName, note: str | None) -> str | None:
    """Say why a note will not do for a step, None where it will."""
    return f"{name} needs a note that says why" if STEPS[name].needs_note and not (note or "").strip() else None


def worded(state: str) -> str:
    """Write a state for people."""
    return state.replace("_", " ")
