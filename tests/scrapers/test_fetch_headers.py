"""Reading headers: what they say when they are honest, and nothing when they are rubbish."""

from datetime import UTC, datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.fetching.headers import Validators, challenge, media_type, moment, retry_after, validators
from scrapers.fetching.robots import product

NOW = datetime(2024, 5, 1, tzinfo=UTC)


@pytest.mark.parametrize("expires", ["0", " 0 "])
def test_validators_are_not_meant_when_expires_is_zero(expires: str) -> None:
    headers = httpx.Headers({"Expires": expires, "ETag": '"a"', "Last-Modified": "Mon, 29 Apr 2024 10:00:00 GMT"})
    assert validators(headers, Validators('"old"')) == Validators()


def test_an_expiry_date_leaves_validators_alone() -> None:
    headers = httpx.Headers({"Expires": "Mon, 29 Apr 2024 10:00:00 GMT", "ETag": 'W/"a"'})
    assert validators(headers) == Validators('W/"a"')


@pytest.mark.parametrize("etag", ['"é"', '"' + "a" * 5000 + '"', '"a\tb"', ""])
def test_a_validator_that_could_not_be_sent_back_is_dropped(etag: str) -> None:
    assert validators(httpx.Headers([("ETag", etag.encode())])) == Validators()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Mon, 29 Apr 2024 10:00:00 GMT", datetime(2024, 4, 29, 10, tzinfo=UTC)),
        ("Mon, 29 Apr 2024 12:00:00 +0200", datetime(2024, 4, 29, 10, tzinfo=UTC)),
        ("Mon, 29 Apr 2024 10:00:00 -0000", datetime(2024, 4, 29, 10, tzinfo=UTC)),
        ("Monday, 29-Apr-24 10:00:00 GMT", datetime(2024, 4, 29, 10, tzinfo=UTC)),
        ("29 April", None),
        ("0", None),
        ("", None),
        (None, None),
    ],
)
def test_http_dates_are_read_as_utc(text: str | None, read: datetime | None) -> None:
    assert moment(text) == read


@given(st.text())
def test_no_text_in_a_header_breaks_the_reading(text: str) -> None:
    headers = httpx.Headers(
        [(name, text.encode()) for name in ("Retry-After", "Last-Modified", "ETag", "Content-Type")]
    )
    wait = retry_after(headers, NOW)
    assert wait is None or 0 <= wait <= 86400
    assert all(value.isascii() for value in validators(headers).headers().values())
    read = moment(text)
    assert read is None or read.tzinfo is UTC
    media_type(headers)


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (compatible; designation-tracker/0.1; +https://example.org)", "designation-tracker"),
        ("designation-tracker/0.1 (+https://example.org)", "designation-tracker"),
        ("FooBot", "FooBot"),
        ("", ""),
    ],
)
def test_the_name_that_robots_files_know_us_by(agent: str, name: str) -> None:
    assert product(agent) == name


def test_an_edge_servers_name_on_a_good_answer_is_no_bot_wall() -> None:
    assert challenge(200, httpx.Headers({"Server": "AkamaiGHost"})) is None
    assert challenge(403, httpx.Headers({"Server": "nginx"})) is None
