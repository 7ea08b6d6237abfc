"""Parties and their names."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from db.rows import insert_many
from db.tables.party import Party, PartyJoin, PartyName


def add_many(session: Session, parties: Sequence[dict[str, Any]]) -> list[int]:
    """Make parties from ``{"kind", "caption", "created_at"}`` and give their ids in the same order."""
    return insert_many(session, Party, parties)


def get(session: Session, party_id: int) -> Party | None:
    """Give one party, or None."""
    return session.get(Party, party_id)


def by_ids(session: Session, party_ids: Iterable[int]) -> dict[int, Party]:
    """Give parties by id."""
    rows = session.exec(select(Party).where(col(Party.id).in_(set(party_ids))))
    return {row.id: row for row in rows if row.id is not None}


def describe(session: Session, party_id: int, *, kind: str, caption: str) -> None:
    """Say anew what a party is and is called: a list knows better than the claim that came before it."""
    session.execute(update(Party).where(col(Party.id) == party_id).values(kind=kind, caption=caption))


def add_names(session: Session, names: Sequence[dict[str, Any]]) -> None:
    """Keep names given as dictionaries of ``PartyName`` columns."""
    insert_many(session, PartyName, names)


def end_names(session: Session, listing_id: int, texts: Iterable[str], now: datetime) -> None:
    """Mark names that a listing no longer gives; they stay known."""
    gone = col(PartyName.text).in_(list(texts))
    standing = update(PartyName).where(col(PartyName.listing_id) == listing_id, gone, col(PartyName.ended_at).is_(None))
    session.execute(standing.values(ended_at=now))


def names_after(session: Session, name_id: int) -> Iterable[tuple[PartyName, str]]:
    """Give every name with a higher id, with its party's kind, in id order: what a name index has not seen yet."""
    rows = select(PartyName, Party.kind).join(Party, col(Party.id) == col(PartyName.party_id))
    return session.exec(rows.where(col(PartyName.id) > name_id).order_by(col(PartyName.id)))


def names_of(session: Session, party_ids: Iterable[int]) -> dict[int, list[PartyName]]:
    """Give all names of parties, by party."""
    found: dict[int, list[PartyName]] = {}
    wanted = select(PartyName).where(col(PartyName.party_id).in_(set(party_ids))).order_by(col(PartyName.id))
    for name in session.exec(wanted):
        found.setdefault(name.party_id, []).append(name)
    return found


def record_join(session: Session, join: PartyJoin) -> None:
    """Keep the decision that a listing or a claim belongs to a known party."""
    session.add(join)
