"""Whole lists and their entries at a moment, and what changed between two days."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from small_story import BANK, DJIBO, SAHRAWI
from small_tracker import SMALL_LIST, read_small_list, with_source

from db.versions import Moment
from scrapers.record import Reading
from tracker.answers.differences import list_diff
from tracker.answers.lists import UnknownListError, list_then, show
from tracker.wiring import Tracker

Import = Callable[..., Any]
NOW = Moment()


def at(month: int, day: int) -> datetime:
    return datetime(2021, month, day, 23, 59, tzinfo=UTC)


def refs(answer: dict[str, Any]) -> list[str]:
    return [listing["ref"] for listing in answer["listings"]]


def test_a_whole_list_is_told_as_of_a_day_with_its_document(tracker: Tracker) -> None:
    then = list_then(tracker, "small_list", Moment(at(6, 30)))
    assert (refs(then), then["records"]) == (["15679", "24547", "306"], 3)
    assert then["document"]["published_at"] == "2021-04-25T00:00:00Z"
    assert b"BLUE POINT SALT" in tracker.archive.get(then["document"]["document"])
    assert refs(list_then(tracker, "small_list", NOW)) == ["24547", "306", "32391"]


def test_a_list_of_now_is_of_the_day_of_its_newest_document(tracker: Tracker) -> None:
    now = list_then(tracker, "small_list", NOW)
    assert (now["as_of"], now["known_at"]) == ("2021-07-07T00:00:00Z", None)


def test_each_entry_tells_who_it_is_and_the_documents_that_prove_it(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, 9, BANK, SAHRAWI, DJIBO.replace("SDGT HOSTAGES-EO14078", "FTO"))
    (djibo,) = [each for each in list_then(tracker, "small_list", NOW)["listings"] if each["ref"] == "32391"]
    assert (djibo["kind"], djibo["caption"], djibo["programmes"]) == ("person", "DJIBO, Ousmane Illiassou", ["FTO"])
    assert {"text": "CHAPORI, Petit", "kind": "alias", "strength": "weak"} in djibo["names"]
    assert djibo["first_seen"] == "2021-07-07T00:00:00Z"
    assert b"HOSTAGES" in tracker.archive.get(djibo["first_document"])
    assert b"HOSTAGES" not in tracker.archive.get(djibo["document"])


def test_a_list_as_we_knew_it_leaves_out_what_we_saw_later(tracker: Tracker) -> None:
    then = list_then(tracker, "small_list", Moment(at(7, 7), datetime(2021, 7, 7, 2, tzinfo=UTC)))
    assert refs(then) == ["15679", "24547", "306"]
    assert then["document"]["published_at"] == "2021-04-25T00:00:00Z"


@pytest.mark.parametrize(
    ("key", "moment", "said"),
    [
        ("small_list", Moment(at(4, 24)), "begin on 2021-04-25: what stood on it until 2021-04-24 23:59 UTC is unkn"),
        ("small_list", Moment(at(7, 7), at(4, 24)), "no document of small_list is believed as known at 2021-04-24"),
        ("us_ofac_sdn", NOW, "no document of us_ofac_sdn is believed: what stood on it is unknown"),
        ("small_news", NOW, "'small_news' is no list that is read here: lists are "),
        ("nowhere", NOW, "'nowhere' is no list"),
    ],
)
def test_what_is_not_known_is_an_error_and_never_an_empty_list(
    tracker: Tracker, key: str, moment: Moment, said: str
) -> None:
    with pytest.raises(UnknownListError, match=said):
        list_then(tracker, key, moment)
    with pytest.raises(UnknownListError, match=said):
        show(tracker, key, "404", moment)


def test_one_entry_is_told_whole_with_the_document_that_said_so_first(tracker: Tracker, import_list: Import) -> None:
    brought = import_list(tracker, 9, BANK, SAHRAWI, DJIBO, "1|person|X|SOMEBODY NEW")
    shown = show(tracker, "small_list", "32391", NOW)
    assert shown["content"]["names"][0]["text"] == shown["caption"] == "DJIBO, Ousmane Illiassou"
    assert (shown["status"], shown["stated_by"]["published_at"]) == ("active", "2021-07-07T00:00:00Z")
    assert (shown["list_document"]["document"], shown["ended_by"]) == (brought.sha256, None)


def test_an_entry_that_is_gone_is_told_with_the_document_without_it(tracker: Tracker) -> None:
    salt = show(tracker, "small_list", "15679", NOW)
    assert (salt["status"], salt["stated_by"]["published_at"]) == ("delisted", "2021-04-25T00:00:00Z")
    assert b"BLUE POINT SALT" not in tracker.archive.get(salt["ended_by"]["document"])
    assert show(tracker, "small_list", "15679", Moment(at(7, 6)))["status"] == "active"


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        ("32391", "32391 did not stand on small_list yet in its document of 2021-04-25"),
        ("404", "no listing 404 of small_list has ever been read"),
    ],
)
def test_an_entry_that_was_not_there_is_said_to_be_so(tracker: Tracker, ref: str, said: str) -> None:
    with pytest.raises(UnknownListError, match=said):
        show(tracker, "small_list", ref, Moment(at(6, 30)))


def test_a_difference_tells_who_came_who_left_and_who_says_something_else(
    tracker: Tracker, import_list: Import
) -> None:
    import_list(tracker, 9, BANK.replace("~BNC", "BNC"), SAHRAWI, DJIBO)
    told = list_diff(tracker, "small_list", at(4, 30), at(7, 9))
    assert [entry["ref"] for entry in told["designated"]] == ["32391"]
    assert [entry["ref"] for entry in told["delisted"]] == ["15679"]
    ((bank, change),) = [(entry["ref"], *entry["changes"]) for entry in told["amended"]]
    assert (bank, change["field"], change["op"]) == ("306", "names", "changed")
    assert (change["old"]["strength"], change["new"]["strength"]) == ("weak", "strong")
    assert told["from"]["document"]["published_at"] == "2021-04-25T00:00:00Z"
    assert told["to"]["document"]["published_at"] == "2021-07-09T00:00:00Z"


def test_a_difference_is_the_same_as_comparing_both_lists(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, 9, BANK, DJIBO, "1|person|X|SOMEBODY NEW")
    import_list(tracker, 10, DJIBO, "1|person|X|SOMEBODY NEW", "2|person|X|NOBODY", SAHRAWI)
    days = [at(4, 25), at(7, 7), at(7, 9), at(7, 10)]
    stood = {day: set(refs(list_then(tracker, "small_list", Moment(day)))) for day in days}
    for first in days:
        for last in (day for day in days if day >= first):
            told = list_diff(tracker, "small_list", first, last)
            assert {entry["ref"] for entry in told["designated"]} == stood[last] - stood[first]
            assert {entry["ref"] for entry in told["delisted"]} == stood[first] - stood[last]
            assert told["amended"] == []


def test_who_came_and_went_in_between_is_not_told(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, 9, BANK, SAHRAWI, DJIBO, "1|person|X|SOMEBODY NEW")
    import_list(tracker, 10, BANK, SAHRAWI, DJIBO)
    told = list_diff(tracker, "small_list", at(7, 7), at(7, 10))
    assert [told[kind] for kind in ("designated", "delisted", "amended")] == [[], [], []]


def test_a_change_of_layout_is_counted_and_not_told_as_amended(tracker: Tracker, import_list: Import) -> None:
    def read_other(parts: Any) -> Reading:
        reading = read_small_list(parts)
        return replace(
            reading, format="other", listings=tuple(replace(each, gender="male") for each in reading.listings)
        )

    other = with_source(tracker, replace(SMALL_LIST, read=read_other))
    import_list(other, 9, BANK, SAHRAWI, DJIBO)
    import_list(other, 10, BANK, SAHRAWI, DJIBO.replace("SDGT ", "FTO "))
    told = list_diff(other, "small_list", at(7, 7), at(7, 10))
    assert [entry["ref"] for entry in told["amended"]] == ["32391"]
    assert {change["field"] for change in told["amended"][0]["changes"]} == {"programmes"}
    assert told["restated"] == 3


def test_a_difference_from_before_our_records_is_refused(tracker: Tracker) -> None:
    with pytest.raises(UnknownListError, match="begin on 2021-04-25"):
        list_diff(tracker, "small_list", at(4, 24), at(7, 7))
