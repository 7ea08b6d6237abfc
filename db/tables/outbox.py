"""The outbox: alerts, their deliveries and every attempt at them."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class Alert(SQLModel, table=True):
    """One event for one watch, written in the event's own transaction; ``announced_at`` null is the announce queue.

    ``mute_id`` is the mute because of which it was recorded and not sent.
    """

    __tablename__ = "alert"
    __table_args__ = (
        Index("ux_alert", "event_id", "watch_id", unique=True),
        Index(
            "ix_alert_queue",
            "id",
            sqlite_where=text("announced_at IS NULL"),
            postgresql_where=text("announced_at IS NULL"),
        ),
        Index("ix_alert_state", "state", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id")
    watch_id: int = Field(foreign_key="watch.id")
    watch_name: str
    state: str = "new"
    created_at: datetime = Field(sa_type=UtcDateTime)
    announced_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    mute_id: int | None = Field(default=None, foreign_key="mute.id")


class Delivery(SQLModel, table=True):
    """One message to one address: pending, failed (will be tried again), sent, dead, or held until a human decides.

    Its bytes never change. One that was sent without an attempt was sent before this database was put back from a
    backup: the journal knows, the bytes are lost.
    ``items`` is how many alerts the message tells;
    ``alert_id`` and ``event_id`` are those of the first.

    A claim is a lease: ``lease_until`` in the future means somebody is sending it; ``lease_token`` fences the answer.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        Index("ux_delivery", "alert_id", "address", unique=True),
        Index(
            "ix_delivery_queue",
            "next_attempt_at",
            sqlite_where=text("state IN ('pending', 'failed')"),
            postgresql_where=text("state IN ('pending', 'failed')"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    alert_id: int = Field(foreign_key="alert.id")
    event_id: int = Field(foreign_key="event.id", index=True)
    address: str
    message_id: str = Field(unique=True)
    body: bytes
    items: int = 1
    state: str = "pending"
    attempts: int = 0
    created_at: datetime = Field(sa_type=UtcDateTime)
    next_attempt_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    lease_token: str | None = None
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    error: str | None = None


class DeliveryItem(SQLModel, table=True):
    """One alert for one address: waiting for its digest or group until ``due_at``, then bound into a delivery.

    Bound without a delivery means that nobody is told any more: the watch or its address went meanwhile.
    """

    __tablename__ = "delivery_item"
    __table_args__ = (
        Index("ux_delivery_item", "alert_id", "address", unique=True),
        Index(
            "ix_delivery_item_queue",
            "due_at",
            sqlite_where=text("bound_at IS NULL"),
            postgresql_where=text("bound_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    alert_id: int = Field(foreign_key="alert.id")
    watch_id: int = Field(foreign_key="watch.id", index=True)
    address: str
    bundle: str
    due_at: datetime = Field(sa_type=UtcDateTime)
    bound_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    delivery_id: int | None = Field(default=None, foreign_key="delivery.id", index=True)


class DeliveryAttempt(SQLModel, table=True):
    """One attempt, append-only: written before the sending, finished after it, so that a crash shows."""

    __tablename__ = "delivery_attempt"

    id: int | None = Field(default=None, primary_key=True)
    delivery_id: int = Field(foreign_key="delivery.id", index=True)
    started_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    outcome: str = "sending"
    status: int | None = None
    error: str | None = None
