"""Options that several commands share, and how their values are read."""

import getpass
import re
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, TypeVar

import typer

from scrapers.record import PartyKind
from tracker.entrypoints.asking import read_end
from tracker.querying import read_kind

Value = TypeVar("Value")

NO_TEXT = "these bytes are no text in the encoding of this terminal"
_SURROGATES = re.compile("[\ud800-\udfff]")


def usage(read: Callable[[str], Value]) -> Callable[[str], Value]:
    """Make a reader that raises ``ValueError`` fit for an option: wrong usage, in the reader's own words."""

    def parse(text: str) -> Value:
        try:
            return read(text)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None

    return parse


def no_words_in(value: object) -> bool:
    """Say whether a value holds bytes that are no text: a path may, nothing else that a command is given."""
    texts = value if isinstance(value, (list, tuple)) else (value,)
    return any(isinstance(text, str) and not text.isascii() and _SURROGATES.search(text) for text in texts)


def read_words(text: str) -> str:
    """Read words that are kept with what somebody did: not blank, and nothing that is no text."""
    words = text.strip()
    if no_words_in(words):
        raise ValueError(NO_TEXT)
    if not words:
        raise ValueError("words are wanted here, not blanks")
    return words


def delegated(context: typer.Context) -> bool:
    """Say whether a command of this group follows; options of the group before it are wrong usage."""
    if context.invoked_subcommand is None:
        return False
    sources = filter(None, map(context.get_parameter_source, context.params))
    if any(source.name == "COMMANDLINE" for source in sources):
        raise typer.BadParameter(f"options belong behind {context.invoked_subcommand}", param_hint=context.info_name)
    return True


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
Why = Annotated[str, typer.Option(parser=usage(read_words), metavar="REASON", help="The reason; it is kept.")]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Whose word it is; default: the user of this machine.")]


def author(by: str | None) -> str:
    """Give whose word something is; without a name, the user who runs the command."""
    if by is not None:
        return usage(read_words)(by)
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise typer.BadParameter("this machine has no name for its user", param_hint="--by") from None
