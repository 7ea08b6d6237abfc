"""When an act was done, and whether it is news or background."""

from datetime import date, timedelta

from tracker.extraction.acts import Act
from tracker.extraction.dates import Day, days
from tracker.extraction.language import Language, Side
from tracker.extraction.page import Page
from tracker.extraction.plain import pattern
from tracker.extraction.sentences import Sentence

_NEWS = timedelta(days=30)
"""An act told with a day further back than this is background."""

_AHEAD = 15
"""A day within so many characters of the sentence's start dates the whole sentence."""

_BEFORE, _BEHIND = 90, 40
"""Characters between a day and the act it dates."""


def day_of_act(page: Page, sentence: Sentence, act: Act) -> str | None:
    """The day told with the act: the nearest one that nothing else in the sentence has claimed."""
    best: tuple[int, str] | None = None
    for day in days(page.plain, sentence.start, sentence.end, page.language, page.today):
        distance = _distance(page, sentence, act, day)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, day.iso)
    return best[1] if best else None


def is_recent(page: Page, iso: str | None, *, background: bool) -> bool:
    """Whether the act is news: a background wording needs a day near the publication, any other only no day far off."""
    if iso is None:
        return not background
    reference = page.today or _newest(page)
    return reference is None or reference - _day(iso) <= _NEWS


def is_simultaneous(page: Page, number: int) -> bool:
    """Whether a sentence sets its act at the time of another."""
    said = page.said(page.sentences[number])
    return bool(page.language.same_time) and pattern(page.language.same_time).search(said) is not None


def story_day(page: Page, number: int) -> str | None:
    """The day of the story's main event, for a sentence that sets its act at the same time."""
    if not is_simultaneous(page, number):
        return None
    for earlier in page.sentences[:number]:
        for day in days(page.plain, earlier.start, earlier.end, page.language, page.today):
            if day.relative or len(day.iso) == 10:
                return day.iso
    return None


def _distance(page: Page, sentence: Sentence, act: Act, day: Day) -> int | None:
    start, end = day.start - sentence.start, day.end - sentence.start
    said = page.said(sentence)
    if _of_something_else(said, start, page.language):
        return None
    if end <= act.start:
        gap = act.start - end
        return gap if gap <= _BEFORE or start <= _AHEAD else None
    if start >= act.end:
        gap = start - act.end
        near = (
            gap <= _BEHIND
            or _is_told(said, start, page.language)
            or (act.frame.side is Side.AFTER and not _relative_between(said, act.end, start, page.language))
        )
        return gap if near else None
    return 0


def _is_told(said: str, start: int, language: Language) -> bool:
    """Whether a verb of telling stands right before the day: `, OFAC said on Thursday`."""
    return pattern(language.said).search(said, max(0, start - _BEHIND), start) is not None


def _of_something_else(said: str, start: int, language: Language) -> bool:
    return pattern(language.undated).search(said, 0, start) is not None


def _relative_between(said: str, start: int, end: int, language: Language) -> bool:
    words = said[start:end].casefold().split()
    return any(word.strip(",.;:") in language.relatives | language.causes for word in words)


def _day(iso: str) -> date:
    """The day that an act's age is counted from: of a month its first, for nobody calls news `in April` in May."""
    return date.fromisoformat(f"{iso}-01") if len(iso) == len("2021-04") else Day(iso, 0, 0).latest


def _newest(page: Page) -> date | None:
    found = days(page.plain, 0, len(page.plain), page.language, None)
    return max((day.latest for day in found if len(day.iso) == 10), default=None)
