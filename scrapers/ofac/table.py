"""Reads one file of OFAC's legacy CSV layout into rows, and tells a whole file from a cut or a wrong one."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from scrapers.record import DocumentError, Reject
from scrapers.xml import is_markup, root_of

END = "\x1a"
"""The byte behind the last row."""

_NOTHING = "-0- "


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one file, each with its place; a cell that holds nothing is empty."""

    name: str
    rows: Sequence[list[str]]
    rejects: tuple[Reject, ...]
    findings: tuple[str, ...]

    def place(self, row: list[str]) -> str:
        """Say where a row stands."""
        return f"{self.name}, entry {row[0]}"


def read_table(name: str, body: bytes, columns: int) -> Table:
    """Read a file with so many columns; raise ``DocumentError`` when it is another file or its end is missing."""
    text = _decode(name, body)
    content = text.rstrip(END)
    rows = _parse(name, content.replace("," + _NOTHING, ","))
    wrong = [row for row in rows if len(row) != columns] if {*map(len, rows)} != {columns} else []
    if wrong:
        _refuse(name, rows, columns)
    if not content.endswith(("\n", '"', _NOTHING, _NOTHING.strip())):
        raise DocumentError("truncated", f"{name} ends in the middle of its last row")
    rejects = tuple(Reject(f"{name}: {row[:2]}", f"{len(row)} columns instead of {columns}") for row in wrong)
    right = [row for row in rows if len(row) == columns] if wrong else rows
    return Table(name, right, rejects, tuple(_findings(name, text)))


def _findings(name: str, text: str) -> Iterator[str]:
    """A file cut exactly between two rows looks whole, but for its end mark (which some comments files lack)."""
    if not text.endswith(END) and "comments" not in name:
        yield f"{name} has no end mark: if rows are missing, it was cut between two of them"


def _decode(name: str, body: bytes) -> str:
    if is_markup(body):
        raise DocumentError("wrong_document", f"{name} is no CSV but XML: its root is {root_of(name, body)}")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError("encoding", f"{name} is not UTF-8: {error}") from error
    if not text.strip(END).strip():
        raise DocumentError("empty", f"{name} is empty")
    return text


def _parse(name: str, text: str) -> list[list[str]]:
    try:
        return list(filter(None, csv.reader(StringIO(text, newline=""), strict=True)))
    except csv.Error as error:
        kind = "truncated" if "end of data" in str(error) else "parse"
        raise DocumentError(kind, f"{name} cannot be read as CSV: {error}") from error


def _refuse(name: str, rows: list[list[str]], columns: int) -> None:
    """Refuse a file whose first row is of another layout, or whose last row is cut; single bad rows are set aside."""
    first, last = rows[0], rows[-1]
    told = f"{name} has {{}} columns where {columns} belong"
    if len(first) != columns and (len(rows) > 1 or not first[0].isdigit()):
        raise DocumentError("wrong_document", told.format(len(first)))
    if len(last) != columns:
        raise DocumentError("truncated", told.format(len(last)) + " in its last row")
