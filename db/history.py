"""The read side: what pages, commands and the API show, in a few queries each."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from db.rows import chunks
from db.tables.document import Document
from db.tables.event import Event
from db.tables.listing import ListingRow
from db.versions import Moment


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
    """Where and when a document came from and the hash under which its bytes lie in the archive."""

    sha256: str
    url: str | None
    source_key: str
    published_at: datetime | None
    fetched_at: datetime


def events_page(session: Session, wanted: EventFilter, limit: int) -> list[Event]:
    """Give at most so many events in number order, superseded ones too: from the start asked for, or the newest."""
    rows = select(Event).where(*_conditions(wanted)).limit(limit)
    if wanted.has_start:
        return list(session.exec(rows.order_by(col(Event.id))))
    return list(reversed(session.exec(rows.order_by(col(Event.id).desc())).all()))


def _conditions(wanted: EventFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.after_id is not None:
        yield col(Event.id) > wanted.after_id
    if wanted.since is not None:
        yield col(Event.seen_at) >= wanted.since
    if wanted.kind is not None:
        yield col(Event.kind) == wanted.kind
    if wanted.source_key is not None:
        yield col(Event.source_key) == wanted.source_key


def published_since(session: Session, since: datetime, size: int = 1000) -> Iterator[list[Event]]:
    """Give all events published (or, where that is untold, seen) since a moment, in number order, in batches."""
    published = func.coalesce(Event.published_at, Event.seen_at)
    wanted = select(Event).where(published >= since, col(Event.superseded_at).is_(None)).order_by(col(Event.id))
    last = 0
    while batch := list(session.exec(wanted.where(col(Event.id) > last).limit(size))):
        yield batch
        last = batch[-1].id or 0


def timeline(session: Session, party_id: int, moment: Moment) -> list[Event]:
    """Give the events of a party up to a moment, without superseded ones, in the order of their publication."""
    published = func.coalesce(Event.published_at, Event.seen_at)
    told = select(Event).where(Event.party_id == party_id, _standing(moment))
    if moment.as_of is not None:
        told = told.where(published <= moment.as_of)
    if moment.known_at is not None:
        told = told.where(Event.seen_at <= moment.known_at)
    return list(session.exec(told.order_by(published, col(Event.id))))


def _standing(moment: Moment) -> ColumnElement[bool]:
    standing = col(Event.superseded_at).is_(None)
    # What was superseded later was what we knew then.
    return standing if moment.known_at is None else or_(standing, col(Event.superseded_at) > moment.known_at)


def origins(session: Session, document_ids: Collection[int | None]) -> dict[int, Origin]:
    """Give the origins of documents, by document."""
    found: dict[int, Origin] = {}
    told = (Document.sha256, Document.url, Document.source_key, Document.published_at, Document.fetched_at)
    wanted = sa_select(col(Document.id), *told)  # type: ignore[call-overload]
    for chunk in chunks(set(document_ids) - {None}):
        for number, *whence in session.execute(wanted.where(col(Document.id).in_(chunk))):
            if number is not None:
                found[number] = Origin(*whence)
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
