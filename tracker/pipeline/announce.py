"""The announce step: turns alerts into deliveries, fixing once and for all the bytes that will go out.

An alert goes out at once at addresses of its own kind, and waits at others for its like: for the rest of its
publication, or for the time of its digest. What waits is written down too, so that nothing depends on this process.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlmodel import Session

from alerts.channel import Channel
from alerts.errors import AddressError
from alerts.notice import Digest, Notice
from alerts.registry import channel_of
from db import events, items, mutes, outbox, watches
from db.items import Bundle
from db.tables.event import Event
from db.tables.outbox import Alert
from db.tables.watch import Watch
from tracker.domain.pace import gathers, next_digest, told_together
from tracker.domain.routing import ENDPOINT_KINDS
from tracker.pipeline.journaling import Memory, remember
from tracker.pipeline.noticing import Gathering, digest_of, notice_of
from tracker.watched import pace_of
from tracker.wiring import Tracker

BATCH = 50
DIGEST = "digest"
"""The bundle of all that waits for a time of day; other bundles are named after their source."""

MOST_NOTICES = 200
"""So many events of one message are written out; the others are counted, and its link shows them."""


def announce(tracker: Tracker) -> bool:
    """Announce the alerts that have waited longest, or else bind what is due together; say whether there was any.

    Groups are bound only when no alert waits any more: all of a publication is there, since it came in one
    transaction.
    """
    return _announce_alerts(tracker) or _bind_due(tracker)


@dataclass(frozen=True, slots=True)
class _Batch:
    session: Session
    tracker: Tracker
    now: datetime
    told: Mapping[int, Event]
    memory: Memory


def _announce_alerts(tracker: Tracker) -> bool:
    now = tracker.clock()
    with tracker.database.writing() as session:
        waiting = outbox.unannounced(session, BATCH)
        if not waiting:
            return False
        told = events.by_ids(session, {alert.event_id for alert in waiting})
        watched = watches.by_ids(session, {alert.watch_id for alert in waiting})
        muted = mutes.standing(session, watched, now)
        for alert in waiting:
            alert.announced_at, alert.mute_id = now, muted.get(alert.watch_id)
        pairs = [
            (alert, address)
            for alert in waiting
            for address in _addresses(watched[alert.watch_id], alert, told[alert.event_id])
        ]
        batch = _Batch(session, tracker, now, told, remember(session, tracker, pairs, told))
        _announce_pairs(batch, watched, pairs)
    return True


def _announce_pairs(batch: _Batch, watched: Mapping[int, Watch], pairs: Sequence[tuple[Alert, str]]) -> None:
    waiting: list[dict[str, Any]] = []
    before: list[dict[str, Any]] = []
    ready: list[tuple[Alert, str]] = []
    for alert, address in pairs:
        watch, number = watched[alert.watch_id], batch.memory.told.get((alert.id or 0, address))
        if number is not None:
            before.append(_bound(alert, address, number, batch.now))
        elif gathers(pace_of(watch), for_people=_for_people(batch.tracker, address)):
            waiting.append(_waiting(watch, alert, address, batch))
        else:
            ready.append((alert, address))
    items.add(batch.session, [*waiting, *before])
    numbers = _deliver_singly(batch, ready)
    bound = [_bound(*pair, number, batch.now) for pair, number in zip(ready, numbers, strict=True)]
    items.add(batch.session, bound)


def _addresses(watch: Watch, alert: Alert, event: Event) -> list[str]:
    if watch.removed_at or alert.mute_id is not None:
        return []
    troubled = event.ref if event.kind in ENDPOINT_KINDS else None
    return [address for address in watch.channels if address != troubled]


def _for_people(tracker: Tracker, address: str) -> bool:
    channel = tracker.channels.get(address.partition(":")[0])
    return channel is not None and channel.for_people


def _waiting(watch: Watch, alert: Alert, address: str, batch: _Batch) -> dict[str, Any]:
    pace = pace_of(watch)
    wait = timedelta(seconds=batch.tracker.settings.group_wait)
    due_at = next_digest(pace, batch.now) if pace.is_digest else batch.now + wait
    bundle = DIGEST if pace.is_digest else batch.told[alert.event_id].source_key
    row = {"alert_id": alert.id, "watch_id": watch.id, "address": address, "bundle": bundle}
    return {**row, "due_at": due_at, "bound_at": None, "delivery_id": None}


def _bound(alert: Alert, address: str, delivery_id: int, now: datetime) -> dict[str, Any]:
    row = {"alert_id": alert.id, "watch_id": alert.watch_id, "address": address, "bundle": ""}
    return {**row, "due_at": now, "bound_at": now, "delivery_id": delivery_id}


def _bind_due(tracker: Tracker) -> bool:
    now = tracker.clock()
    with tracker.database.writing() as session:
        bundle = items.due_bundle(session, now)
        if bundle is None:
            return False
        watch = watches.by_ids(session, [bundle.watch_id])[bundle.watch_id]
        if watch.removed_at or bundle.address not in watch.channels:
            items.bind(session, bundle.items, now, None)
            return True
        told = events.by_ids(session, {alert.event_id for alert in bundle.alerts})
        pairs = [(alert, bundle.address) for alert in bundle.alerts]
        batch = _Batch(session, tracker, now, told, remember(session, tracker, pairs, told))
        _bind(batch, watch, _bind_told_before(batch, bundle))
    return True


def _bind_told_before(batch: _Batch, bundle: Bundle) -> Bundle:
    """Bind what was told before to the message that told it; give the rest."""
    rest = []
    for item, alert in zip(bundle.items, bundle.alerts, strict=True):
        number = batch.memory.told.get((alert.id or 0, bundle.address))
        if number is None:
            rest.append((item, alert))
        else:
            items.bind(batch.session, [item], batch.now, number)
    return replace(bundle, items=tuple(item for item, _ in rest), alerts=tuple(alert for _, alert in rest))


def _bind(batch: _Batch, watch: Watch, bundle: Bundle) -> None:
    if not bundle.items:
        return
    if told_together(pace_of(watch), len(bundle.items)):
        items.bind(batch.session, bundle.items, batch.now, _deliver_together(batch, bundle))
        return
    numbers = _deliver_singly(batch, [(alert, bundle.address) for alert in bundle.alerts])
    for item, number in zip(bundle.items, numbers, strict=True):
        items.bind(batch.session, [item], batch.now, number)


def hasten_groups(tracker: Tracker) -> None:
    """Make every group due that waits for more of its publication; digests keep their time."""
    with tracker.database.writing() as session:
        items.hasten(session, DIGEST, tracker.clock())


def _deliver_singly(batch: _Batch, ready: Sequence[tuple[Alert, str]]) -> list[int]:
    notices: dict[int, Notice] = {}
    rows = []
    for alert, address in ready:
        number = alert.id or 0
        if number not in notices:
            event = batch.told[alert.event_id]
            notices[number] = notice_of(batch.session, batch.tracker, alert.watch_name, event)
        rows.append(_delivery(batch, alert, address, notices[number]))
    return outbox.add_deliveries(batch.session, rows)


def _deliver_together(batch: _Batch, bundle: Bundle) -> int:
    session, tracker = batch.session, batch.tracker
    numbers = [alert.event_id for alert in bundle.alerts]
    message_id = f"msg_{uuid4().hex}"
    gathering = Gathering(
        watch=bundle.alerts[0].watch_name,
        events=[batch.told[number] for number in numbers[:MOST_NOTICES]],
        kinds=events.count_kinds(session, numbers),
        now=batch.now,
        link=told_link(tracker, message_id),
    )
    digest = digest_of(session, tracker, gathering)
    row = _delivery(batch, bundle.alerts[0], bundle.address, digest, message_id)
    if why := batch.memory.reason(numbers):
        row = _held(row, why)
    return outbox.add_deliveries(session, [{**row, "items": len(numbers)}])[0]


def told_link(tracker: Tracker, message_id: str) -> str | None:
    """Give where a reader finds everything that a message tells; its id is what only its receivers know."""
    base = tracker.settings.public_url
    return f"{base}/told/{message_id}" if base else None


def _delivery(
    batch: _Batch, alert: Alert, address: str, told: Notice | Digest, message_id: str | None = None
) -> dict[str, Any]:
    identity = message_id or f"msg_{uuid4().hex}"
    row: dict[str, Any] = {"alert_id": alert.id, "event_id": alert.event_id, "address": address}
    row |= {"message_id": identity, "created_at": batch.now, "attempts": 0, "items": 1}
    try:
        body = _compose(channel_of(batch.tracker.channels, address), told, identity, address)
    except AddressError as error:
        # A channel that settings took away since the watch was made: kept where it is seen, not lost.
        return {**row, "state": "dead", "next_attempt_at": None, "error": str(error), "body": b""}
    row |= {"state": "pending", "next_attempt_at": batch.now, "error": None, "body": body}
    why = batch.memory.reason([alert.event_id])
    return _held(row, why) if why else row


def _held(row: dict[str, Any], why: str) -> dict[str, Any]:
    return {**row, "state": "held", "next_attempt_at": None, "error": why} if row["state"] == "pending" else row


def _compose(channel: Channel, told: Notice | Digest, message_id: str, address: str) -> bytes:
    if isinstance(told, Digest):
        return channel.compose_digest(told, message_id, address)
    return channel.compose(told, message_id, address)
