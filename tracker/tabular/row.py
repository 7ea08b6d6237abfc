"""One row of a user's table, or the reason why it is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


class TableError(Exception):
    """A table that cannot be read at all: the message says which and why."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that could be read: its cells by column, stripped; an empty cell is ``""``.

    ``line`` is the line it begins on (counted from 1, the heading included), in Parquet the number of the row.
    """

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not be used: where it begins, why, and the row as it stood."""

    line: int
    reason: str
    text: str


class Table(Protocol):
    """An open table. ``columns`` is empty where rows name their own (JSON lines); ``size`` is in bytes, or in rows."""

    columns: tuple[str, ...]
    size: int

    @property
    def read(self) -> int:
        """How far the reader is, of ``size``."""

    def __iter__(self) -> "Table": ...

    def __next__(self) -> Row | BadRow: ...

    def close(self) -> None:
        """Let go of the file."""
