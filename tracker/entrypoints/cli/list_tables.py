"""Whole lists, their entries and their differences as tables for people, and as CSV for spreadsheets."""

from collections.abc import Iterator
from typing import Any

from tracker.answers.notation import Answer
from tracker.domain.headline import readable
from tracker.domain.wording import told
from tracker.entrypoints.cli import cells
from tracker.entrypoints.cli.output import complain, say, show_csv, show_table

_COLUMNS = (
    "ref",
    "party_id",
    "kind",
    "caption",
    "names",
    "weak_names",
    "programmes",
    "listed_on",
    "first_seen",
    "first_document",
    "document",
)


def show_listings(answer: Answer) -> None:
    """Show a list as it stood."""
    say(f"{answer['source']}: {answer['records']} listings, by {cells.document(answer['document'])}")
    show_table(
        ("ref", "kind", "who", "party", "programmes", "listed on", "first seen"),
        (
            (
                listing["ref"],
                listing["kind"],
                listing["caption"],
                listing["party_id"],
                listing["programmes"],
                listing["listed_on"],
                cells.day(listing["first_seen"]),
            )
            for listing in answer["listings"]
        ),
    )


def write_listings(answer: Answer) -> None:
    """Write a list as CSV; which document it rests on is said on stderr."""
    complain(f"{answer['records']} listings, by {cells.document(answer['document'])}")
    show_csv(
        _COLUMNS,
        (
            (
                listing["ref"],
                listing["party_id"],
                listing["kind"],
                listing["caption"],
                _names(listing, "strong"),
                _names(listing, "weak"),
                "; ".join(listing["programmes"]),
                listing["listed_on"],
                listing["first_seen"],
                listing["first_document"],
                listing["document"],
            )
            for listing in answer["listings"]
        ),
    )


def show_listing(answer: Answer) -> None:
    """Show one entry of a list, field by field."""
    who = f"{answer['source']}:{answer['ref']} {answer['caption']} ({answer['party_id']})"
    say(f"{who} as of {cells.minute(answer['as_of'])} UTC: {answer['status']}")
    say(f"said so first in {cells.document(answer['stated_by'])}")
    if answer["ended_by"]:
        say(f"is gone since {cells.document(answer['ended_by'])}")
    else:
        say(f"stands in {cells.document(answer['list_document'])}")
    show_table(("field", "value"), _fields(answer["content"]))


def show_diff(answer: Answer) -> None:
    """Show what changed on a list between two days."""
    for end in ("from", "to"):
        said = answer[end]
        say(f"{answer['source']} {end} {cells.minute(said['as_of'])} UTC: {cells.document(said['document'])}")
    rows = [
        (kind, entry["ref"], entry["caption"], entry["programmes"], _changes(entry))
        for kind in ("designated", "delisted", "amended")
        for entry in answer[kind]
    ]
    show_table(("what", "ref", "who", "programmes", "changes"), rows)
    if answer["restated"]:
        say(f"{answer['restated']} listings were also read in another layout or by another reader in between")


def _fields(content: Answer) -> Iterator[tuple[str, str | None]]:
    for field, value in content.items():
        values: list[Any] = value if isinstance(value, list) else [value]
        yield from ((field, readable(each)) for each in values)


def _changes(entry: Answer) -> str:
    return "; ".join(told(changed) for changed in entry["changes"])


def _names(listing: Answer, strength: str) -> str:
    return "; ".join(name["text"] for name in listing["names"] if name["strength"] == strength)
