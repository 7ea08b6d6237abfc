"""The web API takes its address before anything starts, or says why it cannot."""

import socket

import pytest

from tracker.entrypoints.errors import StartError
from tracker.entrypoints.serving import open_port, url_of


def test_a_port_in_use_is_one_clear_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(
            StartError, match=rf"^the web API cannot listen on 127\.0\.0\.1:{port}: Address already in use$"
        ):
            open_port("127.0.0.1", port)


def test_an_address_that_is_not_ours_is_refused() -> None:
    with pytest.raises(StartError, match=r"192\.0\.2\.1"):
        open_port("192.0.2.1", 0)


def test_port_nought_is_any_free_one_and_the_address_tells_which() -> None:
    with open_port("127.0.0.1", 0) as listener:
        assert url_of(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}"


def test_an_ipv6_address_is_written_as_browsers_want_it() -> None:
    if not socket.has_ipv6:
        pytest.skip("this machine has no IPv6")
    with open_port("::1", 0) as listener:
        assert url_of(listener).startswith("http://[::1]:")
