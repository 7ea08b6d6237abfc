"""A database full of names, as lists would have left it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlmodel import Session

from db import documents, listings, parties
from db.engine import Database
from db.tables.document import Document
from tracker.domain.canonical import Canonical
from tracker.matching.entry import NameEntry

_NOW = datetime(2021, 7, 7, tzinfo=UTC)
_AT_ONCE = 5000


def fill(database: Database, entries: Sequence[NameEntry]) -> None:
    """Write every name with its party, its listing, and a listing's usual content."""
    database.migrate()
    by_party: dict[int, list[NameEntry]] = {}
    for entry in entries:
        by_party.setdefault(entry.party_id, []).append(entry)
    held = list(by_party.values())
    with database.writing() as session:
        brought = Document(source_key="list", sha256="0" * 64, parts=[], origin="import", fetched_at=_NOW)
        document = documents.add(session, brought)
        for start in range(0, len(held), _AT_ONCE):
            _write(session, held[start : start + _AT_ONCE], document.id or 0)


def _write(session: Session, held: Sequence[Sequence[NameEntry]], document_id: int) -> None:
    forms = [_form(names) for names in held]
    told = [{"kind": form["kind"], "caption": form["names"][0]["text"]} for form in forms]
    ids = parties.add_many(session, [{**each, "created_at": _NOW} for each in told])
    rows = [
        {"source_key": "list", "ref": str(party), "party_id": party, "caption": each["caption"]}
        | {"programmes": [], "first_seen": _NOW, "status": "active", "digest": ""}
        for party, each in zip(ids, told, strict=True)
    ]
    listed = listings.add_many(session, rows)
    said = {"document_id": document_id, "published_at": _NOW, "seen_at": _NOW, "digest": "", "rebased": False}
    listings.add_versions(
        session, [{**said, "listing_id": listing, "content": f} for listing, f in zip(listed, forms, strict=True)]
    )
    parties.add_names(
        session,
        [
            {"party_id": party, "listing_id": listing, **name}
            for party, listing, form in zip(ids, listed, forms, strict=True)
            for name in form["names"]
        ],
    )


def _form(names: Sequence[NameEntry]) -> Canonical:
    number = names[0].party_id
    return {
        "ref": str(number),
        "kind": names[0].party_kind.value,
        "names": [{"text": n.text, "kind": n.kind.value, "strength": n.strength.value} for n in names],
        "births": [{"date": f"{1940 + number % 60}-{1 + number % 12:02}-{1 + number % 28:02}"}],
        "nationalities": [("Syria", "Russian Federation", "Iran", "Niger")[number % 4]],
        "addresses": [{"text": f"{number} Main Street", "country": "Turkey"}],
        "identifiers": [{"kind": "passport", "value": f"A{number:08}", "country": "SY"}],
        "programmes": ["SDGT"],
        "remarks": "What a list has to say of somebody takes about as many words as these. " * 3,
    }
