"""GDELT: addresses of articles, and complaints in words."""

from pathlib import Path

import pytest

from scrapers.news.gdelt import QUERIES, SOURCE, address_of
from scrapers.record import DocumentError

PAGE = Path(__file__).parents[2] / "docs" / "sources" / "news_gdelt.md"
ANSWER = b"""{"articles": [
 {"url": "https://paper.example/a", "title": "Chief  sanctioned", "seendate": "20230918T031500Z",
  "domain": "paper.example", "language": "English", "sourcecountry": "Mali"},
 {"url": "https://paper.example/a", "title": "Again", "seendate": "20230918T041500Z"},
 {"url": "https://journal.example/b", "title": "", "seendate": "20230918T031500Z"}]}"""


def test_every_article_is_given_once_without_a_date_that_is_only_gdelts() -> None:
    first, second = SOURCE.index(ANSWER, address_of(QUERIES[0]))
    assert (first.url, first.title, first.published_at) == ("https://paper.example/a", "Chief sanctioned", None)
    assert (second.url, second.title) == ("https://journal.example/b", None)


def test_a_query_that_finds_nothing_is_no_failure() -> None:
    assert SOURCE.index(b"{}", "") == ()
    assert SOURCE.index(b'{"articles": []}', "") == ()


@pytest.mark.parametrize(
    ("body", "kind", "message"),
    [
        (b"Your query was too short.", "parse", "too short"),
        (b"Please limit requests to one every 5 seconds", "blocked", "every 5 seconds"),
        (b"", "empty", "nothing"),
        (b'{"status": "error"}', "wrong_document", "articles"),
        (b'{"articles": [{"title": "no address"}]}', "wrong_document", "no url"),
    ],
)
def test_an_answer_of_another_shape_is_told_with_its_words(body: bytes, kind: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        SOURCE.index(body, "")
    assert caught.value.kind == kind


def test_it_is_off_until_addressed_and_asked_no_oftener_than_it_allows() -> None:
    assert (SOURCE.urls, SOURCE.is_reachable) == ((), False)
    assert SOURCE.gap >= 5


def test_the_page_names_the_addresses_of_the_queries() -> None:
    assert all(address_of(query) in PAGE.read_text() for query in QUERIES)
