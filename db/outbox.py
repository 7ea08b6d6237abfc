"""The outbox: alerts to be announced, deliveries to be sent, attempts to be remembered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import and_, or_, update
from sqlmodel import Session, col, select

from db.rows import changed_rows, insert_many
from db.tables.event import Event
from db.tables.outbox import Alert, Delivery, DeliveryAttempt, DeliveryItem

OPEN_STATES = ("pending", "failed")


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that is ours until its lease ends; ``token`` fences what we say of it afterwards."""

    delivery_id: int
    attempt_id: int
    token: str
    message_id: str
    address: str
    body: bytes
    attempts: int


def add_alerts(session: Session, alerts: Sequence[dict[str, Any]]) -> None:
    """Keep alerts, in the transaction of the events that caused them."""
    insert_many(session, Alert, alerts)


def unannounced(session: Session, limit: int) -> Sequence[Alert]:
    """Take the alerts that have no deliveries yet, oldest first."""
    waiting = select(Alert).where(col(Alert.announced_at).is_(None)).order_by(col(Alert.id)).limit(limit)
    return session.exec(waiting.with_for_update(skip_locked=True)).all()


def add_deliveries(session: Session, deliveries: Sequence[dict[str, Any]]) -> list[int]:
    """Keep deliveries with the bytes that will go out, and give their numbers in the same order."""
    return insert_many(session, Delivery, deliveries)


def claim_due(session: Session, now: datetime, lease_until: datetime) -> Claimed | None:
    """Lease the delivery that has been due longest, leaving out addresses that somebody is sending to already."""
    sending = select(Delivery.address).where(col(Delivery.lease_until) > now)
    # The row's own lease too: one that another sender took meanwhile is judged again by its columns, not by subqueries.
    free = or_(col(Delivery.lease_until).is_(None), col(Delivery.lease_until) <= now)
    due = and_(col(Delivery.state).in_(OPEN_STATES), col(Delivery.next_attempt_at) <= now, free)
    wanted = select(Delivery).where(due, col(Delivery.address).not_in(sending))
    first = wanted.order_by(col(Delivery.next_attempt_at), col(Delivery.id)).limit(1).with_for_update(skip_locked=True)
    delivery = session.exec(first).first()
    if delivery is None or delivery.id is None:
        return None
    delivery.lease_until, delivery.lease_token = lease_until, uuid4().hex
    delivery.attempts += 1
    attempt = DeliveryAttempt(delivery_id=delivery.id, started_at=now)
    session.add(attempt)
    session.flush()
    return Claimed(
        delivery_id=delivery.id,
        attempt_id=attempt.id or 0,
        token=delivery.lease_token,
        message_id=delivery.message_id,
        address=delivery.address,
        body=delivery.body,
        attempts=delivery.attempts,
    )


def settle(session: Session, claimed: Claimed, **outcome: Any) -> bool:
    """Write the outcome of an attempt on its delivery and free it; False when the lease was lost meanwhile."""
    mine = update(Delivery).where(col(Delivery.id) == claimed.delivery_id, col(Delivery.lease_token) == claimed.token)
    return changed_rows(session, mine.values(lease_until=None, lease_token=None, **outcome)) == 1


def free_leases(session: Session) -> None:
    """Free every claimed delivery."""
    claimed = update(Delivery).where(col(Delivery.lease_until).is_not(None))
    session.execute(claimed.values(lease_until=None, lease_token=None))


def first_lease_end(session: Session) -> datetime | None:
    """Give the moment at which the first claim ends, None when nothing is claimed."""
    ends = select(Delivery.lease_until).where(col(Delivery.lease_until).is_not(None))
    return session.exec(ends.order_by(col(Delivery.lease_until)).limit(1)).first()


def finish_attempt(
    session: Session, attempt_id: int, *, ended_at: datetime, outcome: str, status: int | None, error: str | None
) -> None:
    """Complete the line of the attempt log that was opened when the delivery was claimed."""
    line = update(DeliveryAttempt).where(col(DeliveryAttempt.id) == attempt_id)
    session.execute(line.values(ended_at=ended_at, outcome=outcome, status=status, error=error))


def alerts(session: Session, limit: int = 100) -> Sequence[tuple[Alert, Event]]:
    """Give the newest alerts with their events, in number order."""
    rows = select(Alert, Event).join(Event, col(Event.id) == col(Alert.event_id))
    return list(reversed(session.exec(rows.order_by(col(Alert.id).desc()).limit(limit)).all()))


def alerts_of_event(session: Session, event_id: int) -> Sequence[Alert]:
    """Give the alerts that an event caused."""
    return session.exec(select(Alert).where(Alert.event_id == event_id).order_by(col(Alert.id))).all()


def told_by(session: Session, alert_id: int) -> Sequence[tuple[DeliveryItem, Delivery | None]]:
    """Give where an alert goes, with the delivery that tells it once there is one."""
    rows = select(DeliveryItem, Delivery).outerjoin(Delivery, col(Delivery.id) == col(DeliveryItem.delivery_id))
    return session.exec(rows.where(DeliveryItem.alert_id == alert_id).order_by(col(DeliveryItem.id))).all()


def deliveries(session: Session, state: str | None = None, limit: int = 100) -> Sequence[Delivery]:
    """Give the newest deliveries, in number order, of one state or of all."""
    rows = select(Delivery) if state is None else select(Delivery).where(Delivery.state == state)
    return list(reversed(session.exec(rows.order_by(col(Delivery.id).desc()).limit(limit)).all()))


def next_due_at(session: Session) -> datetime | None:
    """Give the moment at which the next open delivery is due."""
    opened = select(Delivery.next_attempt_at).where(col(Delivery.state).in_(OPEN_STATES))
    return session.exec(opened.order_by(col(Delivery.next_attempt_at)).limit(1)).first()
