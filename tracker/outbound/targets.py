"""Which addresses, as written, we are willing to understand: only forms that every parser reads the same way."""

import re

import httpx

from tracker.outbound.addresses import literal

_NAME = re.compile(
    r"(?=.{1,253}\.?$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.?"
)
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")


def host_refusal(host: str) -> str | None:
    """Say what is odd about a host, or return None for a plain name or an address in canonical form.

    A name whose last label is a number (``2130706433``, ``0x7f.1``, ``127.1``, ``0``) is an address in disguise: the
    system's resolver reads it as one, other parsers do not.
    """
    if literal(host) is not None:
        return "zone identifiers are not accepted" if "%" in host else None
    lowered = host.lower()
    if not _NAME.fullmatch(lowered):
        return "not a host name or address"
    if _NUMBER.fullmatch(lowered.rstrip(".").rpartition(".")[2]):
        return "an address in a disguised numeric form"
    return None


def port_refusal(port: int) -> str | None:
    """Say that a number is no port, or return None."""
    return None if 0 < port < 65536 else f"{port} is not a port"


def url_refusal(url: httpx.URL) -> str | None:
    """Say why a URL is not opened, or return None when its form is fine; its address is judged at connect time."""
    if url.scheme not in ("http", "https"):
        return f"only http and https are opened, not {url.scheme or 'no scheme'}"
    if url.userinfo:
        return "credentials before the host are not accepted"
    return host_refusal(url.raw_host.decode("ascii"))
