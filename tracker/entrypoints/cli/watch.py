"""The commands about watches: who is told of what."""

from typing import Annotated

import typer

from tracker.answers.notation import Answer
from tracker.answers.watches import watch_answer, watches
from tracker.domain.routing import EVENT_KINDS, Rule
from tracker.entrypoints.cli import tables
from tracker.entrypoints.cli.arguments import AsJson
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import say, show_json
from tracker.pipeline.watching import add_watch, remove_watch, webhook_secret_of
from tracker.wiring import Tracker

commands = typer.Typer(no_args_is_help=True, help="Say who is told of what.")

Name = Annotated[str, typer.Argument(help="What the watch is called.")]


@commands.command("add")
def add(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    name: Name,
    *,
    source: Annotated[list[str] | None, typer.Option(help="Only events of this source; may be repeated.")] = None,
    kind: Annotated[
        list[str] | None, typer.Option(help=f"Only this kind of event ({', '.join(EVENT_KINDS)}); may be repeated.")
    ] = None,
    programme: Annotated[list[str] | None, typer.Option(help="Only under this programme; may be repeated.")] = None,
    party: Annotated[
        list[str] | None, typer.Option("--name", help="Only of a party called like this; may be repeated.")
    ] = None,
    channel: Annotated[
        list[str] | None,
        typer.Option(help="webhook:URL, mailto:ADDRESS, file:PATH or stdout: (the default); may be repeated."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Add a watch; the same one again changes nothing. Filters that are not given take everything."""
    rule = Rule(tuple(source or ()), tuple(kind or ()), tuple(programme or ()), tuple(party or ()))
    with opened(context) as tracker:
        watch = add_watch(tracker, name, rule, channel or ())
        answer = {"watch": watch_answer(watch), "secrets": _secrets(tracker, watch.channels)}
    show_json(answer) if as_json else _say_added(answer)


@commands.command("list")
def list_watches(context: typer.Context, as_json: AsJson = False) -> None:
    """Tell the watches that stand."""
    with opened(context) as tracker:
        answer = watches(tracker)
    show_json(answer) if as_json else tables.show_watches(answer)


@commands.command("remove")
def remove(context: typer.Context, name: Name) -> None:
    """End a watch; what it alerted stays in the records."""
    with opened(context) as tracker:
        remove_watch(tracker, name)
    say(f"watch {name} is removed")


def _secrets(tracker: Tracker, channels: list[str]) -> dict[str, str]:
    known = ((channel, webhook_secret_of(tracker, channel)) for channel in channels)
    return {channel: secret for channel, secret in known if secret is not None}


def _say_added(answer: Answer) -> None:
    watch = answer["watch"]
    say(f"watch {watch['name']} tells {', '.join(watch['channels'])}")
    for channel, secret in answer["secrets"].items():
        say(f"{channel} is signed with {secret}")
