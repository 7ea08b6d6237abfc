"""Australia: media releases of the Foreign Minister about sanctions and listings of terrorists, as prose.

The feed and the page with the releases are both read; the site's network turns away who does not look like a browser,
and neither was tried from here.
"""

import re

from scrapers.prose_news import ProseNews
from scrapers.source import PageSource, SourceKind

_NEWS = ProseNews(
    publisher="Australian Minister for Foreign Affairs",
    language="en",
    address=re.compile(r"foreignminister\.gov\.au/minister/[\w-]+/media-release/[\w-]+"),
    subject=re.compile(r"sanction|terroris|\blist(?:ed|ing)\b|cyber|magnitsky|travel ban", re.IGNORECASE),
)

SOURCE = PageSource(
    key="au_news",
    title="Australia, media releases of the Foreign Minister on sanctions",
    authority="Australia",
    jurisdiction="AU",
    kind=SourceKind.NOTICE,
    urls=("https://www.foreignminister.gov.au/rss.xml",),
    index=_NEWS.read_index,
    page=_NEWS.read_page,
)
