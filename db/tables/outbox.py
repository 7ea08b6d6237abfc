"""The outbox: alerts, their deliveries and every attempt at them."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class Alert(SQLModel, table=True):
    """One event for one watch, written in the event's own transaction; ``announced_at`` null is the announce queue."""

    __tablename__ = "alert"
    __table_args__ = (
        Index("ux_alert", "event_id", "watch_id", unique=True),
        Index(
            "ix_alert_queue",
            "id",
            sqlite_where=text("announced_at IS NULL"),
            postgresql_where=text("announced_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id")
    watch_id: int = Field(foreign_key="watch.id")
    watch_name: str
    state: str = "new"
    created_at: datetime = Field(sa_type=UtcDateTime)
    announced_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Delivery(SQLModel, table=True):
    """One message to one address: pending, failed (will be tried again), sent, or dead. Its bytes never change.

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
    state: str = "pending"
    attempts: int = 0
    created_at: datetime = Field(sa_type=UtcDateTime)
    next_attempt_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    lease_token: str | None = None
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    error: str | None = None


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
