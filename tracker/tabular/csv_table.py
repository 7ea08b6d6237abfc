"""Comma-separated tables with a heading, in UTF-8, read one row at a time."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from tracker.tabular.row import BadRow, Row, TableError

_LONGEST_LINE = 1 << 20
"""A line longer than this is not a row of names."""


class _Lines:
    """The lines of a file as text; remembers what was read since the last row, so that a bad one is not lost."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.count = 0
        self.read = 0
        self.since: list[str] = []
        self.broken = ""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._file.readline(_LONGEST_LINE)
        if not line:
            raise StopIteration
        self.count += 1
        self.read += len(line)
        try:
            text = line.decode("utf-8-sig" if self.count == 1 else "utf-8")
        except UnicodeDecodeError:
            text = line.decode("utf-8", "backslashreplace")
            self.broken = "not UTF-8"
        self.since.append(text)
        return text


class CsvTable:
    """A CSV file. Rows of another length than the heading, broken quotes and broken letters are bad rows."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._lines = _Lines(self._file)
        self._reader = csv.reader(self._lines, strict=True)
        self.size = path.stat().st_size
        try:
            self.columns = self._heading(path)
        except TableError:
            self.close()
            raise

    @property
    def read(self) -> int:
        """How many bytes have been read."""
        return self._lines.read

    def _heading(self, path: Path) -> tuple[str, ...]:
        try:
            columns = tuple(cell.strip() for cell in next(self._reader, []))
        except csv.Error as error:
            raise TableError(f"{path.name} is no table: {error}") from None
        if self._lines.broken:
            raise TableError(f"{path.name} is not in UTF-8: save it as UTF-8")
        if not any(columns):
            raise TableError(f"{path.name} has no heading: its first line must name the columns")
        if len(set(columns)) < len(columns):
            raise TableError(f"{path.name} names a column twice: {', '.join(columns)}")
        return columns

    def __iter__(self) -> "CsvTable":
        return self

    def __next__(self) -> Row | BadRow:
        cells: list[str] = []
        reason = ""
        while not cells and not reason:
            self._lines.since, self._lines.broken = [], ""
            first = self._lines.count + 1
            try:
                cells = next(self._reader)
            except csv.Error as error:
                reason = str(error)
        reason = reason or self._lines.broken
        if not reason and len(cells) != len(self.columns):
            reason = f"{len(cells)} cells under {len(self.columns)} columns"
        if reason:
            return BadRow(first, reason, "".join(self._lines.since).rstrip("\r\n"))
        return Row(first, {name: cell.strip() for name, cell in zip(self.columns, cells, strict=True)})

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
