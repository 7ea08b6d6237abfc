"""The commands about channels: how they are doing, trying one, resuming one."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.answers.channels import channels
from tracker.entrypoints.cli import cells
from tracker.entrypoints.cli.arguments import AsJson, By, author
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import say, show_json, show_table
from tracker.pipeline.channels import resume_channel, rotate_secret, test_channel
from tracker.pipeline.watching import webhook_secret_of

commands = typer.Typer(no_args_is_help=True, help="See to the addresses that are told.")

Address = Annotated[str, typer.Argument(metavar="ADDRESS", help="The address as its watch has it.")]


@commands.command("list")
def list_channels(context: typer.Context, as_json: AsJson = False) -> None:
    """Tell how every address is doing, and what waits for it."""
    with opened(context) as tracker:
        answer = channels(tracker)
    if as_json:
        show_json(answer)
        return
    show_table(
        ("channel", "state", "failing since", "waiting", "watches", "why"),
        (
            (
                channel["channel"],
                channel["state"],
                cells.minute(channel["failing_since"]),
                channel["waiting"],
                channel["watches"],
                channel["paused_why"],
            )
            for channel in answer["channels"]
        ),
    )


@commands.command("test")
def test(context: typer.Context, address: Address) -> None:
    """Send one message that says it is a test, by the way every alert goes."""
    with opened(context) as tracker:
        message_id = test_channel(tracker, address)
    say(f"{address} took the test message {message_id}")


@commands.command("rotate")
def rotate(
    context: typer.Context,
    address: Address,
    secret_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A file with the new secret (whsec_…); default: a random one.")
    ] = None,
    by: By = None,
) -> None:
    """Give a webhook a new secret: for 24 hours messages are signed with both, then with the new one alone."""
    who = author(by)
    secret = None if secret_file is None else secret_file.read_text(encoding="utf-8").strip()
    with opened(context) as tracker:
        until = rotate_secret(tracker, address, secret, who=who)
        shown = webhook_secret_of(tracker, address)
    say(f"{address} is signed with both secrets until {cells.minute(until.isoformat())} UTC")
    if secret is None:
        say(f"its new secret is {shown}")


@commands.command("resume")
def resume(context: typer.Context, address: Address, by: By = None) -> None:
    """Try a paused or resting address again; everything that waits for it is due."""
    who = author(by)
    with opened(context) as tracker:
        resume_channel(tracker, address, who=who)
    say(f"{address} is tried again")
