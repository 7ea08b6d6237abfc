"""The screening of the user's own parties: marks, pairs, judgements, and the record of what was screened."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, update
from sqlmodel import Session, col, select

from db.rows import chunks, insert_many
from db.tables.alias import AliasProposal
from db.tables.claim import ClaimRow
from db.tables.event import Event
from db.tables.join import Judgement
from db.tables.listing import ListingRow, ListingVersion
from db.tables.party import Party
from db.tables.screening import ScreeningMark, ScreeningRun, SubjectJudgement, SubjectMatch
from db.tables.subject import Subject


@dataclass(frozen=True, slots=True)
class Reach:
    """Through which listing version, claim, judgement and name of an accepted alias something goes."""

    version_id: int
    claim_id: int
    judgement_id: int
    alias_id: int


def mark(session: Session) -> ScreeningMark:
    """Give the one row of marks."""
    found = session.get(ScreeningMark, 1, populate_existing=True)
    if found is None:
        raise LookupError("the database has lost its screening mark")
    return found


def reached(session: Session) -> Reach:
    """Give how far every screened subject was screened."""
    held = mark(session)
    return Reach(held.version_id, held.claim_id, held.judgement_id, held.alias_id)


def newest(session: Session) -> Reach:
    """Give how far there is to go."""
    ids = (ListingVersion.id, ClaimRow.id, Judgement.id, AliasProposal.name_id)
    return Reach(*(session.exec(select(func.max(number))).one() or 0 for number in ids))


def step_from(session: Session, start: Reach, size: int) -> Reach:
    """Give how far a unit of so many versions and claims goes; judgements and aliases are taken all at once."""
    end = newest(session)
    version = _nth_after(session, col(ListingVersion.id), start.version_id, size) or end.version_id
    claim = _nth_after(session, col(ClaimRow.id), start.claim_id, size) or end.claim_id
    return Reach(version, claim, end.judgement_id, end.alias_id)


def _nth_after(session: Session, number: Any, start: int, size: int) -> int | None:
    found: int | None = session.exec(
        select(number).where(number > start).order_by(number).offset(size - 1).limit(1)
    ).first()
    return found


def parties_between(session: Session, start: Reach, end: Reach) -> set[int]:
    """Give the parties that listings, claims, judgements or aliases changed after ``start`` and up to ``end``."""
    listed = select(ListingRow.party_id).join(ListingVersion, col(ListingVersion.listing_id) == col(ListingRow.id))
    found = set(session.exec(listed.where(_between(ListingVersion.id, start.version_id, end.version_id))))
    found.update(session.exec(select(ClaimRow.party_id).where(_between(ClaimRow.id, start.claim_id, end.claim_id))))
    named = select(AliasProposal.party_id).where(_between(AliasProposal.name_id, start.alias_id, end.alias_id))
    found.update(session.exec(named))
    judged = select(Judgement).where(_between(Judgement.id, start.judgement_id, end.judgement_id))
    pairs = session.exec(judged).all()
    for chunk in chunks({side for each in pairs for side in (each.left_listing_id, each.right_listing_id)}):
        found.update(session.exec(select(ListingRow.party_id).where(col(ListingRow.id).in_(chunk))))
    if pairs:
        merged = select(SubjectMatch.party_id).join(Party, col(Party.id) == col(SubjectMatch.party_id))
        found.update(session.exec(merged.where(col(Party.merged_into).is_not(None))))
    return found


def _between(number: Any, start: int, end: int) -> ColumnElement[bool]:
    return col(number).between(start + 1, end)


def move_mark(session: Session, to: Reach) -> None:
    """Say how far every screened subject was screened."""
    session.execute(update(ScreeningMark).values(asdict(to)))


def begin_again(session: Session, now: datetime) -> None:
    """Screen against every version again: what a list said was read anew, under other numbers."""
    counts = ("from_version", "through_version", "from_claim", "through_claim", "subjects", "parties", "told")
    record(session, {"kind": "reset", **dict.fromkeys(counts, 0), "ran_at": now})
    session.execute(update(ScreeningMark).values(version_id=0))


def next_revision(session: Session, *, deleting: bool = False) -> int:
    """Count an import or a deletion of subjects, within a transaction that is alone."""
    held = mark(session)
    held.revision += 1
    held.deletions += deleting
    session.flush()
    return held.revision


def waiting(session: Session, limit: int) -> Sequence[Subject]:
    """Give the subjects that wait longest to be screened."""
    queue = select(Subject).where(col(Subject.run_id).is_(None)).order_by(col(Subject.id)).limit(limit)
    return session.exec(queue).all()


def any_screened(session: Session) -> bool:
    """Say whether any subject was screened yet."""
    screened = select(Subject.id).where(col(Subject.run_id).is_not(None))
    return session.exec(screened.limit(1)).first() is not None


def set_screened(session: Session, subjects: Collection[tuple[int, str]], run_id: int) -> None:
    """Take subjects (number and digest) out of the queue, unless they were stated anew meanwhile."""
    for subject_id, digest in subjects:
        same = update(Subject).where(col(Subject.id) == subject_id, col(Subject.digest) == digest)
        session.execute(same.values(run_id=run_id))


def record(session: Session, run: dict[str, Any]) -> int:
    """Keep what was screened against what."""
    return insert_many(session, ScreeningRun, [run])[0]


def matches_of(
    session: Session, *, subjects: Collection[int] | None = None, parties: Collection[int] | None = None
) -> Sequence[SubjectMatch]:
    """Give the pairs of these subjects, or of these parties."""
    column, numbers = (SubjectMatch.subject_id, subjects) if subjects is not None else (SubjectMatch.party_id, parties)
    found: list[SubjectMatch] = []
    for chunk in chunks(set(numbers or ())):
        found += session.exec(select(SubjectMatch).where(col(column).in_(chunk)).order_by(col(SubjectMatch.id)))
    return found


def add_match(session: Session, match: SubjectMatch) -> None:
    """Keep a new pair."""
    session.add(match)
    session.flush()


def told_since(session: Session, event: Event) -> bool:
    """Say whether a pair of subject and party was told again after an event that told it."""
    later = select(Event.subject).where(col(Event.kind) == event.kind, Event.party_id == event.party_id)
    return event.subject in session.exec(later.where(col(Event.id) > event.id)).all()


def judge(session: Session, judgement: SubjectJudgement) -> None:
    """Keep a judgement."""
    session.add(judgement)
    session.flush()


def judgements_of(session: Session, subjects: Collection[int]) -> dict[tuple[int, int], SubjectJudgement]:
    """Give the newest judgement on each judged pair of these subjects."""
    found: dict[tuple[int, int], SubjectJudgement] = {}
    for chunk in chunks(set(subjects)):
        wanted = select(SubjectJudgement).where(col(SubjectJudgement.subject_id).in_(chunk))
        for row in session.exec(wanted.order_by(col(SubjectJudgement.id))):
            found[(row.subject_id, row.party_id)] = row
    return found
