"""Any article: an HTML page or plain text, by the addresses in the settings or from a file."""

from datetime import timedelta

from scrapers.html import read_article
from scrapers.record import PageLink
from scrapers.source import PageSource, SourceKind


def own_address(_body: bytes, url: str) -> tuple[PageLink, ...]:
    """An address given here is the page itself, so it is its own index."""
    return (PageLink(url),)


SOURCE = PageSource(
    key="news_page",
    title="Single articles",
    authority="the press",
    jurisdiction="",
    kind=SourceKind.NEWS,
    urls=(),
    interval=timedelta(hours=6),
    index=own_address,
    page=read_article,
)
