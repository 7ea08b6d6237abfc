"""The collect step: fetches the page or the source that has been due longest, and keeps what it brought."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import random

from sqlmodel import Session

from db import pages, sources
from db.tables.document import Page
from db.tables.source_state import SourceState
from scrapers.fetch import FetchError
from scrapers.record import DocumentError, PageLink
from scrapers.source import DeltaSource, IndexSource, ListSource, Source
from tracker.domain.retry import next_look
from tracker.pipeline import health
from tracker.pipeline.asking import UnfinishedError, gather
from tracker.pipeline.collect_page import collect_page, seconds
from tracker.pipeline.cross_checking import LOOKED_BACK, cross_check
from tracker.pipeline.indexing import Indexes, read_indexes
from tracker.pipeline.keeping import keep_document
from tracker.pipeline.leases import LEASE, holding
from tracker.wiring import Tracker


def collect(tracker: Tracker) -> bool:
    """Fetch one page or one source that is due; say whether there was one."""
    return collect_page(tracker) or collect_source(tracker)


def collect_source(tracker: Tracker) -> bool:
    """Look at the source that has been due longest."""
    addressed = [key for key, source in tracker.sources.items() if source.is_reachable]
    now = tracker.clock()
    with tracker.database.writing() as session:
        state = sources.claim_due(session, addressed, now, now + LEASE)
    if state is None:
        return False
    source, token = tracker.sources[state.key], state.lease_token
    try:
        with holding(tracker, lambda session, until: sources.renew(session, source.key, token, until)):
            _look(tracker, source, state)
    except FetchError as error:
        _fail(tracker, source, state, str(error.kind), str(error), error.retry_after)
    except DocumentError as error:
        _fail(tracker, source, state, error.kind, str(error), None)
    return True


def _look(tracker: Tracker, source: Source, state: SourceState) -> None:
    if isinstance(source, IndexSource):
        _keep_links(tracker, source, state, read_indexes(tracker, source))
    elif isinstance(source, ListSource):
        _keep_list(tracker, source, state)


def _keep_list(tracker: Tracker, source: ListSource, state: SourceState) -> None:
    with tracker.database.reading() as session:
        known = sources.validators(session, source.key)
    try:
        gathered = gather(tracker, source, known)
    except UnfinishedError:
        # What came is kept; the rest is asked for at once, when others had their turn.
        with tracker.database.writing() as session:
            sources.release(session, source.key, state.lease_token, tracker.clock())
        return
    now = tracker.clock()
    with tracker.database.writing() as session:
        if _release(session, source, state, now, failures=0):
            keep_document(session, source, gathered, now)


def _keep_links(tracker: Tracker, source: IndexSource, state: SourceState, read: Indexes) -> None:
    now = tracker.clock()
    with tracker.database.writing() as session:
        if not _release(session, source, state, now, failures=0):
            return
        is_first = not pages.any_of(session, source.key)
        found = [_page(source, link, now, backlog=is_first) for link in read.links]
        if is_first and isinstance(source, DeltaSource):
            _leave_old(found, now)
        pages.add_new(session, found)
        if read.failure is None and pages.any_unread(session, source.key):
            health.still_bad(session, source.key, now)
        elif read.failure is None:
            health.succeeded(session, source.key, now)
            for key in source.lists if isinstance(source, DeltaSource) else ():
                cross_check(session, key, now, files_come=True)
        else:
            health.failed(session, source.key, now, kind=read.failure.kind, reason=read.failure.reason)


def _leave_old(found: Sequence[Page], now: datetime) -> None:
    """Leave unfetched what was published long before our first look, but the last: lists have shown it without us."""
    for page in found[:-1]:
        if page.published_at is not None and now - page.published_at > LOOKED_BACK:
            page.next_attempt_at = None


def _page(source: IndexSource, link: PageLink, now: datetime, *, backlog: bool) -> Page:
    return Page(
        source_key=source.key,
        url=link.url,
        title=link.title,
        published_at=link.published_at,
        found_at=now,
        next_attempt_at=now,
        backlog=backlog,
    )


def _fail(
    tracker: Tracker, source: Source, state: SourceState, kind: str, reason: str, retry_after: float | None
) -> None:
    now = tracker.clock()
    with tracker.database.writing() as session:
        failures = sources.state_of(session, source.key).failures + 1
        if _release(session, source, state, now, failures, seconds(retry_after)):
            health.failed(session, source.key, now, kind=kind, reason=reason)


def _release(
    session: Session,
    source: Source,
    state: SourceState,
    now: datetime,
    failures: int,
    requested_wait: timedelta | None = None,
) -> bool:
    due = next_look(source.interval, failures, now, random(), requested_wait)  # noqa: S311
    return sources.release(session, source.key, state.lease_token, due)
