"""Gathers the records of one list document: each listing once, what was set aside, and what no reader knows."""

from collections.abc import Callable, Set
from datetime import datetime

from scrapers.record import DocumentError, Listing, Places, Reading, Reject
from scrapers.vocabulary import UnknownWordError


class Gathering:
    """The outcome of a document so far; ``findings`` is shared with the readers of its records."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._listings: dict[str, Listing] = {}
        self._rejects: dict[str, Reject] = {}
        self._numbers: dict[str, int] = {}
        self.findings: set[str] = set()

    def take(self, ref: str | None, read: Callable[[], Listing]) -> None:
        """Read one record: an unknown word sets it aside, a missing or repeated reference condemns the document."""
        if not ref or ref in self._numbers:
            raise DocumentError("parse", f"{self._name} has record {ref} more than once, or one without a reference")
        self._numbers[ref] = len(self._numbers) + 1
        try:
            self._listings[ref] = read()
        except UnknownWordError as error:
            self._rejects[ref] = Reject(f"record {ref}", str(error), ref)

    def find_strangers(self, where: str, told: Set[str], known: Set[str]) -> None:
        """Record the fields that are neither read nor named as ignored."""
        if not told <= known:
            self.findings.update(f"unknown field {where}/{name}" for name in told - known)

    def reading(self, form: str, published_at: datetime | None = None, declared: int | None = None) -> Reading:
        """Give the reading; raise ``DocumentError`` when there is no record, or another number than declared."""
        found = len(self._listings) + len(self._rejects)
        if not found:
            raise DocumentError("empty", f"{self._name} holds no records")
        if declared not in (None, found):
            raise DocumentError("truncated", f"{self._name} declares {declared} records but holds {found}")
        listings, rejects = tuple(self._listings.values()), tuple(self._rejects.values())
        places = Places(self._name, self._numbers)
        return Reading(form, listings, published_at, declared, rejects, tuple(sorted(self.findings)), places)
