"""Watches."""

from datetime import datetime

from sqlalchemy import Column, Index, text
from sqlmodel import Field, SQLModel

from db.types import Json, UtcDateTime


class Watch(SQLModel, table=True):
    """Which events go to which channel addresses. Empty filters take everything; ``removed_at`` ends it.

    ``pace`` is at_once, hourly, daily or weekly; ``at`` (``08:00``), ``weekday`` (``monday``) and ``zone`` say when a
    digest is due. ``grouping`` is auto, always or never: whether the events of one publication come as one message.
    ``feed_version`` is raised when its feeds get other addresses.
    """

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
    authorities: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    countries: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    party_kinds: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    subject_lists: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    min_score: float | None = None
    channels: list[str] = Field(sa_column=Column(Json, nullable=False))
    pace: str = "at_once"
    at: str = "08:00"
    weekday: str = "monday"
    zone: str = "UTC"
    grouping: str = "auto"
    feed_version: int = 1
    created_at: datetime = Field(sa_type=UtcDateTime)
    removed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Mute(SQLModel, table=True):
    """A time in which a watch sends nothing, though it goes on recording; whose word it is and why. Never deleted."""

    __tablename__ = "mute"

    id: int | None = Field(default=None, primary_key=True)
    watch_id: int = Field(foreign_key="watch.id", index=True)
    starts_at: datetime = Field(sa_type=UtcDateTime)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    muted_by: str
    why: str
    lifted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
