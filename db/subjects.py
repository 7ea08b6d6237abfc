"""The user's own parties."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, delete, func, update
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from db.rows import changed_rows, chunks, insert_many
from db.tables.screening import SubjectJudgement, SubjectMatch
from db.tables.subject import Subject

_PAGE = 1000


@dataclass(frozen=True, slots=True)
class KnownSubject:
    """Which row a subject has, and the digest of what identifies it."""

    subject_id: int
    digest: str


def known(session: Session, list_name: str, refs: Collection[str]) -> dict[str, KnownSubject]:
    """Give those of some ids that are on a list of the user's."""
    found: dict[str, KnownSubject] = {}
    row = Subject.__table__.c  # type: ignore[attr-defined]
    for chunk in chunks(refs):
        wanted = sa_select(row.ref, row.id, row.digest).where(row.list_name == list_name, row.ref.in_(chunk))
        found.update((ref, KnownSubject(number, digest)) for ref, number, digest in session.execute(wanted))
    return found


def add_many(session: Session, subjects: Sequence[dict[str, Any]]) -> None:
    """Keep subjects given as dictionaries of columns."""
    insert_many(session, Subject, subjects)


def restate(session: Session, changes: Sequence[dict[str, Any]]) -> None:
    """State subjects anew: ``subject_id``, ``name``, ``said``, ``digest``, ``changed_at``, ``revision`` of each."""
    if changes:
        table = Subject.__table__  # type: ignore[attr-defined]
        values: dict[str, Any] = {
            name: bindparam(f"new_{name}") for name in ("name", "said", "digest", "changed_at", "revision")
        }
        values["run_id"] = None
        mine = update(table).where(table.c.id == bindparam("subject_id")).values(**values)
        rows = [
            {name if name == "subject_id" else f"new_{name}": value for name, value in row.items()} for row in changes
        ]
        session.connection().execute(mine, rows)


def delete_one(session: Session, subject_id: int) -> bool:
    """Forget a subject with its matches and judgements; False when it is not there."""
    for table in (SubjectMatch, SubjectJudgement):
        session.execute(delete(table).where(col(table.subject_id) == subject_id))
    return changed_rows(session, delete(Subject).where(col(Subject.id) == subject_id)) == 1


def with_ref(session: Session, ref: str, list_name: str | None = None) -> Sequence[Subject]:
    """Give the subjects with this id, on one list of the user's or on any."""
    same = select(Subject).where(Subject.ref == ref)
    same = same if list_name is None else same.where(Subject.list_name == list_name)
    return session.exec(same.order_by(Subject.list_name)).all()


def counts(session: Session) -> dict[str, int]:
    """Count the subjects of each list of the user's, by its name."""
    rows = select(Subject.list_name, func.count()).group_by(Subject.list_name).order_by(Subject.list_name)
    return dict(session.exec(rows).all())


def after(session: Session, subject_id: int, limit: int, list_name: str | None = None) -> Sequence[Subject]:
    """Give the next subjects after a number, of one list of the user's or of all."""
    further = select(Subject).where(col(Subject.id) > subject_id)
    further = further if list_name is None else further.where(Subject.list_name == list_name)
    return session.exec(further.order_by(col(Subject.id)).limit(limit)).all()


def every(session: Session, list_name: str | None = None) -> Iterator[Sequence[Subject]]:
    """Give all subjects, some at a time, in the order they were added."""
    last = 0
    while page := after(session, last, _PAGE, list_name):
        last = page[-1].id or 0
        yield page
        session.expunge_all()


def by_ids(session: Session, subject_ids: Collection[int]) -> Sequence[Subject]:
    """Give subjects by number."""
    found: list[Subject] = []
    for chunk in chunks(set(subject_ids)):
        found += session.exec(select(Subject).where(col(Subject.id).in_(chunk)))
    return found


def all_ids(session: Session) -> set[int]:
    """Give the numbers of all subjects."""
    return {number for number in session.exec(select(Subject.id)) if number is not None}


def since(session: Session, revision: int) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Give number, name and what else is said of the subjects that were stated after a revision."""
    row = Subject.__table__.c  # type: ignore[attr-defined]
    wanted = sa_select(row.id, row.name, row.said).where(row.revision > revision).order_by(row.id)
    return (tuple(each) for each in session.execute(wanted.execution_options(yield_per=1000)))
