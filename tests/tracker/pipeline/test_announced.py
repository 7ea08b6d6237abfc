"""Announcements of several publishers: a party known again by its reference, told once by two offices."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from list_fixtures import PUBLISHED, needs_published
from small_tracker import SMALL_LIST, read_small_list, with_source
from tiny_pdf import tiny_pdf

from db.history import EventFilter, events_page
from db.tables.event import Event
from scrapers.notices.gb_notices import SOURCE as BRITISH
from scrapers.notices.un_press import SOURCE as UN_PRESS
from scrapers.notices.us_ofac_recent_actions import SOURCE as RECENT_ACTIONS
from scrapers.notices.us_treasury_press import SOURCE as TREASURY
from scrapers.record import Identifier, Reading
from scrapers.source import PageSource
from tracker.pipeline.bring import Clocks, bring
from tracker.wiring import Tracker

FIXTURES = Path(__file__).parents[2] / "fixtures"
NOTICES = PUBLISHED / "notices"
BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"

Import = Callable[..., Any]


def told(tracker: Tracker, kind: str) -> list[Event]:
    with tracker.database.reading() as session:
        return events_page(session, EventFilter(kind=kind), limit=1000)


def import_page(tracker: Tracker, source: PageSource, path: Path) -> Tracker:
    whole = with_source(tracker, source)
    bring(whole, source.key, [path], Clocks())
    return whole


def list_with_reference(tracker: Tracker, kind: str, value: str) -> Tracker:
    """The small list, whose listings all carry a reference that notices print."""

    def read(parts: Any) -> Reading:
        reading = read_small_list(parts)
        listed = tuple(
            replace(one, identifiers=(Identifier(kind, value),)) if one.ref == "1" else one for one in reading.listings
        )
        return replace(reading, listings=listed)

    return with_source(tracker, replace(SMALL_LIST, read=read))


def test_an_entry_of_the_security_council_is_confirmed_by_its_reference_under_any_name(
    tracker: Tracker, import_list: Import
) -> None:
    whole = list_with_reference(tracker, "un reference", "QDi.999")
    import_list(whole, [BANK], day=1)
    whole = import_page(whole, UN_PRESS, FIXTURES / "un_press" / "page.html")
    import_list(whole, [BANK, "1|person|Al-Qaida|ABU MUSTER AL-SAMPLI"], day=7)

    (confirmed,) = told(whole, "confirmed")
    (announced,) = (event for event in told(whole, "announced") if event.action == "designate")
    assert confirmed.party_id == announced.party_id
    assert confirmed.caption == "ABU MUSTER AL-SAMPLI"
    assert "un reference" in next(event.explanation or "" for event in told(whole, "designated"))


def test_a_british_notice_in_a_pdf_is_confirmed_by_its_reference(
    tracker: Tracker, import_list: Import, tmp_path: Path
) -> None:
    path = tmp_path / "notice.pdf"
    path.write_bytes(tiny_pdf((FIXTURES / "gb_notices" / "notice.txt").read_text().splitlines()))
    whole = list_with_reference(tracker, "uk sanctions list reference", "SAM0025")
    import_list(whole, [BANK], day=1)
    whole = import_page(whole, BRITISH, path)
    regulations = "SAMPLES"
    import_list(whole, [BANK, f"1|person|{regulations}|MUSTERMANN, Erika Maria"], day=7)

    (designated,) = told(whole, "designated")
    erika = next(event for event in told(whole, "announced") if event.caption == "MUSTERMANN, Erika")
    assert designated.party_id == erika.party_id
    assert erika.published_at == datetime(2024, 3, 27, 10, 15, tzinfo=UTC)


@needs_published
@pytest.mark.parametrize("press_first", [True, False])
def test_two_offices_on_one_act_are_one_event_for_each_party(tracker: Tracker, press_first: bool) -> None:
    pages = [
        (TREASURY, NOTICES / "treasury_press" / "jy2213_2024-03-27.head-slice.html"),
        (RECENT_ACTIONS, NOTICES / "ofac_recent_actions" / "20240327.main-slice.html"),
    ]
    whole = tracker
    for source, path in pages if press_first else reversed(pages):
        whole = import_page(whole, source, path)

    announced = told(whole, "announced")
    assert sorted((event.action or "", event.caption.split(",")[0].upper()) for event in announced) == sorted(
        [("delist", "BELLIZO")]
        + [
            ("designate", name if press_first is False else other)
            for name, other in (
                ("AYASH", "MUSTAFA AYASH"),
                ("SULTANA", "AOZMA SULTANA"),
                ("AAKHIRAH LIMITED", "AAKHIRAH LIMITED"),
                ("AL-QURESHI EXECUTIVES", "AL-QURESHI EXECUTIVES"),
                ("GAZA NOW", "GAZA NOW"),
            )
        ]
    )
