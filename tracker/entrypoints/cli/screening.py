"""The command that screens a table of the user's own."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from tracker.entrypoints.cli.arguments import usage
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import complain, say
from tracker.entrypoints.cli.progress import Progress
from tracker.matching.settings import THRESHOLD, Setting, weak_threshold
from tracker.pipeline.resumable import Done
from tracker.pipeline.screen_table import INPUT, OUTPUT, Watching, screen_to, screen_to_file
from tracker.pipeline.screen_workers import Wanted
from tracker.tabular.lines import heading, lines_for
from tracker.tabular.opening import open_table
from tracker.tabular.rejected import rejected_path

_STDOUT = Path("stdout.csv")


def read_threshold(text: str) -> float:
    """Read a least score: a number, or the name of a setting."""
    if text in THRESHOLD:
        return THRESHOLD[Setting(text)]
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise ValueError(f"{text!r} is neither a number from 0 to 1 nor one of {', '.join(THRESHOLD)}")
    return number


def screen(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A table (.csv, .jsonl, .parquet) with id and name.")],
    *,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT", help="Where the hits go (.csv, .jsonl).")
    ] = None,
    threshold: Annotated[
        float, typer.Option(metavar="X", parser=usage(read_threshold), help="The least score that is a hit.")
    ] = THRESHOLD[Setting.NORMAL],
    weak: Annotated[
        float | None,
        typer.Option(
            "--weak-threshold",
            metavar="X",
            parser=usage(read_threshold),
            help="The least score of a weak alias alone; default: 0.9 of the threshold. 1 leaves such hits out.",
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many hits a row.")] = 10,
    workers: Annotated[
        int | None, typer.Option(min=1, max=256, help="So many processes; default: one a processor.")
    ] = None,
    restart: Annotated[bool, typer.Option("--restart", help="Begin again instead of going on.")] = False,
) -> None:
    """Screen every row of a table against all names; broken off, the same command goes on where it was."""
    _name_unused(file)
    wanted = Wanted(
        threshold, limit, weak_threshold(threshold) if weak is None else weak, workers or os.cpu_count() or 1
    )
    with opened(context) as tracker, Progress("screened", all_bad=output is None) as progress:
        watching = Watching(progress.tell, lambda table, done: progress.show(table.read, table.size, done.rows))
        if output is not None:
            done = screen_to_file(tracker, file, output, wanted, watching, restart=restart)
        else:
            lines = lines_for(_STDOUT, OUTPUT)
            sys.stdout.write(heading(_STDOUT, OUTPUT))
            done = screen_to(tracker, file, lambda rows: print(lines(rows), end=""), wanted, watching)
    if output is not None:
        say(f"{done.rows - done.bad} rows screened, {done.hits} hits, {output}")
    _tell(done, output)


def _name_unused(file: Path) -> None:
    with open_table(file) as table:
        unused = [name for name in table.columns if name not in INPUT]
    if unused:
        complain(f"{file.name}: not used: {', '.join(unused)} (used are {', '.join(INPUT)})")


def _tell(done: Done, output: Path | None) -> None:
    if output is not None and done.rejected:
        complain(f"rows that could not be used, or not wholly, stand in {rejected_path(output)}")
    if done.bad:
        complain(f"{done.bad} rows were not screened")
        raise typer.Exit(1)
