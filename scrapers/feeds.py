"""RSS, Atom and RDF feeds: bytes in, links out. The feed reader is never given an address, so it never fetches."""

from calendar import timegm
from datetime import UTC, datetime
from io import BytesIO
from time import struct_time
from typing import Any
from urllib.parse import urljoin

import feedparser

from scrapers.html import is_blocked
from scrapers.record import DocumentError, PageLink

_ENTITY = b"<!ENTITY"


def feed_links(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read the links of a feed, newest as the feed has them, each once."""
    if not body.strip():
        raise DocumentError("empty", f"the feed at {url} is empty")
    if _ENTITY in body[:65536]:
        raise DocumentError("wrong_document", f"the feed at {url} declares entities of its own")
    feed = feedparser.parse(BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    if not feed.version:
        kind = "blocked" if is_blocked(body) else "wrong_document"
        raise DocumentError(kind, f"what came from {url} is no feed")
    # Reversed, so that of a link met twice the first stands; then back into the order of the feed.
    links = [link for entry in reversed(feed.entries) if (link := _link(entry, url)) is not None]
    found = {link.url: link for link in links}
    if not found:
        raise DocumentError("empty", f"the feed at {url} has no entry with a link")
    return tuple(reversed(found.values()))


def _link(entry: Any, base: str) -> PageLink | None:
    told = (entry.get("link") or "").strip()
    address = urljoin(base, told)
    if not told or not address.startswith(("http://", "https://")):
        return None
    moment = entry["published_parsed"] if "published_parsed" in entry else entry.get("updated_parsed")
    return PageLink(address, entry.get("title") or None, _utc(moment))


def _utc(moment: struct_time | None) -> datetime | None:
    """Feed dates that no calendar has (month 13, year 0) are as good as none."""
    if moment is None:
        return None
    try:
        return datetime.fromtimestamp(timegm(moment), UTC)
    except (ValueError, OverflowError, OSError):
        return None
