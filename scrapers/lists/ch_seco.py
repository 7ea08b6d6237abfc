"""Switzerland's list of sanctioned individuals, entities and objects (State Secretariat for Economic Affairs, SECO).

An entry keeps its whole history, and stays in the file when it is de-listed: its latest modification in force tells
whether it is listed. Places and sanctions sets stand elsewhere in the document and are pointed to by number. Ignored by
name are what a modification added and removed (a copy of the past), numbers of elements, and other languages' texts.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

from lxml.etree import _Element as Element

from scrapers.ch.names import primary_text
from scrapers.ch.register import Register, Target
from scrapers.ch.target import read_target
from scrapers.ch.words import FIELDS
from scrapers.dates import read_iso
from scrapers.gathering import Gathering
from scrapers.parts import xml_document
from scrapers.quiet import no_collection
from scrapers.record import DocumentError, Listing, Reading
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError
from scrapers.xml import records

ROOT = "swiss-sanctions-list"

_WHOLE = "whole-list"

Outcome = Target | UnknownWordError | None
"""An entry as far as it can be read before the register is whole, why it cannot be, or nothing: it is de-listed."""


def read(parts: Mapping[str, bytes]) -> Reading:
    """Read the list; raise ``DocumentError`` when it is none, or only a list of amendments."""
    name, body, _ = xml_document(parts, ROOT)
    gathering, day = Gathering(name), ""
    register = Register(findings=gathering.findings)
    outcomes: list[tuple[str | None, Outcome]] = []
    with no_collection():
        for element in records(name, body, "sanctions-program", "place", "target"):
            root = element.getparent()
            if root is None or root.getparent() is not None:
                continue  # inside a modification: a copy of the past
            day = day or _list_day(root)
            if element.tag == "target":
                outcomes.append((element.get("ssid"), _attempt(element, day, register, gathering)))
            else:
                gathering.find_strangers(element.tag, {child.tag for child in element}, FIELDS[element.tag])
                register.add(element)
        for ref, outcome in outcomes:
            if outcome is not None:
                gathering.take(ref, partial(_listing, outcome, register))
    return gathering.reading("seco", datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None)


def _list_day(root: Element) -> str:
    kind, day = root.get("list-type"), read_iso(root.get("date", ""))
    if kind != _WHOLE:
        raise DocumentError("wrong_document", f"the list is of type {kind!r} and not {_WHOLE!r}: it lacks most entries")
    if day is None or len(day) != len("2021-06-28"):
        raise DocumentError("parse", f"date is no day: {root.get('date')!r}")
    return day


def _attempt(element: Element, day: str, register: Register, gathering: Gathering) -> Outcome:
    """Read an entry; the name of one that is not listed is kept too, for the parties that are related to it."""
    try:
        target = read_target(element, day, gathering.findings)
        name = target.draft.names[0].text if target else primary_text(element)
    except UnknownWordError as error:
        return error
    register.add_name(element.get("ssid"), name)
    return target


def _listing(outcome: Target | UnknownWordError, register: Register) -> Listing:
    if isinstance(outcome, UnknownWordError):
        raise outcome
    return outcome.listing(register)


SOURCE = ListSource(
    key="ch_seco",
    title="Swiss list of sanctioned individuals, entities and objects",
    authority="State Secretariat for Economic Affairs of Switzerland",
    jurisdiction="CH",
    # From the settings of public crawlers, not tried by us; about 42 MB. It sent a maintenance page for a time in 2025.
    urls=(
        "https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml"
        "?lang=en&action=downloadXmlGesamtlisteAction",
    ),
    read=read,
    interval=timedelta(hours=2),
    max_bytes=256 * 1024 * 1024,
    min_records=4_600,
)
