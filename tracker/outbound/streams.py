"""Sockets as httpcore wants them, with an end to every exchange.

The timeouts of httpx bound one read; a publisher that sends a byte now and then would hold us for ever. Here the answer
to what was last written must be through within ``exchange`` seconds, headers and body.
"""

import select
import socket
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import monotonic

import httpcore

from tracker.outbound.door import Connect, RefusedAddressError

_CONNECT_SECONDS = 10.0


class GuardedBackend(httpcore.NetworkBackend):
    """Gives httpcore its connections, all of them through the door."""

    def __init__(self, connect: Connect, exchange: float) -> None:
        self._connect = connect
        self._exchange = exchange

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Open a connection through the door; local addresses and socket options are not ours to choose."""
        with _translated(httpcore.ConnectTimeout, httpcore.ConnectError):
            opened = self._connect(host, port, _CONNECT_SECONDS if timeout is None else timeout)
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return SocketStream(opened, self._exchange)


class SocketStream(httpcore.NetworkStream):
    """One connection. HTTP/1.1 carries one exchange at a time, so the end of the exchange is known per connection."""

    def __init__(self, opened: socket.socket, exchange: float) -> None:
        self._socket = opened
        self._exchange = exchange
        self._ends = monotonic() + exchange

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there, at the latest until the exchange ends."""
        remaining = self._ends - monotonic()
        if remaining <= 0:
            raise httpcore.ReadTimeout(f"the answer was not through within {self._exchange:g} s")
        with _translated(httpcore.ReadTimeout, httpcore.ReadError):
            self._socket.settimeout(remaining if timeout is None else min(timeout, remaining))
            return self._socket.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send everything; the time for the answer starts now."""
        with _translated(httpcore.WriteTimeout, httpcore.WriteError):
            self._socket.settimeout(self._exchange if timeout is None else timeout)
            self._socket.sendall(buffer)
        self._ends = monotonic() + self._exchange

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Continue over TLS, with name indication and certificate bound to the host name that was asked for."""
        try:
            with _translated(httpcore.ConnectTimeout, httpcore.ConnectError):
                self._socket.settimeout(_CONNECT_SECONDS if timeout is None else timeout)
                return SocketStream(
                    ssl_context.wrap_socket(self._socket, server_hostname=server_hostname), self._exchange
                )
        except (httpcore.NetworkError, httpcore.TimeoutException):
            self.close()
            raise

    def get_extra_info(self, info: str) -> object:
        """Answer the questions httpcore asks about its connections."""
        match info:
            case "ssl_object":
                return self._socket if isinstance(self._socket, ssl.SSLSocket) else None
            case "is_readable":
                return self._is_readable()
            case "server_addr":
                return self._socket.getpeername()
        return None

    def _is_readable(self) -> bool:
        if self._socket.fileno() < 0:
            return True
        poll = select.poll()
        poll.register(self._socket, select.POLLIN)
        return bool(poll.poll(0))


@contextmanager
def _translated(late: type[Exception], failed: type[Exception]) -> Iterator[None]:
    try:
        yield
    except RefusedAddressError:
        raise
    except TimeoutError as error:
        raise late(str(error) or "timed out") from error
    except OSError as error:
        raise failed(str(error)) from error
