"""Everything about one source."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from small_story import BANK, SAHRAWI
from small_tracker import SMALL_LIST, read_small_list, with_source

from scrapers.record import Reading
from tracker.answers.source import UnknownSourceError, source_answer
from tracker.answers.sources import sources
from tracker.wiring import Tracker

Import = Callable[..., Any]


def test_one_source_is_told_like_in_the_table_of_all_and_more(tracker: Tracker) -> None:
    told = source_answer(tracker, "small_list")
    (line,) = [each for each in sources(tracker)["sources"] if each["key"] == "small_list"]
    assert line.items() <= told.items()
    assert (told["state"], told["records"], told["failures"]) == ("ok", 3, 0)


def test_its_limits_are_those_in_force(tracker: Tracker) -> None:
    strict = with_source(tracker, replace(SMALL_LIST, min_records=100, max_shrink=0.01))
    limits = source_answer(strict, "small_list")["limits"]
    assert (limits["min_records"], limits["max_shrink"], limits["interval_seconds"]) == (100, 0.01, 3600)
    assert "min_records" not in source_answer(tracker, "small_news")["limits"]


def test_its_last_documents_are_told_with_verdict_and_reason(tracker: Tracker, import_list: Import) -> None:
    fleet = [f"{number}|vessel|IRAN|SHIP {number}" for number in range(9)]
    import_list(tracker, 9, BANK, SAHRAWI, *fleet)
    import_list(tracker, 10, BANK)
    told = source_answer(tracker, "small_list")
    assert [document["verdict"] for document in told["documents"]] == [
        "disbelieved",
        "believed",
        "believed",
        "believed",
    ]
    assert "vanished at once" in told["documents"][0]["reason"]
    assert (told["state"], told["failures"], told["read"]) == ("degraded", 1, told["documents"][1]["document"])


def test_what_its_reader_set_aside_or_did_not_know_is_told_with_examples(tracker: Tracker, import_list: Import) -> None:
    def read_wary(parts: Any) -> Reading:
        return replace(read_small_list(parts), findings=("unknown field entry/colour",))

    wary = with_source(tracker, replace(SMALL_LIST, read=read_wary))
    import_list(wary, 9, BANK, SAHRAWI, *(f"?{number}" for number in range(7)))
    told = source_answer(wary, "small_list")
    assert (told["rejects"], told["findings"]) == (7, ["unknown field entry/colour"])
    assert told["reject_examples"][0] == {"place": "?0", "reason": "unreadable"}
    assert len(told["reject_examples"]) == 5


def test_a_source_that_was_never_looked_at_is_told_too(tracker: Tracker) -> None:
    told = source_answer(tracker, "un_sc")
    assert (told["state"], told["documents"], told["read"], told["rejects"]) == ("off", [], None, 0)


def test_a_paper_is_told_by_its_last_page(tracker: Tracker) -> None:
    told = source_answer(tracker, "small_news")
    assert (told["kind"], told["records"], len(told["documents"])) == ("news", None, 1)


def test_an_unknown_source_is_answered_with_those_that_are(tracker: Tracker) -> None:
    with pytest.raises(UnknownSourceError, match=r"unknown source 'nowhere': sources are .*small_list"):
        source_answer(tracker, "nowhere")
