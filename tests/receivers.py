"""A real webhook receiver on 127.0.0.1 for tests, which can be told how to misbehave (mail: see mail_sink.py)."""

import contextlib
import socket
import ssl
import struct
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

CHUNK = b"x" * 65536
GIGABYTE = 1 << 30


class LoopbackServer:
    """Listens on a free port of 127.0.0.1 and gives every connection to ``serve`` in a thread of its own.

    ``serve(connection, closing)`` returns soon after ``closing`` is set; the connection is closed behind it.
    """

    def __init__(
        self, serve: Callable[[socket.socket, threading.Event], None], tls: ssl.SSLContext | None = None
    ) -> None:
        self._serve = serve
        self._tls = tls
        self._closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self.port: int = self._listener.getsockname()[1]

    def __enter__(self) -> "LoopbackServer":
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
            pass
        for thread in self._threads:
            thread.join(5)
        self._listener.close()

    def _accept(self) -> None:
        while not self._closing.is_set():
            connection, _ = self._listener.accept()
            self._threads = [self._threads[0], *(thread for thread in self._threads[1:] if thread.is_alive())]
            thread = threading.Thread(target=self._run, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _run(self, connection: socket.socket) -> None:
        connection.settimeout(5)
        # A client that hangs up, or refuses our certificate, is part of the tests.
        with contextlib.suppress(OSError):
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection:
                self._serve(connection, self._closing)
        connection.close()


@dataclass(frozen=True)
class Request:
    """One request as it arrived; header names are in lower case."""

    path: str
    headers: Mapping[str, str]
    body: bytes


Answer = Callable[[socket.socket, threading.Event], int]
"""Answers one request on its connection and returns how many bytes of a body it poured out."""


def status(code: int, body: bytes = b"", **headers: str) -> Answer:
    """Answer properly; ``retry_after="5"`` becomes the header ``Retry-After: 5``."""

    def answer(connection: socket.socket, closing: threading.Event) -> int:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.sendall(_head(code, {"Content-Length": str(len(body)), **named}) + body)
        return len(body)

    return answer


def silence() -> Answer:
    """Take the request and say nothing."""

    def answer(connection: socket.socket, closing: threading.Event) -> int:
        closing.wait(30)
        return 0

    return answer


def silence_after_headers(code: int) -> Answer:
    """Promise a body that never comes."""

    def answer(connection: socket.socket, closing: threading.Event) -> int:
        connection.sendall(_head(code, {"Content-Length": "10"}))
        closing.wait(30)
        return 0

    return answer


def dripping_headers() -> Answer:
    """Send a byte of the headers now and then, never so late that a single wait would time out."""

    def answer(connection: socket.socket, closing: threading.Event) -> int:
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not closing.wait(0.02):
            connection.sendall(b"z")
        return 0

    return answer


def body_of(code: int, size: int | None) -> Answer:
    """Send a body of that size, or one without end, until the client has had enough."""

    def answer(connection: socket.socket, closing: threading.Event) -> int:
        length = {} if size is None else {"Content-Length": str(size)}
        connection.sendall(_head(code, length))
        sent = 0
        with contextlib.suppress(OSError):
            while not closing.is_set() and (size is None or sent < size):
                sent += connection.send(CHUNK)
        return sent

    return answer


def reset() -> Answer:
    """Break the connection off with a TCP reset."""

    def answer(connection: socket.socket, closing: threading.Event) -> int:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()
        return 0

    return answer


def garbage() -> Answer:
    """Answer something that is not HTTP."""

    def answer(connection: socket.socket, closing: threading.Event) -> int:
        connection.sendall(b"SSH-2.0-not_a_web_server\r\n\r\n")
        return 0

    return answer


class WebhookReceiver(LoopbackServer):
    """Records every request and answers each by the next of ``answers``, then always by ``default``."""

    def __init__(self, *answers: Answer, default: Answer | None = None, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(self._exchange, tls)
        self.answers = deque(answers)
        self.default = default or status(204)
        self.requests: list[Request] = []
        self.poured = 0
        self.url = f"https://localhost:{self.port}/hook" if tls else f"http://127.0.0.1:{self.port}/hook"

    def __enter__(self) -> "WebhookReceiver":
        super().__enter__()
        return self

    def _exchange(self, connection: socket.socket, closing: threading.Event) -> None:
        request = _read_request(connection)
        if request is None:
            return
        self.requests.append(request)
        answer = self.answers.popleft() if self.answers else self.default
        self.poured += answer(connection, closing)


def _head(code: int, headers: Mapping[str, str]) -> bytes:
    lines = (f"HTTP/1.1 {code} Said", "Connection: close", *(f"{name}: {value}" for name, value in headers.items()))
    return "\r\n".join((*lines, "", "")).encode()


def _read_request(connection: socket.socket) -> Request | None:
    with connection.makefile("rb") as stream:
        first = stream.readline().decode().split()
        if len(first) != 3:
            return None
        headers = {}
        while line := stream.readline().decode().strip():
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        return Request(first[1], headers, stream.read(int(headers.get("content-length", 0))))
