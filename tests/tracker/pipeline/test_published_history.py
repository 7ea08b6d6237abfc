"""Real published documents, one after the other: only what their publishers changed is told."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from list_fixtures import PUBLISHED, needs_published
from small_tracker import Clock, Mailbox, small_tracker
from sqlmodel import select

from db.history import EventFilter, events_page
from db.tables.event import Event
from db.tables.listing import ListingVersion
from scrapers.lists.un_sc import SOURCE as UN
from scrapers.lists.us_ofac_cons import SOURCE as CONS
from tracker.pipeline.bring import Brought, Clocks, bring
from tracker.wiring import Tracker

pytestmark = [needs_published, pytest.mark.published]

Bring = Callable[..., Brought]


@pytest.fixture
def tracker(tmp_path: Path, clock: Clock, mailbox: Mailbox) -> Iterator[Tracker]:
    built = small_tracker(f"sqlite:///{tmp_path / 'tracker.db'}", tmp_path / "home", clock, mailbox)
    yield replace(built, sources={UN.key: UN, CONS.key: CONS})
    built.close()


@pytest.fixture
def bring_published(tracker: Tracker) -> Bring:
    """Import a published file under the day that its name begins with, or another one."""

    def run(key: str, name: str, day: str | None = None) -> Brought:
        path = PUBLISHED / name
        moment = datetime.fromisoformat(day or path.name[:10]).replace(tzinfo=UTC)
        return bring(tracker, key, [path], Clocks(moment, moment))[0]

    return run


def told(tracker: Tracker, kind: str | None = None) -> list[Event]:
    with tracker.database.reading() as session:
        return events_page(session, EventFilter(after_id=0, kind=kind), limit=10_000)


UN_2018 = ["2018-06-08", "2018-06-22", "2018-08-27", "2018-10-30"]
UN_2020 = ["2020-11-24", "2020-11-25", "2020-12-01", "2020-12-08"]


def test_the_un_list_of_2018_tells_what_was_published(tracker: Tracker, bring_published: Bring) -> None:
    counts = [bring_published(UN.key, f"un/{day}_consolidated.xml.gz").events for day in UN_2018]
    assert counts == [
        {},
        {"designated": 2},
        {"designated": 6, "amended": 8, "delisted": 8},
        {"designated": 3, "amended": 9, "delisted": 8},
    ]
    assert [event.ref for event in told(tracker, "designated")[:2]] == ["QDi.414", "QDi.413"]


def test_days_on_which_only_the_time_stamp_of_the_un_list_differs_tell_nothing(bring_published: Bring) -> None:
    brought = [bring_published(UN.key, f"un/{day}_consolidated.xml.gz") for day in UN_2020]
    assert [each.verdict for each in brought] == ["believed", "unchanged", "unchanged", "believed"]
    assert [each.events for each in brought] == [{}, {}, {}, {"delisted": 12}]


def test_a_list_that_was_serialised_anew_tells_no_amendment_that_is_formatting_only(
    tracker: Tracker, bring_published: Bring
) -> None:
    bring_published(UN.key, "un/2018-10-30_consolidated.xml.gz")
    again = bring_published(UN.key, "un/2020-11-24_consolidated.xml.gz")
    assert again.events == {"designated": 28, "amended": 192, "delisted": 103}
    amended = told(tracker, "amended")
    letters = [(_letters(change["old"]), _letters(change["new"])) for event in amended for change in event.changes]
    assert [pair for pair in letters if pair[0] == pair[1]] == []
    dated = sum(any(_is_dated(change["new"]) for change in event.changes) for event in amended)
    assert dated == 190  # but for two new notices of Interpol's, each carries a new date of the publisher's


def _letters(value: object) -> str:
    return "".join(str(value).casefold().split())


def _is_dated(new: object) -> bool:
    return isinstance(new, dict) and new.get("label") == "Amended on"


CONS_2025 = [
    ("2025-03-24_CONS_ENHANCED.XML.gz", "2025-03-24", "enhanced", {}),
    ("2025-04-10_CONS_ENHANCED.XML.gz", "2025-04-10", "enhanced", {"amended": 1}),
    ("2025-05-25_consolidated.xml.gz", "2025-05-25", "sdn_xml", {}),
    ("csv_2025-12-19", "2025-12-19", "csv", {"delisted": 1}),
]


def test_a_change_of_layout_amends_nobody_and_still_tells_who_went(tracker: Tracker, bring_published: Bring) -> None:
    for name, day, _, events in CONS_2025:
        assert bring_published(CONS.key, f"ofac/consolidated/{name}", day).events == events
    with tracker.database.reading() as session:
        rebased = session.exec(select(ListingVersion).where(ListingVersion.rebased)).all()
    assert len(rebased) > 400  # recorded as such

    (amended,) = told(tracker, "amended")
    assert (amended.ref, [change["field"] for change in amended.changes]) == ("9659", ["facts"])


def test_back_and_forth_between_layouts_tells_nothing(bring_published: Bring) -> None:
    names = [name for name, *_ in CONS_2025[1:3]] * 2
    days = [f"2025-06-0{number}" for number in range(1, 5)]
    told = [
        bring_published(CONS.key, f"ofac/consolidated/{name}", day).events
        for name, day in zip(names, days, strict=True)
    ]
    assert told == [{}] * 4


def test_every_event_names_its_document_its_times_and_the_place_in_it(tracker: Tracker, bring_published: Bring) -> None:
    for day in UN_2018[:3]:
        document = bring_published(UN.key, f"un/{day}_consolidated.xml.gz")
    amended, gone = told(tracker, "amended")[0], told(tracker, "delisted")[0]
    assert (amended.document_id, gone.document_id) == (document.document_id, document.document_id)
    assert amended.place == "2018-08-27_consolidated.xml, record 40"
    assert gone.place is None  # its evidence is that it is not there
    assert amended.url == "import:2018-08-27_consolidated.xml.gz"
