"""Tables of the user's own: rows as they stand, bad ones by their line, none lost."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tracker.tabular.opening import open_table
from tracker.tabular.row import BadRow, Row, TableError


def read(path: Path, needed: Sequence[str] = ()) -> list[Row | BadRow]:
    with open_table(path, needed) as table:
        rows = list(table)
        assert table.read == table.size
        return rows


def written(tmp_path: Path, name: str, content: bytes | str) -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_csv_rows_carry_the_line_they_begin_on(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", '\ufeffid,name\n1,"Two\nlines"\n\n2, Djibo \n')
    assert read(path) == [Row(2, {"id": "1", "name": "Two\nlines"}), Row(5, {"id": "2", "name": "Djibo"})]


def test_a_bad_csv_row_is_told_whole_and_the_next_one_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", b"id,name\n1\n2,\xff\xfe\n3,a,b\n4,good\n")
    rows = read(path)
    assert [(row.line, type(row)) for row in rows] == [(2, BadRow), (3, BadRow), (4, BadRow), (5, Row)]
    assert [row.text for row in rows if isinstance(row, BadRow)] == ["1", "2,\\xff\\xfe", "3,a,b"]
    assert "UTF-8" in rows[1].reason  # type: ignore[union-attr]


def test_a_quote_that_is_never_closed_loses_no_line(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", 'id,name\n1,good\n2,"open\n3,swallowed\n')
    first, second = read(path)
    assert first == Row(2, {"id": "1", "name": "good"})
    assert isinstance(second, BadRow)
    assert (second.line, second.text) == (3, '2,"open\n3,swallowed')


def test_json_lines_may_hold_lists_and_numbers(tmp_path: Path) -> None:
    lines = ['{"id": 7, "name": "Djibo", "names": ["A", "B"], "x": null, "n": 1.50}', "", "[1]", "{", '{"id": {}}']
    rows = read(written(tmp_path, "a.jsonl", "\n".join(lines)))
    assert rows[0] == Row(1, {"id": "7", "name": "Djibo", "names": "A;B", "x": "", "n": "1.50"})
    assert [(row.line, type(row)) for row in rows[1:]] == [(3, BadRow), (4, BadRow), (5, BadRow)]


def test_parquet_rows_are_counted_from_one(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    parquet.write_table(arrow.table({"id": [1, 2], "name": ["Djibo", None], "names": [["A", "B"], []]}), path)
    assert read(path, ["id", "name"]) == [
        Row(1, {"id": "1", "name": "Djibo", "names": "A;B"}),
        Row(2, {"id": "2", "name": "", "names": ""}),
    ]


def test_parquet_without_its_library_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    with pytest.raises(TableError, match=r"pip install 'designation-tracker\[parquet\]'"):
        read(written(tmp_path, "a.parquet", b""))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", b"", "no heading"),
        ("a.csv", b"id,name,id\n", "twice"),
        ("a.csv", b"id\xff,name\n", "UTF-8"),
        ("a.csv", b"ID,Name\n", "no column id, name; it has ID, Name"),
        ("a.xlsx", b"", "none of .csv"),
        ("a.parquet", b"PAR1 but not really", "no Parquet file"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    with pytest.raises(TableError, match=message):
        read(written(tmp_path, name, content), ["id", "name"])


def test_a_table_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    for name in ("a.csv", "a.jsonl", "a.parquet"):
        with pytest.raises(OSError, match=name):
            read(tmp_path / name)


def test_no_number_of_json_loses_a_digit(tmp_path: Path) -> None:
    path = written(tmp_path, "a.jsonl", json.dumps({"id": 12345678901234567890123}))
    assert read(path) == [Row(1, {"id": "12345678901234567890123"})]
