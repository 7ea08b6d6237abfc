"""Reads English cells that tell one birth or several, in the forms that national lists write by hand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scrapers.dates import Period, read_date, read_iso, read_numbers, read_period
from scrapers.record import Birth
from scrapers.wording import split_marked

_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?,?", re.IGNORECASE)
_AMERICAN = re.compile(r"\b([A-Z][a-z]{2}) (\d{1,2})(?:,| ) ?(\d{4})\b")
_HYPHENS = re.compile(r"\b(\d{1,2})(?:-|\. ?)([A-Z][a-z]{2})[- ](\d{4})")
_NO_BLANK = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[A-Z])")
_OR = re.compile(
    r"\s*(?:;|>>|,|(?<=\d{4}) (?=\d{1,2}/)|\bor\b|\balt(?:\.|ernative(?:ly)?)?(?: DOB| born)?:?(?=\s*\d))\s*",
    re.IGNORECASE,
)
_CIRCA = re.compile(r"\b(?:approximately|approx\.?|circa|about|around|ca?\.)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:between|from) (.+?) (?:and|to) (.+)", re.IGNORECASE)
_TWO_YEARS = re.compile(r"(\d{4})\s*(?:to|/|-)\s*(\d{4})")
_REMARK = re.compile(r"\([^()]*\)?")
_OTHER_CALENDAR = re.compile(r"calendar|hijri", re.IGNORECASE)
_MONTH_IN_NUMBERS = re.compile(r"(\d{1,2})/(\d{4})")
_SHORT = re.compile(r"(?:(\d{1,2})-)?([A-Z][a-z]{2})-(\d\d)")
_PERSON_LIVES = 100


@dataclass(frozen=True, slots=True)
class Births:
    """The births that a cell tells, and what it says beside: parts that are no dates, and dates with a remark."""

    told: tuple[Birth, ...]
    notes: tuple[str, ...] = ()


def read_births(text: str, listed_in: int | None = None) -> Births:
    """Read ``a) Approximately 1955-1958 b) 3 Sept. 1960; 1961 (from false passport)``.

    A year of two digits (``Sep-99``) is read only when the year of the listing is given: it lies in the hundred
    years before that.
    """
    if not text or (day := read_iso(text)):
        return Births((Birth(day),) if text else ())
    told: list[Birth] = []
    notes: list[str] = []
    for marked in split_marked(" ".join(text.split())):
        for part, remark in _parts(_plain(marked)):
            birth = None if _OTHER_CALENDAR.search(remark) else _birth(part, listed_in)
            told.extend(filter(None, [birth]))
            if birth is None or remark:
                notes.append(f"{part} {remark}".strip())
    return Births(tuple(dict.fromkeys(told)), tuple(notes))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Give each date with the remark in brackets behind it; where brackets hold the date, there is no remark."""
    place = 0
    for found in (*_REMARK.finditer(text), None):
        dates = [part for part in _OR.split(text[place : found.start() if found else None].strip(" .")) if part]
        if found is None:
            yield from ((part, "") for part in dates)
        elif dates:
            yield from ((part, "") for part in dates[:-1])
            yield dates[-1], found[0]
        else:
            yield found[0].strip("()"), ""
        place = found.end() if found else place


def read_english_day(text: str) -> str | None:
    """Read ``3 Sept. 1960``, ``March 16, 1972``, ``03/09/1960`` or an ISO date; None when it is anything else."""
    if day := read_iso(text):
        return day
    plain = _plain(" ".join(text.split()))
    return read_iso(plain) or read_numbers(plain) or read_date(plain)


def _plain(text: str) -> str:
    """Write months in three letters and days before them."""
    if not any(sign.isalpha() for sign in text):
        return text
    text = _NO_BLANK.sub(" ", _MONTH.sub(lambda found: found[1].title(), text))
    return _HYPHENS.sub(r"\1 \2 \3", _AMERICAN.sub(r"\2 \1 \3", text))


def _birth(part: str, listed_in: int | None) -> Birth | None:
    circa = _CIRCA.search(part) is not None
    text = _CIRCA.sub("", part).strip(" .,")
    between = _BETWEEN.fullmatch(text)
    period = _period(f"{between[1]} to {between[2]}" if between else text, listed_in)
    return None if period is None else Birth(period.start, period.end, circa)


def _period(text: str, listed_in: int | None) -> Period | None:
    if day := read_iso(text) or read_numbers(text):
        return Period(day)
    if short := _SHORT.fullmatch(text):
        return None if listed_in is None else _short(short, listed_in)
    if month := _MONTH_IN_NUMBERS.fullmatch(text):
        day = read_numbers(f"dd/{month[1]}/{month[2]}")
        return None if day is None else Period(day)
    if years := _TWO_YEARS.fullmatch(text):
        return Period(years[1], years[2]) if years[1] < years[2] else None
    return read_period(re.sub(r"\s*-\s*", "-", text))


def _short(found: re.Match[str], listed_in: int) -> Period | None:
    year = listed_in - (listed_in - int(found[3])) % _PERSON_LIVES
    day = read_date(" ".join(filter(None, (found[1], found[2], str(year)))))
    return None if day is None else Period(day)
