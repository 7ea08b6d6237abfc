"""Reads the tables of a web page into rows of text, and tells a whole page from a cut, a blocked or a wrong one."""

import re
from dataclasses import dataclass

from lxml import etree, html
from lxml.html import HtmlElement

from scrapers.charset import decode
from scrapers.html import is_blocked
from scrapers.record import DocumentError

_PARSER = html.HTMLParser(huge_tree=False, remove_comments=True, no_network=True)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_BREAKS = ("br", "p", "li", "div")
_BREAK = "\u2028"  # the line separator: a page that holds it means the same


@dataclass(frozen=True, slots=True)
class HtmlTable:
    """One table: the heading that stands before it or in it, its header cells, and its other rows.

    Lines of a cell are parted by newlines; white space is single blanks. ``links`` has the addresses that each of the
    rows links to, as they are written.
    """

    heading: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    links: tuple[tuple[str, ...], ...] = ()


def read_tables(name: str, body: bytes) -> tuple[HtmlTable, ...]:
    """Give the tables of a page in order; raise ``DocumentError`` when it has none or is no whole page."""
    if not body.strip():
        raise DocumentError("empty", f"{name} is empty")
    if is_blocked(body):
        raise DocumentError("blocked", f"{name} is a challenge or a maintenance page")
    text = _DECLARATION.sub("", decode(body))
    if "<html" not in text.lower():
        raise DocumentError("wrong_document", f"{name} is no web page")
    if "</html" not in text.lower():
        raise DocumentError("truncated", f"{name} ends before the page does")
    try:
        tree = html.document_fromstring(text, parser=_PARSER)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise DocumentError("parse", f"{name} cannot be read: {error}") from error
    tables = tuple(_table(element) for element in tree.iter("table"))
    if not tables:
        raise DocumentError("wrong_document", f"{name} has no table")
    return tables


def _table(element: HtmlElement) -> HtmlTable:
    heading = _heading(element)
    told = [(tuple(_lines(cell) for cell in row.iter("th", "td")), _linked(row)) for row in element.iter("tr")]
    told = [(cells, links) for cells, links in told if any(cells)]
    header = told[0][0] if told else ()
    return HtmlTable(heading, header, tuple(cells for cells, _ in told[1:]), tuple(links for _, links in told[1:]))


def _linked(row: HtmlElement) -> tuple[str, ...]:
    return tuple(dict.fromkeys(href for link in row.iter("a") if (href := (link.get("href") or "").strip())))


def _heading(element: HtmlElement) -> str:
    captions = element.xpath("caption")
    found = captions or element.xpath("preceding::*[self::h1 or self::h2 or self::h3][1]")
    return _lines(found[0]) if found else ""


def _lines(element: HtmlElement) -> str:
    """Give the text of a cell; the tree is marked where the page breaks a line."""
    for node in element.iter(*_BREAKS):
        node.tail = _BREAK + (node.tail or "")
    lines = (" ".join(line.split()) for line in str(element.text_content()).split(_BREAK))
    return "\n".join(line for line in lines if line)
