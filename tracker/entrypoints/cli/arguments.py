"""Options that several commands share, and how their values are read."""

import getpass
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, TypeVar

import typer

from scrapers.record import PartyKind
from tracker.entrypoints.asking import read_end
from tracker.querying import read_kind

Value = TypeVar("Value")


def usage(read: Callable[[str], Value]) -> Callable[[str], Value]:
    """Make a reader that raises ``ValueError`` fit for an option: wrong usage, in the reader's own words."""

    def parse(text: str) -> Value:
        try:
            return read(text)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None

    return parse


def read_words(text: str) -> str:
    """Read words that are kept with what somebody did: not blank, and nothing that is no text."""
    words = text.strip()
    try:
        words.encode()
    except UnicodeEncodeError:
        raise ValueError("these bytes are no text in the encoding of this terminal") from None
    if not words:
        raise ValueError("words are wanted here, not blanks")
    return words


AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Limit = Annotated[int, typer.Option(min=1, max=100_000, help="Print at most so many.")]
Kind = Annotated[
    PartyKind | None, typer.Option(metavar="KIND", parser=usage(read_kind), help=f"What it is: {', '.join(PartyKind)}.")
]
ListKey = Annotated[str, typer.Option("--source", help="The list's key, such as us_ofac_sdn.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(metavar="WHEN", parser=usage(read_end), help="As published until then (a date: its end, UTC)."),
]
KnownAt = Annotated[
    datetime | None,
    typer.Option(metavar="WHEN", parser=usage(read_end), help="As we knew it then (a date: its end, UTC)."),
]
Why = Annotated[str, typer.Option(help="The reason; it is kept.")]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Whose word it is; default: the user of this machine.")]


def author(by: str | None) -> str:
    """Give whose word something is; without a name, the user who runs the command."""
    if by is not None:
        return usage(read_words)(by)
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise typer.BadParameter("this machine has no name for its user", param_hint="--by") from None
