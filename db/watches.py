"""Watches."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from db.tables.watch import Watch


def active(session: Session) -> Sequence[Watch]:
    """Give the watches that stand, by name."""
    return session.exec(select(Watch).where(col(Watch.removed_at).is_(None)).order_by(Watch.name)).all()


def named(session: Session, name: str) -> Watch | None:
    """Give the standing watch of this name."""
    return session.exec(select(Watch).where(Watch.name == name, col(Watch.removed_at).is_(None))).first()


def by_ids(session: Session, watch_ids: Collection[int]) -> dict[int, Watch]:
    """Give watches by id, removed ones too."""
    rows = session.exec(select(Watch).where(col(Watch.id).in_(set(watch_ids))))
    return {row.id: row for row in rows if row.id is not None}


def add(session: Session, watch: Watch) -> Watch:
    """Keep a new watch."""
    session.add(watch)
    session.flush()
    return watch


def remove(session: Session, watch: Watch, now: datetime) -> None:
    """End a watch; what it alerted stays."""
    watch.removed_at = now
    session.add(watch)
    session.flush()
