"""Events: written once, read in order."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from db.rows import chunks, insert_many
from db.tables.event import Event


def add_new(session: Session, events: Sequence[dict[str, Any]]) -> list[Event]:
    """Keep the events whose dedupe key is new, numbered in the given order, and give them back."""
    keys = [event["dedupe_key"] for event in events]
    known: set[str] = set()
    for chunk in chunks(keys):
        known.update(session.exec(select(Event.dedupe_key).where(col(Event.dedupe_key).in_(chunk))))
    fresh = {event["dedupe_key"]: event for event in events if event["dedupe_key"] not in known}
    ids = insert_many(session, Event, list(fresh.values()))
    return [Event(id=event_id, **event) for event_id, event in zip(ids, fresh.values(), strict=True)]


def newest_id(session: Session) -> int:
    """Give the number of the last event, 0 when there is none."""
    return session.exec(select(Event.id).order_by(col(Event.id).desc()).limit(1)).first() or 0


def by_ids(session: Session, event_ids: Collection[int]) -> dict[int, Event]:
    """Give events by number."""
    found: dict[int, Event] = {}
    for chunk in chunks(set(event_ids)):
        rows = session.exec(select(Event).where(col(Event.id).in_(chunk)))
        found.update((row.id, row) for row in rows if row.id is not None)
    return found


def count_kinds(session: Session, event_ids: Collection[int]) -> dict[str, int]:
    """Count events by their kind."""
    counted: Counter[str] = Counter()
    for chunk in chunks(set(event_ids)):
        rows = session.exec(select(Event.kind, func.count()).where(col(Event.id).in_(chunk)).group_by(Event.kind))
        counted.update(dict(rows.all()))
    return dict(counted)


def kinds_of_document(session: Session, document_id: int, after_id: int = 0) -> Sequence[str]:
    """Give the kind of each event that a document caused."""
    rows = select(Event.kind).where(Event.document_id == document_id, col(Event.id) > after_id)
    return session.exec(rows).all()


def of_documents(session: Session, document_ids: Collection[int], limit: int) -> Sequence[Event]:
    """Give at most so many events that documents prove, in number order."""
    proved = select(Event).where(col(Event.document_id).in_(document_ids)).order_by(col(Event.id))
    return session.exec(proved.limit(limit)).all()


def of_source_since(session: Session, source_key: str, kinds: Collection[str], since: datetime) -> Sequence[Event]:
    """Give a source's events of some kinds that came after a moment and still stand, in number order."""
    wanted = select(Event).where(Event.source_key == source_key, col(Event.kind).in_(kinds), Event.seen_at > since)
    return session.exec(wanted.where(col(Event.superseded_at).is_(None)).order_by(col(Event.id))).all()


def with_key(session: Session, dedupe_key: str) -> Event | None:
    """Give the event with this dedupe key."""
    return session.exec(select(Event).where(Event.dedupe_key == dedupe_key)).first()


def supersede(
    session: Session, source_key: str, kinds: Collection[str], standing: Collection[str], now: datetime
) -> int:
    """Mark a source's events of some kinds whose dedupe key is not among those that stand; give their number."""
    superseded = 0
    wanted = select(Event).where(Event.source_key == source_key, col(Event.kind).in_(kinds))
    for event in session.exec(wanted):
        stands = event.dedupe_key in standing
        if stands:
            event.superseded_at = None
        elif event.superseded_at is None:
            event.superseded_at = now
            superseded += 1
    session.flush()
    return superseded
