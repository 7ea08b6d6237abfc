"""The announce step: turns alerts into deliveries, fixing once and for all the bytes that will go out."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlmodel import Session

from alerts.channel import Channel
from alerts.errors import AddressError
from alerts.notice import Change, Evidence, Notice, NoticeName
from alerts.registry import channel_of
from db import documents, events, outbox, parties, watches
from db.tables.event import Event
from db.tables.outbox import Alert
from tracker.domain.headline import headline, readable
from tracker.wiring import Tracker

BATCH = 50


def announce(tracker: Tracker) -> bool:
    """Announce the alerts that have waited longest; say whether there were any."""
    now = tracker.clock()
    with tracker.database.writing() as session:
        waiting = outbox.unannounced(session, BATCH)
        told = events.by_ids(session, {alert.event_id for alert in waiting})
        channels_of = watches.channels(session, {alert.watch_id for alert in waiting})
        deliveries = []
        for alert in waiting:
            notice = _notice(session, tracker, alert, told[alert.event_id])
            deliveries += [_delivery(tracker, alert, notice, address, now) for address in channels_of[alert.watch_id]]
            alert.announced_at = now
        outbox.add_deliveries(session, deliveries)
    return bool(waiting)


def _delivery(tracker: Tracker, alert: Alert, notice: Notice, address: str, now: datetime) -> dict[str, Any]:
    message_id = f"msg_{uuid4().hex}"
    row = {"alert_id": alert.id, "event_id": alert.event_id, "address": address, "message_id": message_id}
    try:
        channel: Channel = channel_of(tracker.channels, address)
        body = channel.compose(notice, message_id, address)
    except AddressError as error:
        # A channel that settings took away since the watch was made: kept where it is seen, not lost.
        dead = {"state": "dead", "next_attempt_at": None, "error": str(error), "body": b""}
        return {**row, **dead, "created_at": now, "attempts": 0}
    pending = {"state": "pending", "next_attempt_at": now, "error": None, "body": body}
    return {**row, **pending, "created_at": now, "attempts": 0}


def _notice(session: Session, tracker: Tracker, alert: Alert, event: Event) -> Notice:
    party = None if event.party_id is None else parties.get(session, event.party_id)
    document = None if event.document_id is None else documents.get(session, event.document_id)
    source = tracker.sources.get(event.source_key)
    source_title = source.title if source else event.source_key
    return Notice(
        sequence=event.id or 0,
        kind=event.kind,
        headline=headline(event.kind, event.caption, source_title, _facts(event)),
        watch=alert.watch_name,
        thread=f"party-{event.party_id}" if event.party_id else f"source-{event.source_key}",
        caption=event.caption,
        party_id=None if event.party_id is None else f"P{event.party_id}",
        party_kind=party.kind if party else None,
        source=event.source_key,
        source_title=source_title,
        ref=event.ref,
        authority=event.authority,
        programmes=tuple(event.programmes),
        names=tuple(NoticeName(name["text"], name["kind"], name["strength"]) for name in event.names),
        published_at=event.published_at,
        seen_at=event.seen_at,
        changes=_changes(event.changes),
        evidence=Evidence(document.sha256 if document else None, event.url, event.quote, event.place),
        explanation=event.explanation,
        lead_days=event.lead_days,
    )


def _facts(event: Event) -> dict[str, Any]:
    return {
        "action": event.action,
        "authority": event.authority,
        "programmes": event.programmes,
        "lead_days": event.lead_days,
        "changes": len(event.changes),
    }


def _changes(changes: Sequence[dict[str, Any]]) -> tuple[Change, ...]:
    return tuple(
        Change(change["field"], change["op"], readable(change["old"]), readable(change["new"])) for change in changes
    )
