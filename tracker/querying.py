"""From what people write about someone (a row of theirs, options of a command, an address) to a query."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from scrapers.record import PartyKind
from tracker.countries import country_code
from tracker.matching.query import Facts, Query

COLUMNS: Final = ("names", "kind", "birth_date", "country", "gender", "identifier")
"""What may be told of someone besides the name; several names, dates, countries and identifiers stand between ``;``."""
SEVERAL: Final = ";"
_KINDS: Final[Mapping[str, PartyKind]] = {
    **{kind.value: kind for kind in PartyKind},
    **dict.fromkeys(["individual", "natural person", "human"], PartyKind.PERSON),
    **dict.fromkeys(["organization", "entity", "company", "legal person", "business"], PartyKind.ORGANISATION),
    **dict.fromkeys(["ship", "boat"], PartyKind.VESSEL),
    **dict.fromkeys(["airplane", "plane"], PartyKind.AIRCRAFT),
}
_GENDERS: Final = {"m": "male", "male": "male", "man": "male", "f": "female", "female": "female", "woman": "female"}
_UNTOLD: Final = frozenset({"unknown", "other", "x", "u", "n/a", "-"})
"""What stands in a cell of gender and says nothing."""
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]00:00(?::00(?:\.0+)?)?)?")

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, and what was told with it but could not be read: one sentence each."""

    query: Query
    unread: tuple[str, ...] = ()


def read_query(name: str, told: Mapping[str, str]) -> Asked:
    """Read what is told of someone; what cannot be read is left out and named. ``ValueError`` where nobody is named."""
    names = tuple(filter(None, (part.strip() for part in (name, *told.get("names", "").split(SEVERAL)))))
    if not names:
        raise ValueError("no name")
    unread: list[str] = []
    facts = Facts(
        births=_several(told, "birth_date", read_birth, unread),
        countries=_several(told, "country", read_country, unread),
        gender=next(iter(_several(told, "gender", read_gender, unread)), None) or None,
        identifiers=_several(told, "identifier", str, unread),
    )
    kind = next(iter(_several(told, "kind", read_kind, unread)), None)
    return Asked(Query(names[0], names[1:], kind, facts), tuple(unread))


def _several(
    told: Mapping[str, str], column: str, read: Callable[[str], Value], unread: list[str]
) -> tuple[Value, ...]:
    found: list[Value] = []
    for text in filter(None, (part.strip() for part in told.get(column, "").split(SEVERAL))):
        try:
            found.append(read(text))
        except ValueError as error:
            unread.append(f"{column}: {error}")
    return tuple(found)


def read_kind(text: str) -> PartyKind:
    """Read what somebody is; ``ValueError`` says what there is to be."""
    kind = _KINDS.get(" ".join(text.split()).casefold())
    if kind is None:
        raise ValueError(f"{text!r} is none of {', '.join(PartyKind)}")
    return kind


def read_birth(text: str) -> str:
    """Read a day, month or year of birth; ``ValueError`` for other ways of writing, which may mislead."""
    found = _DATE.fullmatch(text)
    if found:
        year, month, day = found.groups()
        try:
            date(int(year), int(month or 1), int(day or 1))
        except ValueError:
            pass
        else:
            return "-".join(part for part in (year, month, day) if part)
    raise ValueError(f"{text!r} is no date such as 1984-05-17, 1984-05 or 1984")


def read_country(text: str) -> str:
    """Read a country's name or code."""
    code = country_code(text)
    if code is None:
        raise ValueError(f"{text!r} is no country we know, by name or two-letter code")
    return code


def read_gender(text: str) -> str:
    """Read a gender: male, female, or nothing where it is said to be unknown."""
    plain = text.casefold()
    if plain in _UNTOLD:
        return ""
    if plain not in _GENDERS:
        raise ValueError(f"{text!r} is neither male nor female")
    return _GENDERS[plain]
