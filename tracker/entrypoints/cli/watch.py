"""The commands about watches: who is told of what, when, and why not."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Annotated, Any

import typer

from db.tables.watch import Watch
from tracker.answers.feeds import feed_token
from tracker.answers.notation import Answer
from tracker.answers.routing import UnknownWatchError, try_watch
from tracker.answers.routing import explain as tell_explanation
from tracker.answers.watches import mutes_told, watch_answer, watches
from tracker.domain.pace import Pace
from tracker.domain.routing import Rule
from tracker.entrypoints.asking import read_end, read_moment
from tracker.entrypoints.cli import watch_options as options
from tracker.entrypoints.cli import watch_tables
from tracker.entrypoints.cli.arguments import AsJson, By, Limit, Why, author, usage
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import say, show_json
from tracker.pipeline.leaving import leave_watch
from tracker.pipeline.muting import mute_watch, unmute_watch
from tracker.pipeline.watching import Plan, add_watch, edit_watch, remove_watch, renew_feed, webhook_secret_of
from tracker.wiring import Tracker

commands = typer.Typer(no_args_is_help=True, help="Say who is told of what.")

_FILTERS = {
    "source": "sources",
    "kind": "kinds",
    "programme": "programmes",
    "name": "names",
    "authority": "authorities",
    "country": "countries",
    "party-kind": "party_kinds",
    "subject-list": "subject_lists",
    "score": "min_score",
}


@commands.command("add")
def add(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    name: options.Name,
    *,
    source: options.Sources = None,
    kind: options.Kinds = None,
    programme: options.Programmes = None,
    party: options.Names = None,
    authority: options.Authorities = None,
    country: options.Countries = None,
    party_kind: options.PartyKinds = None,
    subject_list: options.SubjectLists = None,
    min_score: options.MinScore = None,
    channel: options.Channels = None,
    digest: options.Digest = None,
    at: options.At = None,
    on: options.On = None,
    zone: options.Zone = None,
    group: options.Group = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Add a watch; the same one again changes nothing. Filters that are not given take everything."""
    who = author(by)
    given = options.given_filters(context.params)
    pace = options.pace_from(Pace(), digest=digest, at=at, on=on, zone=zone, group=group)
    with opened(context) as tracker:
        watch = add_watch(tracker, name, Rule(**given), channel or (), pace, who=who)
        _tell(tracker, watch, as_json=as_json)


@commands.command("edit")
def edit(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    name: options.Name,
    *,
    source: options.Sources = None,
    kind: options.Kinds = None,
    programme: options.Programmes = None,
    party: options.Names = None,
    authority: options.Authorities = None,
    country: options.Countries = None,
    party_kind: options.PartyKinds = None,
    subject_list: options.SubjectLists = None,
    min_score: options.MinScore = None,
    any_: Annotated[
        list[str] | None,
        typer.Option("--any", metavar="FILTER", help=f"Drop a filter ({', '.join(_FILTERS)}); may be repeated."),
    ] = None,
    channel: options.Channels = None,
    digest: options.Digest = None,
    at_once: Annotated[bool, typer.Option("--at-once", help="Tell at once again, without a digest.")] = False,
    at: options.At = None,
    on: options.On = None,
    zone: options.Zone = None,
    group: options.Group = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Change a watch: what is given takes the place of what was, all else stays."""
    who, dropped = author(by), _filters(any_ or [])
    given = options.given_filters(context.params)
    every = "at_once" if at_once else digest

    def change(plan: Plan) -> Plan:
        pace = options.pace_from(plan.pace, digest=every, at=at, on=on, zone=zone, group=group)
        return Plan(replace(plan.rule, **{**dropped, **given}), tuple(dict.fromkeys(channel or plan.channels)), pace)

    with opened(context) as tracker:
        watch = edit_watch(tracker, name, change, who=who)
        _tell(tracker, watch, as_json=as_json)


@commands.command("list")
def list_watches(context: typer.Context, as_json: AsJson = False) -> None:
    """Tell the watches that stand."""
    with opened(context) as tracker:
        answer = watches(tracker)
    show_json(answer) if as_json else watch_tables.show_watches(answer)


@commands.command("remove")
def remove(context: typer.Context, name: options.Name, by: By = None) -> None:
    """End a watch; what it alerted stays in the records."""
    who = author(by)
    with opened(context) as tracker:
        remove_watch(tracker, name, who=who)
    say(f"watch {name} is removed")


@commands.command("mute")
def mute(
    context: typer.Context,
    name: options.Name,
    until: Annotated[
        datetime, typer.Option(metavar="WHEN", parser=usage(read_end), help="When it ends (a date: its end, UTC).")
    ],
    why: Why,
    by: By = None,
) -> None:
    """Send nothing of a watch for a while; everything is recorded all the same."""
    with opened(context) as tracker:
        added = mute_watch(tracker, name, until, author(by), why)
    say(f"watch {name} is muted until {added.ends_at:%Y-%m-%d %H:%M} UTC")


@commands.command("unmute")
def unmute(context: typer.Context, name: options.Name, by: By = None) -> None:
    """End the mutes of a watch; what was held back stays in the records, unsent."""
    who = author(by)
    with opened(context) as tracker:
        unmute_watch(tracker, name, who=who)
    say(f"watch {name} is heard again")


@commands.command("mutes")
def mutes(context: typer.Context, limit: Limit = 100, as_json: AsJson = False) -> None:
    """Tell the mutes there were and are, newest first, and how many alerts each held back."""
    with opened(context) as tracker:
        answer = mutes_told(tracker, limit)
    show_json(answer) if as_json else watch_tables.show_mutes(answer)


@commands.command("explain")
def explain(
    context: typer.Context,
    event: Annotated[int, typer.Argument(min=1, help="The event's number.")],
    as_json: AsJson = False,
) -> None:
    """Tell which watches take an event, and why the others do not."""
    with opened(context) as tracker:
        answer = tell_explanation(tracker, event)
    show_json(answer) if as_json else watch_tables.show_explanation(answer)


@commands.command("test")
def test(
    context: typer.Context,
    name: options.Name,
    since: Annotated[
        datetime, typer.Option(metavar="WHEN", parser=usage(read_moment), help="From when on, by publication.")
    ],
    limit: Limit = 20,
    as_json: AsJson = False,
) -> None:
    """Tell what a watch would have told of the past; nothing is sent."""
    with opened(context) as tracker:
        answer = try_watch(tracker, name, since, limit)
    show_json(answer) if as_json else watch_tables.show_trial(answer)


@commands.command("feed")
def feed(
    context: typer.Context,
    name: options.Name,
    *,
    renew: Annotated[
        bool, typer.Option("--renew", help="Give them other addresses; the old ones open nothing.")
    ] = False,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Tell where the feeds of a watch are; whoever knows an address may read it."""
    who = author(by)
    with opened(context) as tracker:
        if renew:
            renew_feed(tracker, name, who=who)
        token = feed_token(tracker, name)
        if token is None:
            raise UnknownWatchError(f"there is no watch named {name!r}")
        base = tracker.settings.public_url or f"http://{tracker.settings.host}:{tracker.settings.port}"
    answer = {kind: f"{base}/feeds/{token}.{kind}" for kind in ("atom", "json")}
    if as_json:
        show_json(answer)
        return
    for url in answer.values():
        say(url)


@commands.command("leave")
def leave(
    context: typer.Context, token: Annotated[str, typer.Argument(help="What stands behind “unsubscribe” in the mail.")]
) -> None:
    """Take an address off a watch for a recipient who asked for it by mail."""
    with opened(context) as tracker:
        known = leave_watch(tracker, token)
    if known is None:
        raise typer.BadParameter("this is no token of ours", param_hint="TOKEN")
    say(f"{known[1]} gets no more messages of the watch {known[0]}")


def _filters(dropped: list[str]) -> dict[str, Any]:
    unknown = [each for each in dropped if each not in _FILTERS]
    if unknown:
        raise typer.BadParameter(f"{unknown[0]!r} is none of {', '.join(_FILTERS)}", param_hint="--any")
    empty = {field.name: field.default for field in fields(Rule)}
    return {_FILTERS[each]: empty[_FILTERS[each]] for each in dropped}


def _secrets(tracker: Tracker, channels: list[str]) -> dict[str, str]:
    known = ((channel, webhook_secret_of(tracker, channel)) for channel in channels)
    return {channel: secret for channel, secret in known if secret is not None}


def _tell(tracker: Tracker, watch: Watch, *, as_json: bool) -> None:
    answer: Answer = {"watch": watch_answer(watch), "secrets": _secrets(tracker, watch.channels)}
    if as_json:
        show_json(answer)
        return
    say(f"watch {watch.name} tells {', '.join(watch.channels)}")
    for channel, secret in answer["secrets"].items():
        say(f"{channel} is signed with {secret}")
