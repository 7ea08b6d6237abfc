"""The commands about whole lists: listings, show, diff."""

from datetime import datetime
from typing import Annotated

import typer

from db.versions import Moment
from tracker.answers.differences import list_diff
from tracker.answers.lists import list_then
from tracker.answers.lists import show as show_then
from tracker.entrypoints.asking import read_end
from tracker.entrypoints.cli import list_tables
from tracker.entrypoints.cli.arguments import AsJson, AsOf, KnownAt, ListKey, usage
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import show_json

Day = Annotated[datetime, typer.Argument(metavar="WHEN", parser=usage(read_end), help="A date means its end, UTC.")]


def listings(
    context: typer.Context,
    source: ListKey,
    *,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
) -> None:
    """Tell a whole list as it stands, or as it stood then, and which document says so."""
    if as_json and as_csv:
        raise typer.BadParameter("either --json or --csv", param_hint="--csv")
    with opened(context) as tracker:
        answer = list_then(tracker, source, Moment(as_of, known_at))
    if as_json:
        show_json(answer)
    elif as_csv:
        list_tables.write_listings(answer)
    else:
        list_tables.show_listings(answer)


def show(
    context: typer.Context,
    ref: Annotated[str, typer.Argument(help="The publisher's reference.")],
    source: ListKey,
    at: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Tell one entry of a list whole, with the document that proves it."""
    with opened(context) as tracker:
        answer = show_then(tracker, source, ref, Moment(at))
    show_json(answer) if as_json else list_tables.show_listing(answer)


def diff(context: typer.Context, first: Day, last: Day, source: ListKey, as_json: AsJson = False) -> None:
    """Tell what changed on a list from one day to a later one, field by field."""
    if last < first:
        raise typer.BadParameter("the second day lies before the first", param_hint="WHEN")
    with opened(context) as tracker:
        answer = list_diff(tracker, source, first, last)
    show_json(answer) if as_json else list_tables.show_diff(answer)
