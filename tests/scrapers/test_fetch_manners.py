"""Manners: when we try again, how long we wait, whose turn it is, and what robots.txt asks."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email.utils import format_datetime
from ipaddress import ip_network
from itertools import pairwise
from threading import Barrier

import httpx
import pytest
from fetching_cast import AGENT, START, Clock, failing, fetching
from loopback_publisher import Publisher, Reply, page
from private_forms import PRIVATE_FORMS

from scrapers.fetch import Fetcher, FetchError, FetchFailure, Manners, Timing
from scrapers.fetching.manners import pause
from tracker.outbound.transport import build_client

CALM = Manners(min_gap=0.0, attempts=4, backoff=1.0, longest_pause=60.0)


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_a_passing_failure_is_tried_again_with_growing_pauses(publisher: Publisher, clock: Clock, status: int) -> None:
    publisher.answer("/", Reply(status), Reply(status), Reply(status), page(b"at last"))
    with fetching(CALM, clock) as fetch:
        assert fetch(publisher.url("/")).body == b"at last"
    assert clock.slept == [1.0, 2.0, 4.0]


def test_after_the_last_attempt_the_last_answer_is_told(publisher: Publisher, clock: Clock) -> None:
    publisher.answer("/", Reply(500), Reply(502), Reply(503), Reply(504), page(b"too late"))
    with fetching(CALM, clock) as fetch:
        assert failing(fetch, publisher.url("/"), FetchFailure.HTTP).status == 504
    assert publisher.count("/") == 4


def test_the_pauses_are_spread_by_half_either_way() -> None:
    broken = FetchError(FetchFailure.NETWORK, "gone")
    assert [pause(broken, 2, CALM, jitter) for jitter in (0.0, 0.5, 1.0)] == [1.0, 2.0, 3.0]


@pytest.mark.parametrize("as_date", [False, True])
def test_the_wish_of_the_publisher_outranks_our_own_pause(publisher: Publisher, clock: Clock, as_date: bool) -> None:
    wish = format_datetime(START + timedelta(seconds=30), usegmt=True) if as_date else "30"
    publisher.answer("/", Reply(429, headers={"Retry-After": wish}), page(b"thanks"))
    with fetching(CALM, clock) as fetch:
        assert fetch(publisher.url("/")).body == b"thanks"
    assert clock.slept == [30.0]


@pytest.mark.parametrize("wish", ["soon", "-5", "", "1e3", "Thu, 99 Foo 2024", "Mon, 01 Jan 2001 00:00:00 GMT", "٣"])
def test_a_wish_that_is_rubbish_or_past_leaves_our_own_pause(publisher: Publisher, clock: Clock, wish: str) -> None:
    publisher.answer("/", Reply(503, headers={"Retry-After": wish}), page(b"thanks"))
    with fetching(CALM, clock) as fetch:
        assert fetch(publisher.url("/")).body == b"thanks"
    assert clock.slept == [1.0]


@pytest.mark.parametrize(("wish", "told"), [("61", 61.0), ("999999999999", 86400.0)])
def test_who_asks_for_much_time_is_left_alone_and_the_wish_is_told(
    publisher: Publisher, clock: Clock, wish: str, told: float
) -> None:
    publisher.answer("/", Reply(429, headers={"Retry-After": wish}))
    with fetching(CALM, clock) as fetch:
        assert failing(fetch, publisher.url("/"), FetchFailure.HTTP).retry_after == told
    assert (publisher.count("/"), clock.slept) == (1, [])


def test_one_urls_wish_does_not_delay_its_neighbours(publisher: Publisher, clock: Clock) -> None:
    publisher.answer("/busy", Reply(429, headers={"Retry-After": "3600"}))
    publisher.answer("/free", page(b"here"))
    with fetching(CALM, clock) as fetch:
        failing(fetch, publisher.url("/busy"), FetchFailure.HTTP)
        fetch(publisher.url("/free"))
    assert clock.slept == []


def test_no_pause_reaches_beyond_the_time_of_the_fetch(publisher: Publisher, clock: Clock) -> None:
    publisher.answer("/", Reply(500))
    with fetching(Manners(min_gap=0, attempts=50, backoff=10, longest_pause=40, total=100), clock) as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.HTTP)
    assert clock.seconds < 100


def test_two_requests_to_a_host_keep_their_distance(publisher: Publisher, clock: Clock) -> None:
    publisher.answer("/a", page(b"a"))
    publisher.answer("/b", page(b"b"))
    with fetching(Manners(min_gap=2.5), clock) as fetch:
        fetch(publisher.url("/a"))
        fetch(publisher.url("/b"))
    assert clock.slept == [2.5]


def test_different_hosts_do_not_wait_for_each_other(publisher: Publisher, clock: Clock) -> None:
    publisher.answer("/", page(b"a"))
    with Publisher(address="127.0.0.2") as other, fetching(Manners(min_gap=2.5), clock, opened="127.0.0.0/8") as fetch:
        other.answer("/", page(b"b"))
        fetch(publisher.url("/"))
        fetch(other.url("/"))
    assert clock.slept == []


def test_threads_ask_a_host_one_after_the_other(publisher: Publisher) -> None:
    publisher.answer("/", Reply(200, b"x", delay=0.05))
    with build_client_for_loopback() as client, ThreadPoolExecutor(4) as pool:
        fetcher = Fetcher(client, Manners(min_gap=0.02))
        fetches = [pool.submit(fetcher.fetch, publisher.url("/"), max_bytes=10, user_agent=AGENT) for _ in range(4)]
        assert [fetch.result().body for fetch in fetches] == [b"x"] * 4
    arrivals = sorted(seen.at for seen in publisher.seen("/"))
    assert min(later - earlier for earlier, later in pairwise(arrivals)) >= 0.07


def test_threads_ask_different_hosts_at_the_same_time(publisher: Publisher) -> None:
    both_are_here = Barrier(2, timeout=5)

    def meet() -> Iterator[bytes]:
        both_are_here.wait()
        yield b"x"

    with Publisher(address="127.0.0.2") as other, build_client_for_loopback() as client, ThreadPoolExecutor(2) as pool:
        fetcher = Fetcher(client, Manners(attempts=1))
        for each in (publisher, other):
            each.answer("/", Reply(chunks=meet))
        urls = [publisher.url("/"), other.url("/")]
        fetches = [pool.submit(fetcher.fetch, url, max_bytes=10, user_agent=AGENT) for url in urls]
        assert [fetch.result().body for fetch in fetches] == [b"x", b"x"]


def test_a_host_that_stays_busy_is_a_timeout(publisher: Publisher) -> None:
    publisher.answer("/slow", Reply(200, b"x", delay=0.8))
    publisher.answer("/next", page(b"x"))
    with build_client_for_loopback() as client, ThreadPoolExecutor(1) as pool:
        fetcher = Fetcher(client, Manners(min_gap=0, total=0.3, attempts=1))
        slow = pool.submit(fetcher.fetch, publisher.url("/slow"), max_bytes=10, user_agent=AGENT)
        while not publisher.count("/slow"):
            time.sleep(0.005)
        with pytest.raises(FetchError, match="busy") as failed:
            fetcher.fetch(publisher.url("/next"), max_bytes=10, user_agent=AGENT)
        assert failed.value.kind is FetchFailure.TIMEOUT
        slow.exception()


def build_client_for_loopback() -> httpx.Client:
    return build_client((ip_network("127.0.0.0/8"),), user_agent="unused/0")


def robots(text: str) -> Reply:
    return page(text.encode(), "text/plain")


def test_a_page_that_robots_may_not_read_is_not_read(publisher: Publisher) -> None:
    publisher.answer("/robots.txt", robots("User-agent: *\nDisallow: /private\n"))
    publisher.answer("/private/page", page(b"secret"))
    publisher.answer("/public", page(b"here"))
    with fetching() as fetch:
        failing(fetch, publisher.url("/private/page"), FetchFailure.ROBOTS, obey_robots=True)
        assert fetch(publisher.url("/public"), obey_robots=True).body == b"here"
    assert publisher.count("/private/page") == 0


def test_rules_for_our_own_name_are_the_ones_that_count(publisher: Publisher) -> None:
    publisher.answer("/robots.txt", robots("User-agent: *\nDisallow:\n\nUser-agent: testing-robot\nDisallow: /\n"))
    with fetching() as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.ROBOTS, obey_robots=True)


def test_rules_for_browsers_are_not_ours_although_our_name_begins_like_one(publisher: Publisher) -> None:
    publisher.answer("/robots.txt", robots("User-agent: Mozilla\nDisallow: /\n"))
    publisher.answer("/", page(b"here"))
    with fetching() as fetch:
        assert fetch(publisher.url("/"), obey_robots=True).body == b"here"


def test_machine_readable_lists_may_be_read_without_asking_for_robots(publisher: Publisher) -> None:
    publisher.answer("/robots.txt", robots("User-agent: *\nDisallow: /\n"))
    publisher.answer("/list.xml", page(b"<list/>"))
    with fetching() as fetch:
        assert fetch(publisher.url("/list.xml")).body == b"<list/>"
    assert publisher.count("/robots.txt") == 0


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_no_robots_file_means_all_is_allowed(publisher: Publisher, status: int) -> None:
    publisher.answer("/robots.txt", Reply(status))
    publisher.answer("/", page(b"here"))
    with fetching() as fetch:
        assert fetch(publisher.url("/"), obey_robots=True).body == b"here"


@pytest.mark.parametrize(
    "reply",
    [Reply(500), Reply(503), Reply(429), Reply(reset=True), Reply(200, b"#" * 2_000_000), Reply(200, b"x", declared=9)],
    ids=["500", "503", "429", "reset", "too large", "truncated"],
)
def test_a_robots_file_that_cannot_be_read_means_nothing_is_allowed(publisher: Publisher, reply: Reply) -> None:
    publisher.answer("/robots.txt", reply)
    publisher.answer("/", page(b"here"))
    with fetching() as fetch:
        failure = failing(fetch, publisher.url("/"), FetchFailure.ROBOTS, obey_robots=True)
    assert "could not be read" in str(failure)
    assert publisher.count("/") == 0


@pytest.mark.parametrize("url", PRIVATE_FORMS)
def test_a_robots_file_that_leads_to_a_private_address_is_refused(url: str) -> None:
    with Publisher(address="127.0.0.2") as outside, fetching(opened="127.0.0.2/32") as fetch:
        outside.redirect("/robots.txt", url)
        failing(fetch, outside.url("/"), FetchFailure.ROBOTS, obey_robots=True)
        assert outside.count("/") == 0


def test_robots_rules_are_remembered_for_a_day(publisher: Publisher, clock: Clock) -> None:
    publisher.answer("/robots.txt", robots("User-agent: *\nDisallow:\n"))
    publisher.answer("/", page(b"here"))
    with fetching(clock=clock) as fetch:
        for after in (0, 3600, 23 * 3600 - 10, 20):
            clock.seconds += after
            fetch(publisher.url("/"), obey_robots=True)
            expected = 1 if clock.seconds < 24 * 3600 else 2
            assert publisher.count("/robots.txt") == expected
    assert expected == 2


def test_a_failing_robots_file_is_asked_for_again_after_ten_minutes(publisher: Publisher, clock: Clock) -> None:
    publisher.answer("/robots.txt", Reply(reset=True))
    publisher.answer("/", page(b"here"))
    with fetching(Manners(min_gap=0, attempts=1), clock) as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.ROBOTS, obey_robots=True)
        publisher.answer("/robots.txt", Reply(404))
        failing(fetch, publisher.url("/"), FetchFailure.ROBOTS, obey_robots=True)
        clock.seconds += 601
        assert fetch(publisher.url("/"), obey_robots=True).body == b"here"


def test_a_crawl_delay_lengthens_the_distance_up_to_a_limit(publisher: Publisher, clock: Clock) -> None:
    publisher.answer("/robots.txt", robots("User-agent: *\nCrawl-delay: 7\n"))
    publisher.answer("/", page(b"here"))
    with fetching(Manners(min_gap=1.0), clock) as fetch:
        fetch(publisher.url("/"), obey_robots=True)
        fetch(publisher.url("/"), obey_robots=True)
    assert clock.slept == [7.0, 7.0]
    with fetching(Manners(min_gap=1.0, longest_crawl_delay=5.0), clock) as fetch:
        fetch(publisher.url("/"), obey_robots=True)
    assert clock.slept[-1] == 5.0


def test_a_page_that_redirects_is_allowed_by_both_hosts_or_not_read(publisher: Publisher) -> None:
    with Publisher() as other, fetching() as fetch:
        other.answer("/robots.txt", robots("User-agent: *\nDisallow: /\n"))
        publisher.redirect("/", other.url("/page"))
        failing(fetch, publisher.url("/"), FetchFailure.ROBOTS, obey_robots=True)
        assert other.count("/page") == 0


def test_the_usual_clock_runs() -> None:
    timing = Timing()
    assert timing.now().tzinfo is not None
    assert 0 <= timing.jitter() < 1
    assert timing.monotonic() <= timing.monotonic()
