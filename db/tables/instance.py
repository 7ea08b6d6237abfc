"""Which database this is, and what its own past cannot tell."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class Instance(SQLModel, table=True):
    """The one row that names this database.

    ``copied_at`` is set in backups only, ``restored_at`` when one of them took over.
    """

    __tablename__ = "instance"

    id: int = Field(default=1, primary_key=True)
    name: str
    copied_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    restored_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ToldBefore(SQLModel, table=True):
    """Something that was sent after the backup this database was restored from; the key is that of the journal."""

    __tablename__ = "told_before"

    key: str = Field(primary_key=True)
    told_at: datetime = Field(sa_type=UtcDateTime)
