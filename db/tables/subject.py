"""The user's own parties."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Index, text
from sqlmodel import Field, SQLModel

from db.types import Json, UtcDateTime


class Subject(SQLModel, table=True):
    """One party of the user's own, under his own id (``ref``) on one of his lists.

    ``said`` is what he says of it besides the name (``tracker.domain.subject``), ``digest`` a hash of all that
    identifies it, ``changed_at`` when that was last stated otherwise, ``revision`` in which import that was.
    ``run_id`` null is the queue of the screening; else it is the run (``ScreeningRun``) in which it was screened.
    """

    __tablename__ = "subject"
    __table_args__ = (
        Index("ux_subject", "list_name", "ref", unique=True),
        Index("ix_subject_revision", "revision"),
        Index("ix_subject_queue", "id", sqlite_where=text("run_id IS NULL"), postgresql_where=text("run_id IS NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    list_name: str
    ref: str
    name: str
    said: dict[str, Any] = Field(default_factory=dict, sa_column=Column(Json, nullable=False))
    digest: str
    created_at: datetime = Field(sa_type=UtcDateTime)
    changed_at: datetime = Field(sa_type=UtcDateTime)
    revision: int = 0
    run_id: int | None = None
