"""Working alerts: a human takes them a step on, each step with its note and author, and in the audit log."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlmodel import Session

from db import work
from db.tables.work import AlertStep
from tracker.domain.working import STEPS, StepName, note_refusal, refusal, worded
from tracker.pipeline.auditing import record
from tracker.wiring import Tracker


class WorkError(Exception):
    """A step that cannot be taken, with the reason; nothing was changed."""


def work_alerts(tracker: Tracker, alert_ids: Sequence[int], name: StepName, *, who: str, note: str | None) -> None:
    """Take alerts one step on, all of them or none.

    Where two people take a step at once, the second finds the alert in another state and is told by whom.
    """
    if reason := note_refusal(name, note):
        raise WorkError(reason)
    now = tracker.clock()
    with tracker.database.writing() as session:
        steps = list(_planned(session, sorted(set(alert_ids)), name, who, note, now))
        late = [step.alert_id for step in steps if not work.move(session, step)]
        if late:
            raise WorkError(_told(_late(session, late)))
        for step in steps:
            moved: dict[str, str | None] = {"from": step.from_state, "to": step.to_state, "note": note}
            record(session, now, who, f"alert.{name}", f"alert {step.alert_id}", **moved)


def _planned(
    session: Session, alert_ids: Sequence[int], name: StepName, who: str, note: str | None, now: datetime
) -> Iterator[AlertStep]:
    states = work.states(session, alert_ids)
    refused = [_refused(session, number, states.get(number), name) for number in alert_ids]
    if any(refused):
        raise WorkError(_told(filter(None, refused)))
    for number in alert_ids:
        yield AlertStep(
            alert_id=number,
            step=name,
            from_state=states[number],
            to_state=STEPS[name].ends_in.value,
            who=who,
            note=note,
            at=now,
        )


def _refused(session: Session, number: int, state: str | None, name: StepName) -> str | None:
    if state is None:
        return f"there is no alert {number}"
    reason = refusal(name, state)
    return None if reason is None else f"alert {number} {reason}{_by(session, number)}"


def _late(session: Session, alert_ids: Sequence[int]) -> Iterator[str]:
    for number, state in work.states(session, alert_ids).items():
        yield f"alert {number} is {worded(state)} since a moment ago{_by(session, number)}"


def _by(session: Session, number: int) -> str:
    last = work.last_steps(session, [number]).get(number)
    return "" if last is None else f", says {last.who} ({last.at:%Y-%m-%d %H:%M} UTC)"


def _told(reasons: Iterable[str]) -> str:
    return f"{'; '.join(reasons)}; nothing was changed"
