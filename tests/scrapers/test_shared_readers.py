"""The readers of plain text, CSV, JSON and workbooks that lists share, and how they refuse what is none."""

import pytest

from scrapers.csv import Table
from scrapers.json import objects, read_object
from scrapers.record import DocumentError
from scrapers.workbook import read_sheets

PAGE = b"<!doctype html><title>Maintenance</title>"
NEEDED = frozenset({"id", "name"})


def table(body: bytes) -> Table:
    return Table("list.csv", body, NEEDED)


def test_a_csv_gives_its_rows_by_the_names_of_its_columns() -> None:
    assert list(table(b'\xef\xbb\xbfid,name\n1,"A, B"\n2,\n')) == [{"id": "1", "name": "A, B"}, {"id": "2", "name": ""}]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (PAGE, "blocked"),
        (b"<list/>", "wrong_document"),
        (b"a,b\n1,2\n", "wrong_document"),
        (b"id,name\n1,A\n2", "truncated"),
        (b"id,name\n1,A\n2,B", "truncated"),
        (b'id,name\n1,"A\n', "truncated"),
        ("id,name\n1,Zo\xeb\n".encode("latin-1"), "encoding"),
    ],
)
def test_a_csv_that_is_none_or_not_whole_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        table(body)
    assert caught.value.kind == kind


def test_a_csv_row_with_too_many_cells_condemns_the_file() -> None:
    with pytest.raises(DocumentError, match="3 cells in row 2 where 2 belong"):
        list(table(b"id,name\n1,A,B\n2,C\n"))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (PAGE, "blocked"),
        (b'{"list": [{"id": 1}, {"id"', "truncated"),
        (b'{"list": [}', "parse"),
        (b"[" * 100_000 + b"]", "parse"),
        (b'["list"]', "wrong_document"),
        (b'{"list": ["one"]}', "wrong_document"),
        (b'{"error": "none"}', "wrong_document"),
        (b'{"list": "\xff"}', "encoding"),
    ],
)
def test_a_json_that_is_none_or_not_whole_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        objects("list.json", read_object("list.json", body), "list")
    assert caught.value.kind == kind


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (PAGE, "blocked"),
        (b"Reference;Name\n", "wrong_document"),
        (b"PK\x03\x04" + b"\0" * 64, "truncated"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "parse"),
    ],
)
def test_a_workbook_that_is_none_or_not_whole_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_sheets("list.xlsx", body)
    assert caught.value.kind == kind
