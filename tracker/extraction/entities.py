"""A seam for a named-entity model of the user's own. The product ships none and does without."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entity:
    """A name that a model sees in a text: its offsets and, in the model's own words, what it is."""

    start: int
    end: int
    label: str = ""


EntityModel = Callable[[str, str], Iterable[Entity]]
"""Gives the names of parties in a text (text, ISO 639-1 code of its language).

It gives names only. Whether somebody was designated is still read from the wording: a name that the model sees in the
place of a designated party is taken as it stands there, and no other name is claimed because of it.
"""


def entity_ends(entities: Iterable[Entity], length: int) -> Mapping[int, int]:
    """Give where each name ends by where it begins, the longest of several; what lies outside the text is left out."""
    ends: dict[int, int] = {}
    for entity in entities:
        if 0 <= entity.start < entity.end <= length:
            ends[entity.start] = max(entity.end, ends.get(entity.start, 0))
    return ends
