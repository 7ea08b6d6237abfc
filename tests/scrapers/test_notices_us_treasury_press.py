"""Treasury press releases: an index page, and pages whose description carries the text."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from list_fixtures import PUBLISHED, needs_published

from scrapers.notices.us_treasury_press import SOURCE
from scrapers.record import DocumentError

FIXTURES = Path(__file__).parents[1] / "fixtures" / "us_treasury_press"
REAL = PUBLISHED / "notices" / "treasury_press" / "jy2213_2024-03-27.head-slice.html"


def body(name: str = "page.html") -> bytes:
    return (FIXTURES / name).read_bytes()


def test_the_index_gives_every_release_with_its_moment() -> None:
    first, second = SOURCE.index(body("index.html"), SOURCE.urls[0])
    assert first.url == "https://home.treasury.gov/news/press-releases/jy2213"
    assert (first.title, first.published_at) == (
        "Treasury Sanctions Fundraising Network",
        datetime(2024, 3, 27, 14, tzinfo=UTC),
    )
    assert second.title == "Remarks on Markets"


def test_a_release_is_read_from_its_description_with_its_paragraphs_parted_again() -> None:
    article = SOURCE.page(body(), "https://home.treasury.gov/news/press-releases/jy9999", "text/html")
    assert article.text.split("\n")[:4] == [
        "Treasury Sanctions a Sample Network",
        "The step follows months of work.",
        "WASHINGTON — Today, the Office of Foreign Assets Control (OFAC) designated Ousmane Illiassou Djibo pursuant "
        "to E.O. 13224.",
        "“We go on,” said an official.",
    ]
    assert "SANCTIONS IMPLICATIONS\nAs a result" in article.text
    assert (article.published_at, article.published_from) == (datetime(2021, 6, 28, tzinfo=UTC), "meta")


@needs_published
def test_the_real_release_gives_its_whole_text() -> None:
    article = SOURCE.page(REAL.read_bytes(), None, "text/html")
    assert article.title == "Treasury Sanctions Hamas-Aligned Terrorist Fundraising Network"
    assert article.published_at == datetime(2024, 3, 27, tzinfo=UTC)
    assert "\nWASHINGTON — Today, the Department of the Treasury’s Office of Foreign Assets Control" in article.text
    assert article.text.endswith("Terrorist Financing Targeting Center###")


def test_a_release_without_its_description_says_so() -> None:
    with pytest.raises(DocumentError, match="og:description") as caught:
        SOURCE.page(body().replace(b"og:description", b"og:other"), None, "text/html")
    assert caught.value.kind == "wrong_document"


def test_an_index_whose_addresses_changed_says_so() -> None:
    with pytest.raises(DocumentError, match="press-releases"):
        SOURCE.index(body("index.html").replace(b"/press-releases/", b"/releases/"), SOURCE.urls[0])
