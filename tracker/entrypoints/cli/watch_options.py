"""What the commands about watches may be told of a watch, and how a plan is made of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Annotated, Any, Literal

import typer

from tracker.domain.pace import Pace
from tracker.domain.routing import EVENT_KINDS, PARTY_KINDS
from tracker.entrypoints.cli.arguments import usage


def read_time(text: str) -> time:
    """Read a time of day such as ``08:30``."""
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise ValueError(f"{text!r} is no time of day such as 08:30") from None


Name = Annotated[str, typer.Argument(help="What the watch is called.")]
Sources = Annotated[list[str] | None, typer.Option("--source", help="Only events of this source; may be repeated.")]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", help=f"Only this kind of event ({', '.join(EVENT_KINDS)}); may be repeated."),
]
Programmes = Annotated[
    list[str] | None, typer.Option("--programme", help="Only under this programme; may be repeated.")
]
Names = Annotated[
    list[str] | None,
    typer.Option("--name", help="Only of a party called like this; * and ? make it a pattern; may be repeated."),
]
Authorities = Annotated[
    list[str] | None, typer.Option("--authority", help="Only by an authority with these words; may be repeated.")
]
Countries = Annotated[
    list[str] | None, typer.Option("--country", help="Only of a party tied to this country; may be repeated.")
]
PartyKinds = Annotated[
    list[str] | None,
    typer.Option("--party-kind", help=f"Only this kind of party ({', '.join(PARTY_KINDS)}); may be repeated."),
]
SubjectLists = Annotated[
    list[str] | None, typer.Option("--subject-list", help="Only matches of subjects of this list; may be repeated.")
]
MinScore = Annotated[
    float | None, typer.Option(min=0, max=1, help="Hold back claims and matches that are less sure than this.")
]
Channels = Annotated[
    list[str] | None,
    typer.Option(
        "--channel",
        help="webhook:URL, mailto:ADDRESS, file:PATH or stdout: (the default); may be repeated.",
    ),
]
Digest = Annotated[
    Literal["hourly", "daily", "weekly"] | None, typer.Option(help="Tell all in one message at a time, not at once.")
]
At = Annotated[
    time | None,
    typer.Option(metavar="HH:MM", parser=usage(read_time), help="When a digest is due (08:00); hourly: its minute."),
]
On = Annotated[str | None, typer.Option(metavar="WEEKDAY", help="On which day a weekly digest is due (monday).")]
Zone = Annotated[str | None, typer.Option(metavar="ZONE", help="In which time zone, such as Europe/Brussels (UTC).")]
Group = Annotated[
    Literal["auto", "always", "never"] | None,
    typer.Option(
        help="Whether one publication is one message: auto (for people, when it brings more than ten), always, never."
    ),
]


FILTER_FIELDS = {
    "source": "sources",
    "kind": "kinds",
    "programme": "programmes",
    "party": "names",
    "authority": "authorities",
    "country": "countries",
    "party_kind": "party_kinds",
    "subject_list": "subject_lists",
}
"""The parameters that are filters, and the fields of a rule they fill."""


def given_filters(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Give the filters among a command's parameters that were named, as the fields of a rule."""
    given = {field: tuple(dict.fromkeys(parameters[name] or ())) for name, field in FILTER_FIELDS.items()}
    score = {} if parameters["min_score"] is None else {"min_score": parameters["min_score"]}
    return {**{field: values for field, values in given.items() if values}, **score}


def pace_from(
    before: Pace,
    *,
    digest: str | None,
    at: time | None,
    on: str | None,
    zone: str | None,
    group: str | None,
) -> Pace:
    """Give when a watch tells, with what was named put in the place of what was before."""
    given = {"every": digest, "at": at, "weekday": on.lower() if on else None, "zone": zone, "grouping": group}
    return replace(before, **{field: value for field, value in given.items() if value is not None})  # type: ignore[arg-type]
