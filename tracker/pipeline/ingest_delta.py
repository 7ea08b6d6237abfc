"""Ingests one file of changes: a hint at what lists will show, which brings their next look forward."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from db import documents, hints, sources
from db.tables.document import Document
from scrapers.record import Delta, DeltaEntry, DocumentError
from scrapers.source import DeltaSource
from tracker.pipeline import health
from tracker.pipeline.cross_checking import cross_check
from tracker.pipeline.parts import unpacked
from tracker.wiring import Tracker

PAST = "past"
"""The outcome of what was told before our first look: the lists have shown it, or not, without us."""


def ingest_delta(tracker: Tracker, source: DeltaSource, document: Document) -> None:
    """Take one file of changes out of the queue; one that cannot be read is an outcome, not an exception."""
    now = tracker.clock()
    try:
        delta = source.read(unpacked(tracker.archive, source, document.parts))
    except DocumentError as error:
        with tracker.database.writing(alone=True) as session:
            _refuse(session, source, document, now, error)
        return
    moment, findings = _moment(document.published_at, delta)
    with tracker.database.writing(alone=True) as session:
        outcome = {"verdict": "believed", "published_at": moment, "records": len(delta.entries), "findings": findings}
        if not documents.finish(session, document.id or 0, ingested_at=now, **outcome):
            return
        rows = [_row(document, entry, key, moment, now) for entry in delta.entries for key in entry.lists]
        hints.add_new(session, rows)
        health.succeeded(session, source.key, now).last_change_at = now
        if not document.backlog:
            touched = {row["source_key"] for row in rows}
            sources.bring_forward(session, touched, now)
            for key in sorted(touched):
                cross_check(session, key, now, files_come=False)


def _moment(found_at: datetime | None, delta: Delta) -> tuple[datetime, list[str]]:
    """Give when a file was published: the index tells the hour, the file its day and the zone."""
    findings = list(delta.findings)
    if found_at is None:
        return delta.published_at, findings
    moment = found_at.astimezone(delta.published_at.tzinfo)
    if moment.date() != delta.published_at.date():
        findings.append(f"the index tells {moment.date()} and the file {delta.published_at.date()}")
        return delta.published_at, findings
    return moment, findings


def _row(document: Document, entry: DeltaEntry, key: str, moment: datetime, now: datetime) -> dict[str, Any]:
    return {
        "source_key": key,
        "ref": entry.ref,
        "action": str(entry.action),
        "name": entry.name,
        "document_id": document.id,
        "published_at": moment,
        "told_at": moment.isoformat(),
        "seen_at": document.fetched_at,
        "outcome": PAST if document.backlog else None,
        "settled_at": now if document.backlog else None,
    }


def _refuse(session: Session, source: DeltaSource, document: Document, now: datetime, error: DocumentError) -> None:
    outcome = {"verdict": "disbelieved", "reason": str(error)}
    if documents.finish(session, document.id or 0, ingested_at=now, **outcome):
        health.failed(session, source.key, now, kind=error.kind, reason=str(error), document_id=document.id)
