"""The commands that look: search, history, events."""

from dataclasses import replace
from typing import Annotated

import typer

from db.history import EventFilter
from db.versions import Moment
from tracker.answers.events import events as tell_events
from tracker.answers.party import party_history
from tracker.answers.search import search as tell_search
from tracker.domain.routing import EVENT_KINDS
from tracker.entrypoints.asking import read_start
from tracker.entrypoints.cli import party_tables, tables
from tracker.entrypoints.cli.arguments import AsJson, AsOf, Kind, KnownAt, Limit, usage
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import show_json
from tracker.matching.query import Facts, Query
from tracker.querying import read_birth, read_country, read_gender


def search(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A name, in any spelling, order or script; or an identifier.")],
    *,
    kind: Kind = None,
    birth: Annotated[
        str | None,
        typer.Option(metavar="DATE", parser=usage(read_birth), help="Born then: 1984-05-17, 1984-05 or 1984."),
    ] = None,
    country: Annotated[
        str | None, typer.Option(metavar="COUNTRY", parser=usage(read_country), help="Of that country: name or code.")
    ] = None,
    gender: Annotated[
        str | None, typer.Option(metavar="GENDER", parser=usage(read_gender), help="male or female.")
    ] = None,
    identifier: Annotated[
        list[str] | None,
        typer.Option(metavar="NUMBER", help="A passport, tax, IMO number, a wallet … (several may be given)."),
    ] = None,
    limit: Limit = 10,
    min_score: Annotated[float, typer.Option(min=0, max=1, help="Leave out whoever scores less.")] = 0.0,
    as_json: AsJson = False,
) -> None:
    """Say whom a name may mean, best first, and why."""
    facts = Facts(
        births=(birth,) if birth else (),
        countries=(country,) if country else (),
        gender=gender or None,
        identifiers=tuple(identifier or ()),
    )
    with opened(context) as tracker:
        answer = tell_search(tracker, Query(name, kind=kind, facts=facts), limit, min_score)
    show_json(answer) if as_json else tables.show_search(answer)


def history(
    context: typer.Context,
    party: Annotated[
        str, typer.Argument(metavar="NAME-OR-ID", help="P42, us_ofac_sdn:32391, a reference alone, or a name.")
    ],
    as_of: AsOf = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """Tell the whole story of one party: names, listings, claims, and what happened when."""
    with opened(context) as tracker:
        answer = party_history(tracker, party, Moment(as_of, known_at))
    show_json(answer) if as_json else party_tables.show_history(answer)


def events(
    context: typer.Context,
    *,
    since: Annotated[
        EventFilter | None,
        typer.Option(
            metavar="ID-OR-DATE", parser=usage(read_start), help="Only after this event's number, or seen since then."
        ),
    ] = None,
    kind: Annotated[str | None, typer.Option(help=f"Only of one kind: {', '.join(EVENT_KINDS)}.")] = None,
    source: Annotated[str | None, typer.Option(help="Only of one source, by its key.")] = None,
    limit: Limit = 1000,
    as_json: AsJson = False,
) -> None:
    """Tell what happened, in order: from --since on, or else the newest."""
    if kind is not None and kind not in EVENT_KINDS:
        raise typer.BadParameter(f"{kind!r} is none of {', '.join(EVENT_KINDS)}", param_hint="--kind")
    with opened(context) as tracker:
        answer = tell_events(tracker, replace(since or EventFilter(), kind=kind, source_key=source), limit)
    show_json(answer) if as_json else tables.show_events(answer)
