"""Files of changes beside a full list: they come early, are compared, and never list or delist anybody."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from loopback_publisher import Publisher, Reply
from official_deltas import delta, entity, history
from official_documents import sdn_xml
from small_tracker import Clock, Mailbox, small_tracker
from sqlmodel import select

from db import listings, sources
from db.history import EventFilter, events_page
from db.tables.document import Document
from db.tables.event import Event
from scrapers.fetch import Fetcher, Manners
from scrapers.lists.us_ofac_sdn import SOURCE as SDN
from scrapers.notices.us_ofac_changes import SOURCE as CHANGES
from tracker.answers.source import source_answer
from tracker.entrypoints.cli.record_tables import show_source
from tracker.pipeline.bring import Clocks, bring
from tracker.pipeline.steps import work_until_idle
from tracker.wiring import Tracker

FIRST = "2021-06-01T10:00:00"
STANDING = range(1, 41)


@dataclass
class Desk:
    """A tracker that looks at OFAC's list and at its files of changes, on loopback."""

    tracker: Tracker
    publisher: Publisher
    clock: Clock
    published: dict[int, str]

    def list_says(self, numbers: Any, day: str = "06/01/2021") -> None:
        self.publisher.answer("/SDN.XML", Reply(200, sdn_xml(numbers, day)))

    def changes_say(self, number: int, moment: str, *entities: str) -> None:
        """Publish a file of changes, in the summer of Washington."""
        self.published[number] = moment
        self.publisher.answer("/changes/history/2021", Reply(200, history(self.published)))
        day = f"{moment[:10]}T00:00:00-04:00"
        self.publisher.answer(f"/changes/{number}", Reply(200, delta(*entities, published=day)))

    def look(self, **later: float) -> None:
        self.clock.forward(**later)
        work_until_idle(self.tracker, ["collect", "ingest"], stop=lambda: False)

    def events(self) -> list[Event]:
        with self.tracker.database.reading() as session:
            return events_page(session, EventFilter(after_id=0), limit=1000)

    def kinds(self) -> list[str]:
        return [event.kind for event in self.events()]

    def checked(self) -> dict[str, Any]:
        return source_answer(self.tracker, "us_ofac_sdn")["cross_check"]

    def says(self) -> list[str]:
        return [each["says"] for each in self.checked()["disagreements"]]

    def active(self) -> int:
        with self.tracker.database.reading() as session:
            return listings.count_active(session, "us_ofac_sdn")


@pytest.fixture
def desk(database_url: str, tmp_path: Path, clock: Clock, mailbox: Mailbox) -> Iterator[Desk]:
    """A desk after its first look: forty parties stand, one file of changes came before us."""
    with Publisher() as publisher:
        built = small_tracker(database_url, tmp_path / "home", clock, mailbox, allow_networks="127.0.0.0/8")
        hasty = Fetcher(built.clients[0], Manners(min_gap=0.0, attempts=1, total=5.0))
        sdn = replace(SDN, urls=(publisher.url("/SDN.XML"),), min_records=20, max_shrink=0.5)
        changes = replace(CHANGES, urls=(publisher.url("/changes/history/{year}"),))
        tracker = replace(built, fetcher=hasty, sources={each.key: each for each in (sdn, changes)})
        with tracker.database.writing() as session:
            sources.ensure(session, tracker.sources.keys(), clock())
        running = Desk(tracker, publisher, clock, {})
        running.list_says(STANDING)
        running.changes_say(700, "2021-03-01T10:00:00", entity(39, "add"))
        running.changes_say(800, FIRST, entity(40, "add"))
        running.look()
        assert (running.kinds(), running.active()) == ([], 40)
        yield running
        built.close()


def test_what_was_published_before_our_first_look_is_past(desk: Desk) -> None:
    assert desk.checked()["hints"] == {"past": 1}
    assert desk.says() == []
    assert desk.publisher.count("/changes/700") == 0, "nobody needs what was published months before"


def test_a_file_of_changes_brings_the_next_look_at_the_list_forward_and_lists_nobody(desk: Desk) -> None:
    desk.changes_say(801, "2021-06-02T10:01:44", entity(41, "add"), entity(1, "remove"))
    desk.look(hours=22, minutes=5)
    looks = desk.publisher.count("/SDN.XML")
    assert (desk.kinds(), desk.active()) == ([], 40)
    assert desk.checked()["hints"] == {"past": 1, "waiting": 2}

    desk.changes_say(802, "2021-06-02T11:01:44", entity(42, "add"))
    desk.look(minutes=6)
    assert desk.publisher.count("/SDN.XML") == looks + 1, "six minutes later although its turn is after fifteen"


def test_what_the_list_then_shows_agrees_and_has_the_moment_of_the_publication(desk: Desk) -> None:
    desk.changes_say(801, "2021-06-02T10:01:44", entity(41, "add"), entity(1, "remove"))
    desk.list_says(range(2, 42), "06/02/2021")
    desk.look(hours=26)

    assert desk.kinds() == ["designated", "delisted"]
    assert desk.checked()["hints"] == {"past": 1, "agrees": 2}
    assert desk.checked()["last_publication"]["published_at"] == "2021-06-02T10:01:44-04:00"
    assert desk.checked()["last_publication"]["url"] == desk.publisher.url("/changes/801")


def test_a_list_that_comes_after_its_file_of_changes_has_its_moment(desk: Desk) -> None:
    desk.changes_say(801, "2021-06-02T10:01:44", entity(41, "add"))
    desk.look(hours=24)
    desk.list_says(range(1, 42), "06/02/2021")
    desk.look(hours=1)

    (event,) = desk.events()
    assert event.published_at == datetime(2021, 6, 2, 14, 1, 44, tzinfo=UTC)
    desk.list_says(range(1, 43), "06/02/2021")
    desk.look(hours=1)
    assert desk.kinds() == ["designated", "designated"], "a further list of that day is not taken for an older one"
    desk.list_says(range(1, 44), "06/03/2021")
    desk.look(hours=1)
    assert desk.events()[-1].published_at == datetime(2021, 6, 3, tzinfo=UTC)


def test_an_addition_and_a_removal_that_the_list_never_shows_are_one_event_and_two_findings(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.changes_say(801, "2021-06-02T10:01:44", entity(41, "add", name="DOE, Jane"), entity(1, "remove"))
    desk.look(hours=24)
    assert desk.says() == []
    desk.look(hours=25)

    at = "2021-06-02T10:01:44-04:00"
    assert desk.says() == [
        f"DOE, Jane (41) was added by the publication of {at}, and is not on the list",
        f"EXAMPLE 1 (1) was removed by the publication of {at}, and still stands on the list",
    ]
    show_source(source_answer(desk.tracker, "us_ofac_sdn"))
    shown = " ".join(capsys.readouterr().out.split())
    assert "last publication" in shown
    assert "still stands on the list" in shown
    (event,) = desk.events()
    assert (event.kind, event.source_key) == ("source_disagrees", "us_ofac_sdn")
    assert event.explanation == "; ".join(desk.says())
    desk.look(hours=25)
    assert desk.kinds() == ["source_disagrees"], "told once"
    assert desk.active() == 40

    desk.list_says(range(2, 42), "06/05/2021")
    desk.look(hours=1)
    assert (desk.says(), desk.checked()["hints"]) == ([], {"past": 1, "agrees": 2})


def test_a_list_of_a_later_day_that_does_not_show_it_disagrees_at_once(desk: Desk) -> None:
    desk.changes_say(801, "2021-06-02T10:01:44", entity(41, "add"))
    desk.look(hours=24)
    desk.list_says([*STANDING, 50], "06/03/2021")
    desk.look(hours=1)
    assert desk.kinds() == ["designated", "source_disagrees"]


def test_a_change_of_the_list_that_no_file_told_is_a_finding_until_a_file_tells_it(desk: Desk) -> None:
    desk.list_says([*range(2, 41), 50], "06/02/2021")
    desk.look(hours=20)
    assert desk.kinds() == ["designated", "delisted"]
    desk.look(hours=5)
    assert desk.says() == []
    desk.look(hours=20)
    assert desk.says() == [
        "EXAMPLE COMPANY NUMBER 50 (50) was added to the list, and no file of changes tells it",
        "EXAMPLE COMPANY NUMBER 1 (1) was removed from the list, and no file of changes tells it",
    ]
    desk.look(hours=1)
    assert desk.kinds() == ["designated", "delisted", "source_disagrees"]

    desk.changes_say(801, "2021-06-03T18:00:00", entity(50, "add"), entity(1, "remove"))
    desk.look(hours=1)
    assert desk.says() == []


def test_while_the_files_of_changes_do_not_come_their_silence_means_nothing(desk: Desk) -> None:
    desk.publisher.answer("/changes/history/2021", Reply(403))
    desk.list_says([*STANDING, 50], "06/02/2021")
    for _ in range(4):
        desk.look(hours=20)
    assert desk.kinds() == ["designated", "source_degraded"]
    assert desk.says() == []


def test_only_the_last_file_on_a_party_counts(desk: Desk) -> None:
    desk.changes_say(801, "2021-06-02T10:00:00", entity(41, "add"))
    desk.changes_say(802, "2021-06-02T16:00:00", entity(41, "remove"))
    desk.look(hours=30)
    assert desk.checked()["hints"] == {"past": 1, "agrees": 1, "overtaken": 1}


@pytest.mark.parametrize(
    "body", [delta(entity(41, "replace")), b"<html>maintenance</html>", delta(entity(41, "add"))[:200]]
)
def test_a_file_that_cannot_be_read_is_kept_told_and_hints_at_nothing(desk: Desk, body: bytes) -> None:
    desk.changes_say(801, "2021-06-02T10:00:00")
    desk.publisher.answer("/changes/801", Reply(200, body))
    desk.look(hours=24)
    assert desk.kinds()[:1] == ["source_degraded"]
    with desk.tracker.database.reading() as session:
        last = session.exec(select(Document).where(Document.source_key == "us_ofac_changes").order_by("id")).all()[-1]
    assert last.verdict == "disbelieved"
    assert desk.tracker.archive.get(last.parts[0]["sha256"]) == body
    assert desk.checked()["hints"] == {"past": 1}


def test_a_file_whose_day_the_index_belies_is_found_and_has_its_own(desk: Desk) -> None:
    desk.changes_say(801, "2021-06-02T10:00:00", entity(41, "add"))
    other = delta(entity(41, "add"), published="2021-06-03T00:00:00-04:00")
    desk.publisher.answer("/changes/801", Reply(200, other))
    desk.look(hours=24)
    assert source_answer(desk.tracker, "us_ofac_changes")["findings"] == [
        "the index tells 2021-06-02 and the file 2021-06-03"
    ]
    assert desk.checked()["last_publication"]["published_at"] == "2021-06-03T00:00:00-04:00"


def test_a_file_of_changes_can_be_imported_and_playing_it_again_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "2021-06-02_delta.xml"
    path.write_bytes(delta(entity(41, "add"), published="2021-06-02T00:00:00-04:00"))
    for verdict in ("believed", "known"):
        (brought,) = bring(desk.tracker, "us_ofac_changes", [path], Clocks())
        assert brought.verdict == verdict
    assert desk.checked()["hints"] == {"past": 1, "waiting": 1}


def test_in_the_first_days_of_a_year_the_last_ones_history_is_read_too(desk: Desk) -> None:
    desk.clock.now = datetime(2022, 1, 5, tzinfo=UTC)
    desk.publisher.answer("/changes/history/2022", Reply(200, b"[]"))
    before = desk.publisher.count("/changes/history/2021")
    desk.look()
    assert (desk.publisher.count("/changes/history/2021"), desk.publisher.count("/changes/history/2022")) == (
        before + 1,
        1,
    )
    desk.look(days=20)
    assert (desk.publisher.count("/changes/history/2021"), desk.publisher.count("/changes/history/2022")) == (
        before + 1,
        2,
    )
