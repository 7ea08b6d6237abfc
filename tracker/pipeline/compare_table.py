"""Compares the pairs of names in a table, row by row. Needs no database."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from scrapers.record import PartyKind
from tracker.matching.compare import compare
from tracker.querying import read_kind
from tracker.tabular.lines import heading, lines_for
from tracker.tabular.opening import open_table
from tracker.tabular.rejected import RejectedRows, row_text
from tracker.tabular.row import BadRow, Row, Table

_NEEDED: Final = ("name1", "name2")
_INPUT: Final = (*_NEEDED, "kind")
_ADDED: Final = ("score", "explanation")
_SHOWN_EVERY: Final = 1000


@dataclass(frozen=True, slots=True)
class Compared:
    """How many pairs were compared, and how many rows could not be used, or not wholly."""

    pairs: int
    bad: int


@dataclass(frozen=True, slots=True)
class Watching:
    """Who is told while a table is worked on: ``bad`` of each bad row, ``done`` now and then of how many are done."""

    bad: Callable[[BadRow], None]
    done: Callable[[Table, int], None]


def compare_table(path: Path, output: Path, default: PartyKind | None, watching: Watching) -> Compared:
    """Write every pair of a table with its score; bad rows are kept beside the output.

    The output appears under its name when it is whole. ``TableError`` says what is wrong with a file.
    """
    partial = output.with_name(f"{output.name}.partial")
    pairs = 0
    with open_table(path, _NEEDED) as table, RejectedRows(output, watching.bad) as rejected:
        columns = (*(table.columns or _INPUT), *_ADDED)
        made = lines_for(output, columns)
        with partial.open("w", encoding="utf-8") as file:
            file.write(heading(output, columns))
            for row in table:
                problems, line = _line(row, default, made)
                rejected.add(problems)
                file.write(line)
                pairs += bool(line)
                if pairs % _SHOWN_EVERY == 0:
                    watching.done(table, pairs)
        partial.replace(output)
        return Compared(pairs, rejected.count)


def _line(
    row: Row | BadRow, default: PartyKind | None, made: Callable[[Sequence[Mapping[str, Any]]], str]
) -> tuple[list[BadRow], str]:
    """What cannot be used of a row, and its line of the output; no line where there is nothing to compare."""
    if isinstance(row, BadRow):
        return [row], ""
    missing = [name for name in _NEEDED if not row.cells.get(name)]
    if missing:
        return [BadRow(row.line, f"no {' and no '.join(missing)}", row_text(row.cells))], ""
    problems: list[BadRow] = []
    kind = default
    try:
        kind = read_kind(row.cells["kind"]) if row.cells.get("kind") else default
    except ValueError as error:
        problems.append(BadRow(row.line, f"compared without kind: {error}", row_text(row.cells)))
    found = compare(row.cells["name1"], row.cells["name2"], kind=kind)
    cells = {"kind": "", **row.cells, "score": round(found.score, 4), "explanation": found.explanation}
    return problems, made([cells])
