"""Which database this is, and what its own past cannot tell."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class Instance(SQLModel, table=True):
    """The one row that names this database.

    ``copied_at`` is when the backup was made that it comes from, ``restored_at`` when that was put back. ``journal``
    names the journal of what was sent (see ``db.journal``) that has gone with it since ``journal_since``;
    ``doubted_at`` is when that journal was last found missing, so that what had been told by then is not known.
    """

    __tablename__ = "instance"

    id: int = Field(default=1, primary_key=True)
    name: str
    copied_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    restored_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    journal: str | None = None
    journal_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    doubted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
