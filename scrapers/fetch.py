"""The only place that opens a URL for reading.

    fetch    try, and again after a pause where trying can help
      follow    hop by hop through redirects, each hop with its robots rules and its turn
        ask        one request and its answer, the body within size and time

The client comes from outside and is the guarded one: which addresses may be reached is decided there.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime

import httpx

from scrapers.fetching.body import read_body
from scrapers.fetching.errors import FetchError, FetchFailure, failures_at, place
from scrapers.fetching.headers import Validators, challenge, media_type, moment, retry_after, validators
from scrapers.fetching.manners import Manners, Timing, pause
from scrapers.fetching.redirects import is_web, next_hop, origin, same_origin
from scrapers.fetching.robots import MAX_ROBOTS_BYTES, RobotsBook, Rules, rules_of, rules_without
from scrapers.fetching.turns import Turns

__all__ = ["FetchError", "FetchFailure", "Fetched", "Fetcher", "Manners", "Timing", "Validators"]

_DOCUMENTS = frozenset({200, 203})
_ROBOTS_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a fetch brought. ``url`` is the one asked for, ``body`` is None when nothing changed since the validators.

    ``base_url`` is where the body came from in the end: for resolving its relative links, not for keeping or showing,
    since publishers redirect to signed addresses. ``last_modified`` is the publisher's own date, where it is one.
    """

    url: str
    status: int
    body: bytes | None
    media_type: str | None
    charset: str | None
    validators: Validators
    last_modified: datetime | None
    base_url: str = field(repr=False)

    @property
    def not_modified(self) -> bool:
        """Whether the publisher said that nothing changed."""
        return self.body is None


@dataclass(frozen=True, slots=True)
class _Ask:
    asked: str
    url: httpx.URL
    validators: Validators
    max_bytes: int
    user_agent: str
    obey_robots: bool
    headers: Mapping[str, str]
    ends: float
    method: str
    gap: float = 0.0


class Fetcher:
    """Fetches politely; safe for threads. Keeps nothing but whose turn it is and what robots.txt files said."""

    def __init__(self, client: httpx.Client, manners: Manners | None = None, timing: Timing | None = None) -> None:
        self._client = client
        self._manners = manners or Manners()
        self._timing = timing or Timing()
        self._turns = Turns(self._timing)
        self._robots = RobotsBook(self._timing.monotonic)

    def fetch(  # noqa: PLR0913 - what one publisher needs beside its address
        self,
        url: str,
        *,
        max_bytes: int,
        user_agent: str,
        validators: Validators | None = None,
        obey_robots: bool = False,
        headers: Mapping[str, str] | None = None,
        method: str = "GET",
        gap: float = 0.0,
    ) -> Fetched:
        """Fetch a URL or raise ``FetchError``; with ``validators`` only if it changed since then.

        ``headers`` are for this publisher alone (a key, a wished-for format) and are not told to another origin.
        ``method`` may be POST, without content, for publishers that give their file to nothing else. ``gap`` is what
        this publisher wants between two requests, in seconds, where that is longer than our own.
        """
        ends = self._timing.monotonic() + self._manners.total
        ask = _Ask(
            asked=url,
            url=_parsed(url),
            validators=validators or Validators(),
            max_bytes=max_bytes,
            user_agent=user_agent,
            obey_robots=obey_robots,
            headers=headers or {},
            ends=ends,
            method=method,
            gap=gap,
        )
        return self._insist(ask)

    def _insist(self, ask: _Ask) -> Fetched:
        attempt = 1
        while True:
            try:
                return self._follow(ask)
            except FetchError as error:
                wait = pause(error, attempt, self._manners, self._timing.jitter())
                if wait is None or self._timing.monotonic() + wait >= ask.ends:
                    raise
            self._timing.sleep(wait)
            attempt += 1

    def _follow(self, ask: _Ask) -> Fetched:
        # Some publishers hand out a cookie and look for it at the next hop; it lives no longer than this walk.
        hop, cookies = ask.url, httpx.Cookies()
        for _ in range(self._manners.max_redirects + 1):
            gap = self._gap(hop, ask)
            with self._turns.turn(hop.host, gap, ask.ends), failures_at(hop):
                outcome = self._ask(hop, ask, cookies)
            if isinstance(outcome, Fetched):
                return outcome
            # Like a browser: what a POST is sent on to is asked for with GET.
            hop, ask = outcome, replace(ask, method="GET")
        raise FetchError(
            FetchFailure.REDIRECT, f"{place(ask.url)} redirects more than {self._manners.max_redirects} times"
        )

    def _ask(self, hop: httpx.URL, ask: _Ask, cookies: httpx.Cookies) -> Fetched | httpx.URL:
        self._in_time(ask)
        content = None if ask.method == "GET" else b""
        request = self._client.build_request(ask.method, hop, headers=_headers(hop, ask), content=content)
        cookies.set_cookie_header(request)
        with closing(self._client.send(request, stream=True, follow_redirects=False)) as answer:
            cookies.extract_cookies(answer)
            if target := next_hop(hop, answer.status_code, answer.headers):
                return target
            self._refuse_unless_document(answer, ask)
            unchanged = answer.status_code == 304
            body = None if unchanged else read_body(answer, ask.max_bytes, lambda: self._in_time(ask))
            return _fetched(ask, answer, body)

    def _gap(self, hop: httpx.URL, ask: _Ask) -> float:
        least = max(self._manners.min_gap, ask.gap)
        if not ask.obey_robots:
            return least
        rules = self._rules(hop, ask)
        if reason := rules.refusal(hop, ask.user_agent):
            raise FetchError(FetchFailure.ROBOTS, reason)
        return max(least, min(rules.delay(ask.user_agent), self._manners.longest_crawl_delay))

    def _rules(self, hop: httpx.URL, ask: _Ask) -> Rules:
        home = origin(hop)
        rules = self._robots.rules(home)
        if rules is None:
            rules = self._read_robots(home, ask)
            self._robots.note(home, rules)
        return rules

    def _read_robots(self, home: httpx.URL, ask: _Ask) -> Rules:
        file = replace(
            ask,
            url=home.join("/robots.txt"),
            validators=Validators(),
            max_bytes=MAX_ROBOTS_BYTES,
            obey_robots=False,
            headers={},
            method="GET",
            ends=min(ask.ends, self._timing.monotonic() + _ROBOTS_SECONDS),
        )
        try:
            return rules_of(self._insist(file).body or b"")
        except FetchError as error:
            return rules_without(error)

    def _refuse_unless_document(self, answer: httpx.Response, ask: _Ask) -> None:
        status, said = answer.status_code, f"{place(answer.url)} answered {answer.status_code} {answer.reason_phrase}"
        if sign := challenge(status, answer.headers):
            raise FetchError(FetchFailure.BLOCKED, f"{said}, a bot wall ({sign})", status=status)
        if status in _DOCUMENTS or (status == 304 and ask.validators.headers()):
            return
        wait = retry_after(answer.headers, self._timing.now())
        raise FetchError(FetchFailure.HTTP, said, status=status, retry_after=wait)

    def _in_time(self, ask: _Ask) -> None:
        if self._timing.monotonic() >= ask.ends:
            raise FetchError(FetchFailure.TIMEOUT, f"{place(ask.url)} was not through within its time")


def _parsed(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise FetchError(FetchFailure.REFUSED_ADDRESS, f"not a usable address: {error}") from error
    if not is_web(parsed):
        raise FetchError(FetchFailure.REFUSED_ADDRESS, f"{place(parsed)} is no http or https address")
    return parsed


def _headers(hop: httpx.URL, ask: _Ask) -> dict[str, str]:
    own = ask.headers if same_origin(hop, ask.url) else {}
    return {"User-Agent": ask.user_agent, "Accept-Encoding": "gzip", **ask.validators.headers(), **own}


def _fetched(ask: _Ask, answer: httpx.Response, body: bytes | None) -> Fetched:
    now_valid = validators(answer.headers, ask.validators if body is None else Validators())
    return Fetched(
        url=ask.asked,
        status=answer.status_code,
        body=body,
        media_type=media_type(answer.headers),
        charset=answer.charset_encoding,
        validators=now_valid,
        last_modified=moment(now_valid.last_modified),
        base_url=str(answer.url),
    )
