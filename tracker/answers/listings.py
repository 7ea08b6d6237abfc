"""Answers about listings."""

from datetime import datetime

from db.tables.listing import ListingRow
from tracker.answers.notation import Answer, moment


def brief(listing: ListingRow) -> Answer:
    """Describe a listing as far as a search result needs it."""
    return {
        "source": listing.source_key,
        "ref": listing.ref,
        "status": listing.status,
        "programmes": listing.programmes,
    }


def whole(listing: ListingRow, last_seen: datetime | None) -> Answer:
    """Describe a listing with its times: listed by the publisher, first and last seen standing, delisted."""
    return {
        **brief(listing),
        "caption": listing.caption,
        "listed_on": listing.listed_on,
        "first_seen": moment(listing.first_seen),
        "last_seen": moment(last_seen),
        "delisted_at": moment(listing.delisted_at),
    }
