"""Any RSS, Atom or RDF feed: a set of public ones, or those in the settings instead."""

from datetime import timedelta

from scrapers.feeds import feed_links
from scrapers.html import read_article
from scrapers.source import PageSource, SourceKind

FEEDS = (
    # Official bodies and agencies that report on sanctions first-hand.
    "https://news.un.org/feed/subscribe/en/news/topic/peace-and-security/feed/rss.xml",
    # Sanctions practice: law firms and chambers that note new designations, mostly on the day.
    "https://sanctionsnews.bakermckenzie.com/feed/",
    "https://globalsanctions.com/feed/",
    # Terrorism and insurgencies.
    "https://www.longwarjournal.org/feed",
    # World news of public broadcasters and papers, in several languages.
    "https://feeds.bbci.co.uk/news/world/rss.xml",
    "https://www.theguardian.com/world/rss",
    "https://www.aljazeera.com/xml/rss/all.xml",
    "https://rss.dw.com/rdf/rss-en-world",
    "https://www.france24.com/en/rss",
    "https://www.france24.com/fr/rss",
    "https://www.france24.com/es/rss",
    "https://www.france24.com/ar/rss",
    "https://www.rfi.fr/fr/afrique/rss",
)
"""Read unless the settings name others. The addresses are those of public feed collections, not tried from here."""

SOURCE = PageSource(
    key="news_rss",
    title="News feeds",
    authority="the press",
    jurisdiction="",
    kind=SourceKind.NEWS,
    urls=FEEDS,
    interval=timedelta(minutes=15),
    index=feed_links,
    page=read_article,
)
