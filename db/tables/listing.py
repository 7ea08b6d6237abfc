"""Listings and their versions."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Index
from sqlmodel import Field, SQLModel

from db.types import Json, UtcDateTime


class ListingRow(SQLModel, table=True):
    """One entry of one list, by the publisher's reference. Never deleted; ``status`` is active or delisted.

    ``digest``, ``programmes`` and ``caption`` repeat the current version so that comparing and searching need no
    decoding. ``first_seen``, ``delisted_at`` are the documents' publication times.
    """

    __tablename__ = "listing"
    __table_args__ = (Index("ux_listing", "source_key", "ref", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    source_key: str
    ref: str
    party_id: int = Field(foreign_key="party.id", index=True)
    status: str = "active"
    caption: str
    programmes: list[str] = Field(default_factory=list, sa_column=Column(Json, nullable=False))
    listed_on: str | None = None
    first_seen: datetime = Field(sa_type=UtcDateTime)
    delisted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    digest: str


class ListingVersion(SQLModel, table=True):
    """What a listing said from one document on. ``content`` is its canonical JSON, null for a delisting.

    Both clocks: ``published_at`` is when it was so according to the publisher, ``seen_at`` when we came to know it.
    ``rebased`` marks a version that only our reader or the layout changed.
    """

    __tablename__ = "listing_version"
    __table_args__ = (Index("ix_listing_version", "listing_id", "published_at"),)

    id: int | None = Field(default=None, primary_key=True)
    listing_id: int = Field(foreign_key="listing.id")
    document_id: int = Field(foreign_key="document.id", index=True)
    published_at: datetime = Field(sa_type=UtcDateTime)
    seen_at: datetime = Field(sa_type=UtcDateTime)
    digest: str
    content: dict[str, Any] | None = Field(default=None, sa_column=Column(Json, nullable=True))
    rebased: bool = False
