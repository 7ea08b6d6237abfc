"""Ingests one notice or article: read, its claims and mentions met with what is known, told."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from db import documents, events, pages, sources
from db.tables.document import Document, Page
from scrapers.record import Article, DocumentError
from scrapers.source import PageSource
from tracker.extraction.claims import extract
from tracker.pipeline import health
from tracker.pipeline.claiming import tell_claims
from tracker.pipeline.copying import Copy, recognise
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
        with tracker.database.writing(alone=True) as session:
            outcome = {"verdict": "disbelieved", "reason": str(error)}
            if documents.finish(session, document.id or 0, ingested_at=now, **outcome):
                health.failed(session, source.key, now, kind=error.kind, reason=str(error), document_id=document.id)
        return
    said = extract(article, model=tracker.entities)
    published_at = document.published_at or article.published_at or document.fetched_at
    with tracker.database.writing(alone=True) as session:
        if not documents.finish(session, document.id or 0, **_outcome(document, article, published_at, now)):
            return
        copy = recognise(session, document, article, published_at)
        if not copy.is_same_article:
            documents.settle(session, document.id or 0, records=len(said), copy_of=copy.of)
            telling = Telling(
                session, tracker, source, document, article, published_at, _quietly(document, published_at)
            )
            tracker.knowledge.refresh(session)
            claimed = tell_claims(telling, said)
            tell_mentions(telling, tracker.knowledge.mentions(article.text), claimed | _told_of(session, copy))
            _queue_more(session, document, article, now)
        _note_success(session, document, now)


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
    if state.error is None or document.origin == "import":
        health.succeeded(session, document.source_key, now)
    state.last_change_at = now
    session.flush()


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
