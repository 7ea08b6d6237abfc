"""Answers about routing: which watches take an event, and what a watch would have told of the past."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlmodel import Session

from db import events, history, mutes, outbox
from db import watches as standing
from db.tables.event import Event
from db.tables.outbox import Alert, Delivery
from db.tables.watch import Watch
from tracker.answers.events import describe
from tracker.answers.notation import Answer, moment
from tracker.answers.watches import mute_answer
from tracker.domain.pace import Pace, gathers, next_digest, told_together
from tracker.domain.routing import Happening, Rule, objections, takes
from tracker.watched import happenings, pace_of, rule_of
from tracker.wiring import Tracker


class UnknownEventError(Exception):
    """There is no such event."""


class UnknownWatchError(Exception):
    """There is no such watch."""


def explain(tracker: Tracker, event_id: int) -> Answer:
    """Tell which of the watches that stand take an event, why the others do not, and what went out."""
    with tracker.database.reading() as session:
        event = events.by_ids(session, [event_id]).get(event_id)
        if event is None:
            raise UnknownEventError(f"there is no event {event_id}")
        rows = standing.active(session)
        (happening,) = happenings(session, [event], [rule_of(watch) for watch in rows])
        alerts = {alert.watch_id: alert for alert in outbox.alerts_of_event(session, event_id)}
        return {
            "event": describe(session, [event])[0],
            "watches": [_verdict(session, tracker, watch, happening, alerts.get(watch.id or 0)) for watch in rows],
        }


def _verdict(session: Session, tracker: Tracker, watch: Watch, happening: Happening, alert: Alert | None) -> Answer:
    why_not = objections(rule_of(watch), happening)
    muted = mutes.by_ids(session, [alert.mute_id]) if alert and alert.mute_id else {}
    told = [] if alert is None else outbox.told_by(session, alert.id or 0)
    return {
        "watch": watch.name,
        "takes": not why_not,
        "why_not": list(why_not),
        "alert": alert.id if alert else None,
        "muted": next((mute_answer(mute, tracker.clock()) for mute in muted.values()), None),
        "deliveries": [
            {"channel": item.address, "due_at": moment(item.due_at), **_state(delivery)} for item, delivery in told
        ],
    }


def _state(delivery: Delivery | None) -> Answer:
    if delivery is None:
        return {"state": "waiting", "delivery": None, "error": None}
    return {"state": delivery.state, "delivery": delivery.id, "error": delivery.error}


def try_watch(tracker: Tracker, name: str, since: datetime, limit: int) -> Answer:
    """Tell what a watch would have told since a moment, by the publications' time, without sending anything."""
    with tracker.database.reading() as session:
        watch = standing.named(session, name)
        if watch is None:
            raise UnknownWatchError(f"there is no watch named {name!r}")
        trial = _Trial(rule_of(watch))
        for batch in history.published_since(session, since):
            trial.look(session, batch)
        newest = events.by_ids(session, [number for number, _, _ in trial.taken[-limit:]])
        shown = [newest[number] for number in sorted(newest)]
        return {
            "watch": name,
            "since": moment(since),
            "looked_at": trial.looked_at,
            "taken": len(trial.taken),
            "kinds": dict(trial.kinds.most_common()),
            "messages": _messages(tracker, watch, trial),
            "events": describe(session, shown),
        }


class _Trial:
    """What a rule takes of the past: the events' numbers, moments and sources, in their order."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self.looked_at = 0
        self.kinds: Counter[str] = Counter()
        self.taken: list[tuple[int, datetime, str]] = []

    def look(self, session: Session, batch: list[Event]) -> None:
        self.looked_at += len(batch)
        told = happenings(session, batch, [self._rule])
        for event, happening in zip(batch, told, strict=True):
            if takes(self._rule, happening):
                self.kinds[event.kind] += 1
                self.taken.append((event.id or 0, event.published_at or event.seen_at, event.source_key))


def _messages(tracker: Tracker, watch: Watch, trial: _Trial) -> dict[str, int]:
    pace = pace_of(watch)
    told = {}
    for address in watch.channels:
        channel = tracker.channels.get(address.partition(":")[0])
        together = gathers(pace, for_people=channel is not None and channel.for_people)
        told[address] = sum(_sizes(pace, trial)) if together else len(trial.taken)
    return told


def _sizes(pace: Pace, trial: _Trial) -> Iterator[int]:
    """Give how many messages each digest, or each publication, would have been."""
    key = _digest_key(pace) if pace.is_digest else _publication
    for _, held in groupby(sorted(trial.taken, key=key), key):
        number = len(list(held))
        yield 1 if told_together(pace, number) else number


def _publication(taken: tuple[int, datetime, str]) -> Any:
    return taken[1], taken[2]


def _digest_key(pace: Pace) -> Callable[[tuple[int, datetime, str]], Any]:
    return lambda taken: next_digest(pace, taken[1])
