"""A publisher on 127.0.0.1 for tests: a real HTTP(S) server whose every answer is scripted by path.

    with Publisher() as publisher:
        publisher.publish("/list.xml", b"<list/>", last_modified="Mon, 01 Jan 2024 00:00:00 GMT")  # ETag, 304, gzip
        publisher.answer("/flaky", Reply(500), Reply(429, headers={"Retry-After": "2"}), page(b"at last"))
        publisher.redirect("/old", "/list.xml")
    publisher.answer("POST /form", page(b"only for who posts"))  # a path alone is about GET
        publisher.url("/list.xml"), publisher.count("/list.xml"), publisher.seen("/list.xml")[-1].headers

What a path serves may be changed at any time; of several replies each is given once and the last for ever.
"""

import gzip
import hashlib
import io
import socket
import ssl
import struct
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from types import TracebackType
from typing import Self

PATIENCE = 20.0


@dataclass(frozen=True)
class Seen:
    """One request as it arrived; header names in lower case, the path after ``POST`` and a blank where it was one."""

    path: str
    headers: Mapping[str, str]
    at: float


@dataclass(frozen=True)
class Reply:
    """One answer. ``chunks`` streams without a length; ``declared`` is a Content-Length of choice (a lie, if you like).

    ``delay`` passes before the first byte; ``reset`` breaks the connection (before the status, or after the body).
    """

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    chunks: Callable[[], Iterator[bytes]] | None = None
    declared: int | None = None
    delay: float = 0.0
    reset: bool = False
    raw: Callable[[], Iterator[bytes]] | None = None


@dataclass(frozen=True)
class Publication:
    """A body with validators: answers 304 to who already has it, and gzip to who can read it."""

    body: bytes
    media_type: str
    etag: str | None
    last_modified: str | None
    packed: bool

    def reply(self, headers: Mapping[str, str]) -> Reply:
        """Answer one request, given its headers."""
        validators = {"ETag": self.etag, "Last-Modified": self.last_modified}
        kept = {name: value for name, value in validators.items() if value is not None}
        if self._is_known(headers):
            return Reply(304, headers=kept)
        kept["Content-Type"] = self.media_type
        if self.packed and "gzip" in headers.get("accept-encoding", ""):
            return Reply(200, gzip.compress(self.body), kept | {"Content-Encoding": "gzip"})
        return Reply(200, self.body, kept)

    def _is_known(self, headers: Mapping[str, str]) -> bool:
        if "if-none-match" in headers:
            return self.etag is not None and headers["if-none-match"] == self.etag
        return self.last_modified is not None and headers.get("if-modified-since") == self.last_modified


def page(body: bytes, media_type: str = "text/html; charset=utf-8") -> Reply:
    """Make a plain answer without validators."""
    return Reply(200, body, {"Content-Type": media_type})


def slowly(body: bytes, *, pause: float, size: int = 1) -> Iterator[bytes]:
    """Give a body out in small pieces with pauses between."""
    for start in range(0, len(body), size):
        yield body[start : start + size]
        time.sleep(pause)


def endlessly(piece: bytes = b"x" * 65536) -> Iterator[bytes]:
    """Give a body out that never ends."""
    while True:
        yield piece


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Pack files as a publisher's zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return out.getvalue()


class Publisher:
    """The server: a context manager that listens on a free port of ``address``."""

    def __init__(self, *, address: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        self._replies: dict[str, tuple[Reply | Publication, ...]] = {}
        self._requests: list[Seen] = []
        self._lock = Lock()
        self._server = _Server(self, address, tls)
        self._scheme = "https" if tls else "http"
        self.address = address
        self.port: int = self._server.server_address[1]

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.005}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def url(self, path: str, *, host: str | None = None) -> str:
        """Return the URL of a path, under another host name if given."""
        return f"{self._scheme}://{host or self.address}:{self.port}{path}"

    def answer(self, path: str, *replies: Reply | Publication) -> None:
        """Script a path: each reply once, in order, the last one for ever."""
        with self._lock:
            self._replies[path] = replies

    def publish(
        self,
        path: str,
        body: bytes,
        media_type: str = "application/xml",
        *,
        etag: bool = True,
        last_modified: str | None = None,
        packed: bool = False,
    ) -> None:
        """Serve a body with validators from now on; its ETag follows its content."""
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"' if etag else None
        self.answer(path, Publication(body, media_type, tag, last_modified, packed))

    def redirect(self, path: str, target: str, status: int = 302) -> None:
        """Send who asks for a path elsewhere."""
        self.answer(path, Reply(status, headers={"Location": target}))

    def seen(self, path: str) -> tuple[Seen, ...]:
        """Return the requests for a path (query included in what they asked for), in order of arrival."""
        with self._lock:
            return tuple(request for request in self._requests if request.path.partition("?")[0] == path)

    def count(self, path: str) -> int:
        """Return how often a path was asked for."""
        return len(self.seen(path))

    def next_reply(self, seen: Seen) -> Reply:
        """Note a request and return what the script says to it; 404 for a path without a script."""
        path = seen.path.partition("?")[0]
        with self._lock:
            self._requests.append(seen)
            replies = self._replies.get(path, (Reply(404),))
            if len(replies) > 1:
                self._replies[path] = replies[1:]
        reply = replies[0]
        return reply.reply(seen.headers) if isinstance(reply, Publication) else reply


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, publisher: Publisher, address: str, tls: ssl.SSLContext | None) -> None:
        super().__init__((address, 0), _Handler)
        self.publisher = publisher
        self.tls = tls

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay quiet: clients that hang up in the middle are what many tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = PATIENCE
    server: _Server

    def setup(self) -> None:
        # The handshake belongs to the connection's own thread, or one silent client would stop the server.
        if self.server.tls is not None:
            self.request.settimeout(PATIENCE)
            self.request = self.server.tls.wrap_socket(self.request, server_side=True)
        super().setup()

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._reply(f"POST {self.path}")

    def do_GET(self) -> None:
        self._reply(self.path)

    def _reply(self, path: str) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        reply = self.server.publisher.next_reply(Seen(path, headers, time.monotonic()))
        time.sleep(reply.delay)
        if reply.raw is not None:
            self._write_pieces(reply.raw())
            return
        if reply.reset and not reply.body:
            self._reset()
            return
        self._answer(reply)

    def _answer(self, reply: Reply) -> None:
        self.send_response_only(reply.status)
        for name, value in reply.headers.items():
            # Publishers write UTF-8 into headers; the standard library would only take Latin-1.
            self.send_header(name, value.encode().decode("latin-1"))
        if reply.chunks is not None:
            self.send_header("Connection", "close")
            self.end_headers()
            self._write_pieces(reply.chunks())
            return
        if reply.status != 304:
            self.send_header("Content-Length", str(len(reply.body) if reply.declared is None else reply.declared))
        self.end_headers()
        self.wfile.write(reply.body)
        if reply.reset:
            self._reset()
        if reply.declared is not None:
            self.close_connection = True

    def _write_pieces(self, pieces: Iterator[bytes]) -> None:
        for piece in pieces:
            self.wfile.write(piece)
            self.wfile.flush()
        self.close_connection = True

    def _reset(self) -> None:
        # A linger time of zero makes the close a reset.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""
