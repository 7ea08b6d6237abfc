"""Listings: what stands on a list and what each entry said over time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import delete, func, update
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from db.rows import chunks, insert_many
from db.tables.listing import ListingRow, ListingVersion

UNBORN = "unborn"
"""A listing whose source is being read anew and has not come to it yet."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one listing stands: enough to compare it without reading what it says."""

    listing_id: int
    party_id: int
    status: str
    digest: str


def standing(session: Session, source_key: str) -> dict[str, Standing]:
    """Give how every listing of a source stands, by reference; delisted ones included."""
    table = ListingRow.__table__.c  # type: ignore[attr-defined]
    columns = sa_select(table.ref, table.id, table.party_id, table.status, table.digest)
    rows = session.execute(columns.where(table.source_key == source_key))
    return {ref: Standing(listing_id, party_id, status, digest) for ref, listing_id, party_id, status, digest in rows}


def active_among(session: Session, source_key: str, refs: Iterable[str]) -> set[str]:
    """Give those of some references that stand on a list now."""
    found: set[str] = set()
    for chunk in chunks(refs):
        of_source = select(ListingRow.ref).where(ListingRow.source_key == source_key, ListingRow.status == "active")
        found.update(session.exec(of_source.where(col(ListingRow.ref).in_(chunk))))
    return found


def count_active(session: Session, source_key: str) -> int:
    """Count the listings that stand on a list now."""
    active = select(func.count()).where(ListingRow.source_key == source_key, ListingRow.status == "active")
    return session.exec(active).one()


def contents(session: Session, listing_ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Give the newest content of listings, as canonical JSON, by listing id."""
    found: dict[int, dict[str, Any]] = {}
    for chunk in chunks(listing_ids):
        newest = select(func.max(ListingVersion.id)).where(col(ListingVersion.content).is_not(None))
        newest = newest.where(col(ListingVersion.listing_id).in_(chunk)).group_by(col(ListingVersion.listing_id))
        for version in session.exec(select(ListingVersion).where(col(ListingVersion.id).in_(newest))):
            found[version.listing_id] = version.content or {}
    return found


def newest_version(session: Session) -> int:
    """Give the number of the newest version of any listing; 0 where there is none."""
    return session.exec(select(func.max(ListingVersion.id))).one() or 0


def parties_changed(session: Session, version_id: int) -> set[int]:
    """Give the parties whose listings came to say something, or ended, after this version."""
    changed = select(ListingRow.party_id).join(ListingVersion, col(ListingVersion.listing_id) == col(ListingRow.id))
    return set(session.exec(changed.where(col(ListingVersion.id) > version_id)))


def said_of(session: Session, party_ids: Iterable[int] | None = None) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """Give what the standing listings of parties (default: of all) say now, as canonical JSON, party after party."""
    row, version = ListingRow.__table__.c, ListingVersion.__table__.c  # type: ignore[attr-defined]
    newest = sa_select(func.max(version.id)).where(version.content.is_not(None)).group_by(version.listing_id)
    said = sa_select(row.party_id, version.content).join(ListingVersion, version.listing_id == row.id)
    said = said.where(row.status == "active").order_by(row.party_id, row.id)
    if party_ids is None:
        statements = [said.where(version.id.in_(newest))]
    else:
        mine = [row.party_id.in_(chunk) for chunk in chunks(set(party_ids))]
        listed = [newest.where(version.listing_id.in_(sa_select(row.id).where(each))) for each in mine]
        statements = [said.where(each, version.id.in_(ids)) for each, ids in zip(mine, listed, strict=True)]
    for statement in statements:
        rows = session.execute(statement.execution_options(yield_per=1000))
        for party_id, together in groupby(rows, key=itemgetter(0)):
            yield party_id, [content for _, content in together]


def add_many(session: Session, listings: Sequence[dict[str, Any]]) -> list[int]:
    """Make listings given as dictionaries of ``ListingRow`` columns; give their ids in the same order."""
    return insert_many(session, ListingRow, listings)


def add_versions(session: Session, versions: Sequence[dict[str, Any]]) -> None:
    """Keep what listings say from one document on."""
    insert_many(session, ListingVersion, versions)


def change(session: Session, listing_id: int, **values: Any) -> None:
    """Change the repeated columns of a listing's current version."""
    session.execute(update(ListingRow).where(col(ListingRow.id) == listing_id).values(**values))


def of_parties(session: Session, party_ids: Iterable[int]) -> dict[int, list[ListingRow]]:
    """Give the listings of parties, by party, active ones first."""
    found: dict[int, list[ListingRow]] = {}
    for chunk in chunks(set(party_ids)):
        wanted = select(ListingRow).where(col(ListingRow.party_id).in_(chunk))
        for row in session.exec(wanted.order_by(col(ListingRow.status), col(ListingRow.id))):
            found.setdefault(row.party_id, []).append(row)
    return found


def by_refs(session: Session, source_key: str, refs: Iterable[str]) -> list[ListingRow]:
    """Give listings of one source by reference."""
    found: list[ListingRow] = []
    for chunk in chunks(refs):
        wanted = select(ListingRow).where(ListingRow.source_key == source_key, col(ListingRow.ref).in_(chunk))
        found.extend(session.exec(wanted.order_by(col(ListingRow.id))))
    return found


def standing_places(session: Session, places: Iterable[str]) -> set[str]:
    """Give those of some places (``source:ref``) where a listing stands now."""
    refs: dict[str, list[str]] = {}
    for source_key, _, ref in (place.partition(":") for place in places):
        refs.setdefault(source_key, []).append(ref)
    return {f"{key}:{ref}" for key, some in refs.items() for ref in active_among(session, key, some)}


def by_ids(session: Session, listing_ids: Iterable[int]) -> dict[int, ListingRow]:
    """Give listings by id."""
    found: dict[int, ListingRow] = {}
    for chunk in chunks(set(listing_ids)):
        rows = session.exec(select(ListingRow).where(col(ListingRow.id).in_(chunk)))
        found.update((row.id, row) for row in rows if row.id is not None)
    return found


def unbear(session: Session, source_key: str) -> None:
    """Forget what every listing of a source said, keeping its number and party, before the source is read anew."""
    mine = sa_select(ListingRow.__table__.c.id).where(ListingRow.__table__.c.source_key == source_key)  # type: ignore[attr-defined]
    session.execute(delete(ListingVersion).where(col(ListingVersion.listing_id).in_(mine)))
    fresh = {"status": UNBORN, "digest": "", "delisted_at": None}
    session.execute(update(ListingRow).where(col(ListingRow.source_key) == source_key).values(**fresh))


def bury_unborn(session: Session, source_key: str) -> None:
    """End the listings that no document of their source carries any more."""
    left = update(ListingRow).where(col(ListingRow.source_key) == source_key, col(ListingRow.status) == UNBORN)
    session.execute(left.values(status="delisted"))


def seen_since(session: Session, source_key: str) -> dict[int, datetime]:
    """Give when we came to know what each listing of a source says now, by listing id."""
    versions, rows = ListingVersion.__table__.c, ListingRow.__table__.c  # type: ignore[attr-defined]
    newest = sa_select(func.max(versions.id)).where(versions.listing_id == rows.id).correlate(ListingRow.__table__)  # type: ignore[attr-defined]
    wanted = sa_select(versions.listing_id, versions.seen_at).join(ListingRow, rows.id == versions.listing_id)
    found = session.execute(wanted.where(rows.source_key == source_key, versions.id == newest.scalar_subquery()))
    return {listing_id: seen_at for listing_id, seen_at in found}  # noqa: C416 - a result is no pairs to mypy
