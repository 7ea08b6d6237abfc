"""What publishers' files of changes say that lists will show."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class Hint(SQLModel, table=True):
    """One change of one listing, as a file of changes told it of the list ``source_key``.

    ``told_at`` is ``published_at`` as the publisher told it, with its zone. ``outcome`` is null while the list has not
    shown it: then agrees, disagrees (looked at again), overtaken (by a later file) or past (told before our first
    look). The other way round, ``unannounced`` is a change that the list showed and no file told: ``told_at`` is empty.
    """

    __tablename__ = "hint"
    __table_args__ = (
        Index("ux_hint", "document_id", "source_key", "ref", "action", unique=True),
        Index("ix_hint_ref", "source_key", "ref"),
        Index("ix_hint_outcome", "source_key", "outcome"),
        Index("ix_hint_published", "source_key", "published_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    source_key: str
    ref: str
    action: str
    name: str
    document_id: int = Field(foreign_key="document.id")
    published_at: datetime = Field(sa_type=UtcDateTime)
    told_at: str
    seen_at: datetime = Field(sa_type=UtcDateTime)
    outcome: str | None = None
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
