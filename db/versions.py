"""What listings said at some moment, by both clocks: when it was published, and when we came to know it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from db.tables.document import Document
from db.tables.listing import ListingRow, ListingVersion

READ = ("believed", "unchanged")


@dataclass(frozen=True, slots=True)
class Moment:
    """A point on both clocks: as published until ``as_of``, as known to us at ``known_at`` (None: as known now)."""

    as_of: datetime
    known_at: datetime | None = None


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
    return _stated(session, moment, ListingRow.source_key == source_key)


def listings_at(session: Session, listing_ids: Iterable[int], moment: Moment) -> list[Stated]:
    """Give what these listings said at a moment, leaving out those that did not stand then."""
    return _stated(session, moment, col(ListingRow.id).in_(set(listing_ids)))


def document_at(session: Session, source_key: str, moment: Moment) -> Document | None:
    """Give the believed document that was the newest at a moment; None before our records of the list begin."""
    rows = select(Document).where(
        Document.source_key == source_key,
        col(Document.verdict).in_(READ),
        col(Document.published_at) <= moment.as_of,
    )
    if moment.known_at is not None:
        rows = rows.where(Document.fetched_at <= moment.known_at)
    return session.exec(rows.order_by(col(Document.published_at).desc(), col(Document.id).desc()).limit(1)).first()


def _stated(session: Session, moment: Moment, wanted: Any) -> list[Stated]:
    number = func.row_number().over(
        partition_by=col(ListingVersion.listing_id),
        order_by=(col(ListingVersion.published_at).desc(), col(ListingVersion.id).desc()),
    )
    told: Select[Any] = sa_select(col(ListingVersion.id).label("id"), number.label("age")).join(
        ListingRow, col(ListingRow.id) == col(ListingVersion.listing_id)
    )
    told = told.where(wanted, col(ListingVersion.published_at) <= moment.as_of)
    if moment.known_at is not None:
        told = told.where(col(ListingVersion.seen_at) <= moment.known_at)
    newest = told.subquery()
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
