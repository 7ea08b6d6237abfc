"""Claims that last while their holder lives; what a killed process left claimed is taken up by the next one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event, Thread

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from db import outbox, pages, sources
from tracker.wiring import Tracker

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=90)
"""So long a claim on a source or page lasts when nobody renews it: what a killed process left is taken up then."""

RENEWED_EVERY = LEASE / 4
LONGEST = timedelta(minutes=30)
"""Longer than the fetch of one source may take in all: a process that hangs does not keep its claim for ever."""

Renew = Callable[[Session, datetime], object]
"""Writes down until when a claim lasts now."""


@contextmanager
def holding(tracker: Tracker, renew: Renew) -> Iterator[None]:
    """Renew a claim again and again while the block works."""
    done = Event()
    keeper = Thread(target=_keep, args=(tracker, renew, done), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        done.set()
        keeper.join()


def _keep(tracker: Tracker, renew: Renew, done: Event) -> None:
    for _ in range(LONGEST // RENEWED_EVERY):
        if done.wait(RENEWED_EVERY.total_seconds()):
            return
        try:
            with tracker.database.writing() as session:
                renew(session, tracker.clock() + LEASE)
        except SQLAlchemyError as error:
            log.warning("a claim was not renewed", error=type(error).__name__)


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
