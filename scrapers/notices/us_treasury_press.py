"""Press releases of the United States Department of the Treasury: why OFAC designated, a little ahead of the list.

The page carries its whole text twice: in the body, and run together in ``og:description`` (seen on a real release),
from which it is read where the body yields less. The index page and its addresses (``…/press-releases/jy2213``) were
not tried from here; there is no working feed.
"""

import re
from dataclasses import replace

from scrapers.charset import decode
from scrapers.html import is_blocked, meta, parse_html, read_article
from scrapers.indexes import index_links
from scrapers.published import read_moment
from scrapers.record import Article, DocumentError, PageLink
from scrapers.source import PageSource, SourceKind

PUBLISHER = "U.S. Department of the Treasury"
_INDEX = "https://home.treasury.gov/news/press-releases"
_ADDRESS = re.compile(r"/(?:news/)?press-releases/[a-z]{2}-?\d{2,5}\b")
_RUN_TOGETHER = re.compile(
    r"(?<=[a-z0-9)][.!?])(?=[A-Z“\"])|(?<=[.!?][”\"])(?=[A-Z“])|(?<=[a-z]\.)(?=an? )|(?<=IMPLICATIONs)(?=[A-Z])"
    r"|(?<=IMPLICATIONS)(?=[A-Z])|(?<=\S)(?=SANCTIONS IMPLICATION)",
)
"""Where paragraphs of a description meet without a blank."""


def read_index(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read the newest releases; their titles do not tell which name somebody, so all are read."""
    return index_links(body, url, _ADDRESS)


def read_page(body: bytes, url: str | None, content_type: str | None) -> Article:
    """Read one release."""
    tree = parse_html(decode(body, content_type))
    told = meta(tree, "og:description") or ""
    if not meta(tree, "og:title") or len(told) < 40:
        raise DocumentError("blocked" if is_blocked(body) else "wrong_document", "the release lacks its og:description")
    article = replace(read_article(body, url, content_type), publisher=PUBLISHER, language="en")
    if len(article.text) <= len(told) + len(article.title or "") + 1:
        article = replace(article, text="\n".join(filter(None, (article.title, _RUN_TOGETHER.sub("\n", told)))))
    if article.published_at is None:
        updated = read_moment(meta(tree, "og:updated_time") or "")
        article = replace(article, published_at=updated, published_from="meta" if updated else None)
    return article


SOURCE = PageSource(
    key="us_treasury_press",
    title="U.S. Department of the Treasury, press releases",
    authority="Treasury Department",
    jurisdiction="US",
    kind=SourceKind.NOTICE,
    urls=(_INDEX,),
    index=read_index,
    page=read_page,
    marks=(b'og:site_name" content="U.S. Department of the Treasury"',),
)
