"""The overseer's look: takes the tracker's own vital signs, and tells what is wrong with it and what is right again."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from db import concerns, vitals
from db import sources as states
from db.tables.concern import Concern
from tracker.domain.vigilance import Signs, SourceSign, Standing, Worry, judge, worries
from tracker.pipeline.telling import SERVICE, Draft, tell
from tracker.wiring import Tracker


@dataclass(frozen=True, slots=True)
class Workshop:
    """What only the running process knows: since when it works, and which steps are silent or fail since when."""

    working_since: datetime
    silent: Mapping[str, datetime] = field(default_factory=dict)
    failing: Mapping[str, datetime] = field(default_factory=dict)


def oversee(tracker: Tracker, workshop: Workshop, found_before: frozenset[str] = frozenset()) -> frozenset[str]:
    """Look once, tell what begins, lasts or is over, and give the keys of what was found, for the next look."""
    now = tracker.clock()
    with tracker.database.reading() as session:
        found = worries(_signs(session, tracker, workshop, now), now)
    with tracker.database.writing(alone=True) as session:
        _apply(session, found, found_before, now)
    return frozenset(worry.key for worry in found)


def _signs(session: Session, tracker: Tracker, workshop: Workshop, now: datetime) -> Signs:
    home = tracker.settings.home
    return Signs(
        working_since=workshop.working_since,
        sources=_source_signs(session, tracker, now),
        silent=workshop.silent,
        failing=workshop.failing,
        unread=vitals.oldest_unread(session, tracker.sources.keys()),
        unannounced=vitals.oldest_unannounced(session),
        overdue=vitals.oldest_overdue(session, now),
        undelivered=vitals.oldest_undelivered(session),
        held=vitals.oldest_held(session),
        free_bytes=shutil.disk_usage(home).free,
        least_free_bytes=tracker.settings.least_free_megabytes << 20,
    )


def _source_signs(session: Session, tracker: Tracker, now: datetime) -> tuple[SourceSign, ...]:
    fetched = {key: source for key, source in tracker.sources.items() if source.is_reachable}
    return tuple(
        SourceSign(
            key=state.key,
            interval=fetched[state.key].interval,
            quiet_for=fetched[state.key].quiet_for,
            # A claimed source is being looked at: its lease ends when its holder does.
            next_due_at=None if state.lease_until and state.lease_until > now else state.next_due_at,
            last_change_at=state.last_change_at,
        )
        for state in states.all_states(session)
        if state.key in fetched
    )


def _apply(session: Session, found: tuple[Worry, ...], found_before: frozenset[str], now: datetime) -> None:
    rows = {row.key: row for row in concerns.standing(session)}
    verdict = judge(found, found_before, [Standing(row.key, row.told_at) for row in rows.values()], now)
    for worry in verdict.begun:
        concerns.add(session, _concern(worry, now))
    for worry in verdict.lasting:
        rows[worry.key].told_at, rows[worry.key].detail = now, worry.detail
    for key in verdict.over:
        rows[key].ended_at = now
    session.flush()
    wrong = [(worry, worry.caption) for worry in verdict.begun]
    wrong += [(worry, f"still: {worry.caption}") for worry in verdict.lasting]
    drafts = [_draft("service_degraded", worry.key, caption, worry.detail, now) for worry, caption in wrong]
    drafts += [_draft("service_recovered", key, f"no longer: {rows[key].caption}", None, now) for key in verdict.over]
    tell(session, drafts)


def _concern(worry: Worry, now: datetime) -> Concern:
    return Concern(key=worry.key, caption=worry.caption, detail=worry.detail, began_at=now, told_at=now)


def _draft(kind: str, key: str, caption: str, detail: str | None, now: datetime) -> Draft:
    return Draft(
        dedupe_key=f"{kind}|{key}|{now.isoformat()}",
        kind=kind,
        source_key=SERVICE,
        caption=caption,
        explanation=detail,
        seen_at=now,
    )
