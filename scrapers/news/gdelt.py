"""GDELT's DOC API: addresses of articles that answer a query, from papers all over the world, at most a day old.

An answer is JSON with ``articles`` (``url``, ``title``, ``seendate`` as ``20230918T031500Z``, ``domain``,
``language``); one that finds nothing is ``{}``. Errors come as plain text under 200 ("Your query was too short",
"Please limit requests to one every 5 seconds"), and 429 is frequent. It gives no text: the article is read from its
own address. Not tried from here. ``seendate`` is when GDELT saw the article, which is late by minutes to hours: it is
no publication date.
"""

from datetime import timedelta
from urllib.parse import quote_plus

from scrapers.charset import decode
from scrapers.html import is_blocked, read_article, squeeze
from scrapers.json import objects, read_object
from scrapers.record import DocumentError, PageLink
from scrapers.source import PageSource, SourceKind

QUERIES = (
    '(sanctioned OR blacklisted OR "sanctions list") (terrorist OR terrorism OR OFAC OR treasury)',
    '"designated" "global terrorist"',
    '("asset freeze" OR "assets frozen" OR "travel ban") (sanctions OR "security council" OR "european union")',
)
"""Questions worth asking; their addresses stand in docs/sources/news_gdelt.md."""

_API = "https://api.gdeltproject.org/api/v2/doc/doc"


def address_of(query: str, *, timespan: str = "24h", at_most: int = 250) -> str:
    """Give the address of a query's newest articles; ``at_most`` is capped by GDELT at 250."""
    asked = f"query={quote_plus(query)}&mode=ArtList&format=json"
    return f"{_API}?{asked}&maxrecords={at_most}&timespan={timespan}&sort=DateDesc"


def read_index(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read the addresses of the articles; an answer in words is GDELT's complaint, and told as such."""
    if not body.lstrip().startswith(b"{"):
        said = squeeze(decode(body))[:200]
        kind = "empty" if not said else "blocked" if is_blocked(body) or "limit requests" in said.lower() else "parse"
        raise DocumentError(kind, f"GDELT answers in words: {said or 'nothing'}")
    answer = read_object("GDELT's answer", body)
    if not answer:
        return ()
    told: dict[str, PageLink] = {}
    for found in objects("GDELT's answer", answer, "articles"):
        address = str(found.get("url") or "")
        told.setdefault(address, PageLink(address, squeeze(str(found.get("title") or "")) or None))
    if not all(address.startswith(("http://", "https://")) for address in told):
        raise DocumentError("wrong_document", "an article in GDELT's answer has no url")
    return tuple(told.values())


SOURCE = PageSource(
    key="news_gdelt",
    title="GDELT, articles that answer a query",
    authority="the press",
    jurisdiction="",
    kind=SourceKind.NEWS,
    # Off until it is given addresses (docs/sources/news_gdelt.md has some): it leads to papers nobody chose.
    urls=(),
    interval=timedelta(hours=1),
    index=read_index,
    page=read_article,
    gap=6.0,
)
