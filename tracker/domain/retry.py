"""When to try again."""

from datetime import datetime, timedelta

DELIVERY_WAITS = tuple(
    timedelta(seconds=seconds) for seconds in (5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400)
)
"""Standard Webhooks 1.0.0: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h; after that the delivery is dead."""

ENDPOINT_RESTS = tuple(timedelta(seconds=seconds) for seconds in (3, 30, 60, 300))
"""How long an address rests after its first, second … failure in a row, whatever is due there."""

PAUSED_AFTER = timedelta(days=5)
"""An address that has failed for so long is left alone until a human resumes it."""

LONGEST_REQUESTED_WAIT = timedelta(hours=24)
JITTER = 0.2

FIRST_LOOK_AGAIN = timedelta(hours=4)
"""A page that has come is looked at again after so long, and then after twice as long as the time before."""

UNREAD_FOR = timedelta(days=3)
"""A page that could not be read is looked at again for so long before it is given up."""

FIRST_SOURCE_WAIT = timedelta(minutes=5)
LONGEST_SOURCE_WAIT = timedelta(hours=6)


def next_delivery_attempt(
    attempts: int, now: datetime, chance: float, requested_wait: timedelta | None = None
) -> datetime | None:
    """Give the moment of the next attempt after ``attempts`` failed ones, or None when the delivery is dead.

    ``chance`` in 0–1 spreads the wait by ±20 %; a wait that the receiver asked for is kept when it is longer.
    """
    if attempts > len(DELIVERY_WAITS):
        return None
    wait = DELIVERY_WAITS[attempts - 1] * (1 - JITTER + 2 * JITTER * chance)
    if requested_wait is not None:
        wait = max(wait, min(requested_wait, LONGEST_REQUESTED_WAIT))
    return now + wait


def rests_until(failures: int, now: datetime, requested_wait: timedelta | None = None) -> datetime:
    """Give until when an address is left alone after so many failures in a row; what it asked for counts if longer."""
    rest = ENDPOINT_RESTS[min(failures, len(ENDPOINT_RESTS)) - 1]
    return now + max(rest, min(requested_wait or rest, LONGEST_REQUESTED_WAIT))


def next_look(
    interval: timedelta, failures: int, now: datetime, chance: float, requested_wait: timedelta | None = None
) -> datetime:
    """Give the moment of the next look at a source: its interval ±10 %, or sooner and then ever later after failures.

    It never stops trying: five minutes after the first failure, doubling up to six hours. A wait that the publisher
    asked for is kept up to a day.
    """
    wait = min(FIRST_SOURCE_WAIT * (1 << min(failures - 1, 16)), LONGEST_SOURCE_WAIT) if failures else interval
    if requested_wait is not None:
        wait = max(wait, min(requested_wait, LONGEST_REQUESTED_WAIT))
    return now + wait * (0.9 + 0.2 * chance)


def look_again_at(since: datetime, looks: int, now: datetime, span: timedelta, chance: float) -> datetime | None:
    """Give when to look again at a page that came, after so many looks; None when it is older than ``span`` by then.

    ``since`` is when it was published or found.
    """
    again = now + FIRST_LOOK_AGAIN * (1 << min(looks, 16)) * (0.9 + 0.2 * chance)
    return None if again - since > span else again
