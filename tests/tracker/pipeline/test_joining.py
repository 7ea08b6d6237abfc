"""One party on many lists: joined by what identifies, proposed where it only looks so, judged by humans."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from small_tracker import SMALL_LIST, read_small_list, with_source
from sqlmodel import select

from db import joins
from db.history import listings_with_ref
from db.tables.join import Proposal
from db.tables.party import PartyJoin
from scrapers.record import Birth, Identifier, Reading
from tracker.answers.party import party_history
from tracker.pipeline.bring import Clocks, bring
from tracker.pipeline.judging import JudgementError, judge
from tracker.pipeline.proposing import find_proposals
from tracker.pipeline.rebuild import rebuild
from tracker.wiring import Tracker

AWEYS = "QDi.042|person|AlQaida|Hassan Dahir Aweys"
AWEYS_AGAIN = "8001|person|SDGT|AWEYS, Hassan Dahir"
OTHER = "8002|person|SDGT|SOMEBODY ELSE"


def with_facts(facts: Mapping[str, dict[str, Any]]) -> Callable[..., Reading]:
    """Read the small list and add what the tiny layout has no room for, by reference."""

    def read(parts: Mapping[str, bytes]) -> Reading:
        reading = read_small_list(parts)
        return replace(reading, listings=tuple(replace(item, **facts.get(item.ref, {})) for item in reading.listings))

    return read


UN_FACTS = {"QDi.042": {"births": (Birth("1935-01-01"),)}}
US_FACTS = {"8001": {"identifiers": (Identifier("un reference", "QDi.042"),)}}
BORN_ALIKE = {"8001": {"births": (Birth("1935-01-01"),)}}


@pytest.fixture
def two_lists(tracker: Tracker, tmp_path: Path) -> Callable[..., Tracker]:
    """Import Aweys on a UN list and then a US list with the given facts and lines."""

    def run(facts: Mapping[str, dict[str, Any]], lines: Sequence[str] = (OTHER, AWEYS_AGAIN)) -> Tracker:
        un = replace(SMALL_LIST, key="un_small", reference_kind="un reference", read=with_facts(UN_FACTS))
        us = replace(SMALL_LIST, key="us_small", read=with_facts(facts))
        both = with_source(with_source(tracker, un), us)
        days = (("un_small", 1, [AWEYS]), ("us_small", 1, [OTHER]), ("us_small", 2, list(lines)))
        for key, day, entries in days:
            (tmp_path / "list.txt").write_text("\n".join(["small list", *entries]))
            moment = datetime(2021, 7, day, tzinfo=UTC)
            bring(both, key, [tmp_path / "list.txt"], Clocks(moment))
        return both

    return run


def party_of(tracker: Tracker, name: str) -> int:
    source_key, ref = name.split(":")
    with tracker.database.reading() as session:
        return listings_with_ref(session, ref, source_key)[0].party_id


def proposals(tracker: Tracker) -> list[Proposal]:
    with tracker.database.reading() as session:
        return list(joins.open_proposals(session, limit=10))


def test_an_official_cross_reference_joins_two_lists_and_says_why(two_lists: Callable[..., Tracker]) -> None:
    tracker = two_lists(US_FACTS)

    assert party_of(tracker, "us_small:8001") == party_of(tracker, "un_small:QDi.042")
    assert party_of(tracker, "us_small:8002") != party_of(tracker, "un_small:QDi.042")
    with tracker.database.reading() as session:
        (join,) = session.exec(select(PartyJoin)).all()
    assert join.reason == "un_small QDi.042 gives the same un reference (qdi042)"


def test_the_same_full_name_and_birth_date_join_two_lists(two_lists: Callable[..., Tracker]) -> None:
    tracker = two_lists(BORN_ALIKE)

    assert party_of(tracker, "us_small:8001") == party_of(tracker, "un_small:QDi.042")


def test_one_timeline_shows_all_lists(two_lists: Callable[..., Tracker]) -> None:
    story = party_history(two_lists(US_FACTS), "us_small:8001")

    assert [listing["source"] for listing in story["listings"]] == ["un_small", "us_small"]
    assert {name["source"] for name in story["names"]} == {"un_small", "us_small"}


def test_the_same_name_alone_is_only_proposed(two_lists: Callable[..., Tracker]) -> None:
    tracker = two_lists({})

    assert party_of(tracker, "us_small:8001") != party_of(tracker, "un_small:QDi.042")
    (proposal,) = proposals(tracker)
    assert proposal.score >= 0.92


def test_another_birth_year_is_not_even_proposed(two_lists: Callable[..., Tracker]) -> None:
    assert proposals(two_lists({"8001": {"births": (Birth("1980"),)}})) == []


def test_a_baseline_is_searched_for_proposals_on_request_and_once(two_lists: Callable[..., Tracker]) -> None:
    tracker = two_lists({})

    assert find_proposals(tracker, "un_small") == 0
    assert len(proposals(tracker)) == 1


def test_a_judgement_joins_two_parties_and_its_opposite_parts_them(two_lists: Callable[..., Tracker]) -> None:
    tracker = two_lists({})
    before = party_of(tracker, "us_small:8001")
    judged = judge(tracker, "un_small:QDi.042", "us_small:8001", "same", why="same father", who="desk")

    assert judged.left_party == judged.right_party
    assert proposals(tracker) == []
    assert party_history(tracker, f"P{before}")["party"]["id"] == f"P{judged.left_party}"

    judge(tracker, "un_small:QDi.042", "us_small:8001", "different", why="another father", who="desk")
    assert party_of(tracker, "us_small:8001") != party_of(tracker, "un_small:QDi.042")
    story = party_history(tracker, "us_small:8001")
    assert [listing["source"] for listing in story["listings"]] == ["us_small"]
    assert [event["kind"] for event in story["timeline"]] == ["designated"]


def test_a_judgement_is_seen_by_a_name_index_that_was_loaded_before(two_lists: Callable[..., Tracker]) -> None:
    tracker = two_lists({})
    tracker.knowledge.refresh()
    judged = judge(tracker, "un_small:QDi.042", "us_small:8001", "same", why="same father", who="desk")
    tracker.knowledge.refresh()

    found = {match.party_id for match in tracker.knowledge.search("Hassan Dahir Aweys", min_score=0.9)}
    assert found == {judged.left_party}


def test_a_rebuild_keeps_what_was_judged(two_lists: Callable[..., Tracker]) -> None:
    tracker = two_lists({})
    judge(tracker, "un_small:QDi.042", "us_small:8001", "same", why="same father", who="desk")
    rebuild(tracker, "us_small")

    assert party_of(tracker, "us_small:8001") == party_of(tracker, "un_small:QDi.042")


@pytest.mark.parametrize(
    ("left", "right", "verdict", "why", "message"),
    [
        ("us_small:8001", "us_small:9999", "same", "x", "no listing with the reference 'us_small:9999'"),
        ("us_small:8001", "us_small:8001", "same", "x", "about two listings"),
        ("us_small:8001", "us_small:8002", "maybe", "x", "unknown verdict 'maybe'"),
        ("us_small:8001", "us_small:8002", "same", " ", "needs its reason"),
    ],
)
def test_a_judgement_that_makes_no_sense_is_refused(
    two_lists: Callable[..., Tracker], left: str, right: str, verdict: str, why: str, message: str
) -> None:
    with pytest.raises(JudgementError, match=message):
        judge(two_lists({}), left, right, verdict, why=why, who="desk")
