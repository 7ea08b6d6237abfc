"""New Zealand's Russia Sanctions Register: a workbook with a sheet of parties and a sheet of ships.

Above the header of a sheet stands a legend. A huge sheet of trade measures names no parties and is not read. An
identifier of the register may stand in two rows: then it is told apart by the name.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial

from scrapers.dates import read_iso, read_numbers
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.identity import hashed_refs
from scrapers.parts import only_part
from scrapers.record import Birth, DocumentError, Identifier, Link, Listing, Name, NameKind, PartyKind, Reading
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError, Vocabulary
from scrapers.wording import is_latin, tidy
from scrapers.workbook import Cells, read_sheets

Row = Mapping[str, str]
"""A row by the lower-case titles of its columns; a cell that tells nothing is left out."""

_ID, _TYPE, _STATUS, _DELETED = "unique identifier", "type", "sanction status", "record deleted flag"
_SHIP, _ASSET = "name of ship as of date of sanction", "name of asset"
_GIVEN = ("first name", "middle name(s)", "last name")
_PARTIES = re.compile(r"register|ship|vessel|aircraft|asset", re.IGNORECASE)
_MEASURES = re.compile(r"trade|tariff|export|import", re.IGNORECASE)
_KINDS = Vocabulary(
    "type",
    {
        "individual": PartyKind.PERSON,
        "entity": PartyKind.ORGANISATION,
        "bank": PartyKind.ORGANISATION,
        "asset": PartyKind.OTHER,
        "ship": PartyKind.VESSEL,
        "vessel": PartyKind.VESSEL,
        "aircraft": PartyKind.AIRCRAFT,
    },
)
_STANDS = Vocabulary(
    "sanction status",
    {
        "": True,
        "sanctioned": True,
        **dict.fromkeys(("removed", "revoked", "delisted", "deleted", "expired", "not sanctioned"), False),
    },
)
_NOTHING = frozenset({"", "-", "n/a", "na", "unknown", "none"})
_ALIASES = re.compile(
    r"\s*[;\n]\s*|,\s+(?!(?:llc|ltd|limited|inc|co|corp|jsc|pjsc|ojsc|ao|oao|pao|zao|ooo|s\.?a|gmbh|plc|jr|sr)\b)",
    re.IGNORECASE,
)
_TIE = re.compile(r"(?P<relation>[A-Za-z -]+?) of (?P<name>.+)", re.DOTALL)
_YEARS = re.compile(r"(?:dd/mm/)?(\d{4})\s*[-–]\s*(\d{4})")
_EPOCH = date(1899, 12, 30)
"""The day zero of a workbook's numbered days, which stand in some cells bare."""


def read_register(parts: Mapping[str, bytes]) -> Reading:
    """Read the workbook; raise ``DocumentError`` when no sheet of it has the register's header."""
    name, body = only_part(parts)
    gathering = Gathering(name)
    rows: list[Row] = []
    for sheet, cells in read_sheets(name, body, _PARTIES.search).items():
        found = list(_rows(cells, gathering)) if cells else []
        if not found and not _MEASURES.search(sheet):
            gathering.findings.add(f"sheet {sheet} is not read")
        rows.extend(found)
    if not rows:
        raise DocumentError("wrong_document", f"{name} has no sheet with a {_ID}")
    rows = list({tuple(row.items()): row for row in rows}.values())
    for ref, row in zip(_refs(rows), rows, strict=True):
        gathering.take(ref, partial(_listing, ref, row, gathering))
    return gathering.reading("workbook")


def _refs(rows: list[Row]) -> list[str]:
    """Give the register's identifiers, and where two rows share one or have none, what tells these apart behind it."""
    shared = Counter(row.get(_ID) for row in rows)
    hashes = hashed_refs(((row.get(_ID, ""), row[_TYPE], _name(row)), tuple(row.values())) for row in rows)
    pairs = ((row.get(_ID, ""), made) for row, made in zip(rows, hashes, strict=True))
    return [ref if ref and shared[ref] == 1 else f"{ref}-{made}".removeprefix("-") for ref, made in pairs]


def _rows(sheet: list[Cells], gathering: Gathering) -> Iterator[Row]:
    """Give the rows below the header that tell of a party which stands on the list."""
    header: list[str] = []
    for cells in sheet:
        columns = [" ".join(cell.lower().split()) for cell in cells]
        if not header and {_ID, _TYPE} <= set(columns):
            header = columns
            gathering.find_strangers("header", set(filter(None, columns)), _COLUMNS.keys())
        elif header:
            told = zip(header, (cell.strip() for cell in cells), strict=False)
            row = {column: cell for column, cell in told if column and cell.lower() not in _NOTHING}
            # The last row tells totals; a row without a name tells of nobody.
            if row.get(_TYPE, "").lower() not in ("", "total") and _name(row) and _stands(row):
                yield row


def _stands(row: Row) -> bool:
    try:
        stands = _STANDS[row.get(_STATUS, "").lower()]
    except UnknownWordError:
        return True  # then the record is set aside, and neither listed nor delisted
    return stands and row.get(_DELETED, "").lower() not in ("yes", "y", "true", "1")


def _name(row: Row) -> str:
    given = " ".join(row[part] for part in _GIVEN if part in row)
    return tidy(row.get(_SHIP) or given or row.get(_ASSET)) or ""


def _listing(ref: str, row: Row, gathering: Gathering) -> Listing:
    _STANDS[row.get(_STATUS, "").lower()]
    kind = PartyKind.VESSEL if _SHIP in row else _KINDS[row[_TYPE].lower()]
    draft = Draft(ref, kind, programmes=["Russia Sanctions Act 2022"])
    draft.names.append(_spelt(_name(row), NameKind.PRIMARY))
    if row[_TYPE].lower() == "bank":
        draft.add_fact("Type", row[_TYPE])
    for column, cell in row.items():
        if column in _COLUMNS:
            _COLUMNS[column](cell, draft)
    if any(fact.label == "DOB" for fact in draft.facts):
        gathering.findings.add("births that are no dates are kept as facts")
    return draft.listing()


def _spelt(text: str, kind: NameKind) -> Name:
    return Name(text, kind, script="Latn" if is_latin(text) else None)


def _day(text: str) -> str | None:
    """Read an ISO day, ``31/12/1967``, ``XX/XX/1967``, or a workbook's bare number of a day."""
    plain = re.sub(r"^xx/xx/", "dd/mm/", text.lower()).replace("xx/", "dd/")
    if text.isdecimal() and 10_000 <= int(text) <= 60_000:
        return (_EPOCH + timedelta(days=int(text))).isoformat()
    return read_iso(text) or read_numbers(plain)


def _read_birth(text: str, draft: Draft) -> None:
    for part in re.split(r"\s*(?:;|\n|\bor\b)\s*", text):
        years = _YEARS.fullmatch(re.sub(r"^xx/xx/", "dd/mm/", part.lower()))
        day = _day(part)
        if years:
            draft.dates.append(Birth(years[1], years[2]))
        elif day:
            draft.dates.append(Birth(day))
        else:
            draft.add_fact("DOB", part)


def _read_listed(text: str, draft: Draft) -> None:
    draft.listed_on = _day(text)
    if draft.listed_on is None:
        draft.add_fact("Date of Sanction", text)


def _read_aliases(text: str, draft: Draft) -> None:
    aliases = (tidy(part) for part in _ALIASES.split(text))
    draft.names.extend(_spelt(alias, NameKind.ALIAS) for alias in aliases if alias)


def _read_ties(text: str, draft: Draft) -> None:
    """Read ``wife of 'Somebody'``; what has another form is a tie in the publisher's words."""
    for part in (piece.strip() for piece in re.split(r"[;\n]", text) if piece.strip()):
        tie = _TIE.fullmatch(part)
        name = (tie["name"] if tie else part).strip(" '‘’.")
        draft.links.append(Link(tie["relation"].strip().lower() if tie else "associate or relative", name))


def _read_identifiers(kind: str, text: str, draft: Draft) -> None:
    numbers = (part.strip() for part in re.split(r"[;\n]", text))
    draft.identifiers.extend(Identifier(kind, number) for number in numbers if number)


def _read_imo(text: str, draft: Draft) -> None:
    draft.add_identifier("imo", re.sub(r"^imo\s*", "", text, flags=re.IGNORECASE))


def _read_place(text: str, draft: Draft) -> None:
    draft.places.append(Birth(place=tidy(text)))


def _read_address(text: str, draft: Draft) -> None:
    for part in re.split(r"[;\n]", text):
        draft.add_address([tidy(part)])


def _read_into(field: str, text: str, draft: Draft) -> None:
    getattr(draft, field).append(tidy(text))


def _read_reasons(text: str, draft: Draft) -> None:
    draft.reasons = text


def _read_remarks(text: str, draft: Draft) -> None:
    draft.remarks = text


def _read_scope(label: str, text: str, draft: Draft) -> None:
    if text.lower() not in ("no", "n", "false", "0"):
        draft.add_fact("Sanction", label if text.lower() in ("yes", "y", "true", "1", "x") else f"{label}: {text}")


def _read_fact(label: str, text: str, draft: Draft) -> None:
    draft.add_fact(label, _day(text) or tidy(text))


def _ignore(_text: str, _draft: Draft) -> None:
    """What was read already: the name, the type, the status."""


_COLUMNS: dict[str, Callable[[str, Draft], None]] = {
    **dict.fromkeys((_ID, _TYPE, _STATUS, _DELETED, _SHIP, _ASSET, *_GIVEN), _ignore),
    **dict.fromkeys(("alias/alternate spellings", "alias/alternate names"), _read_aliases),
    "title": partial(_read_into, "positions"),
    "address": _read_address,
    "dob": _read_birth,
    **dict.fromkeys(("citizenship", "citizenship 2", "citizenship 3"), partial(_read_into, "citizenships")),
    "place of birth": _read_place,
    "passport number": partial(_read_identifiers, "passport"),
    "imo number": _read_imo,
    "associates/relatives": _read_ties,
    "additional information": _read_remarks,
    "general rationale for sanction": _read_reasons,
    "date of sanction": _read_listed,
    **{
        label.lower(): partial(_read_fact, label)
        for label in ("Date of Additional Sanction", "Date Record Deleted", "Reason for Deletion")
    },
    **{
        label.lower(): partial(_read_scope, label)
        for label in (
            "Aircraft Ban",
            "Asset Freeze",
            "Dealing with Securities",
            "Service Prohibition",
            "Ship Ban",
            "Travel Ban",
        )
    },
}
"""How each column is read, by its title in lower case."""


SOURCE = ListSource(
    key="nz_russia",
    title="New Zealand, Russia Sanctions Register",
    authority="Ministry of Foreign Affairs and Trade of New Zealand",
    jurisdiction="NZ",
    # From the settings of public crawlers, not tried by us; the site often blocks.
    urls=("https://www.mfat.govt.nz/assets/Countries-and-Regions/Europe/Ukraine/Russia-Sanctions-Register.xlsx",),
    read=read_register,
    interval=timedelta(hours=6),
    min_records=1_450,
)
