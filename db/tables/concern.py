"""What is wrong with the running tracker itself."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class Concern(SQLModel, table=True):
    """One thing that is or was wrong: it stands until ``ended_at``, and is told again a day after ``told_at``."""

    __tablename__ = "concern"
    __table_args__ = (
        Index(
            "ux_concern_standing",
            "key",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str
    caption: str
    detail: str
    began_at: datetime = Field(sa_type=UtcDateTime)
    told_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
