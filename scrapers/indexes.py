"""Index pages: rows with a link, a title and a day. Bytes in, links out; a page without a row is never silence."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from urllib.parse import urljoin

from lxml.html import HtmlElement

from scrapers.charset import decode
from scrapers.feeds import feed_links
from scrapers.html import is_blocked, parse_html, squeeze
from scrapers.published import read_moment
from scrapers.record import DocumentError, PageLink

_DAY = re.compile(
    r"\b(?:\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},\s+\d{4}|\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4})\b"
)


def is_feed(body: bytes) -> bool:
    """Say whether an index is a feed and no page."""
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:400].lower()
    return b"<rss" in start or b"<feed" in start or b"<rdf" in start or start.startswith(b"<?xml")


def index_links(
    body: bytes, url: str, address: re.Pattern[str], is_wanted: Callable[[str], bool] = lambda _title: True
) -> tuple[PageLink, ...]:
    """Give the links whose address is of that form and whose title is wanted, out of a page or a feed.

    Raises ``DocumentError`` when no link at all is of that form.
    """
    found = [link for link in _all_links(body, url) if address.search(link.url)]
    if not found:
        kind = "empty" if not body.strip() else "blocked" if is_blocked(body) else "wrong_document"
        raise DocumentError(kind, f"the index at {url} has no link of the form {address.pattern}")
    wanted = [link for link in found if is_wanted(link.title or "")]
    # Reversed, so that of an address met twice the first stands.
    return tuple(reversed({link.url: link for link in reversed(wanted)}.values()))


def _all_links(body: bytes, url: str) -> Iterator[PageLink]:
    if is_feed(body):
        yield from feed_links(body, url)
    elif body.strip():
        for anchor in parse_html(decode(body)).xpath("//a[@href]"):
            title = squeeze(anchor.text_content())
            if title:
                yield PageLink(urljoin(url, str(anchor.get("href")).strip()), title, _day_near(anchor))


def _day_near(anchor: HtmlElement) -> datetime | None:
    """The day told nearest around a link: in a ``time``, or in words, of the smallest part that holds one."""
    around: HtmlElement | None = anchor
    for _ in range(5):
        if around is None or len(around.xpath(".//a[@href]")) > 4:
            return None
        told = [str(value) for value in around.xpath(".//time/@datetime")] or _DAY.findall(around.text_content())
        moments = [moment for text in told if (moment := read_moment(text)) is not None]
        if moments:
            return moments[0]
        around = around.getparent()
    return None
