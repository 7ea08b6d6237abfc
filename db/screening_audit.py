"""What the records of the screening prove: which subjects were screened against which document of a list."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from db.tables.document import Document
from db.tables.listing import ListingVersion
from db.tables.screening import ScreeningRun
from db.tables.subject import Subject

BELIEVED = ("believed", "unchanged")


@dataclass(frozen=True, slots=True)
class BelievedDocument:
    """A document that a list stood by: how many entries it changed, and the last version that it made (0: none)."""

    source_key: str
    sha256: str
    published_at: datetime | None
    seen_at: datetime
    changes: int
    last_version: int


def believed(session: Session, source_keys: Collection[str]) -> list[BelievedDocument]:
    """Give the believed documents of lists, oldest first."""
    document, version = Document.__table__.c, ListingVersion.__table__.c  # type: ignore[attr-defined]
    told = sa_select(
        document.source_key,
        document.sha256,
        document.published_at,
        document.fetched_at,
        func.count(version.id),
        func.coalesce(func.max(version.id), 0),
    ).join(ListingVersion, version.document_id == document.id, isouter=True)
    told = told.select_from(Document).where(document.verdict.in_(BELIEVED), document.source_key.in_(source_keys))
    rows = session.execute(told.group_by(*told.selected_columns[:4], document.id).order_by(document.id))
    return [BelievedDocument(*row) for row in rows]


def changes(session: Session) -> Sequence[ScreeningRun]:
    """Give the runs over changes since the last time that everything was to be screened again, oldest first."""
    since = last_reset(session)
    runs = select(ScreeningRun).where(ScreeningRun.kind == "changes", col(ScreeningRun.id) > since)
    return session.exec(runs.order_by(col(ScreeningRun.id))).all()


def last_reset(session: Session) -> int:
    """Give the run from which on numbers of versions mean what they mean now."""
    resets = select(func.max(ScreeningRun.id)).where(ScreeningRun.kind == "reset")
    return session.exec(resets).one() or 0


def waiting(session: Session) -> int:
    """Count the subjects that wait to be screened."""
    return session.exec(select(func.count()).select_from(Subject).where(col(Subject.run_id).is_(None))).one()


def screened_themselves(session: Session, version_id: int) -> int:
    """Count the subjects whose own run went through a version, so that no run over changes is needed for them."""
    mine = select(func.count()).select_from(Subject).join(ScreeningRun, col(ScreeningRun.id) == col(Subject.run_id))
    reached = col(ScreeningRun.through_version) >= version_id
    return session.exec(mine.where(reached, col(ScreeningRun.id) > last_reset(session))).one()
