"""The commands that look at what went out (deliveries) and at what hinders us (concerns)."""

from typing import Annotated, Literal

import typer

from tracker.answers.concerns import concerns as tell_concerns
from tracker.answers.outbox import deliveries as tell_deliveries
from tracker.entrypoints.cli import tables
from tracker.entrypoints.cli.arguments import AsJson, By, Limit, author
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import say, show_json
from tracker.pipeline.channels import retry_delivery

commands = typer.Typer(help="Tell what was sent where.")

State = Literal["pending", "sent", "failed", "dead"]


@commands.callback(invoke_without_command=True)
def deliveries(
    context: typer.Context,
    state: Annotated[State | None, typer.Option(help="Only those that are pending, sent, failed or dead.")] = None,
    limit: Limit = 1000,
    as_json: AsJson = False,
) -> None:
    """Tell the newest deliveries: what was sent where, and what is still to be tried."""
    if context.invoked_subcommand is not None:
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
