"""Fetches single pages: once when an index shows them, and again for some days, for a publisher may correct them."""

from datetime import timedelta
from random import random

from db import documents, pages
from db.tables.document import Document, Page
from db.tables.source_state import Validator
from scrapers.fetch import Fetched, FetchError
from scrapers.source import PageSource, Source
from tracker.domain.retry import UNREAD_FOR, look_again_at, next_look
from tracker.pipeline import health
from tracker.pipeline.asking import ask
from tracker.pipeline.leases import LEASE, holding
from tracker.pipeline.parts import Part, archived, document_hash
from tracker.wiring import Tracker

PAGE_ATTEMPTS = 6


def collect_page(tracker: Tracker) -> bool:
    """Fetch the page that has waited longest, one that never came before one that is looked at again."""
    now = tracker.clock()
    with tracker.database.writing() as session:
        page = pages.claim_due(session, tracker.sources.keys(), now, now + LEASE)
    if page is None or page.id is None:
        return False
    source, number = tracker.sources[page.source_key], page.id
    try:
        with holding(tracker, lambda session, until: pages.renew(session, number, until)):
            fetched = ask(tracker, source, page.url, _known(page))
    except FetchError as error:
        _put_page_off(tracker, source, page, error)
        return True
    parts = archived(tracker.archive, {"page": fetched.body}) if fetched.body is not None else []
    with tracker.database.writing() as session:
        came: dict[str, object] = {"error": None}
        if parts and (page.unread or document_hash(parts) != page.sha256):
            document = documents.add(session, _page_document(tracker, page, fetched, parts))
            came = {"error": None, "document_id": document.id, "sha256": document.sha256}
        if parts:
            told = fetched.validators
            came |= {"etag": told.etag, "last_modified": told.last_modified, "fetched_at": tracker.clock()}
        pages.settle(session, page.id, **came, **_next(tracker, source, page))
    return True


def _known(page: Page) -> Validator | None:
    """What the page said of itself when it came; one that could not be read is asked for whole."""
    if page.sha256 is None or page.fetched_at is None or page.unread:
        return None
    return Validator(
        source_key=page.source_key,
        url=page.url,
        etag=page.etag,
        last_modified=page.last_modified,
        part_name="page",
        sha256=page.sha256,
        fetched_at=page.fetched_at,
    )


def _next(tracker: Tracker, source: Source, page: Page) -> dict[str, object]:
    """When to look at a page again that has come, if ever."""
    looks = 0 if page.sha256 is None else page.looks + 1
    again = None
    if isinstance(source, PageSource):
        since, span = page.published_at or page.found_at, tracker.settings.look_again
        if page.unread:
            since, span = page.found_at, UNREAD_FOR
        again = look_again_at(since, looks, tracker.clock(), span, random())  # noqa: S311
    return {"attempts": 0, "looks": looks, "next_attempt_at": again}


def _put_page_off(tracker: Tracker, source: Source, page: Page, error: FetchError) -> None:
    """Try later; a page that came before and cannot be had now is no trouble of its source."""
    now = tracker.clock()
    with tracker.database.writing() as session:
        if page.sha256 is not None:
            after = _next(tracker, source, page)
            unread = page.unread and after["next_attempt_at"] is not None
            pages.settle(session, page.id or 0, error=str(error), unread=unread, **after)
            return
        retry_at = None
        if page.attempts < PAGE_ATTEMPTS:
            wait = seconds(error.retry_after)
            retry_at = next_look(source.interval, page.attempts, now, random(), wait)  # noqa: S311
        pages.settle(session, page.id or 0, next_attempt_at=retry_at, error=str(error))
        if retry_at is None:
            reason = f"gave up a page after {page.attempts} attempts: {error}"
            health.failed(session, source.key, now, kind=str(error.kind), reason=reason)


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


def seconds(number: float | None) -> timedelta | None:
    """Give a wait that a publisher asked for, None where it asked for none."""
    return None if number is None else timedelta(seconds=number)
