"""One party as it stood then: by what had been published, and by what we knew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from small_story import BANK, DJIBO, SAHRAWI
from small_tracker import SMALL_LIST, with_source
from sqlmodel import col, select

from db.tables.party import Party
from db.versions import Moment
from tracker.answers.party import party_history
from tracker.pipeline.judging import judge
from tracker.wiring import Tracker

Import = Callable[..., Any]


def end_of(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T23:59:59Z")


def djibo(tracker: Tracker, as_of: str | None = None, known_at: str | None = None) -> dict[str, Any]:
    moment = Moment(end_of(as_of) if as_of else None, end_of(known_at) if known_at else None)
    return party_history(tracker, "small_list:32391", moment)


def standing(story: dict[str, Any]) -> dict[str, Any]:
    (listing,) = story["listings"]
    assert isinstance(listing, dict)
    return listing


def kinds(story: dict[str, Any]) -> list[str]:
    return [event["kind"] for event in story["timeline"]]


def test_before_our_records_of_a_list_begin_nobody_knows_what_stood_on_it(tracker: Tracker) -> None:
    story = djibo(tracker, as_of="2021-04-24")
    assert (standing(story)["status"], standing(story)["content"]) == ("unknown", None)
    assert standing(story)["records_begin"] == "2021-04-25T00:00:00Z"
    assert (kinds(story), story["claims"], story["names"]) == ([], [], [])


def test_between_the_article_and_the_list_there_is_only_a_claim(tracker: Tracker) -> None:
    story = djibo(tracker, as_of="2021-06-30")
    assert (standing(story)["status"], standing(story)["first_seen"]) == ("unlisted", None)
    assert kinds(story) == ["reported"]
    assert [claim["confirmed_at"] for claim in story["claims"]] == [None]
    assert {name["source"] for name in story["names"]} == {"small_news"}


def test_from_the_day_of_the_list_on_it_stands_and_bears_out_the_claim(tracker: Tracker) -> None:
    story = djibo(tracker, as_of="2021-07-07")
    assert kinds(story) == ["reported", "designated", "confirmed"]
    assert [claim["confirmed_at"] for claim in story["claims"]] == ["2021-07-07T03:00:00Z"]
    assert story == djibo(tracker) | {"as_of": story["as_of"]}


def test_what_had_been_published_was_not_known_before_we_saw_it(tracker: Tracker) -> None:
    # The list of 7 July was seen three hours after midnight.
    knew = Moment(end_of("2021-07-07"), datetime(2021, 7, 7, 2, tzinfo=UTC))
    story = party_history(tracker, "small_list:32391", knew)
    assert (standing(story)["status"], kinds(story)) == ("unlisted", ["reported"])
    assert (story["as_of"], story["known_at"]) == ("2021-07-07T23:59:59Z", "2021-07-07T02:00:00Z")


def test_a_listing_tells_all_it_said_then_and_which_document_says_so(tracker: Tracker, import_list: Import) -> None:
    first = standing(djibo(tracker))["document"]
    brought = import_list(tracker, 9, BANK, SAHRAWI, DJIBO.replace("SDGT HOSTAGES-EO14078", "FTO"))

    then, now = standing(djibo(tracker, as_of="2021-07-08")), standing(djibo(tracker))
    assert (then["programmes"], now["programmes"]) == (["HOSTAGES-EO14078", "SDGT"], ["FTO"])
    assert then["content"]["names"][0]["text"] == then["caption"] == "DJIBO, Ousmane Illiassou"
    assert (then["document"], now["document"]) == (first, brought.sha256)
    assert (then["last_seen"], now["last_seen"]) == ("2021-07-07T00:00:00Z", "2021-07-09T00:00:00Z")


def test_a_name_that_was_dropped_is_told_with_its_end_and_before_it_without(
    tracker: Tracker, import_list: Import
) -> None:
    import_list(tracker, 9, BANK, SAHRAWI, DJIBO.replace(";~CHAPORI, Petit", ""))

    def ended(story: dict[str, Any]) -> list[str | None]:
        return [name["ended_at"] for name in story["names"] if name["text"] == "CHAPORI, Petit"]

    assert ended(djibo(tracker, as_of="2021-07-08")) == [None]
    assert ended(djibo(tracker)) == ["2021-07-09T00:00:00Z"]


def test_a_name_that_came_back_stands_again(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, 9, BANK, SAHRAWI, DJIBO.replace(";~CHAPORI, Petit", ""))
    import_list(tracker, 10, BANK, SAHRAWI, DJIBO)
    (chapori,) = [name for name in djibo(tracker)["names"] if name["text"] == "CHAPORI, Petit"]
    assert chapori["ended_at"] is None


def test_who_is_delisted_is_still_told_by_the_last_words(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, 9, BANK, SAHRAWI)
    import_list(tracker, 10, BANK, SAHRAWI)

    gone, before = standing(djibo(tracker)), standing(djibo(tracker, as_of="2021-07-08"))
    assert (gone["status"], gone["delisted_at"]) == ("delisted", "2021-07-09T00:00:00Z")
    assert (gone["last_seen"], gone["content"]) == ("2021-07-07T00:00:00Z", before["content"])
    assert (before["status"], before["delisted_at"]) == ("active", None)


def test_who_comes_back_is_active_again_and_was_first_seen_long_ago(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, 9, BANK, SAHRAWI)
    import_list(tracker, 10, BANK, SAHRAWI, DJIBO)

    back = standing(djibo(tracker))
    assert (back["status"], back["delisted_at"], back["first_seen"]) == ("active", None, "2021-07-07T00:00:00Z")


@pytest.fixture
def two_lists(tracker: Tracker, import_list: Import) -> Tracker:
    """Add a second list, on which Djibo comes two days after the first, judged to be the same."""
    both = with_source(tracker, replace(SMALL_LIST, key="other_list", jurisdiction="GB"))
    import_list(both, 8, BANK, source="other_list")
    import_list(both, 9, BANK, DJIBO.replace("32391", "AFG0001"), source="other_list")
    judge(both, "small_list:32391", "other_list:AFG0001", "same", why="the same words", who="desk")
    return both


def test_one_story_tells_all_lists_with_the_lag_between_them(two_lists: Tracker) -> None:
    story = djibo(two_lists)
    assert [listing["source"] for listing in story["listings"]] == ["small_list", "other_list"]
    assert story["lags"] == [
        {
            "from": {"source": "small_list", "ref": "32391", "on": "2021-07-07", "basis": "first_seen"},
            "to": {"source": "other_list", "ref": "AFG0001", "on": "2021-07-09", "basis": "first_seen"},
            "days": 2,
            "bound": "exact",
        }
    ]


def test_a_lag_is_not_told_before_the_second_list_came(two_lists: Tracker) -> None:
    story = djibo(two_lists, as_of="2021-07-08")
    assert [listing["status"] for listing in story["listings"]] == ["active", "unlisted"]
    assert story["lags"] == []


def test_a_list_that_was_first_seen_with_the_party_on_it_makes_the_lag_unsure(two_lists: Tracker) -> None:
    (bank,) = party_history(two_lists, "other_list:306")["listings"]
    assert bank["first_seen"] == bank["records_begin"]
    judge(two_lists, "small_list:306", "other_list:306", "same", why="the same words", who="desk")
    (lag,) = party_history(two_lists, "small_list:306")["lags"]
    assert (lag["from"]["basis"], lag["to"]["basis"], lag["bound"]) == ("baseline", "baseline", "unknown")


def test_the_number_of_a_party_that_was_merged_leads_to_the_whole_story(two_lists: Tracker) -> None:
    with two_lists.database.reading() as session:
        merged = session.exec(select(Party.id).where(col(Party.merged_into).is_not(None))).one()
    assert party_history(two_lists, f"P{merged}") == djibo(two_lists)


def test_a_superseded_event_is_left_out(tracker: Tracker) -> None:
    with tracker.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE event SET superseded_at = '2021-07-08 00:00:00' WHERE kind = 'designated'")
    assert kinds(djibo(tracker)) == kinds(djibo(tracker, known_at="2021-07-08")) == ["reported", "confirmed"]
    assert "designated" in kinds(djibo(tracker, known_at="2021-07-07"))
