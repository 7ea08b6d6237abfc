"""robots.txt (RFC 9309): what a publisher asks of robots, and for how long we remember it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import httpx
from protego import Protego

from scrapers.fetching.errors import FetchError, FetchFailure

MAX_ROBOTS_BYTES = 1024 * 1024
"""RFC 9309 asks for at least 500 KiB; a longer file counts as unreadable."""

_KEEP_SECONDS = 24 * 3600.0
_KEEP_FAILURE_SECONDS = 600.0
_PRODUCT = re.compile(r"(?:.*?compatible;\s*)?([A-Za-z_-]+)")


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one origin. Without a file all is allowed; with ``unreadable`` set nothing is."""

    file: Protego | None = None
    unreadable: str | None = None

    def refusal(self, url: httpx.URL, user_agent: str) -> str | None:
        """Say why a page may not be fetched, or return None when it may."""
        if self.unreadable is not None:
            return (
                f"the robots.txt of {url.host} could not be read ({self.unreadable}), so nothing there may be fetched"
            )
        if self.file is not None and not self.file.can_fetch(str(url), product(user_agent)):
            return f"the robots.txt of {url.host} does not allow {url.path}"
        return None

    def delay(self, user_agent: str) -> float:
        """Return the seconds the publisher wants between two requests."""
        wanted = self.file.crawl_delay(product(user_agent)) if self.file is not None else None
        return wanted or 0.0


def product(user_agent: str) -> str:
    """Return the product token of a User-Agent, which is what groups in robots.txt are addressed to."""
    found = _PRODUCT.match(user_agent)
    return found.group(1) if found else user_agent


def rules_of(body: bytes) -> Rules:
    """Read a robots.txt."""
    return Rules(Protego.parse(body.decode("utf-8-sig", errors="replace")))


def rules_without(error: FetchError) -> Rules:
    """Decide what a robots.txt that could not be had means: an honest 4xx allows all, anything else nothing."""
    client_error = error.status is not None and 400 <= error.status < 500 and error.status != 429
    if client_error or error.kind is FetchFailure.REDIRECT:
        return Rules()
    return Rules(unreadable=str(error))


class RobotsBook:
    """Remembers rules by origin for at most 24 hours, failures for ten minutes; safe for threads."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._pages: dict[httpx.URL, tuple[float, Rules]] = {}

    def rules(self, origin: httpx.URL) -> Rules | None:
        """Return the rules remembered for an origin, None when they must be asked for."""
        until, rules = self._pages.get(origin, (float("-inf"), None))
        return rules if self._monotonic() < until else None

    def note(self, origin: httpx.URL, rules: Rules) -> None:
        """Remember the rules of an origin and forget what is too old."""
        now = self._monotonic()
        until = now + (_KEEP_SECONDS if rules.unreadable is None else _KEEP_FAILURE_SECONDS)
        # Replaced, never changed: other threads may be reading.
        self._pages = {kept: page for kept, page in self._pages.items() if page[0] > now} | {origin: (until, rules)}
