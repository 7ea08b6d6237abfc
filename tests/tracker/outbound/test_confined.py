"""What runs confined connects only where the door would let it, starts nothing, and ends in time."""

from ipaddress import ip_network
from typing import Any

import pytest

from tracker.outbound.addresses import WEB_PORTS
from tracker.outbound.confined import Confined
from tracker.outbound.confinement import guard

PRIVATE = (
    *("127.0.0.1", "0.0.0.0", "10.0.0.1", "100.64.0.1", "169.254.169.254", "172.20.0.1", "192.168.1.1", "224.0.0.1"),
    *("255.255.255.255", "::1", "::", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "fe80::1", "fe80::1%lo"),
    *("fec0::1", "fc00::1", "ff02::1", "3fff::1"),
)


def forbidden(event: str, *arguments: Any, allow: str = "") -> str | None:
    noted: list[str] = []
    hook = guard(tuple(ip_network(network) for network in allow.split()), WEB_PORTS, noted)
    try:
        hook(event, arguments)
    except PermissionError as error:
        assert noted == [str(error)]
        return noted[0]
    assert noted == []
    return None


@pytest.mark.parametrize("host", PRIVATE)
def test_no_private_address_is_connected_to(host: str) -> None:
    assert "TRACKER_ALLOW_NETWORKS" in str(forbidden("socket.connect", None, (host, 443, 0, 0)))


@pytest.mark.parametrize(
    ("event", "arguments", "allow", "says"),
    [
        ("socket.connect", (None, ("93.184.215.14", 443)), "", None),
        ("socket.connect", (None, ("2606:2800:21f::1", 443, 0, 0)), "", None),
        ("socket.connect", (None, ("93.184.215.14", 25)), "", "port 25"),
        ("socket.connect", (None, ("10.1.2.3", 8080)), "10.0.0.0/8", None),
        ("socket.connect", (None, ("localhost", 443)), "", "internet address only"),
        ("socket.connect", (None, ("2130706433", 443)), "", "internet address only"),
        ("socket.connect", (None, "/run/docker.sock"), "", "internet address only"),
        ("socket.connect", (None, b"\0abstract"), "", "internet address only"),
        ("socket.sendto", (None, ("93.184.215.14", 443)), "", "without a connection"),
        ("socket.sendmsg", (None, ("93.184.215.14", 443)), "", "without a connection"),
        ("socket.sendmsg", (None, None), "", None),
        ("subprocess.Popen", ("sh",), "", "no other program"),
        ("os.fork", (), "", "no other program"),
        ("open", ("/etc/hosts", "r", 0), "", None),
    ],
)
def test_what_may_be_done_and_what_not(event: str, arguments: tuple[Any, ...], allow: str, says: str | None) -> None:
    reason = forbidden(event, *arguments, allow=allow)
    assert reason is None if says is None else says in str(reason)


def test_a_program_cannot_be_started_in_the_real_process() -> None:
    with pytest.raises(OSError, match="broke off"):
        Confined((), 20)("subprocess:getoutput", {"cmd": "true"})


def test_no_error_repeats_what_the_function_was_given() -> None:
    with pytest.raises(OSError, match="broke off") as caught:
        Confined((), 20)("json:loads", {"s": "secret"})
    assert "secret" not in repr(caught.value)
