"""Whether a list was faster than the notice or article that tells of its change."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from db import listings
from db.tables.listing import ListingRow
from scrapers.record import Action, Claim
from scrapers.source import Source
from tracker.domain.printed import carries
from tracker.domain.story import OnList, is_listed_already


def list_was_faster(session: Session, sources: Mapping[str, Source], claim: Claim, party_id: int) -> bool:
    """Say whether a list of that authority carries the party already, carries it no more, or carries what was changed.

    Of prose only designations are judged: it does not tell which of several listings was ended or altered.
    """
    rows = [row for row in listings.of_parties(session, [party_id]).get(party_id, []) if row.source_key in sources]
    active = [row for row in rows if row.status == "active"]
    stands = is_listed_already(claim.authority, claim.programmes, _on_lists(sources, active))
    if claim.action == Action.DESIGNATE:
        return stands
    if claim.entry is None:
        return False
    if claim.action == Action.DELIST:
        gone = [row for row in rows if row.status != "active"]
        return not stands and is_listed_already(claim.authority, claim.programmes, _on_lists(sources, gone))
    contents = listings.contents(session, (row.id for row in active if row.id is not None))
    return any(carries(content, claim) for content in contents.values())


def _on_lists(sources: Mapping[str, Source], rows: Sequence[ListingRow]) -> list[OnList]:
    return [OnList(sources[row.source_key].jurisdiction, tuple(row.programmes)) for row in rows]
