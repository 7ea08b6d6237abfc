"""Reads a list document: its own parts, the parts it leaves standing, and where needed the document before."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from db.tables.document import Document
from scrapers.record import DocumentError, Listing, MissingPartError, Reading
from scrapers.source import ListSource
from tracker.domain.canonical import Canonical, canonical
from tracker.pipeline.parts import Part, carried, unpacked
from tracker.wiring import Tracker


class Forms(Mapping[str, Canonical]):
    """The canonical forms of a reading's listings by reference, made when they are asked for: few listings changed."""

    def __init__(self, listings: Iterable[Listing]) -> None:
        self._listings = {listing.ref: listing for listing in listings}
        self._made: dict[str, Canonical] = {}

    def __getitem__(self, ref: str) -> Canonical:
        if ref not in self._made:
            self._made[ref] = canonical(self._listings[ref])
        return self._made[ref]

    def __iter__(self) -> Iterator[str]:
        return iter(self._listings)

    def __len__(self) -> int:
        return len(self._listings)


@dataclass(frozen=True, slots=True)
class ListReading:
    """What one list document says, in canonical form and by digest, with all the parts it was read from."""

    reading: Reading
    parts: list[Part]
    forms: Forms
    digests: dict[str, str]

    def place(self, ref: str) -> str | None:
        """Say where in the document a record stands; None when it is not there or its reader cannot tell."""
        return self.reading.places.of(ref) if self.reading.places else None


def read_list(tracker: Tracker, source: ListSource, document: Document, believed: Document | None) -> ListReading:
    """Read a list document with the parts of the last believed one that it leaves standing."""
    reading, parts = _read(tracker, source, document, believed)
    forms = Forms(reading.listings)
    if len(forms) != len(reading.listings):
        raise DocumentError("parse", f"{len(reading.listings) - len(forms)} references stand more than once")
    digests = {listing.ref: tracker.digests.digest(listing) for listing in reading.listings}
    return ListReading(reading, parts, forms, digests)


def _read(
    tracker: Tracker, source: ListSource, document: Document, believed: Document | None
) -> tuple[Reading, list[Part]]:
    members = unpacked(tracker.archive, source, document.parts)
    standing, beside = carried(tracker.archive, source, members.keys(), believed.parts) if believed else ([], {})
    try:
        return source.read({**members, **beside}), [*document.parts, *standing]
    except MissingPartError as error:
        raise DocumentError(error.kind, f"{error}, and no believed document of this source holds it") from error


def reread(tracker: Tracker, source: ListSource, believed: Document) -> ListReading | None:
    """Read the last believed document anew with today's reader; None when today's reader refuses it."""
    try:
        return read_list(tracker, source, believed, None)
    except DocumentError:
        return None
