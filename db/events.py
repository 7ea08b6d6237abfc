"""Events: written once, read in order."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

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
    rows = session.exec(select(Event).where(col(Event.id).in_(set(event_ids))))
    return {row.id: row for row in rows if row.id is not None}


def of_party(session: Session, party_id: int) -> Sequence[Event]:
    """Give all events of a party, by number."""
    return session.exec(select(Event).where(Event.party_id == party_id).order_by(col(Event.id))).all()


def kinds_of_document(session: Session, document_id: int, after_id: int = 0) -> Sequence[str]:
    """Give the kind of each event that a document caused."""
    rows = select(Event.kind).where(Event.document_id == document_id, col(Event.id) > after_id)
    return session.exec(rows).all()


def page(  # noqa: PLR0913 - one filter a column
    session: Session,
    *,
    after_id: int | None = None,
    since: datetime | None = None,
    kind: str | None = None,
    source_key: str | None = None,
    party_id: int | None = None,
    limit: int = 100,
) -> Sequence[Event]:
    """Give events in number order, filtered; ``since`` compares the time we saw them, ``after_id`` is exclusive."""
    rows = select(Event)
    if after_id is not None:
        rows = rows.where(col(Event.id) > after_id)
    if since is not None:
        rows = rows.where(col(Event.seen_at) >= since)
    if kind is not None:
        rows = rows.where(Event.kind == kind)
    if source_key is not None:
        rows = rows.where(Event.source_key == source_key)
    if party_id is not None:
        rows = rows.where(Event.party_id == party_id)
    return session.exec(rows.order_by(col(Event.id)).limit(limit)).all()
