"""Days that a text tells: by the calendar, by the week, from today. Precision is kept, nothing is invented."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from tracker.extraction.language import Language
from tracker.extraction.plain import pattern


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month or year (``iso`` prefix) and where the text tells it; ``relative`` ones hang on the publication."""

    iso: str
    start: int
    end: int
    relative: bool = False

    @property
    def latest(self) -> date:
        """The last day that it can mean."""
        parts = [int(part) for part in self.iso.split("-")]
        if len(parts) == 3:
            return date(*parts)
        year, month = parts[0], parts[1] if len(parts) == 2 else 12
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def days(plain: str, start: int, end: int, language: Language, today: date | None) -> tuple[Day, ...]:
    """All days told in a stretch of text, in order; where two readings overlap the fuller one counts."""
    found = sorted(
        (*_calendar(plain, start, end, language, today), *_from_today(plain, start, end, language, today)),
        key=lambda day: (day.start, -day.end),
    )
    kept: list[Day] = []
    for day in found:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return tuple(kept)


@lru_cache(maxsize=16)
def _forms(language: Language) -> tuple[re.Pattern[str], ...]:
    months = "|".join(language.months)
    told = (rf"(?<!\w){form.format(months=f'(?:{months})')}(?!\w)" for form in language.date_forms)
    figures = (rf"(?<![\w/.-]){form}(?![\w/-])" for form in _NUMERIC)
    return tuple(pattern(form) for form in (*told, *figures))


_NUMERIC = (
    r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    r"(?P<day>\d{1,2})(?P<sign>[./])(?P<month>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)",
)
"""Days in figures; where a slash leaves open which figure is the month, there is no day."""


@lru_cache(maxsize=16)
def _month_patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(month) for month in language.months)


@lru_cache(maxsize=16)
def _relative_patterns(language: Language) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((pattern(rf"(?<!\w)(?:{source})(?!\w)"), back) for source, back in language.days.items())


@lru_cache(maxsize=16)
def _weekday_pattern(language: Language) -> re.Pattern[str]:
    named = "|".join(f"(?P<w{number}>{name})" for number, name in enumerate(language.weekdays))
    return pattern(rf"(?<!\w)(?:{named})(?!\w)")


def _calendar(plain: str, start: int, end: int, language: Language, today: date | None) -> Iterator[Day]:
    for form in _forms(language):
        for match in form.finditer(plain, start, end):
            iso = _iso(match.groupdict(), language, today)
            if iso is not None:
                yield Day(iso, match.start(), match.end())


def _iso(told: dict[str, str | None], language: Language, today: date | None) -> str | None:
    year, month, day = told.get("year"), told.get("month"), told.get("day")
    if month and month.isdigit():
        return _in_figures(int(year or 0), int(month), int(day or 0), slashed=told.get("sign") == "/")
    number = next((n for n, form in enumerate(_month_patterns(language), 1) if month and form.fullmatch(month)), None)
    if number is None:
        return year
    if day is None and year is None:
        return None if today is None else f"{today.year - (number > today.month)}-{number:02}"
    if day is None:
        return f"{year}-{number:02}"
    try:
        found = date(int(year), number, int(day or 1)) if year else _latest(number, int(day or 1), today)
    except ValueError:
        return None
    return found.isoformat() if found else None


def _in_figures(year: int, month: int, day: int, *, slashed: bool) -> str | None:
    if month > 12:
        month, day = day, month
    elif slashed and day <= 12 and day != month:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _latest(month: int, day: int, today: date | None) -> date | None:
    """A day without its year is the last such day, seen from the publication."""
    if today is None:
        return None
    found = date(today.year, month, day)
    return found if found <= today + timedelta(days=1) else date(today.year - 1, month, day)


def _from_today(plain: str, start: int, end: int, language: Language, today: date | None) -> Iterator[Day]:
    if today is None:
        return
    for form, back in _relative_patterns(language):
        for match in form.finditer(plain, start, end):
            yield Day((today - timedelta(days=back)).isoformat(), match.start(), match.end(), relative=True)
    for match in _weekday_pattern(language).finditer(plain, start, end):
        if plain[match.start()].isupper() and match.start() > start and not language.capital_days:
            # `el general Domingo Hernández` tells no day.
            continue
        number = int((match.lastgroup or "w0")[1:])
        back = (today.weekday() - number) % 7
        yield Day((today - timedelta(days=back)).isoformat(), match.start(), match.end(), relative=True)
