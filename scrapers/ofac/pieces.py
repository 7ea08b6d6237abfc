"""Turns one labelled value of OFAC's into the piece of a listing it is, alike for all layouts, so that they agree."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from scrapers.dates import read_period
from scrapers.ofac import labels
from scrapers.record import Address, Fact, Identifier

Piece = tuple[str, Any]
"""The field of a listing and a value for it. When the listing is built, ``dates`` and ``places`` become its births, and
``primary`` becomes the first of its names."""

LATIN = "Latn"
SCRIPTS = {
    "Latin": LATIN,
    "Arabic": "Arab",
    "Armenian": "Armn",
    "Bengali": "Beng",
    "Burmese": "Mymr",
    "Chinese Simplified": "Hans",
    "Chinese Traditional": "Hant",
    "Cyrillic": "Cyrl",
    "Devanagari": "Deva",
    "Ethiopic": "Ethi",
    "Georgian": "Geor",
    "Greek": "Grek",
    "Hangul": "Hang",
    "Hebrew": "Hebr",
    "Japanese": "Jpan",
    "Khmer": "Khmr",
    "Korean": "Kore",
    "Lao": "Laoo",
    "Thai": "Thai",
}
"""ISO 15924 codes of OFAC's scripts; its own reference values give some of them otherwise."""

Reader = Callable[[str], Piece | None]

KINDS = {label: kind for kind, names in labels.IDENTIFIERS.items() for label in names}
"""OFAC's labels of identifiers, and our kind for each."""

_GENDERS = {"Male": "male", "Female": "female"}
_LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
_ABBREVIATED = re.compile(r"(?:\.\S*|\b(?:co|cia|inc|jr|ltd|ltda|sr|st))\.$", re.IGNORECASE)


def is_identifier(label: str) -> bool:
    """Say whether the label names a kind of number that identifies."""
    return label in KINDS or label.startswith(labels.WALLET)


def is_known(label: str) -> bool:
    """Say whether the label names a feature, a number among them."""
    return label in FEATURES or is_identifier(label)


def read_document(
    label: str,
    number: str,
    country: str | None = None,
    issued_on: str | None = None,
    expires_on: str | None = None,
    notes: Iterable[str] = (),
) -> Piece:
    """Make an identifier; OFAC's own label is kept in its note wherever it says more than our kind does."""
    if label.startswith(labels.WALLET):
        kind, told = "wallet", label.removeprefix(labels.WALLET)
    else:
        kind, told = KINDS[label], label
    if number.startswith("IMO "):
        # Companies have IMO numbers too; only the vessel's own stands under this label.
        kind = "imo" if kind == "vessel registration" else "imo company"
        number = number[4:]
    elif label == "Legal Entity Number" and _LEI.fullmatch(number):
        kind = "lei"
    own = None if told.lower() == kind else told
    note = "; ".join(filter(None, (own, *notes))) if notes else own
    return "identifiers", Identifier(kind, number, country, issued_on, expires_on, note or None)


def read_feature(label: str, value: str) -> Piece | None:
    """Read a value that stands under its label; None when the value is not what the label promises."""
    reader = FEATURES.get(label)
    return reader(value) if reader else read_document(label, value)


def read_address(parts: Mapping[str, str], country: str | None) -> Piece | None:
    """Put an address together as the CSV layout prints it: ``ADDRESS1 … ADDRESS3, CITY, STATE POSTAL CODE``."""
    town = ", ".join(filter(None, (parts.get("CITY"), parts.get("STATE/PROVINCE"))))
    town = " ".join(filter(None, (town, parts.get("POSTAL CODE"))))
    street = (parts.get("ADDRESS1"), parts.get("ADDRESS2"), parts.get("ADDRESS3"))
    text = ", ".join(filter(None, (*street, town)))
    if parts.get("REGION"):  # told like a country where there is no country (Gaza, Crimea)
        country = ", ".join(filter(None, (f"Region: {parts['REGION']}", country)))
    return ("addresses", Address(text or None, country)) if text or country else None


def without_stop(text: str) -> str:
    """Drop the full stop that ends a sentence, but not the one of an abbreviation (``S.A.``, ``CO., LTD.``)."""
    return text[:-1] if text.endswith(".") and not _ABBREVIATED.search(text) else text


def _date(value: str) -> Piece | None:
    period = read_period(value.removesuffix("."))
    return None if period is None else ("dates", period)


def _gender(value: str) -> Piece | None:
    gender = _GENDERS.get(value.removesuffix("."))
    return None if gender is None else ("gender", gender)


def _plain(field: str) -> Reader:
    return lambda value: (field, without_stop(value))


def _fact(label: str) -> Reader:
    shown = "Vessel Type" if label == "VESSEL TYPE" else label.rstrip(" :-")
    return lambda value: ("facts", Fact(shown, without_stop(value)))


FEATURES: dict[str, Reader] = {
    **dict.fromkeys(labels.DATES, _date),
    **dict.fromkeys(labels.PLACES, _plain("places")),
    **dict.fromkeys(labels.NATIONALITIES, _plain("nationalities")),
    **dict.fromkeys(labels.CITIZENSHIPS, _plain("citizenships")),
    **dict.fromkeys(labels.GENDERS, _gender),
    **dict.fromkeys(labels.POSITIONS, _plain("positions")),
    **{label: _fact(label) for label in labels.FACTS},
}
"""How each feature that is no identifier is read."""
