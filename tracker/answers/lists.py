"""Answers about whole lists and their entries at a moment."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from db import documents, history, versions
from db.history import Origin
from db.tables.document import Document
from db.tables.listing import ListingVersion
from db.versions import Moment, Stated
from scrapers.source import ListSource
from tracker.answers.documents import proof
from tracker.answers.listings import whole
from tracker.answers.notation import Answer, moment, party_id
from tracker.answers.sources import registered
from tracker.answers.standing import standings
from tracker.wiring import Tracker


class UnknownListError(Exception):
    """What stood on a list at a moment is not known here, which is not the same as nothing; the message says why."""


def list_then(tracker: Tracker, source_key: str, at: Moment) -> Answer:
    """Tell the whole list as it stood at a moment, and on which document that rests."""
    check_is_list(tracker, source_key)
    with tracker.database.reading() as session:
        newest = document_then(session, source_key, at)
        stood = versions.list_at(session, source_key, at)
        first = versions.first_documents(session, source_key, at)
        evidence = {one.document_id for one in stood} | {number for number, _ in first.values()}
        origins = history.origins(session, evidence)
    return {
        "source": source_key,
        "as_of": moment(at.as_of or newest.published_at),
        "known_at": moment(at.known_at),
        "document": proof(newest),
        "records": len(stood),
        "listings": [_entry(one, first[one.listing_id], origins) for one in stood],
    }


def show(tracker: Tracker, source_key: str, ref: str, at: Moment) -> Answer:
    """Tell one entry of a list whole as it stood at a moment, with the document that proves it."""
    check_is_list(tracker, source_key)
    with tracker.database.reading() as session:
        newest = document_then(session, source_key, at)
        rows = history.listings_with_ref(session, ref, source_key)
        if not rows:
            raise UnknownListError(f"no listing {ref} of {source_key} has ever been read here")
        (stood,) = standings(session, rows, at)
        if stood.stated is None:
            raise UnknownListError(f"{ref} did not stand on {source_key} yet in {_document(newest)}")
        proofs = {
            "stated_by": _proof(session, stood.stated),
            "ended_by": _proof(session, stood.ended) if stood.ended else None,
            "list_document": proof(newest),
        }
        origins = history.origins(session, {stood.stated.document_id})
    return {
        "as_of": moment(at.as_of or newest.published_at),
        "party_id": party_id(stood.row.party_id),
        **whole(stood, origins),
        **proofs,
    }


def check_is_list(tracker: Tracker, source_key: str) -> None:
    """Refuse, by name, what is no list that can be read here."""
    known = {key: source for key, source in registered(tracker).items() if isinstance(source, ListSource)}
    if source_key not in known:
        raise UnknownListError(f"{source_key!r} is no list that is read here: lists are {', '.join(known)}")


def document_then(session: Session, source_key: str, at: Moment) -> Document:
    """Give the document that a list's state at a moment rests on; raise ``UnknownListError`` where there is none."""
    document = versions.document_at(session, source_key, at)
    if document is not None:
        return document
    known = "" if at.known_at is None else f" as known at {_minute(at.known_at)}"
    begin = versions.records_begin(session, [source_key], at.known_at).get(source_key)
    if begin is None or at.as_of is None:
        raise UnknownListError(f"no document of {source_key} is believed{known}: what stood on it is unknown")
    begins = f"our records of {source_key} begin on {_day(begin)}{known}"
    raise UnknownListError(f"{begins}: what stood on it until {_minute(at.as_of)} is unknown")


def _entry(one: Stated, first: tuple[int, datetime], origins: Mapping[int, Origin]) -> Answer:
    first_document, first_seen = first
    return {
        "ref": one.ref,
        "party_id": party_id(one.party_id),
        "kind": one.content["kind"],
        "caption": one.content["names"][0]["text"],
        "names": [{part: name[part] for part in ("text", "kind", "strength")} for name in one.content["names"]],
        "programmes": one.content.get("programmes", []),
        "listed_on": one.content.get("listed_on"),
        "first_seen": moment(first_seen),
        "first_document": origins[first_document].sha256,
        "document": origins[one.document_id].sha256,
    }


def _proof(session: Session, version: ListingVersion) -> Answer:
    return proof(documents.get(session, version.document_id))


def _document(document: Document) -> str:
    return f"its document of {_day(document.published_at or document.fetched_at)}"


def _day(when: datetime) -> str:
    return f"{when:%Y-%m-%d}"


def _minute(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M} UTC"
