"""What the queues say about how the work goes: since when their oldest unit waits."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_
from sqlmodel import Session, col, func, select

from db.outbox import OPEN_STATES
from db.tables.document import Document
from db.tables.endpoint import Endpoint
from db.tables.outbox import Alert, Delivery


def oldest_unannounced(session: Session) -> datetime | None:
    """Give when the alert that waits longest to be announced was made."""
    return session.exec(select(func.min(Alert.created_at)).where(col(Alert.announced_at).is_(None))).one()


def oldest_overdue(session: Session, now: datetime) -> datetime | None:
    """Give since when the delivery that is due longest waits for somebody to attempt it, at an address not at rest."""
    resting = or_(col(Endpoint.paused_at).is_not(None), col(Endpoint.rests_until) > now)
    awake = col(Delivery.address).not_in(select(Endpoint.address).where(resting))
    free = or_(col(Delivery.lease_until).is_(None), col(Delivery.lease_until) <= now)
    due = (col(Delivery.state).in_(OPEN_STATES), col(Delivery.next_attempt_at) <= now, free, awake)
    return session.exec(select(func.min(Delivery.next_attempt_at)).where(*due)).one()


def oldest_undelivered(session: Session) -> datetime | None:
    """Give when the oldest delivery that has not arrived yet, but may still, was made; a paused address was told of."""
    paused = select(Endpoint.address).where(col(Endpoint.paused_at).is_not(None))
    wanted = (col(Delivery.state).in_(OPEN_STATES), col(Delivery.address).not_in(paused))
    return session.exec(select(func.min(Delivery.created_at)).where(*wanted)).one()


def oldest_held(session: Session) -> datetime | None:
    """Give when the oldest delivery that a human must release or drop was made."""
    return session.exec(select(func.min(Delivery.created_at)).where(col(Delivery.state) == "held")).one()


def oldest_unread(session: Session, source_keys: Collection[str]) -> datetime | None:
    """Give when the fetched document that waits longest to be read came; imported ones may bear any earlier time."""
    unread = (
        col(Document.ingested_at).is_(None),
        col(Document.source_key).in_(source_keys),
        Document.origin == "fetch",
    )
    return session.exec(select(func.min(Document.fetched_at)).where(*unread)).one()
