"""Writes events and, in the same transaction, the alerts they cause."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from db import events, outbox, watches
from db.tables.event import Event
from tracker.domain.routing import takes
from tracker.watched import happenings, rule_of

SERVICE = "tracker"
"""Stands where an event names its source: it is about ourselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event about to be written; fields as in ``db.tables.event.Event``."""

    dedupe_key: str
    kind: str
    source_key: str
    caption: str
    seen_at: datetime
    ref: str | None = None
    party_id: int | None = None
    listing_id: int | None = None
    document_id: int | None = None
    action: str | None = None
    names: tuple[dict[str, str], ...] = ()
    programmes: tuple[str, ...] = ()
    authority: str | None = None
    url: str | None = None
    quote: str | None = None
    place: str | None = None
    explanation: str | None = None
    score: float | None = None
    strength: str | None = None
    lead_days: int | None = None
    changes: tuple[dict[str, Any], ...] = ()
    subject: dict[str, str] | None = None
    published_at: datetime | None = None


def tell(session: Session, drafts: Sequence[Draft], *, quietly: bool = False) -> list[Event]:
    """Write the events that are new and an alert for each watch that takes one of them; ``quietly``, no alerts."""
    written = events.add_new(session, [_row(draft) for draft in drafts])
    if written and not quietly:
        outbox.add_alerts(session, _alerts(session, written))
    return written


def place_in_text(start: int, end: int) -> str:
    """Say where in an article's text something stands."""
    return f"text, characters {start + 1} to {end}"


def _row(draft: Draft) -> dict[str, Any]:
    row = asdict(draft)
    return {**row, "names": list(row["names"]), "programmes": list(draft.programmes), "changes": list(row["changes"])}


def _alerts(session: Session, written: Sequence[Event]) -> list[dict[str, Any]]:
    standing = [(watch, rule_of(watch)) for watch in watches.active(session)]
    told = happenings(session, written, (rule for _, rule in standing))
    return [
        {"event_id": event.id, "watch_id": watch.id, "watch_name": watch.name, "created_at": event.seen_at}
        for event, happening in zip(written, told, strict=True)
        for watch, rule in standing
        if takes(rule, happening)
    ]
