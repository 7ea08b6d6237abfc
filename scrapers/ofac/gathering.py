"""Gathers the entries of one XML document: each listing once, what was set aside, and what nobody knows how to read."""

from collections.abc import Callable
from datetime import datetime

from scrapers.ofac.entry import Entry
from scrapers.record import DocumentError, Listing, Reading, Reject
from scrapers.vocabulary import UnknownWordError


class Gathering:
    """The outcome of a document so far."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._listings: dict[str, Listing] = {}
        self._rejects: list[Reject] = []
        self.findings: set[str] = set()

    def take(self, ref: str | None, read: Callable[[str, Entry], Listing]) -> None:
        """Read one entry: an unknown word sets it aside, a number that is missing or taken condemns the document."""
        if not ref or ref in self._listings:
            raise DocumentError("parse", f"{self._name} has entry {ref} more than once, or one without a number")
        try:
            self._listings[ref] = read(ref, Entry(self.findings))
        except UnknownWordError as error:
            self._rejects.append(Reject(f"entry {ref}", str(error), ref))

    def reading(self, form: str, published_at: datetime | None, declared: int | None = None) -> Reading:
        """Give the reading; raise ``DocumentError`` when the document declares another number of entries."""
        found = len(self._listings) + len(self._rejects)
        if declared not in (None, found):
            raise DocumentError("truncated", f"{self._name} declares {declared} entries but holds {found}")
        if not found:
            raise DocumentError("empty", f"{self._name} holds no entries")
        return Reading(
            form,
            tuple(self._listings.values()),
            published_at,
            declared,
            tuple(self._rejects),
            tuple(sorted(self.findings)),
        )
