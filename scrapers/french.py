"""French dates as registers write them, read into ISO 8601 prefixes that keep their precision."""

import re

from scrapers.dates import read_iso, read_numbers
from scrapers.record import Birth

_NAMES = (
    ("janvier", "janv"),
    ("février", "fevrier", "févr"),
    ("mars",),
    ("avril",),
    ("mai",),
    ("juin",),
    ("juillet", "juil"),
    ("août", "aout"),
    ("septembre", "sept"),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("décembre", "decembre", "déc"),
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names}
_CIRCA = re.compile(
    r"\(?\b(?:vers(?: le)?|environ|approximativement|probablement|peut-être|présumé|possiblement)\b\)?\s*",
    re.IGNORECASE,
)
_RANGE = re.compile(r"entre(?: le)? (?P<start>.+?),? et(?: le)? (?P<end>.+)|(?P<first>\d{4})\s?-\s?(?P<last>\d{4})")
_MONTH = re.compile(r"(\d{1,2})[/.-](\d{4})")
_WORDS = re.compile(rf"(?:(\d\d?)(?:er)? )?({'|'.join(_MONTHS)})\.? (\d{{4}})")


def read_birth(text: str) -> Birth | None:
    """Read ``14/08/1971``, ``08/1961``, ``vers 1958``, ``mars 1978`` or ``entre 1957 et 1962``; else give None."""
    plain = " ".join(text.lower().replace("//", "/").split()).strip(" ,;.")
    plain, about = _CIRCA.subn("", plain)
    span = _RANGE.fullmatch(plain)
    if span is None:
        date = _date(plain)
        return Birth(date, circa=bool(about)) if date else None
    start, end = _date(span["start"] or span["first"]), _date(span["end"] or span["last"])
    return Birth(start, end, circa=bool(about)) if start and end else None


def _date(text: str) -> str | None:
    if found := _MONTH.fullmatch(text):
        text = f"dd/{found[1]}/{found[2]}"
    elif found := _WORDS.fullmatch(text):
        text = f"{found[1] or 'dd'}/{_MONTHS[found[2]]}/{found[3]}"
    return read_numbers(text) or read_iso(text)
