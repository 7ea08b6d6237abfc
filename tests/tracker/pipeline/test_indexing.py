"""Several indexes of one source, pages that lead on to more, and what a publisher wants of those who ask."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

import pytest
from loopback_publisher import Publisher
from small_tracker import SMALL_NEWS, Clock, Mailbox, small_tracker, with_source
from sqlmodel import select

from db import sources
from db.history import EventFilter, events_page
from db.tables.document import Document
from db.tables.outbox import Alert
from scrapers.fetch import Fetcher, Manners
from scrapers.record import Article, PageLink
from scrapers.source import PageSource
from tracker.domain.routing import Rule
from tracker.pipeline.steps import work_until_idle
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        yield running


@pytest.fixture
def tracker(tmp_path: Path, clock: Clock, mailbox: Mailbox) -> Iterator[Tracker]:
    url = f"sqlite:///{tmp_path / 'tracker.db'}"
    built = small_tracker(url, tmp_path / "home", clock, mailbox, allow_networks="127.0.0.0/8")
    yield replace(built, fetcher=Fetcher(built.clients[0], Manners(min_gap=0.0, attempts=1, total=5.0)))
    built.close()


def work(tracker: Tracker, source: PageSource) -> Tracker:
    pointed = with_source(tracker, source)
    with pointed.database.writing() as session:
        sources.ensure(session, pointed.sources.keys(), pointed.clock())
    work_until_idle(pointed, ["collect", "ingest"], stop=lambda: False)
    return pointed


def urls_of(tracker: Tracker) -> list[str | None]:
    with tracker.database.reading() as session:
        return [document.url for document in session.exec(select(Document))]


def test_an_index_that_fails_does_not_hold_up_the_others_and_is_told_by_name(
    tracker: Tracker, publisher: Publisher, clock: Clock
) -> None:
    publisher.publish("/good", publisher.url("/story").encode())
    publisher.publish("/story", b"Markets were calm.")
    pointed = replace(SMALL_NEWS, urls=(publisher.url("/gone"), publisher.url("/good")))
    for _ in range(3):
        work(tracker, pointed)
        clock.forward(hours=6)

    assert urls_of(tracker) == [publisher.url("/story")]
    with tracker.database.reading() as session:
        state = sources.state_of(session, "small_news")
        (degraded,) = events_page(session, EventFilter(kind="source_degraded"), limit=10)
    assert (state.state, state.failures) == ("degraded", 3)
    assert "1 of 2 addresses failed" in (degraded.explanation or "")
    assert "/gone" in (degraded.explanation or "")


def test_a_page_leads_on_to_more_pages_that_are_read_too(tracker: Tracker, publisher: Publisher) -> None:
    publisher.publish("/index", publisher.url("/cover").encode())
    publisher.publish("/cover", b"A notice was published.")
    publisher.publish("/attachment", b"The notice itself.")

    def read(body: bytes, url: str | None, _media_type: str | None) -> Article:
        more = (PageLink(publisher.url("/attachment"), "Attached"),) if url and url.endswith("/cover") else ()
        return Article(url, None, body.decode(), more=more)

    work(tracker, replace(SMALL_NEWS, urls=(publisher.url("/index"),), page=read))

    assert urls_of(tracker) == [publisher.url("/cover"), publisher.url("/attachment")]
    with tracker.database.reading() as session:
        assert [document.title for document in session.exec(select(Document))] == [None, "Attached"]


def test_an_old_attachment_of_a_page_is_told_of_in_silence(tracker: Tracker, publisher: Publisher) -> None:
    publisher.publish("/index", publisher.url("/cover").encode())
    publisher.publish("/cover", b"Notices were published.")
    publisher.publish("/old", b"The State Department designated Amadou Bello Maiga.")
    publisher.publish("/new", b"The State Department designated Idriss Bello Keita.")
    days = {"/old": tracker.clock() - timedelta(days=700), "/new": tracker.clock()}

    def read(body: bytes, url: str | None, _media_type: str | None) -> Article:
        path = urlsplit(url or "").path
        more = tuple(PageLink(publisher.url(other)) for other in days) if path == "/cover" else ()
        return Article(url, None, body.decode(), days.get(path), more=more)

    add_watch(tracker, "all", Rule(kinds=("reported",)), ["box:desk"])
    whole = work(tracker, replace(SMALL_NEWS, urls=(publisher.url("/index"),), page=read))

    with whole.database.reading() as session:
        reported = events_page(session, EventFilter(kind="reported"), limit=10)
        alerted = session.exec(select(Alert.event_id)).all()
    assert {event.caption for event in reported} == {"Amadou Bello Maiga", "Idriss Bello Keita"}
    assert alerted == [event.id for event in reported if event.caption == "Idriss Bello Keita"]


def test_a_publisher_gets_the_headers_and_the_pause_that_it_wants(tracker: Tracker, publisher: Publisher) -> None:
    publisher.publish("/index", publisher.url("/story").encode())
    publisher.publish("/story", b"Markets were calm.")
    begun = monotonic()
    work(
        tracker,
        replace(SMALL_NEWS, urls=(publisher.url("/index"),), headers=(("Accept-Language", "eng"),), gap=0.2),
    )

    asked = [*publisher.seen("/index"), *publisher.seen("/story")]
    assert [seen.headers.get("accept-language") for seen in asked] == ["eng", "eng"]
    assert monotonic() - begun >= 0.4
