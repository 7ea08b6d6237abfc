"""Gathers the pieces of one entry and makes the listing of them."""

from collections.abc import Iterable
from typing import Any

from scrapers.dates import Period
from scrapers.ofac.pieces import Piece
from scrapers.record import Birth, Listing, Name, NameKind, PartyKind
from scrapers.vocabulary import UnknownWordError


def build(ref: str, kind: PartyKind, pieces: Iterable[Piece], **told: Any) -> Listing:
    """Make a listing of its pieces; ``told`` are the fields that stand alone. The primary name comes first."""
    fields: dict[str, list[Any]] = {}
    for field, value in pieces:
        if field in fields:
            fields[field].append(value)
        else:
            fields[field] = [value]
    names = _primary_first(fields.pop("names", []))
    if "dates" in fields or "places" in fields:
        fields["births"] = _births(fields.pop("dates", []), fields.pop("places", []))
    if "gender" in fields:
        told["gender"] = fields.pop("gender")[0]
    for field, values in fields.items():
        told[field] = tuple(dict.fromkeys(values)) if len(values) > 1 else tuple(values)
    return Listing(ref, kind, names, **told)


def _primary_first(names: list[Name]) -> tuple[Name, ...]:
    kinds = [name.kind for name in names]
    if kinds.count(NameKind.PRIMARY) != 1:
        raise UnknownWordError(f"{kinds.count(NameKind.PRIMARY)} primary names instead of one")
    first = kinds.index(NameKind.PRIMARY)
    return (names[first], *names[:first], *names[first + 1 :])


def _births(dates: list[Period], places: list[str]) -> list[Birth]:
    """OFAC lists dates and places apart: a single place belongs to every date, several belong to none in particular."""
    place = places[0] if len(places) == 1 else None
    births = [Birth(date.start, date.end, date.circa, place) for date in dates]
    return births if births and place else births + [Birth(place=one) for one in places]
