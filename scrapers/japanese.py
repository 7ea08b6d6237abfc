"""Japanese dates and cells as the Ministry of Finance writes them."""

import re

from scrapers.record import Birth

_MARK = re.compile(r"[（(](?:[a-zａ-ｚ]|[ivx]{2,4}|[0-9０-９]{1,2})[)）]|\n")
_OR = re.compile(r"、|；|;|又は|または|及び|，")
_DATE = re.compile(r"(\d{4})(?:年(?:(\d{1,2})月(?:(\d{1,2})日?)?)?|[-./](\d{1,2})(?:[-./](\d{1,2}))?)?")
_RANGE = re.compile(r"(.+?)(?:から|[-~～－])(?=\d{4})(.+?)(?:まで)?(?:の間)?")
_CIRCA = ("の頃", "頃", "おおよそ", "およそ", "おおむね", "約", "推定")
_UNTOLD = frozenset({"", "不明", "-", "－", "―", "ー", "なし"})
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def split_cell(cell: str) -> list[str]:
    """Part a cell at line breaks and at marks like ``（a）``; what says unknown (不明) is left out."""
    parts = (" ".join(part.split()) for part in _MARK.split(cell))
    return [text for part in parts if (text := part.strip("、;； ")) not in _UNTOLD]


def read_births(text: str) -> list[Birth] | None:
    """Read the dates of one value, ``1960年頃又は1962年5月1日``; None when one of them is no date."""
    births = [_birth(part) for part in _OR.split(text.translate(_WIDE_DIGITS)) if part.strip()]
    return None if None in births else [birth for birth in births if birth is not None]


def first_day(text: str) -> str | None:
    """Give the first date that a text names; None when it names none."""
    found = _DATE.search(text.translate(_WIDE_DIGITS))
    return _iso(found) if found and (found[2] or found[4]) else None


def _birth(text: str) -> Birth | None:
    plain = "".join(text.split()).removesuffix("生まれ").removesuffix("生")
    circa = any(word in plain for word in _CIRCA)
    for word in _CIRCA:
        plain = plain.replace(word, "")
    span = _RANGE.fullmatch(plain) if not _DATE.fullmatch(plain) else None
    first = _DATE.fullmatch(span[1] if span else plain)
    last = _DATE.fullmatch(span[2]) if span else None
    if first is None or (span and last is None):
        return None
    start, end = _iso(first), _iso(last) if last else None
    return None if start is None else Birth(start, end, circa)


def _iso(found: re.Match[str]) -> str | None:
    year, month, day = found[1], found[2] or found[4], found[3] or found[5]
    if month is None:
        return year
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= 31):
        return None
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
