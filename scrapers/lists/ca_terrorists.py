"""Canada's listed terrorist entities (Criminal Code, section 83.05): an Atom feed with an entry for each.

The summary of an entry holds its other names, the content what is said of it. Groups and a few persons stand side by
side, and nothing tells them apart.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from html import unescape

from lxml.etree import _Element as Element

from scrapers.births import read_english_day
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.parts import xml_document
from scrapers.quiet import no_collection
from scrapers.record import Listing, Name, NameKind, PartyKind, Reading
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import is_mainly_latin, split_outside_brackets, tidy
from scrapers.xml import records

NAMESPACE = "{http://www.w3.org/2005/Atom}"
ROOT = f"{NAMESPACE}feed"

_PROGRAMME = "Criminal Code, section 83.05"
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_NOTHING = frozenset({"n/a", "na", "none", "-"})
_LEAD = re.compile(r"^(?:and|or|also known as|a\.?k\.?a\.?)\s+", re.IGNORECASE)
_IGNORED = frozenset({"author", "category", "rights"})


def read(parts: Mapping[str, bytes]) -> Reading:
    """Read the feed; raise ``DocumentError`` when it is none."""
    name, body, _ = xml_document(parts, ROOT)
    gathering, published_at = Gathering(name), None
    with no_collection():
        for element in records(name, body, f"{NAMESPACE}entry"):
            published_at = published_at or _feed_updated(element)
            ref = tidy(element.findtext(f"{NAMESPACE}id"))
            gathering.take(ref, partial(_listing, element, ref or "", gathering))
    return gathering.reading("atom", published_at)


def _feed_updated(entry: Element) -> datetime | None:
    """Give the moment of the feed, which stands before its entries where it is told at all."""
    told = entry.getroottree().getroot().findtext(f"{NAMESPACE}updated")
    try:
        moment = datetime.fromisoformat((told or "").strip())
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _listing(element: Element, ref: str, gathering: Gathering) -> Listing:
    draft = Draft(ref, PartyKind.OTHER, programmes=[_PROGRAMME])
    for child in element:
        tag = child.tag.removeprefix(NAMESPACE)
        if tag in _READERS:
            _READERS[tag](child, draft)
        elif tag not in _IGNORED:
            gathering.findings.add(f"unknown field entry/{tag}")
    return draft.listing()


def _text(element: Element) -> str | None:
    """Give the text of an element, which may be marked up or hold markup as text."""
    text = " ".join(str(piece) for piece in element.itertext())
    return tidy(unescape(_TAG.sub(" ", text)))


def _read_title(element: Element, draft: Draft) -> None:
    text = _text(element)
    if text is None:
        raise UnknownWordError("no name")
    draft.names.append(Name(text))


def _read_aliases(element: Element, draft: Draft) -> None:
    for text in _aliases(_text(element) or ""):
        draft.names.append(Name(text, NameKind.ALIAS if is_mainly_latin(text) else NameKind.ORIGINAL_SCRIPT))


def _aliases(text: str) -> Iterator[str]:
    """Part names at semicolons, or where there are none at commas."""
    for part in split_outside_brackets(text, ";" if ";" in text else ","):
        name = _LEAD.sub("", part).strip().removesuffix(".").strip()
        if name and name.lower() not in _NOTHING:
            yield name


def _read_content(element: Element, draft: Draft) -> None:
    draft.remarks = _text(element)


def _read_published(element: Element, draft: Draft) -> None:
    text = _text(element)
    draft.listed_on = read_english_day(text) if text else None
    if text and draft.listed_on is None:
        raise UnknownWordError(f"unknown form of date: {text!r}")


def _read_reviewed(element: Element, draft: Draft) -> None:
    """The day of the last review, or that there was none yet."""
    text = _text(element)
    draft.add_fact("Reviewed", read_english_day(text) or text if text else None)


def _read_link(element: Element, draft: Draft) -> None:
    draft.add_fact("Page", element.get("href"))


def _nothing(element: Element, draft: Draft) -> None:
    """Pass over what was read before."""


_READERS: dict[str, Callable[[Element, Draft], None]] = {
    "id": _nothing,
    "title": _read_title,
    "summary": _read_aliases,
    "content": _read_content,
    "published": _read_published,
    "updated": _read_reviewed,
    "link": _read_link,
}

SOURCE = ListSource(
    key="ca_terrorists",
    title="Canadian listed terrorist entities",
    authority="Public Safety Canada",
    jurisdiction="CA",
    # From the settings of public crawlers, not tried by us.
    urls=("https://www.publicsafety.gc.ca/cnt/_xml/lstd-ntts-eng.xml",),
    read=read,
    interval=timedelta(hours=6),
    min_records=70,
)
