"""Listed and claimed parties as the screening of subjects sees them, with what proves it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from db import claims, documents, listings, parties, versions
from db.tables.claim import ClaimRow
from db.tables.listing import ListingRow
from db.tables.party import Party, PartyName
from tracker.domain.facts import facts_of
from tracker.domain.screening import Seen


@dataclass(frozen=True, slots=True)
class Screened:
    """One party: what it is now, its names, all its listings, active ones first, and what was claimed of it."""

    party: Party
    seen: Seen
    names: tuple[PartyName, ...]
    listed: Sequence[ListingRow]
    claimed: Sequence[ClaimRow]

    @property
    def stands(self) -> bool:
        """Whether it is on a list now, or is only claimed of so far and not all of that was withdrawn."""
        is_claimed = not self.claimed or any(claim.ended_at is None for claim in self.claimed)
        return bool(self.seen.listings) or (not self.listed and is_claimed)

    def listing(self, places: Collection[str]) -> ListingRow | None:
        """Give the listing at one of these places (``source:ref``), else the first one."""
        return next((row for row in self.listed if place_of(row) in places), next(iter(self.listed), None))


@dataclass(frozen=True, slots=True)
class Proof:
    """Which source and document say so, and when that was published."""

    source_key: str
    document_id: int | None
    published_at: datetime | None
    quote: str | None = None


def place_of(row: ListingRow) -> str:
    """Write where a listing stands: ``source:ref``."""
    return f"{row.source_key}:{row.ref}"


def look_at(session: Session, party_ids: Collection[int]) -> dict[int, Screened]:
    """Give what parties are now; one that was merged into another has nothing left and is left out."""
    known = {number: row for number, row in parties.by_ids(session, party_ids).items() if row.merged_into is None}
    named, listed = parties.names_of(session, known), listings.of_parties(session, known)
    said = dict(listings.said_of(session, known.keys()))
    claimed = claims.of_parties(session, known.keys())
    found = {}
    for number, party in known.items():
        names = tuple(name for name in named.get(number, []) if name.ended_at is None)
        rows = listed.get(number, [])
        active = sorted(place_of(row) for row in rows if row.status == "active")
        texts = tuple(dict.fromkeys(name.text for name in names))
        seen = Seen(texts, facts_of(said.get(number, [])), tuple(active))
        found[number] = Screened(party, seen, names, rows, claimed.get(number, []))
    return found


def proof_of(session: Session, listing: ListingRow | None, claimed: Sequence[ClaimRow]) -> Proof:
    """Give what proves a listing, or where there is none the newest claim."""
    if listing is not None:
        said = versions.versions_until(session, [listing.id or 0], versions.Moment()).get(listing.id or 0, ())
        newest = said[-1] if said else None
        proof = (newest.document_id, newest.published_at) if newest else (None, None)
        return Proof(listing.source_key, *proof)
    claim = claimed[-1]
    source_key = documents.get(session, claim.document_id).source_key
    return Proof(source_key, claim.document_id, claim.published_at, claim.quote)
