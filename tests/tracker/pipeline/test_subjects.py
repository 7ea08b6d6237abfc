"""The user's own parties, on both databases: stated by his id, told by the line where they cannot be."""

import json
from pathlib import Path

import pytest

from tracker.answers.subjects import subject_lists
from tracker.pipeline import subjects as step
from tracker.pipeline.subjects import SubjectError, Taken, Told, delete_subject, export_subjects, import_subjects
from tracker.tabular.row import BadRow, TableError
from tracker.wiring import Tracker

ROWS = """id,name,names,kind,birth_date,country,gender,identifier
1,Ousmane Illiassou Djibo,Petit Chapori,person,1984-05-17,Niger,m,AB 123
2,Blue Point Salt,,organisation,,,,
3,=SUM(A1),,,17/05/1984,,,
,No Id,,,,,,
5,,,,,,,
short
"""


def take(tracker: Tracker, path: Path, text: str, list_name: str = "default") -> tuple[Taken, list[tuple[int, str]]]:
    path.write_text(text, encoding="utf-8")
    bad: list[BadRow] = []
    taken = import_subjects(tracker, path, list_name, Told(bad.append, lambda *_: None), who="desk")
    return taken, [(row.line, row.reason) for row in bad]


def names(tracker: Tracker) -> dict[tuple[str, str], str]:
    return {(each["list"], each["id"]): each["name"] for each in subject_lists(tracker, None, 100)["subjects"]}


def test_rows_become_subjects_and_bad_ones_are_told_by_their_line_and_kept(tracker: Tracker, tmp_path: Path) -> None:
    taken, bad = take(tracker, tmp_path / "clients.csv", ROWS)
    assert taken == Taken(rows=6, added=3, bad=4)
    assert [line for line, _ in bad] == [4, 5, 6, 7]
    assert [reason.split(":")[0] for _, reason in bad] == [
        "kept without birth_date",
        "no id",
        "no name",
        "1 cells under 8 columns",
    ]
    assert len((tmp_path / "clients.rejected.csv").read_text().splitlines()) == 5
    first = subject_lists(tracker, None, 1)["subjects"][0]
    assert first["said"] == {
        "names": ["Petit Chapori"],
        "kind": "person",
        "births": ["1984-05-17"],
        "countries": ["NE"],
        "gender": "male",
        "identifiers": ["AB 123"],
    }


def test_an_import_again_states_by_the_users_id_what_has_changed(tracker: Tracker, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    take(tracker, path, "id,name,country\n1,One,\n2,Two,\n")
    again, _ = take(tracker, path, "id,name,country\n1,One,\n2,Two,NE\n3,Three,\n")
    assert (again.added, again.changed, again.unchanged) == (1, 1, 1)
    assert names(tracker) == {("default", "1"): "One", ("default", "2"): "Two", ("default", "3"): "Three"}
    assert subject_lists(tracker, None, 2)["subjects"][1]["said"] == {"countries": ["NE"]}


def test_one_id_on_two_lists_is_two_subjects(tracker: Tracker, tmp_path: Path) -> None:
    take(tracker, tmp_path / "a.csv", "id,name,list\n1,One,\n1,Uno,vendors\n", "clients")
    assert names(tracker) == {("clients", "1"): "One", ("vendors", "1"): "Uno"}
    assert subject_lists(tracker, "vendors", 100)["lists"] == [
        {"list": "clients", "subjects": 1},
        {"list": "vendors", "subjects": 1},
    ]
    with pytest.raises(SubjectError, match="several lists: say which of clients, vendors"):
        delete_subject(tracker, "1", None, who="desk")
    assert delete_subject(tracker, "1", "vendors", who="desk") == "Uno"
    assert names(tracker) == {("clients", "1"): "One"}
    with pytest.raises(SubjectError, match="no subject '1' on the list vendors"):
        delete_subject(tracker, "1", "vendors", who="desk")


def test_the_later_of_two_rows_with_one_id_counts(tracker: Tracker, tmp_path: Path) -> None:
    taken, _ = take(tracker, tmp_path / "a.jsonl", '{"id": 1, "name": "One"}\n{"id": "1", "name": "Uno"}\n')
    assert (taken.rows, taken.added, names(tracker)) == (2, 1, {("default", "1"): "Uno"})


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_what_is_exported_is_imported_again_as_it_was(tracker: Tracker, tmp_path: Path, ending: str) -> None:
    take(tracker, tmp_path / "clients.csv", ROWS, "clients")
    out = tmp_path / f"out.{ending}"
    assert export_subjects(tracker, out, None) == 3
    again, bad = take(tracker, out, out.read_text(encoding="utf-8"))
    assert (again, bad) == (Taken(rows=3, unchanged=3), [])
    assert export_subjects(tracker, out, "vendors") == 0


def test_an_import_that_is_broken_off_keeps_its_batches_and_goes_on(
    tracker: Tracker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step, "_BATCH", 2)
    path = tmp_path / "clients.csv"
    path.write_text("id,name\n" + "".join(f"{number},Subject {number}\n" for number in range(5)))

    def break_off(_table: object, rows: int) -> None:
        if rows == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_subjects(tracker, path, "default", Told(lambda _: None, break_off), who="desk")
    assert len(names(tracker)) == 4
    again = import_subjects(tracker, path, "default", Told(lambda _: None, lambda *_: None), who="desk")
    assert again == Taken(rows=5, added=1, unchanged=4)


def test_a_cell_that_no_database_takes_is_a_bad_row(tracker: Tracker, tmp_path: Path) -> None:
    rows = [{"id": "1", "name": "O\0ne"}, {"id": "2", "name": "Two"}, {"id": "3", "name": "Th\ud800ree"}]
    taken, bad = take(tracker, tmp_path / "a.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    assert (taken.added, [line for line, _ in bad]) == (1, [1, 3])
    assert bad[0][1] == "a cell holds what no database keeps (NUL, or half a character)"
    with pytest.raises(TableError, match=r"cannot write out\.txt"):
        export_subjects(tracker, tmp_path / "out.txt", None)
