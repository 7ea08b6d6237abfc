"""Reads a CSV list with a header into rows, and tells a whole file from a cut or a wrong one."""

import csv
from collections.abc import Iterator
from io import StringIO

from scrapers.plain import read_text
from scrapers.record import DocumentError

Row = dict[str, str]
"""One row by the names of its columns; a cell that holds nothing is an empty text."""


class Table:
    """A CSV file that was found to be whole: ``columns`` as the header names them, and its rows."""

    def __init__(
        self, name: str, body: bytes, needed: frozenset[str], delimiter: str = ",", ends_line: bool = True
    ) -> None:
        """Read the file; raise ``DocumentError`` when it lacks needed columns or its last row is cut.

        ``ends_line`` says that the publisher ends the last row with a line break, as most do.
        """
        self._name = name
        text = read_text(name, body)
        cells = _parse(name, text, delimiter)
        self.columns = tuple(column.strip() for column in cells[0])
        if not needed <= set(self.columns):
            missing = ", ".join(sorted(needed - set(self.columns)))
            raise DocumentError("wrong_document", f"{name} has no columns {missing}")
        self._rows = cells[1:]
        is_ended = text.endswith(("\n", "\r")) or not ends_line
        if self._rows and (len(self._rows[-1]) != len(self.columns) or not is_ended):
            raise DocumentError("truncated", f"{name} ends in the middle of its last row")

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        """Give the rows; one with another number of cells means that the quoting is broken from there on."""
        for number, cells in enumerate(self._rows, start=2):
            if len(cells) != len(self.columns):
                told = f"{self._name} has {len(cells)} cells in row {number} where {len(self.columns)} belong"
                raise DocumentError("parse", told)
            yield dict(zip(self.columns, cells, strict=True))


def _parse(name: str, text: str, delimiter: str) -> list[list[str]]:
    try:
        return [row for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True) if row]
    except csv.Error as error:
        kind = "truncated" if "end of data" in str(error) else "parse"
        raise DocumentError(kind, f"{name} cannot be read as CSV: {error}") from error
