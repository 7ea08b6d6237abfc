"""The guarded client against real servers: what passes, what is refused, what is cut short."""

import logging
import time
from collections.abc import Iterator
from ipaddress import ip_address, ip_network
from pathlib import Path

import httpx
import pytest
from loopback_publisher import Publisher, Reply, endlessly, slowly
from private_forms import LOOK_ALIKES, OTHER_SCHEMES, PRIVATE_FORMS
from throwaway_certificate import Identity, make_identity, usual_authorities

from tracker.outbound.addresses import Address
from tracker.outbound.door import RefusedAddressError
from tracker.outbound.transport import Timeouts, build_client

ONE = (ip_network("127.0.0.1/32"),)
KERNEL_TABLE = Path("/proc/net/tcp")


def loopback(host: str, timeout: float) -> tuple[Address, ...]:
    return (ip_address("127.0.0.1"),)


def client(**chosen: object) -> httpx.Client:
    return build_client(ONE, user_agent="test/1", **({"tls": usual_authorities()} | chosen))  # type: ignore[arg-type]


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        running.publish("/", b"here")
        yield running


@pytest.mark.parametrize("url", [*PRIVATE_FORMS, *OTHER_SCHEMES, "//127.0.0.1/"])
def test_every_form_of_a_private_address_is_refused_when_nothing_is_opened(url: str) -> None:
    with build_client(user_agent="test/1", tls=usual_authorities()) as guarded, pytest.raises(RefusedAddressError):
        guarded.get(url)


@pytest.mark.parametrize("url", LOOK_ALIKES)
def test_a_host_in_look_alike_letters_never_becomes_a_request(url: str) -> None:
    with build_client(user_agent="test/1", tls=usual_authorities()) as guarded, pytest.raises(httpx.InvalidURL):
        guarded.get(url)


def test_an_opened_address_answers(publisher: Publisher) -> None:
    with client() as guarded:
        assert guarded.get(publisher.url("/")).content == b"here"


def test_the_connection_goes_to_the_address_that_was_judged_under_the_name_that_was_asked(publisher: Publisher) -> None:
    with client(resolve=loopback) as guarded:
        guarded.get(publisher.url("/", host="list.test"))
    assert publisher.seen("/")[0].headers["host"] == f"list.test:{publisher.port}"


def test_a_name_that_changes_its_answer_between_two_connections_is_refused() -> None:
    asked: list[str] = []

    def rebinding(host: str, timeout: float) -> tuple[Address, ...]:
        asked.append(host)
        return (ip_address(f"127.0.0.{len(asked)}"),)

    with Publisher(address="127.0.0.2") as private, client(resolve=rebinding) as guarded:
        private.publish("/", b"secret")
        with pytest.raises(httpx.ConnectError):
            guarded.get(private.url("/", host="rebinding.test"))
        with pytest.raises(RefusedAddressError):
            guarded.get(private.url("/", host="rebinding.test"))
        assert private.count("/") == 0


def test_connections_are_kept_for_the_next_request(publisher: Publisher) -> None:
    asked: list[str] = []

    def counting(host: str, timeout: float) -> tuple[Address, ...]:
        asked.append(host)
        return loopback(host, timeout)

    with client(resolve=counting) as guarded:
        for _ in range(3):
            guarded.get(publisher.url("/", host="list.test"))
    assert asked == ["list.test"]


def test_proxy_variables_do_not_lead_around_the_door(publisher: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    with Publisher() as proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, proxy.url(""))
        monkeypatch.delenv("NO_PROXY", raising=False)
        with client() as guarded:
            assert guarded.get(publisher.url("/")).content == b"here"
        with build_client(user_agent="test/1", tls=usual_authorities()) as guarded, pytest.raises(RefusedAddressError):
            guarded.get("http://10.0.0.1/")


def test_cookies_are_neither_kept_nor_sent(publisher: Publisher) -> None:
    publisher.answer("/", Reply(headers={"Set-Cookie": "session=1"}))
    with client() as guarded:
        guarded.get(publisher.url("/"))
        guarded.get(publisher.url("/"))
    assert "cookie" not in publisher.seen("/")[1].headers


def test_redirects_are_not_followed_by_themselves(publisher: Publisher) -> None:
    publisher.redirect("/old", "/")
    with client() as guarded:
        assert guarded.get(publisher.url("/old")).status_code == 302
    assert publisher.count("/") == 0


@pytest.mark.parametrize("reset_after", [b"", b"half of it"])
def test_a_reset_is_an_httpx_error(publisher: Publisher, reset_after: bytes) -> None:
    publisher.answer("/", Reply(body=reset_after, declared=1000 if reset_after else None, reset=True))
    with client() as guarded, pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
        guarded.get(publisher.url("/"))


def test_a_body_that_ends_early_is_an_httpx_error(publisher: Publisher) -> None:
    publisher.answer("/", Reply(body=b"half", declared=1000))
    with client() as guarded, pytest.raises(httpx.RemoteProtocolError):
        guarded.get(publisher.url("/"))


def test_an_answer_that_does_not_come_times_out(publisher: Publisher) -> None:
    publisher.answer("/", Reply(delay=1.0))
    with client(timeouts=Timeouts(read=0.1)) as guarded, pytest.raises(httpx.ReadTimeout):
        guarded.get(publisher.url("/"))


@pytest.mark.parametrize("part", ["headers", "body"])
def test_bytes_that_trickle_within_the_read_timeout_still_meet_the_end_of_the_exchange(
    publisher: Publisher, part: str
) -> None:
    head = b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 400
    trickle = Reply(raw=lambda: slowly(head, pause=0.02)) if part == "headers" else Reply(chunks=endlessly_slow)
    publisher.answer("/", trickle)
    began = time.monotonic()
    with client(timeouts=Timeouts(read=5, exchange=0.3)) as guarded, pytest.raises(httpx.ReadTimeout):
        guarded.get(publisher.url("/"))
    assert time.monotonic() - began < 2


def test_silence_within_the_read_timeout_meets_the_end_of_the_exchange_too(publisher: Publisher) -> None:
    publisher.answer("/", Reply(delay=1.5))
    began = time.monotonic()
    with client(timeouts=Timeouts(read=5, exchange=0.1)) as guarded, pytest.raises(httpx.ReadTimeout):
        guarded.get(publisher.url("/"))
    assert time.monotonic() - began < 1


def test_a_flood_that_never_ends_meets_the_end_of_the_exchange_too(publisher: Publisher) -> None:
    publisher.answer("/", Reply(chunks=endlessly))
    with (
        client(timeouts=Timeouts(exchange=0.1)) as guarded,
        guarded.stream("GET", publisher.url("/")) as answer,
        pytest.raises(httpx.ReadTimeout),
    ):
        sum(len(piece) for piece in answer.iter_raw())


def endlessly_slow() -> Iterator[bytes]:
    for piece in endlessly(b"x"):
        time.sleep(0.02)
        yield piece


@pytest.fixture
def identity(tmp_path: Path) -> Identity:
    return make_identity(tmp_path, "list.test")


def test_tls_is_bound_to_the_host_name_although_the_connection_goes_to_an_address(identity: Identity) -> None:
    with Publisher(tls=identity.server) as publisher, client(tls=identity.client, resolve=loopback) as guarded:
        publisher.publish("/", b"sealed")
        assert guarded.get(publisher.url("/", host="list.test")).content == b"sealed"
        with pytest.raises(httpx.ConnectError, match=r"other\.test"):
            guarded.get(publisher.url("/", host="other.test"))


def test_a_certificate_of_unknown_origin_is_refused(identity: Identity) -> None:
    with Publisher(tls=identity.server) as publisher, client(tls=None, resolve=loopback) as guarded:
        publisher.publish("/", b"sealed")
        with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            guarded.get(publisher.url("/", host="list.test"))
        assert publisher.count("/") == 0


def test_certificate_authorities_are_not_taken_from_the_environment(
    identity: Identity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    with (
        Publisher(tls=identity.server) as publisher,
        client(tls=None, resolve=loopback) as guarded,
        pytest.raises(httpx.ConnectError),
    ):
        guarded.get(publisher.url("/", host="list.test"))


def test_a_server_that_speaks_no_tls_is_a_connection_error(publisher: Publisher) -> None:
    with client() as guarded, pytest.raises(httpx.ConnectError):
        guarded.get(publisher.url("/").replace("http:", "https:"))


@pytest.mark.skipif(not KERNEL_TABLE.exists(), reason="connections are counted in the kernel's table")
def test_a_closed_client_leaves_no_connection_behind(publisher: Publisher) -> None:
    with client() as guarded:
        guarded.get(publisher.url("/"))
        held = connections_to(publisher)
    assert (held, connections_to(publisher)) == (1, 0)


def connections_to(publisher: Publisher) -> int:
    """Count the established connections whose far end is the publisher."""
    rows = [line.split() for line in KERNEL_TABLE.read_text().splitlines()[1:]]
    return sum(row[2] == f"0100007F:{publisher.port:04X}" and row[3] == "01" for row in rows)


def test_nothing_is_logged_as_a_warning_on_the_way(publisher: Publisher, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING), client() as guarded:
        guarded.get(publisher.url("/"))
    assert caplog.records == []
