"""When a page was published, and where it says so: the origins in the order in which they are trusted."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from lxml.html import HtmlElement

_ARTICLE_TYPES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "WebPage", "GovernmentService")
_META = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "pubdate",
    "date",
)
_VISIBLE = (
    "//*[contains(@class, 'publish') and contains(@class, 'date')]"
    " | //*[contains(@class, 'post-date') or contains(@class, 'entry-date') or contains(@class, 'article-date')]"
)
_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:[/-]|$)")
_LONG_FORMS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%m/%d/%Y")


def published(tree: HtmlElement, url: str | None) -> tuple[datetime | None, str | None]:
    """Find the publication moment (UTC) and its origin: ``json-ld``, ``meta``, ``time``, ``text`` or ``url``."""
    origins = (
        ("json-ld", (str(node.get("datePublished", "")) for node in json_ld(tree))),
        ("meta", _meta_values(tree)),
        ("time", tree.xpath("//time[@itemprop='datePublished' or @pubdate or ancestor::article]/@datetime")),
        ("time", tree.xpath("//time/@datetime")[:1]),
        ("text", (node.text_content() for node in tree.xpath(_VISIBLE)[:5])),
        ("url", ("-".join(found) for found in _IN_URL.findall(url or ""))),
    )
    for origin, values in origins:
        for value in values:
            moment = read_moment(value)
            if moment is not None:
                return moment, origin
    return None, None


def json_ld(tree: HtmlElement) -> tuple[dict[str, Any], ...]:
    """All linked-data nodes of the page, articles first; a block that is no JSON tells nothing."""
    nodes: list[dict[str, Any]] = []
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            nodes.extend(_nodes(json.loads(script, strict=False)))
        except (ValueError, RecursionError):
            continue
    return tuple(sorted(nodes, key=_rank))


def read_moment(text: str) -> datetime | None:
    """Read one moment in the forms pages use; a day is its first moment, an hour without a zone is UTC."""
    text = " ".join(text.split())
    for read in (datetime.fromisoformat, parsedate_to_datetime, *map(_long_form, _LONG_FORMS)):
        try:
            moment: datetime = read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return None


def _long_form(form: str) -> Any:
    return lambda text: datetime.strptime(text, form)


def _meta_values(tree: HtmlElement) -> Iterator[str]:
    told = {
        (node.get("property") or node.get("name") or node.get("itemprop") or "").lower(): node.get("content") or ""
        for node in reversed(tree.xpath("//meta[@content]"))
    }
    return (told[name] for name in _META if name in told)


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph", []))


def _rank(node: dict[str, Any]) -> int:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    ranks = [_ARTICLE_TYPES.index(kind) for kind in kinds if kind in _ARTICLE_TYPES]
    return min(ranks, default=len(_ARTICLE_TYPES))
