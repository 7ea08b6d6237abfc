"""The commands about which listings are one party."""

import getpass
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from small_story import DJIBO, small_list
from small_tracker import SMALL_LIST, with_source
from tracker_cast import Command
from typer.testing import CliRunner

from tracker.entrypoints.cli.main import app
from tracker.wiring import Tracker

OTHER = "AFG0002|organisation|X|NOBODY AT ALL"
PAIR = ("small_list:32391", "other_list:AFG0001")


@pytest.fixture
def both(tracker: Tracker) -> Tracker:
    """Give the tracker that knows the story a second list."""
    return with_source(tracker, replace(SMALL_LIST, key="other_list", jurisdiction="GB"))


@pytest.fixture
def on_two_lists(both: Tracker, tmp_path: Path) -> Command:
    """Run a command after Djibo came onto the second list, two days after the first."""

    def run(*arguments: str) -> Any:
        return CliRunner().invoke(app, list(arguments), obj=lambda: both)

    for day, lines in ((8, [OTHER]), (9, [OTHER, DJIBO.replace("32391", "AFG0001")])):
        (tmp_path / "list.txt").write_text(small_list(*lines))
        run("import", "other_list", str(tmp_path / "list.txt"), "--published-at", f"2021-07-{day:02}")
    return run


def proposed(command: Command, *arguments: str) -> list[tuple[str, str]]:
    answer = json.loads(command("proposals", "--json", *arguments).stdout)
    return [(each["left"]["ref"], each["right"]["ref"]) for each in answer["proposals"]]


def test_what_came_is_proposed_at_once(on_two_lists: Command) -> None:
    assert proposed(on_two_lists) == [("32391", "AFG0001")]


def test_a_whole_list_is_searched_on_request(on_two_lists: Command, both: Tracker) -> None:
    with both.database.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM proposal")
    assert proposed(on_two_lists) == []
    assert proposed(on_two_lists, "--find", "other_list") == [("32391", "AFG0001")]
    assert proposed(on_two_lists, "--find", "small_list", "--limit", "1") == [("32391", "AFG0001")]


def test_people_see_both_sides_of_a_proposal(on_two_lists: Command) -> None:
    _, line = on_two_lists("proposals").stdout.splitlines()
    assert line.startswith("1.00\tsmall_list:32391\tDJIBO, Ousmane Illiassou\t\tother_list:AFG0001\tDJIBO")


def test_a_judgement_joins_and_its_opposite_parts(on_two_lists: Command) -> None:
    joined = on_two_lists("judge", *PAIR, "same", "--why", "the same father", "--by", "desk")
    assert (joined.exit_code, joined.stdout.endswith(": same, says desk\n")) == (0, True)
    assert proposed(on_two_lists) == []
    story = json.loads(on_two_lists("history", PAIR[0], "--json").stdout)
    assert [lag["days"] for lag in story["lags"]] == [2]
    told = on_two_lists("history", PAIR[0]).stdout
    assert "small_list:32391\t2021-07-07\tother_list:AFG0001\t2021-07-09\t2 days" in told

    on_two_lists("judge", *PAIR, "different", "--why", "another father", "--by", "desk")
    assert json.loads(on_two_lists("history", PAIR[0], "--json").stdout)["lags"] == []
    judged = json.loads(on_two_lists("judgements", "--json").stdout)["judgements"]
    assert [(each["verdict"], each["stands"]) for each in judged] == [("different", True), ("same", False)]
    assert "same (overruled)" in on_two_lists("judgements").stdout


def test_a_judgement_is_the_users_who_runs_the_command(on_two_lists: Command) -> None:
    on_two_lists("judge", *PAIR, "unsure", "--why", "who knows")
    (judged,) = json.loads(on_two_lists("judgements", "--json").stdout)["judgements"]
    assert judged["judged_by"] == getpass.getuser()


def test_a_machine_that_does_not_know_its_user_asks_for_a_name(
    on_two_lists: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 4_000_000)
    result = on_two_lists("judge", *PAIR, "unsure", "--why", "who knows")
    assert (result.exit_code, "--by" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["judge", *PAIR, "maybe", "--why", "x"], "maybe"),
        (["judge", *PAIR, "same"], "--why"),
        (["judge", PAIR[0], "same", "--why", "x"], "VERDICT"),
        (["proposals", "--limit", "0"], "--limit"),
    ],
)
def test_wrong_usage_exits_with_two_and_says_what_was_wrong(
    on_two_lists: Command, arguments: list[str], complaint: str
) -> None:
    result = on_two_lists(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint.casefold() in result.stderr.casefold()


def test_a_judgement_without_a_reason_is_refused(on_two_lists: Command) -> None:
    refused = on_two_lists("judge", *PAIR, "same", "--why", " ")
    assert (refused.exit_code, "words are wanted here" in refused.stderr) == (2, True)
