"""How alerts were worked."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from db.types import UtcDateTime


class AlertStep(SQLModel, table=True):
    """One step of the work on an alert, append-only: who took it from which state to which, when, and why."""

    __tablename__ = "alert_step"

    id: int | None = Field(default=None, primary_key=True)
    alert_id: int = Field(foreign_key="alert.id", index=True)
    step: str
    from_state: str
    to_state: str
    who: str
    note: str | None = None
    at: datetime = Field(sa_type=UtcDateTime)
