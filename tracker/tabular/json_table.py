"""JSON lines: one object a line, whose fields are the columns."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tracker.tabular.row import BadRow, Row

_LONGEST_LINE = 1 << 20


class JsonTable:
    """A file of JSON lines. Lists are read as their items with ``;`` between, numbers as written, null as empty."""

    columns: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._line = 0
        self.size = path.stat().st_size
        self.read = 0

    def __iter__(self) -> "JsonTable":
        return self

    def __next__(self) -> Row | BadRow:
        while True:
            line = self._file.readline(_LONGEST_LINE)
            if not line:
                raise StopIteration
            self._line += 1
            self.read += len(line)
            if line.strip():
                return self._row(line)

    def _row(self, line: bytes) -> Row | BadRow:
        text = line.decode("utf-8-sig" if self._line == 1 else "utf-8", "backslashreplace").strip()
        try:
            found = json.loads(line.decode("utf-8-sig"), parse_int=str, parse_float=str)
            return Row(self._line, plain_cells(found))
        except UnicodeDecodeError:
            return BadRow(self._line, "not UTF-8", text)
        except (ValueError, RecursionError) as error:
            return BadRow(self._line, f"not a JSON object: {error}", text)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def plain_cells(found: Any) -> Mapping[str, str]:
    """The cells of one object as text; ``ValueError`` says which of them is no cell."""
    if not isinstance(found, Mapping):
        raise ValueError("the line holds something else")
    return {str(name).strip(): _plain(name, value) for name, value in found.items()}


def _plain(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(_plain(name, item) for item in value)
    if isinstance(value, (dict, bool, bytes)):
        raise ValueError(f"{name} is neither text nor a number")
    return str(value).strip()
