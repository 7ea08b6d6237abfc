"""Reads one file, stores nothing: what kind of document it is, what it claims, whom it mentions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from urllib.parse import urlsplit

from scrapers.html import read_article
from scrapers.record import Article, Claim, DocumentError
from scrapers.source import PageSource, Source, SourceKind
from scrapers.unpack import unpack
from tracker.extraction.claims import extract
from tracker.extraction.entities import EntityModel
from tracker.extraction.languages import language_of
from tracker.extraction.mentions import Mention

MAX_BYTES = 8 * 1024 * 1024
"""More than this in one document is no article."""

Finder = Callable[[str], tuple[Mention, ...]]
"""Finds the stored names in a text."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a document besides its bytes; it outranks what the document says of itself."""

    language: str | None = None
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one document yields: ``kind`` is ``text``, ``html`` or ``notice``, ``language`` None for one not read."""

    path: str
    kind: str
    language: str | None
    published_at: datetime | None
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]


def nobody(_text: str) -> tuple[Mention, ...]:
    """Find no stored name: where there is no database, none is stored."""
    return ()


def extracted(
    path: str,
    body: bytes,
    sources: Mapping[str, Source],
    given: Given,
    find: Finder = nobody,
    model: EntityModel | None = None,
) -> Extracted:
    """Read a document, packed or plain; raise ``DocumentError`` for what is none."""
    kind, article = read_any(_plain(path, body), None, sources)
    article = replace(article, published_at=given.published_at or article.published_at)
    return Extracted(
        path=path,
        kind=kind,
        language=given.language or read_language(article),
        published_at=article.published_at,
        claims=extract(article, language=given.language, model=model),
        mentions=find(article.text),
    )


def read_any(body: bytes, url: str | None, sources: Mapping[str, Source]) -> tuple[str, Article]:
    """Read a plain text, a page or, where its marks or its own address are those of a publisher we know, a notice."""
    marked = marked_source(body, sources)
    if marked is not None:
        return "notice", marked.page(body, url, None)
    article = read_article(body, url, None)
    source = notice_source(article.url, sources)
    if source is not None:
        try:
            return "notice", source.page(body, article.url, None)
        except DocumentError:
            # The publisher's other pages (a speech, an index) have another layout: they are read as any page.
            return "html", article
    return ("text" if article.title is None and article.url is None else "html"), article


def read_language(article: Article) -> str | None:
    """Tell the language of an article: by its text, of a structured notice (names, mostly) by its publisher's word."""
    return article.language if article.claims else language_of(article.text, article.language)


def marked_source(body: bytes, sources: Mapping[str, Source]) -> PageSource | None:
    """Give the notice source whose marks a page bears."""
    notices = (source for source in sources.values() if isinstance(source, PageSource) and source.marks)
    return next((source for source in notices if any(mark in body for mark in source.marks)), None)


def notice_source(url: str | None, sources: Mapping[str, Source]) -> PageSource | None:
    """Give the notice source on whose host a page lies; of several the one whose addresses share the longest path."""
    if url is None:
        return None
    near = [
        (_shared(address, url), source.key, source)
        for source in sources.values()
        if isinstance(source, PageSource) and source.kind is SourceKind.NOTICE
        for address in source.urls
        if urlsplit(address).hostname == urlsplit(url).hostname
    ]
    return max(near, key=lambda found: found[:2])[2] if near else None


def _shared(one: str, other: str) -> int:
    """How many leading parts of their paths two addresses share."""
    pairs = zip(urlsplit(one).path.split("/"), urlsplit(other).path.split("/"), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _plain(path: str, body: bytes) -> bytes:
    files = unpack(path, body, MAX_BYTES)
    if len(files) != 1:
        raise DocumentError("wrong_document", f"one document is expected, not {len(files)}")
    return next(iter(files.values()))
