"""Ukrainian dates and names as the State Register of Sanctions writes them."""

import re

from scrapers.dates import read_iso, read_numbers
from scrapers.record import Birth

_NAMES = (
    *("січня", "лютого", "березня", "квітня", "травня", "червня"),
    *("липня", "серпня", "вересня", "жовтня", "листопада", "грудня"),
)
_MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
_YEAR = re.compile(r"\s*(?:р\.?\s*н\.?|рок[уи]|рік|р\.?)$")
_RANGE = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_WORDS = re.compile(rf"(?:(\d\d?) )?({'|'.join(_MONTHS)}) (\d{{4}})")
_THREE = re.compile(r"(?P<own>[^()]+)\((?P<one>[^(),]+),(?P<two>[^(),]+)\)")
_TWO = re.compile(r"(?P<own>[^()]+)\((?P<one>[^(),]+)\)")


def read_day(text: str) -> str | None:
    """Read ``31.12.1945``, an ISO date, ``21 березня 1945 р.`` or a year; None for anything else."""
    plain = _YEAR.sub("", " ".join(text.lower().split()).strip(" ,;"))
    if found := _WORDS.fullmatch(plain):
        plain = f"{found[1] or 'dd'}.{_MONTHS[found[2]]}.{found[3]}"
    return read_numbers(plain) or read_iso(plain.upper())


def read_births(text: str) -> list[Birth] | None:
    """Read dates parted by ``;`` or ``або`` (or), each a day or a range of years; None when one of them is no date."""
    births = []
    for part in re.split(r";|\bабо\b", text):
        years = _RANGE.fullmatch(_YEAR.sub("", part.strip().lower()))
        day = read_day(part)
        if years:
            births.append(Birth(years[1], years[2]))
        elif day:
            births.append(Birth(day))
        elif part.strip():
            return None
    return births


def split_name(text: str, *, of_person: bool) -> list[str]:
    """Part ``українською (русский, English)`` into its spellings; of a person ``українською (русский)`` too."""
    found = _THREE.fullmatch(text) or (_TWO.fullmatch(text) if of_person else None)
    return [part for spelling in (found.groups() if found else (text,)) if (part := spelling.strip(" ,;"))]
