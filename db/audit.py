"""The audit log: entries are appended one after the other, and never changed."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlmodel import Session, col, select

from db.tables.audit import AuditEntry

AUDIT_LOCK = 7_216_450_023
"""PostgreSQL advisory lock under which entries are appended; on SQLite every writing transaction is alone anyway."""


def lock(session: Session) -> None:
    """Let nobody else append until this transaction ends."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": AUDIT_LOCK})


def head(session: Session) -> AuditEntry | None:
    """Give the newest entry, None while there is none."""
    return session.exec(select(AuditEntry).order_by(col(AuditEntry.id).desc()).limit(1)).first()


def append(session: Session, entry: AuditEntry) -> None:
    """Keep an entry that follows the head; the caller holds the lock."""
    session.add(entry)
    session.flush()


def newest(session: Session, limit: int) -> Sequence[AuditEntry]:
    """Give the newest entries, in number order."""
    return list(reversed(session.exec(select(AuditEntry).order_by(col(AuditEntry.id).desc()).limit(limit)).all()))


def following(session: Session, after_id: int | None, limit: int) -> Sequence[AuditEntry]:
    """Give the entries after a number, or from the very first on, in number order."""
    rows = select(AuditEntry).order_by(col(AuditEntry.id)).limit(limit)
    return session.exec(rows if after_id is None else rows.where(col(AuditEntry.id) > after_id)).all()
