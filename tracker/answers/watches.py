"""The answer to who watches what."""

from datetime import datetime

from db import items, mutes
from db import watches as standing
from db.tables.watch import Mute, Watch
from tracker.answers.notation import Answer, moment
from tracker.wiring import Tracker

FILTERS = (
    "sources",
    "kinds",
    "programmes",
    "names",
    "authorities",
    "countries",
    "party_kinds",
    "subject_lists",
)


def watches(tracker: Tracker) -> Answer:
    """Tell the watches that stand, by name, with the mute that holds each back now and how much waits for a digest."""
    now = tracker.clock()
    with tracker.database.reading() as session:
        rows = standing.active(session)
        muted = mutes.standing(session, {watch.id for watch in rows if watch.id}, now)
        reasons = mutes.by_ids(session, muted.values())
        waiting = items.count_waiting(session)
        return {
            "watches": [
                {
                    **watch_answer(watch),
                    "muted": mute_answer(reasons[muted[watch.id]], now) if watch.id in muted else None,
                    "waiting": waiting.get(watch.id or 0, 0),
                }
                for watch in rows
            ]
        }


def watch_answer(watch: Watch) -> Answer:
    """Describe one watch: its filters (an empty one takes everything), its channels and when it tells."""
    return {
        "name": watch.name,
        **{name: getattr(watch, name) for name in FILTERS},
        "min_score": watch.min_score,
        "channels": watch.channels,
        "pace": watch.pace,
        "at": watch.at,
        "weekday": watch.weekday,
        "zone": watch.zone,
        "grouping": watch.grouping,
        "created_at": moment(watch.created_at),
    }


def mutes_told(tracker: Tracker, limit: int = 100) -> Answer:
    """Tell the mutes there were and are, newest first, with how many alerts each has held back."""
    now = tracker.clock()
    with tracker.database.reading() as session:
        rows = mutes.newest(session, limit)
        names = {key: row.name for key, row in standing.by_ids(session, {mute.watch_id for mute, _ in rows}).items()}
        return {
            "mutes": [
                {"watch": names[mute.watch_id], **mute_answer(mute, now), "held_back": held} for mute, held in rows
            ]
        }


def mute_answer(mute: Mute, now: datetime) -> Answer:
    """Describe one mute."""
    return {
        "id": mute.id,
        "from": moment(mute.starts_at),
        "until": moment(mute.ends_at),
        "by": mute.muted_by,
        "why": mute.why,
        "lifted_at": moment(mute.lifted_at),
        "stands": mute.lifted_at is None and mute.starts_at <= now < mute.ends_at,
    }
