"""Times in which watches send nothing."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from db.tables.outbox import Alert
from db.tables.watch import Mute


def add(session: Session, mute: Mute) -> Mute:
    """Keep a mute."""
    session.add(mute)
    session.flush()
    return mute


def standing(session: Session, watch_ids: Collection[int], now: datetime) -> dict[int, int]:
    """Give the mute that stands for each of these watches at a moment, by watch; of several the one that ends last."""
    rows = select(Mute).where(
        col(Mute.watch_id).in_(set(watch_ids)),
        col(Mute.starts_at) <= now,
        col(Mute.ends_at) > now,
        col(Mute.lifted_at).is_(None),
    )
    return {mute.watch_id: mute.id or 0 for mute in session.exec(rows.order_by(col(Mute.ends_at)))}


def lift(session: Session, watch_id: int, now: datetime) -> int:
    """End every mute of a watch that stands or is to come; give their number."""
    rows = select(Mute).where(Mute.watch_id == watch_id, col(Mute.ends_at) > now, col(Mute.lifted_at).is_(None))
    found = session.exec(rows).all()
    for mute in found:
        mute.lifted_at = now
        session.add(mute)
    session.flush()
    return len(found)


def newest(session: Session, limit: int) -> Sequence[tuple[Mute, int]]:
    """Give mutes, the newest first, with how many alerts each has held back."""
    held = select(func.count(col(Alert.id))).where(col(Alert.mute_id) == col(Mute.id)).scalar_subquery()
    return session.exec(select(Mute, held).order_by(col(Mute.id).desc()).limit(limit)).all()


def by_ids(session: Session, mute_ids: Collection[int]) -> dict[int, Mute]:
    """Give mutes by id."""
    rows = session.exec(select(Mute).where(col(Mute.id).in_(set(mute_ids))))
    return {row.id: row for row in rows if row.id is not None}
