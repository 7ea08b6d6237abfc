"""The commands for working alerts: which there are, all about one, and the steps of the work."""

from typing import Annotated

import typer

from db.outbox import AlertFilter
from tracker.answers.alerts import alert as tell_alert
from tracker.answers.alerts import alerts as tell_alerts
from tracker.domain.working import OPEN_STATES, STEPS, AlertState, StepName, worded
from tracker.entrypoints.cli import tables, work_tables
from tracker.entrypoints.cli.arguments import AsJson, By, Limit, author, delegated, read_words, usage
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import say, show_json
from tracker.pipeline.working import work_alerts

commands = typer.Typer(help="Tell the alerts, and work them.")

Number = Annotated[int, typer.Argument(metavar="ID", min=1, max=2**31 - 1, help="The alert's number.")]
Numbers = Annotated[list[int], typer.Argument(metavar="ID…", min=1, max=2**31 - 1, help="The alerts' numbers.")]
_NOTE = typer.Option(parser=usage(read_words), metavar="WORDS", help="Why; it is kept.")
Note = Annotated[str, _NOTE]
Remark = Annotated[str | None, _NOTE]


@commands.callback(invoke_without_command=True)
def alerts(
    context: typer.Context,
    *,
    state: Annotated[list[AlertState] | None, typer.Option(help="Only alerts in this state; may be repeated.")] = None,
    is_open: Annotated[bool, typer.Option("--open", help="Only alerts on which nobody has decided yet.")] = False,
    watch: Annotated[str | None, typer.Option(help="Only alerts of this watch.")] = None,
    limit: Limit = 1000,
    as_json: AsJson = False,
) -> None:
    """Tell the newest alerts: which event was told to which watch, and how far the work on it is."""
    if delegated(context):
        return
    states = tuple(each.value for each in (*(state or ()), *(OPEN_STATES if is_open else ())))
    with opened(context) as tracker:
        answer = tell_alerts(tracker, limit, AlertFilter(states, watch))
    show_json(answer) if as_json else tables.show_alerts(answer)


@commands.command("show")
def show(context: typer.Context, alert: Number, as_json: AsJson = False) -> None:
    """Tell all about one alert: the event with its evidence, the messages that tell it, the work on it."""
    with opened(context) as tracker:
        answer = tell_alert(tracker, alert)
    show_json({"alert": answer}) if as_json else work_tables.show_alert(answer)


@commands.command("acknowledge")
def acknowledge(context: typer.Context, alerts: Numbers, note: Remark = None, by: By = None) -> None:
    """Take new alerts as yours to work."""
    _work(context, "acknowledge", alerts, note, by)


@commands.command("escalate")
def escalate(context: typer.Context, alerts: Numbers, note: Note, by: By = None) -> None:
    """Hand alerts on to whoever has to decide."""
    _work(context, "escalate", alerts, note, by)


@commands.command("true-match")
def true_match(context: typer.Context, alerts: Numbers, note: Note, by: By = None) -> None:
    """Decide that alerts are about whom they seem to be about."""
    _work(context, "true-match", alerts, note, by)


@commands.command("false-positive")
def false_positive(context: typer.Context, alerts: Numbers, note: Note, by: By = None) -> None:
    """Decide that alerts are about somebody else, or about nothing."""
    _work(context, "false-positive", alerts, note, by)


@commands.command("reopen")
def reopen(context: typer.Context, alerts: Numbers, note: Note, by: By = None) -> None:
    """Put alerts back among the new ones, whatever was said of them."""
    _work(context, "reopen", alerts, note, by)


def _work(context: typer.Context, step: StepName, alerts: list[int], note: str | None, by: str | None) -> None:
    who = author(by)
    with opened(context) as tracker:
        judged = work_alerts(tracker, alerts, step, who=who, note=note)
    told = ", ".join(str(number) for number in sorted(set(alerts)))
    say(f"alert{'s' if len(set(alerts)) > 1 else ''} {told}: {worded(STEPS[step].ends_in)}, says {who}")
    for each in judged:
        undecided = "not judged, since a newer alert told of them again: decide that one"
        say(f"{each.subject} and {each.party}: {each.verdict or undecided}")
