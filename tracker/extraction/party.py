"""A party on its way from words to a claim."""

from dataclasses import dataclass, field

from scrapers.record import PartyKind
from tracker.extraction.aliases import Alias


@dataclass(slots=True)
class Party:
    """A party on the way to a claim: its name's place in the plain text, and what stands around it."""

    start: int
    end: int
    kind: PartyKind | None
    aliases: list[Alias] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    tail: tuple[int, int] | None = None
    """The place of a family name behind a nickname in quotes."""
