"""English dates as publishers write them, read strictly into ISO 8601 prefixes that keep their precision."""

import re
from calendar import monthrange
from dataclasses import dataclass

from scrapers.swift import swift

_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
_DAY = re.compile(rf"(?:(?:(\d\d?) )?({'|'.join(_NAMES)}) )?(\d{{4}})")
_ISO = re.compile(r"(\d{4})(-\d\d)?(-\d\d)?(?:T[\d:.]+)?(?:Z|[+-]\d\d:\d\d)?")
_NUMBERS = re.compile(r"(dd|\d\d?)[/.-](mm|\d\d?)[/.-](\d{4})")
_UNTOLD = ("dd", "mm", "00", "0")


@swift
@dataclass(frozen=True, slots=True)
class Period:
    """A date or a range of dates as ISO prefixes: ``start`` alone is a date, ``end`` closes a range."""

    start: str
    end: str | None = None
    circa: bool = False


def read_date(text: str) -> str | None:
    """Read ``17 Apr 1993``, ``Apr 1993`` or ``1993``; None when the text is not exactly such a date."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    day, name, year = found.groups()
    if name is None:
        return year
    month = _MONTHS[name]
    if day is None:
        return f"{year}-{month:02}"
    if year == "0000" or not 1 <= int(day) <= (28 if int(day) <= 28 else _days(f"{year}-{month:02}")):
        return None
    return f"{year}-{month:02}-{int(day):02}"


def read_period(text: str) -> Period | None:
    """Read a date, ``circa 1962``, ``1958 to 1962`` or ``1958-1962``; None when the text is anything else."""
    first, separator, last = text.replace("-", " to ").partition(" to ")
    start = read_date(first.removeprefix("circa "))
    end = read_date(last.removeprefix("circa ")) if separator else start
    return None if start is None or end is None else between(start, end, "circa " in text)


def between(first: str, last: str, circa: bool = False) -> Period:
    """Turn the first and the last possible date into what was meant: a day, a month, a year or a range."""
    if first == last:
        return Period(first, None, circa)
    if (first[4:], last[4:]) == ("-01-01", "-12-31"):
        first, last = first[:4], last[:4]
    elif first[:7] == last[:7] and first.endswith("-01") and last == f"{last[:7]}-{_days(last)}":
        first, last = first[:7], last[:7]
    return Period(first, None if first == last else last, circa)


def _days(month: str) -> int:
    return monthrange(int(month[:4]), int(month[5:7]))[1]


def read_iso(text: str) -> str | None:
    """Read an ISO 8601 date, whatever hour and zone stand behind it; None when it is none or no such day exists."""
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    return _existing(found[1], (found[2] or "")[1:], (found[3] or "")[1:])


def read_numbers(text: str) -> str | None:
    """Read ``31/12/1945`` with the day first; an untold part is ``dd``, ``mm`` or zeros. None when it is no date."""
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    day, month, year = ("" if part in _UNTOLD else part for part in found.groups())
    return _existing(year, month, day)


def _existing(year: str, month: str, day: str) -> str | None:
    if year == "0000" or (month and not 1 <= int(month) <= 12) or (day and not month):
        return None
    prefix = f"{year}-{int(month):02}" if month else year
    if not day:
        return prefix
    return f"{prefix}-{int(day):02}" if 1 <= int(day) <= (28 if int(day) <= 28 else _days(prefix)) else None


_MONTH = re.compile(rf"\b({'|'.join(_NAMES)})[a-z]*\.?", re.IGNORECASE)
_BETWEEN = re.compile(r"between (.+?) (?:and|to) (.+)", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:approximately|approx\.?|about|around|c\.|circa)\s+", re.IGNORECASE)


def read_written(text: str) -> Period | None:
    """Read a date as notices write it: ``7 Feb. 1969``, ``Approximately 1965``, ``Between 1960 and 1962``."""
    text = text.strip(" .,;‘’“”")
    circa = _ABOUT.match(text) is not None
    plain = _MONTH.sub(lambda month: month[1].capitalize()[:3], _ABOUT.sub("", text))
    found = _BETWEEN.fullmatch(plain)
    ends = found.groups() if found else (plain, plain)
    first, last = (read_date(end) or read_numbers(end) or read_iso(end) for end in ends)
    if first is None or last is None:
        return read_period(plain)
    return between(first, last, circa)
