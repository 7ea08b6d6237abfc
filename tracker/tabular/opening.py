"""Opens a table by its name's ending."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tracker.tabular.csv_table import CsvTable
from tracker.tabular.json_table import JsonTable
from tracker.tabular.parquet_table import ParquetTable
from tracker.tabular.row import Table, TableError

_TABLES: Final[Mapping[str, Callable[[Path], Table]]] = {
    ".csv": CsvTable,
    ".jsonl": JsonTable,
    ".ndjson": JsonTable,
    ".parquet": ParquetTable,
}


@contextmanager
def open_table(path: Path, needed: Collection[str] = ()) -> Iterator[Table]:
    """Open a table that has these columns; ``TableError`` says what is wrong with the file, ``OSError`` that it is not.

    JSON lines name their columns line by line: there it is for the reader of the rows to miss one.
    """
    make = _TABLES.get(path.suffix.lower())
    if make is None:
        raise TableError(f"{path.name} is none of {', '.join(_TABLES)}")
    table = make(path)
    try:
        missing = [name for name in needed if table.columns and name not in table.columns]
        if missing:
            raise TableError(f"{path.name} has no column {', '.join(missing)}; it has {', '.join(table.columns)}")
        yield table
    finally:
        table.close()
