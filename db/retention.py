"""Which documents nothing rests on, so that their bodies need not be kept for ever."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import Column, func
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from db.documents import HISTORY
from db.tables.document import Document
from db.tables.registered import METADATA
from db.tables.source_state import Validator

REST_ON_NO_BODY = frozenset({"page", "sketch_hash"})
"""Tables that name a document without needing its bytes: that an address was read, and what a copy would look like."""


def unneeded(session: Session, before: datetime, list_keys: Collection[str]) -> list[Document]:
    """Give the documents fetched before a moment whose bodies nothing needs and that were not dropped yet.

    Needed are: what any other row names as its document (events, superseded ones too, claims, versions, what is
    believed), what a rebuild of a list reads, what still waits, and the newest document of each source.
    """
    newest = sa_select(func.max(Document.id)).group_by(col(Document.source_key))
    wanted = select(Document).where(
        col(Document.fetched_at) < before,
        col(Document.ingested_at).is_not(None),
        ~(col(Document.source_key).in_(list_keys) & col(Document.verdict).in_(HISTORY)),
        col(Document.id).not_in(newest),
    )
    for column in _naming_columns():
        wanted = wanted.where(col(Document.id).not_in(sa_select(column).where(column.is_not(None))))
    found = session.exec(wanted.order_by(col(Document.id)))
    return [document for document in found if not all("dropped_at" in part for part in document.parts)]


def needed_bodies(session: Session, unneeded_ids: Collection[int]) -> set[str]:
    """Give the hashes of all bodies that some other document, or a conditional request, still needs."""
    needed = set(session.exec(select(Validator.sha256)))
    for number, parts in session.exec(select(col(Document.id), Document.parts)):
        if number not in unneeded_ids:
            needed.update(part["sha256"] for part in parts if "dropped_at" not in part)
    return needed


def mark_dropped(session: Session, found: Sequence[Document], bodies: Collection[str], now: datetime) -> None:
    """Write on documents which of their parts have no body any more."""
    for document in found:
        document.parts = list(_marked(document.parts, bodies, now))
    session.flush()


def _marked(parts: Iterable[dict[str, object]], bodies: Collection[str], now: datetime) -> Iterator[dict[str, object]]:
    for part in parts:
        is_new = part["sha256"] in bodies and "dropped_at" not in part
        yield {**part, "dropped_at": now.isoformat()} if is_new else part


def _naming_columns() -> Iterator[Column[int]]:
    for table in METADATA.tables.values():
        if table.name not in REST_ON_NO_BODY:
            yield from (key.parent for key in table.foreign_keys if key.column.table.name == "document")
