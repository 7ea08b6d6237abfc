"""Reads the word lists of ``tables/``."""

from collections.abc import Iterator
from importlib.resources import files


def lines(name: str) -> Iterator[str]:
    """The lines of a table without its remarks."""
    text = files("tracker.matching.tables").joinpath(name).read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def words(name: str) -> frozenset[str]:
    """The words of a table that is one list."""
    return frozenset(word for line in lines(name) for word in line.split())


def usual(name: str) -> dict[str, str]:
    """Other spelling → usual one, of a table of lines ``usual: other other``."""
    split = (line.split(": ") for line in lines(name))
    return {other: first for first, others in split for other in others.split()}


def groups(name: str) -> dict[str, frozenset[str]]:
    """Word → all the words it shares a line with."""
    near: dict[str, set[str]] = {}
    for line in lines(name):
        for word in line.split():
            near.setdefault(word, set()).update(line.split())
    return {word: frozenset(others) for word, others in near.items()}
