"""What listings say of a party besides its names, as the matching wants it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from tracker.countries import country_code
from tracker.domain.canonical import Canonical
from tracker.matching.query import Facts

_CIRCA: Final = 2
"""How many years ``about 1960`` may be off."""
_LONGEST_RANGE: Final = 30
"""A birth told within a wider range says nothing."""


def facts_of(forms: Iterable[Canonical]) -> Facts:
    """Give what these listings (canonical forms) together say of their party; what they leave open stays unknown.

    Countries are nationalities, citizenships and those of addresses; a name that is no country is left out.
    """
    told = list(forms)
    genders = {form["gender"] for form in told if "gender" in form}
    return Facts(
        births=_unique(day for form in told for birth in form.get("births", ()) for day in _days(birth)),
        countries=_unique(filter(None, map(country_code, (text for form in told for text in _countries(form))))),
        gender=genders.pop() if len(genders) == 1 else None,
        identifiers=_unique(each["value"] for form in told for each in form.get("identifiers", ())),
    )


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _countries(form: Canonical) -> Iterator[str]:
    yield from form.get("nationalities", ())
    yield from form.get("citizenships", ())
    yield from (address["country"] for address in form.get("addresses", ()) if "country" in address)


def _days(birth: Mapping[str, Any]) -> Iterator[str]:
    """The dates a birth may be of: a range and an approximate date are given as years."""
    day, latest = birth.get("date"), birth.get("latest")
    if day is None or not day[:4].isdigit():
        return
    if latest is None and not birth.get("circa"):
        yield day
        return
    about = _CIRCA if birth.get("circa") else 0
    first, last = int(day[:4]) - about, int((latest or day)[:4]) + about
    if last - first <= _LONGEST_RANGE:
        yield from map(str, range(first, last + 1))
