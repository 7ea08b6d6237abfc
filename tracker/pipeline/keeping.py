"""Keeps what a look at a list gathered as a document, unless it is what came before."""

from datetime import datetime

from sqlmodel import Session

from db import documents, sources
from db.tables.document import Document
from scrapers.source import ListSource
from tracker.pipeline import health
from tracker.pipeline.asking import Gathered
from tracker.pipeline.parts import document_hash


def keep_document(session: Session, source: ListSource, gathered: Gathered, now: datetime) -> None:
    """Keep a gathered document for the ingest step; the same as before only tells how the source is doing."""
    sha256 = document_hash(list(gathered.parts.values()))
    latest = documents.latest(session, source.key)
    sources.remember(session, gathered.remembered)
    sources.forget_validators(session, source.key, but=gathered.addresses)
    if gathered.came and (latest is None or latest.sha256 != sha256):
        documents.add(session, _document(source, gathered, sha256, now))
    elif latest is not None and latest.verdict == "disbelieved":
        sources.forget_validators(session, source.key)
        health.still_bad(session, source.key, now)
    else:
        health.succeeded(session, source.key, now)


def _document(source: ListSource, gathered: Gathered, sha256: str, now: datetime) -> Document:
    return Document(
        source_key=source.key,
        sha256=sha256,
        parts=list(gathered.parts.values()),
        url=next(iter(gathered.parts)),
        media_type=gathered.media_type,
        origin="fetch",
        fetched_at=now,
    )
