"""The guarded httpx transport and client: every request and every redirect hop goes through the door."""

import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpcore
import httpx

from tracker.outbound.addresses import Network
from tracker.outbound.door import Door, RefusedAddressError
from tracker.outbound.resolver import Resolver, resolve
from tracker.outbound.streams import GuardedBackend
from tracker.outbound.targets import url_refusal

_KEPT_CONNECTIONS = 20
_KEPT_SECONDS = 5.0
_TRANSLATIONS: tuple[tuple[type[Exception], type[httpx.RequestError]], ...] = (
    (httpcore.ConnectTimeout, httpx.ConnectTimeout),
    (httpcore.ReadTimeout, httpx.ReadTimeout),
    (httpcore.WriteTimeout, httpx.WriteTimeout),
    (httpcore.PoolTimeout, httpx.PoolTimeout),
    (httpcore.ConnectError, httpx.ConnectError),
    (httpcore.ReadError, httpx.ReadError),
    (httpcore.WriteError, httpx.WriteError),
    (httpcore.LocalProtocolError, httpx.LocalProtocolError),
    (httpcore.RemoteProtocolError, httpx.RemoteProtocolError),
)


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds: to be connected (resolving included), for one read or write, and for a whole answer."""

    connect: float = 10.0
    read: float = 30.0
    exchange: float = 900.0


class GuardedTransport(httpx.BaseTransport):
    """Sends requests over connections that the door made; redirects are the caller's business and come back here."""

    def __init__(self, door: Door, tls: ssl.SSLContext, exchange: float) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=tls,
            max_connections=None,
            max_keepalive_connections=_KEPT_CONNECTIONS,
            keepalive_expiry=_KEPT_SECONDS,
            network_backend=GuardedBackend(door.connect, exchange),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request, unless its URL is of a kind that is not opened."""
        if reason := url_refusal(request.url):
            raise RefusedAddressError(request.url.host or "a URL without a host", reason)
        with _translated():
            answer = self._pool.handle_request(_core_request(request))
        stream = answer.stream
        if not isinstance(stream, Iterable):
            raise TypeError("a synchronous pool answered with an asynchronous stream")
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(stream), extensions=answer.extensions)

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        with _translated():
            yield from self._stream

    def close(self) -> None:
        if hasattr(self._stream, "close"):
            self._stream.close()


def build_client(
    allow: tuple[Network, ...] = (),
    *,
    user_agent: str,
    timeouts: Timeouts = Timeouts(),
    tls: ssl.SSLContext | None = None,
    resolve: Resolver = resolve,
) -> httpx.Client:
    """Build the client that fetching and telling use: guarded, TLS verified, no proxies or credentials from outside.

    It follows no redirects and keeps no cookies. ``tls`` replaces the usual certificate authorities.
    """
    context = tls or httpx.create_ssl_context(trust_env=False)
    return httpx.Client(
        transport=GuardedTransport(Door(allow, resolve=resolve), context, timeouts.exchange),
        headers={"User-Agent": user_agent},
        timeout=httpx.Timeout(timeouts.read, connect=timeouts.connect),
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
        follow_redirects=False,
        trust_env=False,
    )


def _core_request(request: httpx.Request) -> httpcore.Request:
    url = request.url
    return httpcore.Request(
        method=request.method,
        url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as error:
        kind = next((ours for theirs, ours in _TRANSLATIONS if isinstance(error, theirs)), httpx.TransportError)
        raise kind(str(error)) from error
