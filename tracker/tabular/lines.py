"""Rows as lines of a file: CSV or JSON lines, by the file's ending."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from tracker.tabular.row import TableError

Lines = Callable[[Sequence[Mapping[str, Any]]], str]
"""Makes lines of rows; each row has the columns the writer was made for."""

_FORMULA_BEGINS: Final = ("=", "+", "-", "@")
"""What makes a spreadsheet take a cell for a formula."""


def no_formula(cell: str) -> str:
    """A cell that a spreadsheet takes for text: one that begins like a formula gets an apostrophe in front."""
    return f"'{cell}" if cell.startswith(_FORMULA_BEGINS) else cell


def heading(path: Path, columns: Sequence[str]) -> str:
    """The first line of a file of rows; JSON lines have none. ``TableError`` where the ending is not known."""
    if _ending(path) == ".csv":
        return _csv_lines([columns])
    return ""


def lines_for(path: Path, columns: Sequence[str]) -> Lines:
    """What makes lines for this file."""
    if _ending(path) == ".csv":
        return lambda rows: _csv_lines([[_cell(row[name]) for name in columns] for row in rows])
    return lambda rows: "".join(
        json.dumps({name: row[name] for name in columns}, ensure_ascii=False) + "\n" for row in rows
    )


def _ending(path: Path) -> str:
    ending = path.suffix.lower()
    if ending not in {".csv", ".jsonl", ".ndjson"}:
        raise TableError(f"cannot write {path.name}: its name must end in .csv or .jsonl")
    return ending


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


def _csv_lines(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
