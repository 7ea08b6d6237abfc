"""Answers about documents: the evidence for everything else."""

from sqlmodel import Session

from db import documents, events
from db.tables.document import Document
from tracker.answers.events import describe
from tracker.answers.notation import Answer, moment
from tracker.wiring import Tracker

SHORTEST_HASH = 8


class UnknownDocumentError(Exception):
    """No document, or more than one, answers to a hash or a part; the message says what is there."""


def proof(document: Document) -> Answer:
    """Describe a document as far as a statement that rests on it needs."""
    return {
        "document": document.sha256,
        "url": document.url,
        "published_at": moment(document.published_at),
        "fetched_at": moment(document.fetched_at),
    }


def outcome(document: Document) -> Answer:
    """Describe a document with what became of it."""
    return {
        **proof(document),
        "id": document.id,
        "source": document.source_key,
        "title": document.title,
        "origin": document.origin,
        "media_type": document.media_type,
        "verdict": document.verdict,
        "reason": document.reason,
        "approved_by": document.approved_by,
        "approved_why": document.approved_why,
        "language": document.language,
        "published_from": document.published_from,
        "address": document.address,
        "copy_of": document.copy_of,
        "format": document.format,
        "records": document.records,
        "size": sum(part["size"] or 0 for part in document.parts),
    }


def document_answer(tracker: Tracker, prefix: str, limit: int = 1000) -> Answer:
    """Tell of every time these very bytes were brought, newest first: whence, what became of them, what they prove."""
    with tracker.database.reading() as session:
        brought = _with_hash(session, prefix)
        return {"documents": [_document(session, each, limit) for each in brought]}


def document_bytes(tracker: Tracker, prefix: str, part_name: str | None = None) -> bytes:
    """Give the bytes of a document's only part, or of the part with this name, as they came."""
    with tracker.database.reading() as session:
        newest = _with_hash(session, prefix)[0]
    parts = {part["name"]: part for part in newest.parts}
    if part_name is None and len(parts) == 1:
        part_name = next(iter(parts))
    if part_name not in parts:
        wanted = "has several parts, say which" if part_name is None else f"has no part {part_name}"
        raise UnknownDocumentError(f"document {newest.sha256} {wanted}: {', '.join(parts)}")
    part = parts[part_name]
    if "dropped_at" in part:
        raise UnknownDocumentError(f"nothing rested on document {newest.sha256}: dropped on {part['dropped_at'][:10]}")
    return tracker.archive.get(part["sha256"])


def _with_hash(session: Session, prefix: str) -> list[Document]:
    if len(prefix) < SHORTEST_HASH:
        raise UnknownDocumentError(f"give at least {SHORTEST_HASH} characters of the document's hash")
    found = list(documents.starting_with(session, prefix.lower()))
    hashes = sorted({document.sha256 for document in found})
    if not hashes:
        raise UnknownDocumentError(f"there is no document whose hash begins {prefix}")
    if len(hashes) > 1:
        raise UnknownDocumentError(f"several documents' hashes begin {prefix}: {', '.join(hashes)}")
    return found


def _document(session: Session, document: Document, limit: int) -> Answer:
    return {
        **outcome(document),
        "parts": document.parts,
        "findings": document.findings,
        "rejects": document.rejects,
        "events": describe(session, events.of_documents(session, [document.id or 0], limit)),
    }
