"""Events."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from db.types import Json, UtcDateTime


class Event(SQLModel, table=True):
    """One thing that happened, append-only and numbered, with its evidence. ``dedupe_key`` makes it happen once.

    ``action`` is what a notice or report says was done (designate, delist, amend), ``names`` the party's names as this
    event's document gives them, ``place`` where in the document it stands (``sdn.csv, record 8976``; None where it is
    missing from it). ``score`` (0–1) is how sure a claim or a match is; a list's word has none. ``strength`` is, on
    matches, weak where a weak alias alone bears it, else strong. ``superseded_at`` is
    set when a rebuild of its list, with more documents than were known before, no longer finds it so. ``subject`` is,
    on matches, the user's own party: its ``list``, ``id`` and ``name``.
    """

    __tablename__ = "event"

    id: int | None = Field(default=None, primary_key=True)
    dedupe_key: str = Field(unique=True)
    kind: str = Field(index=True)
    source_key: str = Field(index=True)
    ref: str | None = None
    party_id: int | None = Field(default=None, foreign_key="party.id", index=True)
    listing_id: int | None = Field(default=None, foreign_key="listing.id")
    document_id: int | None = Field(default=None, foreign_key="document.id")
    caption: str
    action: str | None = None
    names: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    programmes: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    authority: str | None = None
    url: str | None = None
    quote: str | None = None
    place: str | None = None
    explanation: str | None = None
    score: float | None = None
    strength: str | None = None
    lead_days: int | None = None
    changes: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    published_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    seen_at: datetime = Field(sa_type=UtcDateTime)
    subject: dict[str, str] | None = Field(default=None, sa_column=Column(Json, nullable=True))
    superseded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
