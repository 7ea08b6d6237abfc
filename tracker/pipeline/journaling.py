"""Keeps the journal of what was sent, and asks it what a database that was put back cannot know."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlmodel import Session

from db import instances, outbox, told
from db.journal import Line
from db.outbox import Claimed
from db.tables.event import Event
from db.tables.outbox import Alert, Delivery
from scrapers.source import ListSource
from tracker.domain.told import News, Place, in_doubt, key_of, topic_of
from tracker.pipeline.telling import SERVICE, Draft, tell
from tracker.wiring import Tracker

log = structlog.get_logger(__name__)

UNKNOWN = "the journal of what was sent is not the one this database goes with: it may have been sent before"
SENT_BEFORE = "sent before this database was put back from a backup"


def is_ours(tracker: Tracker) -> bool:
    """Say whether the journal at hand is the one that goes with the database, or none does yet."""
    with tracker.database.reading() as session:
        return instances.this(session).journal in (None, tracker.journal.name)


def take_up(tracker: Tracker) -> None:
    """Make the journal at hand the database's own: only for who is alone on the database, before anything is sent.

    Where another journal went with it, or this one lacks what the database knows was sent, everything that waits is
    held and told of: what was sent since the database was copied cannot be known.
    """
    now = tracker.clock()
    with tracker.database.writing(alone=True) as session:
        instance = instances.this(session, to_change=True)
        known = instance.journal
        if known == tracker.journal.name and _reaches(session, tracker, instance.journal_since or now):
            return
        instance.journal, instance.journal_since = tracker.journal.name, now
        if known is None:
            return
        instance.doubted_at = now
        session.flush()
        held = outbox.hold_open(session, UNKNOWN)
        log.error("the journal of what was sent is missing", held=held)
        tell(session, [_missing(held, now)])


def _reaches(session: Session, tracker: Tracker, since: datetime) -> bool:
    newest = told.newest_sent(session, since)
    return newest is None or tracker.journal.sent_at(newest) is not None


def _missing(held: int, now: datetime) -> Draft:
    return Draft(
        dedupe_key=f"service_degraded|journal|{now.isoformat()}",
        kind="service_degraded",
        source_key=SERVICE,
        caption=f"it is not known what was sent since this database was copied: {held} messages are held",
        explanation="See `tracker deliveries --state held`, then `tracker deliveries release` or `drop`.",
        seen_at=now,
    )


def note_sent(tracker: Tracker, claimed: Claimed, sent_at: datetime) -> None:
    """Write into the journal what a delivery told, before the database is told that it arrived."""
    with tracker.database.reading() as session:
        rows = told.told_by_delivery(session, claimed.delivery_id)
        news = _news(session, tracker, [event for _, event in rows])
        name = instances.this(session).name
    lines = []
    for alert, event in rows:
        place, what = Place(name, alert.watch_name, claimed.address), news[event.id or 0]
        topic = topic_of(what, place)
        state = what.state if topic else None
        lines.append(Line(claimed.message_id, key_of(what, place), event.seen_at, sent_at, topic, state))
    # The message itself is remembered even if it told nothing that is known.
    tracker.journal.write(lines or [Line(claimed.message_id, claimed.message_id, sent_at, sent_at)])


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of a batch of alerts beyond this database: what was told before, and what cannot be known."""

    told: Mapping[tuple[int, str], int]
    doubtful: frozenset[int]

    def reason(self, events: Collection[int]) -> str | None:
        """Say why a message about these events must be held, None when it may go."""
        return None if self.doubtful.isdisjoint(events) else UNKNOWN


def remember(
    session: Session, tracker: Tracker, pairs: Sequence[tuple[Alert, str]], events: Mapping[int, Event]
) -> Memory:
    """Look up alerts on their way to addresses; what was told before gets its delivery back, as it was sent."""
    instance = instances.this(session)
    news = _news(session, tracker, [events[alert.event_id] for alert, _ in pairs])
    asked = {
        (alert.id or 0, address): (news[alert.event_id], Place(instance.name, alert.watch_name, address))
        for alert, address in pairs
    }
    lines = _lost(session, _lines(tracker, asked))
    alerts = {alert.id or 0: alert for alert, _ in pairs}
    found = {pair: _sent_again(session, alerts[pair[0]], pair[1], line) for pair, line in lines.items()}
    first = told.first_read_since(session, instance.doubted_at) if instance.doubted_at else {}
    doubtful = {number for number, what in news.items() if in_doubt(what, instance.doubted_at, first)}
    return Memory(found, frozenset(doubtful))


Asked = Mapping[tuple[int, str], tuple[News, Place]]


def _lines(tracker: Tracker, asked: Asked) -> dict[tuple[int, str], Line]:
    keys = {pair: key_of(*what) for pair, what in asked.items()}
    topics = {pair: topic for pair, what in asked.items() if (topic := topic_of(*what)) is not None}
    by_key = {line.key: line for line in tracker.journal.with_keys(set(keys.values()))}
    by_topic = {line.topic: line for line in tracker.journal.last_of_topics(set(topics.values()))}
    found = {}
    for pair, (news, _) in asked.items():
        last = by_topic.get(topics.get(pair))
        line = by_key.get(keys[pair]) or (last if last is not None and last.state == news.state else None)
        if line is not None:
            found[pair] = line
    return found


def _lost(session: Session, lines: dict[tuple[int, str], Line]) -> dict[tuple[int, str], Line]:
    """Keep the lines whose message this database never sent itself: they are of a time that it lost."""
    known = told.deliveries_with(session, {line.message_id for line in lines.values()})
    own = {message_id for message_id, row in known.items() if row.state == "sent" and row.attempts > 0}
    return {pair: line for pair, line in lines.items() if line.message_id not in own}


def _sent_again(session: Session, alert: Alert, address: str, line: Line) -> int:
    known = told.deliveries_with(session, [line.message_id]).get(line.message_id)
    if known is None:
        known = Delivery(
            alert_id=alert.id or 0,
            event_id=alert.event_id,
            address=address,
            message_id=line.message_id,
            body=b"",
            state="sent",
            created_at=line.sent_at,
            sent_at=line.sent_at,
            error=SENT_BEFORE,
        )
        session.add(known)
        session.flush()
    return known.id or 0


def _news(session: Session, tracker: Tracker, events: Sequence[Event]) -> dict[int, News]:
    states = told.states(session, events)
    return {event.id or 0: _news_of(tracker, event, states.get(event.id or 0)) for event in events}


def _news_of(tracker: Tracker, event: Event, state: str | None) -> News:
    said: tuple[object, ...] = (event.caption, event.action, event.url, event.quote, event.lead_days, event.subject)
    if event.kind == "matched":
        said = (*said, event.score, event.explanation)
    return News(
        kind=event.kind,
        source=event.source_key,
        dedupe_key=event.dedupe_key,
        seen_at=event.seen_at,
        published_at=event.published_at,
        ref=event.ref,
        said=said,
        state=state,
        from_list=isinstance(tracker.sources.get(event.source_key), ListSource),
        document=event.document_id,
    )
