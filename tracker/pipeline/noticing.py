"""Writes down an event, or many, as the notice that goes out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from alerts.notice import Change, Digest, Evidence, Notice, NoticeName, NoticeSubject
from db import documents, parties
from db.tables.event import Event
from tracker.domain.headline import digest_headline, readable
from tracker.watched import headline_of
from tracker.wiring import Tracker


@dataclass(frozen=True, slots=True)
class Gathering:
    """Many events for one watch: ``events`` are the first of them in number order, ``kinds`` counts all of them."""

    watch: str
    events: Sequence[Event]
    kinds: Mapping[str, int]
    now: datetime
    link: str | None


def digest_of(session: Session, tracker: Tracker, gathered: Gathering) -> Digest:
    """Write down many events as one."""
    kinds = tuple(Counter(gathered.kinds).most_common())
    sources = {title_of(tracker, event.source_key) for event in gathered.events}
    seen = [event.seen_at for event in gathered.events]
    return Digest(
        watch=gathered.watch,
        headline=digest_headline(kinds, sources),
        count=sum(gathered.kinds.values()),
        kinds=kinds,
        notices=tuple(notice_of(session, tracker, gathered.watch, event) for event in gathered.events),
        since=min(seen),
        until=max(seen),
        written_at=gathered.now,
        link=gathered.link,
    )


def notice_of(session: Session, tracker: Tracker, watch: str, event: Event) -> Notice:
    """Write down one event for one watch."""
    party = None if event.party_id is None else parties.get(session, event.party_id)
    document = None if event.document_id is None else documents.get(session, event.document_id)
    source_title = title_of(tracker, event.source_key)
    return Notice(
        sequence=event.id or 0,
        kind=event.kind,
        headline=headline_of(event, source_title),
        watch=watch,
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
        score=event.score,
        strength=event.strength,
        lead_days=event.lead_days,
        subject=NoticeSubject(**event.subject) if event.subject else None,
        action=event.action,
    )


def title_of(tracker: Tracker, source_key: str) -> str:
    """Give what a source is called."""
    source = tracker.sources.get(source_key)
    return source.title if source else source_key


def _changes(changes: Sequence[dict[str, Any]]) -> tuple[Change, ...]:
    return tuple(
        Change(change["field"], change["op"], readable(change["old"]), readable(change["new"])) for change in changes
    )
