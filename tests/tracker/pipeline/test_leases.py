"""A claim on a source lasts while its holder lives, and two minutes after its death another goes on."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from loopback_publisher import Publisher, Reply
from small_tracker import SMALL_LIST, SMALL_NEWS, Clock, Mailbox, small_tracker, with_source
from sqlmodel import select

from db import sources
from db.tables.document import Page
from scrapers.fetch import Fetcher, Manners
from scrapers.source import ListSource, PageSource
from tracker.pipeline import collect as collecting
from tracker.pipeline import leases
from tracker.pipeline.collect import collect
from tracker.wiring import Tracker

TAKEN_UP_AFTER = timedelta(minutes=2)
BODY = b"small list\n306|organisation|CUBA|BANCO NACIONAL DE CUBA"

Point = Callable[[ListSource | PageSource, str], Tracker]


@pytest.fixture
def point(database_url: str, tmp_path: Path, clock: Clock, publisher: Publisher) -> Iterator[Point]:
    built = small_tracker(database_url, tmp_path / "home", clock, Mailbox(), allow_networks="127.0.0.0/8")
    hasty = Fetcher(built.clients[0], Manners(min_gap=0.0, attempts=1, total=30.0))

    def run(source: ListSource | PageSource, path: str) -> Tracker:
        pointed = with_source(replace(built, fetcher=hasty), replace(source, urls=(publisher.url(path),)))
        with pointed.database.writing() as session:
            sources.ensure(session, pointed.sources.keys(), clock())
        return pointed

    yield run
    built.close()


def test_what_a_killed_process_had_claimed_is_taken_up_within_two_minutes(
    point: Point, publisher: Publisher, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.publish("/list.txt", BODY)
    tracker = point(SMALL_LIST, "/list.txt")
    with monkeypatch.context() as killing:
        killing.setattr(collecting, "_look", _killed)
        with pytest.raises(SystemExit):
            collect(tracker)
    assert not collect(tracker)
    clock.now += TAKEN_UP_AFTER
    assert collect(tracker)
    assert publisher.count("/list.txt") == 1


def _killed(*_: object) -> None:
    """Leave what SIGKILL leaves: the claim as it was committed."""
    raise SystemExit


@pytest.mark.parametrize(("source", "path"), [(SMALL_LIST, "/list.txt"), (SMALL_NEWS, "/page")])
def test_a_fetch_that_takes_longer_than_a_lease_keeps_its_claim(
    point: Point,
    publisher: Publisher,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    source: ListSource | PageSource,
    path: str,
) -> None:
    monkeypatch.setattr(leases, "RENEWED_EVERY", timedelta(milliseconds=20))
    enough = threading.Event()

    def slowly() -> Iterator[bytes]:
        enough.wait(20)
        yield BODY

    publisher.answer(path, Reply(200, chunks=slowly))
    tracker = point(source, path)
    if source is SMALL_NEWS:
        _show_page(tracker, publisher.url(path))
    fetching = threading.Thread(target=collect, args=(tracker,))
    fetching.start()
    _until(lambda: publisher.count(path) == 1)
    others = []
    for _ in range(4):
        clock.forward(seconds=60)
        _until(lambda: _claimed_until(tracker, source.key) == clock() + leases.LEASE)
        others.append(collect(tracker))
    enough.set()
    fetching.join()

    assert not any(others)
    assert publisher.count(path) == 1


def _claimed_until(tracker: Tracker, key: str) -> datetime | None:
    with tracker.database.reading() as session:
        page = session.exec(select(Page).where(Page.source_key == key)).first()
        return page.next_attempt_at if page else sources.state_of(session, key).lease_until


def _show_page(tracker: Tracker, url: str) -> None:
    with tracker.database.writing() as session:
        for state in sources.all_states(session):
            state.next_due_at = None
        session.add(Page(source_key="small_news", url=url, found_at=tracker.clock(), next_attempt_at=tracker.clock()))


def _until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_lease_and_its_renewal_fit_each_other() -> None:
    assert 2 * leases.RENEWED_EVERY < leases.LEASE < TAKEN_UP_AFTER
