"""How long one list came behind another with the same party."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

Basis = Literal["listed_on", "first_seen", "baseline"]
"""What a day rests on: the publisher's own word; the document that first carried the listing, after others that did
not; or the first document we have of the list, so that the listing may be older."""

Bound = Literal["exact", "at_least", "at_most", "unknown"]

_BOUNDS: dict[tuple[bool, bool], Bound] = {
    (False, False): "exact",
    (True, False): "at_least",
    (False, True): "at_most",
    (True, True): "unknown",
}
"""How sure a lag is, by whether its first and its second listing may be older than their days."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A party's coming onto a list."""

    source: str
    ref: str
    on: date
    basis: Basis


@dataclass(frozen=True, slots=True)
class Lag:
    """The days from one appearance to a later one; ``bound`` says how far the number can be trusted."""

    first: Appearance
    then: Appearance
    days: int
    bound: Bound


def appearance(source: str, ref: str, listed_on: str | None, first_seen: date, *, is_baseline: bool) -> Appearance:
    """Say since when a listing stands: by the publisher's word where that is a whole day, else by our documents."""
    if listed_on is not None and len(listed_on) == len("2021-07-07"):
        return Appearance(source, ref, date.fromisoformat(listed_on), "listed_on")
    return Appearance(source, ref, first_seen, "baseline" if is_baseline else "first_seen")


def lags(appearances: Iterable[Appearance]) -> tuple[Lag, ...]:
    """Give the lag of each later list behind each earlier one, in the order of appearance."""
    ordered = sorted(appearances, key=lambda each: (each.on, each.source, each.ref))
    return tuple(
        Lag(first, then, (then.on - first.on).days, _BOUNDS[first.basis == "baseline", then.basis == "baseline"])
        for first, then in combinations(ordered, 2)
        if first.source != then.source
    )
