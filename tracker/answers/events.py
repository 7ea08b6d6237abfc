"""Answers about events."""

from collections.abc import Iterable, Mapping

from sqlmodel import Session

from db import history
from db.history import EventFilter, Origin
from db.tables.event import Event
from tracker.answers.notation import Answer, moment, party_id
from tracker.wiring import Tracker


def events(tracker: Tracker, wanted: EventFilter, limit: int = 100) -> Answer:
    """Tell the events that were asked for, in number order; without a start, the newest ones."""
    with tracker.database.reading() as session:
        return {"events": describe(session, history.events_page(session, wanted, limit))}


def describe(session: Session, found: Iterable[Event]) -> list[Answer]:
    """Describe events with their evidence, in the given order."""
    told = list(found)
    origins = history.origins(session, {event.document_id for event in told})
    return [event_answer(event, origins) for event in told]


def event_answer(event: Event, origins: Mapping[int, Origin]) -> Answer:
    """Describe one event; ``origins`` holds where its document came from."""
    origin = origins.get(event.document_id or 0)
    return {
        "id": event.id,
        "kind": event.kind,
        "source": event.source_key,
        "ref": event.ref,
        "party_id": party_id(event.party_id),
        "caption": event.caption,
        "action": event.action,
        "authority": event.authority,
        "programmes": event.programmes,
        "names": event.names,
        "published_at": moment(event.published_at),
        "seen_at": moment(event.seen_at),
        "superseded_at": moment(event.superseded_at),
        "lead_days": event.lead_days,
        "changes": event.changes,
        "explanation": event.explanation,
        "score": event.score,
        "strength": event.strength,
        "subject": event.subject,
        "evidence": {
            "document": origin.sha256 if origin else None,
            "url": event.url or (origin.url if origin else None),
            "place": event.place,
            "published_at": moment(origin.published_at) if origin else None,
            "fetched_at": moment(origin.fetched_at) if origin else None,
            "quote": event.quote,
        },
    }
