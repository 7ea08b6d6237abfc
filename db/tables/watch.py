"""Watches."""

from datetime import datetime

from sqlalchemy import Column, Index, text
from sqlmodel import Field, SQLModel

from db.types import Json, UtcDateTime


class Watch(SQLModel, table=True):
    """Which events go to which channel addresses. Empty filters take everything; ``removed_at`` ends it."""

    __tablename__ = "watch"
    __table_args__ = (
        Index(
            "ux_watch_name",
            "name",
            unique=True,
            sqlite_where=text("removed_at IS NULL"),
            postgresql_where=text("removed_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str
    sources: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    kinds: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    programmes: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    names: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    channels: list[str] = Field(sa_column=Column(Json, nullable=False))
    created_at: datetime = Field(sa_type=UtcDateTime)
    removed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
