"""Compares what files of changes told of a list with what the list shows; a disagreement is a finding and an event.

Nobody is listed or delisted here: the list itself decides, its next look at most comes sooner.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from db import documents, events, hints, listings, sources
from db.tables.event import Event
from db.tables.hint import Hint
from scrapers.record import Action
from tracker.domain.cross_check import Outcome, Told, compare, disagreement, is_announced, unannounced
from tracker.pipeline.telling import Draft, tell

SHOWN = {"designated": Action.DESIGNATE, "relisted": Action.DESIGNATE, "delisted": Action.DELIST}
LOOKED_BACK = timedelta(days=7)
"""Events of a list older than this are no longer compared."""

NAMED = 10
"""So many parties are named in one event; all of them are findings of the source."""


def cross_check(session: Session, key: str, now: datetime, *, files_come: bool) -> None:
    """Compare a list with the files of changes that told of it.

    ``files_come`` says that those files were just looked for: only then their silence means something.
    """
    since = hints.first_seen(session, key)
    number = sources.state_of(session, key).believed_document_id
    if since is None or number is None:
        return
    new = _judge_hints(session, key, documents.get(session, number).published_at or now, now)
    if files_come:
        new += _judge_events(session, key, max(since, now - LOOKED_BACK), now)
    if new:
        _tell(session, key, new, now)


def moment_of_day(session: Session, key: str, day: datetime) -> datetime:
    """Give the moment of a day that is told without its hour, as the day's last file of changes tells it.

    A moment that is another day's by UTC is not taken: a document of that day would seem to be older.
    """
    if (day.hour, day.minute, day.second, day.microsecond) != (0, 0, 0, 0):
        return day
    return hints.last_between(session, key, day, day + timedelta(days=1)) or day


def told_of(row: Hint) -> Told:
    """Give a stored hint as a value to decide on."""
    return Told(row.id or 0, row.ref, Action(row.action), row.published_at, row.seen_at)


def _judge_hints(session: Session, key: str, list_published_at: datetime, now: datetime) -> list[Hint]:
    """Settle what is open and give what newly disagrees."""
    rows = {row.id or 0: row for row in hints.open_of(session, key)}
    active = listings.active_among(session, key, {row.ref for row in rows.values()})
    _settle_unannounced(session, key, [row for row in rows.values() if row.outcome == hints.UNANNOUNCED], now)
    told = [told_of(row) for row in rows.values() if row.outcome in (None, Outcome.DISAGREES)]
    new = []
    for number, outcome in compare(told, active, list_published_at, now).items():
        row = rows[number]
        if outcome is Outcome.DISAGREES and row.outcome is None:
            new.append(row)
        if row.outcome != outcome:
            row.outcome, row.settled_at = str(outcome), now
    session.flush()
    return new


def _settle_unannounced(session: Session, key: str, rows: Sequence[Hint], now: datetime) -> None:
    told = _told_by_ref(session, key, rows)
    for row in rows:
        if is_announced(told_of(row), told[row.ref]):
            row.outcome, row.settled_at = str(Outcome.AGREES), now


def _judge_events(session: Session, key: str, since: datetime, now: datetime) -> list[Hint]:
    """Keep the changes of the list that no file told, and give the new ones."""
    rows = {row.id or 0: row for row in events.of_source_since(session, key, SHOWN.keys(), since)}
    told = _told_by_ref(session, key, list(rows.values()))
    shown = [_shown(row) for row in rows.values()]
    silent = [rows[number] for number in unannounced(shown, told, now)]
    known = {(row.document_id, row.ref, row.action) for row in hints.open_of(session, key)}
    new = [row for row in silent if (row.document_id, row.ref, SHOWN[row.kind]) not in known]
    hints.add_new(session, [_unannounced_row(row, now) for row in new])
    return [Hint(**_unannounced_row(row, now)) for row in new]


def _told_by_ref(session: Session, key: str, rows: Sequence[Event | Hint]) -> dict[str, list[Told]]:
    told: dict[str, list[Told]] = defaultdict(list)
    for hint in hints.of_refs(session, key, {row.ref or "" for row in rows}):
        told[hint.ref].append(told_of(hint))
    return told


def _shown(row: Event) -> Told:
    return Told(row.id or 0, row.ref or "", SHOWN[row.kind], row.published_at or row.seen_at, row.seen_at)


def _unannounced_row(row: Event, now: datetime) -> dict[str, Any]:
    return {
        "source_key": row.source_key,
        "ref": row.ref or "",
        "action": str(SHOWN[row.kind]),
        "name": row.caption,
        "document_id": row.document_id,
        "published_at": row.published_at or row.seen_at,
        "told_at": "",
        "seen_at": row.seen_at,
        "outcome": hints.UNANNOUNCED,
        "settled_at": now,
    }


def _tell(session: Session, key: str, new: Sequence[Hint], now: datetime) -> None:
    more = f", and {len(new) - NAMED} more" if len(new) > NAMED else ""
    says = [disagreement(f"{row.name} ({row.ref})", Action(row.action), row.told_at) for row in new[:NAMED]]
    draft = Draft(
        dedupe_key=f"disagrees|{key}|{now.isoformat()}|{new[0].document_id}|{new[0].ref}",
        kind="source_disagrees",
        source_key=key,
        document_id=new[0].document_id,
        caption=f"{key} and its files of changes disagree on {len(new)} {'party' if len(new) == 1 else 'parties'}",
        explanation="; ".join(says) + more,
        seen_at=now,
    )
    tell(session, [draft])
