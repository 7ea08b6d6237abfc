"""Parquet files, read a few thousand rows at a time; needs pyarrow, which is an extra."""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from tracker.tabular.json_table import plain_cells
from tracker.tabular.row import BadRow, Row, TableError

_AT_ONCE = 4096


class ParquetTable:
    """A Parquet file; ``size`` and ``read`` count rows."""

    def __init__(self, path: Path) -> None:
        try:
            parquet = import_module("pyarrow.parquet")
        except ImportError:
            raise TableError(f"reading {path.name} needs pyarrow: pip install 'designation-tracker[parquet]'") from None
        try:
            self._file: Any = parquet.ParquetFile(path)
        except (ValueError, OSError) as error:
            if isinstance(error, FileNotFoundError):
                raise
            raise TableError(f"{path.name} is no Parquet file: {error}") from None
        self.columns = tuple(str(name) for name in self._file.schema_arrow.names)
        self.size = int(self._file.metadata.num_rows)
        self.read = 0
        self._records = self._read_records()

    def _read_records(self) -> Iterator[dict[str, Any]]:
        for batch in self._file.iter_batches(batch_size=_AT_ONCE):
            yield from batch.to_pylist()

    def __iter__(self) -> "ParquetTable":
        return self

    def __next__(self) -> Row | BadRow:
        record = next(self._records)
        self.read += 1
        try:
            return Row(self.read, plain_cells(record))
        except ValueError as error:
            return BadRow(self.read, str(error), json.dumps(record, default=str, ensure_ascii=False))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
