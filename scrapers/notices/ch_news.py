"""Switzerland: news of the Federal Administration about sanctions, as prose.

The news service has one feed for everything, in the language asked for; only what speaks of sanctions is read. It was
not tried from here.
"""

import re

from scrapers.prose_news import ProseNews
from scrapers.source import PageSource, SourceKind

_NEWS = ProseNews(
    publisher="Swiss Federal Administration",
    language=None,
    address=re.compile(r"admin\.ch/\S*(?:msg-id|newnsb|message)"),
    subject=re.compile(
        r"sanction|sanktion|sanzion|embargo|coercive|zwangsmassnahm|asset freeze|restrictive measures", re.IGNORECASE
    ),
)

SOURCE = PageSource(
    key="ch_news",
    title="Switzerland, news of the Federal Administration on sanctions",
    authority="Switzerland",
    jurisdiction="CH",
    kind=SourceKind.NOTICE,
    urls=("https://www.news.admin.ch/NSBSubscriber/feeds/rss?lang=en",),
    index=_NEWS.read_index,
    page=_NEWS.read_page,
)
