"""Reads a list document: its own parts, the parts it leaves standing, and where needed the document before."""

from dataclasses import dataclass

from db.tables.document import Document
from scrapers.record import DocumentError, MissingPartError, Reading
from scrapers.source import ListSource
from tracker.domain.canonical import Canonical, canonical, digest
from tracker.pipeline.parts import Part, carried_parts, unpacked
from tracker.wiring import Tracker


@dataclass(frozen=True, slots=True)
class ListReading:
    """What one list document says, in canonical form and by digest, with all the parts it was read from."""

    reading: Reading
    parts: list[Part]
    forms: dict[str, Canonical]
    digests: dict[str, str]


def read_list(tracker: Tracker, source: ListSource, document: Document, believed: Document | None) -> ListReading:
    """Read a list document with the parts of the last believed one that it leaves standing."""
    own = list(document.parts)
    carried = carried_parts(tracker.archive, source, own, believed.parts) if believed else []
    parts = own + carried
    try:
        reading = source.read(unpacked(tracker.archive, source, parts))
    except MissingPartError as error:
        raise DocumentError(error.kind, f"{error}, and no believed document of this source holds it") from error
    forms = {listing.ref: canonical(listing) for listing in reading.listings}
    if len(forms) != len(reading.listings):
        raise DocumentError("parse", f"{len(reading.listings) - len(forms)} references stand more than once")
    return ListReading(reading, parts, forms, {ref: digest(form) for ref, form in forms.items()})


def reread(tracker: Tracker, source: ListSource, believed: Document) -> ListReading | None:
    """Read the last believed document anew with today's reader; None when today's reader refuses it."""
    try:
        return read_list(tracker, source, believed, None)
    except DocumentError:
        return None
