"""Finds every source by its place: a module in one of three packages, with its ``SOURCE``. There is no list to edit."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from scrapers import lists, news, notices
from scrapers.source import Source


class SourceDefinitionError(Exception):
    """A module where sources live defines none, or one whose key is taken."""


def all_sources() -> dict[str, Source]:
    """Give every source by its key, in the order of the keys."""
    found: dict[str, Source] = {}
    for place, source in _definitions((lists, notices, news)):
        if source.key in found:
            raise SourceDefinitionError(f"{place}: the key {source.key!r} is taken")
        found[source.key] = source
    return dict(sorted(found.items()))


def _definitions(packages: tuple[ModuleType, ...]) -> Iterator[tuple[str, Source]]:
    for package in packages:
        for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            source = getattr(import_module(module.name), "SOURCE", None)
            if not isinstance(source, Source):
                raise SourceDefinitionError(f"{module.name}: SOURCE is missing or not a Source")
            yield module.name, source
