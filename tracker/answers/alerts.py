"""Answers about alerts: what they tell, where they went, and how they were worked."""

from collections.abc import Sequence

from sqlmodel import Session

from db import history, outbox, work
from db.outbox import EVERY_ALERT, AlertFilter
from db.tables.event import Event
from db.tables.outbox import Alert
from db.tables.work import AlertStep
from tracker.answers.events import event_answer
from tracker.answers.notation import Answer, moment
from tracker.answers.outbox import delivery_answer
from tracker.wiring import Tracker


class UnknownAlertError(Exception):
    """There is no such alert."""


def alerts(tracker: Tracker, limit: int = 100, wanted: AlertFilter = EVERY_ALERT) -> Answer:
    """Tell the newest alerts that were asked for, each with the event that caused it, in number order."""
    with tracker.database.reading() as session:
        rows = outbox.alerts(session, limit, wanted)
        return {"alerts": _alerts(session, rows)}


def alert(tracker: Tracker, number: int) -> Answer:
    """Tell one alert whole: its event with the evidence, the messages that tell it, and how it was worked."""
    with tracker.database.reading() as session:
        found = work.alert(session, number)
        if found is None:
            raise UnknownAlertError(f"there is no alert {number}")
        told = [delivery for _, delivery in outbox.told_by(session, number)]
        return {
            **_alerts(session, [found])[0],
            "deliveries": [delivery_answer(row) for row in told if row is not None],
            "work": [_step(row) for row in work.steps(session, number)],
        }


def _alerts(session: Session, rows: Sequence[tuple[Alert, Event]]) -> list[Answer]:
    origins = history.origins(session, {event.document_id for _, event in rows})
    last = work.last_steps(session, [alert.id or 0 for alert, _ in rows])
    return [
        {
            "id": alert.id,
            "watch": alert.watch_name,
            "state": alert.state,
            "created_at": moment(alert.created_at),
            "announced_at": moment(alert.announced_at),
            "last_step": _step(last[alert.id]) if alert.id in last else None,
            "event": event_answer(event, origins),
        }
        for alert, event in rows
    ]


def _step(step: AlertStep) -> Answer:
    return {
        "step": step.step,
        "from": step.from_state,
        "to": step.to_state,
        "who": step.who,
        "note": step.note,
        "at": moment(step.at),
    }
