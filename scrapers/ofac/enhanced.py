"""Reads OFAC's ENHANCED XML layout (SDN_ENHANCED.XML, CONS_ENHANCED.XML), the fullest of its layouts.

Everything of one entry stands inside its ``entity``: names with their quality and translations, features and identity
documents under OFAC's labels, relationships with the other party's number. The elements are those of OFAC's schema;
ignored by name are its internal numbers, the parts of a name (its full form is read), a feature's date in numbers (its
text says the same), which of several features is the main one, that a feature is confirmed, and how sure OFAC is of a
relationship.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial

from lxml.etree import _Element as Element

from scrapers.dates import between
from scrapers.gathering import Gathering
from scrapers.ofac.draft import build
from scrapers.ofac.entry import Entry, Texts, texts
from scrapers.ofac.pieces import LATIN, SCRIPTS, read_address
from scrapers.ofac.remarks import read_remarks
from scrapers.ofac.words import FLAGS, PARTY_KINDS
from scrapers.record import DocumentError, Link, Listing, Name, NameKind, Reading, Strength
from scrapers.vocabulary import Vocabulary
from scrapers.xml import records

FORMAT = "enhanced"
NAMESPACE = "{https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML}"
ROOT = f"{NAMESPACE}sanctionsData"

_PREFIX = len(NAMESPACE)
_ALIASES = Vocabulary("alias type", {"A.K.A.": NameKind.ALIAS, "F.K.A.": NameKind.FORMER, "N.K.A.": NameKind.ALIAS})

_GENERAL = frozenset({"identityId", "entityType", "livingStatus", "remarks", "title", "isUsCitizen", "isUsPerson"})
_NAME = frozenset({"isPrimary", "aliasType", "isLowQuality", "translations"})
_TRANSLATION = frozenset(
    {"isPrimary", "script", "formattedFirstName", "formattedLastName", "formattedFullName", "nameParts", "addressParts"}
)
_ADDRESS = frozenset({"country", "translations"})
_FEATURE = frozenset({"type", "versionId", "value", "valueRefId", "valueDate", "isPrimary", "reliability", "comments"})
_DOCUMENT = frozenset(
    {
        "type",
        "name",
        "documentNumber",
        "isValid",
        "issuingAuthority",
        "issuingLocation",
        "issuingCountry",
        "issueDate",
        "expirationDate",
        "comments",
        "idFeatures",
    }
)
_RELATIONSHIP = frozenset({"type", "relatedEntity", "quality", "dateRange", "comments"})


OwnList = Callable[[str], bool]
"""Says whether a list that an entry stands on is the one that is being read: an entry may stand on several."""


def read_enhanced(name: str, body: bytes, is_own: OwnList) -> Reading:
    """Read a whole document; raise ``DocumentError`` when it is none."""
    published_at: datetime | None = None
    gathering = Gathering(name)
    for element in records(name, body, f"{NAMESPACE}entity", f"{NAMESPACE}dataAsOf"):
        if element.tag == f"{NAMESPACE}dataAsOf":
            published_at = _moment(element.text)
        else:
            ref, entry = element.get("id", ""), Entry(gathering.findings)
            gathering.take(ref, partial(_listing, ref, element, entry, is_own))
    return gathering.reading(FORMAT, published_at)


def _moment(text: str | None) -> datetime:
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError as error:
        raise DocumentError("parse", f"dataAsOf is no moment: {text!r}") from error
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _listing(ref: str, element: Element, entry: Entry, is_own: OwnList) -> Listing:
    sections = {section.tag[_PREFIX:]: section for section in element}
    general = texts(sections.pop("generalInfo"), _PREFIX) if "generalInfo" in sections else {}
    _read_general(general, entry)
    listed_on = _read_lists(sections.pop("sanctionsLists", ()), entry, is_own)
    for section, content in sections.items():
        if section in _SECTIONS:
            _SECTIONS[section](content, entry)
        else:
            entry.findings.add(f"unknown element entity/{section}")
    kind = PARTY_KINDS[general.get("entityType") or ""]
    return build(ref, kind, entry.pieces, listed_on=listed_on, remarks=general.get("remarks"))


def _read_general(told: Texts, entry: Entry) -> None:
    entry.find_strangers("generalInfo", told, _GENERAL)
    entry.pieces.extend(read_remarks(told.get("remarks") or ""))
    entry.add_positions(told.get("title"))
    entry.add_fact("Living status", told.get("livingStatus"))
    for flag, label in (("isUsCitizen", "US citizen"), ("isUsPerson", "US person")):
        entry.add_fact(label, told.get(flag))


def _read_lists(section: Iterable[Element], entry: Entry, is_own: OwnList) -> str | None:
    dates = []
    for sanctions_list in section:
        name, date = sanctions_list.text or "", sanctions_list.get("datePublished", "")
        entry.add_fact("Sanctions list", f"{name}, {date}")
        if is_own(name) and date:
            dates.append(date)
    return min(dates, default=None)


def _read_programmes(section: Element, entry: Entry) -> None:
    entry.pieces.extend(("programmes", programme.text) for programme in section if programme.text)


def _read_types(section: Element, entry: Entry) -> None:
    for sanctions_type in section:
        entry.add_fact("Sanctions type", sanctions_type.text)


def _read_authorities(section: Element, entry: Entry) -> None:
    entry.pieces.extend(("legal_basis", authority.text) for authority in section if authority.text)


def _read_names(section: Element, entry: Entry) -> None:
    for name in section:
        told = texts(name, _PREFIX)
        entry.find_strangers("name", told, _NAME)
        is_primary = FLAGS[told.get("isPrimary") or ""]
        kind = NameKind.PRIMARY if is_primary else _ALIASES[told.get("aliasType") or ""]
        strength = Strength.WEAK if FLAGS[told.get("isLowQuality") or ""] else Strength.STRONG
        for translation in _translations(name):
            _read_translation(texts(translation, _PREFIX), entry, kind, strength)


def _translations(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag.endswith("}translations"):
            yield from child


def _read_translation(told: Texts, entry: Entry, kind: NameKind, strength: Strength) -> None:
    """Only the main translation plays the part its name plays; others are the same name in another script."""
    entry.find_strangers("translation", told, _TRANSLATION)
    script = SCRIPTS.get(told.get("script") or "")
    text = told.get("formattedFullName")
    if script is None:
        entry.findings.add(f"unknown script {told.get('script')!r}")
    if not FLAGS[told.get("isPrimary") or ""]:
        kind = NameKind.ALIAS if script == LATIN else NameKind.ORIGINAL_SCRIPT
    if text:
        field = "primary" if kind is NameKind.PRIMARY else "names"
        entry.pieces.append((field, Name(text, kind, strength, script)))
    else:
        entry.findings.add("name without a text")


def _read_addresses(section: Element, entry: Entry) -> None:
    for address in section:
        told = texts(address, _PREFIX)
        entry.find_strangers("address", told, _ADDRESS)
        translations = [list(_parts(translation)) for translation in _translations(address)]
        for parts in translations or [[]]:
            entry.add(read_address(dict(parts), told.get("country")))


def _parts(translation: Element) -> Iterator[tuple[str, str]]:
    for child in translation:
        if child.tag.endswith("}addressParts"):
            for part in child:
                told = texts(part, _PREFIX)
                yield told.get("type") or "", told.get("value") or ""


def _read_features(section: Element, entry: Entry) -> None:
    for feature in section:
        told = texts(feature, _PREFIX)
        entry.find_strangers("feature", told, _FEATURE)
        label, value = told.get("type") or "", told.get("value") or ""
        entry.add_feature(label, value)
        entry.add_fact(f"{label}, comment", told.get("comments"))
        if told.get("reliability", "Confirmed") != "Confirmed":
            entry.add_fact(f"{label}, reliability", f"{value}: {told['reliability']}")


def _read_documents(section: Element, entry: Entry) -> None:
    for document in section:
        told = texts(document, _PREFIX)
        entry.find_strangers("identityDocument", told, _DOCUMENT)
        entry.add_document(
            told.get("type") or "",
            told.get("documentNumber") or "",
            told.get("issuingCountry"),
            _day(document, "issueDate"),
            _day(document, "expirationDate"),
            tuple(_document_notes(document, told, entry)),
        )


def _document_notes(document: Element, told: Texts, entry: Entry) -> Iterator[str]:
    if told.get("issuingLocation") != told.get("issuingCountry"):
        yield told.get("issuingLocation") or ""
    if told.get("issuingAuthority"):
        yield f"issued by {told['issuingAuthority']}"
    if told.get("name") not in (None, entry.primary_name()):
        yield f"in the name of {told['name']}"
    if not FLAGS[told.get("isValid") or "true"]:
        yield "not valid"
    yield told.get("comments") or ""
    yield from (feature.text or "" for feature in document.iter(f"{NAMESPACE}idFeature"))


def _day(element: Element, name: str) -> str | None:
    """Read one date of OFAC's date periods; a range is told as an ISO 8601 interval."""
    found = element.find(f"{NAMESPACE}{name}")
    if found is None:
        return None
    told = texts(found, _PREFIX)
    first = told.get("fromDateBegin") or told.get("fromDateEnd") or ""
    period = between(first, told.get("toDateEnd") or told.get("toDateBegin") or first)
    return f"{period.start}/{period.end}" if period.end else period.start or None


def _read_relationships(section: Element, entry: Entry) -> None:
    for relationship in section:
        told = texts(relationship, _PREFIX)
        entry.find_strangers("relationship", told, _RELATIONSHIP)
        relation, other = told.get("type") or "", relationship.find(f"{NAMESPACE}relatedEntity")
        if other is None:
            entry.findings.add("relationship to nobody")
            continue
        entry.add(("links", Link(relation, other.text or "", other.get("entityId"))))
        entry.add_fact(f"{relation} {other.text}", _day(relationship, "dateRange"))
        entry.add_fact(f"{relation} {other.text}", told.get("comments"))


_SECTIONS: dict[str, Callable[[Element, Entry], None]] = {
    "sanctionsPrograms": _read_programmes,
    "sanctionsTypes": _read_types,
    "legalAuthorities": _read_authorities,
    "names": _read_names,
    "addresses": _read_addresses,
    "features": _read_features,
    "identityDocuments": _read_documents,
    "relationships": _read_relationships,
}
