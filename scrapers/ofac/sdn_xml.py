"""Reads OFAC's older XML layout (SDN.XML, CONSOLIDATED.XML), in both namespaces it has been published in.

An ``sdnEntry`` has names split into first and last, aliases with their category, identity documents and features alike
in ``idList`` under OFAC's labels, and remarks that end in the bracketed ``Linked To``. Ignored by name are OFAC's
internal numbers and which of several births is the main entry.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from lxml.etree import _Element as Element

from scrapers.dates import read_period
from scrapers.gathering import Gathering
from scrapers.ofac.draft import build
from scrapers.ofac.entry import Entry, Texts, texts
from scrapers.ofac.pieces import LATIN, is_identifier, read_address
from scrapers.ofac.remarks import read_remarks
from scrapers.ofac.words import PARTY_KINDS
from scrapers.record import DocumentError, Listing, Name, NameKind, Reading, Strength
from scrapers.vocabulary import UnknownWordError, Vocabulary
from scrapers.xml import namespace_of, records

FORMAT = "sdn_xml"
ROOTS = (
    "{https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML}sdnList",
    "{http://tempuri.org/sdnList.xsd}sdnList",  # until 2024
)

_ALIASES = Vocabulary("alias type", {"a.k.a.": NameKind.ALIAS, "f.k.a.": NameKind.FORMER, "n.k.a.": NameKind.ALIAS})
_STRENGTHS = Vocabulary("alias category", {"strong": Strength.STRONG, "weak": Strength.WEAK})
_ADDRESS_PARTS = {
    "address1": "ADDRESS1",
    "address2": "ADDRESS2",
    "address3": "ADDRESS3",
    "city": "CITY",
    "stateOrProvince": "STATE/PROVINCE",
    "postalCode": "POSTAL CODE",
}
_ADDRESS = frozenset({"uid", "country", *_ADDRESS_PARTS})
_VESSEL = {
    "callSign": "Vessel Call Sign",
    "vesselType": "VESSEL TYPE",
    "vesselFlag": "Vessel Flag",
    "vesselOwner": "Vessel Owner",
    "tonnage": "Vessel Tonnage",
    "grossRegisteredTonnage": "Vessel Gross Registered Tonnage",
}
_IDENTITY = frozenset({"uid", "idType", "idNumber", "idCountry", "issueDate", "expirationDate"})
_ALIAS = frozenset({"uid", "type", "category", "lastName", "firstName"})


def read_sdn_xml(name: str, body: bytes, root: str) -> Reading:
    """Read a whole document; raise ``DocumentError`` when it is none or declares another number of entries."""
    namespace = namespace_of(root)
    prefix, head = len(namespace), f"{namespace}publshInformation"
    told: Texts = {}
    gathering = Gathering(name)
    for element in records(name, body, head, f"{namespace}sdnEntry"):
        if element.tag == head:
            told = texts(element, prefix)
        else:
            ref, entry = element.findtext(f"{namespace}uid", ""), Entry(gathering.findings)
            gathering.take(ref, partial(_listing, ref, element, prefix, entry))
    return gathering.reading(FORMAT, _moment(told.get("Publish_Date")), _count(told.get("Record_Count")))


def _moment(text: str | None) -> datetime:
    try:
        return datetime.strptime(text or "", "%m/%d/%Y").replace(tzinfo=UTC)
    except ValueError as error:
        raise DocumentError("parse", f"Publish_Date is no date: {text!r}") from error


def _count(text: str | None) -> int:
    if text is None or not text.isdecimal():
        raise DocumentError("parse", f"Record_Count is no number: {text!r}")
    return int(text)


def _listing(ref: str, element: Element, prefix: int, entry: Entry) -> Listing:
    told = texts(element, prefix)
    entry.pieces.append(("primary", _name(told, NameKind.PRIMARY, Strength.STRONG)))
    entry.add_positions(told.get("title"))
    for section in element:
        tag = section.tag[prefix:]
        if tag in _SECTIONS:
            _SECTIONS[tag](section, prefix, entry)
    entry.find_strangers("sdnEntry", told, _ENTRY)
    entry.pieces.extend(read_remarks(told.get("remarks") or ""))
    return build(ref, PARTY_KINDS[told.get("sdnType") or ""], entry.pieces, remarks=told.get("remarks"))


def _name(told: Texts, kind: NameKind, strength: Strength) -> Name:
    text = ", ".join(filter(None, (told.get("lastName"), told.get("firstName"))))
    if not text:
        raise UnknownWordError("a name without a text")
    return Name(text, kind, strength, LATIN if text.isascii() else None)


def _read_programmes(section: Element, _: int, entry: Entry) -> None:
    entry.pieces.extend(("programmes", programme.text) for programme in section if programme.text)


def _read_aliases(section: Element, prefix: int, entry: Entry) -> None:
    for alias in section:
        told = texts(alias, prefix)
        entry.find_strangers("aka", told, _ALIAS)
        kind, strength = _ALIASES[told.get("type") or ""], _STRENGTHS[told.get("category") or ""]
        entry.pieces.append(("names", _name(told, kind, strength)))


def _read_addresses(section: Element, prefix: int, entry: Entry) -> None:
    for address in section:
        told = texts(address, prefix)
        entry.find_strangers("address", told, _ADDRESS)
        parts = {label: text for tag, label in _ADDRESS_PARTS.items() if (text := told.get(tag))}
        entry.add(read_address(parts, told.get("country")))


def _read_identities(section: Element, prefix: int, entry: Entry) -> None:
    """Identity documents and features stand side by side: the label tells which is which."""
    for identity in section:
        told = texts(identity, prefix)
        entry.find_strangers("id", told, _IDENTITY)
        label, value = told.get("idType") or "", told.get("idNumber") or ""
        if is_identifier(label):
            issued, expires = _day(told.get("issueDate")), _day(told.get("expirationDate"))
            entry.add_document(label, value, told.get("idCountry"), issued, expires)
        else:
            entry.add_feature(label, value)


def _day(text: str | None) -> str | None:
    """Read a date; a range is told as an ISO 8601 interval, anything else as it stands."""
    period = read_period(text) if text else None
    if period is None:
        return text or None
    return f"{period.start}/{period.end}" if period.end else period.start


def _read_items(label: str, value: str, section: Element, prefix: int, entry: Entry) -> None:
    known = frozenset({"uid", "mainEntry", value})
    for item in section:
        told = texts(item, prefix)
        entry.find_strangers(section.tag[prefix:], told, known)
        entry.add_feature(label, told.get(value) or "")


def _read_vessel(section: Element, prefix: int, entry: Entry) -> None:
    told = texts(section, prefix)
    entry.find_strangers("vesselInfo", told, frozenset(_VESSEL))
    for tag, label in _VESSEL.items():
        if text := told.get(tag):
            entry.add_feature(label, text)


_SECTIONS: dict[str, Callable[[Element, int, Entry], None]] = {
    "programList": _read_programmes,
    "akaList": _read_aliases,
    "addressList": _read_addresses,
    "idList": _read_identities,
    "nationalityList": partial(_read_items, "Nationality Country", "country"),
    "citizenshipList": partial(_read_items, "Citizenship Country", "country"),
    "dateOfBirthList": partial(_read_items, "Birthdate", "dateOfBirth"),
    "placeOfBirthList": partial(_read_items, "Place of Birth", "placeOfBirth"),
    "vesselInfo": _read_vessel,
}
_ENTRY = frozenset({"uid", "firstName", "lastName", "title", "sdnType", "remarks", *_SECTIONS})
