"""Muting watches: for a while nothing is sent, while everything is recorded."""

from datetime import datetime

from db import mutes, watches
from db.tables.watch import Mute
from tracker.pipeline.auditing import record
from tracker.pipeline.watching import WatchError
from tracker.wiring import Tracker


def mute_watch(tracker: Tracker, name: str, until: datetime, by: str, why: str) -> Mute:
    """Mute a watch from now on; an end in the past and an empty reason are refused."""
    now = tracker.clock()
    if until <= now:
        raise WatchError(f"{until:%Y-%m-%d %H:%M} UTC is past: a mute ends later than it begins")
    if not why.strip():
        raise WatchError("a mute needs a reason")
    with tracker.database.writing(alone=True) as session:
        watch = watches.named(session, name)
        if watch is None or watch.id is None:
            raise WatchError(f"there is no watch named {name!r}")
        mute = mutes.add(session, Mute(watch_id=watch.id, starts_at=now, ends_at=until, muted_by=by, why=why))
        record(session, now, by, "watch.mute", f"watch {name}", until=until.isoformat(), why=why)
        return mute


def unmute_watch(tracker: Tracker, name: str, *, who: str) -> None:
    """Lift every mute of a watch; what was held back meanwhile stays unsent, and in the records."""
    now = tracker.clock()
    with tracker.database.writing(alone=True) as session:
        watch = watches.named(session, name)
        if watch is None or watch.id is None:
            raise WatchError(f"there is no watch named {name!r}")
        if not mutes.lift(session, watch.id, now):
            raise WatchError(f"the watch {name!r} is not muted")
        record(session, now, who, "watch.unmute", f"watch {name}")
