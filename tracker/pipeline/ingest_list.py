"""Ingests one document of a list: read, believed or not, compared with what stands, told."""

from datetime import datetime

from sqlmodel import Session

from db import documents, listings, sources
from db.tables.document import Document
from scrapers.record import DocumentError
from scrapers.source import ListSource
from tracker.domain.believe import Doubt, Expectation, doubt
from tracker.domain.diff import differences
from tracker.pipeline import health, rebasing
from tracker.pipeline.applying import Update, apply
from tracker.pipeline.confirming import confirm
from tracker.pipeline.cross_checking import cross_check, moment_of_day
from tracker.pipeline.proposing import propose_for_new
from tracker.pipeline.reading import ListReading, read_list, reread
from tracker.pipeline.telling import tell
from tracker.wiring import Tracker

KEPT_REJECTS = 200
"""Set-aside records that are kept by name with their document."""


def ingest_list(tracker: Tracker, source: ListSource, document: Document) -> None:
    """Take one list document out of the queue; whatever is wrong with it is an outcome, not an exception."""
    with tracker.database.reading() as session:
        believed = newest_believed(session, source.key)
    try:
        read = read_list(tracker, source, document, believed)
    except DocumentError as error:
        with tracker.database.writing(alone=True) as session:
            _refuse(session, document, tracker.clock(), Doubt(error.kind, str(error)))
        return
    before = None
    if believed is not None and rebasing.same_layout_by_another_reader(believed, source, read.reading.format):
        before = reread(tracker, source, believed)
    with tracker.database.writing(alone=True) as session:
        if documents.get(session, document.id or 0).ingested_at is None:
            _settle(session, tracker, source, document, read, before)


def newest_believed(session: Session, key: str) -> Document | None:
    """Give the document whose listings stand now, None before a source's first one."""
    number = sources.state_of(session, key).believed_document_id
    return None if number is None else documents.get(session, number)


def _settle(
    session: Session,
    tracker: Tracker,
    source: ListSource,
    document: Document,
    read: ListReading,
    before: ListReading | None,
) -> None:
    now = tracker.clock()
    believed = newest_believed(session, source.key)
    published_at = _published_at(session, document, read)
    standing = listings.standing(session, source.key)
    active = {ref for ref, listing in standing.items() if listing.status == "active"}
    problem = _too_old(published_at, believed)
    if problem is None and document.approved_by is None:
        problem = doubt(read.reading, active, _expectation(source, document))
    if problem is not None:
        _refuse(session, document, now, problem)
        return
    update = Update(session, source, document, published_at, read, standing)
    if believed is not None and not rebasing.read_alike(believed, source, read.reading.format):
        update = rebasing.rebase(update, believed, before)
    found = differences(comparable(update), read.digests)
    drafts = apply(update, found)
    is_baseline = believed is None and document.alert is not True
    if not is_baseline:
        tell(session, drafts, quietly=document.alert is False)
    confirm(update, found, quietly=is_baseline or document.alert is False)
    propose_for_new(session, tracker, update, found.designated)
    _believe(update, now, changed=bool(drafts))
    cross_check(session, source.key, now, files_come=False)


def comparable(update: Update) -> dict[str, tuple[str, bool]]:
    """Give what stands in the form that is compared with a new reading: digest and whether it is active.

    A record that was there but could not be read is left out: it is neither gone nor changed.
    """
    unread = {reject.ref for reject in update.read.reading.rejects} - update.read.digests.keys()
    return {
        ref: (listing.digest, listing.status == "active")
        for ref, listing in update.standing.items()
        if ref not in unread and listing.status != listings.UNBORN
    }


def _published_at(session: Session, document: Document, read: ListReading) -> datetime:
    told = document.published_at or read.reading.published_at
    if told is None:
        return document.fetched_at
    return moment_of_day(session, document.source_key, told) if document.origin == "fetch" else told


def _too_old(published_at: datetime, believed: Document | None) -> Doubt | None:
    newest = believed.published_at if believed else None
    if newest is None or published_at >= newest:
        return None
    return Doubt(
        "older", f"published {published_at:%Y-%m-%d}, before the newest believed document of {newest:%Y-%m-%d}"
    )


def _expectation(source: ListSource, document: Document) -> Expectation:
    # An imported document may be of a time when the list was shorter: the minimum is about today's.
    minimum = source.min_records if document.origin == "fetch" else 1
    return Expectation(minimum, source.max_shrink)


def _refuse(session: Session, document: Document, now: datetime, problem: Doubt) -> None:
    is_late_import = problem.kind == "older" and document.origin == "import"
    verdict = "refused" if is_late_import else "disbelieved"
    number = document.id or 0
    if not documents.finish(session, number, ingested_at=now, verdict=verdict, reason=problem.reason):
        return
    if not is_late_import:
        sources.forget_validators(session, document.source_key)
        health.failed(session, document.source_key, now, kind=problem.kind, reason=problem.reason, document_id=number)


def _believe(update: Update, now: datetime, *, changed: bool) -> None:
    write_believed(update, now, changed=changed)
    state = health.succeeded(update.session, update.source.key, now)
    state.believed_document_id = update.document.id
    state.records = len(update.read.reading.listings)
    if changed:
        state.last_change_at = now


def write_believed(update: Update, ingested_at: datetime, *, changed: bool) -> None:
    """Write on a document that it is believed, and how it read."""
    reading = update.read.reading
    documents.settle(
        update.session,
        update.document.id or 0,
        ingested_at=ingested_at,
        verdict="believed" if changed else "unchanged",
        published_at=update.published_at,
        parts=update.read.parts,
        format=reading.format,
        reader_version=update.source.version,
        records=len(reading.listings),
        rejects=[{"place": reject.place, "reason": reject.reason} for reject in reading.rejects[:KEPT_REJECTS]],
        findings=list(reading.findings),
    )
