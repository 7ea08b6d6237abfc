"""State Department press statements: three shapes of index, one shape of page."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrapers.notices.us_state_press import SOURCE
from scrapers.record import DocumentError

FIXTURES = Path(__file__).parents[1] / "fixtures" / "us_state_press"
STATEMENT = "https://www.state.gov/designation-of-ousmane-illiassou-djibo/"
INDEX = SOURCE.urls[0]


def body(name: str) -> bytes:
    return (FIXTURES / name).read_bytes()


@pytest.mark.parametrize(("name", "count"), [("index.json", 2), ("index.html", 2), ("index.rss", 1)])
def test_every_shape_of_the_index_gives_the_statements_newest_first(name: str, count: int) -> None:
    links = SOURCE.index(body(name), INDEX)
    assert len(links) == count
    assert links[0].url == STATEMENT
    assert links[0].title is not None
    assert links[0].title.endswith("Leader Ousmane Illiassou Djibo")


def test_the_index_tells_the_moment_in_utc_where_it_has_one() -> None:
    assert SOURCE.index(body("index.json"), INDEX)[0].published_at == datetime(2021, 6, 28, 15, 30, tzinfo=UTC)
    assert SOURCE.index(body("index.rss"), INDEX)[0].published_at == datetime(2021, 6, 28, 15, 30, tzinfo=UTC)


def test_the_date_on_the_index_page_stands_after_the_byline() -> None:
    assert SOURCE.index(body("index.html"), INDEX)[0].published_at == datetime(2021, 6, 28, tzinfo=UTC)


def test_entities_in_titles_are_read() -> None:
    assert SOURCE.index(body("index.json"), INDEX)[1].title == "Public Schedule – June 28, 2021"


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (b"", "empty"),
        (b"[]", "wrong_document"),
        (b'[{"link": "https://www.state.gov/a/", "title": {"rende', "truncated"),
        (b'{"code": "rest_no_route", "message": "No route was found"}', "wrong_document"),
        (b'[{"link": "https://www.state.gov/a/", "title": "plain"}]', "wrong_document"),
        (b"<html><title>Access Denied</title><body>Reference errors.edgesuite.net</body></html>", "blocked"),
        (b"<html><title>Press Releases</title><body><ul></ul></body></html>", "wrong_document"),
    ],
)
def test_an_index_without_statements_is_never_silent(answer: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.index(answer, INDEX)
    assert caught.value.kind == kind


def test_a_statement_gives_its_text_title_date_and_publisher() -> None:
    article = SOURCE.page(body("page.html"), STATEMENT + "?x=1", "text/html")
    assert article.title == "Designation of ISIS-GS Leader Ousmane Illiassou Djibo"
    assert article.published_at == datetime(2021, 6, 28, 15, 30, tzinfo=UTC)
    assert (article.published_from, article.publisher, article.language) == ("meta", "U.S. Department of State", "en")
    assert article.url == STATEMENT
    assert "today designated Ousmane Illiassou Djibo" in article.text
    assert "Press Releases" not in article.text


def test_a_challenge_instead_of_a_statement_is_blocked() -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.page(b"<html><title>Technical Difficulties</title><body>Sorry.</body></html>", STATEMENT, "text/html")
    assert caught.value.kind == "blocked"
