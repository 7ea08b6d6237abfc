"""Parties between lists of one publisher: known by the reference that lists share, followed from one to the next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from list_fixtures import FIXTURES
from small_tracker import SMALL_LIST, with_source
from sqlmodel import col, select

from db.tables.event import Event
from db.tables.party import PartyJoin
from scrapers.registry import all_sources
from tracker.pipeline.bring import Clocks, bring
from tracker.wiring import Tracker

MOVER = "9659|organisation|UKRAINE|EXAMPLE BANK"
OTHER = "1|person|SDGT|SOMEBODY ELSE"
Publish = Callable[[str, int, list[str]], list[Event]]


@pytest.fixture
def publish(tracker: Tracker, tmp_path: Path) -> Publish:
    """Import a document of ``sdn`` or ``cons`` of a day in July; give its events."""
    for key in ("sdn", "cons"):
        tracker = with_source(tracker, replace(SMALL_LIST, key=key, reference_kind="ofac reference"))

    def run(key: str, day: int, entries: list[str]) -> list[Event]:
        path = tmp_path / "list.txt"
        path.write_text("\n".join(["small list", *entries]))
        (brought,) = bring(tracker, key, [path], Clocks(datetime(2021, 7, day, tzinfo=UTC)))
        with tracker.database.reading() as session:
            wanted = select(Event).where(col(Event.document_id) == brought.document_id)
            return list(session.exec(wanted.order_by(col(Event.id))))

    return run


def test_who_moves_to_another_list_first_is_told_as_standing_there_when_the_old_list_lets_go(publish: Publish) -> None:
    publish("sdn", 1, [OTHER, MOVER])
    publish("cons", 1, [OTHER])

    (came,) = publish("cons", 2, [OTHER, MOVER])
    (left,) = publish("sdn", 2, [OTHER])

    assert (came.kind, came.explanation) == ("designated", "sdn 9659 gives the same ofac reference (9659)")
    assert (left.kind, left.explanation) == ("delisted", "still stands on cons 9659")
    assert came.party_id == left.party_id


def test_who_is_let_go_first_is_told_as_coming_from_there(publish: Publish) -> None:
    publish("sdn", 1, [OTHER, MOVER])
    publish("cons", 1, [OTHER])

    (left,) = publish("sdn", 2, [OTHER])
    (came,) = publish("cons", 2, [OTHER, MOVER])

    assert (left.kind, left.explanation) == ("delisted", None)
    assert came.explanation == "sdn 9659 (delisted 2021-07-02) gives the same ofac reference (9659)"
    assert came.party_id == left.party_id


def test_a_list_that_took_a_party_up_later_is_not_told_of_an_earlier_delisting(publish: Publish) -> None:
    publish("sdn", 1, [OTHER, MOVER])
    publish("cons", 9, [OTHER, MOVER])

    (left,) = publish("sdn", 2, [OTHER])

    assert left.explanation is None


def _bring(tracker: Tracker, key: str, *paths: Path) -> None:
    bring(with_source(tracker, all_sources()[key]), key, list(paths), Clocks())


def _reasons(tracker: Tracker) -> set[str]:
    with tracker.database.reading() as session:
        return {join.reason for join in session.exec(select(PartyJoin)).all()}


def test_the_screening_list_is_joined_by_the_numbers_of_ofac(tracker: Tracker) -> None:
    sdn = FIXTURES / "us_ofac_sdn" / "csv"
    _bring(tracker, "us_ofac_sdn", *sorted(sdn.glob("*.csv")))
    _bring(tracker, "us_csl", FIXTURES / "us_csl" / "csv" / "consolidated.csv")

    assert "us_ofac_sdn 32391 gives the same ofac reference (32391)" in _reasons(tracker)


def test_the_lists_of_the_united_kingdom_are_joined_by_the_group_of_ofsi(tracker: Tracker, tmp_path: Path) -> None:
    foreign_office = tmp_path / "UK-Sanctions-List.xml"
    document = (FIXTURES / "gb_uksl" / "xml" / "UK-Sanctions-List.xml").read_text("utf-8")
    foreign_office.write_text(document.replace(">7396<", ">7000<"), "utf-8")
    _bring(tracker, "gb_ofsi", FIXTURES / "gb_ofsi" / "csv" / "ConList.csv")
    _bring(tracker, "gb_uksl", foreign_office)

    assert "gb_ofsi 7000 gives the same ofsi group id (7000)" in _reasons(tracker)


def test_an_official_reference_outranks_a_name_and_birth_year_of_somebody_else(
    tracker: Tracker, tmp_path: Path
) -> None:
    screening = (FIXTURES / "us_csl" / "csv" / "consolidated.csv").read_text("utf-8")
    namesake = tmp_path / "consolidated.csv"
    namesake.write_text(screening.replace(",32391,Individual,", ",90002,Individual,"), "utf-8")
    _bring(tracker, "us_ofac_sdn", *sorted((FIXTURES / "us_ofac_sdn" / "csv").glob("*.csv")))
    _bring(tracker, "us_csl", namesake)

    assert "us_ofac_sdn 90002 gives the same ofac reference (90002)" in _reasons(tracker)
