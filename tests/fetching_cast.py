"""Who plays in the fetching tests: a clock that only sleeping moves, and a fetcher that may reach loopback only."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from typing import Any

import pytest
from throwaway_certificate import usual_authorities

from scrapers.fetch import Fetched, Fetcher, FetchError, FetchFailure, Manners, Timing
from tracker.outbound.transport import Timeouts, build_client

AGENT = "Mozilla/5.0 (compatible; testing-robot/1.0; +https://example.org/robot)"
START = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
AT_ONCE = Manners(min_gap=0.0)


@dataclass
class Clock:
    """Time that passes only in ``sleep``; remembers every sleep."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    def timing(self) -> Timing:
        return Timing(
            sleep=self.sleep,
            monotonic=lambda: self.seconds,
            now=lambda: START + timedelta(seconds=self.seconds),
            jitter=lambda: 0.5,
        )


@contextmanager
def fetching(
    manners: Manners = AT_ONCE, clock: Clock | None = None, *, opened: str = "127.0.0.1/32", **client: Any
) -> Iterator[Callable[..., Fetched]]:
    """Give a ``fetch`` with the usual arguments filled in, on a guarded client that has ``opened`` as its network."""
    client = {"timeouts": Timeouts(connect=2, read=2, exchange=5), "tls": usual_authorities()} | client
    with build_client((ip_network(opened),), user_agent="unused/0", **client) as guarded:
        fetcher = Fetcher(guarded, manners, (clock or Clock()).timing())

        def fetch(url: str, **chosen: Any) -> Fetched:
            return fetcher.fetch(url, **({"max_bytes": 1_000_000, "user_agent": AGENT} | chosen))

        yield fetch


def failing(fetch: Callable[..., Fetched], url: str, kind: FetchFailure, **chosen: Any) -> FetchError:
    """Fetch something that must fail in the given way and return how it failed."""
    with pytest.raises(FetchError) as failed:
        fetch(url, **chosen)
    assert failed.value.kind is kind, failed.value
    return failed.value
