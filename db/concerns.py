"""Concerns: what is wrong with the tracker itself, and what was."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from db.tables.concern import Concern


def standing(session: Session) -> Sequence[Concern]:
    """Give what is wrong now, the oldest first."""
    return session.exec(select(Concern).where(col(Concern.ended_at).is_(None)).order_by(col(Concern.id))).all()


def newest(session: Session, limit: int) -> Sequence[Concern]:
    """Give what is and what was wrong, the newest first."""
    return session.exec(select(Concern).order_by(col(Concern.id).desc()).limit(limit)).all()


def add(session: Session, concern: Concern) -> None:
    """Keep a concern that begins."""
    session.add(concern)
    session.flush()
