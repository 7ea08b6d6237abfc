"""Parties and their names."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class Party(SQLModel, table=True):
    """Someone or something that can be designated; one party may stand on many lists, or only in claims so far.

    ``merged_into`` is set when a judgement found it to be the same as another: its number still leads there.
    """

    __tablename__ = "party"

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    caption: str
    created_at: datetime = Field(sa_type=UtcDateTime)
    merged_into: int | None = Field(default=None, foreign_key="party.id")


class PartyName(SQLModel, table=True):
    """A name of a party, as one listing or one claim gives it. ``ended_at`` is set when its listing dropped it."""

    __tablename__ = "name"
    __table_args__ = (Index("ix_name_listing", "listing_id"), Index("ix_name_party", "party_id"))

    id: int | None = Field(default=None, primary_key=True)
    party_id: int = Field(foreign_key="party.id")
    listing_id: int | None = Field(default=None, foreign_key="listing.id")
    claim_id: int | None = Field(default=None, foreign_key="claim.id")
    text: str
    kind: str
    strength: str
    script: str | None = None
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class PartyJoin(SQLModel, table=True):
    """Why a listing or a claim belongs to a party that existed before it: the decision, its reason and its author."""

    __tablename__ = "party_join"

    id: int | None = Field(default=None, primary_key=True)
    party_id: int = Field(foreign_key="party.id", index=True)
    listing_id: int | None = Field(default=None, foreign_key="listing.id")
    claim_id: int | None = Field(default=None, foreign_key="claim.id")
    reason: str
    decided_by: str = "tracker"
    decided_at: datetime = Field(sa_type=UtcDateTime)
