"""Documents: what was brought, what still waits to be read, what became of it."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from db.rows import changed_rows, chunks
from db.tables.document import Document
from db.tables.source_state import Validator

HISTORY = ("believed", "unchanged", "kept")
"""Verdicts of documents that speak for their list; a kept one waits to be fitted in by a rebuild."""


def add(session: Session, document: Document) -> Document:
    """Keep a new document's row; it now waits to be ingested."""
    session.add(document)
    session.flush()
    return document


def get(session: Session, document_id: int) -> Document:
    """Give one document by its number."""
    document = session.get(Document, document_id)
    if document is None:
        raise LookupError(f"no document {document_id}")
    return document


def next_to_ingest(session: Session, source_keys: Collection[str]) -> Document | None:
    """Give the oldest document that waits to be read."""
    waiting = select(Document).where(col(Document.ingested_at).is_(None), col(Document.source_key).in_(source_keys))
    return session.exec(waiting.order_by(col(Document.id)).limit(1)).first()


def latest(session: Session, source_key: str, url: str | None = None) -> Document | None:
    """Give the document that a source (or one address of it) brought last."""
    newest = select(Document).where(Document.source_key == source_key).order_by(col(Document.id).desc()).limit(1)
    return session.exec(newest if url is None else newest.where(Document.url == url)).first()


def newest_of(session: Session, source_key: str, limit: int) -> Sequence[Document]:
    """Give the documents that a source brought last, newest first."""
    brought = select(Document).where(Document.source_key == source_key).order_by(col(Document.id).desc())
    return session.exec(brought.limit(limit)).all()


def find(session: Session, source_key: str, sha256: str, published_at: datetime | None = None) -> Document | None:
    """Give the newest document of a source with these very bytes (and this publication time, where one is given)."""
    same = select(Document).where(Document.source_key == source_key, Document.sha256 == sha256)
    if published_at is not None:
        same = same.where(Document.published_at == published_at)
    return session.exec(same.order_by(col(Document.id).desc()).limit(1)).first()


def starting_with(session: Session, prefix: str) -> Sequence[Document]:
    """Give the documents whose hash begins like this, newest first."""
    same = select(Document).where(col(Document.sha256).startswith(prefix, autoescape=True))
    return session.exec(same.order_by(col(Document.id).desc()).limit(50)).all()


def earlier_version(session: Session, document: Document) -> Document | None:
    """Give the version of a fetched page that was believed last before this one."""
    rows = _versions(document).where(Document.verdict == "believed").order_by(col(Document.id).desc())
    return session.exec(rows.limit(1)).first()


def versions_of_page(session: Session, document: Document) -> list[int]:
    """Give the numbers of the documents that the same page brought before this one."""
    return [row.id for row in session.exec(_versions(document)) if row.id is not None]


def _versions(document: Document) -> SelectOfScalar[Document]:
    return select(Document).where(
        Document.url == document.url,
        Document.source_key == document.source_key,
        Document.origin == document.origin,
        col(Document.id) < document.id,
    )


def finish(session: Session, document_id: int, **outcome: Any) -> bool:
    """Take a document out of the queue with its outcome; False when somebody else has ingested it already."""
    mine = update(Document).where(col(Document.id) == document_id, col(Document.ingested_at).is_(None))
    return changed_rows(session, mine.values(**outcome)) == 1


def settle(session: Session, document_id: int, **outcome: Any) -> None:
    """Write an outcome on a document, whether it waited or had one before."""
    document = get(session, document_id)
    for name, value in outcome.items():
        setattr(document, name, value)
    session.flush()


def by_ids(session: Session, document_ids: Collection[int]) -> dict[int, Document]:
    """Give documents by number."""
    found: dict[int, Document] = {}
    for chunk in chunks(set(document_ids)):
        rows = session.exec(select(Document).where(col(Document.id).in_(chunk)))
        found.update((row.id, row) for row in rows if row.id is not None)
    return found


def every_part(session: Session) -> Iterator[tuple[int, str, str, dict[str, Any]]]:
    """Give every part of every document, oldest first, with the document's number, source and hash."""
    rows = select(col(Document.id), Document.source_key, Document.sha256, Document.parts).order_by(col(Document.id))
    for number, source_key, sha256, parts in session.exec(rows):
        yield from ((number or 0, source_key, sha256, part) for part in parts)


def bodies(session: Session) -> set[str]:
    """Give the hashes of all bodies that documents and conditional requests rest on, but those that were dropped."""
    parts = (part for _, _, _, part in every_part(session))
    kept = {part["sha256"] for part in parts if "dropped_at" not in part}
    return kept | set(session.exec(select(Validator.sha256)))


def history_of(session: Session, source_key: str) -> Sequence[Document]:
    """Give the documents a list's history is made of, in the order of their publication."""
    rows = select(Document).where(Document.source_key == source_key, col(Document.verdict).in_(HISTORY))
    return session.exec(rows.order_by(col(Document.published_at), col(Document.id))).all()
