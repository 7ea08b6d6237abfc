"""Press releases of the Security Council's sanctions committees: entries added, amended and removed, before the list.

A release prints each entry whole (``scrapers.un.printed``) below a sentence that says what the committee did with it.
In an amended entry what is new is underlined and what was is struck through: read without the one it is what was,
without the other what is. The index page and the feed are both read; neither was tried from here. Other releases are
read as prose.
"""

import re
from copy import deepcopy
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from scrapers.announced import Announcement, announced
from scrapers.charset import decode
from scrapers.dates import read_written
from scrapers.html import is_blocked, parse_html, read_article, squeeze
from scrapers.indexes import index_links
from scrapers.published import published
from scrapers.record import Action, Article, Claim, DocumentError, PageLink, Reject
from scrapers.sheet import Sheet
from scrapers.source import PageSource, SourceKind
from scrapers.un.printed import REFERENCE, continues, read_printed
from scrapers.vocabulary import UnknownWordError

AUTHORITY = "United Nations Security Council"
PUBLISHER = "United Nations Meetings Coverage and Press Releases"
_INDEX = "https://press.un.org/en/content/security-council/press-release"
_ADDRESS = re.compile(r"/en/\d{4}/sc\d+[\w.-]*\.doc\.htm|/en/node/\d+")
_SUBJECT = re.compile(r"committee|sanction|\blists?\b", re.IGNORECASE)
_BODY = "//*[contains(@class, 'field--name-body') or contains(@class, 'field-name-body')]"
_BLOCKS = ".//p|.//li|.//h2|.//h3|.//h4|.//td"
_STRUCK = ".//s|.//strike|.//del|.//*[contains(@style, 'line-through')]"
_NEW = ".//u|.//ins|.//*[contains(@style, 'underline') and not(contains(@style, 'line-through'))]"
_ACTS = (
    (Action.DESIGNATE, re.compile(r"\baddition of|\badded\b", re.IGNORECASE)),
    (Action.AMEND, re.compile(r"\bamend(?:ed|ments?)\b", re.IGNORECASE)),
    (Action.DELIST, re.compile(r"\bremov(?:ed|al)\b|\bde-?list", re.IGNORECASE)),
)
_ON_DAY = re.compile(r"\bOn (\d{1,2} [A-Z][a-z]+(?: \d{4})?)")
_PROMISES = re.compile(
    r"\b(?:adds?|amends?|removes?|delists?)\b.*\b(?:entr(?:y|ies)|names?|individuals?)\b", re.IGNORECASE
)


def read_index(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read the releases about committees, sanctions and lists."""
    return index_links(body, url, _ADDRESS, lambda title: _SUBJECT.search(title) is not None)


def read_page(body: bytes, url: str | None, content_type: str | None) -> Article:
    """Read one release: its entries, where it prints any, else its prose."""
    tree = parse_html(decode(body, content_type))
    content = tree.xpath(_BODY)
    if not content:
        raise DocumentError(
            "blocked" if is_blocked(body) else "wrong_document", "the release lacks its field--name-body"
        )
    article = replace(read_article(body, url, content_type), publisher=PUBLISHER, language="en")
    moment = article.published_at or published(tree, url)[0]
    release = _Release(moment.date().isoformat() if moment else None)
    release.sheet.add(article.title or "")
    release.read(content[0].xpath(_BLOCKS))
    if _PROMISES.search(article.title or "") and not release.claims:
        raise DocumentError("wrong_document", f"no entry was found in the release {article.title!r}")
    if not release.claims:
        return article
    return replace(article, text=release.sheet.text, claims=tuple(release.claims), rejects=tuple(release.rejects))


@dataclass(slots=True)
class _Release:
    acted_on: str | None
    sheet: Sheet = field(default_factory=Sheet)
    claims: list[Claim] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    action: Action | None = None

    def read(self, blocks: list[HtmlElement]) -> None:
        """Read paragraphs; an entry goes on as long as its next label stands at the beginning of the next one."""
        entry: list[_Versions] = []
        for versions in map(_versions, blocks):
            if not versions.now and not versions.before:
                continue
            if entry and continues(versions.now or versions.before):
                entry.append(versions)
                continue
            self._take(entry)
            entry = [versions] if REFERENCE.match(versions.now or versions.before) else []
            if not entry:
                self._hear(versions.now)
        self._take(entry)

    def _hear(self, text: str) -> None:
        self.sheet.add(text)
        told = [action for action, words in _ACTS if words.search(text)]
        if len(told) == 1 and re.search(r"\bentr(?:y|ies)\b|\blist\b", text, re.IGNORECASE):
            self.action = told[0]
            day = _ON_DAY.search(text)
            self.acted_on = _iso(day[1], self.acted_on) if day else self.acted_on

    def _take(self, entry: list["_Versions"]) -> None:
        if not entry:
            return
        now, before = (
            " ".join(filter(None, side)) for side in zip(*((one.now, one.before) for one in entry), strict=True)
        )
        place = self.sheet.add(now or before)
        if self.action is None:
            return
        try:
            was = read_printed(before) if self.action is Action.AMEND and before != now else None
            what = Announcement(self.action, AUTHORITY, self.acted_on)
            self.claims.append(announced(place, what, read_printed(now or before), was))
        except UnknownWordError as error:
            self.rejects.append(Reject(place.text[:80], str(error)))


@dataclass(frozen=True, slots=True)
class _Versions:
    """A paragraph as it reads now and as it read before."""

    now: str
    before: str


def _versions(block: HtmlElement) -> _Versions:
    return _Versions(_without(block, _STRUCK), _without(block, _NEW))


def _without(block: HtmlElement, what: str) -> str:
    copy = deepcopy(block)
    copy.tail = None
    for part in copy.xpath(what):
        if part.getparent() is not None:
            part.drop_tree()
    return squeeze(copy.text_content())


def _iso(day: str, published_on: str | None) -> str | None:
    """A day without its year is of the year of the release."""
    with_year = day if re.search(r"\d{4}", day) else f"{day} {(published_on or '')[:4]}"
    period = read_written(with_year)
    return period.start if period else published_on


SOURCE = PageSource(
    key="un_press",
    title="UN Security Council, press releases of its sanctions committees",
    authority=AUTHORITY,
    jurisdiction="UN",
    kind=SourceKind.NOTICE,
    urls=(_INDEX,),
    index=read_index,
    page=read_page,
)
