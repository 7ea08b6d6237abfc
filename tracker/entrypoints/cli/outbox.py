"""The commands that look at what went out (deliveries) and at what hinders us (concerns)."""

from typing import Annotated, Literal

import typer

from tracker.answers.concerns import concerns as tell_concerns
from tracker.answers.outbox import deliveries as tell_deliveries
from tracker.entrypoints.cli import tables
from tracker.entrypoints.cli.arguments import AsJson, By, Limit, author, delegated
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import say, show_json
from tracker.pipeline.channels import let_go, retry_delivery

commands = typer.Typer(help="Tell what was sent where.")

State = Literal["pending", "sent", "failed", "dead", "held"]

Held = Annotated[int | None, typer.Argument(min=1, metavar="ID", help="The delivery's number.")]
All = Annotated[bool, typer.Option("--all", help="Everything that is held; what comes later is held no more.")]


@commands.callback(invoke_without_command=True)
def deliveries(
    context: typer.Context,
    state: Annotated[
        State | None, typer.Option(help="Only those that are pending, sent, failed, dead or held.")
    ] = None,
    limit: Limit = 1000,
    as_json: AsJson = False,
) -> None:
    """Tell the newest deliveries: what was sent where, and what is still to be tried."""
    if delegated(context):
        return
    with opened(context) as tracker:
        answer = tell_deliveries(tracker, state, limit)
    show_json(answer) if as_json else tables.show_deliveries(answer)


def concerns(context: typer.Context, limit: Limit = 100, as_json: AsJson = False) -> None:
    """Tell what is or was wrong with the tracker itself, the newest first."""
    with opened(context) as tracker:
        answer = tell_concerns(tracker, limit)
    show_json(answer) if as_json else tables.show_concerns(answer)


@commands.command("retry")
def retry(
    context: typer.Context,
    delivery: Annotated[int, typer.Argument(min=1, help="The delivery's number.")],
    by: By = None,
) -> None:
    """Make a delivery due again, with the same id and the same bytes."""
    who = author(by)
    with opened(context) as tracker:
        address = retry_delivery(tracker, delivery, who=who)
    say(f"delivery {delivery} to {address} is due")


@commands.command("release")
def release(context: typer.Context, delivery: Held = None, everything: All = False, by: By = None) -> None:
    """Send what is held: it may arrive a second time, with the id it had if it was written before."""
    _let_go(context, delivery, everything, by, send=True)


@commands.command("drop")
def drop(context: typer.Context, delivery: Held = None, everything: All = False, by: By = None) -> None:
    """Never send what is held; it is kept as dead."""
    _let_go(context, delivery, everything, by, send=False)


def _let_go(context: typer.Context, delivery: int | None, everything: bool, by: str | None, *, send: bool) -> None:
    if (delivery is None) != everything:
        raise typer.BadParameter("give the number of a delivery, or --all")
    who = author(by)
    with opened(context) as tracker:
        number = let_go(tracker, delivery, send=send, who=who)
    say(f"{number} {'delivery is' if number == 1 else 'deliveries are'} {'due' if send else 'dropped'}")
