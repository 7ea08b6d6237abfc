"""Reads the UK Sanctions List as CSV: under a line that tells its day, rows that repeat a designation.

A designation has a row for each combination of its repeated values; together they say what its XML element says. Some
cells hold several values themselves, ``(1) … (2) …``. Columns are known by their titles, whatever their case.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from scrapers.csv import Row, Table
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.gb.groups import GROUPS, ORIGINAL_NAME, Texts, read_original_name
from scrapers.gb.values import VALUES
from scrapers.gb.words import KINDS, LIST_REFERENCE
from scrapers.plain import read_text
from scrapers.record import DocumentError, Listing, Reading
from scrapers.wording import split_marked, tidy

FORMAT = "uksl-csv"

_REFERENCE = "uniqueid"
_KINDS = ("designationtype", "individualentityship")
_DAY = re.compile(r"\b(\d{1,2})[- /]([A-Za-z]{3}|\d{1,2})[a-z]*[- /](\d{4})\b")
_DIFFERENT = {
    "dob": "DOB",
    "nationalityies": "Nationality",
    "subsidiaries": "Subsidiary",
    "businessregistrationnumbers": "BusinessRegistrationNumber",
    "currentowneroperators": "CurrentOwnerOperator",
    "previousowneroperators": "PreviousOwnerOperator",
    "previousflags": "PreviousFlag",
    "hullidentificationnumberhin": "HullIdentificationNumber",
    "namenonlatinscript": "NameNonLatinScript",
}
_SEVERAL = frozenset({"DOB", "Nationality", "Position", "BusinessRegistrationNumber", "PassportNumber"})
"""Values that may stand several in one cell."""


def _plain(title: str) -> str:
    """Give a title as it is compared: its letters and digits."""
    return re.sub(r"[^a-z0-9]", "", title.lower())


_TAGS = {
    **{_plain(tag): tag for tag in (*VALUES, *ORIGINAL_NAME, *(tag for known, _ in GROUPS.values() for tag in known))},
    **_DIFFERENT,
}
"""The XML layout's tags by the plain titles of the columns, nearly all of which are the tags spelt out."""


def read_table(name: str, body: bytes) -> Reading:
    """Read the table; raise ``DocumentError`` when it is none or not whole."""
    head, _, rest = read_text(name, body).partition("\n")
    is_header = _REFERENCE in map(_plain, head.split(","))
    table = Table(name, body if is_header else rest.encode(), frozenset())
    columns = {column: _plain(column) for column in table.columns}
    kind = next((column for column, plain in columns.items() if plain in _KINDS), None)
    reference = next((column for column, plain in columns.items() if plain == _REFERENCE), None)
    if kind is None or reference is None:
        raise DocumentError("wrong_document", f"{name} has no columns Unique ID and Designation Type")
    gathering = Gathering(name)
    gathering.find_strangers("header", columns.keys() - {kind, reference, ""}, _known(columns))
    designations: dict[str, list[Row]] = {}
    for row in table:
        designations.setdefault(row[reference].strip(), []).append(row)
    for ref, rows in designations.items():
        told = [{_TAGS[plain]: row[column] for column, plain in columns.items() if plain in _TAGS} for row in rows]
        gathering.take(ref, partial(_listing, ref, rows[0][kind].strip().lower(), told, gathering))
    return gathering.reading(FORMAT, None if is_header else _published(name, head))


def _known(columns: dict[str, str]) -> set[str]:
    return {column for column, plain in columns.items() if plain in _TAGS}


def _published(name: str, head: str) -> datetime:
    found = _DAY.search(head)
    for form in ("%d %b %Y", "%d %m %Y"):
        try:
            return datetime.strptime(" ".join(found.groups()) if found else "", form).replace(tzinfo=UTC)
        except ValueError:
            continue
    raise DocumentError("parse", f"{name} tells no day in its first line: {head[:60]!r}")


def _listing(ref: str, kind: str, rows: Sequence[Texts], gathering: Gathering) -> Listing:
    draft = Draft(ref, KINDS[kind])
    draft.add_identifier(LIST_REFERENCE, ref)
    seen: set[tuple[tuple[str, str], ...]] = set()
    for row in rows:
        told = {tag: text for tag, cell in row.items() if (text := tidy(cell))}
        for tag in (tag for tag in VALUES if tag in told):
            for value in _new(seen, {tag: told[tag]}):
                VALUES[tag](value[tag], draft)
        for known, read_group in GROUPS.values():
            for group in _new(seen, {tag: told[tag] for tag in known if tag in told}):
                read_group(group, draft)
        for group in _new(seen, {tag: told[tag] for tag in ORIGINAL_NAME if tag in told}):
            read_original_name(group, draft, gathering)
    return draft.listing()


def _new(seen: set[tuple[tuple[str, str], ...]], told: Texts) -> list[Texts]:
    """Give what some tags tell, a cell of several values one by one, unless another row has told it before."""
    several = next((tag for tag in told if tag in _SEVERAL), None)
    groups = [{**told, several: text} for text in split_marked(told[several])] if several else [told]
    fresh = {mark: group for group in groups if group and (mark := tuple(sorted(group.items()))) not in seen}
    seen.update(fresh)
    return list(fresh.values())
