"""How we behave towards publishers: the figures, the clock they are measured with, and when to try again."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from scrapers.fetching.errors import FetchError, FetchFailure

_PASSING = frozenset({FetchFailure.NETWORK, FetchFailure.TIMEOUT, FetchFailure.TRUNCATED})
_PASSING_STATUSES = frozenset({408, 425, 429, *range(500, 600)})


@dataclass(frozen=True, slots=True)
class Manners:
    """Figures, times in seconds.

    ``min_gap`` lies between two requests to one host; a publisher's crawl delay may lengthen it. A failed try is
    repeated after ``backoff``, twice that, four times that … up to ``attempts`` tries; who asks for more than
    ``longest_pause`` is left alone, with its wish in the error. ``total`` bounds one fetch with everything, looked at
    between two reads.
    """

    min_gap: float = 1.0
    longest_crawl_delay: float = 60.0
    attempts: int = 4
    backoff: float = 1.0
    longest_pause: float = 60.0
    total: float = 900.0
    max_redirects: int = 6


@dataclass(frozen=True, slots=True)
class Timing:
    """The clock: replaced in tests, and by who wants to wake sleepers when the program stops. ``jitter`` gives 0–1."""

    sleep: Callable[[float], None] = time.sleep
    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    jitter: Callable[[], float] = random.random


def pause(error: FetchError, attempt: int, manners: Manners, jitter: float) -> float | None:
    """Say how long to wait before the next attempt, None when there shall be none.

    The publisher's own wish is never undercut; only our own back-off is spread around (by half either way).
    """
    passing = error.kind in _PASSING or (error.kind is FetchFailure.HTTP and error.status in _PASSING_STATUSES)
    if not passing or attempt >= manners.attempts:
        return None
    ours = min(manners.backoff * 2 ** (attempt - 1), manners.longest_pause) * (0.5 + jitter)
    wait = max(ours, error.retry_after or 0.0)
    return wait if error.retry_after is None or wait <= manners.longest_pause else None
