"""OFAC's Recent Actions: the page of the day on which its lists change, in list-form, often before the lists do.

Everything stands in ``article.node--type-ofac-recent-action``: release date, links to press releases, and a body of
headings and paragraphs (``scrapers.ofac.groups``). The head of the page holds tokens that differ at every request and
is never looked at. Pages that change no list (general licences, guidance) have no entries and are read as prose.
"""

import re
from datetime import UTC, datetime
from urllib.parse import urljoin

from lxml.html import HtmlElement

from scrapers.charset import decode
from scrapers.html import is_blocked, parse_html, squeeze
from scrapers.ofac.groups import ListForm, paragraphs_of
from scrapers.record import Article, DocumentError, PageLink
from scrapers.sheet import Sheet
from scrapers.source import PageSource, SourceKind

PUBLISHER = "Office of Foreign Assets Control"
_INDEX = "https://ofac.treasury.gov/recent-actions/sanctions-list-updates"
_ARTICLE = "//article[contains(@class, 'node--type-ofac-recent-action')]"
_FIELD = ".//div[contains(@class, 'field--name-field-{}')]//div[contains(@class, 'field__item')]"
_ROWS = "//*[contains(concat(' ', @class, ' '), ' views-row ') or contains(@class, 'search-result')]"
_DAY = re.compile(r"/recent-actions/(\d{4})(\d\d)(\d\d)")
_PARTS = "./h2|./h3|./h4|./h5|./p|./ul/li|./ol/li|./div|./pre|./blockquote"


def read_index(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read the rows of the list of actions; the day stands in each address."""
    tree = parse_html(decode(body))
    links: dict[str, PageLink] = {}
    for anchor in tree.xpath(f"{_ROWS}//a[contains(@href, '/recent-actions/')]"):
        address = urljoin(url, str(anchor.get("href")))
        day = _DAY.search(address)
        if day and squeeze(anchor.text_content()):
            moment = _moment("".join(day.groups()), "%Y%m%d")
            links.setdefault(address, PageLink(address, squeeze(anchor.text_content()), moment))
    if not links:
        kind = "blocked" if is_blocked(body) else "wrong_document"
        raise DocumentError(kind, f"the index at {url} has no row (.views-row) with a link to an action")
    return tuple(links.values())


def read_page(body: bytes, url: str | None, content_type: str | None) -> Article:
    """Read one action: every party of its list-form with what was done to it."""
    tree = parse_html(decode(body, content_type))
    article = _only(tree.xpath(_ARTICLE), "article.node--type-ofac-recent-action", body)
    told = _only(article.xpath(_FIELD.format("release-date")), "the release date", body).text_content()
    content = _only(article.xpath(_FIELD.format("body")), "the body of the action", body)
    moment = _moment(squeeze(told), "%m/%d/%Y")
    if moment is None:
        raise DocumentError("parse", f"the release date is no date: {squeeze(told)!r}")
    title = squeeze(" ".join(node.text_content() for node in tree.xpath("//h1[1]"))) or None
    form = ListForm(Sheet(), moment.date().isoformat())
    form.read(paragraphs_of([title or "", *_lines(content)]))
    if form.barren:
        raise DocumentError("wrong_document", f"no entry below the heading {form.barren[0]!r}")
    return Article(
        url=_address(article, url),
        title=title,
        text=form.sheet.text,
        published_at=moment,
        published_from="text",
        language="en",
        publisher=PUBLISHER,
        claims=tuple(form.claims),
        rejects=tuple(form.rejects),
    )


def _lines(content: HtmlElement) -> list[str]:
    """The paragraphs of the body; old pages part entries by line breaks inside one paragraph."""
    for pause in content.xpath(".//br"):
        pause.tail = "\n" + (pause.tail or "")
    blocks = content.xpath(_PARTS) or [content]
    return [line for block in blocks for line in block.text_content().split("\n")]


def _only(found: list[HtmlElement], what: str, body: bytes) -> HtmlElement:
    if not found:
        raise DocumentError("blocked" if is_blocked(body) else "wrong_document", f"the page lacks {what}")
    return found[0]


def _address(article: HtmlElement, url: str | None) -> str | None:
    shared = article.xpath(".//@data-a2a-url")
    return url or (str(shared[0]) if shared else None)


def _moment(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form).replace(tzinfo=UTC)
    except ValueError:
        return None


SOURCE = PageSource(
    key="us_ofac_recent_actions",
    title="OFAC Recent Actions",
    authority="OFAC",
    jurisdiction="US",
    kind=SourceKind.NOTICE,
    urls=(_INDEX,),
    index=read_index,
    page=read_page,
    marks=(b"node--type-ofac-recent-action",),
)
