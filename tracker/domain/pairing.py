"""Which value that went and which that came are one value corrected, and not two that have nothing in common."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from rapidfuzz.distance import Indel

from tracker.matching.fold import fold

Likeness = Callable[[Any, Any], float]

ALIKE = 0.75
"""From this likeness of letters on, one spelling was made of the other: SAHRAWI and SAHRAOUI, not SAHRAWI and SALIM."""

_SAME = 1.0
_SURELY = 0.99


def paired(field: str, gone: Sequence[Any], come: Sequence[Any]) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """Give the pairs of values of one field that are a correction, likest first, and what is only gone or only come."""
    likeness = _LIKENESS.get(field)
    if likeness is None or not gone or not come:
        return [], list(gone), list(come)
    scored = ((likeness(old, new), one, other) for one, old in enumerate(gone) for other, new in enumerate(come))
    ordered = sorted((-score, one, other) for score, one, other in scored if score >= ALIKE)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in ordered:
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return (
        [(gone[one], come[other]) for one, other in pairs.items()],
        [old for one, old in enumerate(gone) if one not in pairs],
        [new for other, new in enumerate(come) if other not in taken],
    )


def _letters(one: str, other: str) -> float:
    """Compare two texts whatever their case, accents and script; a transliteration has its original's letters."""
    return Indel.normalized_similarity(fold(one), fold(other))


def _names(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    if one["text"] == other["text"]:
        return _SAME
    if one["kind"] == other["kind"] == "primary":
        return _SURELY  # there is one primary name at a time, whatever its words
    if one.get("script") != other.get("script"):
        return 0.0
    return _letters(one["text"], other["text"])


def _births(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    """A correction keeps the year or the place, or makes a date out of a year."""
    if one.get("date") == other.get("date"):
        return _SURELY
    if _year(one) and _year(one) == _year(other):
        return 0.9
    is_placed = one.get("place") is not None and one.get("place") == other.get("place")
    return 0.8 if is_placed else 0.0


def _year(birth: Mapping[str, Any]) -> str:
    return str(birth.get("date", ""))[:4]


def _identifiers(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    if one["value"] == other["value"]:
        return _SURELY
    same_kind = one["kind"] == other["kind"] and one.get("country") == other.get("country")
    return Indel.normalized_similarity(one["value"], other["value"]) if same_kind else 0.0


def _addresses(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    if one.get("text") == other.get("text"):
        return _SURELY
    return _letters(one.get("text", ""), other.get("text", ""))


def _by(part: str, one: Mapping[str, str], other: Mapping[str, str]) -> float:
    return _SURELY if one.get(part) is not None and one.get(part) == other.get(part) else 0.0


def _links(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    return max(_by("ref", one, other), _by("name", one, other))


_LIKENESS: dict[str, Likeness] = {
    "names": _names,
    "births": _births,
    "identifiers": _identifiers,
    "addresses": _addresses,
    "links": _links,
    "facts": partial(_by, "label"),
    "positions": _letters,
}
"""How alike two values of a field are, 0–1. Values of other fields are words of a vocabulary: another is another."""
