"""Which URLs are understood at all."""

import httpx
import pytest

from tracker.outbound.targets import host_refusal, port_refusal, url_refusal

DISGUISED = [
    "2130706433",
    "0x7f.1",
    "0x7f000001",
    "0",
    "127.1",
    "017700000001",
    "127.0.0.1.",
    "0177.0.0.1",
    "1.2.3.4.5",
    "0X7F.1",
]
ODD = [
    "",
    ".",
    "a..b",
    "-a.example",
    "a b",
    "a%20b",
    "127%2e0.0.1",
    "fe80::1%eth0",
    "1.1.1.1\\@127.0.0.1",
    "ⓛocalhost",
    "a/b",
    "x" * 64,
]


@pytest.mark.parametrize("host", DISGUISED)
def test_an_address_in_disguise_is_not_understood(host: str) -> None:
    assert "disguised" in str(host_refusal(host))


@pytest.mark.parametrize("host", ODD)
def test_a_host_that_parsers_read_differently_is_not_understood(host: str) -> None:
    assert host_refusal(host)


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "EXAMPLE.org.",
        "1.1.1.1",
        "::1",
        "xn--fa-hia.de",
        "mail_catcher",
        "4chan.org",
        "a.0x.com",
        "localhost",
    ],
)
def test_a_plain_name_or_address_is_understood(host: str) -> None:
    assert host_refusal(host) is None


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "//example.org/", "example.org"]
)
def test_only_http_and_https_are_opened(url: str) -> None:
    assert "only http and https" in str(url_refusal(httpx.URL(url)))


@pytest.mark.parametrize(
    "url", ["http://user:word@example.org/", "http://1.1.1.1\\@127.0.0.1/", "http://x@example.org/"]
)
def test_credentials_before_the_host_are_refused(url: str) -> None:
    assert "credentials" in str(url_refusal(httpx.URL(url)))


@pytest.mark.parametrize("port", [-1, 0, 65536])
def test_a_number_that_is_no_port_is_refused(port: int) -> None:
    assert port_refusal(port)
