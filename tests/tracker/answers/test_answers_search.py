"""The answer to a name."""

import pytest

from tracker.answers.search import search
from tracker.wiring import Tracker


def test_a_found_party_is_told_with_the_name_that_met_and_where_it_stands(tracker: Tracker) -> None:
    answer = search(tracker, "Petit Chapori")
    best = answer["results"][0]
    assert answer["query"] == "Petit Chapori"
    assert (best["caption"], best["kind"]) == ("DJIBO, Ousmane Illiassou", "person")
    assert best["matched"]["strength"] == "weak"
    assert best["explanation"]
    assert best["listings"] == [
        {"source": "small_list", "ref": "32391", "status": "active", "programmes": ["HOSTAGES-EO14078", "SDGT"]}
    ]


def test_results_come_best_first_with_scores_between_nought_and_one(tracker: Tracker) -> None:
    scores = [result["score"] for result in search(tracker, "Adnan Abu Walid al-Sahrawi")["results"]]
    assert scores == sorted(scores, reverse=True)
    assert 0.9 <= scores[0] <= 1
    assert min(scores) >= 0


def test_a_delisted_party_is_still_found_and_says_so(tracker: Tracker) -> None:
    best = search(tracker, "Blue Point Salt")["results"][0]
    assert [(place["ref"], place["status"]) for place in best["listings"]] == [("15679", "delisted")]


def test_limit_and_least_score_leave_out_the_rest(tracker: Tracker) -> None:
    assert len(search(tracker, "Banco Djibo Salt", limit=1)["results"]) == 1
    assert all(result["score"] >= 0.9 for result in search(tracker, "Djibo Ousmane", min_score=0.9)["results"])
    assert search(tracker, "Qwertz Uiop", min_score=0.9)["results"] == []


@pytest.mark.parametrize("nothing", ["", "   ", "!?"])
def test_a_query_without_a_name_finds_nobody(tracker: Tracker, nothing: str) -> None:
    assert search(tracker, nothing)["results"] == []
