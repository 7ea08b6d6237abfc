"""The commands about the evidence: document, archive check."""

import sys
from contextlib import nullcontext
from dataclasses import asdict
from typing import Annotated

import typer

from tracker.answers.archive import archive_check
from tracker.answers.documents import document_answer, document_bytes
from tracker.entrypoints.cli import record_tables
from tracker.entrypoints.cli.arguments import AsJson, By, Limit, author
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import complain, say, show_json
from tracker.entrypoints.lock import sole_worker
from tracker.pipeline.retention import prune as prune_archive

commands = typer.Typer(no_args_is_help=True, help="Look after the archive of documents.")


def document(
    context: typer.Context,
    document: Annotated[str, typer.Argument(metavar="HASH", help="At least 8 characters of the document's hash.")],
    *,
    raw: Annotated[bool, typer.Option("--raw", help="Write the bytes as they came, and nothing else.")] = False,
    part: Annotated[str | None, typer.Option(help="With --raw: which part, where there are several.")] = None,
    limit: Limit = 1000,
    as_json: AsJson = False,
) -> None:
    """Tell whence a document came, what became of it, and the events it proves; or write its bytes."""
    if (raw and as_json) or (part is not None and not raw):
        raise typer.BadParameter("--raw goes without --json, and --part only with --raw", param_hint="--raw")
    with opened(context) as tracker:
        if raw:
            sys.stdout.buffer.write(document_bytes(tracker, document, part))
            return
        answer = document_answer(tracker, document, limit)
    show_json(answer) if as_json else record_tables.show_documents(answer)


@commands.command("prune")
def prune(
    context: typer.Context,
    *,
    days: Annotated[
        int | None, typer.Option(min=1, help="Only what is older than so many days; default: archive_keep_days.")
    ] = None,
    delete: Annotated[bool, typer.Option("--delete", help="Drop it; without this, only tell what would go.")] = False,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Drop bodies that no event, nothing believed and no rebuild rests on; without --delete, only count them."""
    who = author(by)
    with opened(context) as tracker:
        older = days or tracker.settings.archive_keep_days
        if older is None:
            raise typer.BadParameter("say how old, here or as archive_keep_days in the settings", param_hint="--days")
        with sole_worker(tracker.database) if delete else nullcontext():
            found = prune_archive(tracker, older, really=delete, who=who)
    if as_json:
        show_json({"dropped" if delete else "would_drop": asdict(found)})
        return
    done = "dropped" if delete else "would drop (with --delete)"
    say(f"{done} {found.bodies} bodies of {found.documents} documents, {found.size} bytes as they came")


@commands.command("check")
def check(context: typer.Context, as_json: AsJson = False) -> None:
    """Read every part of every document and compare it with its hash."""
    with opened(context) as tracker:
        answer = archive_check(tracker)
    show_json(answer) if as_json else record_tables.show_archive_check(answer)
    for damaged in answer["damaged"]:
        complain(f"{damaged['source']}, document {damaged['document']}, part {damaged['part']}: {damaged['problem']}")
    if answer["damaged"]:
        raise typer.Exit(1)
