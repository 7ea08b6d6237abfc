"""Documents that are not simply what an address answers: linked by a landing page, posted for, or told in pieces."""

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from loopback_publisher import Publisher, Reply, page
from small_tracker import SMALL_LIST, Clock, Mailbox, read_small_list, small_tracker, with_source
from sqlalchemy import inspect, text
from sqlmodel import select

from db import sources
from db.history import EventFilter, events_page
from db.tables.document import Document
from db.tables.source_state import SourceState, Validator
from scrapers.bundle import unbundle
from scrapers.fetch import Fetcher, Manners
from scrapers.landing import linked
from scrapers.record import DocumentError, Reading
from scrapers.source import Lead, ListSource
from tracker.answers.sources import sources as tell_sources
from tracker.pipeline import asking
from tracker.pipeline.collect import collect
from tracker.pipeline.steps import work_until_idle
from tracker.wiring import Tracker

DJIBO = "32391|person|SDGT|DJIBO, Ousmane Illiassou"
BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
SECRET = "sesame-0123456789"

LANDED = replace(SMALL_LIST, lead=linked("//section[@id='documents']", r"/list\.txt$"), companions=frozenset())


def small(*lines: str) -> bytes:
    return "\n".join(["small list", *lines]).encode()


def landing(href: str) -> Reply:
    return page(f"<!DOCTYPE html><html><section id='documents'><a href='{href}'>it</a></section></html>".encode())


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        yield running


Opening = Callable[..., Tracker]


@pytest.fixture
def opened(
    database_url: str, tmp_path: Path, clock: Clock, mailbox: Mailbox, publisher: Publisher
) -> Iterator[Opening]:
    """Give a tracker whose small list is another source, at paths of the publisher."""
    built = small_tracker(database_url, tmp_path / "home", clock, mailbox, allow_networks="127.0.0.0/8")
    hasty = Fetcher(built.clients[0], Manners(min_gap=0.0, attempts=1, total=5.0))

    def point(source: ListSource, *paths: str, **changes: Any) -> Tracker:
        pointed = replace(source, urls=tuple(publisher.url(path) for path in paths), **changes)
        tracker = with_source(replace(built, fetcher=hasty), pointed)
        with tracker.database.writing() as session:
            sources.ensure(session, tracker.sources.keys(), clock())
        return tracker

    yield point
    built.close()


def work(tracker: Tracker) -> None:
    work_until_idle(tracker, ["collect", "ingest"], stop=lambda: False)


def state_of(tracker: Tracker) -> SourceState:
    with tracker.database.reading() as session:
        return sources.state_of(session, "small_list")


def kinds(tracker: Tracker) -> list[str]:
    with tracker.database.reading() as session:
        return [event.kind for event in events_page(session, EventFilter(after_id=0), limit=100)]


def all_documents(tracker: Tracker) -> list[Document]:
    with tracker.database.reading() as session:
        return list(session.exec(select(Document).order_by("id")))


def test_the_document_that_a_landing_page_links_is_read_and_asked_for_again_only_if_it_changed(
    opened: Opening, publisher: Publisher, clock: Clock
) -> None:
    publisher.answer("/page", landing("/files/1/list.txt"))
    publisher.publish("/files/1/list.txt", small(DJIBO))
    tracker = opened(LANDED, "/page")
    work(tracker)
    clock.forward(hours=2)
    work(tracker)

    (document,) = all_documents(tracker)
    assert (document.url, document.verdict) == (publisher.url("/files/1/list.txt"), "believed")
    assert state_of(tracker).state == "ok"
    assert publisher.count("/page") == 2
    assert "if-none-match" in publisher.seen("/files/1/list.txt")[-1].headers


def test_a_document_that_moved_is_followed_and_its_old_address_forgotten(
    opened: Opening, publisher: Publisher, clock: Clock
) -> None:
    publisher.answer("/page", landing("/files/1/list.txt"))
    publisher.publish("/files/1/list.txt", small(DJIBO))
    tracker = opened(LANDED, "/page")
    work(tracker)
    publisher.answer("/page", landing("/files/2/list.txt"))
    publisher.publish("/files/2/list.txt", small(DJIBO, BANK))
    clock.forward(hours=2)
    work(tracker)

    assert kinds(tracker) == ["designated"]
    with tracker.database.reading() as session:
        assert list(sources.validators(session, "small_list")) == [publisher.url("/files/2/list.txt")]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (landing("/elsewhere.txt"), "wrong_document"),
        (page(b"<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>"), "blocked"),
        (Reply(404), "http"),
    ],
)
def test_a_landing_page_without_the_link_is_an_error_and_the_source_degraded(
    opened: Opening, publisher: Publisher, clock: Clock, answer: Reply, kind: str
) -> None:
    publisher.answer("/page", landing("/list.txt"))
    publisher.publish("/list.txt", small(DJIBO))
    tracker = opened(LANDED, "/page")
    work(tracker)
    publisher.answer("/page", answer)
    for _ in range(4):
        clock.forward(hours=7)
        work(tracker)

    state = state_of(tracker)
    assert (state.state, state.error_kind) == ("degraded", kind)
    assert "/page" in (state.error or "")
    assert (kinds(tracker), len(all_documents(tracker))) == (["source_degraded"], 1)
    publisher.answer("/page", landing("/list.txt"))
    clock.forward(hours=7)
    work(tracker)
    assert kinds(tracker) == ["source_degraded", "source_recovered"]


def test_a_challenge_in_place_of_the_linked_document_is_kept_and_not_believed(
    opened: Opening, publisher: Publisher
) -> None:
    publisher.answer("/page", landing("/list.txt"))
    publisher.answer("/list.txt", page(b"<html><head><title>Just a moment...</title></head></html>"))
    tracker = opened(LANDED, "/page")
    work(tracker)

    assert [document.verdict for document in all_documents(tracker)] == ["disbelieved"]
    assert kinds(tracker) == ["source_degraded"]


def test_a_landing_page_cannot_lead_to_a_private_address(
    database_url: str, tmp_path: Path, clock: Clock, mailbox: Mailbox
) -> None:
    with Publisher(address="127.0.0.2") as outside, Publisher() as inside:
        inside.publish("/list.txt", small(DJIBO))
        outside.answer("/page", landing(inside.url("/list.txt")))
        closed = small_tracker(database_url, tmp_path / "closed", clock, mailbox, allow_networks="127.0.0.2/32")
        tracker = with_source(closed, replace(LANDED, urls=(outside.url("/page"),)))
        with tracker.database.writing() as session:
            sources.ensure(session, tracker.sources.keys(), clock())
        collect(tracker)
        assert (outside.count("/page"), inside.count("/list.txt")) == (1, 0)
        assert state_of(tracker).error_kind == "refused_address"
        closed.close()


def test_a_landing_page_larger_than_the_cap_is_refused(opened: Opening, publisher: Publisher) -> None:
    publisher.answer("/page", landing("/list.txt" + " " * 5000))
    tracker = opened(LANDED, "/page", max_bytes=4000)
    work(tracker)
    assert state_of(tracker).error_kind == "too_large"


def test_a_file_that_is_given_to_posts_only_is_posted_for(opened: Opening, publisher: Publisher) -> None:
    publisher.answer("/list.txt", page(b"<html>press the button</html>"))
    publisher.answer("POST /list.txt", page(small(DJIBO), "text/plain"))
    tracker = opened(SMALL_LIST, "/list.txt", method="POST")
    work(tracker)

    (request,) = publisher.seen("POST /list.txt")
    assert request.headers["content-length"] == "0"
    assert (state_of(tracker).records, publisher.count("/list.txt")) == (1, 0)


def read_pieces(parts: Mapping[str, bytes]) -> Reading:
    answers = unbundle("x", parts["answers.jsonl"])
    lines = [body.decode() for url, body in answers.items() if "/subjects/" in url]
    return read_small_list({"list.txt": small(*lines)})


def lead_to_subjects(body: bytes, url: str) -> Lead:
    try:
        numbers = json.loads(body)
    except ValueError as error:
        raise DocumentError("parse", f"{url} is no JSON") from error
    return Lead(tuple(urljoin(url, f"/subjects/{number}") for number in numbers))


PIECES = replace(
    SMALL_LIST,
    read=read_pieces,
    companions=frozenset(),
    lead=lead_to_subjects,
    bundled=True,
    interval=timedelta(hours=8),
    key_header="x-key",
    api_key=SECRET,
)


def publish_subjects(publisher: Publisher, count: int) -> None:
    publisher.answer("/subjects", page(json.dumps(list(range(count))).encode(), "application/json"))
    for number in range(count):
        publisher.answer(f"/subjects/{number}", page(f"{number}|person|X|Somebody {number}".encode(), "text/plain"))


def test_a_list_that_an_api_tells_in_pieces_is_one_document(
    opened: Opening, publisher: Publisher, clock: Clock
) -> None:
    publish_subjects(publisher, 3)
    tracker = opened(PIECES, "/subjects")
    work(tracker)
    (document,) = all_documents(tracker)
    assert (document.verdict, document.records, [part["name"] for part in document.parts]) == (
        "believed",
        3,
        ["answers.jsonl"],
    )
    assert publisher.seen("/subjects/2")[0].headers["x-key"] == SECRET

    publish_subjects(publisher, 4)
    clock.forward(hours=9)
    work(tracker)
    assert kinds(tracker) == ["designated"]
    asked = [publisher.count(path) for path in ("/subjects", "/subjects/2", "/subjects/3")]
    assert asked == [2, 1, 1], "what came lately is not asked for again"

    clock.forward(days=8)
    work(tracker)
    assert publisher.count("/subjects/2") == 2
    assert kinds(tracker) == ["designated"]


def test_what_one_look_cannot_gather_is_gathered_by_the_next_ones_and_believed_only_whole(
    opened: Opening, publisher: Publisher, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "ANSWERS_A_LOOK", 2)
    publish_subjects(publisher, 5)
    tracker = opened(PIECES, "/subjects")
    assert collect(tracker)
    assert all_documents(tracker) == []
    assert publisher.count("/subjects/1") == 1
    work(tracker)
    assert [document.records for document in all_documents(tracker)] == [5]
    assert {publisher.count(path) for path in ("/subjects", "/subjects/0", "/subjects/4")} == {1}


def test_a_piece_that_fails_fails_the_look_and_is_asked_for_by_the_next_one(
    opened: Opening, publisher: Publisher, clock: Clock
) -> None:
    publish_subjects(publisher, 3)
    publisher.answer("/subjects/1", Reply(500), page(b"1|person|X|Somebody 1", "text/plain"))
    tracker = opened(PIECES, "/subjects")
    work(tracker)
    assert (state_of(tracker).state, state_of(tracker).error_kind) == ("failing", "http")
    clock.forward(minutes=10)
    work(tracker)
    assert (state_of(tracker).state, state_of(tracker).records) == ("ok", 3)
    assert publisher.count("/subjects/0") == 1


def test_a_first_answer_that_leads_nowhere_is_not_kept(opened: Opening, publisher: Publisher, clock: Clock) -> None:
    publish_subjects(publisher, 2)
    publisher.answer("/subjects", page(b"<html>maintenance</html>"), page(b"[0, 1]", "application/json"))
    tracker = opened(PIECES, "/subjects")
    work(tracker)
    assert state_of(tracker).error_kind == "parse"
    clock.forward(minutes=10)
    work(tracker)
    assert state_of(tracker).records == 2


def test_more_than_the_cap_allows_is_no_document(opened: Opening, publisher: Publisher) -> None:
    publish_subjects(publisher, 4)
    tracker = opened(PIECES, "/subjects", max_bytes=60)
    work(tracker)
    assert (state_of(tracker).error_kind, all_documents(tracker)) == ("too_large", [])


def test_a_piece_that_the_archive_lost_is_asked_for_again(
    opened: Opening, publisher: Publisher, clock: Clock, tmp_path: Path
) -> None:
    publish_subjects(publisher, 2)
    tracker = opened(PIECES, "/subjects")
    work(tracker)
    with tracker.database.reading() as session:
        (lost,) = session.exec(select(Validator).where(Validator.url == publisher.url("/subjects/1"))).all()
    for file in (tmp_path / "home").rglob(f"*{lost.sha256}*"):
        file.unlink()
    clock.forward(hours=9)
    work(tracker)
    assert (publisher.count("/subjects/0"), publisher.count("/subjects/1")) == (1, 2)


def test_the_key_is_told_to_its_own_publisher_only(opened: Opening, publisher: Publisher) -> None:
    with Publisher(address="127.0.0.3") as other:
        other.publish("/list.txt", small(DJIBO))
        publisher.answer("/page", landing(other.url("/list.txt")))
        tracker = opened(replace(LANDED, key_header="x-key", api_key=SECRET), "/page")
        work(tracker)
        assert state_of(tracker).records == 1
        assert publisher.seen("/page")[0].headers["x-key"] == SECRET
        assert "x-key" not in other.seen("/list.txt")[0].headers


def test_the_key_is_neither_stored_nor_logged(
    opened: Opening, publisher: Publisher, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    publish_subjects(publisher, 2)
    tracker = opened(PIECES, "/subjects")
    work(tracker)
    publisher.answer("/subjects", Reply(401))
    clock.forward(hours=9)
    work(tracker)
    assert state_of(tracker).error_kind == "http"
    with tracker.database.reading() as session:
        tables = inspect(session.get_bind()).get_table_names()
        told = [str(session.execute(text(f'SELECT * FROM "{table}"')).all()) for table in tables]
    assert SECRET not in "".join(told) + caplog.text + repr(tracker.sources) + str(tell_sources(tracker))


def test_a_source_that_wants_a_key_is_off_and_says_so_until_it_has_one(opened: Opening, publisher: Publisher) -> None:
    publish_subjects(publisher, 1)
    tracker = opened(PIECES, "/subjects", api_key=None)
    work(tracker)
    assert publisher.count("/subjects") == 0
    told = {source["key"]: source for source in tell_sources(tracker)["sources"]}["small_list"]
    assert (told["state"], told["error"]) == ("off", "needs a key: set sources.small_list.api_key")
