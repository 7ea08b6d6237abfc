"""Reads the UK Sanctions List as CSV: under a line that tells its day, rows that repeat a designation.

A designation has a row for each combination of its repeated values; together they say what its XML element says. Some
cells hold several values themselves, ``(1) … (2) …``. Columns are known by their titles, whatever their case.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from operator import itemgetter

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
    tags = {_TAGS[plain]: column for column, plain in columns.items() if plain in _TAGS}
    gathering.find_strangers("header", columns.keys() - {kind, reference, ""}, set(tags.values()))
    designations: dict[str, list[Row]] = {}
    for row in table:
        designations.setdefault(row[reference].strip(), []).append(row)
    for ref, rows in designations.items():
        gathering.take(ref, partial(_listing, ref, rows[0][kind].strip().lower(), _Cells(tags, rows), gathering))
    return gathering.reading(FORMAT, None if is_header else _published(name, head))


def _published(name: str, head: str) -> datetime:
    found = _DAY.search(head)
    for form in ("%d %b %Y", "%d %m %Y"):
        try:
            return datetime.strptime(" ".join(found.groups()) if found else "", form).replace(tzinfo=UTC)
        except ValueError:
            continue
    raise DocumentError("parse", f"{name} tells no day in its first line: {head[:60]!r}")


@dataclass(frozen=True, slots=True)
class _Cells:
    """The rows of one designation, with the columns of each tag."""

    columns: dict[str, str]
    rows: Sequence[Row]

    def told(self, tags: Iterable[str]) -> list[Texts]:
        """Give what the rows tell under some tags together, each once and cells of several values one by one."""
        present = {tag: self.columns[tag] for tag in tags if tag in self.columns}
        if not present:
            return []
        # Many rows say the same: what differs is found before a cell is looked at.
        cells = dict.fromkeys(map(itemgetter(*present.values()), self.rows))
        differing = cells if len(present) > 1 else ((cell,) for cell in cells)
        groups = (group for texts in differing for group in _parted(dict(zip(present, texts, strict=True))))
        return list({tuple(group.items()): group for group in groups if group}.values())


def _parted(cells: Texts) -> list[Texts]:
    told = {tag: text for tag, cell in cells.items() if (text := tidy(cell))}
    several = next((tag for tag in told if tag in _SEVERAL), None)
    return [{**told, several: text} for text in split_marked(told[several])] if several else [told]


def _listing(ref: str, kind: str, cells: _Cells, gathering: Gathering) -> Listing:
    draft = Draft(ref, KINDS[kind])
    draft.add_identifier(LIST_REFERENCE, ref)
    for tag, read_value in VALUES.items():
        for value in cells.told([tag]):
            read_value(value[tag], draft)
    for known, read_group in GROUPS.values():
        for group in cells.told(sorted(known)):
            read_group(group, draft)
    for group in cells.told(sorted(ORIGINAL_NAME)):
        read_original_name(group, draft, gathering)
    return draft.listing()
