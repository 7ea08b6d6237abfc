"""The ingest step: takes the document that has waited longest and reads it into records, claims and events."""

from db import documents
from db.archive import ArchiveError
from db.tables.document import Document
from scrapers.source import DeltaSource, ListSource, PageSource
from tracker.pipeline import health
from tracker.pipeline.ingest_delta import ingest_delta
from tracker.pipeline.ingest_list import ingest_list
from tracker.pipeline.ingest_page import ingest_page
from tracker.wiring import Tracker


def ingest(tracker: Tracker) -> bool:
    """Ingest one document; say whether there was one."""
    with tracker.database.reading() as session:
        document = documents.next_to_ingest(session, tracker.sources.keys())
    if document is None:
        return False
    ingest_document(tracker, document)
    return True


def ingest_document(tracker: Tracker, document: Document) -> None:
    """Ingest this document. What nobody expected is parked with its reason, so that the queue goes on, and raised."""
    source = tracker.sources[document.source_key]
    try:
        if isinstance(source, ListSource):
            ingest_list(tracker, source, document)
        elif isinstance(source, PageSource):
            ingest_page(tracker, source, document)
        elif isinstance(source, DeltaSource):
            ingest_delta(tracker, source, document)
    except ArchiveError as error:
        _park(tracker, document, "archive", str(error))
    except Exception as error:
        _park(tracker, document, "internal", f"{type(error).__name__}: {error}")
        raise


def _park(tracker: Tracker, document: Document, kind: str, reason: str) -> None:
    now = tracker.clock()
    with tracker.database.writing(alone=True) as session:
        if documents.finish(session, document.id or 0, ingested_at=now, verdict="parked", reason=reason):
            health.failed(session, document.source_key, now, kind=kind, reason=reason, document_id=document.id)
