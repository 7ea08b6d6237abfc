"""What listings said at some moment, by both clocks: when it was published, and when we came to know it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from db.rows import chunks
from db.tables.document import Document
from db.tables.listing import ListingRow, ListingVersion

READ = ("believed", "unchanged")


@dataclass(frozen=True, slots=True)
class Moment:
    """A point on both clocks: what was published until ``as_of`` and known to us at ``known_at``; None is up to now."""

    as_of: datetime | None = None
    known_at: datetime | None = None

    def just_before(self, published_at: datetime) -> "Moment":
        """Give the same moment, but before something was published."""
        return replace(self, as_of=published_at - timedelta(microseconds=1))

    def covers(self, published_at: datetime | None, seen_at: datetime) -> bool:
        """Say whether something had been published and was known; what has no publication counts from our seeing it."""
        is_published = self.as_of is None or (published_at or seen_at) <= self.as_of
        return is_published and (self.known_at is None or seen_at <= self.known_at)


@dataclass(frozen=True, slots=True)
class Stated:
    """What one listing said at a moment, with the document that said so; ``content`` is its canonical JSON."""

    listing_id: int
    ref: str
    party_id: int
    document_id: int
    published_at: datetime
    seen_at: datetime
    content: dict[str, Any]


def list_at(session: Session, source_key: str, moment: Moment) -> list[Stated]:
    """Give every listing that stood on a list at a moment, in the order of their references."""
    return _stated(session, moment, col(ListingRow.source_key) == source_key)


def listings_at(session: Session, listing_ids: Iterable[int], moment: Moment) -> list[Stated]:
    """Give what these listings said at a moment, leaving out those that did not stand then."""
    return [
        stated
        for chunk in chunks(set(listing_ids))
        for stated in _stated(session, moment, col(ListingRow.id).in_(chunk))
    ]


def versions_until(session: Session, listing_ids: Iterable[int], moment: Moment) -> dict[int, Sequence[ListingVersion]]:
    """Give everything that these listings said up to a moment, oldest first, by listing."""
    found: dict[int, list[ListingVersion]] = {}
    for chunk in chunks(set(listing_ids)):
        said = select(ListingVersion).where(col(ListingVersion.listing_id).in_(chunk), *_until(moment))
        for version in session.exec(said.order_by(col(ListingVersion.published_at), col(ListingVersion.id))):
            found.setdefault(version.listing_id, []).append(version)
    return {**found}


def versions_between(
    session: Session, source_key: str, after: datetime, until: datetime
) -> dict[str, Sequence[ListingVersion]]:
    """Give what the listings of a list came to say after one moment and until another, oldest first, by reference."""
    found: dict[str, list[ListingVersion]] = {}
    said = select(ListingRow.ref, ListingVersion).join(
        ListingVersion, col(ListingVersion.listing_id) == col(ListingRow.id)
    )
    said = said.where(ListingRow.source_key == source_key, ListingVersion.published_at > after)
    said = said.where(ListingVersion.published_at <= until)
    for ref, version in session.exec(said.order_by(col(ListingVersion.published_at), col(ListingVersion.id))):
        found.setdefault(ref, []).append(version)
    return {**found}


def first_documents(session: Session, source_key: str, moment: Moment) -> dict[int, tuple[int, datetime]]:
    """Give, by listing of a list, the document in which it was first seen and when that was published."""
    mine = sa_select(col(ListingRow.id)).where(col(ListingRow.source_key) == source_key)
    # Versions are written in the order of publication, and by a rebuild anew in that order.
    first = sa_select(func.min(ListingVersion.id)).where(col(ListingVersion.listing_id).in_(mine), *_until(moment))
    first = first.group_by(col(ListingVersion.listing_id))
    wanted = sa_select(ListingVersion.listing_id, ListingVersion.document_id, ListingVersion.published_at)  # type: ignore[call-overload]
    rows = session.execute(wanted.where(col(ListingVersion.id).in_(first)))
    return {listing_id: (document_id, published_at) for listing_id, document_id, published_at in rows}


def document_at(session: Session, source_key: str, moment: Moment) -> Document | None:
    """Give the believed document that was the newest at a moment; None before our records of the list begin."""
    newest = (col(Document.published_at).desc(), col(Document.id).desc())
    return session.exec(select(Document).where(*_believed(source_key, moment)).order_by(*newest).limit(1)).first()


def records_begin(
    session: Session, source_keys: Collection[str], known_at: datetime | None = None
) -> dict[str, datetime]:
    """Give when the first believed document of each list was published; a list that was never read has none."""
    told = sa_select(col(Document.source_key), func.min(Document.published_at)).where(
        col(Document.source_key).in_(source_keys), *_believed(None, Moment(known_at=known_at))
    )
    return dict(session.execute(told.group_by(col(Document.source_key))).all())


def _believed(source_key: str | None, moment: Moment) -> Iterator[ColumnElement[bool]]:
    if source_key is not None:
        yield col(Document.source_key) == source_key
    yield col(Document.verdict).in_(READ)
    yield col(Document.published_at).is_not(None)
    if moment.as_of is not None:
        yield col(Document.published_at) <= moment.as_of
    if moment.known_at is not None:
        yield col(Document.fetched_at) <= moment.known_at


def _until(moment: Moment) -> Iterator[ColumnElement[bool]]:
    if moment.as_of is not None:
        yield col(ListingVersion.published_at) <= moment.as_of
    if moment.known_at is not None:
        yield col(ListingVersion.seen_at) <= moment.known_at


def _stated(session: Session, moment: Moment, wanted: ColumnElement[bool]) -> list[Stated]:
    number = func.row_number().over(
        partition_by=col(ListingVersion.listing_id),
        order_by=(col(ListingVersion.published_at).desc(), col(ListingVersion.id).desc()),
    )
    told: Select[Any] = sa_select(col(ListingVersion.id).label("id"), number.label("age")).join(
        ListingRow, col(ListingRow.id) == col(ListingVersion.listing_id)
    )
    newest = told.where(wanted, *_until(moment)).subquery()
    rows = (
        select(ListingRow.ref, ListingRow.party_id, ListingVersion)
        .join(ListingVersion, col(ListingVersion.listing_id) == col(ListingRow.id))
        .join(newest, newest.c.id == col(ListingVersion.id))
        .where(newest.c.age == 1)
        .order_by(ListingRow.ref)
    )
    return [
        Stated(
            version.listing_id,
            ref,
            party_id,
            version.document_id,
            version.published_at,
            version.seen_at,
            version.content,
        )
        for ref, party_id, version in session.exec(rows)
        if version.content is not None
    ]
