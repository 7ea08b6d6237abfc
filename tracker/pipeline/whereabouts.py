"""Says of those who leave a list where else they stand: who moves to another list was not simply let go."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlmodel import Session

from db import listings
from db.listings import UNBORN
from db.tables.listing import ListingRow


def still_standing(
    session: Session, party_ids: Iterable[int], leaving: str, published_at: datetime
) -> dict[int, str | None]:
    """Give for each party, in words, the lists other than ``leaving`` that carried it on the day of publication."""
    rows = listings.of_parties(session, party_ids)
    return {party_id: _in_words(rows.get(party_id, ()), leaving, published_at) for party_id in party_ids}


def _in_words(rows: Sequence[ListingRow], leaving: str, published_at: datetime) -> str | None:
    kept = sorted(
        f"{row.source_key} {row.ref}" for row in rows if row.source_key != leaving and _stood(row, published_at)
    )
    return f"still stands on {', '.join(kept)}" if kept else None


def _stood(row: ListingRow, moment: datetime) -> bool:
    # One publication changes several lists within the day: by the hour it matters only which was fetched first.
    came = row.status != UNBORN and row.first_seen.date() <= moment.date()
    return came and (row.delisted_at is None or row.delisted_at > moment)
