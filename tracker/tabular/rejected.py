"""The rows of a table that could not be used, or not wholly: kept in a file beside the output, so that none is lost."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, TextIO

from tracker.tabular.lines import heading, lines_for
from tracker.tabular.row import BadRow

_COLUMNS: Final = ("line", "reason", "row")
_LIKE: Final = Path("rejected.csv")

HEADING: Final = heading(_LIKE, _COLUMNS)
"""The first line of such a file."""


def rejected_path(output: Path) -> Path:
    """The file beside an output: ``hits.csv`` → ``hits.rejected.csv``."""
    return output.with_name(f"{output.stem}.rejected.csv")


class RejectedRows:
    """Writes the file beside an output, which is there only when there is something in it."""

    def __init__(self, output: Path, told: Callable[[BadRow], None]) -> None:
        self._path = rejected_path(output)
        self._told = told
        self._file: TextIO | None = None
        self.count = 0

    def __enter__(self) -> "RejectedRows":
        self._path.unlink(missing_ok=True)
        return self

    def __exit__(self, *_error: object) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, rows: Sequence[BadRow]) -> None:
        """Keep rows and tell of them."""
        if rows and self._file is None:
            self._file = self._path.open("w", encoding="utf-8")
            self._file.write(HEADING)
        if rows and self._file is not None:
            self._file.write(rejected_lines(rows))
            self.count += len(rows)
        for row in rows:
            self._told(row)


def rejected_lines(rows: Iterable[BadRow]) -> str:
    """The lines that tell of these rows."""
    return lines_for(_LIKE, _COLUMNS)([{"line": row.line, "reason": row.reason, "row": row.text} for row in rows])


def row_text(cells: Mapping[str, str]) -> str:
    """A row as it is told where only its cells are left."""
    return lines_for(_LIKE, tuple(cells))([cells]).rstrip("\n")
