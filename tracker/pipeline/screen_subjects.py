"""The screen step: the user's own parties against all that is designated, and again against whatever changes.

The marks and the queue stand in the database and move in the transaction that tells of what was found: after a kill
the unit is worked again, and nothing is told twice. Searching happens outside any writing transaction.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

from sqlmodel import Session

from db import screening, subjects
from db.screening import Reach
from db.tables.subject import Subject
from tracker.domain.subject import query_of
from tracker.matching.query import Query
from tracker.matching.settings import THRESHOLD, Setting, weak_threshold
from tracker.pipeline.pairs import Finding, reconcile
from tracker.pipeline.screened_parties import Screened, look_at
from tracker.pipeline.telling import tell
from tracker.wiring import Tracker

SUBJECTS_AT_ONCE: Final = 200
CHANGES_AT_ONCE: Final = 200
_LEAST: Final = THRESHOLD[Setting.NORMAL]
_LEAST_WEAK: Final = weak_threshold(_LEAST)
_PARTIES: Final = 50
"""How many parties are searched for one subject at first; more where there may be more."""
_SUBJECTS: Final = 150
"""How many subjects are searched for a changed party at first."""

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class _Unit:
    """What was searched: so many subjects against the parties ``only`` (None: all), from one reach to another."""

    start: Reach
    end: Reach
    findings: tuple[Finding, ...]
    only: frozenset[int] | None


def screen(tracker: Tracker) -> bool:
    """Screen what changed against every subject, else the subjects that wait; say whether there was anything."""
    return screen_changes(tracker) or screen_waiting(tracker)


def screen_changes(tracker: Tracker) -> bool:
    """Screen every screened subject against the parties of the next changes."""
    with tracker.database.reading() as session:
        start = screening.reached(session)
        end = screening.step_from(session, start, CHANGES_AT_ONCE)
        if end == start:
            return False
        if not screening.any_screened(session):
            # Who comes first is screened against everything: there is nothing to catch up with.
            return _write_changes(tracker, _Unit(start, screening.newest(session), (), frozenset()))
        changed = frozenset(screening.parties_between(session, start, end))
        looked_at = look_at(session, changed)
    tracker.knowledge.refresh()
    tracker.subjects.refresh()
    candidates = _who_may_be(tracker, looked_at.values())
    with tracker.database.reading() as session:
        candidates |= {pair.subject_id for pair in screening.matches_of(session, parties=changed)}
        rows = subjects.by_ids(session, candidates)
    return _write_changes(tracker, _Unit(start, end, _findings(tracker, rows), changed))


def screen_waiting(tracker: Tracker) -> bool:
    """Screen the subjects that have waited longest against every party."""
    with tracker.database.reading() as session:
        rows = screening.waiting(session, SUBJECTS_AT_ONCE)
        if not rows:
            return False
        end = screening.newest(session)
    tracker.knowledge.refresh()
    unit = _Unit(end, end, _findings(tracker, rows), None)
    with tracker.database.writing(alone=True) as session:
        told = _tell(session, tracker, unit)
        run = screening.record(session, _run(tracker, "subjects", unit, told))
        screening.set_screened(session, [(each.subject_id, each.digest) for each in unit.findings], run)
    return True


def _write_changes(tracker: Tracker, unit: _Unit) -> bool:
    with tracker.database.writing(alone=True) as session:
        if screening.reached(session) == unit.start:  # else another process has done it
            told = _tell(session, tracker, unit)
            screening.record(session, _run(tracker, "changes", unit, told))
            screening.move_mark(session, unit.end)
    return True


def _tell(session: Session, tracker: Tracker, unit: _Unit) -> int:
    return len(tell(session, reconcile(session, unit.findings, unit.only, tracker.clock())))


def _run(tracker: Tracker, kind: str, unit: _Unit, told: int) -> dict[str, Any]:
    return {
        "kind": kind,
        "from_version": unit.start.version_id,
        "through_version": unit.end.version_id,
        "from_claim": unit.start.claim_id,
        "through_claim": unit.end.claim_id,
        "subjects": len(unit.findings),
        "parties": len(unit.only or ()),
        "told": told,
        "ran_at": tracker.clock(),
    }


def _findings(tracker: Tracker, rows: Iterable[Subject]) -> tuple[Finding, ...]:
    """Search for each subject as it stands now: whichever side changed, the same question decides."""
    found = []
    for row in rows:
        query = query_of(row.name, row.said)
        hits = _every(partial(tracker.knowledge.search, query, min_score=_LEAST, min_weak=_LEAST_WEAK), _PARTIES)
        found.append(Finding(row.id or 0, row.digest, {hit.party_id: hit for hit in hits}))
    return tuple(found)


def _who_may_be(tracker: Tracker, looked_at: Iterable[Screened]) -> set[int]:
    """The subjects that any of these parties may mean, with a margin: who it is is decided the other way round."""
    found: set[int] = set()
    for each in looked_at:
        texts = each.seen.names
        if each.stands and texts:
            query = Query(texts[0], texts[1:], None, each.seen.facts)
            found.update(
                _every(partial(tracker.subjects.who_may_be, query, min_score=THRESHOLD[Setting.WIDE]), _SUBJECTS)
            )
    return found


def _every(search: Callable[..., Collection[_Found]], at_first: int) -> Collection[_Found]:
    """Search with ever wider limits until no more is found than the limit lets through: nobody is left out."""
    limit = at_first
    while len(found := search(limit=limit)) >= limit:
        limit *= 4
    return found
