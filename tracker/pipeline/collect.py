"""The collect step: fetches the page or the source that has been due longest, and keeps what it brought."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from random import random
from urllib.parse import urlsplit

from sqlmodel import Session

from db import documents, pages, sources
from db.tables.document import Document, Page
from db.tables.source_state import SourceState, Validator
from scrapers.fetch import Fetched, FetchError, Validators
from scrapers.record import DocumentError, PageLink
from scrapers.source import ListSource, PageSource, Source
from tracker.domain.retry import next_look
from tracker.pipeline import health
from tracker.pipeline.parts import Part, archived, document_hash
from tracker.wiring import Tracker

LEASE = timedelta(minutes=30)
"""Longer than the fetch of one source may take in all."""

FULL_FETCH_AFTER = timedelta(hours=24)
"""Validators older than this are not used: a publisher that answers 304 for ever is found out."""

PAGE_ATTEMPTS = 6


def collect(tracker: Tracker) -> bool:
    """Fetch one page or one source that is due; say whether there was one."""
    return collect_page(tracker) or collect_source(tracker)


def collect_source(tracker: Tracker) -> bool:
    """Look at the source that has been due longest."""
    addressed = [key for key, source in tracker.sources.items() if source.urls]
    now = tracker.clock()
    with tracker.database.writing() as session:
        state = sources.claim_due(session, addressed, now, now + LEASE)
    if state is None:
        return False
    source = tracker.sources[state.key]
    with tracker.database.reading() as session:
        # An index is always read whole: a link that was missed once must show up again.
        known = sources.validators(session, source.key) if isinstance(source, ListSource) else {}
    try:
        fetched = {url: _fetch(tracker, source, url, known.get(url), now) for url in source.urls}
        if isinstance(source, PageSource):
            _keep_links(tracker, source, state, fetched)
        else:
            _keep_parts(tracker, source, state, fetched, known)
    except FetchError as error:
        _fail(tracker, source, state, str(error.kind), str(error), error.retry_after)
    except DocumentError as error:
        _fail(tracker, source, state, error.kind, str(error), None)
    return True


def collect_page(tracker: Tracker) -> bool:
    """Fetch the page that has waited longest."""
    now = tracker.clock()
    with tracker.database.writing() as session:
        page = pages.claim_due(session, tracker.sources.keys(), now, now + LEASE)
    if page is None or page.id is None:
        return False
    source = tracker.sources[page.source_key]
    try:
        fetched = _fetch(tracker, source, page.url, None, now)
    except FetchError as error:
        _put_page_off(tracker, source, page, error)
        return True
    parts = archived(tracker.archive, {"page": fetched.body or b""})
    with tracker.database.writing() as session:
        document = documents.add(session, _page_document(tracker, page, fetched, parts))
        pages.settle(session, page.id, document_id=document.id, retry_at=None, error=None)
    return True


def _fetch(tracker: Tracker, source: Source, url: str, known: Validator | None, now: datetime) -> Fetched:
    fresh = known is not None and now - known.fetched_at < FULL_FETCH_AFTER
    return tracker.fetcher.fetch(
        url,
        max_bytes=source.max_bytes,
        user_agent=source.user_agent,
        validators=Validators(known.etag, known.last_modified) if known is not None and fresh else None,
        obey_robots=isinstance(source, PageSource),
    )


def _keep_parts(
    tracker: Tracker, source: Source, state: SourceState, fetched: Mapping[str, Fetched], known: Mapping[str, Validator]
) -> None:
    parts = _parts(tracker, fetched, known)
    came = any(not answer.not_modified for answer in fetched.values())
    sha256 = document_hash(list(parts.values()))
    now = tracker.clock()
    with tracker.database.writing() as session:
        if not _release(session, source, state, now, failures=0):
            return
        latest = documents.latest(session, source.key)
        for url, answer in fetched.items():
            _remember(session, source.key, url, answer, parts[url], now)
        if came and (latest is None or latest.sha256 != sha256):
            documents.add(session, _list_document(source, fetched, list(parts.values()), sha256, now))
        elif latest is not None and latest.verdict == "disbelieved":
            sources.forget_validators(session, source.key)
            health.still_bad(session, source.key, now)
        else:
            health.succeeded(session, source.key, now)


def _parts(tracker: Tracker, fetched: Mapping[str, Fetched], known: Mapping[str, Validator]) -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for url, answer in fetched.items():
        if answer.body is None:
            before = known[url]
            parts[url] = {"name": before.part_name, "sha256": before.sha256, "size": None, "carried": True}
        else:
            parts[url] = archived(tracker.archive, {part_name(url): answer.body})[0]
    return parts


def part_name(url: str) -> str:
    """Give the file name in a URL's path, by which the part of a list is known."""
    return PurePosixPath(urlsplit(url).path).name or "document"


def _remember(session: Session, key: str, url: str, answer: Fetched, part: Part, now: datetime) -> None:
    if answer.body is not None:
        session.merge(
            Validator(
                source_key=key,
                url=url,
                etag=answer.validators.etag,
                last_modified=answer.validators.last_modified,
                part_name=part["name"],
                sha256=part["sha256"],
                fetched_at=now,
            )
        )


def _list_document(
    source: Source, fetched: Mapping[str, Fetched], parts: list[Part], sha256: str, now: datetime
) -> Document:
    url, answer = next(iter(fetched.items()))
    return Document(
        source_key=source.key,
        sha256=sha256,
        parts=parts,
        url=url,
        media_type=answer.media_type,
        origin="fetch",
        fetched_at=now,
    )


def _keep_links(tracker: Tracker, source: PageSource, state: SourceState, fetched: Mapping[str, Fetched]) -> None:
    links = [
        link
        for url, answer in fetched.items()
        if answer.body is not None
        for link in source.index(answer.body, answer.base_url)
    ]
    now = tracker.clock()
    with tracker.database.writing() as session:
        if not _release(session, source, state, now, failures=0):
            return
        is_first = not pages.any_of(session, source.key)
        pages.add_new(session, [_page(source, link, now, backlog=is_first) for link in links])
        health.succeeded(session, source.key, now)


def _page(source: PageSource, link: PageLink, now: datetime, *, backlog: bool) -> Page:
    return Page(
        source_key=source.key,
        url=link.url,
        title=link.title,
        published_at=link.published_at,
        found_at=now,
        next_attempt_at=now,
        backlog=backlog,
    )


def _page_document(tracker: Tracker, page: Page, fetched: Fetched, parts: list[Part]) -> Document:
    media_type = fetched.media_type
    if media_type and fetched.charset:
        media_type = f"{media_type}; charset={fetched.charset}"
    return Document(
        source_key=page.source_key,
        sha256=document_hash(parts),
        parts=parts,
        url=page.url,
        title=page.title,
        media_type=media_type,
        origin="fetch",
        fetched_at=tracker.clock(),
        published_at=page.published_at,
        backlog=page.backlog,
    )


def _put_page_off(tracker: Tracker, source: Source, page: Page, error: FetchError) -> None:
    now = tracker.clock()
    with tracker.database.writing() as session:
        retry_at = None
        if page.attempts < PAGE_ATTEMPTS:
            retry_at = next_look(source.interval, page.attempts, now, random(), _wait(error.retry_after))  # noqa: S311
        pages.settle(session, page.id or 0, document_id=None, retry_at=retry_at, error=str(error))
        if retry_at is None:
            reason = f"gave up a page after {page.attempts} attempts: {error}"
            health.failed(session, source.key, now, kind=str(error.kind), reason=reason)


def _fail(
    tracker: Tracker, source: Source, state: SourceState, kind: str, reason: str, retry_after: float | None
) -> None:
    now = tracker.clock()
    with tracker.database.writing() as session:
        failures = sources.state_of(session, source.key).failures + 1
        if _release(session, source, state, now, failures, _wait(retry_after)):
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


def _wait(seconds: float | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)
