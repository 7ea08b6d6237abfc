"""What the guarded door and the fetcher cost, on loopback, against a plain httpx client.

    .venv/bin/python tests/benchmarks/fetching.py

A server in its own process answers over HTTP/1.1. Each figure is the best of several rounds: the machine's noise only
ever adds. "new connection" closes after every answer, with a host name that has to be resolved.
"""

import gzip
import multiprocessing
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from multiprocessing.connection import Connection

import httpx

from scrapers.fetch import Fetcher, Manners
from tracker.outbound.transport import build_client

SMALL = b"x" * 2000
LARGE = bytes(range(256)) * 256 * 1024
PACKED = gzip.compress(LARGE, 1)
ROUNDS = 7
REQUESTS = 200
ALLOW = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


class Handler(BaseHTTPRequestHandler):
    """Serves a small body, a large one and a packed one."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        """Answer a GET."""
        body = {"/small": SMALL, "/large": LARGE, "/packed": PACKED}[self.path]
        self.send_response_only(200)
        if body is PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(told: Connection) -> None:
    """Run the server and tell its port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.send(server.server_address[1])
    server.serve_forever()


@contextmanager
def publisher() -> Iterator[int]:
    """Run the server in a process of its own and give its port."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=serve, args=(there,), daemon=True)
    process.start()
    try:
        yield here.recv()
    finally:
        process.terminate()
        process.join(5)


def best(work: Callable[[], object], repeat: int) -> float:
    """Return the seconds of one call, best round."""
    rounds = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for _ in range(repeat):
            work()
        rounds.append((time.perf_counter() - began) / repeat)
    return min(rounds)


def plain_client() -> httpx.Client:
    """Build the client one would write without a guard."""
    return httpx.Client(trust_env=False, headers={"User-Agent": "bench/1", "Accept-Encoding": "gzip"})


def measure(port: int) -> Iterator[tuple[str, str, float, float]]:
    """Give (case, subject, seconds, seconds of the plain client)."""
    with plain_client() as plain, build_client(ALLOW, user_agent="bench/1") as guarded:
        fetcher = Fetcher(guarded, Manners(min_gap=0.0))

        def fetch(url: str) -> object:
            return fetcher.fetch(url, max_bytes=len(LARGE), user_agent="bench/1")

        base = f"http://127.0.0.1:{port}"
        named = f"http://localhost:{port}/small"
        closing = {"Connection": "close"}
        known = best(lambda: plain.get(f"{base}/small"), REQUESTS)
        yield "kept connection, 2 kB", "plain client", known, known
        yield "kept connection, 2 kB", "guarded client", best(lambda: guarded.get(f"{base}/small"), REQUESTS), known
        yield "kept connection, 2 kB", "fetcher", best(lambda: fetch(f"{base}/small"), REQUESTS), known
        new = best(lambda: plain.get(named, headers=closing), REQUESTS)
        yield "new connection, by name", "plain client", new, new
        yield (
            "new connection, by name",
            "guarded client",
            best(lambda: guarded.get(named, headers=closing), REQUESTS),
            new,
        )
        for path, what in (("large", "64 MB"), ("packed", "64 MB packed")):
            usual = best(lambda path=path: plain.get(f"{base}/{path}"), 1)
            yield what, "plain client", usual, usual
            yield what, "guarded client", best(lambda path=path: guarded.get(f"{base}/{path}"), 1), usual
            yield what, "fetcher", best(lambda path=path: fetch(f"{base}/{path}"), 1), usual


def main() -> None:
    """Print one line per case and subject."""
    print(f"{'case':26}{'subject':16}{'ms':>10}{'more than plain':>18}")
    with publisher() as port:
        for case, subject, seconds, usual in measure(port):
            print(f"{case:26}{subject:16}{seconds * 1000:10.3f}{(seconds - usual) * 1000:+13.3f} ms")


if __name__ == "__main__":
    main()
