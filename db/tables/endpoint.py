"""How the addresses we send to are doing."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class Endpoint(SQLModel, table=True):
    """One address that something was tried at; an address that nothing was tried at has no row.

    ``proven_at`` is about when it last took a message: an address that has not lately may hang.
    ``failing_since`` is the first of ``failures`` failures in a row; until ``rests_until`` nothing is tried there.
    ``slow`` means that its last answer took long. ``paused_at`` stops it until a human resumes it; ``dead_told_at`` is
    when we told that a message to it is dead, once in each run of failures.
    """

    __tablename__ = "endpoint"

    address: str = Field(primary_key=True)
    failures: int = 0
    failing_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    rests_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    slow: bool = False
    proven_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    paused_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    paused_why: str | None = None
    dead_told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
