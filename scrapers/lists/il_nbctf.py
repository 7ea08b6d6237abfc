"""Israel's designations of terrorist organisations and individuals (NBCTF): two workbooks, believed only together.

A group of titles stands above the header; columns repeat in Hebrew, English and Arabic. Cancelled designations stay in
the files: their date says בוטל ביום, "cancelled on".
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import zip_longest

from scrapers.dates import read_iso, read_numbers
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.identity import hashed_ref
from scrapers.record import Address, Birth, DocumentError, Identifier, Link, Listing, Name, NameKind, PartyKind, Reading
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import tidy
from scrapers.workbook import Cells, read_sheets

_ID, _PERSONS, _GROUPS = "internal seq id", "name of individual english", "organization name english"
_KINDS = {_PERSONS: PartyKind.PERSON, _GROUPS: PartyKind.ORGANISATION}
_PREFIXES = {PartyKind.PERSON: "I", PartyKind.ORGANISATION: "O"}
_DESIGNATED = (
    "date of designation in israel",
    "date of permenant designation",
    "date of temporary designation",
    "date designation in west bank",
)
_CANCELLED = "בוטל ביום"
_LANGUAGES = {"english": ("en", "Latn"), "hebrew": ("he", "Hebr"), "arabic": ("ar", "Arab")}
_NOTHING = re.compile(r'=?["\-/]*')
_HINT = re.compile(r"\(dd/mm/yyyy\)")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_DATES = re.compile(r"\bOR\b|;|\n| - |\b[a-f]\) ")
_VALUES = re.compile(r";|\n|• |\b[a-f]\) |Id Number:?", re.IGNORECASE)
_BULLET = re.compile(r"^(?:• |- |Branches:|Address\s*\d+:)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\b\d+\s*:\s*")


@dataclass(frozen=True, slots=True)
class _Row:
    """One row by its columns: names of columns in small letters, cells that say nothing left out."""

    kind: PartyKind
    cells: Mapping[str, str]

    def names(self) -> tuple[str, ...]:
        """Give what its name columns say."""
        return tuple(cell for column, cell in self.cells.items() if "name" in column)


def read_nbctf(parts: Mapping[str, bytes]) -> Reading:
    """Read both workbooks; raise ``DocumentError`` when one of them is missing."""
    gathering = Gathering(" and ".join(parts))
    rows: list[_Row] = []
    for name, body in parts.items():
        for cells in read_sheets(name, body).values():
            rows.extend(_rows(cells, gathering))
    kinds = {row.kind for row in rows}
    if kinds != set(_KINDS.values()):
        raise DocumentError("wrong_document", "the lists of individuals and of organisations are needed both")
    rows = list({(row.kind, *row.cells.items()): row for row in rows}.values())
    shared = Counter((row.kind, row.cells.get(_ID)) for row in rows)
    for row in rows:
        ref = _ref(row, shared[row.kind, row.cells.get(_ID)] == 1)
        if not _is_cancelled(row):
            gathering.take(ref, partial(_listing, ref, row, gathering))
    return gathering.reading("workbook")


def _rows(sheet: list[Cells], gathering: Gathering) -> Iterator[_Row]:
    header: list[str] = []
    for cells in sheet:
        if not header and any(_column(cell) == _ID for cell in cells):
            header = [_column(cell) for cell in cells]
            gathering.findings.update(f"unknown column {one}" for one in header if one and _reader(one) is None)
            continue
        told = {column: cell for column, cell in zip(header, cells, strict=False) if column and not _is_nothing(cell)}
        kinds = [kind for column, kind in _KINDS.items() if column in header]
        if len(kinds) == 1 and any("name" in column for column in told):
            yield _Row(kinds[0], told)


def _column(cell: str) -> str:
    return _NO_WORD.sub(" ", _HINT.sub("", cell.lower())).strip()


def _is_nothing(cell: str) -> bool:
    return _NOTHING.fullmatch(cell.strip()) is not None


def _ref(row: _Row, is_single: bool) -> str:
    number = row.cells.get(_ID, "")
    parts = [_PREFIXES[row.kind], number, "" if number and is_single else hashed_ref(*row.names())]
    return "-".join(filter(None, parts))


def _is_cancelled(row: _Row) -> bool:
    dates = [row.cells[column] for column in _DESIGNATED if column in row.cells]
    return bool(dates) and all(_CANCELLED in date for date in dates)


def _listing(ref: str, row: _Row, gathering: Gathering) -> Listing:
    draft = Draft(ref, row.kind)
    for column, cell in row.cells.items():
        if (read := _reader(column)) is not None:
            read(cell, draft)
    standing = [row.cells[column] for column in _DESIGNATED if _CANCELLED not in row.cells.get(column, _CANCELLED)]
    draft.listed_on = min((day for cell in standing if (day := _first_day(cell))), default=None)
    _read_addresses(row, draft)
    if not draft.names:
        raise UnknownWordError("no name")
    draft.names.sort(key=lambda name: [*_LANGUAGES.values()].index((name.language or "", name.script or "")))
    first = draft.names[0]
    draft.names[0] = Name(first.text, NameKind.PRIMARY, script=first.script, language=first.language)
    if any(fact.label == "Date of birth" for fact in draft.facts):
        gathering.findings.add("births that are no dates are kept as facts")
    return draft.listing()


def _read_name(language: str, kind: NameKind, cell: str, draft: Draft) -> None:
    """Read a name, whose parts may be numbered: ``1: IBRAHIM 2: ALI``."""
    code, script = _LANGUAGES[language]
    text = tidy(_NUMBER.sub("", cell))
    if text:
        draft.names.append(Name(text, kind, script=script, language=code))


def _read_aliases(language: str, cell: str, draft: Draft) -> None:
    for text in _values(cell):
        _read_name(language, NameKind.ALIAS, text, draft)


def _values(cell: str) -> list[str]:
    return [text for part in _VALUES.split(cell) if (text := tidy(part)) and not _is_nothing(text)]


def _read_births(cell: str, draft: Draft) -> None:
    for text in map(str.strip, _DATES.split(cell)):
        date = _date(text)
        if date:
            draft.dates.append(Birth(date))
        else:
            draft.add_fact("Date of birth", text)


def _date(text: str) -> str | None:
    return read_iso(text) or read_numbers(text)


def _first_day(cell: str) -> str | None:
    return min((day for part in _DATES.split(cell) if (day := _date(part.strip()))), default=None)


def _read_addresses(row: _Row, draft: Draft) -> None:
    """Streets and towns stand in lines that go together; a country is told for the party."""
    streets, towns = (_language_lines(row, column) for column in ("street", "city village"))
    country = tidy(row.cells.get("country english") or row.cells.get("country hebrew"))
    for street, town in zip_longest(streets, towns):
        draft.addresses.append(Address(", ".join(filter(None, (street, town))), country))
    if country and not draft.addresses:
        draft.addresses.append(Address(None, country))


def _language_lines(row: _Row, column: str) -> list[str]:
    cell = row.cells.get(f"{column} english") or row.cells.get(f"{column} hebrew") or ""
    return [text for line in cell.split("\n") if (text := _BULLET.sub("", line.strip())) and not _is_nothing(text)]


def _read_reasons(cell: str, draft: Draft) -> None:
    draft.reasons = "\n".join(filter(None, (draft.reasons, cell.strip())))


def _read_remarks(cell: str, draft: Draft) -> None:
    draft.remarks = "\n".join(filter(None, (draft.remarks, cell.strip())))


def _read_identifiers(kind: str, cell: str, draft: Draft) -> None:
    draft.identifiers.extend(Identifier(kind, text) for text in _values(cell.replace(":\n", ": ")))


def _read_links(cell: str, draft: Draft) -> None:
    draft.links.extend(Link("Linked to", f"O-{number}", f"O-{number}") for number in _values(cell))


def _read_fact(label: str, cell: str, draft: Draft) -> None:
    draft.add_fact(label, tidy(cell))


def _nothing(cell: str, draft: Draft) -> None:
    """Pass over a column that is read with others."""


Reader = Callable[[str, Draft], None]


def _facts(*columns: str) -> dict[str, Reader]:
    return {column: partial(_read_fact, column.capitalize()) for column in columns}


def _both(column: str) -> tuple[str, str]:
    return f"{column} hebrew", f"{column} english"


_READERS: dict[str, Reader] = {
    **dict.fromkeys((_ID, "header", *_DESIGNATED), _nothing),
    **dict.fromkeys((*_both("street"), *_both("city village"), *_both("country")), _nothing),
    **{f"name of individual {one}": partial(_read_name, one, NameKind.ORIGINAL_SCRIPT) for one in _LANGUAGES},
    **{f"organization name {one}": partial(_read_name, one, NameKind.ORIGINAL_SCRIPT) for one in _LANGUAGES},
    "d o b": _read_births,
    "nationality residency": lambda cell, draft: draft.nationalities.extend(_values(cell)),
    "individual id": partial(_read_identifiers, "identification number"),
    "corporation id": partial(_read_identifiers, "registration"),
    "foreign designation id": partial(_read_identifiers, "foreign reference"),
    "seq num in other countries": partial(_read_identifiers, "foreign reference"),
    "designation": lambda cell, draft: draft.programmes.extend(_values(cell)),
    "designation type": lambda cell, draft: draft.programmes.extend(_values(cell)),
    **dict.fromkeys(_both("designation justification"), _read_reasons),
    **dict.fromkeys(("additional information", *_both("comments")), _read_remarks),
    "linked to internal seq id": _read_links,
    **_facts(*_both("designated by"), *_both("designated by abroad"), "foreign designation", "key operatives"),
    **_facts("date of foreign designation date", "date designated in other countries", "public records references"),
    **_facts(*_both("corporation type"), *_both("location of formation"), "date of corporation", "email", "e mail"),
}
"""How each column is read, by its title in small letters."""


def _reader(column: str) -> Reader | None:
    """Give the reader of a column; further names, phones and sites have columns of their own with numbered titles."""
    language = next((one for one in _LANGUAGES if one in column), "english")
    if column in _READERS:
        return _READERS[column]
    if column.startswith("organization name "):
        return partial(_read_aliases, language)
    if column.startswith(("telephone", "website")):
        return partial(_read_fact, column.capitalize())
    return None


SOURCE = ListSource(
    key="il_nbctf",
    title="Israel, designated terrorist organisations and individuals",
    authority="National Bureau for Counter Terror Financing of Israel",
    jurisdiction="IL",
    # From the settings of a public crawler, not tried by us; the site asks for cookies at times.
    urls=(
        "https://nbctf.mod.gov.il/he/Announcements/Documents/"
        "NBCTFIsrael%20-%20Terror%20Organization%20Designation%20List_XL.xlsx",
        "https://nbctf.mod.gov.il/he/Announcements/Documents/NBCTF%20Israel%20designation%20Individuals_XL.xlsx",
    ),
    read=read_nbctf,
    interval=timedelta(hours=6),
    min_records=700,
)
