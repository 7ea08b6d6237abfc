"""All names and facts in memory: loaded once, then changed in place as lists and judgements change."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from small_tracker import SMALL_LIST, Clock, Mailbox, read_small_list, small_tracker, with_source

from scrapers.record import Birth, Identifier, Reading
from tracker.knowledge import Knowledge
from tracker.matching.query import Facts, Query
from tracker.pipeline.bring import Clocks, bring
from tracker.pipeline.judging import judge
from tracker.wiring import Tracker

DJIBO = "1|person|SDGT|DJIBO, Ousmane Illiassou"
AGAIN = "2|person|SDGT|DJIBO, Ousmane Ilyassou"
SHIP = "3|vessel|SDGT|BLUE POINT"
BORN = {"1": {"births": (Birth("1984"),)}, "3": {"identifiers": (Identifier("imo", "IMO 9187629"),)}}
Import = Callable[..., Tracker]


@pytest.fixture
def tracker(database_url: str, tmp_path: Path) -> Iterator[Tracker]:
    built = small_tracker(database_url, tmp_path / "home", Clock(), Mailbox())
    yield built
    built.close()


@pytest.fixture
def imported(tracker: Tracker, tmp_path: Path) -> Import:
    """Import lines with facts, by reference, as a document of one day."""

    def run(day: int, facts: Mapping[str, dict[str, Any]], *lines: str) -> Tracker:
        def read(parts: Mapping[str, bytes]) -> Reading:
            reading = read_small_list(parts)
            return replace(
                reading, listings=tuple(replace(item, **facts.get(item.ref, {})) for item in reading.listings)
            )

        path = tmp_path / f"{day}" / "list.txt"
        path.parent.mkdir()
        path.write_text("\n".join([f"small list 2021-07-{day:02}", *lines]))
        bring(
            with_source(tracker, replace(SMALL_LIST, read=read)), "small_list", [path], Clocks(moment(day), moment(day))
        )
        return tracker

    return run


def moment(day: int) -> datetime:
    return datetime(2021, 7, day, tzinfo=UTC)


def score(knowledge: Knowledge, **facts: Any) -> float:
    return knowledge.search(Query("Ousmane Illiassou Djibo", facts=Facts(**facts)))[0].score


def test_what_lists_say_of_a_birth_contradicts_a_record(imported: Import) -> None:
    knowledge = imported(1, BORN, DJIBO, SHIP).knowledge
    knowledge.refresh()
    assert score(knowledge, births=("1984-05-17",)) == score(knowledge) == 1.0
    assert score(knowledge, births=("1950",)) < 0.9


def test_a_number_of_theirs_finds_a_party_whatever_its_name(imported: Import) -> None:
    knowledge = imported(1, BORN, DJIBO, SHIP).knowledge
    knowledge.refresh()
    for query in (Query("Renamed", facts=Facts(identifiers=("imo9187629",))), Query("IMO 9187629")):
        best = knowledge.search(query)[0]
        assert (best.entry.text, best.score) == ("BLUE POINT", 1.0)


def test_a_fact_that_changes_is_known_after_the_next_refresh(imported: Import) -> None:
    knowledge = imported(1, BORN, DJIBO, SHIP).knowledge
    knowledge.refresh()
    imported(2, {"1": {"births": (Birth("1950"),)}}, DJIBO, SHIP)
    knowledge.refresh()
    assert score(knowledge, births=("1950",)) == 1.0
    assert knowledge.search("IMO 9187629", min_score=0.9) == ()


def test_a_judgement_moves_names_and_facts_without_loading_all_anew(imported: Import) -> None:
    tracker = imported(1, BORN, DJIBO, AGAIN, SHIP)
    tracker.knowledge.refresh()
    judged = judge(tracker, "small_list:1", "small_list:2", "same", why="one father", who="desk")
    tracker.knowledge.refresh()
    best = tracker.knowledge.search(Query("Ousmane Ilyassou Djibo", facts=Facts(births=("1950",))))[0]
    assert best.party_id == judged.left_party
    assert best.score < 0.9
    assert len(tracker.knowledge) == 3


def test_readers_do_not_wait_for_a_refresh_under_way(imported: Import) -> None:
    tracker = imported(1, BORN, DJIBO, SHIP)
    tracker.knowledge.refresh()
    answers: list[int] = []

    def ask() -> None:
        with tracker.database.reading() as session:
            tracker.knowledge.catch_up(session)
        answers.append(len(tracker.knowledge.search("Ousmane Djibo")))

    with tracker.knowledge._lock:
        asking = Thread(target=ask)
        asking.start()
        asking.join(timeout=10)
    assert answers == [1]
