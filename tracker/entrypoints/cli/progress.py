"""What a long command shows while it works: a bar on a terminal, the first bad rows as they come."""

import sys
from types import TracebackType
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from tracker.entrypoints.cli.output import complain
from tracker.tabular.row import BadRow

_TOLD: Final = 20
"""So many bad rows are told one by one; all of them stand in the file."""


class Progress:
    """A bar on stderr where that is a terminal, and nothing elsewhere; ``all_bad`` tells every bad row."""

    def __init__(self, what: str, *, all_bad: bool = False) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        self._bar = Bar(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty(), transient=True)
        self._what = what
        self._task = self._bar.add_task(what, total=None)
        self._bad = 0
        self._all_bad = all_bad

    def __enter__(self) -> "Progress":
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def show(self, done: int, total: int, count: int) -> None:
        """Say how far the work is and how many rows that were."""
        self._bar.update(self._task, completed=done, total=total, description=f"{count:,} {self._what}")

    def tell(self, row: BadRow) -> None:
        """Tell of a row that could not be used."""
        self._bad += 1
        if self._all_bad or self._bad <= _TOLD:
            complain(f"line {row.line}: {row.reason}")
        elif self._bad == _TOLD + 1:
            complain("further such rows are not told one by one")
