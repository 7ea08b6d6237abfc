"""Other names that documents give a listed party, for a human to accept or refuse."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class AliasProposal(SQLModel, table=True):
    """A name that no list gives a party, with the document and sentence that does; proposed once a party and name.

    ``folded`` is the name without regard to order, case and marks. ``verdict`` is null until a human decides, then
    ``accepted`` or ``refused``; ``name_id`` is the name that an accepted one became.
    """

    __tablename__ = "alias_proposal"
    __table_args__ = (
        Index("ux_alias_proposal", "party_id", "folded", unique=True),
        Index("ix_alias_proposal_verdict", "verdict", "id"),
        Index("ix_alias_proposal_name", "name_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    party_id: int = Field(foreign_key="party.id")
    document_id: int = Field(foreign_key="document.id")
    text: str
    folded: str
    quote: str
    reason: str
    score: float
    proposed_at: datetime = Field(sa_type=UtcDateTime)
    verdict: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_by: str | None = None
    why: str | None = None
    name_id: int | None = Field(default=None, foreign_key="name.id")
