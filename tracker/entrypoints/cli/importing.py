"""The commands that bring documents from files: import, and rebuild, which fits older ones in."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from tracker.answers.notation import Answer
from tracker.entrypoints.asking import read_moment
from tracker.entrypoints.cli.arguments import AsJson, ListKey, usage
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import complain, say, show_json
from tracker.pipeline.bring import Brought, Clocks, bring, keep_for_rebuild
from tracker.pipeline.rebuild import rebuild as rebuild_list

TAKEN = ("believed", "unchanged", "known", "kept")
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
    backfill: Annotated[
        bool, typer.Option("--backfill", help="Keep a list document of any age for the next rebuild of its list.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Take files as if their source had been fetched then."""
    if backfill and alert is not None:
        raise typer.BadParameter("what is kept for a rebuild alerts nobody", param_hint="--backfill")
    clocks = Clocks(published_at, seen_at)
    with opened(context) as tracker:
        if backfill:
            brought = [keep_for_rebuild(tracker, source, paths, clocks)]
        else:
            brought = bring(tracker, source, paths, clocks, alert)
    if as_json:
        show_json({"imported": [_answer(each) for each in brought]})
    else:
        _say(source, brought)
    refused = [each for each in brought if each.verdict not in TAKEN]
    for each in refused:
        complain(f"document {each.document_id} of {source} is {each.verdict}: {each.reason}{_advice(source, each)}")
    if refused:
        raise typer.Exit(1)


def rebuild(context: typer.Context, source: ListKey, as_json: AsJson = False) -> None:
    """Read a list's whole archive anew, in the order of publication; nobody is alerted."""
    with opened(context) as tracker:
        rebuilt = rebuild_list(tracker, source)
    if as_json:
        show_json({"rebuilt": {"source": source, **asdict(rebuilt)}})
    else:
        events = f"{rebuilt.new_events} new events, {rebuilt.superseded_events} superseded"
        say(f"{source}: {rebuilt.documents} documents read in the order of publication; {events}")
    for left_out in rebuilt.left_out:
        complain(f"{source}: left out document {left_out}")
    if rebuilt.left_out:
        raise typer.Exit(1)


def _advice(source: str, brought: Brought) -> str:
    if brought.verdict == "refused":
        return "; with --backfill it is kept for a rebuild"
    return f"; it is kept, `tracker sources show {source}` names it as {brought.sha256[:12]}"


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
        elif each.verdict == "kept":
            what = f"{source}: document {each.document_id} is kept, {each.records} records"
            say(f"{what}; `tracker rebuild --source {source}` fits it in")
        elif each.verdict in TAKEN:
            counted = ", ".join(f"{number} {kind}" for kind, number in sorted(each.events.items()))
            what = f"{source}: document {each.document_id} is {each.verdict}, {each.records} records"
            say(f"{what}; {counted or 'no events'}")
