"""Recognises an article that came before: the same one again, or a copy of it elsewhere."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlmodel import Session

from db import copies, documents
from db.tables.document import Document
from scrapers.record import Article
from tracker.domain.copies import COMMON, sketch
from tracker.domain.story import STORY_WINDOW


@dataclass(frozen=True, slots=True)
class Copy:
    """What an article repeats: ``of`` is the first document that held nearly the same text, None where it is new."""

    of: int | None = None
    is_same_article: bool = False


def recognise(session: Session, document: Document, article: Article, published_at: datetime) -> Copy:
    """Set an article against those before it, and keep what recognises it next time.

    Pages differ at every fetch in what stands around the article; the article of an address is the same when its
    text is. A copy elsewhere, cut or with another headline, stands within the days of one story.
    """
    text_sha256, number = sha256(article.text.encode()).hexdigest(), document.id or 0
    earlier = copies.same_article(session, document, text_sha256, article.url) if article.url else None
    if earlier is not None:
        reason = f"the same article as document {earlier.id}"
        documents.settle(session, number, verdict="unchanged", reason=reason, text_sha256=text_sha256)
        return Copy(earlier.id, is_same_article=True)
    drawn = sketch(article.text)
    near = copies.nearest(session, drawn, published_at - STORY_WINDOW, published_at + STORY_WINDOW, COMMON)
    documents.settle(session, number, text_sha256=text_sha256)
    copies.keep_sketch(session, number, drawn)
    return Copy() if near is None else Copy(near.copy_of or near.id)
