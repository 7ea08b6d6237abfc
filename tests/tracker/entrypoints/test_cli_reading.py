"""The commands that look: one JSON document, or lines for people."""

from typing import Any

import pytest
from small_story import SENTENCE
from tracker_cast import Asked, Command


def test_search_prints_the_shape_that_programs_rely_on(asked: Asked) -> None:
    answer = asked("search", "Petit Chapori", "--limit", "1", "--min-score", "0.5")
    (result,) = answer["results"]
    assert answer["query"] == "Petit Chapori"
    assert set(result) >= {"party_id", "caption", "kind", "score", "matched", "explanation", "listings"}
    assert set(result["matched"]) == {"name", "kind", "strength", "document"}
    assert set(result["listings"][0]) >= {"source", "ref", "status", "programmes"}


def test_history_prints_the_shape_that_programs_rely_on(asked: Asked) -> None:
    answer = asked("history", "Petit Chapori")
    assert set(answer) >= {"party", "names", "listings", "claims", "timeline"}
    assert set(answer["party"]) >= {"id", "caption", "kind"}
    assert set(answer["names"][0]) >= {"text", "kind", "strength", "source"}
    assert set(answer["listings"][0]) >= {
        "source",
        "ref",
        "status",
        "programmes",
        "listed_on",
        "first_seen",
        "last_seen",
        "delisted_at",
    }


def test_events_print_the_shape_that_programs_rely_on(asked: Asked) -> None:
    event = asked("events", "--kind", "designated", "--source", "small_list")["events"][0]
    assert set(event) >= {
        "id",
        "kind",
        "source",
        "ref",
        "party_id",
        "caption",
        "published_at",
        "seen_at",
        "changes",
        "evidence",
    }
    assert set(event["evidence"]) == {"document", "url", "place", "published_at", "fetched_at", "quote"}


def test_sources_print_the_shape_that_programs_rely_on(asked: Asked) -> None:
    for source in asked("sources")["sources"]:
        assert set(source) >= {
            "key",
            "title",
            "kind",
            "state",
            "last_checked_at",
            "last_success_at",
            "last_change_at",
            "records",
            "error",
        }


def test_alerts_and_deliveries_print_the_shapes_that_programs_rely_on(asked: Asked) -> None:
    assert len(asked("alerts")["alerts"]) == 4
    delivery = asked("deliveries", "--state", "pending", "--limit", "1")["deliveries"][0]
    assert set(delivery) >= {"id", "state", "channel", "event", "attempts", "next_attempt_at", "error"}


def test_since_takes_a_number_or_a_date(asked: Asked) -> None:
    def kinds(since: str) -> list[str]:
        return [event["kind"] for event in asked("events", "--since", since)["events"]]

    assert kinds("0") == ["reported", "designated", "delisted", "confirmed"]
    assert (
        kinds("1") == kinds("2021-07-07") == kinds("2021-07-07T05:00+02:00") == ["designated", "delisted", "confirmed"]
    )
    assert kinds("2021-07-07T03:00:01Z") == []


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["events", "--since", "yesterday"], "yesterday"),
        (["events", "--kind", "designed"], "designed"),
        (["events", "--limit", "0"], "--limit"),
        (["search", "x", "--min-score", "2"], "--min-score"),
        (["search"], "NAME"),
        (["deliveries", "--state", "lost"], "--state"),
        (["nonsense"], "nonsense"),
    ],
)
def test_wrong_usage_exits_with_two_and_says_what_was_wrong(
    command: Command, arguments: list[str], complaint: str
) -> None:
    result = command(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint.casefold() in result.stderr.casefold()


def lines_of(result: Any) -> list[list[str]]:
    assert result.exit_code == 0
    return [line.split("\t") for line in result.stdout.splitlines()]


def test_what_is_piped_is_plain_lines_under_a_heading(command: Command) -> None:
    heading, first, *_ = lines_of(command("search", "Petit Chapori"))
    assert heading[:3] == ["score", "party", "who"]
    assert first[2:4] == ["DJIBO, Ousmane Illiassou", "person"]
    assert len(heading) == len(first)


def test_people_get_the_whole_story_of_a_party(command: Command) -> None:
    told = command("history", "32391").stdout
    assert told.startswith("DJIBO, Ousmane Illiassou (person, P")
    for words in ("CHAPORI, Petit", "small_list:32391", "State Department", SENTENCE, "2021-06-28", "confirmed"):
        assert words in told


def test_people_get_events_sources_alerts_and_deliveries_as_lines(command: Command) -> None:
    assert len(lines_of(command("events"))) == 1 + 4
    by_key = {line[0]: line[1:5] for line in lines_of(command("sources"))}
    assert by_key["small_list"] == ["The small list", "list", "ok", "3"]
    assert len(lines_of(command("alerts"))) == 1 + 4
    assert {line[1] for line in lines_of(command("deliveries"))[1:]} == {"pending"}


def test_a_search_that_finds_nobody_says_so(fresh_command: Command) -> None:
    result = fresh_command("search", "Petit Chapori")
    assert (result.exit_code, "nobody we know" in result.stdout) == (0, True)


def test_a_search_may_tell_more_than_a_name(asked: Asked, command: Command) -> None:
    told = ("--birth", "1984-05", "--country", "Niger", "--gender", "m", "--identifier", "AB 1234", "--identifier", "X")
    found = asked("search", "Banco Djibo", "--kind", "person", *told)["results"]
    assert found[0]["kind"] == "person"
    assert all("kind contradicts" in each["explanation"] for each in found if each["kind"] != "person")
    for wrong in (("--kind", "alien"), ("--birth", "17/05/1984"), ("--country", "Atlantis"), ("--gender", "7")):
        assert command("search", "Djibo", *wrong).exit_code == 2
