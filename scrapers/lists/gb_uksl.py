"""The UK Sanctions List: since 28 January 2026 the only list of everybody whom the United Kingdom has designated.

A Designation holds single values, lists of values and small groups, wrapped into containers that mean nothing by
themselves. Ignored by name are the yes/no indicators of sanctions, which repeat the text of SanctionsImposed.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from lxml.etree import _Element as Element

from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.gb.values import VALUES
from scrapers.gb.words import KINDS, LIST_REFERENCE, add_original_name
from scrapers.parts import xml_document
from scrapers.quiet import no_collection
from scrapers.record import (
    Birth,
    DocumentError,
    Identifier,
    Listing,
    Name,
    NameKind,
    Reading,
    Strength,
)
from scrapers.source import ListSource
from scrapers.vocabulary import Vocabulary
from scrapers.wording import tidy
from scrapers.xml import records

ROOT = "Designations"

Texts = dict[str, str]
"""The texts of an element's children that tell something, by tag."""

_NAME_KINDS = Vocabulary(
    "name type",
    {
        "primary name": NameKind.PRIMARY,
        "": NameKind.PRIMARY,
        "primary name variation": NameKind.ALIAS,
        "alias": NameKind.ALIAS,
    },
)
_STRENGTHS = Vocabulary(
    "alias strength",
    {"good quality a.k.a": Strength.STRONG, "low quality a.k.a": Strength.WEAK, "": Strength.STRONG},
)
_NAME_PARTS = tuple(f"Name{number}" for number in range(1, 7))
_ADDRESS_PARTS = (*(f"AddressLine{number}" for number in range(1, 7)), "AddressPostalCode")


def read(parts: Mapping[str, bytes]) -> Reading:
    """Read the list; raise ``DocumentError`` when it is none."""
    name, body, _ = xml_document(parts, ROOT)
    gathering, published_at = Gathering(name), None
    with no_collection():
        for element in records(name, body, "DateGenerated", "Designation"):
            if element.tag == "DateGenerated":
                published_at = _moment(element.text)
            else:
                told = _texts(element)
                gathering.take(told.get("UniqueID"), partial(_listing, element, told, gathering))
    return gathering.reading("uksl", published_at)


def _moment(text: str | None) -> datetime:
    try:
        return datetime.strptime(text or "", "%d/%m/%Y").replace(tzinfo=UTC)
    except ValueError as error:
        raise DocumentError("parse", f"DateGenerated is no date: {text!r}") from error


def _texts(element: Element) -> Texts:
    return {child.tag: text for child in element if (text := tidy(child.text))}


def _listing(element: Element, told: Texts, gathering: Gathering) -> Listing:
    draft = Draft(told["UniqueID"], KINDS[told.get("IndividualEntityShip", "").lower()])
    draft.add_identifier(LIST_REFERENCE, draft.ref)
    _walk(element, draft, gathering)
    return draft.listing()


def _walk(element: Element, draft: Draft, gathering: Gathering) -> None:
    """Read what stands in an element, whatever containers it is wrapped into."""
    for child in element:
        tag = child.tag
        if tag in VALUES:
            text = tidy(child.text)
            if text:
                VALUES[tag](text, draft)
        elif tag in _GROUPS:
            known, read_group = _GROUPS[tag]
            fields = _texts(child)
            gathering.find_strangers(tag, fields.keys(), known)
            read_group(fields, draft)
        elif tag == "NonLatinName":
            _read_original_name(_texts(child), draft, gathering)
        elif tag in _IGNORED:
            continue
        elif len(child):
            _walk(child, draft, gathering)
        elif tidy(child.text):
            gathering.findings.add(f"unknown field {element.tag}/{tag}")


def _read_name(told: Texts, draft: Draft) -> None:
    text = " ".join(told[part] for part in _NAME_PARTS if part in told)
    if not text:
        return  # a few Name elements are empty
    kind = _NAME_KINDS[told.get("NameType", "").lower()]
    if kind is NameKind.PRIMARY and any(name.kind is kind for name in draft.names):
        kind = NameKind.ALIAS  # a few designations have two primary names: the first stays it
    draft.names.append(Name(text, kind, _STRENGTHS[told.get("AliasStrength", "").lower().rstrip(".")]))


def _read_original_name(told: Texts, draft: Draft, gathering: Gathering) -> None:
    gathering.find_strangers("NonLatinName", told.keys(), _ORIGINAL_NAME)
    script, language = told.get("NonLatinScriptType"), told.get("NonLatinScriptLanguage")
    if "NameNonLatinScript" in told:
        add_original_name(draft, gathering.findings, told["NameNonLatinScript"], script, language)


def _read_address(told: Texts, draft: Draft) -> None:
    draft.add_address((told.get(part) for part in _ADDRESS_PARTS), told.get("AddressCountry"))


def _read_birth_place(told: Texts, draft: Draft) -> None:
    if told:
        draft.places.append(Birth(place=told.get("TownOfBirth"), country=told.get("CountryOfBirth")))


def _read_document(kind: str, number: str, note: str, told: Texts, draft: Draft) -> None:
    if number in told:
        draft.identifiers.append(Identifier(kind, told[number], note=told.get(note)))
    else:
        draft.add_fact(kind.capitalize(), told.get(note))


_ORIGINAL_NAME = frozenset({"NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage"})
_GROUPS: dict[str, tuple[frozenset[str], Callable[[Texts, Draft], None]]] = {
    "Name": (frozenset({*_NAME_PARTS, "NameType", "AliasStrength"}), _read_name),
    "Address": (frozenset({*_ADDRESS_PARTS, "AddressCountry"}), _read_address),
    "Location": (frozenset({"TownOfBirth", "CountryOfBirth"}), _read_birth_place),
    "Passport": (
        frozenset({"PassportNumber", "PassportAdditionalInformation"}),
        partial(_read_document, "passport", "PassportNumber", "PassportAdditionalInformation"),
    ),
    "NationalIdentifier": (
        frozenset({"NationalIdentifierNumber", "NationalIdentifierAdditionalInformation"}),
        partial(_read_document, "national id", "NationalIdentifierNumber", "NationalIdentifierAdditionalInformation"),
    ),
}
"""Values that belong together: those that are known there, and the reader."""

_IGNORED = frozenset({"UniqueID", "IndividualEntityShip", "SanctionsImposedIndicators"})

SOURCE = ListSource(
    key="gb_uksl",
    title="UK Sanctions List",
    authority="UK Foreign, Commonwealth & Development Office",
    jurisdiction="GB",
    # The usual target of the link on the landing page https://www.gov.uk/government/publications/the-uk-sanctions-list,
    # said to stay the same since January 2026; secondary notes only, not tried by us.
    urls=("https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml",),
    read=read,
    max_bytes=128 * 1024 * 1024,
    min_records=4_000,
)
