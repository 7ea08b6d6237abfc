"""The screening of the user's own parties: who matches whom, what a human said of it, and what was screened when."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Index
from sqlmodel import Field, SQLModel

from db.types import Json, UtcDateTime


class SubjectMatch(SQLModel, table=True):
    """A subject and a party that it may be, as they were when the pair was last looked at.

    ``seen`` is what the party was (``tracker.domain.screening.Seen``), ``tellings`` how many events told of the pair;
    ``ended_at`` is set when the pair matches no more.
    """

    __tablename__ = "subject_match"
    __table_args__ = (
        Index("ux_subject_match", "subject_id", "party_id", unique=True),
        Index("ix_subject_match_party", "party_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    subject_id: int = Field(foreign_key="subject.id")
    party_id: int = Field(foreign_key="party.id")
    score: float
    explanation: str
    subject_digest: str
    seen: dict[str, Any] = Field(sa_column=Column(Json, nullable=False))
    tellings: int = 0
    found_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SubjectJudgement(SQLModel, table=True):
    """A human's word on a subject and a party: same, different or unsure. The newest word on a pair counts.

    ``subject_digest`` and ``identity`` hash what identified both when it was said.
    """

    __tablename__ = "subject_judgement"
    __table_args__ = (Index("ix_subject_judgement", "subject_id", "party_id"),)

    id: int | None = Field(default=None, primary_key=True)
    subject_id: int = Field(foreign_key="subject.id")
    party_id: int = Field(foreign_key="party.id")
    verdict: str
    why: str
    judged_by: str
    judged_at: datetime = Field(sa_type=UtcDateTime)
    subject_digest: str
    identity: str


class ScreeningMark(SQLModel, table=True):
    """One row: through which version, claim, judgement and name of an accepted alias every screened subject was
    screened.

    ``revision`` grows with every import or deletion of subjects, ``deletions`` with the latter.
    """

    __tablename__ = "screening_mark"

    id: int | None = Field(default=None, primary_key=True)
    version_id: int = 0
    claim_id: int = 0
    judgement_id: int = 0
    alias_id: int = 0
    revision: int = 0
    deletions: int = 0


class ScreeningRun(SQLModel, table=True):
    """One unit of screening, append-only: the proof of what was screened against what.

    ``kind`` is changes (every screened subject against the parties changed ``from_version`` (exclusive)
    ``through_version``) or subjects (so many new or changed subjects against all parties as of ``through_version``)
    or reset (from then on versions have other numbers, and everything is screened again).
    """

    __tablename__ = "screening_run"

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    from_version: int
    through_version: int
    from_claim: int
    through_claim: int
    subjects: int
    parties: int
    told: int
    ran_at: datetime = Field(sa_type=UtcDateTime)
