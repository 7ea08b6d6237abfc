"""Ingests one notice or article: read, its claims and mentions met with what is known, told."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from db import documents, events, pages, sources
from db.tables.document import Document, Page
from scrapers.record import Article, DocumentError
from scrapers.source import PageSource
from tracker.domain.retry import UNREAD_FOR, look_again_at
from tracker.extraction.claims import extract
from tracker.pipeline import health
from tracker.pipeline.claiming import tell_claims
from tracker.pipeline.copying import Copy, recognise
from tracker.pipeline.correcting import CUT_SHORT, earlier_version, standing_claims, told_before
from tracker.pipeline.extracting import read_language
from tracker.pipeline.mentioning import tell_mentions
from tracker.pipeline.page_telling import Telling, address_of
from tracker.wiring import Tracker

FRESH = timedelta(days=3)
"""Pages that a source showed at our first look are told of only when they are not older than this."""


def ingest_page(tracker: Tracker, source: PageSource, document: Document) -> None:
    """Take one page out of the queue; a page that cannot be read is an outcome, not an exception."""
    now = tracker.clock()
    part = document.parts[0]
    try:
        article = source.page(tracker.archive.get(part["sha256"]), address_of(document), document.media_type)
    except DocumentError as error:
        _set_aside(tracker, document, error, now)
        return
    earlier = earlier_version(tracker, source, document)
    is_cut = earlier is not None and earlier.is_cut(article.text)
    said = extract(article, model=tracker.entities)
    published_at = document.published_at or article.published_at or document.fetched_at
    with tracker.database.writing(alone=True) as session:
        if not documents.finish(session, document.id or 0, **_outcome(document, article, published_at, now)):
            return
        copy = recognise(session, document, article, published_at)
        if not copy.is_same_article:
            documents.settle(session, document.id or 0, records=len(said), copy_of=copy.of)
            quietly = _quietly(document, published_at)
            telling = Telling(session, tracker, source, document, article, published_at, quietly, is_cut)
            if is_cut:
                documents.settle(session, document.id or 0, findings=[*article.findings, CUT_SHORT])
            tracker.knowledge.refresh(session)
            claimed = tell_claims(telling, said, standing_claims(session, document) if earlier else {})
            untold = claimed | _told_of(session, copy) | (told_before(session, document) if earlier else set())
            tell_mentions(telling, tracker.knowledge.mentions(article.text), untold)
            _queue_more(session, document, article, now)
        _note_success(session, document, now)


def _set_aside(tracker: Tracker, document: Document, error: DocumentError, now: datetime) -> None:
    """Keep a page that cannot be read, and mark its source until the page is read or given up.

    One that was read before, and cannot be now, has told what it says: it is looked at again and troubles nobody.
    """
    with tracker.database.writing(alone=True) as session:
        key, url = document.source_key, address_of(document)
        reason = str(error) if url is None else f"{url}: {error}"
        finished = documents.finish(
            session, document.id or 0, ingested_at=now, verdict="disbelieved", reason=str(error)
        )
        if not finished or (url is not None and documents.earlier_version(session, document) is not None):
            return
        if not _give_up(session, pages.at(session, key, url), now):
            health.failed(session, key, now, kind=error.kind, reason=reason, document_id=document.id)


def _give_up(session: Session, page: Page | None, now: datetime) -> bool:
    """Look again at a page that cannot be read, for some days; say whether it is given up now."""
    if page is None or page.id is None:
        return False
    if page.unread and page.next_attempt_at is None:
        pages.settle(session, page.id, unread=False)
        return True
    if not page.unread:
        again = look_again_at(page.found_at, page.looks, now, UNREAD_FOR, chance=0.5)
        pages.settle(session, page.id, unread=again is not None, next_attempt_at=again)
    return False


def _outcome(document: Document, article: Article, published_at: datetime, now: datetime) -> dict[str, Any]:
    read_from = article.published_from if article.published_at else "fetch"
    return {
        "ingested_at": now,
        "verdict": "believed",
        "published_at": published_at,
        "published_from": "feed" if document.published_at else read_from,
        "title": article.title or document.title,
        "address": article.url,
        "language": read_language(article),
        "rejects": [asdict(reject) for reject in article.rejects],
        "findings": list(article.findings),
    }


def _told_of(session: Session, copy: Copy) -> set[int]:
    """The parties that the article was told to mention of which this one is a copy: one story, told once."""
    if copy.of is None:
        return set()
    told = events.of_documents(session, [copy.of], limit=10_000)
    return {event.party_id for event in told if event.party_id is not None}


def _note_success(session: Session, document: Document, now: datetime) -> None:
    """A page that is good says nothing of an index that failed: only the next look at the index does."""
    state = sources.state_of(session, document.source_key)
    was_last = pages.mark_read(session, document.source_key, document.url) and not pages.any_unread(
        session, document.source_key
    )
    state.last_change_at = now
    if was_last or state.error is None or document.origin == "import":
        health.succeeded(session, document.source_key, now)


def _queue_more(session: Session, document: Document, article: Article, now: datetime) -> None:
    """Queue the pages that belong to this one; an import stays alone.

    A page may go on leading to old attachments for years: of those whose day it does not tell, only what turns out to
    be fresh is told aloud.
    """
    if document.origin == "import":
        return
    more = [
        Page(
            source_key=document.source_key,
            url=link.url,
            title=link.title or article.title,
            published_at=link.published_at,
            found_at=now,
            next_attempt_at=now,
            backlog=document.backlog or link.published_at is None,
        )
        for link in article.more
    ]
    pages.add_new(session, more)


def _quietly(document: Document, published_at: datetime) -> bool:
    if document.alert is not None:
        return not document.alert
    return document.backlog and document.fetched_at - published_at > FRESH
