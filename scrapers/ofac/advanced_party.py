"""Reads one party of the ADVANCED XML layout: its names, which are parts in groups, and its features."""

from lxml.etree import _Element as Element

from scrapers.ofac.advanced_values import (
    NAMESPACE,
    Document,
    Location,
    References,
    children,
    read_period,
    text_of,
)
from scrapers.ofac.entry import Entry
from scrapers.ofac.labels import DATES, POSITIONS
from scrapers.ofac.pieces import LATIN, SCRIPTS, read_address
from scrapers.ofac.words import FLAGS
from scrapers.record import Name, NameKind, Strength
from scrapers.vocabulary import Vocabulary

_ALIASES = Vocabulary(
    "alias type",
    {"Name": NameKind.PRIMARY, "A.K.A.": NameKind.ALIAS, "F.K.A.": NameKind.FORMER, "N.K.A.": NameKind.ALIAS},
)
_ADDRESS = "Location"
_SURE = {"Confirmed", "Unknown"}


def read_names(identity: Element, entry: Entry, references: References) -> dict[str, str]:
    """Read the names of an identity, and give them by number for the documents that were issued in them."""
    types = {
        group.get("ID", ""): references.text("NamePartType", group.get("NamePartTypeID"))
        for group in identity.iter(f"{NAMESPACE}NamePartGroup")
    }
    numbered = {}
    for alias in children(identity, "Alias"):
        kind = _ALIASES[references.text("AliasType", alias.get("AliasTypeID"))]
        if kind is NameKind.PRIMARY and not (_is(alias, "Primary") and _is(identity, "Primary")):
            kind = NameKind.ALIAS
        strength = Strength.WEAK if _is(alias, "LowQuality") else Strength.STRONG
        for documented in children(alias, "DocumentedName"):
            text, script = _read_name(documented, types, references)
            numbered[documented.get("ID", "")] = text
            _add_name(entry, text, kind, strength, script)
    return numbered


def _is(element: Element, flag: str) -> bool:
    return FLAGS[element.get(flag) or "false"]


def _read_name(documented: Element, types: dict[str, str], references: References) -> tuple[str, str]:
    """Put the parts together as OFAC prints them: ``LAST NAME, the rest``, or the only name there is."""
    script = ""
    parts: dict[bool, list[str]] = {True: [], False: []}
    for value in documented.iter(f"{NAMESPACE}NamePartValue"):
        is_last = types.get(value.get("NamePartGroupID", "")) == "Last Name"
        parts[is_last].append(value.text or "")
        script = references.text("Script", value.get("ScriptID"))
    return ", ".join(filter(None, (" ".join(parts[True]), " ".join(parts[False])))), script


def _add_name(entry: Entry, text: str, kind: NameKind, strength: Strength, script: str) -> None:
    code = SCRIPTS.get(script)
    if code is None:
        entry.findings.add(f"unknown script {script!r}")
    if not text:
        entry.findings.add("name without a text")
    elif code != LATIN:
        entry.add(("names", Name(text, NameKind.ORIGINAL_SCRIPT, strength, code)))
    else:
        field = "primary" if kind is NameKind.PRIMARY else "names"
        entry.add((field, Name(text, kind, strength, code)))


def read_feature(feature: Element, entry: Entry, references: References, locations: dict[str, Location]) -> None:
    """Read a feature, which is a date, a place, a text or a reference value."""
    label = references.text("FeatureType", feature.get("FeatureTypeID"))
    for version in children(feature, "FeatureVersion"):
        for place in children(version, "VersionLocation"):
            _add_place(label, locations.get(place.get("LocationID", "")), entry)
        for period in children(version, "DatePeriod"):
            _add_period(label, period, entry)
        for detail in children(version, "VersionDetail"):
            number = detail.get("DetailReferenceID")
            value = references.text("DetailReference", number) if number else detail.text
            if label in POSITIONS:
                entry.add_positions(value)
            elif value:
                entry.add_feature(label, value)
        entry.add_fact(f"{label}, comment", text_of(version, "Comment"))
        reliability = references.text("Reliability", version.get("ReliabilityID"))
        if reliability not in _SURE:
            entry.add_fact(f"{label}, reliability", reliability)


def _add_place(label: str, location: Location | None, entry: Entry) -> None:
    if location is None:
        entry.findings.add(f"place of {label!r} that is not told")
    elif label == _ADDRESS:
        entry.add(read_address(location.parts, location.country))
    else:
        entry.add_feature(label, location.told())


def _add_period(label: str, element: Element, entry: Entry) -> None:
    period = read_period(element)
    if period is None:
        return
    if label in DATES:
        entry.add(("dates", period))
    else:
        entry.add_feature(label, " to ".join(filter(None, (period.start, period.end))))


def add_documents(documents: list[Document], names: dict[str, str], entry: Entry) -> None:
    """Add the identity documents of an identity, with the name they were issued in where it is not the primary one."""
    for document in documents:
        name = names.get(document.name_id or "")
        notes = document.notes
        if name not in (None, entry.primary_name()):
            notes = (*notes, f"in the name of {name}")
        entry.add_document(
            document.label, document.number, document.country, document.issued_on, document.expires_on, notes
        )
