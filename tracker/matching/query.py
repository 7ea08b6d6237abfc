"""What is asked and what is known of a party besides its names."""

from dataclasses import dataclass

from scrapers.record import PartyKind


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of someone besides the names; empty means unknown.

    ``births`` are ISO 8601 prefixes (``1984``, ``1984-05-17``), ``countries`` two-letter codes, ``gender`` a word that
    begins with m or f, ``identifiers`` numbers as written.
    """

    births: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    gender: str | None = None
    identifiers: tuple[str, ...] = ()


NOTHING = Facts()
"""Nothing known."""


@dataclass(frozen=True, slots=True)
class Query:
    """Who is looked for: a name, perhaps other names, a kind, and facts."""

    name: str
    other_names: tuple[str, ...] = ()
    kind: PartyKind | None = None
    facts: Facts = NOTHING

    @property
    def names(self) -> tuple[str, ...]:
        """All the names, the first one first."""
        return (self.name, *self.other_names)
