"""Claims of notices and articles."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from db.types import Json, UtcDateTime


class ClaimRow(SQLModel, table=True):
    """What a notice or article says was done to a party, with the sentence; unconfirmed until a list carries it.

    ``event_id`` is the event that told of it first: several outlets on one story share one event. ``content`` is what
    a list-form notice prints of the party, in the canonical form of listings. ``ended_at`` is set when a correction of
    its page says it no more (``ended_why``: withdrawn) or says it otherwise (restated).
    """

    __tablename__ = "claim"

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id", index=True)
    party_id: int = Field(foreign_key="party.id", index=True)
    event_id: int | None = Field(default=None, foreign_key="event.id")
    official: bool
    action: str
    names: list[dict[str, Any]] = Field(sa_column=Column(Json, nullable=False))
    authority: str | None = None
    programmes: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    acted_on: str | None = None
    content: dict[str, Any] | None = Field(default=None, sa_column=Column(Json, nullable=True))
    quote: str
    quote_start: int
    quote_end: int
    confidence: float
    published_at: datetime = Field(sa_type=UtcDateTime)
    seen_at: datetime = Field(sa_type=UtcDateTime)
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_why: str | None = None
    confirmed_by: int | None = Field(default=None, foreign_key="event.id")
