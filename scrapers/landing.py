"""Finds the document that a landing page links: the page stays where it is, the document's address changes."""

import re
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from lxml import etree, html
from lxml.html import HtmlElement

from scrapers.charset import decode
from scrapers.html import is_blocked
from scrapers.record import DocumentError
from scrapers.source import Lead
from scrapers.xml import is_page

_PARSER = html.HTMLParser(huge_tree=False, remove_comments=True, no_network=True)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def linked(section: str, *files: str) -> Callable[[bytes, str], Lead]:
    """Make the lead of a source whose document is linked in a section (an XPath) of its landing page.

    ``files`` are patterns of the path that is looked for, the most wanted first. An address that gives no web page is
    taken for the document itself, so that settings may name a mirror.
    """
    patterns = [re.compile(file, re.IGNORECASE) for file in files]

    def lead(body: bytes, url: str) -> Lead:
        if not is_page(body):
            return Lead()
        links = _links(body, url, section)
        for pattern in patterns:
            for link in links:
                if pattern.search(urlsplit(link).path):
                    return Lead((link,), is_part=False)
        raise _not_linked(body, url, [pattern.pattern for pattern in patterns])

    return lead


def _links(body: bytes, url: str, section: str) -> list[str]:
    """Give the absolute addresses that a section links; one that leads from https to http is none."""
    wanted = ("https",) if urlsplit(url).scheme == "https" else ("http", "https")
    links = []
    for href in (str(href).strip() for part in _sections(body, url, section) for href in part.xpath(".//a/@href")):
        try:
            link = urljoin(url, href)
            is_usable = urlsplit(link).scheme in wanted and bool(urlsplit(link).hostname)
        except ValueError:  # no address at all
            continue
        if is_usable:
            links.append(link)
    return links


def _sections(body: bytes, url: str, section: str) -> list[HtmlElement]:
    try:
        tree = html.document_fromstring(_DECLARATION.sub("", decode(body)), parser=_PARSER)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise DocumentError("parse", f"the landing page {_place(url)} cannot be read: {error}") from error
    found = tree.xpath(section)
    return [part for part in found if isinstance(part, HtmlElement)] if isinstance(found, list) else []


def _not_linked(body: bytes, url: str, wanted: list[str]) -> DocumentError:
    if is_blocked(body):
        return DocumentError("blocked", f"{_place(url)} is a challenge or a maintenance page")
    told = f"the landing page {_place(url)} links no document like {' or '.join(wanted)}"
    return DocumentError("wrong_document", told)


def _place(url: str) -> str:
    return f"{urlsplit(url).hostname}{urlsplit(url).path}"
