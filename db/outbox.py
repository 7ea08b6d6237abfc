"""The outbox: alerts to be announced, deliveries to be sent, attempts to be remembered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, and_, func, or_, text, update
from sqlmodel import Session, col, select

from db.endpoints import PROVEN_FOR
from db.rows import changed_rows, insert_many
from db.tables.endpoint import Endpoint
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
    event_id: int


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


MOST_TROUBLED = 2
"""So many senders at most are at addresses that fail or are slow."""

MOST_UNPROVEN = 3
"""So many senders at most are at these and at addresses that took nothing lately: one more is for those that did."""

CLAIMING_LOCK = 7_216_450_025
"""PostgreSQL advisory lock under which senders count each other."""


def claim_due(session: Session, now: datetime, lease_until: datetime) -> Claimed | None:
    """Lease the delivery that has been due longest: to proven addresses first, then to new ones, then to troubled ones.

    Left out are addresses that somebody is sending to already, that rest after a failure, or that are paused.
    """
    sending = select(Delivery.address).where(col(Delivery.lease_until) > now)
    stopped = select(Endpoint.address).where(or_(col(Endpoint.paused_at).is_not(None), col(Endpoint.rests_until) > now))
    in_trouble = or_(col(Endpoint.failing_since).is_not(None), col(Endpoint.slow))
    troubled = select(Endpoint.address).where(in_trouble)
    proven = select(Endpoint.address).where(col(Endpoint.proven_at) > now - PROVEN_FOR, ~in_trouble)
    # The row's own lease too: one that another sender took meanwhile is judged again by its columns, not by subqueries.
    free = or_(col(Delivery.lease_until).is_(None), col(Delivery.lease_until) <= now)
    due = and_(col(Delivery.state).in_(OPEN_STATES), col(Delivery.next_attempt_at) <= now, free)
    wanted = and_(due, col(Delivery.address).not_in(sending), col(Delivery.address).not_in(stopped))
    oldest = select(Delivery).where(wanted).order_by(col(Delivery.next_attempt_at), col(Delivery.id)).limit(1)
    oldest = oldest.with_for_update(skip_locked=True)
    delivery = session.exec(oldest.where(col(Delivery.address).in_(proven))).first()
    if delivery is None and session.exec(select(Delivery.id).where(wanted).limit(1)).first():
        _count_in_turn(session)
        if _busy_with(session, col(Delivery.address).not_in(proven), now) < MOST_UNPROVEN:
            delivery = session.exec(oldest.where(col(Delivery.address).not_in(troubled))).first()
            if delivery is None and _busy_with(session, col(Delivery.address).in_(troubled), now) < MOST_TROUBLED:
                delivery = session.exec(oldest).first()
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
        event_id=delivery.event_id,
    )


def _count_in_turn(session: Session) -> None:
    # Two that count at once would both find room for one more. On SQLite writers take turns anyway.
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": CLAIMING_LOCK})


def _busy_with(session: Session, kind: ColumnElement[bool], now: datetime) -> int:
    return session.exec(select(func.count()).where(col(Delivery.lease_until) > now, kind)).one()


def hold_open(session: Session, why: str) -> int:
    """Hold everything that is still to be sent until a human decides; give its number."""
    waiting = update(Delivery).where(col(Delivery.state).in_(OPEN_STATES))
    fresh = {"state": "held", "next_attempt_at": None, "lease_until": None, "lease_token": None, "error": why}
    return changed_rows(session, waiting.values(**fresh))


def let_go(session: Session, state: str, now: datetime, delivery_id: int | None = None) -> int:
    """Make what is held due (``pending``) or dead, one delivery or all of them; give their number."""
    held = update(Delivery).where(col(Delivery.state) == "held")
    if delivery_id is not None:
        held = held.where(col(Delivery.id) == delivery_id)
    due = {"next_attempt_at": now, "error": None} if state == "pending" else {}
    return changed_rows(session, held.values(state=state, **due))


def state_of(session: Session, delivery_id: int) -> str | None:
    """Give how far a delivery is, None where there is none."""
    row = session.get(Delivery, delivery_id)
    return None if row is None else row.state


def revive(session: Session, delivery_id: int, now: datetime) -> Delivery | None:
    """Make a delivery that is dead or waiting for its next attempt due now; None when there is none such."""
    row = session.get(Delivery, delivery_id)
    if row is None or row.state in ("sent", "held"):
        return None
    row.state, row.next_attempt_at, row.attempts = "pending", now, 0
    session.add(row)
    session.flush()
    return row


def with_message_id(session: Session, message_id: str) -> Delivery | None:
    """Give the delivery that carries this message id."""
    return session.exec(select(Delivery).where(Delivery.message_id == message_id)).first()


def event_ids_of(session: Session, delivery_id: int, limit: int) -> Sequence[int]:
    """Give the numbers of the events that a delivery tells."""
    rows = select(Alert.event_id).join(DeliveryItem, col(DeliveryItem.alert_id) == col(Alert.id))
    return session.exec(
        rows.where(DeliveryItem.delivery_id == delivery_id).order_by(col(Alert.event_id)).limit(limit)
    ).all()


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


@dataclass(frozen=True, slots=True)
class AlertFilter:
    """Which alerts are asked for: in any of these states, of the watch called so; an empty filter takes all."""

    states: tuple[str, ...] = ()
    watch: str | None = None


EVERY_ALERT = AlertFilter()


def alerts(session: Session, limit: int = 100, wanted: AlertFilter = EVERY_ALERT) -> Sequence[tuple[Alert, Event]]:
    """Give the newest alerts that were asked for with their events, in number order."""
    rows = select(Alert, Event).join(Event, col(Event.id) == col(Alert.event_id))
    if wanted.states:
        rows = rows.where(col(Alert.state).in_(wanted.states))
    if wanted.watch is not None:
        rows = rows.where(Alert.watch_name == wanted.watch)
    return list(reversed(session.exec(rows.order_by(col(Alert.id).desc()).limit(limit)).all()))


def alerts_of_event(session: Session, event_id: int) -> Sequence[Alert]:
    """Give the alerts that an event caused."""
    return session.exec(select(Alert).where(Alert.event_id == event_id).order_by(col(Alert.id))).all()


def alerts_of_watch(session: Session, watch_id: int, limit: int) -> Sequence[tuple[Alert, Event]]:
    """Give the newest alerts of a watch that no mute held back, with their events, the newest first."""
    rows = select(Alert, Event).join(Event, col(Event.id) == col(Alert.event_id))
    rows = rows.where(Alert.watch_id == watch_id, col(Alert.mute_id).is_(None))
    return session.exec(rows.order_by(col(Alert.id).desc()).limit(limit)).all()


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


def count_open(session: Session) -> dict[str, int]:
    """Count the deliveries that are still to be sent, by address."""
    opened = select(Delivery.address, func.count()).where(col(Delivery.state).in_(OPEN_STATES))
    return dict(session.exec(opened.group_by(Delivery.address)).all())


def give_up(session: Session, watch_id: int, address: str, why: str) -> int:
    """Make everything dead that a watch still has on its way to an address; give its number."""
    mine = select(Alert.id).where(Alert.watch_id == watch_id)
    waiting = update(Delivery).where(
        col(Delivery.address) == address, col(Delivery.state).in_(OPEN_STATES), col(Delivery.alert_id).in_(mine)
    )
    return changed_rows(session, waiting.values(state="dead", next_attempt_at=None, error=why))
