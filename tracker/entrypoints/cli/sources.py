"""The commands about sources: how all are doing, how one is doing, and approving what its guards held back."""

from typing import Annotated

import typer

from tracker.answers.source import source_answer
from tracker.answers.sources import sources as tell_sources
from tracker.entrypoints.cli import record_tables, tables
from tracker.entrypoints.cli.arguments import AsJson, By, Why, author, delegated
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import complain, say, show_json
from tracker.pipeline.approving import approve as approve_document

commands = typer.Typer(help="Tell how the sources are doing.")

Key = Annotated[str, typer.Argument(metavar="KEY", help="The source's key, such as us_ofac_sdn.")]


@commands.callback(invoke_without_command=True)
def sources(context: typer.Context, as_json: AsJson = False) -> None:
    """Tell how every source is doing."""
    if delegated(context):
        return
    with opened(context) as tracker:
        answer = tell_sources(tracker)
    show_json(answer) if as_json else tables.show_sources(answer)


@commands.command("show")
def show(context: typer.Context, key: Key, as_json: AsJson = False) -> None:
    """Tell everything about one source: state, limits, last documents, what its reader set aside or did not know."""
    with opened(context) as tracker:
        answer = source_answer(tracker, key)
    show_json(answer) if as_json else record_tables.show_source(answer)


@commands.command("approve")
def approve(
    context: typer.Context,
    key: Key,
    document: Annotated[str, typer.Argument(metavar="HASH", help="At least 8 characters of the document's hash.")],
    why: Why,
    by: By = None,
) -> None:
    """Believe a document of a list that the guards held back."""
    who = author(by)
    with opened(context) as tracker:
        approved = approve_document(tracker, key, document, why=why, who=who)
    if approved.verdict not in ("believed", "unchanged"):
        complain(f"document {approved.sha256} of {key} stays {approved.verdict}: {approved.reason}")
        raise typer.Exit(1)
    say(f"document {approved.sha256} of {key} is {approved.verdict}, {approved.records} records; says {who}")
