"""The user's own parties."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Index
from sqlmodel import Field, SQLModel

from db.types import Json, UtcDateTime


class Subject(SQLModel, table=True):
    """One party of the user's own, under his own id (``ref``) on one of his lists.

    ``said`` is what he says of it besides the name (``tracker.domain.subject``), ``digest`` a hash of all that
    identifies it, ``changed_at`` when that was last stated otherwise.
    """

    __tablename__ = "subject"
    __table_args__ = (Index("ux_subject", "list_name", "ref", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    list_name: str
    ref: str
    name: str
    said: dict[str, Any] = Field(default_factory=dict, sa_column=Column(Json, nullable=False))
    digest: str
    created_at: datetime = Field(sa_type=UtcDateTime)
    changed_at: datetime = Field(sa_type=UtcDateTime)
