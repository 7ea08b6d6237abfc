"""The commands about the audit log: what humans did, and whether the log is whole."""

import re
from typing import Annotated

import typer

from tracker.answers.audit import audit as tell_audit
from tracker.answers.audit import verification
from tracker.entrypoints.cli import work_tables
from tracker.entrypoints.cli.arguments import AsJson, Limit, delegated, usage
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import complain, say, show_json

commands = typer.Typer(help="Tell what humans did with the tracker, and prove that the log of it is whole.")


def read_hash(text: str) -> str:
    """Read a whole SHA-256 in hex."""
    if re.fullmatch(r"[0-9a-fA-F]{64}", text) is None:
        raise ValueError(f"{text!r} is no hash: 64 hexadecimal digits are expected")
    return text.lower()


@commands.callback(invoke_without_command=True)
def audit(context: typer.Context, limit: Limit = 100, as_json: AsJson = False) -> None:
    """Tell who did what, the newest entries of the audit log in their order."""
    if delegated(context):
        return
    with opened(context) as tracker:
        answer = tell_audit(tracker, limit)
    show_json(answer) if as_json else work_tables.show_audit(answer)


@commands.command("verify")
def verify(
    context: typer.Context,
    expect: Annotated[
        str | None,
        typer.Option(metavar="HASH", parser=usage(read_hash), help="A head noted earlier, which must still be there."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Compute the chain again, name the first entry that is broken, and print the head to note."""
    with opened(context) as tracker:
        answer = verification(tracker, expect)
    if as_json:
        show_json(answer)
    if broken := answer["broken"]:
        where = (
            "the audit log is broken" if broken["id"] is None else f"entry {broken['id']} of the audit log is broken"
        )
        complain(f"{where}: {broken['reason']}")
        raise typer.Exit(1)
    if not as_json:
        say(f"the audit log is whole: {answer['entries']} entries, head {answer['head']}")
