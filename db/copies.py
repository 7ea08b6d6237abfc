"""Documents that say the same: the same article again, or a copy of it elsewhere."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, insert
from sqlmodel import Session, col, select

from db.tables.document import Document
from db.tables.sketch import SketchHash


def same_article(session: Session, document: Document, text_sha256: str, address: str | None) -> Document | None:
    """Give the earlier document of this source and address that holds this very text."""
    same = select(Document).where(
        Document.source_key == document.source_key,
        Document.text_sha256 == text_sha256,
        Document.address == address,
        Document.id != document.id,
        Document.verdict == "believed",
    )
    return session.exec(same.order_by(col(Document.id)).limit(1)).first()


def nearest(session: Session, sketch: Sequence[int], since: datetime, until: datetime, common: int) -> Document | None:
    """Give the document published in that time whose sketch shares most with this one, at least ``common`` hashes."""
    if not sketch:
        return None
    shared = func.count()
    alike = (
        select(Document)
        .join(SketchHash, col(SketchHash.document_id) == col(Document.id))
        .where(col(SketchHash.value).in_(sketch), col(Document.published_at).between(since, until))
        .group_by(col(Document.id))
        .having(shared >= common)
        .order_by(shared.desc(), col(Document.id))
    )
    return session.exec(alike.limit(1)).first()


def keep_sketch(session: Session, document_id: int, sketch: Sequence[int]) -> None:
    """Keep the sketch of a document."""
    if sketch:
        rows = [{"document_id": document_id, "value": value} for value in sketch]
        session.execute(insert(SketchHash), rows)
