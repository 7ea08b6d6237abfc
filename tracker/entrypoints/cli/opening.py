"""How commands come by a tracker."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from tracker.config import load_settings
from tracker.entrypoints.cli.arguments import NO_TEXT, no_words_in
from tracker.entrypoints.logs import configure_logging
from tracker.wiring import Tracker, build

Opener = Callable[[], Tracker]
"""What ``typer.Context.obj`` holds, so that tests can hand in a tracker of their own."""


def open_tracker() -> Tracker:
    """Build the tracker that the settings describe."""
    settings = load_settings()
    configure_logging(settings)
    return build(settings)


@contextmanager
def opened(context: typer.Context) -> Iterator[Tracker]:
    """Open the command's tracker and close it behind the command; what it was given has to be text."""
    for parameter in context.command.params:
        if no_words_in(context.params.get(parameter.name or "")):
            raise typer.BadParameter(NO_TEXT, context, param_hint=parameter.opts[0])
    opener: Opener = context.obj
    tracker = opener()
    try:
        yield tracker
    finally:
        tracker.close()
