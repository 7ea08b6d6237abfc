"""How each source is doing."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class SourceState(SQLModel, table=True):
    """One row a source, and the queue of the collect step: due when ``next_due_at`` has come and no lease stands.

    ``state`` is new (never looked at), ok, failing (a look failed, nobody was told yet) or degraded (told).
    """

    __tablename__ = "source_state"

    key: str = Field(primary_key=True)
    state: str = "new"
    next_due_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    lease_token: str | None = None
    last_checked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_success_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_change_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    records: int | None = None
    failures: int = 0
    error_kind: str | None = None
    error: str | None = None
    believed_document_id: int | None = Field(default=None, foreign_key="document.id")


class Validator(SQLModel, table=True):
    """What the last good answer of one address said about itself, for conditional requests."""

    __tablename__ = "validator"

    source_key: str = Field(primary_key=True)
    url: str = Field(primary_key=True)
    etag: str | None = None
    last_modified: str | None = None
    part_name: str
    sha256: str
    fetched_at: datetime = Field(sa_type=UtcDateTime)
