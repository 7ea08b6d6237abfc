"""How the addresses we send to are doing."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from db.rows import changed_rows
from db.tables.endpoint import Endpoint


def every(session: Session) -> Sequence[Endpoint]:
    """Give every address that has ever failed or was slow."""
    return session.exec(select(Endpoint).order_by(Endpoint.address)).all()


def of(session: Session, address: str) -> Endpoint | None:
    """Give how one address is doing; None when nothing was ever wrong with it."""
    return session.get(Endpoint, address)


def succeeded(session: Session, address: str, *, slow: bool) -> None:
    """Write down that an address took a message, and whether that took long."""
    well = update(Endpoint).where(col(Endpoint.address) == address)
    fresh = {"failures": 0, "failing_since": None, "rests_until": None, "dead_told_at": None, "slow": slow}
    if changed_rows(session, well.values(**fresh)) == 0 and slow:
        session.add(Endpoint(address=address, slow=True))
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
