"""The command that works: as a daemon, or once."""

from dataclasses import dataclass
from typing import Annotated

import typer

from tracker.entrypoints.cli.arguments import usage
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.daemon import run_daemon, run_once
from tracker.pipeline.steps import STEPS


@dataclass(frozen=True, slots=True)
class Choice:
    """Which steps are worked."""

    steps: tuple[str, ...] = tuple(STEPS)


def read_choice(text: str) -> Choice:
    """Read ``collect,deliver``; the steps are worked in their own order, whatever the order given."""
    named = {name.strip() for name in text.split(",") if name.strip()}
    unknown = sorted(named - STEPS.keys())
    if unknown or not named:
        raise ValueError(f"{', '.join(unknown) or 'nothing'} is no step: steps are {', '.join(STEPS)}")
    return Choice(tuple(name for name in STEPS if name in named))


def run(
    context: typer.Context,
    *,
    once: Annotated[
        bool, typer.Option("--once", help="Work until nothing is due, then exit; serves no web API.")
    ] = False,
    no_web: Annotated[bool, typer.Option("--no-web", help="Serve no web API.")] = False,
    steps: Annotated[
        Choice | None,
        typer.Option(metavar="STEP,…", parser=usage(read_choice), help=f"Work only some of {', '.join(STEPS)}."),
    ] = None,
) -> None:
    """Collect, compare, alert and answer, until Ctrl-C (or SIGTERM)."""
    chosen = (steps or Choice()).steps
    with opened(context) as tracker:
        if once:
            run_once(tracker, chosen)
        else:
            run_daemon(tracker, chosen, web=not no_web)
