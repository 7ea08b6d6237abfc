"""Pages are looked at again for some days: corrections are told, and what cannot be read stays marked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from loopback_publisher import Publisher, Reply
from small_tracker import SMALL_NEWS, Clock, Mailbox, read_text, small_tracker, with_source
from sqlmodel import select

from db import sources
from db.history import EventFilter, events_page
from db.tables.claim import ClaimRow
from db.tables.document import Document, Page
from db.tables.event import Event
from scrapers.fetch import Fetcher, Manners
from scrapers.record import Article, DocumentError
from tracker.pipeline.steps import work_until_idle
from tracker.wiring import Tracker

DJIBO = "The State Department designated Ousmane Illiassou Djibo as a Specially Designated Global Terrorist."
SALT = "The Treasury Department also designated Blue Point Salt as a Specially Designated Global Terrorist."
CALM = "It was a quiet day in the capital, and nobody spoke of lists."


def read_page(body: bytes, url: str | None, media_type: str | None) -> Article:
    if b"maintenance" in body:
        raise DocumentError("structure", "the page has no article")
    return read_text(body, url, media_type)


@pytest.fixture
def tracker(tmp_path: Path, clock: Clock, mailbox: Mailbox, publisher: Publisher) -> Iterator[Tracker]:
    """A tracker whose small paper shows one story on loopback."""
    url = f"sqlite:///{tmp_path / 'tracker.db'}"
    built = small_tracker(url, tmp_path / "home", clock, mailbox, allow_networks="127.0.0.0/8")
    hasty = Fetcher(built.clients[0], Manners(min_gap=0.0, attempts=1, total=5.0))
    paper = replace(SMALL_NEWS, urls=(publisher.url("/index"),), page=read_page)
    pointed = with_source(replace(built, fetcher=hasty), paper)
    with pointed.database.writing() as session:
        sources.ensure(session, pointed.sources.keys(), clock())
    publisher.publish("/index", publisher.url("/story").encode())
    yield pointed
    built.close()


def look(tracker: Tracker, clock: Clock, hours: float = 0.0) -> None:
    clock.forward(hours=hours)
    work_until_idle(tracker, ["collect", "ingest"], stop=lambda: False)


def told(tracker: Tracker) -> list[Event]:
    with tracker.database.reading() as session:
        return events_page(session, EventFilter(after_id=0), limit=100)


def kinds(tracker: Tracker) -> list[tuple[str, str]]:
    return [(event.kind, event.caption) for event in told(tracker)]


def state(tracker: Tracker) -> tuple[str, str | None]:
    with tracker.database.reading() as session:
        row = sources.state_of(session, "small_news")
        return row.state, row.error


def publish(publisher: Publisher, text: str) -> None:
    publisher.publish("/story", text.encode(), media_type="text/plain")


def test_a_page_is_asked_for_again_conditionally_at_growing_intervals_for_three_days(
    tracker: Tracker, publisher: Publisher, clock: Clock
) -> None:
    publish(publisher, f"{DJIBO}\n{CALM}")
    counts = []
    for _ in range(30):
        look(tracker, clock, hours=5)
        counts.append(publisher.count("/story"))

    assert counts[:3] == [1, 2, 2]
    assert counts[-1] == 5
    assert ["if-none-match" in request.headers for request in publisher.seen("/story")][:3] == [False, True, True]
    with tracker.database.reading() as session:
        assert len(session.exec(select(Document)).all()) == 1
    assert kinds(tracker) == [("reported", "Ousmane Illiassou Djibo")]


def test_pages_are_left_alone_where_the_setting_says_so(tracker: Tracker, publisher: Publisher, clock: Clock) -> None:
    still = replace(tracker, settings=tracker.settings.model_copy(update={"look_again_days": 0.0}))
    publish(publisher, DJIBO)
    for _ in range(5):
        look(still, clock, hours=12)

    assert publisher.count("/story") == 1


def test_what_a_correction_adds_is_told_and_what_was_told_is_not_told_again(
    tracker: Tracker, publisher: Publisher, clock: Clock
) -> None:
    publish(publisher, f"{DJIBO}\n{CALM}")
    look(tracker, clock)
    publish(publisher, f"{DJIBO}\n{SALT}\n{CALM}")
    look(tracker, clock, hours=5)

    assert kinds(tracker) == [("reported", "Ousmane Illiassou Djibo"), ("reported", "Blue Point Salt")]


def test_what_a_correction_says_no_more_is_told_as_withdrawn(
    tracker: Tracker, publisher: Publisher, clock: Clock
) -> None:
    publish(publisher, f"{DJIBO}\n{SALT}\n{CALM}")
    look(tracker, clock)
    publish(publisher, f"{DJIBO}\n{CALM} An earlier version of this article named a company by mistake.")
    look(tracker, clock, hours=5)
    look(tracker, clock, hours=9)

    withdrawn = [event for event in told(tracker) if event.kind == "withdrawn"]
    assert [(event.caption, event.action, event.quote) for event in withdrawn] == [
        ("Blue Point Salt", "designate", SALT)
    ]
    with tracker.database.reading() as session:
        claims = session.exec(select(ClaimRow).order_by(ClaimRow.id)).all()  # type: ignore[arg-type]
    assert [(row.names[0]["text"], row.ended_why) for row in claims] == [
        ("Ousmane Illiassou Djibo", None),
        ("Blue Point Salt", "withdrawn"),
    ]


def test_what_a_correction_says_otherwise_is_kept_without_telling_it_again(
    tracker: Tracker, publisher: Publisher, clock: Clock
) -> None:
    publish(publisher, f"{DJIBO}\n{CALM}")
    look(tracker, clock)
    publish(
        publisher,
        f"{DJIBO.replace('as a Specially Designated Global Terrorist', 'under Executive Order 14024')}\n{CALM}",
    )
    look(tracker, clock, hours=5)

    assert kinds(tracker) == [("reported", "Ousmane Illiassou Djibo")]
    with tracker.database.reading() as session:
        claims = session.exec(select(ClaimRow).order_by(ClaimRow.id)).all()  # type: ignore[arg-type]
    assert [(row.programmes, row.ended_why) for row in claims] == [(["SDGT"], "restated"), (["E.O. 14024"], None)]


def test_a_page_that_was_cut_withdraws_nothing_and_says_so(
    tracker: Tracker, publisher: Publisher, clock: Clock
) -> None:
    publish(publisher, f"{DJIBO}\n{CALM}\n{CALM}\n{CALM}")
    look(tracker, clock)
    publish(publisher, "Subscribe to read on.")
    look(tracker, clock, hours=5)

    assert kinds(tracker) == [("reported", "Ousmane Illiassou Djibo")]
    with tracker.database.reading() as session:
        newest = session.exec(select(Document).order_by(Document.id.desc())).first()  # type: ignore[union-attr]
    assert newest is not None
    assert any("much less text" in finding for finding in newest.findings)


def test_a_page_that_vanishes_or_breaks_after_it_was_read_troubles_nobody(
    tracker: Tracker, publisher: Publisher, clock: Clock
) -> None:
    publish(publisher, DJIBO)
    look(tracker, clock)
    publish(publisher, "maintenance")
    look(tracker, clock, hours=5)
    publisher.answer("/story", Reply(404))
    for _ in range(20):
        look(tracker, clock, hours=5)

    assert kinds(tracker) == [("reported", "Ousmane Illiassou Djibo")]
    assert state(tracker) == ("ok", None)


def test_an_unreadable_page_marks_its_source_once_until_it_is_read(
    tracker: Tracker, publisher: Publisher, clock: Clock
) -> None:
    publish(publisher, "maintenance")
    for _ in range(4):
        look(tracker, clock, hours=2)
        assert state(tracker) == ("degraded", f"{publisher.url('/story')}: the page has no article")
    assert [kind for kind, _ in kinds(tracker)] == ["source_degraded"]
    assert publisher.url("/story") in (told(tracker)[0].explanation or "")

    publish(publisher, DJIBO)
    look(tracker, clock, hours=12)
    assert [kind for kind, _ in kinds(tracker)] == ["source_degraded", "reported", "source_recovered"]
    assert state(tracker) == ("ok", None)


def test_an_unreadable_page_is_given_up_in_the_end(tracker: Tracker, publisher: Publisher, clock: Clock) -> None:
    publish(publisher, "maintenance")
    for _ in range(30):
        look(tracker, clock, hours=5)

    assert [kind for kind, _ in kinds(tracker)] == ["source_degraded", "source_recovered"]
    with tracker.database.reading() as session:
        (given_up,) = session.exec(select(Page)).all()
    assert (given_up.next_attempt_at, given_up.unread) == (None, False)
