"""Whatever comes instead of a notice, an article or an index, each source says so and never breaks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from broken_documents import CHALLENGE, NO_SUCH_KEY

from scrapers.record import DocumentError
from scrapers.registry import all_sources
from scrapers.source import PageSource

FIXTURES = Path(__file__).parents[1] / "fixtures"
PAGES = {
    "au_news": "page.html",
    "ca_news": "page.html",
    "ch_news": "page.html",
    "eu_oj": "act.xhtml",
    "fr_jo": "text.xml",
    "gb_notices": "publication.html",
    "news_gdelt": "article.html",
    "news_page": "article.html",
    "news_rss": "article.html",
    "un_press": "page.html",
    "us_federal_register": "document.json",
    "us_ofac_recent_actions": "page.html",
    "us_state_press": "page.html",
    "us_treasury_press": "page.html",
}
"""A good page of each source."""

FOLDERS = {"news_gdelt": "news_page", "news_rss": "news_page"}
"""Whose pages are those of another source."""

CHOOSY = {"au_news", "ch_news", "gb_notices"}
"""Sources that take of an index only what is about sanctions, which may rightly be nothing."""

INDEXES = {
    "au_news": "feed.rss",
    "ca_news": "page.html",
    "ch_news": "feed.rss",
    "eu_oj": "index.json",
    "fr_jo": "index.html",
    "gb_notices": "feed.atom",
    "news_rss": "feed.rss",
    "un_press": "index.html",
    "us_federal_register": "documents.json",
    "us_ofac_recent_actions": "index.html",
    "us_state_press": "index.html",
    "us_treasury_press": "index.html",
}
"""A good index of each source that has a fixture of one; the addresses of ``news_page`` are the pages themselves."""

SOURCES = {key: source for key, source in all_sources().items() if isinstance(source, PageSource)}
INSTEAD: dict[str, bytes] = {
    "nothing": b"",
    "only space": b" \r\n ",
    "a challenge page": CHALLENGE,
    "an S3 error": NO_SUCH_KEY,
    "an empty list in JSON": b"[]",
    "zeros": bytes(4096),
    "an empty page": b"<!doctype html><html><head><title>News</title></head><body></body></html>",
}
SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "half of it": lambda body: body[: len(body) // 2],
    "a third of it": lambda body: body[: len(body) // 3],
    "every tag renamed": lambda body: body.replace(b"<", b"<x-").replace(b"<x-/", b"</x-"),
    "its middle as noise": lambda body: body[: len(body) // 3] + bytes(range(256)) * 4 + body[2 * len(body) // 3 :],
}


def test_every_source_of_pages_is_in_the_table() -> None:
    assert PAGES.keys() == SOURCES.keys()
    assert SOURCES.keys() - INDEXES.keys() == {"news_page", "news_gdelt"}


@pytest.mark.parametrize("key", PAGES)
@pytest.mark.parametrize("body", INSTEAD.values(), ids=INSTEAD)
def test_what_comes_instead_of_a_page_is_an_error_that_says_what_was_missing(key: str, body: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCES[key].page(body, "https://publisher.example/a", "text/html")
    assert (caught.value.kind, str(caught.value)) > ("", "")


@pytest.mark.parametrize("key", PAGES)
@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_page_that_changed_shape_is_read_or_refused_but_breaks_nothing(
    key: str, spoil: Callable[[bytes], bytes]
) -> None:
    body = (FIXTURES / FOLDERS.get(key, key) / PAGES[key]).read_bytes()
    try:
        article = SOURCES[key].page(spoil(body), "https://publisher.example/a", "text/html")
    except DocumentError as error:
        assert error.kind
    else:
        assert article.text.strip()


@pytest.mark.parametrize("key", INDEXES)
@pytest.mark.parametrize("body", INSTEAD.values(), ids=INSTEAD)
def test_what_comes_instead_of_an_index_is_an_error(key: str, body: bytes) -> None:
    with pytest.raises(DocumentError):
        SOURCES[key].index(body, next(iter(SOURCES[key].urls), "https://publisher.example/"))


@pytest.mark.parametrize("key", INDEXES)
@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_an_index_that_changed_shape_never_yields_nothing(key: str, spoil: Callable[[bytes], bytes]) -> None:
    body = (FIXTURES / key / INDEXES[key]).read_bytes()
    try:
        links = SOURCES[key].index(spoil(body), next(iter(SOURCES[key].urls), "https://publisher.example/"))
    except DocumentError as error:
        assert error.kind
    else:
        assert links or key in CHOOSY
