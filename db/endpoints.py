"""How the addresses we send to are doing."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, select

from db.rows import changed_rows
from db.tables.endpoint import Endpoint


def every(session: Session) -> Sequence[Endpoint]:
    """Give every address that something was tried at."""
    return session.exec(select(Endpoint).order_by(Endpoint.address)).all()


def of(session: Session, address: str) -> Endpoint | None:
    """Give how one address is doing; None when nothing was ever tried there."""
    return session.get(Endpoint, address)


PROVEN_FOR = timedelta(hours=1)
"""So long an address that took a message counts as one that does not hang."""

_NOTED_EVERY = PROVEN_FOR / 6


def succeeded(session: Session, address: str, now: datetime, *, slow: bool) -> None:
    """Write down that an address took a message, and whether that took long."""
    row = session.get(Endpoint, address) or Endpoint(address=address)
    row.failures, row.failing_since, row.rests_until, row.dead_told_at, row.slow = 0, None, None, None, slow
    if row.proven_at is None or now - row.proven_at > _NOTED_EVERY:
        row.proven_at = now
    session.add(row)
    session.flush()


def failed(session: Session, address: str, now: datetime) -> Endpoint:
    """Write down that an address did not take a message, and give how it is doing."""
    row = session.get(Endpoint, address) or Endpoint(address=address)
    row.failures += 1
    row.failing_since = row.failing_since or now
    session.add(row)
    session.flush()
    return row


def resume(session: Session, address: str) -> bool:
    """Let an address be tried again at once; False when it was neither paused nor resting."""
    stopped = update(Endpoint).where(
        col(Endpoint.address) == address,
        col(Endpoint.paused_at).is_not(None) | col(Endpoint.rests_until).is_not(None),
    )
    fresh = {"paused_at": None, "paused_why": None, "rests_until": None, "failures": 0, "failing_since": None}
    return changed_rows(session, stopped.values(**fresh, dead_told_at=None)) == 1
