"""The work on alerts: their states, and the steps that led there."""

from collections.abc import Collection, Sequence

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from db.rows import changed_rows, chunks
from db.tables.event import Event
from db.tables.outbox import Alert
from db.tables.work import AlertStep


def alert(session: Session, alert_id: int) -> tuple[Alert, Event] | None:
    """Give one alert with its event."""
    rows = select(Alert, Event).join(Event, col(Event.id) == col(Alert.event_id))
    return session.exec(rows.where(Alert.id == alert_id)).first()


def states(session: Session, alert_ids: Collection[int]) -> dict[int, str]:
    """Give the states in which alerts are now, by alert; those that do not exist are left out."""
    found: dict[int, str] = {}
    for chunk in chunks(alert_ids):
        rows = select(col(Alert.id), Alert.state).where(col(Alert.id).in_(chunk))
        found.update((number, state) for number, state in session.exec(rows) if number is not None)
    return found


def move(session: Session, step: AlertStep) -> bool:
    """Take an alert one step on; False when it is no longer in the state that the step begins at."""
    still = update(Alert).where(col(Alert.id) == step.alert_id, col(Alert.state) == step.from_state)
    if changed_rows(session, still.values(state=step.to_state)) != 1:
        return False
    session.add(step)
    session.flush()
    return True


def steps(session: Session, alert_id: int) -> Sequence[AlertStep]:
    """Give the steps of the work on an alert, in their order."""
    return session.exec(select(AlertStep).where(AlertStep.alert_id == alert_id).order_by(col(AlertStep.id))).all()


def last_steps(session: Session, alert_ids: Collection[int]) -> dict[int, AlertStep]:
    """Give the newest step of each alert that somebody worked on."""
    found: dict[int, AlertStep] = {}
    for chunk in chunks(alert_ids):
        newest = (
            select(func.max(AlertStep.id)).where(col(AlertStep.alert_id).in_(chunk)).group_by(col(AlertStep.alert_id))
        )
        found.update(
            (step.alert_id, step) for step in session.exec(select(AlertStep).where(col(AlertStep.id).in_(newest)))
        )
    return found
