"""The command that brings documents from files."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from tracker.answers.notation import Answer
from tracker.entrypoints.asking import read_moment
from tracker.entrypoints.cli.arguments import AsJson, usage
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import complain, say, show_json
from tracker.pipeline.bring import Brought, Clocks, bring

TAKEN = ("believed", "unchanged", "known")
"""Verdicts of documents that are fine."""


def import_documents(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    source: Annotated[str, typer.Argument(help="The source's key, such as us_ofac_sdn.")],
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Files (plain, .gz, .zip) or a folder of parts.")
    ],
    *,
    published_at: Annotated[
        datetime | None,
        typer.Option(metavar="WHEN", parser=usage(read_moment), help="When it was published."),
    ] = None,
    seen_at: Annotated[
        datetime | None,
        typer.Option(metavar="WHEN", parser=usage(read_moment), help="When we saw it; default: now."),
    ] = None,
    alert: Annotated[
        bool | None,
        typer.Option("--alert/--no-alert", help="Whether to alert; default: all but the first document of a list."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Take files as if their source had been fetched then."""
    with opened(context) as tracker:
        brought = bring(tracker, source, paths, Clocks(published_at, seen_at), alert)
    if as_json:
        show_json({"imported": [_answer(each) for each in brought]})
    else:
        _say(source, brought)
    refused = [each for each in brought if each.verdict not in TAKEN]
    for each in refused:
        complain(f"document {each.document_id} of {source} is {each.verdict}: {each.reason}")
    if refused:
        raise typer.Exit(1)


def _answer(brought: Brought) -> Answer:
    return {
        "document_id": brought.document_id,
        "document": brought.sha256,
        "verdict": brought.verdict,
        "reason": brought.reason,
        "records": brought.records,
        "events": dict(brought.events),
    }


def _say(source: str, brought: Sequence[Brought]) -> None:
    for each in brought:
        if each.verdict == "known":
            say(f"{source}: document {each.document_id} is already known, nothing to do")
        elif each.verdict in TAKEN:
            counted = ", ".join(f"{number} {kind}" for kind, number in sorted(each.events.items()))
            what = f"{source}: document {each.document_id} is {each.verdict}, {each.records} records"
            say(f"{what}; {counted or 'no events'}")
