"""British sanctions notices on gov.uk: OFSI's and the Foreign Office's feeds, publication pages, and their attachments.

The feeds are Atom; a page that is published again has the same address and a new ``updated``, so the moment is made
part of the address we keep. A publication page leads to its attachments, PDF or HTML, in which the entries stand
(``scrapers.gb.printed``). News stories are prose. None of it was tried from here.
"""

import re
from dataclasses import replace
from datetime import datetime
from urllib.parse import urldefrag, urljoin, urlsplit

from scrapers.charset import decode
from scrapers.feeds import feed_links
from scrapers.gb.printed import PrintedNotice
from scrapers.html import is_blocked, parse_html, read_article, squeeze
from scrapers.pdf import is_pdf, read_pdf
from scrapers.record import Article, DocumentError, PageLink
from scrapers.source import PageSource, SourceKind

PUBLISHER = "GOV.UK"
_FEEDS = (
    "https://www.gov.uk/government/organisations/office-of-financial-sanctions-implementation.atom",
    "https://www.gov.uk/government/organisations/foreign-commonwealth-development-office.atom",
)
_SUBJECT = re.compile(r"\bsanction|\basset.freez|\bdesignat", re.IGNORECASE)
_PUBLICATION = re.compile(r"^/government/publications/[^/]+$")
_ATTACHED = "//*[@id='documents']//a[@href]|//*[contains(@class, 'attachment')]//a[@href]"
_NO_NOTICE = re.compile(r"guidance|licen[cs]e|form\b|annual|report|privacy|faq", re.IGNORECASE)
_DAY = re.compile(r"\b(\d{1,2})[/ ]([01]?\d|[A-Z][a-z]+)[/ ](20\d\d)\b")


def read_index(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read what a feed says about sanctions; each update of a page is an address of its own."""
    return tuple(
        replace(link, url=f"{urldefrag(link.url)[0]}#{_mark(link.published_at)}")
        for link in feed_links(body, url)
        if _SUBJECT.search(f"{link.title} {link.url}")
    )


def read_page(body: bytes, url: str | None, content_type: str | None) -> Article:
    """Read a notice: a PDF, an HTML attachment or news story, or the page that leads to them."""
    if is_pdf(body):
        text, made = read_pdf(body)
        return _structured(Article(url, _first_line(text), text, made, "en", PUBLISHER, "pdf" if made else None))
    if url and _PUBLICATION.match(urlsplit(url).path):
        return _publication(body, url, content_type)
    article = replace(read_article(body, url, content_type), publisher=PUBLISHER, language="en")
    return article if urlsplit(url or "").path.startswith("/government/news/") else _structured(article)


def _publication(body: bytes, url: str, content_type: str | None) -> Article:
    tree = parse_html(decode(body, content_type))
    anchors = tree.xpath(_ATTACHED)
    if not anchors:
        kind = "blocked" if is_blocked(body) else "wrong_document"
        raise DocumentError(kind, "the publication page lacks its attachments (#documents, .attachment)")
    told = {urljoin(url, str(anchor.get("href"))): squeeze(anchor.text_content()) for anchor in reversed(anchors)}
    more = [
        PageLink(address, title or None)
        for address, title in reversed(told.items())
        if _is_notice(urlsplit(address).path, title)
    ]
    article = replace(read_article(body, url, content_type), publisher=PUBLISHER, language="en")
    return replace(article, more=tuple(more))


def _is_notice(path: str, title: str) -> bool:
    readable = path.endswith(".pdf") or re.match(r"^/government/publications/[^/]+/[^/]+$", path) is not None
    return readable and not _NO_NOTICE.search(title)


def _structured(article: Article) -> Article:
    """Read the entries of a notice; a text without headings of entries stays prose."""
    notice = PrintedNotice(_day_of(article))
    notice.read(article.text.split("\n"))
    if notice.action is not None and not notice.claims:
        raise DocumentError("wrong_document", f"no entry was found in the notice {article.title!r}")
    if not notice.claims:
        return article
    return replace(article, text=notice.sheet.text, claims=tuple(notice.claims), rejects=tuple(notice.rejects))


def _day_of(article: Article) -> str | None:
    """The day a notice bears in its first lines, day first; else that of its publication."""
    for day, month, year in _DAY.findall("\n".join(article.text.split("\n")[:8])):
        for form in ("%d %m %Y", "%d %B %Y"):
            try:
                return datetime.strptime(f"{day} {month} {year}", form).date().isoformat()
            except ValueError:
                continue
    return article.published_at.date().isoformat() if article.published_at else None


def _first_line(text: str) -> str | None:
    return next((squeeze(line) for line in text.split("\n") if line.strip()), None)


def _mark(moment: datetime | None) -> str:
    return moment.strftime("%Y%m%dT%H%M%SZ") if moment else ""


SOURCE = PageSource(
    key="gb_notices",
    title="GOV.UK, sanctions notices of OFSI and the Foreign Office",
    authority="United Kingdom",
    jurisdiction="GB",
    kind=SourceKind.NOTICE,
    urls=_FEEDS,
    index=read_index,
    page=read_page,
)
