"""What a watch has told, as a feed that readers pull."""

import hmac
from dataclasses import dataclass
from datetime import datetime

from db import history, outbox, watches
from tracker.answers.events import event_answer
from tracker.answers.notation import Answer
from tracker.watched import headline_of
from tracker.wiring import Tracker

NEWEST = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """One alert in a feed: the event it tells, in one sentence and whole."""

    alert_id: int
    headline: str
    told_at: datetime
    event: Answer


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest alerts of one watch, the newest first; muted ones are left out."""

    watch_id: int
    watch: str
    entries: tuple[Entry, ...]


def feed_token(tracker: Tracker, name: str) -> str | None:
    """Give the token by which the feed of a watch is read; None when there is no such watch."""
    with tracker.database.reading() as session:
        watch = watches.named(session, name)
        return None if watch is None else tracker.links.feed(watch.id or 0, watch.feed_version)


def read_feed(tracker: Tracker, token: str) -> Feed | None:
    """Give the feed a token opens; None when it opens none."""
    number = token.partition("-")[0]
    if not (number.isascii() and number.isdecimal() and len(number) < 10 and token.isascii()):
        return None
    with tracker.database.reading() as session:
        watch = watches.by_ids(session, [int(number)]).get(int(number))
        if watch is None or watch.removed_at is not None:
            return None
        if not hmac.compare_digest(token, tracker.links.feed(watch.id or 0, watch.feed_version)):
            return None
        rows = outbox.alerts_of_watch(session, watch.id or 0, NEWEST)
        origins = history.origins(session, {event.document_id for _, event in rows})
    entries = []
    for alert, event in rows:
        source = tracker.sources.get(event.source_key)
        text = headline_of(event, source.title if source else event.source_key)
        entries.append(Entry(alert.id or 0, text, alert.created_at, event_answer(event, origins)))
    return Feed(watch.id or 0, watch.name, tuple(entries))
