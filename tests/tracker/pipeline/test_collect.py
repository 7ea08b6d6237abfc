"""Sources are looked at when they are due, against a real publisher on loopback."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from loopback_publisher import Publisher, Reply, page
from small_tracker import SMALL_LIST, SMALL_NEWS, Clock, Mailbox, small_tracker, with_source
from sqlmodel import select

from db import documents, listings, sources
from db.history import EventFilter, events_page
from db.tables.document import Document, Page
from db.tables.source_state import SourceState
from scrapers.fetch import Fetcher, Manners
from tracker.pipeline.collect import collect
from tracker.pipeline.ingest import ingest
from tracker.pipeline.steps import work_until_idle
from tracker.wiring import Tracker

DJIBO = "32391|person|SDGT|DJIBO, Ousmane Illiassou;~CHAPORI, Petit"
BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
ARTICLE = "The State Department designated Ousmane Illiassou Djibo as a Specially Designated Global Terrorist."


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        yield running


@pytest.fixture
def tracker(tmp_path: Path, clock: Clock, mailbox: Mailbox) -> Iterator[Tracker]:
    """A tracker on SQLite that may reach loopback and does not wait between tries."""
    url = f"sqlite:///{tmp_path / 'tracker.db'}"
    built = small_tracker(url, tmp_path / "home", clock, mailbox, allow_networks="127.0.0.0/8")
    hasty = Fetcher(built.clients[0], Manners(min_gap=0.0, attempts=1, total=5.0))
    yield replace(built, fetcher=hasty)
    built.close()


Reading = Callable[..., Tracker]


@pytest.fixture
def reading(tracker: Tracker, publisher: Publisher) -> Reading:
    """Point the small list (or the small paper) at paths of the publisher and make it due."""

    def point(*paths: str, at: Any = SMALL_LIST) -> Tracker:
        pointed = with_source(tracker, replace(at, urls=tuple(publisher.url(path) for path in paths)))
        with pointed.database.writing() as session:
            sources.ensure(session, pointed.sources.keys(), pointed.clock())
        return pointed

    return point


def small(*lines: str) -> bytes:
    return "\n".join(["small list", *lines]).encode()


def work(tracker: Tracker) -> None:
    work_until_idle(tracker, ["collect", "ingest"], stop=lambda: False)


def state_of(tracker: Tracker, key: str = "small_list") -> SourceState:
    with tracker.database.reading() as session:
        return sources.state_of(session, key)


def kinds(tracker: Tracker) -> list[str]:
    with tracker.database.reading() as session:
        return [event.kind for event in events_page(session, EventFilter(after_id=0), limit=100)]


def test_a_list_is_fetched_kept_and_read(reading: Reading, publisher: Publisher) -> None:
    publisher.publish("/list.txt", small(DJIBO, BANK))
    tracker = reading("/list.txt")
    work(tracker)

    state = state_of(tracker)
    assert (state.state, state.records, state.failures) == ("ok", 2, 0)
    with tracker.database.reading() as session:
        document = documents.latest(session, "small_list")
        assert document is not None
        assert document.url == publisher.url("/list.txt")
        assert tracker.archive.get(document.sha256) == small(DJIBO, BANK)


def test_a_source_is_left_alone_until_it_is_due_again(reading: Reading, publisher: Publisher, clock: Clock) -> None:
    publisher.publish("/list.txt", small(DJIBO, BANK))
    tracker = reading("/list.txt")
    work(tracker)
    clock.forward(minutes=30)
    work(tracker)
    assert publisher.count("/list.txt") == 1

    clock.forward(minutes=40)
    work(tracker)
    assert publisher.count("/list.txt") == 2


def test_what_did_not_change_is_not_sent_again_and_makes_no_document(
    reading: Reading, publisher: Publisher, clock: Clock
) -> None:
    publisher.publish("/list.txt", small(DJIBO, BANK))
    tracker = reading("/list.txt")
    work(tracker)
    clock.forward(hours=2)
    work(tracker)

    assert "if-none-match" in publisher.seen("/list.txt")[1].headers
    with tracker.database.reading() as session:
        assert len(session.exec(select(Document)).all()) == 1
    assert state_of(tracker).last_checked_at == clock()


def test_after_a_day_the_whole_body_is_asked_for(reading: Reading, publisher: Publisher, clock: Clock) -> None:
    publisher.publish("/list.txt", small(DJIBO, BANK))
    tracker = reading("/list.txt")
    work(tracker)
    clock.forward(hours=25)
    work(tracker)

    assert "if-none-match" not in publisher.seen("/list.txt")[1].headers


def test_a_change_is_told(reading: Reading, publisher: Publisher, clock: Clock) -> None:
    publisher.publish("/list.txt", small(BANK))
    tracker = reading("/list.txt")
    work(tracker)
    publisher.publish("/list.txt", small(BANK, DJIBO))
    clock.forward(hours=2)
    work(tracker)

    assert kinds(tracker) == ["designated"]


def test_a_part_that_answers_not_modified_stands_as_it_was(
    reading: Reading, publisher: Publisher, clock: Clock
) -> None:
    publisher.publish("/list.txt", small(BANK))
    publisher.publish("/aliases.txt", b"306|BNC")
    tracker = reading("/list.txt", "/aliases.txt")
    work(tracker)
    publisher.publish("/list.txt", small(BANK, DJIBO))
    clock.forward(hours=2)
    work(tracker)

    assert kinds(tracker) == ["designated"]


def test_a_source_that_cannot_be_reached_is_a_state_not_a_crash(
    reading: Reading, publisher: Publisher, clock: Clock
) -> None:
    publisher.answer("/list.txt", Reply(status=500, body=b""))
    tracker = reading("/list.txt")
    work(tracker)

    state = state_of(tracker)
    assert (state.state, state.failures) == ("failing", 1)
    assert state.error is not None
    assert "500" in state.error
    for _ in range(4):
        clock.forward(hours=7)
        work(tracker)
    assert kinds(tracker) == ["source_degraded"]

    publisher.publish("/list.txt", small(BANK))
    clock.forward(hours=7)
    work(tracker)
    assert kinds(tracker) == ["source_degraded", "source_recovered"]
    assert state_of(tracker).state == "ok"


def test_a_document_that_is_not_believed_is_fetched_again_but_told_once(
    reading: Reading, publisher: Publisher, clock: Clock
) -> None:
    publisher.publish("/list.txt", small(BANK))
    tracker = reading("/list.txt")
    work(tracker)
    publisher.publish("/list.txt", b"<html>maintenance</html>")
    for _ in range(3):
        clock.forward(hours=7)
        work(tracker)

    assert kinds(tracker) == ["source_degraded"]
    with tracker.database.reading() as session:
        assert len(session.exec(select(Document)).all()) == 2
        assert listings.count_active(session, "small_list") == 1
    publisher.publish("/list.txt", small(BANK))
    clock.forward(hours=7)
    work(tracker)
    assert kinds(tracker) == ["source_degraded", "source_recovered"]


def test_a_private_address_is_refused_without_permission(
    tmp_path: Path, clock: Clock, mailbox: Mailbox, publisher: Publisher
) -> None:
    publisher.publish("/list.txt", small(BANK))
    url = f"sqlite:///{tmp_path / 'closed.db'}"
    closed = small_tracker(url, tmp_path / "closed", clock, mailbox)
    pointed = with_source(closed, replace(SMALL_LIST, urls=(publisher.url("/list.txt"),)))
    with pointed.database.writing() as session:
        sources.ensure(session, pointed.sources.keys(), clock())
    collect(pointed)

    assert publisher.count("/list.txt") == 0
    assert "TRACKER_ALLOW_NETWORKS" in (state_of(pointed).error or "")
    closed.close()


def test_pages_behind_an_index_are_fetched_once_and_read(reading: Reading, publisher: Publisher, clock: Clock) -> None:
    publisher.answer("/robots.txt", page(b"User-agent: *\nAllow: /\n", "text/plain"))
    publisher.publish("/story", ARTICLE.encode(), media_type="text/plain")
    publisher.publish("/index", publisher.url("/story").encode())
    tracker = reading("/index", at=SMALL_NEWS)
    work(tracker)
    clock.forward(hours=2)
    work(tracker)

    assert publisher.count("/story") == 1
    assert kinds(tracker) == ["reported"]
    assert state_of(tracker, "small_news").state == "ok"


def test_robots_rules_keep_us_out(reading: Reading, publisher: Publisher) -> None:
    publisher.answer("/robots.txt", page(b"User-agent: *\nDisallow: /\n", "text/plain"))
    publisher.publish("/index", publisher.url("/story").encode())
    tracker = reading("/index", at=SMALL_NEWS)
    work(tracker)

    assert publisher.count("/index") == 0
    assert "robots" in (state_of(tracker, "small_news").error or "")


def test_an_index_without_links_is_an_error_not_silence(reading: Reading, publisher: Publisher) -> None:
    publisher.answer("/index", page(b" "))
    tracker = reading("/index", at=SMALL_NEWS)
    work(tracker)

    assert state_of(tracker, "small_news").error == "the index holds no link"


def test_a_page_that_fails_is_tried_later_and_given_up_in_the_end(
    reading: Reading, publisher: Publisher, clock: Clock
) -> None:
    publisher.publish("/index", publisher.url("/gone").encode())
    tracker = reading("/index", at=SMALL_NEWS)
    for _ in range(8):
        work(tracker)
        clock.forward(hours=7)

    assert publisher.count("/gone") == 6
    with tracker.database.reading() as session:
        (given_up,) = session.exec(select(Page)).all()
    assert given_up.next_attempt_at is None
    assert "404" in (given_up.error or "")


def test_a_fetch_whose_worker_died_is_taken_up_again_when_its_lease_ends(
    reading: Reading, publisher: Publisher, clock: Clock
) -> None:
    publisher.publish("/list.txt", small(BANK))
    tracker = reading("/list.txt")
    with tracker.database.writing() as session:
        assert sources.claim_due(session, ["small_list"], clock(), clock() + timedelta(hours=1)) is not None

    assert not collect(tracker)
    clock.forward(hours=2)
    assert collect(tracker)
    assert ingest(tracker)
