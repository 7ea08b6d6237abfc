"""The consolidated list of the United Nations Security Council.

Every entry stands whole inside its INDIVIDUAL or ENTITY element. Ignored by name are the list's internal numbers and
sort keys, and the address of Interpol's own page behind "Special Notice web link": Interpol moved its pages for all
entries at once, which amended none of them. Whether there is such a notice is read.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from lxml.etree import _Element as Element

from scrapers.dates import read_iso
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.parts import xml_document
from scrapers.quiet import no_collection
from scrapers.record import Birth, DocumentError, Identifier, Listing, Name, NameKind, PartyKind, Reading, Strength
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError, Vocabulary
from scrapers.wording import is_latin, spellings, split_marked, split_outside_brackets, tidy
from scrapers.xml import records

ROOT = "CONSOLIDATED_LIST"

Texts = dict[str, str]
"""The texts of an element's children that tell something, by tag."""

_KINDS = {"INDIVIDUAL": PartyKind.PERSON, "ENTITY": PartyKind.ORGANISATION}
_NAME_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_QUALITIES = Vocabulary(
    "alias quality",
    {
        "Good": (NameKind.ALIAS, Strength.STRONG),
        "Low": (NameKind.ALIAS, Strength.WEAK),
        "a.k.a.": (NameKind.ALIAS, Strength.STRONG),
        "f.k.a.": (NameKind.FORMER, Strength.STRONG),
    },
)
_GENDERS = Vocabulary(
    "gender", {"Male": "male", "MALE": "male", "Female": "female", "FEMALE": "female", "Unknown": None}
)
_LISTS = Vocabulary("list type", {"UN List": None})
_BIRTHS = Vocabulary("type of date", {"EXACT": False, "APPROXIMATELY": True, "BETWEEN": False})
"""Whether a birth so marked is about."""
_DOCUMENTS = Vocabulary(
    "type of document",
    {
        "Passport": "passport",
        "Numéro de passeport": "passport",
        "Número de pasaporte": "passport",
        "National Identification Number": "national id",
        "National identification no.": "national id",
    },
)
_IGNORED = frozenset({"DATAID", "VERSIONNUM", "SORT_KEY", "SORT_KEY_LAST_MOD"})
_NOTHING = "na"
_NOTICE = "INTERPOL-UN Security Council Special Notice"
_NOTICE_LINK = re.compile(rf"{_NOTICE} web link:\s*(?:{_NOTICE} web link:\s*)*(\S*)")
_NO_NOTICE_YET = re.compile(r"/une?/$")
"""How the address ends while Interpol has given the notice no number."""


def read(parts: Mapping[str, bytes]) -> Reading:
    """Read the list; raise ``DocumentError`` when it is none, or when one of its two blocks is missing."""
    name, body, _ = xml_document(parts, ROOT)
    gathering, published_at, blocks = Gathering(name), None, set()
    with no_collection():
        for element in records(name, body, *_KINDS):
            published_at = published_at or _generated(element)
            blocks.add(element.tag)
            told = _texts(element)
            if "DELISTED_ON" not in told:
                gathering.take(told.get("REFERENCE_NUMBER"), partial(_listing, element, told, gathering))
    if blocks and blocks != _KINDS.keys():
        raise DocumentError("truncated", f"{name} has no {' and no '.join(_KINDS.keys() - blocks)} at all")
    return gathering.reading("un", published_at)


def _generated(element: Element) -> datetime:
    told = element.getroottree().getroot().get("dateGenerated", "")
    try:
        moment = datetime.fromisoformat(told)
    except ValueError as error:
        raise DocumentError("parse", f"dateGenerated is no moment: {told!r}") from error
    if moment.tzinfo is None:
        raise DocumentError("parse", f"dateGenerated has no time zone: {told!r}")
    return moment.astimezone(UTC)


def _listing(element: Element, told: Texts, gathering: Gathering) -> Listing:
    draft = Draft(told["REFERENCE_NUMBER"], _KINDS[element.tag])
    _read_single(told, draft)
    for child in element:
        tag = child.tag
        if tag in _SECTIONS:
            known, read_section = _SECTIONS[tag]
            fields = _texts(child)
            gathering.find_strangers(tag, fields.keys(), known)
            if fields:
                read_section(fields, draft)
        elif tag in _LISTS_OF_VALUES:
            _LISTS_OF_VALUES[tag]([text for value in child for text in (tidy(value.text),) if text], draft)
        elif tag not in _SINGLE:
            gathering.findings.add(f"unknown field {element.tag}/{tag}")
    return draft.listing()


def _texts(element: Element) -> Texts:
    return {child.tag: text for child in element if (text := tidy(child.text)) and text != _NOTHING}


def _read_single(told: Texts, draft: Draft) -> None:
    names = split_outside_brackets(" ".join(told[part] for part in _NAME_PARTS if part in told))
    draft.names.extend(Name(name, NameKind.ALIAS if place else NameKind.PRIMARY) for place, name in enumerate(names))
    for name in split_outside_brackets(told.get("NAME_ORIGINAL_SCRIPT", "")):
        draft.names.append(Name(name, NameKind.ORIGINAL_SCRIPT))
    draft.add_identifier("un reference", draft.ref)  # under this kind other lists refer to it
    draft.programmes.extend(filter(None, [told.get("UN_LIST_TYPE")]))
    draft.nationalities.extend(filter(None, [told.get("NATIONALITY2")]))
    draft.listed_on = _day(told.get("LISTED_ON"))
    draft.gender = _GENDERS[told["GENDER"]] if told.get("GENDER") else None
    draft.add_fact("Submitted by", told.get("SUBMITTED_BY"))
    draft.add_fact("Submitted on", _day(told.get("SUBMITTED_ON")))
    _read_comments(told.get("COMMENTS1", ""), draft)


def _read_comments(text: str, draft: Draft) -> None:
    found = _NOTICE_LINK.search(text)
    if found:
        text = tidy(text[: found.start()] + text[found.end() :]) or ""
        if found[1] and not _NO_NOTICE_YET.search(found[1]):
            draft.add_fact(_NOTICE, "published")
    draft.remarks = text or None


def _day(text: str | None) -> str | None:
    day = read_iso(text) if text else None
    if text and day is None:
        raise UnknownWordError(f"unknown form of date: {text!r}")
    return day


def _read_alias(told: Texts, draft: Draft) -> None:
    name = told.get("ALIAS_NAME")
    if name:
        kind, strength = _QUALITIES[told.get("QUALITY", "")]
        for part in split_outside_brackets(name):
            for text in spellings(part):
                is_original = kind is NameKind.ALIAS and not is_latin(text)
                draft.names.append(Name(text, NameKind.ORIGINAL_SCRIPT if is_original else kind, strength))
    date, place, country = map(told.get, ("DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"))
    if date or place or country:
        draft.dates.append(Birth(_day(date), place=place, country=country))
    if told.get("NOTE"):
        draft.add_fact("Alias, note", ": ".join(filter(None, (name, told["NOTE"]))))


def _read_address(told: Texts, draft: Draft) -> None:
    parts = (told.get(tag) for tag in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "NOTE"))
    draft.add_address(parts, told.get("COUNTRY"))


def _read_birth_date(told: Texts, draft: Draft) -> None:
    note = told.get("NOTE", "")
    first = told.get("DATE") or told.get("YEAR") or told.get("FROM_YEAR")
    if first:
        circa = _BIRTHS[told["TYPE_OF_DATE"]] if "TYPE_OF_DATE" in told else False
        draft.dates.append(Birth(_day(first), _day(told.get("TO_YEAR")), circa or note == "Approximately"))
    if note and note != "Approximately":
        draft.add_fact("Date of birth, note", ": ".join(filter(None, (first, note))))


def _read_birth_place(told: Texts, draft: Draft) -> None:
    place = ", ".join(filter(None, map(told.get, ("STREET", "CITY", "STATE_PROVINCE", "NOTE"))))
    if place or "COUNTRY" in told:
        draft.places.append(Birth(place=place or None, country=told.get("COUNTRY")))


def _read_document(told: Texts, draft: Draft) -> None:
    kind = _DOCUMENTS[told.get("TYPE_OF_DOCUMENT", "")]
    issued_on = _day(told.get("DATE_OF_ISSUE"))
    country = told.get("ISSUING_COUNTRY") or told.get("COUNTRY_OF_ISSUE")
    place = [told.get("CITY_OF_ISSUE"), told.get("COUNTRY_OF_ISSUE") if "ISSUING_COUNTRY" in told else None]
    where = ", ".join(part for part in place if part and part != country)
    notes = (told.get("TYPE_OF_DOCUMENT2"), where and f"issued in {where}", told.get("NOTE"))
    note = "; ".join(filter(None, notes)) or None
    if "NUMBER" in told:
        draft.identifiers.append(Identifier(kind, told["NUMBER"], country, issued_on, None, note))
    else:
        draft.add_fact(told["TYPE_OF_DOCUMENT"], ", ".join(filter(None, (country, issued_on, note))))


def _read_facts(label: str, values: list[str], draft: Draft) -> None:
    for value in values:
        draft.add_fact(label, value)


def _read_nationalities(values: list[str], draft: Draft) -> None:
    draft.nationalities.extend(values)


def _read_positions(values: list[str], draft: Draft) -> None:
    draft.positions.extend(position for value in values for position in split_marked(value))


def _read_list_types(values: list[str], draft: Draft) -> None:
    for value in values:
        _LISTS[value]


_SINGLE = _IGNORED | frozenset(
    {
        *_NAME_PARTS,
        "REFERENCE_NUMBER",
        "DELISTED_ON",
        "NAME_ORIGINAL_SCRIPT",
        "UN_LIST_TYPE",
        "LISTED_ON",
        "GENDER",
        "SUBMITTED_BY",
        "SUBMITTED_ON",
        "NATIONALITY2",
        "COMMENTS1",
    }
)
_LISTS_OF_VALUES: dict[str, Callable[[list[str], Draft], None]] = {
    "TITLE": partial(_read_facts, "Title"),
    "DESIGNATION": _read_positions,
    "NATIONALITY": _read_nationalities,
    "LAST_DAY_UPDATED": partial(_read_facts, "Amended on"),
    "LIST_TYPE": _read_list_types,
}
_ALIAS = frozenset({"QUALITY", "ALIAS_NAME", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH", "NOTE"})
_ADDRESS = frozenset({"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"})
_BIRTH_DATE = frozenset({"TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE"})
_BIRTH_PLACE = frozenset({"STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"})
_DOCUMENT = frozenset(
    {
        "TYPE_OF_DOCUMENT",
        "TYPE_OF_DOCUMENT2",
        "NUMBER",
        "ISSUING_COUNTRY",
        "DATE_OF_ISSUE",
        "CITY_OF_ISSUE",
        "COUNTRY_OF_ISSUE",
        "NOTE",
    }
)
_SECTIONS: dict[str, tuple[frozenset[str], Callable[[Texts, Draft], None]]] = {
    "INDIVIDUAL_ALIAS": (_ALIAS, _read_alias),
    "ENTITY_ALIAS": (_ALIAS, _read_alias),
    "INDIVIDUAL_ADDRESS": (_ADDRESS, _read_address),
    "ENTITY_ADDRESS": (_ADDRESS, _read_address),
    "INDIVIDUAL_DATE_OF_BIRTH": (_BIRTH_DATE, _read_birth_date),
    "INDIVIDUAL_PLACE_OF_BIRTH": (_BIRTH_PLACE, _read_birth_place),
    "INDIVIDUAL_DOCUMENT": (_DOCUMENT, _read_document),
}
"""Elements with elements inside: those that are known there, and the reader."""

SOURCE = ListSource(
    key="un_sc",
    title="United Nations Security Council Consolidated List",
    authority="United Nations Security Council",
    jurisdiction="UN",
    # Known from a maintained public crawler, not tried by us; it answered 404 for a day in March 2026.
    urls=("https://scsanctions.un.org/resources/xml/en/consolidated.xml",),
    read=read,
    min_records=900,
)
