"""A human's word on whether a subject is a listed party."""

from db import screening
from db.tables.screening import SubjectJudgement
from tracker.pipeline.auditing import record
from tracker.pipeline.judging import JudgementError
from tracker.pipeline.screened_parties import look_at
from tracker.pipeline.subjects import find_subject
from tracker.wiring import Tracker

VERDICTS = ("same", "different")


def judge_subject(
    tracker: Tracker, subject: tuple[str, str | None], party_id: int, verdict: str, *, why: str, who: str
) -> str:
    """Keep a verdict on a subject (the user's id, and its list where needed) and a party; give the subject's name.

    The newest word counts. It holds for what both are now: when names or facts of either change,
    the pair is told again.
    """
    if verdict not in VERDICTS:
        raise JudgementError(f"unknown verdict {verdict!r}: verdicts are {', '.join(VERDICTS)}")
    if not why.strip():
        raise JudgementError("a judgement needs its reason")
    with tracker.database.writing(alone=True) as session:
        row = find_subject(session, *subject)
        party = look_at(session, [party_id]).get(party_id)
        if party is None:
            raise JudgementError(f"there is no party P{party_id} any more")
        judgement = SubjectJudgement(
            subject_id=row.id or 0,
            party_id=party_id,
            verdict=verdict,
            why=why,
            judged_by=who,
            judged_at=tracker.clock(),
            subject_digest=row.digest,
            identity=party.seen.identity,
        )
        screening.judge(session, judgement)
        pair = f"subject {row.ref} and party P{party_id}"
        record(session, judgement.judged_at, who, "subject.judge", pair, list=row.list_name, verdict=verdict, why=why)
        return row.name
