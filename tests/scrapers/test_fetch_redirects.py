"""Redirects: followed within limits, through the same door, telling secrets to nobody else."""

from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path

import httpx
import pytest
from fetching_cast import failing, fetching
from hypothesis import given
from hypothesis import strategies as st
from loopback_publisher import Publisher, Reply, page
from private_forms import LOOK_ALIKES, OTHER_SCHEMES, PRIVATE_FORMS
from throwaway_certificate import Identity, make_identity

from scrapers.fetch import FetchError, FetchFailure, Manners, Validators
from scrapers.fetching.redirects import next_hop
from tracker.outbound.addresses import Address


def loopback(host: str, timeout: float) -> tuple[Address, ...]:
    return (ip_address("127.0.0.1"),)


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        running.publish("/new", b"here")
        yield running


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_the_first_address_is_the_one_on_record(publisher: Publisher, status: int) -> None:
    publisher.redirect("/old", "/new?signature=abc", status)
    with fetching() as fetch:
        fetched = fetch(publisher.url("/old"))
    assert (fetched.body, fetched.url) == (b"here", publisher.url("/old"))
    assert fetched.base_url == publisher.url("/new?signature=abc")
    assert "signature" not in repr(fetched)


def test_the_chain_may_be_six_long_and_no_longer(publisher: Publisher) -> None:
    for step in range(7):
        publisher.redirect(f"/{step}", f"/{step + 1}" if step < 6 else "/new")
    with fetching() as fetch:
        assert fetch(publisher.url("/1")).body == b"here"
        failing(fetch, publisher.url("/0"), FetchFailure.REDIRECT)


def test_a_loop_ends(publisher: Publisher) -> None:
    publisher.redirect("/a", "/b")
    publisher.redirect("/b", "/a")
    with fetching() as fetch:
        failing(fetch, publisher.url("/a"), FetchFailure.REDIRECT)
    assert publisher.count("/a") + publisher.count("/b") == 7


@pytest.mark.parametrize("url", PRIVATE_FORMS)
def test_a_redirect_to_a_private_address_is_refused(url: str) -> None:
    with Publisher(address="127.0.0.2") as outside, fetching(opened="127.0.0.2/32") as fetch:
        outside.redirect("/", url)
        failing(fetch, outside.url("/"), FetchFailure.REFUSED_ADDRESS)
        assert outside.count("/") == 1


@pytest.mark.parametrize("url", [*OTHER_SCHEMES, *LOOK_ALIKES, "http://[::1/"])
def test_a_redirect_to_something_else_than_the_web_is_refused(publisher: Publisher, url: str) -> None:
    publisher.answer("/", Reply(302, headers={"Location": url}))
    with fetching() as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.REDIRECT)


def test_a_redirect_to_a_name_that_leads_inside_is_refused(publisher: Publisher) -> None:
    def inside(host: str, timeout: float) -> tuple[Address, ...]:
        return (ip_address("127.0.0.1"), ip_address("10.0.0.1"))

    publisher.redirect("/", publisher.url("/new", host="inside.test"))
    with fetching(resolve=inside) as fetch:
        failure = failing(fetch, publisher.url("/"), FetchFailure.REFUSED_ADDRESS)
    assert "inside.test" in str(failure)
    assert "10.0.0.1" in str(failure)
    assert publisher.count("/new") == 0


@pytest.mark.parametrize("status", [300, 304, 305])
def test_other_answers_of_that_family_are_no_redirects(publisher: Publisher, status: int) -> None:
    publisher.redirect("/old", "/new", status)
    with fetching() as fetch:
        failing(fetch, publisher.url("/old"), FetchFailure.HTTP)


def test_a_redirect_without_a_target_is_an_error(publisher: Publisher) -> None:
    publisher.answer("/old", Reply(302))
    with fetching() as fetch:
        assert failing(fetch, publisher.url("/old"), FetchFailure.REDIRECT).status == 302


def test_validators_are_sent_to_where_the_document_really_lies(publisher: Publisher) -> None:
    publisher.redirect("/old", "/new")
    with fetching() as fetch:
        first = fetch(publisher.url("/old"))
        assert fetch(publisher.url("/old"), validators=first.validators).not_modified


def test_a_key_meant_for_one_publisher_is_told_to_no_other(publisher: Publisher) -> None:
    with Publisher() as other, fetching() as fetch:
        other.publish("/there", b"x")
        publisher.redirect("/a", "/b")
        publisher.redirect("/b", other.url("/there"))
        fetch(publisher.url("/a"), headers={"X-Api-Key": "secret"}, obey_robots=True)
        assert publisher.seen("/b")[0].headers["x-api-key"] == "secret"
        told = [request.headers for path in ("/there", "/robots.txt") for request in other.seen(path)]
    assert len(told) == 2
    assert all("x-api-key" not in headers for headers in told)
    assert "x-api-key" not in publisher.seen("/robots.txt")[0].headers


def test_a_cookie_given_on_the_way_is_shown_to_its_giver_until_the_walk_ends(publisher: Publisher) -> None:
    publisher.answer("/gate", Reply(302, headers={"Location": "/new", "Set-Cookie": "passed=1; Path=/"}))
    with fetching() as fetch:
        fetch(publisher.url("/gate"))
        fetch(publisher.url("/new"))
    first, second = publisher.seen("/new")
    assert first.headers["cookie"] == "passed=1"
    assert "cookie" not in second.headers


def test_a_cookie_is_not_shown_to_another_host(publisher: Publisher) -> None:
    publisher.answer("/gate", Reply(302, headers={"Location": publisher.url("/new"), "Set-Cookie": "passed=1; Path=/"}))
    with fetching(resolve=loopback) as fetch:
        fetch(publisher.url("/gate", host="gate.test"))
    assert "cookie" not in publisher.seen("/new")[0].headers


@pytest.fixture
def identity(tmp_path: Path) -> Identity:
    return make_identity(tmp_path, "list.test")


def test_https_is_read_under_the_name_on_the_certificate(identity: Identity) -> None:
    with Publisher(tls=identity.server) as sealed, fetching(tls=identity.client, resolve=loopback) as fetch:
        sealed.publish("/", b"sealed")
        assert fetch(sealed.url("/", host="list.test")).body == b"sealed"


def test_a_wrong_certificate_is_a_tls_failure_and_not_tried_again(identity: Identity) -> None:
    with Publisher(tls=identity.server) as sealed, fetching(tls=identity.client, resolve=loopback) as fetch:
        assert "other.test" in str(failing(fetch, sealed.url("/", host="other.test"), FetchFailure.TLS))
    with Publisher(tls=identity.server) as sealed, fetching(resolve=loopback) as fetch:
        failing(fetch, sealed.url("/", host="list.test"), FetchFailure.TLS)


def test_a_redirect_from_https_to_http_is_refused(identity: Identity, publisher: Publisher) -> None:
    with Publisher(tls=identity.server) as sealed, fetching(tls=identity.client, resolve=loopback) as fetch:
        sealed.redirect("/", publisher.url("/new", host="list.test"))
        failing(fetch, sealed.url("/", host="list.test"), FetchFailure.REDIRECT)
    assert publisher.count("/new") == 0


def test_a_redirect_from_http_to_https_is_followed(identity: Identity, publisher: Publisher) -> None:
    with Publisher(tls=identity.server) as sealed, fetching(tls=identity.client, resolve=loopback) as fetch:
        sealed.publish("/", b"sealed")
        publisher.redirect("/", sealed.url("/", host="list.test"))
        assert fetch(publisher.url("/")).body == b"sealed"


def test_only_the_failing_walk_is_repeated_from_its_first_address(publisher: Publisher) -> None:
    publisher.answer("/signed-1", Reply(500))
    publisher.answer("/signed-2", page(b"fresh"))
    publisher.answer(
        "/latest", Reply(302, headers={"Location": "/signed-1"}), Reply(302, headers={"Location": "/signed-2"})
    )
    with fetching(Manners(min_gap=0)) as fetch:
        assert fetch(publisher.url("/latest"), validators=Validators('"x"')).body == b"fresh"


@given(location=st.binary(max_size=60), beginning=st.sampled_from([b"", b"http:", b"https://", b"//", b"//b.test:"]))
def test_no_text_for_a_target_breaks_the_reading_of_a_redirect(location: bytes, beginning: bytes) -> None:
    here, headers = httpx.URL("https://a.test/list"), httpx.Headers([(b"Location", beginning + location)])
    try:
        target = next_hop(here, 302, headers)
    except FetchError as failed:
        assert failed.kind is FetchFailure.REDIRECT
    else:
        assert target is not None
        assert (target.scheme, target.host != "") == ("https", True)
        httpx.Cookies().set_cookie_header(httpx.Request("GET", target))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_what_a_post_is_sent_on_to_is_asked_for_with_get(publisher: Publisher, status: int) -> None:
    publisher.answer("POST /form", Reply(status, headers={"Location": "/new"}))
    with fetching() as fetch:
        assert fetch(publisher.url("/form"), method="POST").body == b"here"
    assert (publisher.count("POST /form"), publisher.count("/new")) == (1, 1)
