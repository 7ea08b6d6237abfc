"""Documents and the pages still to be fetched."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Index
from sqlmodel import Field, SQLModel

from db.types import Json, UtcDateTime


class Document(SQLModel, table=True):
    """What one fetch or import brought. Its bytes lie in the archive, by hash; this row says where they came from.

    ``parts`` is a list of ``{"name", "sha256", "size", "carried"}``; a carried part did not come again and stands as it
    was. ``ingested_at`` is the queue of the ingest step. ``verdict`` says what became of the document: believed,
    unchanged, disbelieved, refused (came too late), kept (for a rebuild), parked (our own failure). ``alert`` overrides
    whether its events alert. ``approved_by`` and ``approved_why`` are a human's word that the guards may let it pass.

    Of a notice or article, ``address`` is its canonical URL, ``published_from`` where its date was told (``feed`` by
    the index or feed, ``fetch`` nowhere), ``text_sha256`` the hash of its text, and ``copy_of`` the first document that
    held nearly the same text.
    """

    __tablename__ = "document"
    __table_args__ = (
        Index("ix_document_queue", "ingested_at", "source_key", "id"),
        Index("ix_document_text", "text_sha256"),
        Index("ix_document_url", "url"),
    )

    id: int | None = Field(default=None, primary_key=True)
    source_key: str = Field(index=True)
    sha256: str = Field(index=True)
    parts: list[dict[str, Any]] = Field(sa_column=Column(Json, nullable=False))
    url: str | None = None
    title: str | None = None
    media_type: str | None = None
    origin: str
    fetched_at: datetime = Field(sa_type=UtcDateTime)
    published_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    alert: bool | None = None
    backlog: bool = False
    ingested_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    verdict: str | None = None
    reason: str | None = None
    approved_by: str | None = None
    approved_why: str | None = None
    format: str | None = None
    reader_version: int | None = None
    records: int | None = None
    rejects: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    address: str | None = None
    language: str | None = None
    published_from: str | None = None
    text_sha256: str | None = None
    copy_of: int | None = Field(default=None, foreign_key="document.id")
    findings: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))


class Page(SQLModel, table=True):
    """A page found through an index; ``next_attempt_at`` is the queue of the collect step, null when it is done.

    ``attempts`` counts the tries of one fetch. Once it has come, ``sha256`` is what came, ``etag`` and
    ``last_modified`` what it said of itself at ``fetched_at``, ``looks`` how often it was looked at again.
    ``unread`` is set while what came could not be read.
    """

    __tablename__ = "page"
    __table_args__ = (Index("ux_page", "source_key", "url", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    source_key: str
    url: str
    title: str | None = None
    published_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    found_at: datetime = Field(sa_type=UtcDateTime)
    backlog: bool = False
    next_attempt_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    attempts: int = 0
    error: str | None = None
    document_id: int | None = Field(default=None, foreign_key="document.id")
    sha256: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    fetched_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    looks: int = 0
    unread: bool = False
