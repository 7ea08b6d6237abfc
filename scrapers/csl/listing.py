"""Turns an entry of the Consolidated Screening List into a listing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scrapers.csl.entry import Entry, Number
from scrapers.dates import Period, read_period
from scrapers.ofac.draft import build
from scrapers.ofac.pieces import LATIN, Piece, is_identifier, is_known, read_document, read_feature
from scrapers.ofac.remarks import read_remarks
from scrapers.record import Fact, Identifier, Listing, Name, NameKind, PartyKind
from scrapers.vocabulary import UnknownWordError, Vocabulary

_TITLE = re.compile(r"(?P<title>.+?) ?\((?P<code>[A-Z-]+)(?: List)?\)(?: List)? - (?P<agency>.+)")
_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")
_CUE = re.compile(r"(?:and )?(?:(?P<former>f\.k\.a\.)|a\.k\.a\.)?,? ?(?=.)", re.IGNORECASE)
"""What leads from one alias to the next in the lists that Commerce and State keep as prose."""

_KINDS = Vocabulary(
    "entry type",
    {
        "Individual": PartyKind.PERSON,
        "Entity": PartyKind.ORGANISATION,
        "Vessel": PartyKind.VESSEL,
        "Aircraft": PartyKind.AIRCRAFT,
    },
)
_UNTOLD = Vocabulary(
    "list without types",
    {
        "DPL": PartyKind.OTHER,
        "DTC": PartyKind.OTHER,
        "EL": PartyKind.OTHER,
        "ISN": PartyKind.OTHER,
        "MEU": PartyKind.ORGANISATION,
        "UVL": PartyKind.ORGANISATION,
    },
)
"""What stands on the lists that do not tell it; persons and organisations mixed are of an unknown kind."""

_CUE_SIGNS = ("and ", "And ", "a.k.a.", "A.K.A.", "f.k.a.", "F.K.A.")
_PLAIN = {"nationalities": "nationalities", "citizenships": "citizenships", "places_of_birth": "places"}
_FEATURES = {
    "call_sign": "Vessel Call Sign",
    "vessel_type": "VESSEL TYPE",
    "gross_tonnage": "Vessel Tonnage",
    "gross_registered_tonnage": "Vessel Gross Registered Tonnage",
    "vessel_flag": "Vessel Flag",
    "vessel_owner": "Vessel Owner",
}
_FACTS = {
    "source": "Source list",
    "end_date": "End date",
    "standard_order": "Standard order",
    "license_requirement": "License requirement",
    "license_policy": "License policy",
    "country": "Country",
}


@dataclass(frozen=True, slots=True)
class SourceList:
    """Which of the consolidated lists an entry stands on: its short name and its title."""

    code: str
    title: str


@lru_cache(maxsize=64)
def source_list(told: str) -> SourceList:
    """Read ``Denied Persons List (DPL) - Bureau of Industry and Security``; any other wording stands for itself."""
    found = _TITLE.fullmatch(told)
    return SourceList(found["code"], found["title"]) if found else SourceList(told, told)


def read_listing(ref: str, stands_on: SourceList, entry: Entry, findings: set[str]) -> Listing:
    """Read an entry; a label of OFAC's that is not known is kept as a fact and found."""
    told = entry.texts
    kind = _KINDS[told["type"]] if "type" in told else _UNTOLD[stands_on.code]
    pieces = [*_names(entry), *_numbers(entry.numbers, findings), *_parts(entry)]
    if "entity_number" in told:
        pieces.extend(read_remarks(told.get("remarks", "")))
    return build(
        ref,
        kind,
        pieces,
        programmes=entry.lists.get("programs") or (stands_on.title,),
        legal_basis=tuple(filter(None, [told.get("federal_register_notice")])),
        listed_on=_day(told.get("start_date")),
        addresses=entry.addresses,
        remarks=told.get("remarks"),
    )


def _names(entry: Entry) -> Iterator[Piece]:
    text = entry.texts.get("name")
    if text is None:
        raise UnknownWordError("no name")
    yield "primary", Name(text, script=_script(text))
    for alias in entry.lists.get("alt_names", ()):
        yield "names", _alias(alias)


def _alias(text: str) -> Name:
    cue = _CUE.match(text) if text.startswith(_CUE_SIGNS) else None
    if cue is None:
        return Name(text, NameKind.ALIAS, script=_script(text))
    bare = text[cue.end() :]
    return Name(bare, NameKind.FORMER if cue["former"] else NameKind.ALIAS, script=_script(bare))


def _script(text: str) -> str | None:
    return LATIN if text.isascii() else None


def _numbers(numbers: tuple[Number, ...], findings: set[str]) -> Iterator[Piece]:
    for number in numbers:
        piece = _number(number)
        if piece is None:
            findings.add(f"unknown id {number.label!r} or its value")
            piece = "facts", Fact(number.label, number.value)
        yield piece


@lru_cache(maxsize=4096)  # gender and the like stand in thousands of entries
def _number(number: Number) -> Piece | None:
    """Read an identity document or a feature; None when its label or its value is not known."""
    if is_identifier(number.label):
        return read_document(
            number.label, number.value, number.country, number.issued_on, number.expires_on, number.notes
        )
    return read_feature(number.label, number.value) if is_known(number.label) else None


def _parts(entry: Entry) -> Iterator[Piece]:
    told, lists = entry.texts, entry.lists
    if "entity_number" in told:
        yield "identifiers", Identifier("ofac reference", told["entity_number"])
    if "title" in told:
        yield from (("positions", position) for position in told["title"].split("; "))
    for field, values in lists.items():
        if field in _PLAIN:
            yield from ((_PLAIN[field], value) for value in values)
    yield from (("dates", _period(date)) for date in lists.get("dates_of_birth", ()))
    for field, text in told.items():
        if field in _FACTS:
            yield "facts", Fact(_FACTS[field], text)
        elif field in _FEATURES and (piece := read_feature(_FEATURES[field], text)):
            yield piece


def _period(text: str) -> Period:
    first, separator, last = text.removeprefix("circa ").partition(" to ")
    if _ISO.fullmatch(first) and (_ISO.fullmatch(last) or not separator):
        return Period(first, last or None, text.startswith("circa "))
    period = read_period(text)
    if period is None:
        raise UnknownWordError(f"no date: {text!r}")
    return period


def _day(text: str | None) -> str | None:
    if text is not None and not _ISO.fullmatch(text):
        raise UnknownWordError(f"no date: {text!r}")
    return text
