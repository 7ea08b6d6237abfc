"""Belgium's consolidated list of financial sanctions: the EU's and the UN's parties and the national terrorist list.

One row is one party; several values of a cell stand on lines of their own. No reference is published.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import partial
from itertools import zip_longest

from scrapers.csv import Row, Table
from scrapers.dates import read_iso, read_numbers
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.identity import hashed_refs
from scrapers.parts import only_part
from scrapers.record import Birth, Identifier, Listing, Name, NameKind, PartyKind, Reading
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError, Vocabulary
from scrapers.wording import is_latin, tidy

_KINDS = Vocabulary("type", {"P": PartyKind.PERSON, "E": PartyKind.ORGANISATION})
_GENDERS = Vocabulary("gender", {"M": "male", "F": "female"})
_IDENTIFIERS = {
    "NRN": "national id",
    "birthcert": "birth certificate",
    "drivinglicence": "driving licence",
    "electionid": "electoral number",
    "fiscalcode": "tax id",
    "id": "national id",
    "imo": "imo",
    "nationcert": "national id",
    "other": "identification number",
    "passport": "passport",
    "regnumber": "registration",
    "residentperm": "residence permit",
    "ssn": "social security number",
    "swiftbic": "bic",
    "tradelic": "licence",
    "travelcardid": "travel document",
}
_NUMBER = re.compile(r"(?P<number>[^()]+?)\s*\((?P<code>[A-Za-z]+)-(?P<kind>[^()]*)\)\s*(?P<rest>.*)")
_NATIONAL = re.compile(r"NRN\s+(?P<number>\S.*)")
_SHORT_YEAR = re.compile(r"(\d\d)[-/](\d\d)[-/](\d\d)")
_COLUMNS = frozenset(
    {
        "Lastname",
        "Firstname",
        "Middlename",
        "Wholename",
        "Gender",
        "Birth date",
        "Birth place",
        "Birth country",
        "Function",
        "Number",
        "Remark",
        "Embargos",
        "type",
        "Regulation",
        "Publication date",
        "Links",
    }
)


def read_consolidated(parts: Mapping[str, bytes]) -> Reading:
    """Read the file; raise ``DocumentError`` when it is none."""
    name, body = only_part(parts)
    gathering = Gathering(name)
    table = Table(name, body, _COLUMNS, ";", ends_line=False)
    gathering.find_strangers("row", set(table.columns), _COLUMNS)
    rows = list({tuple(row.values()): row for row in table}.values())
    refs = hashed_refs(((row["type"], *_lines(row, "Wholename")[:1]), tuple(row.values())) for row in rows)
    for ref, row in zip(refs, rows, strict=True):
        gathering.take(ref, partial(_listing, ref, row, gathering))
    return gathering.reading("csv")


def _lines(row: Row, column: str) -> list[str]:
    """Give the values of a cell; a literal ``\\n`` is a mistake of the publisher's within a value."""
    lines = map(tidy, row[column].replace("\\n", " ").split("\n"))
    return [line for line in lines if line and line not in ("-", "/")]


def _listing(ref: str, row: Row, gathering: Gathering) -> Listing:
    draft = Draft(ref, _KINDS[row["type"].strip()])
    draft.names.extend(_names(row))
    draft.programmes.extend(_lines(row, "Embargos"))
    draft.legal_basis.extend(_lines(row, "Regulation"))
    published = [_published(line) for line in _lines(row, "Publication date")]
    draft.listed_on = min(published, default=None)
    if draft.kind is PartyKind.PERSON:
        genders = {_GENDERS[line] for line in _lines(row, "Gender")}
        draft.gender = genders.pop() if len(genders) == 1 else None
    _read_births(row, draft, gathering)
    draft.positions.extend(_lines(row, "Function"))
    for line in _lines(row, "Number"):
        draft.identifiers.append(_identifier(line, gathering))
    draft.remarks = "\n".join(_lines(row, "Remark")) or None
    for line in _lines(row, "Links"):
        draft.add_fact("Link", line)
    return draft.listing()


def _names(row: Row) -> Iterator[Name]:
    """A firm's name may stand among the forenames; else the parts of a name only repeat it."""
    lines = _lines(row, "Wholename")
    if not lines:
        raise UnknownWordError("no name")
    others = [] if row["type"].strip() == "P" else [one for one in _lines(row, "Firstname") if one not in lines[0]]
    for place, line in enumerate([*lines, *others]):
        yield Name(line, NameKind.ALIAS if place else NameKind.PRIMARY, script="Latn" if is_latin(line) else None)


def _published(line: str) -> str:
    short = _SHORT_YEAR.fullmatch(line)
    if short:  # the oldest act in force is of the 1990s
        line = f"{short[1]}/{short[2]}/{'19' if short[3] > '50' else '20'}{short[3]}"
    date = read_numbers(line) or read_iso(line)
    if date is None:
        raise UnknownWordError(f"no date of publication: {line!r}")
    return date


def _read_births(row: Row, draft: Draft, gathering: Gathering) -> None:
    for line in _lines(row, "Birth date"):
        date = _birth(line, draft.listed_on)
        if date is None:
            draft.add_fact("Birth date", line)
            gathering.findings.add("births that are no dates are kept as facts")
        else:
            draft.dates.append(Birth(date))
    places, countries = _lines(row, "Birth place"), _lines(row, "Birth country")
    if len(places) == len(countries) or not (places and countries):
        draft.places.extend(Birth(place=one, country=other) for one, other in zip_longest(places, countries))
    else:  # nobody knows which goes with which
        draft.places.extend([Birth(place=one) for one in places] + [Birth(country=one) for one in countries])


def _birth(line: str, listed_on: str | None) -> str | None:
    """Read a birth; one with a year of two digits lies in the last hundred years before its publication."""
    short = _SHORT_YEAR.fullmatch(line)
    if short is None:
        return read_numbers(line) or read_iso(line)
    if listed_on is None:
        return None
    year = int(listed_on[:2]) * 100 + int(short[3])
    return read_numbers(f"{short[1]}/{short[2]}/{year if year < int(listed_on[:4]) else year - 100}")


def _identifier(line: str, gathering: Gathering) -> Identifier:
    """Read ``0363464 (passport-National passport) (issued by …)`` or ``NRN 80.01.01-123.45``."""
    if national := _NATIONAL.fullmatch(line):
        return Identifier(_IDENTIFIERS["NRN"], national["number"])
    found = _NUMBER.fullmatch(line)
    if found is None:
        return Identifier("identification number", line)
    if found["code"] not in _IDENTIFIERS:
        gathering.findings.add(f"unknown kind of number {found['code']}")
    note = "; ".join(filter(None, (found["kind"], found["rest"].removeprefix("(").removesuffix(")"))))
    return Identifier(_IDENTIFIERS.get(found["code"], "identification number"), found["number"], note=note)


SOURCE = ListSource(
    key="be_fod",
    title="Belgian consolidated list of financial sanctions",
    authority="Federal Public Service Finance",
    jurisdiction="BE",
    # From the settings of a public crawler, not tried by us. It is told to answer 406 to any Accept but */*.
    urls=("https://sifi.minfin.fgov.be/public/api/consolidated-list",),
    read=read_consolidated,
    interval=timedelta(hours=6),
    min_records=5_300,
)
