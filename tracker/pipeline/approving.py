"""Approving a document that the guards held back: publishers do remove a hundred names at once."""

from db import documents
from db.tables.document import Document
from tracker.pipeline.auditing import record
from tracker.pipeline.ingest import ingest_document
from tracker.wiring import Tracker

SHORTEST_HASH = 8


class ApprovalError(Exception):
    """A document that cannot be approved, with the reason; nothing was changed."""


def approve(tracker: Tracker, source_key: str, sha256: str, *, why: str, who: str) -> Document:
    """Believe a held-back document of a list on a human's word, and ingest it; ``sha256`` may be its first characters.

    What cannot be read, or is older than what stands, stays unbelieved whoever approves it: the verdict says so.
    """
    if len(sha256) < SHORTEST_HASH:
        raise ApprovalError(f"give at least {SHORTEST_HASH} characters of the document's hash")
    if not why.strip():
        raise ApprovalError("an approval needs its reason")
    if source_key not in tracker.sources:
        raise ApprovalError(f"there is no source {source_key!r}")
    with tracker.database.writing(alone=True) as session:
        found = [one for one in documents.starting_with(session, sha256) if one.source_key == source_key]
        held = next((one for one in found if one.verdict == "disbelieved"), None)
        if held is None:
            what = f"its verdict is {found[0].verdict}" if found else "there is none"
            raise ApprovalError(f"no document {sha256} of {source_key} is held back: {what}")
        held.approved_by, held.approved_why = who, why
        held.ingested_at = held.verdict = held.reason = None
        record(session, tracker.clock(), who, "document.approve", f"document {held.sha256}", source=source_key, why=why)
    ingest_document(tracker, held)
    with tracker.database.reading() as session:
        return documents.get(session, held.id or 0)
