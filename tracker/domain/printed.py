"""Entries that a notice printed, set against each other and against what a list carries."""

from dataclasses import asdict
from typing import Any

from scrapers.record import Claim
from tracker.domain.canonical import Canonical, printed_form
from tracker.domain.diff import field_changes


def changes_of(claim: Claim) -> tuple[dict[str, Any], ...]:
    """Give what a change that prints an entry before and after says was changed."""
    if claim.before is None or claim.entry is None:
        return ()
    return tuple(asdict(change) for change in field_changes(printed_form(claim.before), printed_form(claim.entry)))


def carries(listing: Canonical, claim: Claim) -> bool:
    """Say whether a listing shows already what an entry was changed into: everything that the change added.

    A change that only takes something away, or only prints how the entry is to read, is not judged.
    """
    added = [change for change in changes_of(claim) if change["new"] is not None]
    return bool(added) and all(_holds(listing, change["field"], change["new"]) for change in added)


def _holds(listing: Canonical, field: str, value: Any) -> bool:
    held = listing.get(field)
    if field == "names":
        return any((name["text"], name["strength"]) == (value["text"], value["strength"]) for name in held or ())
    return value in held if isinstance(held, list) else held == value
