"""Writes what humans did into the audit log, in the transaction of the deed itself."""

from datetime import datetime

from sqlmodel import Session

from db import audit
from db.tables.audit import AuditEntry
from tracker.domain.chain import GENESIS, Act, Plain, linked

ITSELF = "tracker"
"""Who did what nobody asked for, such as adding the first watch."""


def record(session: Session, at: datetime, who: str, action: str, subject: str, /, **detail: Plain) -> None:
    """Append one act to the audit log: who did what (``watch.add``) to which subject (``watch desk``).

    Appending holds a lock until the transaction ends: record last, after every other row is written.
    """
    audit.lock(session)
    head = audit.head(session)
    number, previous = ((head.id or 0) + 1, head.hash) if head else (1, GENESIS)
    link = linked(number, Act(at, who, action, subject, detail), previous)
    entry = AuditEntry(
        id=link.number,
        at=at,
        who=who,
        action=action,
        subject=subject,
        detail=dict(detail),
        previous_hash=link.previous_hash,
        hash=link.hash,
    )
    audit.append(session, entry)
