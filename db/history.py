"""The read side: what pages, commands and the API show, in a few queries each."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import Session, col, select

from db.rows import chunks
from db.tables.document import Document
from db.tables.event import Event
from db.tables.listing import ListingRow

READ_VERDICTS = ("believed", "unchanged")
"""Verdicts of the documents that say what stands."""


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are asked for: after a number, seen since a moment, of a kind, of a source."""

    after_id: int | None = None
    since: datetime | None = None
    kind: str | None = None
    source_key: str | None = None

    @property
    def has_start(self) -> bool:
        """Whether a place to begin at is given."""
        return self.after_id is not None or self.since is not None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from and the hash under which its bytes lie in the archive."""

    sha256: str
    url: str | None
    source_key: str


def events_page(session: Session, wanted: EventFilter, limit: int) -> list[Event]:
    """Give at most so many standing events in number order: from the start asked for, or else the newest ones."""
    rows = select(Event).where(*_conditions(wanted)).limit(limit)
    if wanted.has_start:
        return list(session.exec(rows.order_by(col(Event.id))))
    return list(reversed(session.exec(rows.order_by(col(Event.id).desc())).all()))


def _conditions(wanted: EventFilter) -> Iterator[ColumnElement[bool]]:
    yield col(Event.superseded_at).is_(None)
    if wanted.after_id is not None:
        yield col(Event.id) > wanted.after_id
    if wanted.since is not None:
        yield col(Event.seen_at) >= wanted.since
    if wanted.kind is not None:
        yield col(Event.kind) == wanted.kind
    if wanted.source_key is not None:
        yield col(Event.source_key) == wanted.source_key


def timeline(session: Session, party_id: int) -> list[Event]:
    """Give all standing events of a party in the order of their publication, then of their numbers."""
    published = func.coalesce(Event.published_at, Event.seen_at)
    standing = select(Event).where(Event.party_id == party_id, col(Event.superseded_at).is_(None))
    return list(session.exec(standing.order_by(published, col(Event.id))))


def origins(session: Session, document_ids: Collection[int | None]) -> dict[int, Origin]:
    """Give the origins of documents, by document."""
    found: dict[int, Origin] = {}
    wanted = select(col(Document.id), Document.sha256, Document.url, Document.source_key)
    for chunk in chunks(set(document_ids) - {None}):
        for number, *whence in session.exec(wanted.where(col(Document.id).in_(chunk))):
            if number is not None:
                found[number] = Origin(*whence)
    return found


def last_seen(session: Session, listing_ids: Collection[int]) -> dict[int, datetime]:
    """Give when each listing was last seen standing: the publication of the newest document that carried it."""
    published = func.coalesce(Document.published_at, Document.fetched_at)
    standing = or_(col(ListingRow.delisted_at).is_(None), published < col(ListingRow.delisted_at))
    read = and_(col(Document.source_key) == ListingRow.source_key, col(Document.verdict).in_(READ_VERDICTS))
    found: dict[int, datetime] = {}
    for chunk in chunks(listing_ids):
        newest = select(col(ListingRow.id), func.max(published)).join(Document, read).where(standing)
        rows = session.exec(newest.where(col(ListingRow.id).in_(chunk)).group_by(col(ListingRow.id)))
        found.update({number: moment for number, moment in rows if number is not None})
    return found


def listings_with_ref(session: Session, ref: str, source_key: str | None = None) -> list[ListingRow]:
    """Give the listings that carry a reference, on one list or on any."""
    rows = select(ListingRow).where(ListingRow.ref == ref)
    if source_key is not None:
        rows = rows.where(ListingRow.source_key == source_key)
    return list(session.exec(rows.order_by(col(ListingRow.id))))


def active_counts(session: Session) -> dict[str, int]:
    """Count the listings that stand on each list now."""
    counts = select(ListingRow.source_key, func.count()).where(ListingRow.status == "active")
    return dict(session.exec(counts.group_by(ListingRow.source_key)).all())
