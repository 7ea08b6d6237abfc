"""Any RSS, Atom or RDF feed, by the addresses in the settings."""

from datetime import timedelta

from scrapers.feeds import feed_links
from scrapers.html import read_article
from scrapers.source import PageSource, SourceKind

SOURCE = PageSource(
    key="news_rss",
    title="News feeds",
    authority="the press",
    jurisdiction="",
    kind=SourceKind.NEWS,
    urls=(),
    interval=timedelta(minutes=15),
    index=feed_links,
    page=read_article,
)
