"""Alerts that wait for a digest or a group, and how they are bound into one delivery."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from db.rows import insert_many
from db.tables.outbox import Alert, DeliveryItem


@dataclass(frozen=True, slots=True)
class Bundle:
    """What is told together: the alerts of one watch for one address under one key."""

    watch_id: int
    address: str
    key: str
    items: tuple[DeliveryItem, ...]
    alerts: tuple[Alert, ...]


def add(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Keep items given as dictionaries of ``DeliveryItem`` columns; the same alert for the same address twice fails."""
    insert_many(session, DeliveryItem, rows)


def due_bundle(session: Session, now: datetime) -> Bundle | None:
    """Take the bundle that has been due longest, with all its items that wait, whether due or not; None when none is.

    Late comers go along: whoever comes while a group is on its way belongs to it.
    """
    waiting = col(DeliveryItem.bound_at).is_(None)
    due = select(DeliveryItem).where(waiting, col(DeliveryItem.due_at) <= now)
    first = due.order_by(col(DeliveryItem.due_at), col(DeliveryItem.id)).limit(1).with_for_update(skip_locked=True)
    head = session.exec(first).first()
    if head is None:
        return None
    alike = select(DeliveryItem, Alert).join(Alert, col(Alert.id) == col(DeliveryItem.alert_id))
    alike = alike.where(
        waiting,
        DeliveryItem.watch_id == head.watch_id,
        DeliveryItem.address == head.address,
        DeliveryItem.bundle == head.bundle,
    )
    rows = session.exec(alike.order_by(col(DeliveryItem.alert_id)).with_for_update(of=DeliveryItem)).all()
    items, alerts = tuple(item for item, _ in rows), tuple(alert for _, alert in rows)
    return Bundle(head.watch_id, head.address, head.bundle, items, alerts)


def bind(session: Session, items: Sequence[DeliveryItem], now: datetime, delivery_id: int | None) -> None:
    """Mark items as told by a delivery, or as told nobody."""
    for item in items:
        item.bound_at, item.delivery_id = now, delivery_id
        session.add(item)
    session.flush()


def reschedule(session: Session, watch_id: int, due_at: datetime) -> None:
    """Move everything of a watch that waits to another moment."""
    waiting = update(DeliveryItem).where(col(DeliveryItem.watch_id) == watch_id, col(DeliveryItem.bound_at).is_(None))
    session.execute(waiting.values(due_at=due_at))


def hasten(session: Session, but: str, now: datetime) -> None:
    """Make everything due that waits, except bundles of one name."""
    waiting = update(DeliveryItem).where(col(DeliveryItem.bound_at).is_(None), col(DeliveryItem.due_at) > now)
    session.execute(waiting.where(col(DeliveryItem.bundle) != but).values(due_at=now))


def next_due_at(session: Session) -> datetime | None:
    """Give the moment at which the next waiting item is due."""
    due = select(DeliveryItem.due_at).where(col(DeliveryItem.bound_at).is_(None))
    return session.exec(due.order_by(col(DeliveryItem.due_at)).limit(1)).first()


def count_waiting(session: Session) -> dict[int, int]:
    """Count the alerts that wait for a digest or a group, by watch."""
    waiting = select(DeliveryItem.watch_id, func.count()).where(col(DeliveryItem.bound_at).is_(None))
    return dict(session.exec(waiting.group_by(col(DeliveryItem.watch_id))).all())
