"""The Dutch national terrorism list: an ODS workbook of persons and organisations whose assets are frozen.

Persons are told from organisations by a first name or a date of birth only. No reference is published.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import partial

from scrapers.dates import read_iso, read_numbers
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.identity import hashed_refs
from scrapers.parts import only_part
from scrapers.record import Birth, DocumentError, Listing, Name, NameKind, PartyKind, Reading
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import split_outside_brackets, tidy
from scrapers.workbook import Cells, read_sheets

Row = Mapping[str, str]

_SURNAME, _FORENAMES, _ALIAS = "surname", "firstname(s)", "alias"
_BORN, _BIRTHPLACE = "dateofbirth", "placeofbirth"
_DECIDED, _NOTICE = "dateofministerialdecision", "linkofficialnotification"
_COLUMNS = frozenset({_SURNAME, _FORENAMES, _ALIAS, _BORN, _BIRTHPLACE, _DECIDED, _NOTICE})
_NOTHING = frozenset({"", "-", "n/a", "onbekend", "unknown"})


def read_terrorism_list(parts: Mapping[str, bytes]) -> Reading:
    """Read the workbook; raise ``DocumentError`` when no sheet of it has the list's columns."""
    name, body = only_part(parts)
    gathering = Gathering(name)
    rows = [row for sheet in read_sheets(name, body).values() for row in _rows(sheet, gathering)]
    if not rows:
        raise DocumentError("wrong_document", f"{name} has no sheet with the columns of the list")
    rows = list({tuple(row.items()): row for row in rows}.values())
    refs = hashed_refs(((row[_SURNAME], row[_FORENAMES], row[_BORN]), tuple(row.values())) for row in rows)
    for ref, row in zip(refs, rows, strict=True):
        gathering.take(ref, partial(_listing, ref, row))
    return gathering.reading("workbook")


def _rows(sheet: list[Cells], gathering: Gathering) -> Iterator[Row]:
    """Give the rows below the header; the columns' hints on the form of dates are no part of their names."""
    header: list[str] = []
    for cells in sheet:
        columns = ["".join(cell.lower().split()).removesuffix("(dd-mm-jjjj)") for cell in cells]
        columns = [column.removesuffix("(dd/mm/jjjj)") for column in columns]
        if header and sum(map(bool, cells)) > 1:  # a single cell is a footnote
            told = {column: _told(cell) for column, cell in zip(header, cells, strict=False) if column}
            yield {column: told.get(column, "") for column in sorted(_COLUMNS)}
        elif not header and set(columns) >= _COLUMNS:
            header = columns
            gathering.find_strangers("header", set(filter(None, columns)), _COLUMNS)


def _told(cell: str) -> str:
    text = tidy(cell) or ""
    return "" if text.lower() in _NOTHING else text


def _listing(ref: str, row: Row) -> Listing:
    is_person = row[_FORENAMES] or row[_BORN]
    draft = Draft(ref, PartyKind.PERSON if is_person else PartyKind.ORGANISATION)
    if not row[_SURNAME]:
        raise UnknownWordError("no name")
    draft.names.append(Name(", ".join(filter(None, (row[_SURNAME], row[_FORENAMES]))), script="Latn"))
    draft.names.extend(Name(text, NameKind.ALIAS, script="Latn") for text in split_outside_brackets(row[_ALIAS]))
    draft.programmes.append("NL")
    draft.listed_on = _date(row[_DECIDED])
    if row[_NOTICE]:
        draft.legal_basis.append(row[_NOTICE])
    _read_birth(row, draft)
    return draft.listing()


def _read_birth(row: Row, draft: Draft) -> None:
    """The columns of a birth hold a note (``n/a: …``) where an organisation has none."""
    if draft.kind is PartyKind.PERSON:
        if row[_BORN]:
            draft.dates.append(Birth(_date(row[_BORN])))
        if row[_BIRTHPLACE]:
            draft.places.append(Birth(place=row[_BIRTHPLACE]))
    else:
        draft.remarks = row[_BIRTHPLACE].removeprefix("n/a:").strip() or None


def _date(text: str) -> str:
    date = read_iso(text) or read_numbers(text)
    if date is None:
        raise UnknownWordError(f"no date: {text!r}")
    return date


SOURCE = ListSource(
    key="nl_terror",
    title="Dutch national terrorism list",
    authority="Ministry of Foreign Affairs of the Netherlands",
    jurisdiction="NL",
    # From the settings of a public crawler, not tried by us.
    urls=(
        "https://www.government.nl/site/binaries/site-content/collections/documents/2016/01/15/"
        "national-terrorism-list/eng-terrorismelijst.ods",
    ),
    read=read_terrorism_list,
    interval=timedelta(hours=6),
    min_records=100,
)
