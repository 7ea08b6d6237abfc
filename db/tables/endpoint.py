"""How the addresses we send to are doing."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class Endpoint(SQLModel, table=True):
    """One address that has failed or is slow; an address that never did has no row.

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
    paused_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    paused_why: str | None = None
    dead_told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
