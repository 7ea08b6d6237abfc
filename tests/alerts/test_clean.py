"""Scraped text becomes safe to show without losing what people write."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_notices import NAMES_IN_EVERY_SCRIPT, scraped

from alerts.clean import one_line, shorten, web_link


@pytest.mark.parametrize("name", NAMES_IN_EVERY_SCRIPT)
def test_a_name_in_any_script_stays_as_it_is(name: str) -> None:
    assert one_line(name) == name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\r\ntwo\n\tthree", "one two three"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]0;a title\x07after", "after"),
        ("\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("abc\u202etxt.exe\u202c", "abctxt.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("null\x00 bell\x07", "null bell"),
        ("half \ud800 pair", "half pair"),
        ("خامنه\u200cای", "خامنه\u200cای"),
        ("   ", ""),
    ],
)
def test_what_cannot_be_seen_is_taken_out(text: str, shown: str) -> None:
    assert one_line(text) == shown


@given(scraped, st.integers(1, 300))
@settings(deadline=None)
def test_a_line_is_one_line_within_its_limit_and_can_be_sent(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit
    assert len(line.splitlines()) <= 1
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in line)
    assert not set(line) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
    line.encode()


def test_a_cut_is_marked_and_does_not_tear_a_letter_from_its_accent() -> None:
    accented = "abe\u0301f"
    assert shorten(accented, 5) == accented
    assert shorten(accented, 4) == "ab…"
    assert shorten("abcdef", 4) == "abc…"


def test_a_text_of_nothing_but_marks_is_still_cut() -> None:
    assert len(shorten("\u0301" * 50, 10)) == 10


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("http://example.org/é", "http://example.org/%C3%A9"),
        ("https://example.org/%20x", "https://example.org/%20x"),
        ("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
    ],
)
def test_a_web_address_becomes_an_ascii_link(url: str, link: str) -> None:
    assert web_link(url) == link


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org/x",
        "https:///no-host",
        "http://[broken",
        "http://user:secret@example.org/",
        'https://example.org/"onclick="x',
        "https://example.org/a b",
        "https://example.org/\r\nBcc: x",
        "https://example.org\\@evil.example/",
        "https://example.org/\ud800",
        "https://example.org/" + "a" * 2000,
    ],
)
def test_what_is_no_plain_web_address_is_no_link(url: str | None) -> None:
    assert web_link(url) is None
