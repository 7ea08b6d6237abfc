"""Answers about listings."""

from collections.abc import Mapping

from db.history import Origin
from db.tables.listing import ListingRow
from tracker.answers.notation import Answer, moment
from tracker.answers.standing import Standing


def brief(listing: ListingRow) -> Answer:
    """Describe a listing as far as a search result needs it."""
    return {
        "source": listing.source_key,
        "ref": listing.ref,
        "status": listing.status,
        "programmes": listing.programmes,
    }


def whole(standing: Standing, origins: Mapping[int, Origin]) -> Answer:
    """Describe a listing as it stood: its times, all it said, and the hash of the document that says so."""
    said = standing.content or {}
    document = origins.get(standing.stated.document_id) if standing.stated else None
    return {
        "source": standing.row.source_key,
        "ref": standing.row.ref,
        "status": standing.status,
        "programmes": said.get("programmes", []),
        "caption": said["names"][0]["text"] if said else None,
        "listed_on": said.get("listed_on"),
        "first_seen": moment(standing.first_seen),
        "last_seen": moment(standing.last_seen),
        "delisted_at": moment(standing.ended.published_at) if standing.ended else None,
        "records_begin": moment(standing.records_begin),
        "content": standing.content,
        "document": document.sha256 if document else None,
    }
