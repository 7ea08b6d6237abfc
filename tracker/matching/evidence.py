"""What facts besides the names say about two parties being one: contradictions lower the score, silence does not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from scrapers.record import PartyKind
from tracker.matching.query import Facts

_YEAR: Final = 0.8
"""The factor for birth years that differ by more than one."""
_NEXT_YEAR: Final = 0.95
"""The factor for birth years that differ by one, as calendars and memories do."""
_DAY: Final = 0.85
"""The factor for other days of the same year."""
_SWAPPED: Final = 0.95
"""The factor for a day and a month that changed places."""
_SHORTEST: Final = 5
"""Shorter identifiers are too often shared by chance."""
_COUNTRY: Final = 0.85
_GENDER: Final = 0.75
KIND: Final = 0.65
"""The factor for another kind of party: not even the same name is a hit at the normal setting."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements that cannot both be true of one party, and the share of the score that is left."""

    what: str
    ours: str
    theirs: str
    factor: float


def plain_identifier(text: str) -> str:
    """An identifier without the punctuation people put into it; case counts for nothing.

    Empty for one that is too short to tell its bearer from others.
    """
    plain = "".join(c for c in text.casefold() if c.isalnum())
    return plain if len(plain) >= _SHORTEST else ""


def contradictions(ours: Facts, theirs: Facts) -> tuple[Contradiction, ...]:
    """What both sides state and do not agree on."""
    return (*_births(ours, theirs), *_countries(ours, theirs), *_genders(ours, theirs))


def kind_contradicts(ours: PartyKind | None, theirs: PartyKind) -> bool:
    """Whether both say what somebody is, and not the same; ``other`` says nothing."""
    return ours is not theirs and ours is not None and PartyKind.OTHER not in (ours, theirs)


def kind_contradictions(ours: PartyKind | None, theirs: PartyKind) -> tuple[Contradiction, ...]:
    """What the kinds say against two parties being one."""
    if ours is None or not kind_contradicts(ours, theirs):
        return ()
    return (Contradiction("kind", ours.value, theirs.value, KIND),)


def _births(ours: Facts, theirs: Facts) -> Iterator[Contradiction]:
    factors = [(_born(a, b), a, b) for a in ours.births for b in theirs.births]
    if factors:
        factor, a, b = max(factors)
        if factor < 1:
            yield Contradiction("birth", a, b, factor)


def _born(ours: str, theirs: str) -> float:
    """How well two dates agree, at the precision both have."""
    length = min(len(ours), len(theirs))
    if ours[:length] == theirs[:length]:
        return 1.0
    if ours[:4] == theirs[:4]:
        swapped = len(ours) == len(theirs) == 10 and ours[5:] == f"{theirs[8:]}-{theirs[5:7]}"
        return _SWAPPED if swapped else _DAY
    years = ours[:4], theirs[:4]
    if all(year.isdigit() for year in years) and abs(int(years[0]) - int(years[1])) == 1:
        return _NEXT_YEAR
    return _YEAR


def _countries(ours: Facts, theirs: Facts) -> Iterator[Contradiction]:
    if ours.countries and theirs.countries and not _lower(ours.countries) & _lower(theirs.countries):
        yield Contradiction("country", ", ".join(ours.countries), ", ".join(theirs.countries), _COUNTRY)


def _genders(ours: Facts, theirs: Facts) -> Iterator[Contradiction]:
    if ours.gender and theirs.gender and ours.gender[:1].lower() != theirs.gender[:1].lower():
        yield Contradiction("gender", ours.gender, theirs.gender, _GENDER)


def _lower(texts: Iterable[str]) -> set[str]:
    return {text.lower() for text in texts}
