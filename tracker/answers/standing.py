"""How listings stood at a moment, gathered for whoever tells of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlmodel import Session

from db import versions
from db.tables.document import Document
from db.tables.listing import ListingRow, ListingVersion
from db.versions import Moment
from tracker.domain.canonical import Canonical

Status = Literal["active", "delisted", "unlisted", "unknown"]
"""Unlisted: the list was known at that moment and had not come to it; unknown: our records of the list begin later."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One listing at a moment, with all it had said until then; ``records_begin`` is the first document of its list."""

    row: ListingRow
    status: Status
    said: Sequence[ListingVersion]
    last_seen: datetime | None
    records_begin: datetime | None

    @property
    def stated(self) -> ListingVersion | None:
        """What the listing said last, also where it is delisted by now."""
        return next((version for version in reversed(self.said) if version.content is not None), None)

    @property
    def content(self) -> Canonical | None:
        """The listing whole, as it was said last."""
        return self.stated.content if self.stated else None

    @property
    def first_seen(self) -> datetime | None:
        """The publication of the document that first carried it."""
        return self.said[0].published_at if self.said else None

    @property
    def ended(self) -> ListingVersion | None:
        """The delisting, where it is delisted."""
        return self.said[-1] if self.status == "delisted" else None


def standings(session: Session, listed: Collection[ListingRow], moment: Moment) -> list[Standing]:
    """Say how listings stood at a moment."""
    said = versions.versions_until(session, (row.id for row in listed if row.id is not None), moment)
    keys = {row.source_key for row in listed}
    newest = {key: versions.document_at(session, key, moment) for key in keys}
    begin = versions.records_begin(session, keys, moment.known_at)
    return [
        Standing(
            row=row,
            status=_status(said.get(row.id or 0, ()), newest[row.source_key]),
            said=said.get(row.id or 0, ()),
            last_seen=_last_seen(session, row, said.get(row.id or 0, ()), moment, newest),
            records_begin=begin.get(row.source_key),
        )
        for row in listed
    ]


def _status(said: Sequence[ListingVersion], newest: Document | None) -> Status:
    if said:
        return "delisted" if said[-1].content is None else "active"
    return "unlisted" if newest else "unknown"


def _last_seen(
    session: Session,
    row: ListingRow,
    said: Sequence[ListingVersion],
    moment: Moment,
    newest: Mapping[str, Document | None],
) -> datetime | None:
    if not said:
        return None
    document = newest[row.source_key]
    if said[-1].content is None:
        document = versions.document_at(session, row.source_key, moment.just_before(said[-1].published_at))
    return document.published_at if document else None
