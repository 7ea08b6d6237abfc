"""One request at a time per host, with a gap between two."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from scrapers.fetching.errors import FetchError, FetchFailure
from scrapers.fetching.manners import Timing


class Turns:
    """Gives out turns; safe for threads."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    @contextmanager
    def turn(self, host: str, gap: float, ends: float) -> Iterator[None]:
        """Hold the host's turn: waits for the one before and then for the gap, at the latest until ``ends``."""
        with self._lock:
            mine = self._hosts.setdefault(host, _Host())
        if not mine.lock.acquire(timeout=max(ends - self._timing.monotonic(), 0.0)):
            raise FetchError(FetchFailure.TIMEOUT, f"{host} was busy with another request for too long")
        try:
            self._wait(mine.last + gap)
            yield
        finally:
            mine.last = self._timing.monotonic()
            mine.lock.release()

    def _wait(self, until: float) -> None:
        left = until - self._timing.monotonic()
        if left > 0:
            self._timing.sleep(left)


class _Host:
    def __init__(self) -> None:
        self.lock = Lock()
        self.last = float("-inf")
