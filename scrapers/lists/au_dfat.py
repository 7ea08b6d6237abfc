"""Australia's consolidated list (Department of Foreign Affairs and Trade): a workbook with one row a name.

The rows 101, 101a and 101b are one party; each repeats nearly everything. Two layouts are known: that of 2024 and a
later one with the strength of aliases, IMO numbers, the instrument and a column for each kind of measure.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache, partial

from scrapers.births import read_births, read_english_day
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.identity import hashed_ref
from scrapers.parts import only_part
from scrapers.quiet import no_collection
from scrapers.record import Birth, DocumentError, Listing, Name, NameKind, PartyKind, Reading, Strength
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError, Vocabulary
from scrapers.wording import is_latin, split_marked, tidy
from scrapers.workbook import Cells, read_sheets

_KINDS = Vocabulary(
    "type",
    {
        "individual": PartyKind.PERSON,
        "person": PartyKind.PERSON,
        "entity": PartyKind.ORGANISATION,
        **dict.fromkeys(("vessel", "ship"), PartyKind.VESSEL),
        "aircraft": PartyKind.AIRCRAFT,
    },
)
_NAME_KINDS = Vocabulary(
    "name type",
    {
        **dict.fromkeys(("primary name", "primay name", "primary"), NameKind.PRIMARY),
        **dict.fromkeys(("aka", "a.k.a.", "also known as", "alias"), NameKind.ALIAS),
        "original script": NameKind.ORIGINAL_SCRIPT,
        **dict.fromkeys(("formerly known as", "fka", "f.k.a.", "previously listed as"), NameKind.FORMER),
    },
)
_STRENGTHS = Vocabulary(
    "alias strength",
    {
        **dict.fromkeys(("weak", "low", "low quality"), Strength.WEAK),
        **dict.fromkeys(("strong", "good", "good quality", ""), Strength.STRONG),
    },
)
_FLAGS = {"true": True, "yes": True, "y": True, "1": True, "false": False, "no": False, "n": False, "0": False}

_REFERENCE, _NAME, _TYPE, _NAME_TYPE = "reference", "name of individual or entity", "type", "name type"
_STRENGTH, _BORN, _BIRTHPLACE, _CITIZENSHIP = "alias strength", "date of birth", "place of birth", "citizenship"
_ADDRESS, _INFORMATION, _LISTING = "address", "additional information", "listing information"
_COMMITTEES, _CONTROL, _IMO, _INSTRUMENT = "committees", "control date", "imo number", "instrument of designation"
_MEASURES = ("targeted financial sanction", "travel ban", "arms embargo", "maritime restriction")
_NEEDED = frozenset(
    {_REFERENCE, _NAME, _TYPE, _NAME_TYPE, _BORN, _BIRTHPLACE, _CITIZENSHIP, _ADDRESS, _INFORMATION, _LISTING}
    | {_COMMITTEES, _CONTROL}
)
_COLUMNS = _NEEDED | {_STRENGTH, _IMO, _INSTRUMENT, *_MEASURES}

_NUMBER = re.compile(r"(\d+)\s*([a-z]+\d*)?", re.IGNORECASE)
_NOTHING = frozenset({"", "na", "n/a", "-", "nil"})
_FORMER = re.compile(r"(.+?)\s*\((?:previously|formerly) listed as[.,]?(?:\s*in Arabic:\s*(.+?))?\s*\)", re.IGNORECASE)
_CITIZENSHIPS = re.compile(r"\s*[;,/]\s*(?![^(]*\))")
_DEBRIS = re.compile(r"_x000D_", re.IGNORECASE)
_DAY = r"\d{1,2} [A-Za-z]+\.? \d{4}"
_LISTED = re.compile(rf"(?:[Ll]isted|[Dd]esignated)\b[^()]{{0,120}}?\bon:? ?({_DAY})")
_FIRST = re.compile(r"^Instrument of first (?:designation|listing)(?: and declaration)?\s*[:\-–]?\s*")
_ACT = re.compile(r"\b(?:Instrument|List|Regulations|Act) \d{4}\b")

Row = Mapping[str, str]
"""The cells of a row that tell something, by the title of their column in small letters."""


@dataclass(slots=True)
class _Party:
    """The rows of one party; ``number`` is its reference without letters."""

    number: str
    rows: list[Row] = field(default_factory=list)

    @property
    def main(self) -> Row:
        """The row of the primary name, else the first."""
        return next(filter(_is_main, self.rows), self.rows[0])

    def told(self, column: str) -> list[str]:
        """Give what the rows tell in a column, each value once, that of the main row first."""
        values: dict[str, str] = {}
        for row in (self.main, *self.rows):
            if column in row:
                values.setdefault(_folded(row[column]), row[column])
        return list(values.values())


def read_consolidated(parts: Mapping[str, bytes]) -> Reading:
    """Read the workbook; raise ``DocumentError`` when no sheet of it has the list's columns."""
    name, body = only_part(parts)
    gathering = Gathering(name)
    with no_collection():
        rows = [row for sheet in read_sheets(name, body).values() for row in _rows(sheet, gathering)]
        if not rows:
            raise DocumentError("wrong_document", f"{name} has no sheet with the columns of the list, or no row in it")
        for ref, party in _parties(rows, gathering):
            gathering.take(ref, partial(_listing, ref, party, gathering))
    return gathering.reading("workbook")


def _rows(sheet: Iterable[Cells], gathering: Gathering) -> Iterator[Row]:
    header: list[str] = []
    told_by = lru_cache(maxsize=None)(_told)  # the rows of a party repeat their cells
    for cells in sheet:
        columns = [" ".join(cell.lower().split()) for cell in cells]
        if header:
            told = {column: text for column, cell in zip(header, cells, strict=False) if (text := told_by(cell))}
            told.pop("", None)
            if told:
                yield told
        elif set(columns) >= _NEEDED:
            header = columns
            gathering.find_strangers("header", set(filter(None, columns)), _COLUMNS)


def _told(cell: str) -> str:
    """Give the text of a cell with its lines, without what a spreadsheet left behind."""
    lines = (" ".join(line.split()) for line in _DEBRIS.sub("\n", cell).split("\n"))
    text = "\n".join(filter(None, lines))
    return "" if text.lower() in _NOTHING else text


def _parties(rows: list[Row], gathering: Gathering) -> Iterator[tuple[str, _Party]]:
    """Put rows together by the number of their reference, wherever they stand.

    A number that comes again with a primary name of its own was used twice by mistake: a further party.
    """
    parties: dict[str, list[_Party]] = {}
    for row in {tuple(row.items()): row for row in rows}.values():
        found = _NUMBER.fullmatch(row.get(_REFERENCE, ""))
        number = found[1].lstrip("0") if found else ""
        if not number:
            gathering.findings.add(f"a row without a number as its reference: {row.get(_REFERENCE)!r}")
            number = hashed_ref(row.get(_REFERENCE, ""), row.get(_NAME, ""))
        known = parties.setdefault(number, [])
        if not known or (_is_main(row) and any(map(_is_main, known[-1].rows))):
            known.append(_Party(number))
        known[-1].rows.append(row)
    for number, known in parties.items():
        if len(known) > 1:
            gathering.findings.add(f"reference {number} is used for {len(known)} parties")
        for place, party in enumerate(known):
            yield f"{number}-{hashed_ref(party.main.get(_NAME, ''))}" if place else number, party


def _is_main(row: Row) -> bool:
    """The reference of a primary name has no letter."""
    told = row.get(_NAME_TYPE, "primary").lower()
    return _NAME_KINDS.get(told) is NameKind.PRIMARY and row.get(_REFERENCE, "").isdecimal()


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _listing(ref: str, party: _Party, gathering: Gathering) -> Listing:
    draft = Draft(ref, _kind(party, gathering))
    draft.names.extend(_names(party, gathering))
    _read_births(party, draft, gathering)
    told = [one for cell in party.told(_CITIZENSHIP) for value in _values(cell) for one in _CITIZENSHIPS.split(value)]
    countries = list(filter(None, told))
    (draft.citizenships if draft.kind is PartyKind.PERSON else draft.nationalities).extend(countries)
    for value in party.told(_ADDRESS):
        for address in _values(value):
            draft.add_address([address])
    for value in party.told(_IMO):
        draft.add_identifier("imo", value)
    draft.programmes.extend(filter(None, map(tidy, party.told(_COMMITTEES))))
    draft.remarks = "\n".join(party.told(_INFORMATION)) or None
    _read_acts(party, draft, gathering)
    _read_measures(party, draft, gathering)
    return draft.listing()


def _kind(party: _Party, gathering: Gathering) -> PartyKind:
    words = [word.lower() for word in party.told(_TYPE)]
    if not words:
        raise UnknownWordError("no type")
    if len(words) > 1:
        gathering.findings.add(f"the rows of {party.number} are of several types; the primary name's is read")
    return _KINDS[words[0]]


def _names(party: _Party, gathering: Gathering) -> Iterator[Name]:
    """The primary name is that of the main row; a row that says no type tells it by its reference."""
    main = party.main
    for row in party.rows:
        text = tidy(row.get(_NAME))
        if text is None:
            raise UnknownWordError(f"row {row[_REFERENCE]} has no name")
        if _NAME_TYPE not in row:
            gathering.findings.add(f"row {row[_REFERENCE]} has no name type")
        kind = _NAME_KINDS[row[_NAME_TYPE].lower()] if _NAME_TYPE in row else NameKind.ALIAS
        if row is main:
            kind = NameKind.PRIMARY
        elif kind is NameKind.PRIMARY or (kind is NameKind.ORIGINAL_SCRIPT and is_latin(text)):
            kind = NameKind.ALIAS
        strength = _STRENGTHS[row.get(_STRENGTH, "").lower()]
        former = _FORMER.fullmatch(text) if kind is NameKind.ALIAS else None
        if former is None:
            yield Name(text, kind, strength)
        else:
            yield from (Name(name, NameKind.FORMER, strength) for name in former.groups() if name)


def _values(cell: str) -> list[str]:
    """Part ``a) one b) two`` and lines of their own; what says nothing is left out."""
    values = (tidy(value) for value in split_marked(" ".join(cell.split())))
    return [value for value in values if value and value.lower() not in _NOTHING]


def _read_births(party: _Party, draft: Draft, gathering: Gathering) -> None:
    for cell in party.told(_BORN):
        births = read_births(cell)
        draft.dates.extend(births.told)
        for note in births.notes:
            draft.add_fact("Date of birth", note)
            gathering.findings.add("births that are no dates, or that have a remark, are kept as facts")
    for cell in party.told(_BIRTHPLACE):
        draft.places.extend(Birth(place=place) for place in _values(cell))


def _read_acts(party: _Party, draft: Draft, gathering: Gathering) -> None:
    """Read how it came to be listed; the control date is that of the last change and not of the listing."""
    for text in map(tidy, party.told(_LISTING)):
        day = read_english_day(text or "")
        found = None if day else _LISTED.search(text or "")
        draft.listed_on = draft.listed_on or day or (read_english_day(found[1]) if found else None)
        if text and not day:
            _add_act(text, draft)
    for text in map(tidy, party.told(_INSTRUMENT)):
        draft.legal_basis.extend(filter(None, [text]))
    for text in party.told(_CONTROL):
        day = read_english_day(text)
        draft.add_fact("Control date", day or text)
        if day is None:
            gathering.findings.add("control dates that are no dates are kept as they are told")


def _add_act(text: str, draft: Draft) -> None:
    if _ACT.search(text):
        draft.legal_basis.append(_FIRST.sub("", text))
    else:
        draft.add_fact("Listing information", text)


def _read_measures(party: _Party, draft: Draft, gathering: Gathering) -> None:
    """A measure is told by yes or no; what is neither is kept as it is told."""
    for measure in _MEASURES:
        for word in party.told(measure):
            if word.lower() not in _FLAGS:
                gathering.findings.add(f"a measure is neither yes nor no: {word!r}")
            if _FLAGS.get(word.lower(), True):
                draft.add_fact("Measure", measure.capitalize() + ("" if word.lower() in _FLAGS else f": {word}"))


SOURCE = ListSource(
    key="au_dfat",
    title="Australian Sanctions Consolidated List",
    authority="Department of Foreign Affairs and Trade of Australia",
    jurisdiction="AU",
    # From the settings of public crawlers, not tried by us: a browser's user agent is asked for. The name was
    # regulation8_consolidated.xlsx until 2025.
    urls=("https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx",),
    read=read_consolidated,
    interval=timedelta(hours=2),
    min_records=2_700,
)
