"""Writes events and, in the same transaction, the alerts they cause."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from db import events, outbox, watches
from db.tables.event import Event
from db.tables.watch import Watch
from tracker.domain.routing import Happening, Rule, takes


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
    lead_days: int | None = None
    changes: tuple[dict[str, Any], ...] = ()
    published_at: datetime | None = None


def tell(session: Session, drafts: Sequence[Draft], *, quietly: bool = False) -> list[Event]:
    """Write the events that are new and an alert for each watch that takes one of them; ``quietly``, no alerts."""
    written = events.add_new(session, [_row(draft) for draft in drafts])
    if written and not quietly:
        standing = watches.active(session)
        outbox.add_alerts(session, [_alert(event, watch) for event in written for watch in _takers(event, standing)])
    return written


def place_in_text(start: int, end: int) -> str:
    """Say where in an article's text something stands."""
    return f"text, characters {start + 1} to {end}"


def rule_of(watch: Watch) -> Rule:
    """Give the filters of a stored watch."""
    return Rule(tuple(watch.sources), tuple(watch.kinds), tuple(watch.programmes), tuple(watch.names))


def _row(draft: Draft) -> dict[str, Any]:
    row = asdict(draft)
    return {**row, "names": list(row["names"]), "programmes": list(draft.programmes), "changes": list(row["changes"])}


def _takers(event: Event, standing: Sequence[Watch]) -> list[Watch]:
    names = tuple(name["text"] for name in event.names)
    happening = Happening(event.kind, event.source_key, tuple(event.programmes), names or (event.caption,))
    return [watch for watch in standing if takes(rule_of(watch), happening)]


def _alert(event: Event, watch: Watch) -> dict[str, Any]:
    return {"event_id": event.id, "watch_id": watch.id, "watch_name": watch.name, "created_at": event.seen_at}
