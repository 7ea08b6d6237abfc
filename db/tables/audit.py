"""What humans did with the tracker, link by link."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from db.types import Json, UtcDateTime


class AuditEntry(SQLModel, table=True):
    """One act: who did what to which subject, and the hash that binds it to the entry before it.

    Numbered from 1 without gaps. Triggers refuse to change and to delete entries; a migration that copies this table
    must make them again (``0012``). ``hash`` is made by ``tracker.domain.chain``.
    """

    __tablename__ = "audit_entry"

    id: int | None = Field(default=None, primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=UtcDateTime)
    who: str
    action: str
    subject: str
    detail: dict[str, Any] = Field(default_factory=dict, sa_column=Column(Json, nullable=False))
    previous_hash: str
    hash: str
