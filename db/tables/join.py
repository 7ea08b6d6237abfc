"""What joins listings into parties, and what humans say of it."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class JoinKey(SQLModel, table=True):
    """Something a listing says by which another listing may be known to be of the same party.

    It has no number: the key is all there is to it, and SQLite keeps the table as the index of its primary key.
    """

    __tablename__ = "join_key"
    __table_args__ = (Index("ix_join_key", "scheme", "value"), {"sqlite_with_rowid": False})

    listing_id: int = Field(primary_key=True, foreign_key="listing.id")
    scheme: str = Field(primary_key=True)
    value: str = Field(primary_key=True)


class Proposal(SQLModel, table=True):
    """Two listings that may be one party, which nobody has decided yet; ``decided_at`` is set by a judgement."""

    __tablename__ = "proposal"
    __table_args__ = (Index("ux_proposal", "left_listing_id", "right_listing_id", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    left_listing_id: int = Field(foreign_key="listing.id")
    right_listing_id: int = Field(foreign_key="listing.id")
    score: float
    reason: str
    proposed_at: datetime = Field(sa_type=UtcDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Judgement(SQLModel, table=True):
    """A human's word on two listings: same, different or unsure. Append-only; the newest word on a pair counts.

    The smaller listing number stands left.
    """

    __tablename__ = "judgement"
    __table_args__ = (Index("ix_judgement_pair", "left_listing_id", "right_listing_id"),)

    id: int | None = Field(default=None, primary_key=True)
    left_listing_id: int = Field(foreign_key="listing.id")
    right_listing_id: int = Field(foreign_key="listing.id")
    verdict: str
    why: str
    judged_by: str
    judged_at: datetime = Field(sa_type=UtcDateTime)
