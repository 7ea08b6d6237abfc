"""The UK Sanctions List: since 28 January 2026 the only list of everybody whom the United Kingdom has designated.

A Designation holds single values, lists of values and small groups, wrapped into containers that mean nothing by
themselves. Ignored by name are the yes/no indicators of sanctions, which repeat the text of SanctionsImposed.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial

from lxml.etree import _Element as Element

from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.gb.groups import GROUPS, Texts, read_original_name
from scrapers.gb.table import read_table
from scrapers.gb.values import VALUES
from scrapers.gb.words import KINDS, LIST_REFERENCE
from scrapers.landing import linked
from scrapers.parts import only_part, xml_document
from scrapers.quiet import no_collection
from scrapers.record import DocumentError, Listing, Reading
from scrapers.source import ListSource
from scrapers.wording import tidy
from scrapers.xml import is_markup, records

ROOT = "Designations"


def read(parts: Mapping[str, bytes]) -> Reading:
    """Read the list in either layout; raise ``DocumentError`` when it is none."""
    if not any(map(is_markup, parts.values())):
        return read_table(*only_part(parts))
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
        elif tag in GROUPS:
            known, read_group = GROUPS[tag]
            fields = _texts(child)
            gathering.find_strangers(tag, fields.keys(), known)
            read_group(fields, draft)
        elif tag == "NonLatinName":
            read_original_name(_texts(child), draft, gathering)
        elif tag in _IGNORED:
            continue
        elif len(child):
            _walk(child, draft, gathering)
        elif tidy(child.text):
            gathering.findings.add(f"unknown field {element.tag}/{tag}")


_IGNORED = frozenset({"UniqueID", "IndividualEntityShip", "SanctionsImposedIndicators"})

SOURCE = ListSource(
    key="gb_uksl",
    title="UK Sanctions List",
    authority="UK Foreign, Commonwealth & Development Office",
    jurisdiction="GB",
    # The page and its section are from the code of a public crawler, not tried by us; the usual target of the link is
    # https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml (secondary notes).
    urls=("https://www.gov.uk/government/publications/the-uk-sanctions-list",),
    lead=linked("//section[@id='documents']", r"/UK[-_]Sanctions[-_]List\.xml$", r"/UK[-_]Sanctions[-_]List\.csv$"),
    read=read,
    max_bytes=128 * 1024 * 1024,
    min_records=4_000,
)
