"""Takes an entry apart that runs on as ``Label: value Label: value``, as notices print their lists."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from scrapers.dates import read_written
from scrapers.record import Birth
from scrapers.wording import split_marked, tidy

Told = Mapping[str, str]
"""What stood under each label; a label met twice holds both values, parted by a newline."""

_NOTHING = re.compile(r"(?:na|n/a|none|unknown|-+)?\.?", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:^|\s)\((\d{1,2})\)\s*|(?:^|\s)([a-z])\)\s+")


def fields(text: str, labels: Iterable[str]) -> tuple[str, dict[str, str]]:
    """Give what stands in front of the first label, and what stands behind each; values that say nothing are left out.

    Labels are matched as written, with a colon behind them, the longest first.
    """
    parts = _pattern(tuple(labels)).split(text)
    told: dict[str, str] = {}
    for label, value in zip(parts[1::2], parts[2::2], strict=True):
        plain = tidy(value.strip().removesuffix(";")) or ""
        if not _NOTHING.fullmatch(plain):
            told[label] = f"{told[label]}\n{plain}" if label in told else plain
    return " ".join(parts[0].split()), told


def items(value: str | None) -> list[str]:
    """Part ``a) one b) two``, ``(1) one (2) two`` or lines into values; one value without marks stays whole."""
    found = [part.strip(" .;,") for line in (value or "").split("\n") for part in _parted(line)]
    return [part for part in found if not _NOTHING.fullmatch(part)]


def births(dates: str | None, places: str | None) -> tuple[Birth, ...]:
    """Give births out of their dates and places; a single place belongs to every date."""
    where = items(places)
    place = where[0] if len(where) == 1 else None
    periods = [(text, read_written(text)) for text in items(dates)]
    told = [Birth(period.start, period.end, period.circa, place) for _, period in periods if period is not None]
    if told and place:
        return tuple(told)
    return (*told, *(Birth(place=one) for one in where))


def unread_dates(dates: str | None) -> list[str]:
    """Give the dates of birth that are no dates we can read."""
    return [text for text in items(dates) if read_written(text) is None]


def _parted(line: str) -> list[str]:
    return split_marked(_NUMBERED.sub(lambda mark: f" {mark[1] or mark[2]}) ", line)) if ")" in line else [line]


@lru_cache(maxsize=16)
def _pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(labels, key=len, reverse=True)
    return re.compile(rf"(?<![\w.])({'|'.join(re.escape(label) for label in longest)})\s*:\s*")
