"""Tiny makers of rows for tests: each fills in what the test does not care about."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlmodel import Session

from db import claims, documents, events, listings, outbox, parties, watches
from db.tables.claim import ClaimRow
from db.tables.document import Document
from db.tables.event import Event
from db.tables.listing import ListingRow
from db.tables.outbox import Alert, Delivery
from db.tables.party import PartyName
from db.tables.watch import Watch

NOW = datetime(2021, 7, 7, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def a_document(session: Session, source_key: str = "us_ofac_sdn", **values: Any) -> Document:
    """Keep a document that still waits to be read, unless told otherwise."""
    given = {"sha256": uuid4().hex * 2, "parts": [], "origin": "import", "fetched_at": NOW, "published_at": NOW}
    return documents.add(session, Document(source_key=source_key, **{**given, **values}))


def a_party(session: Session, caption: str = "DJIBO, Ousmane Illiassou", kind: str = "person") -> int:
    """Keep a party and give its number."""
    return parties.add_many(session, [{"kind": kind, "caption": caption, "created_at": NOW}])[0]


def a_name(session: Session, party_id: int, text: str, **values: Any) -> None:
    """Keep a name of a party: a strong primary one of no listing, unless told otherwise."""
    name = PartyName(party_id=party_id, text=text, **{"kind": "primary", "strength": "strong", **values})
    parties.add_names(session, [name.model_dump(exclude={"id"})])


def a_listing(session: Session, party_id: int, ref: str, **values: Any) -> int:
    """Keep an active listing and give its number."""
    given = {"source_key": "us_ofac_sdn", "caption": "DJIBO, Ousmane Illiassou", "programmes": ["SDGT"]}
    row = ListingRow(party_id=party_id, ref=ref, **{**given, "first_seen": NOW, "digest": f"digest of {ref}", **values})
    return listings.add_many(session, [row.model_dump(exclude={"id"})])[0]


def a_version(session: Session, listing_id: int, document: Document, name: str | None, **values: Any) -> None:
    """Keep what a listing says from a document on: its only name, or None for its delisting."""
    content = None if name is None else {"names": [{"text": name, "kind": "primary", "strength": "strong"}]}
    clocks = {"published_at": document.published_at, "seen_at": document.fetched_at}
    row = {"listing_id": listing_id, "document_id": document.id, "digest": name or "", "content": content}
    listings.add_versions(session, [{**row, **clocks, "rebased": False, **values}])


def event_row(kind: str = "designated", **values: Any) -> dict[str, Any]:
    """Write down an event that nobody else has kept, without keeping it."""
    given = {"source_key": "us_ofac_sdn", "caption": "DJIBO, Ousmane Illiassou", "published_at": NOW, "seen_at": NOW}
    event = Event(kind=kind, **{"dedupe_key": uuid4().hex, **given, **values})
    return event.model_dump(exclude={"id"})


def an_event(session: Session, kind: str = "designated", **values: Any) -> Event:
    """Keep an event that nobody else has kept."""
    return events.add_new(session, [event_row(kind, **values)])[0]


def a_claim(session: Session, party_id: int, document_id: int, **values: Any) -> ClaimRow:
    """Keep an unconfirmed claim of a designation."""
    given: dict[str, Any] = {
        "official": False,
        "action": "designate",
        "names": [{"text": "Ousmane Illiassou Djibo", "kind": "primary", "strength": "strong"}],
        "authority": "State Department",
        "programmes": ["SDGT"],
        "quote": "The State Department designated Ousmane Illiassou Djibo.",
        "quote_start": 0,
        "quote_end": 56,
        "confidence": 0.9,
        "published_at": NOW - 9 * DAY,
        "seen_at": NOW - 9 * DAY,
    }
    claim = ClaimRow(party_id=party_id, document_id=document_id, **{**given, **values})
    claims.add(session, claim)
    return claim


def a_watch(session: Session, name: str = "everything", **values: Any) -> Watch:
    """Keep a watch of everything that prints."""
    return watches.add(session, Watch(name=name, channels=["stdout:"], created_at=NOW, **values))


def an_alert(session: Session, event: Event, watch: Watch) -> Alert:
    """Keep the alert of an event for a watch; it has no deliveries yet."""
    alert = Alert(event_id=event.id, watch_id=watch.id, watch_name=watch.name, created_at=NOW)
    session.add(alert)
    session.flush()
    return alert


def a_delivery(session: Session, alert: Alert, address: str = "stdout:", **values: Any) -> int:
    """Keep a delivery that is due now and give its number."""
    given = {"message_id": uuid4().hex, "body": b"the bytes that go out", "created_at": NOW, "next_attempt_at": NOW}
    row = Delivery(alert_id=alert.id, event_id=alert.event_id, address=address, **{**given, **values})
    outbox.add_deliveries(session, [row.model_dump(exclude={"id"})])
    return max(delivery.id for delivery in outbox.deliveries(session) if delivery.id is not None)


def a_due_delivery(session: Session, address: str = "stdout:") -> int:
    """Keep a delivery with all that stands behind it: event, watch, alert."""
    watch = a_watch(session, uuid4().hex)
    return a_delivery(session, an_alert(session, an_event(session), watch), address)


def listing_row(session: Session, listing_id: int) -> ListingRow:
    """Give one listing's row."""
    row = session.get(ListingRow, listing_id)
    assert row is not None
    return row


def delivery_row(session: Session, delivery_id: int) -> Delivery:
    """Give one delivery's row."""
    row = session.get(Delivery, delivery_id)
    assert row is not None
    return row
