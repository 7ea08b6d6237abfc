"""What one delivery tells, and what the journal says was told that this database does not know."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import func, or_, tuple_
from sqlmodel import Session, col, select

from db.rows import chunks
from db.tables.document import Document
from db.tables.event import Event
from db.tables.listing import ListingVersion
from db.tables.outbox import Alert, Delivery, DeliveryItem


def told_by_delivery(session: Session, delivery_id: int) -> Sequence[tuple[Alert, Event]]:
    """Give the alerts that a delivery tells, with their events."""
    rows = select(Alert, Event).join(Event, col(Event.id) == col(Alert.event_id))
    rows = rows.join(DeliveryItem, col(DeliveryItem.alert_id) == col(Alert.id))
    return session.exec(rows.where(DeliveryItem.delivery_id == delivery_id)).all()


def states(session: Session, events: Collection[Event]) -> dict[int, str]:
    """Give, by event number, the digest of what the listing says since the event's document; empty for a delisting."""
    wanted = {(event.listing_id, event.document_id) for event in events if event.listing_id and event.document_id}
    found: dict[tuple[int, int], str] = {}
    for chunk in chunks(wanted):
        pair = tuple_(col(ListingVersion.listing_id), col(ListingVersion.document_id))
        rows = select(ListingVersion.listing_id, ListingVersion.document_id, ListingVersion.digest)
        # Of two versions that one document made, the later one is what it says; the other is our own rebasing.
        for listing_id, document_id, digest in session.exec(
            rows.where(pair.in_(chunk)).order_by(col(ListingVersion.id))
        ):
            found[listing_id, document_id] = digest
    return {
        event.id or 0: found[event.listing_id or 0, event.document_id or 0]
        for event in events
        if (event.listing_id or 0, event.document_id or 0) in found
    }


def deliveries_with(session: Session, message_ids: Collection[str]) -> dict[str, Delivery]:
    """Give deliveries by message id."""
    found: dict[str, Delivery] = {}
    for chunk in chunks(message_ids):
        rows = session.exec(select(Delivery).where(col(Delivery.message_id).in_(chunk)))
        found.update((row.message_id, row) for row in rows)
    return found


def newest_sent(session: Session, since: datetime) -> str | None:
    """Give the message id of what was sent last by attempts of this database's own, None when nothing was since."""
    sent = select(Delivery.message_id).where(
        Delivery.state == "sent", col(Delivery.attempts) > 0, col(Delivery.sent_at) > since
    )
    return session.exec(sent.order_by(col(Delivery.sent_at).desc(), col(Delivery.id).desc()).limit(1)).first()


def first_read_since(session: Session, since: datetime) -> dict[str, int]:
    """Give, by source, the number of the first believed document that shows how things stood since a moment."""
    first = select(Document.source_key, func.min(Document.id)).where(
        col(Document.fetched_at) >= since,
        col(Document.verdict).in_(("believed", "unchanged")),
        or_(col(Document.origin) == "fetch", col(Document.published_at) >= since),
    )
    return {key: number for key, number in session.exec(first.group_by(col(Document.source_key))) if number is not None}
