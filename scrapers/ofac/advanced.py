"""Reads OFAC's ADVANCED XML layout (SDN_ADVANCED.XML, CONS_ADVANCED.XML), a data model of the United Nations.

Values, places, documents, parties, relationships and sanctions entries stand one after another and refer to each other
by number, so a party is whole only at the end of the document: until then its pieces are kept. Ignored by name are area
codes, kinds of calendars, fixed parts of dates, and how sure OFAC is of a relationship.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from lxml.etree import _Element as Element

from scrapers.gathering import Gathering
from scrapers.ofac.advanced_party import add_documents, read_feature, read_names
from scrapers.ofac.advanced_values import (
    NAMESPACE,
    PREFIX,
    Document,
    Location,
    References,
    children,
    read_day,
    read_document,
    read_location,
    text_of,
)
from scrapers.ofac.draft import build
from scrapers.ofac.enhanced import OwnList
from scrapers.ofac.entry import Entry
from scrapers.ofac.remarks import read_remarks
from scrapers.ofac.words import PARTY_KINDS
from scrapers.record import DocumentError, Link, Listing, PartyKind, Reading
from scrapers.vocabulary import UnknownWordError
from scrapers.xml import records

FORMAT = "advanced"
ROOT = f"{NAMESPACE}Sanctions"


@dataclass(slots=True)
class _Party:
    """A party so far; one with a ``problem`` will be set aside."""

    entry: Entry
    kind: PartyKind = PartyKind.OTHER
    remarks: str | None = None
    dates: list[str] = field(default_factory=list)
    problem: str | None = None


@dataclass(slots=True)
class _Assembly:
    """The parts of one document as they come; ``dates`` of a party are those on which it came to its own list."""

    is_own: OwnList
    published_at: datetime | None = None
    references: References = field(default_factory=References)
    locations: dict[str, Location] = field(default_factory=dict)
    documents: defaultdict[str, list[Document]] = field(default_factory=lambda: defaultdict(list))
    parties: dict[str, _Party] = field(default_factory=dict)
    findings: set[str] = field(default_factory=set)


def read_advanced(name: str, body: bytes, is_own: OwnList) -> Reading:
    """Read a whole document; raise ``DocumentError`` when it is none, or its numbers refer to nothing."""
    assembly = _Assembly(is_own)
    try:
        for element in records(name, body, *(NAMESPACE + tag for tag in _RECORDS)):
            _take(assembly, element)
    except UnknownWordError as error:
        raise DocumentError("parse", f"{name} is not consistent: {error}") from error
    gathering = Gathering(name)
    gathering.findings.update(assembly.findings)
    for ref, party in assembly.parties.items():
        gathering.take(ref, partial(_listing, ref, party))
    return gathering.reading(FORMAT, assembly.published_at)


def _take(assembly: _Assembly, element: Element) -> None:
    tag = element.tag[PREFIX:]
    take, known = _RECORDS[tag]
    if known is not None:
        met = {child.tag[PREFIX:] for child in element.iterdescendants()}
        assembly.findings.update(f"unknown element {tag}/{name}" for name in met - known)
    take(assembly, element)


def _listing(ref: str, party: _Party) -> Listing:
    if party.problem:
        raise UnknownWordError(party.problem)
    listed_on = min(party.dates, default=None)
    pieces = dict.fromkeys(party.entry.pieces)  # an entry on each list repeats the measures and their basis
    return build(ref, party.kind, pieces, listed_on=listed_on, remarks=party.remarks)


def _take_date(assembly: _Assembly, element: Element) -> None:
    day = read_day(element)
    if not day:
        raise DocumentError("parse", "DateOfIssue is no date")
    assembly.published_at = datetime.fromisoformat(day).replace(tzinfo=UTC)


def _take_references(assembly: _Assembly, element: Element) -> None:
    assembly.references = References(element)


def _take_location(assembly: _Assembly, element: Element) -> None:
    assembly.locations[element.get("ID", "")] = read_location(element, assembly.references)


def _take_document(assembly: _Assembly, element: Element) -> None:
    document = read_document(element, assembly.references, assembly.locations)
    assembly.documents[element.get("IdentityID", "")].append(document)


def _take_party(assembly: _Assembly, element: Element) -> None:
    ref = element.get("FixedRef", "")
    if not ref or ref in assembly.parties:
        raise DocumentError("parse", f"party {ref!r} stands more than once, or without a number")
    party = assembly.parties[ref] = _Party(Entry(assembly.findings))
    try:
        _read_party(assembly, element, party)
    except UnknownWordError as error:
        party.problem = str(error)


def _read_party(assembly: _Assembly, element: Element, party: _Party) -> None:
    party.remarks = text_of(element, "Comment") or None
    party.entry.pieces.extend(read_remarks(party.remarks or ""))
    for profile in children(element, "Profile"):
        party.kind = PARTY_KINDS[assembly.references.party_type(profile.get("PartySubTypeID"))]
        for identity in children(profile, "Identity"):
            names = read_names(identity, party.entry, assembly.references)
            add_documents(assembly.documents[identity.get("ID", "")], names, party.entry)
        for feature in children(profile, "Feature"):
            read_feature(feature, party.entry, assembly.references, assembly.locations)


def _take_relationship(assembly: _Assembly, element: Element) -> None:
    """A party that stands on another list is known here by its number only."""
    party, other = assembly.parties.get(element.get("From-ProfileID", "")), element.get("To-ProfileID", "")
    relation = assembly.references.text("RelationType", element.get("RelationTypeID"))
    if element.get("Former") == "true":
        relation += " (former)"
    if party is None:
        assembly.findings.add("relationship of nobody")
        return
    name = assembly.parties[other].entry.primary_name() if other in assembly.parties else None
    party.entry.add(("links", Link(relation, name or "", other)))
    party.entry.add_fact(f"{relation} {name or other}", text_of(element, "Comment"))


def _take_entry(assembly: _Assembly, element: Element) -> None:
    party = assembly.parties.get(element.get("ProfileID", ""))
    if party is None:
        assembly.findings.add("sanctions entry of nobody")
        return
    list_name = assembly.references.text("List", element.get("ListID"))
    for event in children(element, "EntryEvent"):
        day = read_day(next(children(event, "Date"), None))
        party.entry.add_fact("Sanctions list", f"{list_name}, {day}")
        party.dates.extend([day] if day and assembly.is_own(list_name) else [])
        basis = assembly.references.text("LegalBasis", event.get("LegalBasisID"))
        party.entry.add(("legal_basis", basis) if basis != "Unknown" else None)
        party.entry.add_fact(f"{list_name}, comment", text_of(event, "Comment"))
    for measure in children(element, "SanctionsMeasure"):
        _read_measure(assembly, measure, party)


def _read_measure(assembly: _Assembly, element: Element, party: _Party) -> None:
    """A programme is told as the comment of a measure of its own type."""
    kind, comment = (
        assembly.references.text("SanctionsType", element.get("SanctionsTypeID")),
        text_of(element, "Comment"),
    )
    if kind == "Program":
        party.entry.add(("programmes", comment))
    else:
        party.entry.add_fact("Sanctions type", ", ".join(filter(None, (kind, comment))))


_DATE = {"DatePeriod", "Start", "End", "From", "To", "Year", "Month", "Day"}
_NAMES = {"Identity", "Alias", "DocumentedName", "DocumentedNamePart", "NamePartValue", "NamePartGroups"}
_GROUPS = {"MasterNamePartGroup", "NamePartGroup"}
_FEATURES = {"Feature", "FeatureVersion", "VersionDetail", "VersionLocation", "IdentityReference"}
_DOCUMENT = {"IDRegistrationNo", "IssuingAuthority", "DocumentDate", "DocumentedNameReference"}
_PLACE = {"LocationAreaCode", "LocationCountry", "LocationPart", "LocationPartValue", "Value"}
_USES = {"FeatureVersionReference", "IDRegDocumentReference"}

_RECORDS: dict[str, tuple[Callable[[_Assembly, Element], None], set[str] | None]] = {
    "DateOfIssue": (_take_date, _DATE),
    "ReferenceValueSets": (_take_references, None),
    "Location": (_take_location, {"Comment", *_PLACE, *_USES}),
    "IDRegDocument": (_take_document, {"Comment", *_DOCUMENT, *_DATE}),
    "DistinctParty": (_take_party, {"Comment", "Profile", *_NAMES, *_GROUPS, *_FEATURES, *_DATE}),
    "ProfileRelationship": (_take_relationship, {"Comment"}),
    "SanctionsEntry": (_take_entry, {"Comment", "EntryEvent", "Date", "SanctionsMeasure", *_DATE}),
}
"""Who reads each kind of record, and what may stand in it, read or ignored by name."""
