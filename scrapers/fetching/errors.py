"""How a fetch fails."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import httpx


class FetchFailure(StrEnum):
    """The error classes that operators see."""

    NETWORK = "network"
    UNRESOLVED = "unresolved"
    """The host's name has no address just now: seconds later it will have none either."""
    TIMEOUT = "timeout"
    TRUNCATED = "truncated"
    TLS = "tls"
    HTTP = "http"
    BLOCKED = "blocked"
    TOO_LARGE = "too_large"
    ROBOTS = "robots"
    REDIRECT = "redirect"
    REFUSED_ADDRESS = "refused_address"


class FetchError(Exception):
    """A fetch that brought no document.

    ``status`` is the publisher's last answer where there was one, ``retry_after`` the seconds it asked us to stay away
    from this very URL. The message names host and path, never the query: signed links and tokens live there.
    """

    def __init__(
        self, kind: FetchFailure, message: str, *, status: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.status = status
        self.retry_after = retry_after


def place(url: httpx.URL) -> str:
    """Return what may be said about a URL in messages and logs."""
    return f"{url.host}{url.path}"


@contextmanager
def failures_at(url: httpx.URL) -> Iterator[None]:
    """Turn what httpx raises into what we say."""
    try:
        yield
    except httpx.TransportError as error:
        kind = _kind(error)
        raise FetchError(kind, f"{place(url)}: {str(error) or type(error).__name__}") from error


def _kind(error: httpx.TransportError) -> FetchFailure:
    if isinstance(error, PermissionError):
        # The guarded client refuses addresses with an error that is a PermissionError too.
        return FetchFailure.REFUSED_ADDRESS
    if isinstance(error.__context__, httpx.InvalidURL):
        # httpx looks at every Location itself, even when it is not to follow it.
        return FetchFailure.REDIRECT
    if isinstance(error, httpx.TimeoutException):
        return FetchFailure.TIMEOUT
    if isinstance(error, httpx.ConnectError) and _comes_of(error, ssl.SSLError):
        return FetchFailure.TLS
    return FetchFailure.UNRESOLVED if _comes_of(error, socket.gaierror) else FetchFailure.NETWORK


def _comes_of(error: BaseException | None, cause: type[OSError]) -> bool:
    while error is not None:
        if isinstance(error, cause):
            return True
        error = error.__cause__ or error.__context__
    return False
