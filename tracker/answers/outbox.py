"""Answers about deliveries."""

from db import events as rows
from db import outbox
from db.tables.outbox import Delivery
from tracker.answers.events import describe
from tracker.answers.notation import Answer, moment
from tracker.wiring import Tracker


def deliveries(tracker: Tracker, state: str | None = None, limit: int = 100) -> Answer:
    """Tell the newest deliveries, of one state or of all, in number order."""
    with tracker.database.reading() as session:
        return {"deliveries": [delivery_answer(row) for row in outbox.deliveries(session, state, limit)]}


def told(tracker: Tracker, message_id: str, limit: int = 10_000) -> Answer | None:
    """Tell every event that one message tells; None when there is no such message."""
    with tracker.database.reading() as session:
        delivery = outbox.with_message_id(session, message_id)
        if delivery is None:
            return None
        numbers = outbox.event_ids_of(session, delivery.id or 0, limit)
        found = rows.by_ids(session, numbers)
        return {"events": describe(session, [found[number] for number in sorted(found)])}


def delivery_answer(delivery: Delivery) -> Answer:
    """Describe one delivery."""
    return {
        "id": delivery.id,
        "state": delivery.state,
        "channel": delivery.address,
        "event": delivery.event_id,
        "alert": delivery.alert_id,
        "items": delivery.items,
        "attempts": delivery.attempts,
        "created_at": moment(delivery.created_at),
        "next_attempt_at": moment(delivery.next_attempt_at),
        "sent_at": moment(delivery.sent_at),
        "error": delivery.error,
    }
