"""The web API on a real port: the same answers as the commands, typed, with clear errors and safe headers."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from small_story import DJIBO, SENTENCE, small_list
from small_tracker import SMALL_LIST, with_source
from tracker_cast import Asked

from tracker.pipeline.bring import Clocks, bring
from tracker.pipeline.judging import judge
from tracker.wiring import Tracker


def get(api: httpx.Client, path: str, **query: Any) -> dict[str, Any]:
    response = api.get(path, params=query)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def test_the_api_and_the_commands_answer_alike(api: httpx.Client, asked: Asked) -> None:
    assert get(api, "/api/v1/search", q="Petit Chapori", limit=3) == asked("search", "Petit Chapori", "--limit", "3")
    assert get(api, "/api/v1/events") == asked("events")
    assert get(api, "/api/v1/sources") == asked("sources")
    history = asked("history", "32391")
    party = f"/api/v1/parties/{history['party']['id']}"
    assert get(api, party) == history
    then = ("--as-of", "2021-07-07", "--known-at", "2021-07-07T02:00Z")
    assert get(api, party, as_of="2021-07-07", known_at="2021-07-07T02:00Z") == asked("history", "32391", *then)
    a_list = ("listings", "--source", "small_list")
    assert get(api, "/api/v1/lists/small_list") == asked(*a_list)
    assert get(api, "/api/v1/lists/small_list", as_of="2021-04-25") == asked(*a_list, "--as-of", "2021-04-25")


def test_search_takes_any_script_and_leaves_out_low_scores(api: httpx.Client) -> None:
    found = get(api, "/api/v1/search", q="Уссман Иллиассу Джибо", min_score=0.7)["results"]
    assert [result["caption"] for result in found] == ["DJIBO, Ousmane Illiassou"]


def test_a_search_may_tell_more_than_a_name(api: httpx.Client) -> None:
    told = {"birth": "1984", "country": "NE;Mali", "gender": "male", "identifier": "AB 1234"}
    found = get(api, "/api/v1/search", q="Banco Djibo", kind="person", **told)["results"]
    assert found[0]["kind"] == "person"
    others = [result for result in found if result["kind"] != "person"]
    assert others
    assert all("kind contradicts" in result["explanation"] and result["score"] < 0.7 for result in others)


def test_the_lag_between_lists_is_told(api: httpx.Client, tracker: Tracker, tmp_path: Path) -> None:
    both = with_source(tracker, replace(SMALL_LIST, key="other_list"))
    (tmp_path / "list.txt").write_text(small_list(DJIBO))
    bring(both, "other_list", [tmp_path / "list.txt"], Clocks(datetime(2021, 7, 9, tzinfo=UTC)))
    judge(both, "small_list:32391", "other_list:32391", "same", why="the same words", who="desk")
    (best, *_) = get(api, "/api/v1/search", q="Petit Chapori")["results"]
    (lag,) = get(api, f"/api/v1/parties/{best['party_id']}")["lags"]
    assert (lag["from"]["source"], lag["to"]["source"]) == ("small_list", "other_list")
    assert (lag["days"], lag["bound"]) == (2, "at_most")


def test_events_can_be_followed_from_number_to_number(api: httpx.Client) -> None:
    first = get(api, "/api/v1/events", since="0", limit=2)["events"]
    rest = get(api, "/api/v1/events", since=str(first[-1]["id"]))["events"]
    assert [event["kind"] for event in (*first, *rest)] == ["reported", "designated", "delisted", "confirmed"]


def test_events_can_be_asked_for_by_kind_source_and_moment(api: httpx.Client) -> None:
    (reported,) = get(api, "/api/v1/events", kind="reported", source="small_news", since="2021-06-28")["events"]
    assert reported["evidence"]["quote"] == SENTENCE
    assert get(api, "/api/v1/events", since="2026-01-01T00:00:00Z")["events"] == []


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/api/v1/search", 422, "q"),
        ("/api/v1/search?q=", 422, "q"),
        (f"/api/v1/search?q={'x' * 301}", 422, "q"),
        ("/api/v1/search?q=x&limit=101", 422, "limit"),
        ("/api/v1/search?q=x&kind=alien", 422, "kind"),
        ("/api/v1/search?q=x&birth=17.5.1984", 422, "birth"),
        ("/api/v1/search?q=x&min_score=1.5", 422, "min_score"),
        ("/api/v1/events?limit=0", 422, "limit"),
        ("/api/v1/events?since=yesterday", 422, "since: 'yesterday' is neither a date"),
        ("/api/v1/events?kind=designed", 422, "kind: 'designed' is none of designated"),
        ("/api/v1/parties/Djibo", 422, "party_id"),
        ("/api/v1/parties/P404", 404, "there is no party P404"),
        ("/api/v1/parties/P1?as_of=yesterday", 422, "as_of: 'yesterday' is neither a date"),
        ("/api/v1/parties/P1?known_at=soon", 422, "known_at: 'soon' is neither a date"),
        ("/api/v1/lists/small_list?as_of=2021-04-24", 404, "our records of small_list begin on 2021-04-25"),
        ("/api/v1/lists/small_list?known_at=yesterday", 422, "known_at: 'yesterday' is neither"),
        ("/api/v1/lists/small_news", 404, "'small_news' is no list"),
        ("/api/v1/lists/us_ofac_sdn", 404, "no document of us_ofac_sdn is believed"),
        ("/api/v1/nothing", 404, "Not Found"),
    ],
)
def test_a_wrong_question_gets_a_clear_error(api: httpx.Client, path: str, status: int, words: str) -> None:
    response = api.get(path)
    assert response.status_code == status
    assert words in response.json()["error"]


def test_nothing_can_be_written(api: httpx.Client) -> None:
    for path in ("/api/v1/search", "/api/v1/events", "/api/v1/sources", "/api/v1/parties/P1", "/api/v1/lists/un_sc"):
        assert api.post(path, json={}).status_code == 405


def test_every_answer_forbids_guessing_framing_and_keeping(api: httpx.Client) -> None:
    for path in ("/api/v1/sources", "/docs", "/api/v1/nothing", "/livez"):
        headers = api.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["cache-control"] == "no-store"
        assert "server" not in headers


def test_the_api_describes_itself_with_typed_answers(api: httpx.Client) -> None:
    described = get(api, "/openapi.json")
    search = described["paths"]["/api/v1/search"]["get"]
    assert search["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].endswith("SearchAnswer")
    assert described["components"]["schemas"]["Problem"]["properties"]["error"]["examples"]
    assert "/openapi.json" in api.get("/docs").text
    assert api.get("/").headers["location"] == "/docs"


def test_a_living_process_says_so_whatever_the_database_does(api: httpx.Client) -> None:
    assert get(api, "/livez") == {"status": "alive"}


def test_a_tracker_whose_database_is_there_is_ready(api: httpx.Client) -> None:
    assert get(api, "/readyz") == {"status": "ready", "checks": {"database": "ok", "schema": "ok"}}


def test_a_database_that_has_gone_is_told_and_nothing_of_it_leaks(api: httpx.Client, tracker: Tracker) -> None:
    with tracker.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE source_state RENAME TO gone")
    response = api.get("/api/v1/sources")
    assert (response.status_code, response.json()) == (503, {"error": "the database cannot be asked now"})
    with tracker.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    ready = api.get("/readyz")
    assert (ready.status_code, ready.json()["status"]) == (503, "not ready")
    assert ready.json()["checks"]["schema"] == "of another version than the program"
