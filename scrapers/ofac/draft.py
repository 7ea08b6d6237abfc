"""Makes a listing of its pieces."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from scrapers.dates import Period
from scrapers.ofac.pieces import Piece
from scrapers.record import Birth, Fact, Listing, PartyKind
from scrapers.vocabulary import UnknownWordError


def build(ref: str, kind: PartyKind, pieces: Iterable[Piece], **told: Any) -> Listing:
    """Make a listing of its pieces; ``told`` are the fields that stand alone."""
    fields: defaultdict[str, list[Any]] = defaultdict(list)
    for field, value in pieces:
        fields[field].append(value)
    primary = fields.pop("primary", ())
    if len(primary) != 1:
        raise UnknownWordError(f"{len(primary)} primary names instead of one")
    if "dates" in fields or "places" in fields:
        fields["births"] = _births(fields.pop("dates", ()), fields.pop("places", ()))
    if "gender" in fields:
        told["gender"], *others = fields.pop("gender")
        fields["facts"].extend(Fact("Gender", other) for other in others)
    for field, values in fields.items():
        told[field] = tuple(values)
    told["names"] = (*primary, *told["names"]) if "names" in told else tuple(primary)
    return Listing(ref, kind, **told)


def _births(dates: Sequence[Period], places: Sequence[str]) -> list[Birth]:
    """OFAC lists dates and places apart: a single place belongs to every date, several belong to none in particular."""
    place = places[0] if len(places) == 1 else None
    births = [Birth(date.start, date.end, date.circa, place) for date in dates]
    return births if births and place else births + [Birth(place=one) for one in places]
