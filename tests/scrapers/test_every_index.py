"""Every source of pages says so when its index is something else: no look ever yields nothing in silence."""

import pytest

from scrapers.record import DocumentError
from scrapers.registry import all_sources
from scrapers.source import PageSource

OTHER_PAGE = (
    b"<!doctype html><html><head><title>Welcome</title></head><body><main><h1>We have a new site</h1>"
    b"<p>What you look for has moved.</p><a href='/home'>Home</a></main></body></html>"
)
CHALLENGE = b"<html><head><title>Just a moment...</title></head><body><script>cf_chl_opt</script></body></html>"
OWN_INDEX = {"news_page"}
"""Sources whose addresses are the pages themselves."""

SOURCES = [
    source for source in all_sources().values() if isinstance(source, PageSource) and source.key not in OWN_INDEX
]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
@pytest.mark.parametrize("body", [OTHER_PAGE, CHALLENGE, b"", b"{}x", b"[1]", b"<rss version='2.0'><channel/></rss>"])
def test_an_index_of_something_else_is_an_error_with_a_reason(source: PageSource, body: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        source.index(body, next(iter(source.urls), "https://publisher.example/index"))
    assert len(str(caught.value)) > 20


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
def test_a_challenge_instead_of_a_page_is_an_error(source: PageSource) -> None:
    with pytest.raises(DocumentError):
        source.page(CHALLENGE, "https://publisher.example/a", "text/html")
