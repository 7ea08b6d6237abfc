"""Article pages and plain texts through the one page reader."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrapers.news.page import SOURCE
from scrapers.record import DocumentError, PageLink

FIXTURES = Path(__file__).parents[1] / "fixtures" / "news_page"
URL = "https://www.courrier.example/sahel-chef-sanctionne?utm_source=mail"
FILLER = "<p>" + "Some words about nothing in particular stand here to make the article long enough. " * 12 + "</p>"


def page(head: str = "", body: str = FILLER) -> bytes:
    return f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>".encode()


def test_an_article_gives_headline_text_address_language_and_publisher() -> None:
    article = SOURCE.page((FIXTURES / "article.html").read_bytes(), URL, "text/html; charset=utf-8")
    assert article.title == "Sahel : un chef sanctionné"
    assert article.text.startswith("Sahel : un chef sanctionné\nLes États-Unis ont placé lundi Ousmane")
    assert "Abonnez-vous" not in article.text
    assert "Mentions légales" not in article.text
    assert article.url == "https://www.courrier.example/sahel-chef-sanctionne"
    assert (article.language, article.publisher) == ("fr", "Le Courrier")


def test_the_articles_own_date_wins_over_the_pages_and_is_kept_in_utc_with_its_origin() -> None:
    article = SOURCE.page((FIXTURES / "article.html").read_bytes(), URL, None)
    assert article.published_at == datetime(2021, 6, 28, 19, 10, tzinfo=UTC)
    assert article.published_from == "json-ld"


@pytest.mark.parametrize(
    ("head", "body", "url", "origin"),
    [
        ('<meta property="article:published_time" content="2021-06-28T12:00:00Z">', FILLER, None, "meta"),
        ('<meta name="DC.date.issued" content="2021-06-28">', FILLER, None, "meta"),
        ("", '<time datetime="2021-06-28">Monday</time>' + FILLER, None, "time"),
        ("", '<p class="article-meta__publish-date">June 28, 2021</p>' + FILLER, None, "text"),
        ("", FILLER, "https://paper.example/2021/06/28/story", "url"),
    ],
)
def test_the_date_is_found_where_the_page_tells_it(head: str, body: str, url: str | None, origin: str) -> None:
    article = SOURCE.page(page(head, body), url, None)
    assert article.published_at is not None
    assert article.published_at.date().isoformat() == "2021-06-28"
    assert article.published_from == origin


@pytest.mark.parametrize("date", ["", "yesterday", "2021-99-99", "99999999999999999999"])
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    article = SOURCE.page(page(f'<meta name="date" content="{date}">'), None, None)
    assert (article.published_at, article.published_from) == (None, None)


def test_linked_data_that_is_broken_does_not_hide_the_article() -> None:
    article = SOURCE.page(page('<script type="application/ld+json">{"datePublished": </script>'), None, None)
    assert article.published_at is None


def test_a_canonical_address_on_another_host_is_not_believed() -> None:
    head = '<link rel="canonical" href="https://www.state.gov/real">'
    assert SOURCE.page(page(head), "https://fake.example/a", None).url == "https://fake.example/a"
    assert SOURCE.page(page(head), "https://state.gov/real?x=1", None).url == "https://www.state.gov/real"


def test_plain_text_is_taken_as_it_is() -> None:
    article = SOURCE.page(b"First line.\r\nSecond <b>line</b>.\r\n", None, "text/plain")
    assert article.text == "First line.\nSecond <b>line</b>."
    assert (article.title, article.language, article.published_at) == (None, None, None)


def test_text_without_markup_is_plain_whatever_the_header_says() -> None:
    assert SOURCE.page(b"Nur Text, 5 < 6.", None, "text/html").text == "Nur Text, 5 < 6."


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        ("Жибо внесён в список".encode("cp1251"), "text/plain; charset=windows-1251", "Жибо внесён в список"),
        ("﻿Жибо".encode(), None, "Жибо"),
        ("Жибо".encode("utf-16"), None, "Жибо"),
        ("“Petit”".encode("cp1252"), "text/plain; charset=ISO-8859-1", "“Petit”"),
        ("Жибо".encode(), "text/plain; charset=us-ascii", "Жибо"),
        ("Жибо".encode(), "text/plain; charset=no-such-charset", "Жибо"),
        (
            ("Соединённые Штаты внесли в список террористов ещё одного человека. " * 4).encode("cp1251"),
            None,
            "Соединённые",
        ),
    ],
)
def test_characters_are_read_by_header_then_mark_then_utf8_then_looks(
    body: bytes, content_type: str | None, expected: str
) -> None:
    assert SOURCE.page(body, None, content_type).text.startswith(expected)


def test_characters_are_read_as_the_page_declares_them() -> None:
    body = page('<meta charset="windows-1251">', "<h1>Жибо</h1>" + FILLER).decode().encode("cp1251")
    assert SOURCE.page(body, None, None).title == "Жибо"


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (b"", None, "empty"),
        (b" \n\t", "text/html", "empty"),
        (b"%PDF-1.7 ...", None, "wrong_document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", None, "wrong_document"),
        (b"{}", "application/json", "wrong_document"),
        (b"<html><head><title>Just a moment...</title></head><body>Wait</body></html>", "text/html", "blocked"),
        (b"<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1></body></html>", None, "blocked"),
        (
            b"<html><head><title>x</title></head><body><script>_Incapsula_Resource</script></body></html>",
            None,
            "blocked",
        ),
        (b"<html><head><title>Empty</title></head><body></body></html>", "text/html", "parse"),
    ],
)
def test_what_holds_no_article_is_refused_with_its_kind(body: bytes, content_type: str | None, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.page(body, None, content_type)
    assert caught.value.kind == kind


def test_a_long_report_about_denied_access_is_not_taken_for_a_challenge() -> None:
    article = SOURCE.page(page("<title>Access denied: how a port was closed</title>"), None, None)
    assert article.title == "Access denied: how a port was closed"


def test_a_release_whose_body_is_missing_is_read_from_its_description() -> None:
    told = "Today the Office of Foreign Assets Control designated two individuals and three entities. " * 6
    body = f'<html><head><title>T</title><meta property="og:description" content="{told}"></head><body></body></html>'
    assert SOURCE.page(body.encode(), None, None).text.startswith("T\nToday the Office")


def test_a_page_of_the_settings_is_its_own_index() -> None:
    assert SOURCE.index(b"", URL) == (PageLink(URL),)
