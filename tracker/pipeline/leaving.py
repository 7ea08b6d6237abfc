"""A recipient who wants no more mail of a watch leaves it; nobody needs to log in for that."""

import structlog

from db import outbox, watches
from tracker.pipeline.auditing import record
from tracker.wiring import Tracker

log = structlog.get_logger(__name__)


def leave_watch(tracker: Tracker, token: str) -> tuple[str, str] | None:
    """Take an address off a watch and give (watch, address); None when the token is not ours.

    Leaving twice is leaving once. What was on its way there is given up.
    """
    known = tracker.links.read_way_out(token)
    if known is None:
        return None
    name, address = known
    with tracker.database.writing(alone=True) as session:
        watch = watches.named(session, name)
        if watch is not None and address in watch.channels:
            watch.channels = [channel for channel in watch.channels if channel != address]
            session.add(watch)
            given_up = outbox.give_up(session, watch.id or 0, address, "the recipient left the watch")
            log.warning("recipient left", watch=name, address=address, given_up=given_up, left=len(watch.channels))
            record(session, tracker.clock(), address, "watch.leave", f"watch {name}", messages_given_up=given_up)
    return known
