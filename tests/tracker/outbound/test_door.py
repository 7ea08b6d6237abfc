"""The door: every form of a private address, every way a name may lead to one, and what may pass."""

import socket
import time
from collections.abc import Iterator
from ipaddress import ip_address, ip_network
from threading import Event

import httpx
import pytest
from loopback_publisher import Publisher

from tracker.outbound.addresses import Address
from tracker.outbound.door import MAIL_PORTS, Door, RefusedAddressError
from tracker.outbound.resolver import Resolver, resolve

ONE = (ip_network("127.0.0.1/32"),)


def answers(*addresses: str) -> Resolver:
    return lambda host, timeout: tuple(ip_address(address) for address in addresses)


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        running.publish("/", b"here")
        yield running


def test_a_name_that_leads_to_an_opened_address_is_connected(publisher: Publisher) -> None:
    with Door(ONE, resolve=answers("127.0.0.1")).connect("list.test", publisher.port, 2) as connected:
        assert connected.getpeername() == ("127.0.0.1", publisher.port)
        assert connected.gettimeout() == 2


def test_the_same_listening_address_is_refused_when_nothing_is_opened(publisher: Publisher) -> None:
    with pytest.raises(RefusedAddressError, match=r"127\.0\.0\.1 is not public.*TRACKER_ALLOW_NETWORKS"):
        Door().connect("127.0.0.1", publisher.port, 2)


@pytest.mark.parametrize(
    "bad", ["10.0.0.1", "::1", "169.254.169.254", "64:ff9b::7f00:1", "2002:7f00:1::", "fe80::1", "ff02::1"]
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_one_bad_address_among_good_ones_refuses_the_name(publisher: Publisher, bad: str, place: int) -> None:
    found = ["127.0.0.1", "127.0.0.1"]
    found.insert(place, bad)
    with pytest.raises(RefusedAddressError) as refused:
        Door(ONE, resolve=answers(*found)).connect("mixed.test", publisher.port, 2)
    assert refused.value.host == "mixed.test"
    assert refused.value.address == ip_address(bad)


def test_a_name_is_asked_for_once_so_a_second_answer_cannot_matter(publisher: Publisher) -> None:
    asked: list[str] = []

    def rebinding(host: str, timeout: float) -> tuple[Address, ...]:
        asked.append(host)
        return (ip_address("127.0.0.1" if len(asked) == 1 else "127.0.0.2"),)

    door = Door(ONE, resolve=rebinding)
    with door.connect("rebinding.test", publisher.port, 2) as connected:
        assert connected.getpeername()[0] == "127.0.0.1"
    assert asked == ["rebinding.test"]
    with pytest.raises(RefusedAddressError):
        door.connect("rebinding.test", publisher.port, 2)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST"])
def test_the_machines_own_name_is_refused(host: str) -> None:
    with pytest.raises(RefusedAddressError, match="not public"):
        Door().connect(host, 80, 2)


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "0", "ⓛocalhost", "1.1.1.1\\@127.0.0.1"])
def test_odd_hosts_are_refused_even_when_their_address_is_opened(publisher: Publisher, host: str) -> None:
    with pytest.raises(RefusedAddressError):
        Door((ip_network("0.0.0.0/0"),)).connect(host, publisher.port, 2)


def test_public_addresses_are_reached_on_the_usual_ports_only() -> None:
    door = Door(resolve=answers("8.8.8.8"))
    assert door.admit("a.test", 443, 1) == (ip_address("8.8.8.8"),)
    with pytest.raises(RefusedAddressError, match=r"port 22 of 8\.8\.8\.8"):
        door.admit("a.test", 22, 1)
    with pytest.raises(RefusedAddressError):
        door.admit("a.test", 25, 1)


def test_an_opened_public_network_is_reached_on_every_port() -> None:
    assert Door((ip_network("8.8.8.8/32"),), resolve=answers("8.8.8.8")).admit("a.test", 8443, 1)


def test_a_mail_door_reaches_mail_ports_and_no_others() -> None:
    door = Door(ports=MAIL_PORTS, resolve=answers("8.8.8.8"))
    assert door.admit("mail.test", 587, 1)
    with pytest.raises(RefusedAddressError):
        door.admit("mail.test", 443, 1)


def test_the_second_address_is_tried_when_the_first_does_not_answer(publisher: Publisher) -> None:
    door = Door((ip_network("127.0.0.0/8"),), resolve=answers("127.0.0.99", "127.0.0.1"))
    with door.connect("two.test", publisher.port, 2) as connected:
        assert connected.getpeername()[0] == "127.0.0.1"


def test_when_no_address_answers_the_last_error_is_told() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(ConnectionRefusedError):
            Door(ONE, resolve=answers("127.0.0.1", "127.0.0.1")).connect("dead.test", unused.getsockname()[1], 2)


def test_a_name_without_addresses_is_an_error() -> None:
    with pytest.raises(OSError, match="no address"):
        Door(resolve=answers()).connect("empty.test", 443, 1)


def test_a_name_that_does_not_exist_is_an_error_that_names_it() -> None:
    with pytest.raises(OSError, match=r"nowhere\.invalid"):
        resolve("nowhere.invalid", 10)


def test_a_name_that_cannot_be_written_in_a_question_is_an_error() -> None:
    with pytest.raises(OSError, match="cannot be asked for"):
        resolve("é" * 70 + ".test", 10)


def test_a_resolver_that_hangs_is_left_behind_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = Event()

    def hang(*args: object, **kwargs: object) -> list[object]:
        answered.wait(5)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    began = time.monotonic()
    with pytest.raises(TimeoutError, match=r"slow\.test"):
        resolve("slow.test", 0.05)
    answered.set()
    assert time.monotonic() - began < 1


def test_the_refusal_is_a_failed_connection_for_httpx_and_a_permission_error_for_sockets() -> None:
    with pytest.raises(httpx.ConnectError):
        Door().connect("10.0.0.1", 80, 1)
    with pytest.raises(PermissionError):
        Door().connect("10.0.0.1", 80, 1)
