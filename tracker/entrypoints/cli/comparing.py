"""The command that compares two names, or a table of pairs; it needs no database and no settings."""

from pathlib import Path
from typing import Annotated

import typer

from scrapers.record import PartyKind
from tracker.answers.compare import compare_names
from tracker.entrypoints.cli.arguments import AsJson, Kind
from tracker.entrypoints.cli.output import complain, say, show_json
from tracker.entrypoints.cli.progress import Progress
from tracker.entrypoints.cli.tables import show_comparison
from tracker.pipeline.compare_table import Watching, compare_table
from tracker.tabular.rejected import rejected_path


def compare(
    left: Annotated[str | None, typer.Argument(metavar="A", help="A name.")] = None,
    right: Annotated[str | None, typer.Argument(metavar="B", help="Another name.")] = None,
    *,
    kind: Kind = None,
    file: Annotated[
        Path | None, typer.Option(metavar="PAIRS", help="A table with the columns name1, name2 and perhaps kind.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT", help="Where the table goes with score, explanation.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say how likely two names mean one party, and why; or all the pairs of a table."""
    if file is not None:
        if left is not None or output is None or as_json:
            raise typer.BadParameter("a table goes with -o OUT and without names and --json", param_hint="--file")
        _compare_file(file, output, kind)
        return
    if left is None or right is None or output is not None:
        raise typer.BadParameter("two names, or --file PAIRS.csv -o OUT.csv", param_hint="A B")
    answer = compare_names(left, right, kind)
    show_json(answer) if as_json else show_comparison(answer)


def _compare_file(file: Path, output: Path, kind: PartyKind | None) -> None:
    with Progress("compared") as progress:
        watching = Watching(progress.tell, lambda table, pairs: progress.show(table.read, table.size, pairs))
        done = compare_table(file, output, kind, watching)
    say(f"{done.pairs} pairs compared, {output}")
    if done.bad:
        complain(f"{done.bad} rows could not be used, or not wholly: {rejected_path(output)}")
        raise typer.Exit(1)
