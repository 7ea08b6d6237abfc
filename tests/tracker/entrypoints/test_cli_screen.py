"""Screening a table: the columns programs rely on, every bad row told, and nothing lost or doubled by a kill."""

import csv
import json
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from tracker_cast import Command
from tracker_command import NO_ADDRESSES, TrackerCommand

from tracker.pipeline.screen_table import OUTPUT

DJIBO = '32391,"DJIBO, Ousmane Illiassou","individual","SDGT"' + ",-0- " * 7 + ",\"DOB 1984; a.k.a. 'CHAPORI, Petit'.\""
ROWS = """id,name,names,kind,birth_date,country,gender,identifier,mine
a,Unknown Person,Petit Chapori;Somebody,person,,,,,x
b,Ousmane Illiassou Djibo,,person,17/05/1984,Atlantis,,,x
c,Angela Merkel,,,,,,,x
,No Id,,,,,,,x
e,,,,,,,,x
short
f,Banco Nacional de Cuba,,organisation,,,,,x
g,Blue Point Salt,,,,,,,x
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("workers", ["1", "2"])
def test_hits_have_the_columns_that_programs_rely_on(
    command: Command, table: Path, tmp_path: Path, workers: str
) -> None:
    result = command("screen", str(table), "-o", str(tmp_path / "out.csv"), "--workers", workers)
    rows = read(tmp_path / "out.csv")
    assert tuple(rows[0]) == OUTPUT
    assert [(row["id"], row["rank"], row["source"], row["ref"]) for row in rows] == [
        ("a", "1", "small_list", "32391"),
        ("b", "1", "small_list", "32391"),
        ("f", "1", "small_list", "306"),
    ]
    assert rows[0]["matched_name"] in ("CHAPORI, Petit", "Petit Chapori")
    assert (rows[0]["matched_kind"], rows[0]["matched_strength"]) == ("alias", "weak")
    assert "weak alias" in rows[0]["explanation"]
    assert rows[1]["caption"] == "DJIBO, Ousmane Illiassou"
    assert "5 rows screened, 3 hits" in result.stdout
    assert sorted(path.name for path in tmp_path.glob("out*")) == ["out.csv", "out.rejected.csv"]


def test_hits_on_weak_aliases_alone_can_be_left_out(command: Command, table: Path, tmp_path: Path) -> None:
    command("screen", str(table), "-o", str(tmp_path / "out.csv"), "--weak-threshold", "1")
    assert [row["id"] for row in read(tmp_path / "out.csv")] == ["b", "f"]


def test_bad_rows_are_reported_by_line_and_kept(command: Command, table: Path, tmp_path: Path) -> None:
    result = command("screen", str(table), "-o", str(tmp_path / "out.csv"))
    assert result.exit_code == 1
    kept = {row["line"]: row["reason"] for row in read(tmp_path / "out.rejected.csv")}
    assert list(kept) == ["3", "5", "6", "7"]
    assert kept["3"].startswith("screened without birth_date")
    assert "Atlantis" in kept["3"]
    assert (kept["5"], kept["6"], kept["7"]) == ("no id", "no name", "1 cells under 9 columns")
    for line in kept:
        assert f"line {line}: " in result.stderr
    assert "not used: mine" in result.stderr
    assert "3 rows were not screened" in result.stderr


def test_without_an_output_hits_are_printed_and_limits_are_kept(command: Command, table: Path) -> None:
    result = command("screen", str(table), "--threshold", "strict", "--limit", "1")
    rows = list(csv.DictReader(result.stdout.splitlines()))
    assert [row["id"] for row in rows] == ["a", "b", "f"]
    assert all(float(row["score"]) >= 0.85 for row in rows)


def test_json_lines_and_parquet_are_screened_alike(command: Command, tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    people = [
        {"id": "1", "name": "Nobody", "names": ["Petit Chapori"]},
        {"id": "2", "name": "Ousmane Djibo", "names": []},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, people)))
    parquet.write_table(arrow.Table.from_pylist(people), tmp_path / "b.parquet")
    outputs = []
    for name in ("a.jsonl", "b.parquet"):
        assert command("screen", str(tmp_path / name), "-o", str(tmp_path / "out.jsonl")).exit_code == 0
        outputs.append([json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()])
    assert outputs[0] == outputs[1]
    assert [row["id"] for row in outputs[0]] == ["1", "2"]
    assert tuple(outputs[0][0]) == OUTPUT


@pytest.mark.parametrize(
    ("arguments", "code"), [(["--threshold", "2"], 2), (["--threshold", "mild"], 2), (["-o", "out.txt"], 1)]
)
def test_wrong_wishes_are_refused_before_anything_is_written(
    command: Command, table: Path, tmp_path: Path, arguments: Sequence[str], code: int
) -> None:
    assert command("screen", str(table), *arguments).exit_code == code
    assert [path.name for path in tmp_path.glob("out*")] == []


@pytest.fixture
def tracked(tmp_path: Path) -> TrackerCommand:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "sdn.csv").write_bytes((DJIBO + "\r\n").encode() + b"\x1a")
    tracker = TrackerCommand(home, {"TRACKER_SOURCES": NO_ADDRESSES})
    tracker.works("import", "us_ofac_sdn", str(tmp_path / "sdn.csv"))
    return tracker


def many(path: Path, count: int) -> Path:
    lines = [f"{n},Ousmane Illiassou Djibo {n % 7 or ''}" if n % 50 else f"{n}," for n in range(count)]
    path.write_text("\n".join(["id,name", *lines]))
    return path


def test_killed_in_the_middle_it_goes_on_without_losing_or_doubling_a_row(
    tracked: TrackerCommand, tmp_path: Path
) -> None:
    table = many(tmp_path / "many.csv", 12_000)
    asked = ("screen", str(table), "--workers", "2", "-o")
    tracked.run(*asked, str(tmp_path / "whole.csv"))
    output, note = tmp_path / "out.csv", tmp_path / "out.csv.progress"
    kills = 0
    while kills < 2 and not output.exists():
        running = tracked.start(*asked, str(output))
        before = note.stat().st_mtime_ns if note.exists() else 0
        while running.poll() is None and not (note.exists() and note.stat().st_mtime_ns > before):
            time.sleep(0.01)
        time.sleep(0.15)
        running.kill()
        running.communicate()
        kills += not output.exists()
    assert kills >= 1, "the table was screened too fast to be killed"
    done = tracked.run(*asked, str(output))
    assert output.read_bytes() == (tmp_path / "whole.csv").read_bytes()
    kept = [(tmp_path / name).read_bytes() for name in ("out.rejected.csv", "whole.rejected.csv")]
    assert kept[0] == kept[1]
    assert f"{12_000 - 240} rows screened" in done.stdout
    assert not note.exists()


def test_another_table_or_threshold_does_not_go_on_where_the_first_stopped(
    tracked: TrackerCommand, tmp_path: Path
) -> None:
    table, output = many(tmp_path / "many.csv", 12_000), str(tmp_path / "out.csv")
    running = tracked.start("screen", str(table), "--workers", "1", "-o", output)
    while running.poll() is None and not (tmp_path / "out.csv.progress").exists():
        time.sleep(0.01)
    running.send_signal(signal.SIGSTOP)
    beside = tracked.run("screen", str(table), "-o", output)
    assert "another run is writing" in beside.stderr
    running.kill()
    running.communicate()
    refused = tracked.run("screen", str(table), "--threshold", "0.9", "-o", output)
    assert (refused.returncode, "begun with another threshold" in refused.stderr) == (1, True)
    many(table, 10)
    assert "begun with another input" in tracked.run("screen", str(table), "-o", output).stderr
    tracked.run("screen", str(table), "-o", output, "--restart")
    assert [row["id"] for row in read(Path(output))] == [str(n) for n in range(1, 10)]
