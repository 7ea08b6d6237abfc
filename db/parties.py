"""Parties and their names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, func, update
from sqlalchemy import select as sa_select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from db import aliases
from db.rows import chunks, insert_many
from db.tables.claim import ClaimRow
from db.tables.event import Event
from db.tables.listing import ListingRow
from db.tables.party import Party, PartyJoin, PartyName


def add_many(session: Session, parties: Sequence[dict[str, Any]]) -> list[int]:
    """Make parties from ``{"kind", "caption", "created_at"}`` and give their ids in the same order."""
    return insert_many(session, Party, parties)


def get(session: Session, party_id: int) -> Party | None:
    """Give one party, or None; the number of a merged party leads to the one it was merged into."""
    party = session.get(Party, party_id)
    while party is not None and party.merged_into is not None:
        party = session.get(Party, party.merged_into)
    return party


def by_ids(session: Session, party_ids: Iterable[int]) -> dict[int, Party]:
    """Give parties by id."""
    found: dict[int, Party] = {}
    for chunk in chunks(set(party_ids)):
        rows = session.exec(select(Party).where(col(Party.id).in_(chunk)))
        found.update((row.id, row) for row in rows if row.id is not None)
    return found


def survivors(session: Session, party_ids: Iterable[int]) -> dict[int, int]:
    """Give what the merged ones among parties are part of now, by their number."""
    merged = [number for number, row in by_ids(session, party_ids).items() if row.merged_into is not None]
    found = ((number, get(session, number)) for number in merged)
    return {number: party.id for number, party in found if party is not None and party.id is not None}


def describe(session: Session, party_id: int, *, kind: str, caption: str) -> None:
    """Say anew what a party is and is called: a list knows better than the claim that came before it."""
    session.execute(update(Party).where(col(Party.id) == party_id).values(kind=kind, caption=caption))


def add_names(session: Session, names: Sequence[dict[str, Any]]) -> list[int]:
    """Keep names given as dictionaries of ``PartyName`` columns and give their ids in the same order."""
    return insert_many(session, PartyName, names)


def restate_names(session: Session, names: Sequence[dict[str, Any]]) -> None:
    """Keep names of listings that may have them already: those stand again, the others are added."""
    known: dict[tuple[Any, ...], PartyName] = {}
    for chunk in chunks({name["listing_id"] for name in names}):
        for row in session.exec(select(PartyName).where(col(PartyName.listing_id).in_(chunk))):
            known[(row.listing_id, row.text, row.kind, row.strength)] = row
    fresh: list[dict[str, Any]] = []
    for name in names:
        standing = known.get((name["listing_id"], name["text"], name["kind"], name["strength"]))
        if standing is None:
            fresh.append(name)
        else:
            standing.ended_at = None
    session.flush()
    add_names(session, fresh)


def end_names(session: Session, listing_id: int, names: Iterable[Mapping[str, Any]], now: datetime) -> None:
    """Mark names (``text``, ``kind``, ``strength``) that a listing no longer gives like this; they stay known."""
    for name in names:
        standing = update(PartyName).where(
            col(PartyName.listing_id) == listing_id,
            col(PartyName.text) == name["text"],
            col(PartyName.kind) == name["kind"],
            col(PartyName.strength) == name["strength"],
            col(PartyName.ended_at).is_(None),
        )
        session.execute(standing.values(ended_at=now))


def superseded_ids(session: Session) -> set[int]:
    """Give the ended names that stand again in the same listing, with another kind or strength."""
    newer = aliased(PartyName)
    same = and_(
        newer.listing_id == PartyName.listing_id,  # type: ignore[arg-type]
        newer.text == PartyName.text,  # type: ignore[arg-type]
        col(newer.ended_at).is_(None),
    )
    rows = select(PartyName.id).join(newer, same).where(col(PartyName.ended_at).is_not(None))
    return {name_id for name_id in session.exec(rows) if name_id is not None}


@dataclass(frozen=True, slots=True)
class KnownName:
    """A stored name and whose it is, as an index of names wants it."""

    name_id: int
    party_id: int
    text: str
    kind: str
    strength: str
    party_kind: str


def names_after(session: Session, name_id: int) -> Iterator[KnownName]:
    """Give every name with a higher id, with its party's kind, in id order: what an index of names has not seen yet."""
    name, party = PartyName.__table__.c, Party.__table__.c  # type: ignore[attr-defined]
    columns = sa_select(name.id, name.party_id, name.text, name.kind, name.strength, party.kind)
    rows = columns.select_from(PartyName).join(Party, party.id == name.party_id).where(name.id > name_id)
    return (KnownName(*row) for row in session.execute(rows.order_by(name.id)))


def delisted(session: Session) -> set[int]:
    """Give the parties that stood on lists and stand on none any more; who was only claimed of is not among them."""
    listed = select(ListingRow.party_id).group_by(col(ListingRow.party_id))
    return set(session.exec(listed.having(func.sum(case((col(ListingRow.status) == "delisted", 0), else_=1)) == 0)))


def names_of(session: Session, party_ids: Iterable[int]) -> dict[int, list[PartyName]]:
    """Give all names of parties, by party."""
    found: dict[int, list[PartyName]] = {}
    for chunk in chunks(set(party_ids)):
        for name in session.exec(
            select(PartyName).where(col(PartyName.party_id).in_(chunk)).order_by(col(PartyName.id))
        ):
            found.setdefault(name.party_id, []).append(name)
    return found


def record_join(session: Session, join: PartyJoin) -> None:
    """Keep the decision that a listing or a claim belongs to a known party."""
    session.add(join)


def merge(session: Session, party_id: int, into: int) -> None:
    """Give everything one party has to another; its number leads there from now on."""
    for table in (ListingRow, PartyName, ClaimRow, Event):
        column = col(table.party_id)
        session.execute(update(table).where(column == party_id).values(party_id=into))
    aliases.move(session, party_id, into)
    session.execute(update(Party).where(col(Party.id) == party_id).values(merged_into=into))


def move_listing(session: Session, listing_id: int, to: int) -> None:
    """Give one listing, with its names and events, to another party."""
    session.execute(update(ListingRow).where(col(ListingRow.id) == listing_id).values(party_id=to))
    for table in (PartyName, Event):
        column = col(table.listing_id)
        session.execute(update(table).where(column == listing_id).values(party_id=to))
