"""How answers are shown: one JSON document, tables on a terminal, tab-separated lines where the output is piped."""

import csv
import json
import sys
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from alerts.clean import one_line
from tracker.answers.notation import Answer
from tracker.tabular.lines import no_formula


def show_json(answer: Answer) -> None:
    """Print one JSON document; where the output knows no Unicode, in ASCII."""
    encoding = (sys.stdout.encoding or "ascii").lower()
    print(json.dumps(answer, ensure_ascii=not encoding.startswith("utf"), indent=2))


def show_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str | None = None) -> None:
    """Print rows under their headings; what strangers wrote is cleaned of control characters first."""
    console = Console(markup=False, highlight=False, emoji=False)
    cells = [[_cell(value) for value in row] for row in rows]
    if console.is_terminal:
        table = Table(*columns, title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD)
        for row in cells:
            table.add_row(*(Text(cell) for cell in row))
        console.print(table)
        return
    if title:
        print(f"# {title}")
    for row in [list(columns), *cells]:
        print("\t".join(row))


def show_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print CSV whose cells no spreadsheet takes for formulas."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([no_formula(_cell(value)) for value in row] for row in rows)


def say(line: str) -> None:
    """Print one line for people."""
    print(one_line(line))


def complain(line: str) -> None:
    """Print one line on stderr."""
    print(f"tracker: {one_line(line)}", file=sys.stderr)


def _cell(value: object) -> str:
    if isinstance(value, (list, tuple)):
        value = ", ".join(str(item) for item in value)
    return "" if value is None else one_line(str(value))
