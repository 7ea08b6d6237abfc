"""Press statements of the United States Department of State: terrorist and other designations, with their reasons.

Addresses. The WordPress interface is documented by others and answers without a key; it has not been tried from here,
nor has the feed (``https://www.state.gov/rss-feed/press-releases/feed/``, found broken in 2026-01) or the index page
(``https://www.state.gov/press-releases/``). Each of the three shapes is read, so any of them can be set.
The firewall answers with an HTML page under 403 or 200 when it has had enough; robots.txt asks for 5 s between two.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from scrapers.charset import decode
from scrapers.feeds import feed_links
from scrapers.html import is_blocked, read_article, squeeze
from scrapers.published import read_moment
from scrapers.record import Article, DocumentError, PageLink
from scrapers.source import PageSource, SourceKind

PUBLISHER = "U.S. Department of State"
_INDEX = (
    "https://www.state.gov/wp-json/wp/v2/state_press_release"
    "?per_page=25&orderby=date&order=desc&_fields=id,date_gmt,link,title"
)


def read_index(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read the newest statements out of the WordPress JSON, the feed or the index page."""
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if not start:
        raise DocumentError("empty", f"the index at {url} is empty")
    if start.startswith((b"[", b"{")):
        links = _from_json(body, url)
    elif start.startswith(b"<?xml") or b"<rss" in start or b"<feed" in start:
        return feed_links(body, url)
    else:
        links = _from_page(body, url)
    if not links:
        kind = "blocked" if is_blocked(body) else "wrong_document"
        raise DocumentError(kind, f"the index at {url} holds no link to a statement")
    return links


def read_page(body: bytes, url: str | None, content_type: str | None) -> Article:
    """Read one statement."""
    return replace(read_article(body, url, content_type), publisher=PUBLISHER)


def _from_json(body: bytes, url: str) -> tuple[PageLink, ...]:
    try:
        posts = json.loads(body)
    except ValueError as error:
        raise DocumentError("truncated", f"the index at {url} is no whole JSON: {error}") from error
    if not isinstance(posts, list):
        raise DocumentError("wrong_document", f"the index at {url} is an answer of another kind: {str(posts)[:120]}")
    return tuple(_from_post(post, url) for post in posts)


def _from_post(post: Any, url: str) -> PageLink:
    try:
        link, title = urljoin(url, post["link"]), BeautifulSoup(post["title"]["rendered"], "lxml").get_text()
        return PageLink(link, squeeze(title), _utc(post["date_gmt"]))
    except (KeyError, TypeError, ValueError) as error:
        raise DocumentError("wrong_document", f"a post in the index at {url} has another shape: {error!r}") from error


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _from_page(body: bytes, url: str) -> tuple[PageLink, ...]:
    soup = BeautifulSoup(decode(body), "lxml")
    return tuple(
        _from_item(item, url) for item in soup.select("li.collection-result:has(a.collection-result__link[href])")
    )


def _from_item(item: Tag, url: str) -> PageLink:
    anchor = item.select("a.collection-result__link[href]")[0]
    days = [read_moment(span.get_text()) for span in item.select(".collection-result-meta span")]
    # A byline may stand before the date, so the last span counts.
    return PageLink(urljoin(url, str(anchor["href"])), squeeze(anchor.get_text()), days[-1] if days else None)


SOURCE = PageSource(
    key="us_state_press",
    title="U.S. Department of State, press statements",
    authority="State Department",
    jurisdiction="US",
    kind=SourceKind.NOTICE,
    urls=(_INDEX,),
    index=read_index,
    page=read_page,
)
