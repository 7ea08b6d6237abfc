"""What a killed process left claimed, and how the next one takes it up again."""

from datetime import datetime

from db import outbox, pages, sources
from tracker.wiring import Tracker


def free_leases(tracker: Tracker) -> None:
    """Free every claim: only for a process that is alone on its database, where a dead one must have left them."""
    now = tracker.clock()
    with tracker.database.writing(alone=True) as session:
        outbox.free_leases(session)
        sources.free_leases(session)
        pages.free_leases(session, now)


def deliveries_claimed_until(tracker: Tracker) -> datetime | None:
    """Give the moment at which the first claim on a delivery ends, None when none is claimed."""
    with tracker.database.reading() as session:
        return outbox.first_lease_end(session)
