"""Answers about which listings are one party: what is proposed, and what humans said."""

from collections.abc import Iterable, Mapping

from sqlmodel import Session

from db import joins, listings
from db.tables.join import Judgement, Proposal
from db.tables.listing import ListingRow
from tracker.answers.notation import Answer, moment, party_id
from tracker.domain.canonical import Canonical
from tracker.wiring import Tracker

TELLING = ("kind", "births", "nationalities", "identifiers")
"""What a listing says by which a human may decide."""


def proposals(tracker: Tracker, limit: int = 100) -> Answer:
    """Tell the pairs of listings that may be one party and that nobody has decided, the likeliest first."""
    with tracker.database.reading() as session:
        found = joins.open_proposals(session, limit)
        rows, contents = _listings(session, found)
    return {
        "proposals": [
            {
                "id": proposal.id,
                "score": proposal.score,
                "reason": proposal.reason,
                "proposed_at": moment(proposal.proposed_at),
                "left": _side(rows[proposal.left_listing_id], contents),
                "right": _side(rows[proposal.right_listing_id], contents),
            }
            for proposal in found
        ]
    }


def judgements(tracker: Tracker, limit: int = 100) -> Answer:
    """Tell what humans said of pairs of listings, newest first; the newest word on a pair stands."""
    with tracker.database.reading() as session:
        found = joins.judgements(session, limit)
        rows, _ = _listings(session, found)
    newest: dict[tuple[int, int], int | None] = {}
    for judgement in found:
        newest.setdefault((judgement.left_listing_id, judgement.right_listing_id), judgement.id)
    standing = set(newest.values())
    return {
        "judgements": [
            {
                "id": judgement.id,
                "verdict": judgement.verdict,
                "why": judgement.why,
                "judged_by": judgement.judged_by,
                "judged_at": moment(judgement.judged_at),
                "stands": judgement.id in standing,
                "left": _brief(rows[judgement.left_listing_id]),
                "right": _brief(rows[judgement.right_listing_id]),
            }
            for judgement in found
        ]
    }


def _listings(
    session: Session, pairs: Iterable[Proposal | Judgement]
) -> tuple[dict[int, ListingRow], dict[int, Canonical]]:
    ids = {number for pair in pairs for number in (pair.left_listing_id, pair.right_listing_id)}
    return listings.by_ids(session, ids), listings.contents(session, ids)


def _brief(row: ListingRow) -> Answer:
    return {
        "source": row.source_key,
        "ref": row.ref,
        "party_id": party_id(row.party_id),
        "caption": row.caption,
        "status": row.status,
        "programmes": row.programmes,
    }


def _side(row: ListingRow, contents: Mapping[int, Canonical]) -> Answer:
    said = contents.get(row.id or 0, {})
    return {**_brief(row), **{field: said.get(field) for field in TELLING}}
