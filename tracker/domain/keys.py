"""Join keys: what two listings must share to be one party without anybody's judgement.

A key is a scheme and a value. Official references and registrations identify by themselves; a name does only together
with a birth date, and never when it is short.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from scrapers.record import Strength
from tracker.domain.canonical import Canonical
from tracker.matching.fold import fold


class Key(NamedTuple):
    """One join key."""

    scheme: str
    value: str


REFERENCES = frozenset(
    {"un reference", "eu reference", "ofac reference", "uk sanctions list reference", "ofsi group id"}
)
"""One list's own reference, repeated by another: as official as it gets."""

WORLDWIDE = frozenset({"imo", "mmsi", "lei", "bic", "isin", "duns", "wallet", "transponder code"})
"""Numbers that mean one bearer anywhere."""

NATIONAL = frozenset({"passport", "national id", "tax id", "registration", "social security number"})
"""Numbers that mean one bearer within the country that gave them."""

SHORTEST_NUMBER = 5
"""Shorter numbers are too often shared by chance (or are a page of a register)."""

_BY_NAME = "name and "
_NOISE = re.compile(r"[\W_]+")


def join_keys(form: Canonical, reference_kind: str | None = None) -> frozenset[Key]:
    """Give all join keys of a listing in canonical form; its own reference is one where other lists repeat it."""
    own = () if reference_kind is None else (Key(reference_kind, _plain(form["ref"])),)
    return frozenset((*own, *_identifier_keys(form), *_birth_keys(form)))


def strength_order(key: Key) -> tuple[int, Key]:
    """Give what sorts keys by how surely they mean one party: official references, numbers, names with a birth date."""
    if key.scheme in REFERENCES:
        return 0, key
    if not key.scheme.startswith(_BY_NAME):
        return 1, key
    return (2 if key.scheme == "name and birth date" else 3), key


def reason_of(key: Key) -> str:
    """Say in words what two listings with this key share."""
    if key.scheme.startswith(_BY_NAME):
        return f"the same name and {key.scheme.removeprefix(_BY_NAME)} ({key.value.replace('|', ', ')})"
    return f"the same {key.scheme} ({key.value})"


def _identifier_keys(form: Canonical) -> Iterator[Key]:
    for identifier in form.get("identifiers", ()):
        kind, value = identifier["kind"], _plain(identifier["value"])
        if kind in REFERENCES:
            yield Key(kind, value)
        elif len(value) < SHORTEST_NUMBER:
            continue
        elif kind in WORLDWIDE:
            yield Key(kind, value)
        elif kind in NATIONAL and "country" in identifier:
            yield Key(f"{kind} of {identifier['country']}", value)


def _plain(value: str) -> str:
    return _NOISE.sub("", value).casefold()


def _birth_keys(form: Canonical) -> Iterator[Key]:
    if form["kind"] != "person":
        return
    dates = {birth["date"] for birth in form.get("births", ()) if _is_exact(birth)}
    for words in _names(form):
        for date in dates:
            if len(words) > 1 and len(date) == len("1984-05-17"):
                yield Key("name and birth date", f"{' '.join(words)}|{date}")
            if len(words) > 2 and len(date) >= len("1984"):
                yield Key("name and birth year", f"{' '.join(words)}|{date[:4]}")


def _is_exact(birth: dict[str, Any]) -> bool:
    return "date" in birth and "latest" not in birth and not birth.get("circa")


def _names(form: Canonical) -> set[tuple[str, ...]]:
    strong = (name["text"] for name in form["names"] if name["strength"] == Strength.STRONG)
    return {tuple(sorted(fold(text).split())) for text in strong}
