"""Feeds: every flavour gives its links; what is no feed is said to be none."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrapers.news.rss import SOURCE
from scrapers.record import DocumentError, PageLink

FIXTURES = Path(__file__).parents[1] / "fixtures" / "news_rss"
BASE = "https://courier.example/feed"


def read(name: str) -> tuple[PageLink, ...]:
    return SOURCE.index((FIXTURES / name).read_bytes(), BASE)


def test_an_rss_feed_gives_each_followable_link_once_with_title_and_utc_date() -> None:
    first, second = read("feed.rss")
    assert first.url == "https://courier.example/world/2021/06/28/commander"
    assert second == PageLink("https://courier.example/bad-day", "Bad day", None)


def test_a_link_met_twice_keeps_the_first_title_and_date() -> None:
    first = read("feed.rss")[0]
    assert first.title == "Washington lists a Sahel commander & freezes his assets"
    assert first.published_at == datetime(2021, 6, 28, 16, 0, tzinfo=UTC)


def test_an_atom_feed_gives_its_links_with_the_day_of_the_update() -> None:
    (link,) = read("feed.atom")
    assert link == PageLink(
        "https://notices.example/2024-03-27", "Financial sanctions notice", datetime(2024, 3, 27, 9, 30, tzinfo=UTC)
    )


def test_an_rdf_feed_gives_its_links() -> None:
    (link,) = read("feed.rdf")
    assert (link.url, link.published_at) == (
        "https://committee.example/sc14100",
        datetime(2020, 2, 23, 14, 0, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"  \n", "empty"),
        (b"<rss version='2.0'><channel><title>Quiet</title></channel></rss>", "empty"),
        (b"<!doctype html><html><title>Home</title><body>News</body></html>", "wrong_document"),
        (b"<html><title>Just a moment...</title><body>cf_chl_opt</body></html>", "blocked"),
        (b'{"items": []}', "wrong_document"),
        (b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss version="2.0"/>', "wrong_document"),
    ],
)
def test_an_index_without_a_link_is_an_error_of_its_own_kind(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.index(body, BASE)
    assert caught.value.kind == kind


def test_a_feed_body_that_names_a_file_is_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "feed.rss"
    secret.write_bytes((FIXTURES / "feed.rss").read_bytes())
    with pytest.raises(DocumentError):
        SOURCE.index(str(secret).encode(), BASE)
