"""Working alerts: a human takes them a step on, each step with its note and author, and in the audit log."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from db import screening, subjects, work
from db.tables.event import Event
from db.tables.subject import Subject
from db.tables.work import AlertStep
from tracker.domain.working import STEPS, VERDICTS, StepName, note_refusal, refusal, verdict_of, worded
from tracker.pipeline.auditing import record
from tracker.pipeline.subject_judging import Spoken, keep_word
from tracker.wiring import Tracker


class WorkError(Exception):
    """A step that cannot be taken, with the reason; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a step said of a subject and a party, where its alert is about such a pair.

    ``verdict`` is None where it said nothing, because the pair was told again since.
    """

    subject: str
    party: str
    verdict: str | None


def work_alerts(
    tracker: Tracker, alert_ids: Sequence[int], name: StepName, *, who: str, note: str | None
) -> list[Judged]:
    """Take alerts one step on, all of them or none.

    Where two people take a step at once, the second finds the alert in another state and is told by whom. Deciding
    an alert about a subject of the user's own judges the pair in the same transaction; give those judgements.
    """
    if reason := note_refusal(name, note):
        raise WorkError(reason)
    now = tracker.clock()
    with tracker.database.writing(alone=name in VERDICTS) as session:
        steps = list(_planned(session, sorted(set(alert_ids)), name, who, note, now))
        late = [step.alert_id for step in steps if not work.move(session, step)]
        if late:
            raise WorkError(_told(_late(session, late)))
        for step in steps:
            moved: dict[str, str | None] = {"from": step.from_state, "to": step.to_state, "note": note}
            record(session, now, who, f"alert.{name}", f"alert {step.alert_id}", **moved)
        return list(_judged(session, steps, name))


def _judged(session: Session, steps: Sequence[AlertStep], name: StepName) -> Iterator[Judged]:
    """Judge each pair that alerts are about, once, by the newest of them; what was told since is decided by itself."""
    found = [(each[1], step) for step in steps if (each := work.alert(session, step.alert_id)) and each[1].subject]
    done = set()
    for event, step in sorted(found, key=lambda each: (-(each[0].id or 0), each[1].alert_id)):
        verdict, subject = verdict_of(name, step.from_state), _subject_of(session, event)
        pair = (subject and subject.id, event.party_id)
        if verdict is None or subject is None or event.party_id is None or pair in done:
            continue
        done.add(pair)
        who, party = f"{subject.name} ({subject.ref})", f"P{event.party_id}"
        if screening.told_since(session, event):
            yield Judged(who, party, None)
            continue
        spoken = Spoken(verdict, step.note or "", step.who, step.at, step.alert_id)
        if keep_word(session, subject, event.party_id, spoken):
            yield Judged(who, party, verdict)


def _subject_of(session: Session, event: Event) -> Subject | None:
    """Give the subject that an event is about, None where it was deleted since."""
    told = event.subject or {}
    standing = subjects.with_ref(session, told["id"], told["list"])
    return next((each for each in standing if each.created_at <= event.seen_at), None)


def _planned(
    session: Session, alert_ids: Sequence[int], name: StepName, who: str, note: str | None, now: datetime
) -> Iterator[AlertStep]:
    states = work.states(session, alert_ids)
    refused = [_refused(session, number, states.get(number), name) for number in alert_ids]
    if any(refused):
        raise WorkError(_told(filter(None, refused)))
    for number in alert_ids:
        yield AlertStep(
            alert_id=number,
            step=name,
            from_state=states[number],
            to_state=STEPS[name].ends_in.value,
            who=who,
            note=note,
            at=now,
        )


def _refused(session: Session, number: int, state: str | None, name: StepName) -> str | None:
    if state is None:
        return f"there is no alert {number}"
    reason = refusal(name, state)
    return None if reason is None else f"alert {number} {reason}{_by(session, number)}"


def _late(session: Session, alert_ids: Sequence[int]) -> Iterator[str]:
    for number, state in work.states(session, alert_ids).items():
        yield f"alert {number} is {worded(state)} since a moment ago{_by(session, number)}"


def _by(session: Session, number: int) -> str:
    last = work.last_steps(session, [number]).get(number)
    return "" if last is None else f", says {last.who} ({last.at:%Y-%m-%d %H:%M} UTC)"


def _told(reasons: Iterable[str]) -> str:
    return f"{'; '.join(reasons)}; nothing was changed"
