"""OFSI's consolidated list of asset freeze targets, closed on 28 January 2026: imported for the past, never fetched.

CSV of the 2022 format and workbooks have the same columns. A target has a row for each combination of its repeated
values (the leader of the Lord's Resistance Army has 400); what they tell together, each value once, is the target.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import zip_longest

from scrapers.births import read_english_day
from scrapers.csv import Table
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.gb.information import read_information
from scrapers.gb.values import VALUES
from scrapers.gb.words import KINDS, LIST_REFERENCE, OFSI_GROUP, add_original_name
from scrapers.parts import only_part
from scrapers.plain import read_text
from scrapers.quiet import no_collection
from scrapers.record import Birth, DocumentError, Identifier, Listing, Name, NameKind, Reading, Strength
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError, Vocabulary
from scrapers.wording import split_marked, tidy
from scrapers.workbook import Cells, is_workbook, read_sheets

_NAME = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6", "Alias Type", "Alias Quality")
_ORIGINAL = ("Name Non-Latin Script", "Non-Latin Script Type", "Non-Latin Script Language")
_BIRTHPLACE = ("Town of Birth", "Country of Birth")
_PASSPORT = ("Passport Number", "Passport Details")
_NATIONAL = ("National Identification Number", "National Identification Details")
_ADDRESS = (*(f"Address {number}" for number in range(1, 7)), "Post/Zip Code", "Country")
_KIND, _INFORMATION, _BORN, _GROUP = "Group Type", "Other Information", "DOB", "Group ID"
_LISTED, _DESIGNATED, _UPDATED = "Listed On", "UK Sanctions List Date Designated", "Last Updated"
_SINGLE = {"Regime": "RegimeName", "Nationality": "Nationality", "Position": "Position", "Title": "Title"}
_NEEDED = frozenset({"Name 6", "Alias Type", "Group Type", "Regime", "Listed On", "Group ID"})
"""Columns that every format of the list had; of others those that are there are read."""
_COLUMNS = frozenset(
    {*_NAME, *_ORIGINAL, *_BIRTHPLACE, *_PASSPORT, *_NATIONAL, *_ADDRESS, *_SINGLE}
    | {_KIND, _INFORMATION, _LISTED, _DESIGNATED, _UPDATED, _BORN, _GROUP}
)
_NAME_KINDS = Vocabulary(
    "alias type",
    {
        "primary name": NameKind.PRIMARY,
        "primary name variation": NameKind.ALIAS,
        **dict.fromkeys(("aka", "alias"), NameKind.ALIAS),
        "fka": NameKind.FORMER,
    },
)
_STRENGTHS = Vocabulary(
    "alias quality",
    {
        **dict.fromkeys(("", "good", "good quality"), Strength.STRONG),
        **dict.fromkeys(("low", "low quality"), Strength.WEAK),
    },
)
_MONTH = re.compile(r"(\d\d)/(\d{4})")
_NOTHING = re.compile(r"[-–.\s]*")
_TAX_NUMBERS = frozenset({"inn", "tax identification number", "tax id"})


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The table: where each column stands, the rows, and the day it was last updated."""

    columns: Mapping[str, int]
    rows: list[Cells]
    updated: datetime | None


@dataclass(frozen=True, slots=True)
class _Target:
    """All rows of one target."""

    columns: Mapping[str, int]
    rows: list[Cells]

    def told(self, *columns: str) -> list[tuple[str, ...]]:
        """Give what the rows tell in these columns together, each combination once; nothing where all is empty."""
        places = [self.columns.get(column) for column in columns]
        cells = (tuple("" if place is None else row[place] for place in places) for row in self.rows)
        combinations = dict.fromkeys(cells)
        return [tidied for cells in combinations if any(tidied := tuple(tidy(cell) or "" for cell in cells))]

    def values(self, column: str) -> list[str]:
        """Give what the rows tell in one column."""
        return [value for (value,) in self.told(column)]


def read(parts: Mapping[str, bytes]) -> Reading:
    """Read the list as a workbook or as CSV; raise ``DocumentError`` when it is neither."""
    name, body = only_part(parts)
    gathering = Gathering(name)
    with no_collection():
        sheet = _read_workbook(name, body) if is_workbook(body) else _read_csv(name, body)
        gathering.find_strangers("header", sheet.columns.keys() - {""}, _COLUMNS)
        targets: dict[str, list[Cells]] = {}
        for row in sheet.rows:
            targets.setdefault(row[sheet.columns[_GROUP]].strip(), []).append(row)
        for ref, rows in targets.items():
            gathering.take(ref, partial(_listing, ref, _Target(sheet.columns, rows), gathering))
    return gathering.reading("ofsi", sheet.updated)


def _read_workbook(name: str, body: bytes) -> _Sheet:
    for rows in read_sheets(name, body).values():
        for place, cells in enumerate(rows):
            columns = {tidy(cell) or "": number for number, cell in enumerate(cells)}
            if columns.keys() >= _NEEDED:
                told = [row for row in rows[place + 1 :] if any(row)]
                return _Sheet(columns, told, _updated(name, rows[0]) if place else None)
    raise DocumentError("wrong_document", f"{name} has no sheet with the columns of OFSI's list")


def _read_csv(name: str, body: bytes) -> _Sheet:
    """The first line of the file tells its day only."""
    head, _, rest = read_text(name, body).partition("\n")
    is_headed = head.startswith((_UPDATED, f'"{_UPDATED}"'))
    table = Table(name, rest.encode() if is_headed else body, _NEEDED)
    rows = [tuple(row.values()) for row in table]
    columns = {column: number for number, column in enumerate(table.columns)}
    return _Sheet(columns, rows, _updated(name, tuple(head.replace('"', "").split(","))) if is_headed else None)


def _updated(name: str, cells: Cells) -> datetime:
    day = read_english_day(cells[1].strip()) if len(cells) > 1 and cells[0].strip() == _UPDATED else None
    if day is None or len(day) != len("2025-04-10"):
        raise DocumentError("parse", f"{name} tells no day in its first line: {', '.join(cells)[:60]!r}")
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def _listing(ref: str, target: _Target, gathering: Gathering) -> Listing:
    kinds = {KINDS[kind.lower()] for kind in target.values(_KIND)}
    if len(kinds) != 1:
        raise UnknownWordError(f"{len(kinds)} group types instead of one")
    draft = Draft(ref, kinds.pop())
    draft.add_identifier(OFSI_GROUP, ref)
    _read_names(target, draft, gathering)
    _read_values(target, draft)
    _read_information(target, draft)
    _read_births(target, draft)
    _read_documents(target, draft)
    for *parts, country in target.told(*_ADDRESS):
        draft.add_address(parts, country or None)
    _read_days(target, draft)
    return draft.listing()


def _read_names(target: _Target, draft: Draft, gathering: Gathering) -> None:
    for *parts, kind, quality in target.told(*_NAME):
        if text := " ".join(filter(None, parts)):
            draft.names.append(Name(text, _NAME_KINDS[kind.lower()], _STRENGTHS[quality.lower()]))
    draft.settle_primary_name()
    for text, script, language in target.told(*_ORIGINAL):
        if text:
            add_original_name(draft, gathering.findings, text, script, language)


def _read_values(target: _Target, draft: Draft) -> None:
    for column, tag in _SINGLE.items():
        for cell in target.values(column):
            for value in split_marked(cell):
                VALUES[tag](value.rstrip(".") if tag == "Nationality" else value, draft)


def _read_information(target: _Target, draft: Draft) -> None:
    prose = []
    for cell in target.values(_INFORMATION):
        values, rest = read_information(cell)
        prose.append(rest)
        for tag, value in values:
            if tag == "UniqueID":
                draft.add_identifier(LIST_REFERENCE, value)
            else:
                VALUES[tag](value, draft)
    draft.remarks = "\n".join(filter(None, prose)) or None


def _read_births(target: _Target, draft: Draft) -> None:
    for cell in target.values(_BORN):
        month = _MONTH.fullmatch(cell)
        VALUES["DOB"](f"dd/{month[1]}/{month[2]}" if month else cell, draft)
    for cells in target.told(*_BIRTHPLACE):
        towns, countries = map(split_marked, cells)
        if len(countries) == 1 and towns:
            countries = countries * len(towns)
        if len(towns) == len(countries) or not (towns and countries):
            draft.places.extend(Birth(place=town, country=country) for town, country in zip_longest(towns, countries))
        else:  # nobody knows which goes with which
            draft.places.extend([*(Birth(place=town) for town in towns), *(Birth(country=one) for one in countries)])


def _read_documents(target: _Target, draft: Draft) -> None:
    for numbers, details in target.told(*_PASSPORT):
        _add_documents("passport", _paired(numbers, details), draft)
    for numbers, details in target.told(*_NATIONAL):
        _add_documents("national id", _paired(numbers, details), draft)


def _paired(numbers: str, details: str) -> list[tuple[str | None, str | None]]:
    """Pair the numbers of one cell with what another says of them; where they cannot be paired each stands alone."""
    first, second = _told(numbers), _told(details)
    if len(first) == len(second) or not (first and second):
        return list(zip_longest(first, second))
    if len(second) == 1:
        return [(number, second[0]) for number in first]
    return [*((number, None) for number in first), (None, tidy(details))]


def _told(cell: str) -> list[str | None]:
    return [None if _NOTHING.fullmatch(value) else value for value in split_marked(cell)]


def _add_documents(kind: str, documents: list[tuple[str | None, str | None]], draft: Draft) -> None:
    for number, note in documents:
        if number:
            is_tax = kind == "national id" and (note or "").lower().strip("().") in _TAX_NUMBERS
            draft.identifiers.append(Identifier("tax id" if is_tax else kind, number, note=note))
        else:
            draft.add_fact(kind.capitalize(), note)


def _read_days(target: _Target, draft: Draft) -> None:
    """A target under two regimes was listed twice: it has stood on the list since the first of the days."""
    listed = sorted(map(_day, target.values(_LISTED)))
    draft.listed_on = listed[0] if listed else None
    for label, days in (
        ("Listed on", listed[1:]),
        ("Designated", map(_day, target.values(_DESIGNATED))),
        ("Last updated", map(_day, target.values(_UPDATED))),
    ):
        for day in days:
            draft.add_fact(label, day)


def _day(text: str) -> str:
    day = read_english_day(text)
    if day is None:
        raise UnknownWordError(f"unknown form of date: {text!r}")
    return day


SOURCE = ListSource(
    key="gb_ofsi",
    title="UK consolidated list of asset freeze targets (closed)",
    authority="Office of Financial Sanctions Implementation, HM Treasury",
    jurisdiction="GB",
    # Closed on 28 January 2026, since when gb_uksl is the only list: import only.
    urls=(),
    read=read,
    min_records=4_000,
)
