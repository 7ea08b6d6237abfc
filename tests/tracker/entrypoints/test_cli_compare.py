"""Comparing names without database or settings: a pair, or a table of pairs."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from tracker.entrypoints.cli.main import app


def run(*arguments: str | Path) -> Result:
    def no_tracker() -> None:
        raise AssertionError("comparing opened a tracker")

    return CliRunner().invoke(app, ["compare", *map(str, arguments)], obj=no_tracker)


def test_two_names_are_compared_without_opening_anything() -> None:
    answer = json.loads(run("Petit Chapori", "CHAPPORI, Petit", "--kind", "person", "--json").stdout)
    assert set(answer) == {"left", "right", "kind", "score", "hit_at", "explanation", "parts"}
    assert answer["score"] >= 0.9
    assert answer["hit_at"] == ["wide", "normal", "strict"]
    assert {(part["ours"], part["theirs"]) for part in answer["parts"]} == {("petit", "petit"), ("chapori", "chappori")}


def test_people_are_told_the_score_and_what_met_what() -> None:
    result = run("Ousmane Djibo", "Angela Merkel")
    assert result.stdout.startswith("0.00 (no hit)")
    assert "merkel\tnot in the other name" in result.stdout


PAIRS = """name1,name2,kind,mine
"DJIBO, Ousmane",Usman Jibo,person,a
,B,,b
Bank,Bank,alien,c
short
"Mül,ler",Muller,,=d
"""


def test_a_table_keeps_its_columns_and_gets_score_and_explanation(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text(PAIRS, encoding="utf-8")
    result = run("--file", tmp_path / "pairs.csv", "-o", tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["name1", "name2", "kind", "mine", "score", "explanation"]
    assert [row["mine"] for row in rows] == ["a", "c", "=d"]
    assert float(rows[0]["score"]) > 0.8
    assert "jibo" in rows[0]["explanation"]
    assert result.exit_code == 1


def test_bad_rows_of_a_table_are_reported_by_line_and_kept(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text(PAIRS, encoding="utf-8")
    result = run("--file", tmp_path / "pairs.csv", "-o", tmp_path / "out.csv")
    assert "line 3: no name1" in result.stderr
    assert "line 5: 1 cells under 4 columns" in result.stderr
    kept = (tmp_path / "out.rejected.csv").read_text(encoding="utf-8").splitlines()
    assert kept[0] == "line,reason,row"
    assert [line.split(",")[0] for line in kept[1:]] == ["3", "4", "5"]


def test_a_table_of_json_lines_is_compared_into_json_lines(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text('{"name1": "Djibo", "name2": "Jibo", "extra": 1}\n{"name1": "A"}\n')
    run("--file", tmp_path / "pairs.jsonl", "-o", tmp_path / "out.jsonl")
    (row,) = map(json.loads, (tmp_path / "out.jsonl").read_text().splitlines())
    assert list(row) == ["name1", "name2", "kind", "score", "explanation"]


def test_a_good_table_leaves_nothing_but_its_output(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text("name1,name2\nA B,B A\n")
    (tmp_path / "out.rejected.csv").write_text("of the last time")
    assert run("--file", tmp_path / "pairs.csv", "-o", tmp_path / "out.csv").exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "pairs.csv"]


@pytest.mark.parametrize(
    "arguments", [[], ["A"], ["A", "B", "-o", "x.csv"], ["--file", "x.csv"], ["A", "B", "--kind", "x"]]
)
def test_wrong_usage_is_told(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2
