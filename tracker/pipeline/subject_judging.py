"""A human's word on whether a subject is a listed party, said by itself or by deciding an alert about the pair."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from db import screening
from db.tables.screening import SubjectJudgement
from db.tables.subject import Subject
from tracker.domain.chain import Plain
from tracker.pipeline.auditing import record
from tracker.pipeline.judging import VERDICTS, JudgementError
from tracker.pipeline.screened_parties import look_at
from tracker.pipeline.subjects import find_subject
from tracker.wiring import Tracker


@dataclass(frozen=True, slots=True)
class Spoken:
    """What somebody says of a pair: the verdict, why, who and when; ``alert`` is the one that was decided by it."""

    verdict: str
    why: str
    who: str
    at: datetime
    alert: int | None = None


def judge_subject(
    tracker: Tracker, subject: tuple[str, str | None], party_id: int, verdict: str, *, why: str, who: str
) -> str:
    """Keep a verdict on a subject (the user's id, and its list where needed) and a party; give the subject's name."""
    if verdict not in VERDICTS:
        raise JudgementError(f"unknown verdict {verdict!r}: verdicts are {', '.join(VERDICTS)}")
    if not why.strip():
        raise JudgementError("a judgement needs its reason")
    with tracker.database.writing(alone=True) as session:
        row = find_subject(session, *subject)
        if not keep_word(session, row, party_id, Spoken(verdict, why, who, tracker.clock())):
            raise JudgementError(f"there is no party P{party_id} any more")
        return row.name


def keep_word(session: Session, subject: Subject, party_id: int, spoken: Spoken) -> bool:
    """Keep a word on a pair, in the audit log too; False where the party is gone.

    The newest word counts. ``different`` holds for what both are now: when names or facts of either change, the pair
    is told again. ``same`` and ``unsure`` take it back. Other rows are to be written before: it holds the log.
    """
    party = look_at(session, [party_id]).get(party_id)
    if party is None:
        return False
    judgement = SubjectJudgement(
        subject_id=subject.id or 0,
        party_id=party_id,
        verdict=spoken.verdict,
        why=spoken.why,
        judged_by=spoken.who,
        judged_at=spoken.at,
        subject_digest=subject.digest,
        identity=party.seen.identity,
    )
    screening.judge(session, judgement)
    detail: dict[str, Plain] = {"list": subject.list_name, "verdict": spoken.verdict, "why": spoken.why}
    if spoken.alert is not None:
        detail["alert"] = spoken.alert
    record(session, spoken.at, spoken.who, "subject.judge", f"subject {subject.ref} and party P{party_id}", **detail)
    return True
