"""The command that plays the story on this machine alone."""

import typer

from tracker.entrypoints.demo.play import play


def demo() -> None:
    """Play a small version of the story: a list, an article, the list again, and what is told of them."""
    if not play(print):
        raise typer.Exit(1)
