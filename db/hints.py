"""Hints: what files of changes told of lists, and whether the lists showed it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_
from sqlmodel import Session, col, select

from db.rows import chunks, insert_many
from db.tables.hint import Hint

UNANNOUNCED = "unannounced"
OPEN = ("disagrees", UNANNOUNCED)
"""Outcomes that are findings, and looked at again."""


def add_new(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Keep the hints that their documents have not given before."""
    known: set[tuple[int, str, str, str]] = set()
    for document_id in {row["document_id"] for row in rows}:
        kept = select(Hint.document_id, Hint.source_key, Hint.ref, Hint.action)
        known.update(session.exec(kept.where(Hint.document_id == document_id)))
    fresh = {(row["document_id"], row["source_key"], row["ref"], row["action"]): row for row in rows}
    insert_many(session, Hint, [row for mark, row in fresh.items() if mark not in known])


def open_of(session: Session, source_key: str) -> Sequence[Hint]:
    """Give what is not settled or is a finding on one list, oldest first."""
    unsettled = or_(col(Hint.outcome).is_(None), col(Hint.outcome).in_(OPEN))
    found = select(Hint).where(Hint.source_key == source_key, unsettled)
    return session.exec(found.order_by(col(Hint.published_at), col(Hint.id))).all()


def of_refs(session: Session, source_key: str, refs: Collection[str]) -> Sequence[Hint]:
    """Give everything that files of changes told of some listings."""
    found: list[Hint] = []
    for chunk in chunks(refs):
        told = select(Hint).where(Hint.source_key == source_key, col(Hint.ref).in_(chunk))
        found.extend(session.exec(told.where(func.coalesce(Hint.outcome, "") != UNANNOUNCED)))
    return found


def first_seen(session: Session, source_key: str) -> datetime | None:
    """Give when the first hint on a list came."""
    return session.exec(select(func.min(Hint.seen_at)).where(Hint.source_key == source_key)).one()


def last_between(session: Session, source_key: str, start: datetime, end: datetime) -> datetime | None:
    """Give the last moment within a span at which a file told of a list; None when none did."""
    within = (Hint.source_key == source_key, col(Hint.published_at) >= start, col(Hint.published_at) < end)
    told = select(func.max(Hint.published_at)).where(*within, func.coalesce(Hint.outcome, "") != UNANNOUNCED)
    return session.exec(told).one()


def newest(session: Session, source_key: str) -> Hint | None:
    """Give a hint of the last file that told of a list."""
    told = select(Hint).where(Hint.source_key == source_key, func.coalesce(Hint.outcome, "") != UNANNOUNCED)
    return session.exec(told.order_by(col(Hint.published_at).desc(), col(Hint.id).desc()).limit(1)).first()


def counts(session: Session, source_key: str) -> dict[str | None, int]:
    """Count the hints on a list by their outcome."""
    grouped = select(Hint.outcome, func.count()).where(Hint.source_key == source_key).group_by(col(Hint.outcome))
    return dict(session.exec(grouped).all())
