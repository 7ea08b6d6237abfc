"""Options that several commands share, and how their values are read."""

from collections.abc import Callable
from typing import Annotated, TypeVar

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Limit = Annotated[int, typer.Option(min=1, max=100_000, help="Print at most so many.")]

Value = TypeVar("Value")


def usage(read: Callable[[str], Value]) -> Callable[[str], Value]:
    """Make a reader that raises ``ValueError`` fit for an option: wrong usage, in the reader's own words."""

    def parse(text: str) -> Value:
        try:
            return read(text)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None

    return parse
