"""The commands about the past: history as of a day, whole lists, single entries, differences."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from small_story import BANK, DJIBO, SAHRAWI, small_list
from tracker_cast import Asked, Command


def test_history_as_of_a_day_tells_the_party_as_it_stood_at_the_end_of_it(asked: Asked) -> None:
    before, then = (asked("history", "32391", "--as-of", day) for day in ("2021-07-06", "2021-07-07"))
    assert [story["listings"][0]["status"] for story in (before, then)] == ["unlisted", "active"]
    assert [event["kind"] for event in before["timeline"]] == ["reported"]
    assert before["as_of"] == "2021-07-06T23:59:59.999999Z"


def test_history_as_known_at_a_moment_leaves_out_what_we_saw_later(asked: Asked) -> None:
    story = asked("history", "32391", "--as-of", "2021-07-07", "--known-at", "2021-07-07T02:00Z")
    assert (story["listings"][0]["status"], story["known_at"]) == ("unlisted", "2021-07-07T02:00:00Z")


def test_people_see_of_which_moment_a_story_is_and_what_is_not_known(command: Command) -> None:
    told = command("history", "32391", "--as-of", "2021-04-01").stdout
    assert "as of 2021-04-01 23:59 UTC" in told.splitlines()[0]
    assert "small_list:32391\tunknown: our records begin on 2021-04-25" in told


def test_a_whole_list_is_printed_in_the_shape_that_programs_rely_on(asked: Asked) -> None:
    answer = asked("listings", "--source", "small_list", "--as-of", "2021-04-25")
    assert (answer["source"], answer["records"], answer["known_at"]) == ("small_list", 3, None)
    assert set(answer["document"]) == {"document", "url", "published_at", "fetched_at"}
    assert [listing["ref"] for listing in answer["listings"]] == ["15679", "24547", "306"]
    assert set(answer["listings"][0]) >= {
        "ref",
        "kind",
        "caption",
        "names",
        "programmes",
        "listed_on",
        "first_document",
    }


def test_a_whole_list_goes_into_a_spreadsheet(command: Command) -> None:
    result = command("listings", "--source", "small_list", "--csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [row["ref"] for row in rows] == ["24547", "306", "32391"]
    assert rows[2]["names"] == "DJIBO, Ousmane Illiassou; KOUNOU, Ousmane Illasou"
    assert (rows[2]["weak_names"], rows[2]["programmes"]) == ("CHAPORI, Petit", "HOSTAGES-EO14078; SDGT")
    assert (rows[2]["first_seen"], len(rows[2]["first_document"])) == ("2021-07-07T00:00:00Z", 64)
    assert [row["party_id"][0] for row in rows] == ["P", "P", "P"]
    assert rows[0]["document"] == rows[0]["first_document"] != rows[2]["document"] == rows[2]["first_document"]
    assert (result.exit_code, result.stderr.startswith("tracker: 3 listings, by document ")) == (0, True)


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "  =1+1", "\x1b=1"])
def test_no_spreadsheet_takes_a_name_for_a_formula(fresh_command: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / "list.txt").write_text(small_list(f"=1|person|+X|{name};~@weak"))
    fresh_command("import", "small_list", str(tmp_path / "list.txt"))
    result = fresh_command("listings", "--source", "small_list", "--csv")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert [row[column][0] for column in ("ref", "caption", "names", "weak_names", "programmes")] == ["'"] * 5


def test_a_list_of_a_day_before_our_records_fails_and_prints_nothing(command: Command) -> None:
    for form in ("--json", "--csv"):
        result = command("listings", "--source", "small_list", "--as-of", "2021-04-24", form)
        assert (result.exit_code, result.stdout) == (1, "")


def test_one_entry_is_printed_with_its_proofs(asked: Asked, command: Command) -> None:
    shown = asked("show", "15679", "--source", "small_list")
    assert (shown["status"], shown["content"]["ref"]) == ("delisted", "15679")
    told = command("show", "15679", "--source", "small_list").stdout
    assert "is gone since document " in told
    assert "names\tBLUE POINT SALT, S.A. DE C.V. (strong primary)" in told
    then = command("show", "15679", "--source", "small_list", "--at", "2021-07-06").stdout
    assert "stands in document " in then


def test_a_difference_is_printed_field_by_field(asked: Asked, command: Command) -> None:
    days = ("2021-04-25", "2021-07-07")
    answer = asked("diff", "--source", "small_list", *days)
    assert set(answer) >= {"source", "from", "to", "designated", "delisted", "amended"}
    assert [entry["ref"] for entry in answer["designated"]] == ["32391"]
    told = command("diff", "--source", "small_list", *days).stdout
    assert "delisted\t15679\tBLUE POINT SALT, S.A. DE C.V.\tSDNTK\t" in told


def test_changed_fields_are_told_to_people(fresh_command: Command, tmp_path: Path) -> None:
    for day, djibo in ((25, DJIBO), (26, DJIBO.replace("~CHAPORI", "CHAPORI"))):
        (tmp_path / "list.txt").write_text(small_list(BANK, SAHRAWI, djibo))
        fresh_command("import", "small_list", str(tmp_path / "list.txt"), "--published-at", f"2021-04-{day}")
    told = fresh_command("diff", "--source", "small_list", "2021-04-25", "2021-04-26").stdout
    assert "name CHAPORI, Petit: strength weak → strong" in told


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["listings"], "--source"),
        (["listings", "--source", "small_list", "--json", "--csv"], "either --json or --csv"),
        (["listings", "--source", "small_list", "--as-of", "yesterday"], "yesterday"),
        (["history", "32391", "--known-at", "soon"], "soon"),
        (["diff", "--source", "small_list", "2021-07-07", "2021-04-25"], "lies before the first"),
        (["diff", "--source", "small_list", "2021-07-07"], "WHEN"),
        (["show", "--source", "small_list"], "REF"),
    ],
)
def test_wrong_usage_exits_with_two_and_says_what_was_wrong(
    command: Command, arguments: list[str], complaint: str
) -> None:
    result: Any = command(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint.casefold() in result.stderr.casefold()
