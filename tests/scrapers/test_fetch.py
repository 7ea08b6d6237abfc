"""Fetching against a real publisher: what comes back, conditional requests, and every way an answer disappoints."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from ipaddress import IPv4Address

import pytest
from fetching_cast import AGENT, AT_ONCE, Clock, failing, fetching
from hypothesis import given
from hypothesis import strategies as st
from loopback_publisher import Publisher, Reply, page
from private_forms import LOOK_ALIKES, OTHER_SCHEMES, PRIVATE_FORMS

from scrapers.fetch import Fetched, FetchError, FetchFailure, Manners, Validators

MONDAY = "Mon, 29 Apr 2024 10:00:00 GMT"
TUESDAY = "Tue, 30 Apr 2024 10:00:00 GMT"


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        yield running


def test_a_fetch_brings_the_body_with_what_the_publisher_says_about_it(publisher: Publisher) -> None:
    publisher.publish("/list.xml", b"<list/>", "text/XML; charset=ISO-8859-1", last_modified=MONDAY)
    with fetching() as fetch:
        fetched = fetch(publisher.url("/list.xml?token=1"))
    assert (fetched.status, fetched.body, fetched.not_modified) == (200, b"<list/>", False)
    assert (fetched.media_type, fetched.charset) == ("text/xml", "iso-8859-1")
    assert fetched.last_modified == datetime(2024, 4, 29, 10, tzinfo=UTC)
    assert fetched.validators.last_modified == MONDAY
    assert fetched.url == publisher.url("/list.xml?token=1")


def test_it_says_honestly_who_asks(publisher: Publisher) -> None:
    publisher.publish("/", b"x")
    with fetching() as fetch:
        fetch(publisher.url("/"))
    assert publisher.seen("/")[0].headers["user-agent"] == AGENT


def test_an_unchanged_document_is_not_sent_again(publisher: Publisher) -> None:
    publisher.publish("/list.xml", b"<list/>", last_modified=MONDAY)
    with fetching() as fetch:
        first = fetch(publisher.url("/list.xml"))
        second = fetch(publisher.url("/list.xml"), validators=first.validators)
    assert (second.status, second.body, second.not_modified) == (304, None, True)
    assert second.validators == first.validators
    assert publisher.seen("/list.xml")[1].headers["if-none-match"] == first.validators.etag


def test_a_changed_document_is_sent_although_validators_were(publisher: Publisher) -> None:
    publisher.publish("/list.xml", b"<list/>")
    with fetching() as fetch:
        first = fetch(publisher.url("/list.xml"))
        publisher.publish("/list.xml", b"<list><one/></list>")
        assert fetch(publisher.url("/list.xml"), validators=first.validators).body == b"<list><one/></list>"


def test_a_full_fetch_sees_what_a_publisher_hides_behind_an_eternal_304(publisher: Publisher) -> None:
    publisher.answer("/", Reply(304))
    with fetching() as fetch:
        assert fetch(publisher.url("/"), validators=Validators(etag='"old"')).not_modified
        publisher.publish("/", b"new", etag=False)
        assert fetch(publisher.url("/")).body == b"new"
    assert "if-none-match" not in publisher.seen("/")[1].headers


def test_a_304_may_bring_a_new_last_modified_and_keeps_what_it_does_not_mention(publisher: Publisher) -> None:
    publisher.answer("/", Reply(304, headers={"Last-Modified": TUESDAY}))
    with fetching() as fetch:
        fetched = fetch(publisher.url("/"), validators=Validators('"one"', MONDAY))
    assert fetched.validators == Validators('"one"', TUESDAY)
    assert fetched.last_modified == datetime(2024, 4, 30, 10, tzinfo=UTC)


def test_a_304_that_nobody_asked_for_is_an_error(publisher: Publisher) -> None:
    publisher.answer("/", Reply(304))
    with fetching() as fetch:
        assert failing(fetch, publisher.url("/"), FetchFailure.HTTP).status == 304


def test_a_new_body_does_not_inherit_old_validators(publisher: Publisher) -> None:
    publisher.publish("/", b"x", etag=False)
    with fetching() as fetch:
        assert fetch(publisher.url("/"), validators=Validators('"old"', MONDAY)).validators == Validators()


def test_an_empty_body_is_handed_on_for_the_reader_to_judge(publisher: Publisher) -> None:
    publisher.answer("/", page(b""))
    with fetching() as fetch:
        fetched = fetch(publisher.url("/"))
    assert (fetched.body, fetched.not_modified) == (b"", False)


@pytest.mark.parametrize("status", [201, 202, 204, 206, 400, 401, 403, 404, 410, 451])
def test_an_answer_that_is_no_document_fails_at_once(publisher: Publisher, status: int) -> None:
    publisher.answer("/missing", Reply(status, b"" if status == 204 else b"sorry"))
    with fetching() as fetch:
        failure = failing(fetch, publisher.url("/missing?key=secret"), FetchFailure.HTTP)
    assert failure.status == status
    assert publisher.count("/missing") == 1
    assert f"127.0.0.1/missing answered {status}" in str(failure)


def test_an_error_never_tells_the_query_where_tokens_live(publisher: Publisher) -> None:
    with fetching() as fetch:
        assert "secret" not in str(failing(fetch, publisher.url("/missing?key=secret"), FetchFailure.HTTP))


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (403, {"cf-mitigated": "challenge"}),
        (503, {"cf-mitigated": "challenge"}),
        (429, {"cf-mitigated": "challenge"}),
        (202, {"x-amzn-waf-action": "challenge"}),
        (405, {"x-amzn-waf-action": "captcha"}),
        (403, {"Server": "AkamaiGHost"}),
    ],
)
def test_a_bot_wall_is_named_and_not_knocked_at_again(
    publisher: Publisher, status: int, headers: dict[str, str]
) -> None:
    publisher.answer("/", Reply(status, b"<script>", headers))
    with fetching() as fetch:
        assert failing(fetch, publisher.url("/"), FetchFailure.BLOCKED).status == status
    assert publisher.count("/") == 1


def test_a_challenge_page_with_200_is_handed_on_for_the_reader_to_judge(publisher: Publisher) -> None:
    publisher.answer("/", page(b"<title>Just a moment...</title>"))
    with fetching() as fetch:
        assert fetch(publisher.url("/")).body == b"<title>Just a moment...</title>"


def test_a_name_that_does_not_exist_is_a_network_failure_that_names_it() -> None:
    with fetching(Manners(attempts=1)) as fetch:
        assert "nowhere.invalid" in str(failing(fetch, "http://nowhere.invalid/", FetchFailure.UNRESOLVED))


def test_a_publisher_that_is_not_there_is_a_network_failure(publisher: Publisher) -> None:
    gone = publisher.url("/")
    publisher.__exit__(None, None, None)
    clock = Clock()
    with fetching(clock=clock) as fetch:
        failing(fetch, gone, FetchFailure.NETWORK)
    assert len(clock.slept) == AT_ONCE.attempts - 1


@pytest.mark.parametrize("url", ["http://ⓛocalhost/", "http://a\nb/", "http://[::1/", "http://x:port/"])
def test_what_is_no_address_is_refused_as_one(url: str) -> None:
    with fetching() as fetch:
        failing(fetch, url, FetchFailure.REFUSED_ADDRESS)


@pytest.mark.parametrize("url", [*PRIVATE_FORMS, *OTHER_SCHEMES, *LOOK_ALIKES])
def test_a_private_address_in_any_form_is_refused_and_not_tried_again(url: str) -> None:
    clock = Clock()
    with fetching(clock=clock, opened="10.99.99.99/32") as fetch:
        failing(fetch, url, FetchFailure.REFUSED_ADDRESS)
    assert clock.slept == []


def inside(host: str, timeout: float) -> tuple[IPv4Address, ...]:
    return (IPv4Address("10.0.0.1"),)


@pytest.fixture(scope="module")
def fetch_inside() -> Iterator[Callable[..., Fetched]]:
    with fetching(opened="10.99.99.99/32", resolve=inside) as fetch:
        yield fetch


@given(
    beginning=st.sampled_from(["", "http:", "http://", "https://", "http://a.test/", "http://a.test:"]),
    text=st.text(max_size=80),
)
def test_no_text_for_an_address_gets_through_or_breaks_the_fetcher(
    fetch_inside: Callable[..., Fetched], beginning: str, text: str
) -> None:
    with pytest.raises(FetchError) as failed:
        fetch_inside(beginning + text)
    assert failed.value.kind is FetchFailure.REFUSED_ADDRESS
