"""An article laid out for reading: its plain text, its sentences, its day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from scrapers.record import Article
from tracker.extraction.dates import days
from tracker.extraction.entities import EntityModel, entity_ends
from tracker.extraction.language import Language, in_title_case
from tracker.extraction.plain import keys, plain
from tracker.extraction.sentences import Sentence, sentences
from tracker.extraction.words import Word, words_of

_LONG_WORD = 4
_MORNING = time(4)
"""Until then UTC is a day ahead of the American capitals the whole year."""
_OPENING = 400
_AMERICAN = re.compile(r"\bU\.S\. |\b(?:WASHINGTON|NEW YORK|OTTAWA)\b|\b(?:Washington|Ottawa)(?=,? (?:\([A-Z]|[-—–]))")
"""American publishers and datelines."""
_ANY_DAY = date(2000, 1, 1)
"""Where days stand does not depend on the day they are counted from."""

_DAY_LEADS = keys("on el la na no nesta neste este ce le am il lo в во يوم this last")
"""Words in front of a day that go with it."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """What every step of the reading looks at; all places are places in ``text`` and ``plain`` alike."""

    text: str
    plain: str
    title: str | None
    publisher: str | None
    language: Language
    sentences: tuple[Sentence, ...]
    today: date | None
    entities: Mapping[int, int] = field(default_factory=dict)
    """Where the names end that a model of the user's saw, by where they begin."""

    def said(self, sentence: Sentence) -> str:
        """A sentence in plain letters."""
        return self.plain[sentence.start : sentence.end]

    def words(self, start: int, end: int) -> tuple[Word, ...]:
        """The words of a stretch."""
        return words_of(self.plain, start, end, leaning=self.language.leaning)

    def words_without_days(self, start: int, end: int) -> tuple[Word, ...]:
        """The words of a stretch without those that tell a day, which may stand anywhere between verb and object."""
        told = [
            day
            for day in days(self.plain, start, end, self.language, self.today or _ANY_DAY)
            if self.language.capital_days or not self.plain[day.start].isupper()
        ]
        kept: list[Word] = []
        for word in self.words(start, end):
            day = next((day for day in told if day.start <= word.start < day.end), None)
            if day is None:
                kept.append(word)
            elif kept and word.start == day.start and kept[-1].key in _DAY_LEADS:
                kept.pop()
        return tuple(kept)

    def language_of(self, sentence: Sentence) -> Language:
        """The language as this sentence writes it."""
        return in_title_case(self.language) if self.in_title_case(sentence) else self.language

    def in_title_case(self, sentence: Sentence) -> bool:
        """Whether a headline writes nearly every word with a capital, so that capitals tell nothing."""
        if not (self.language.title_case and sentence.heading) or sentence.item:
            return False
        long = [word for word in self.words(sentence.start, sentence.end) if len(word.text) >= _LONG_WORD]
        return len(long) >= 3 and sum(not word.is_small for word in long) >= 0.8 * len(long)


def _day_there(article: Article) -> date | None:
    """The day of the publication where it was written: in Washington it is still yesterday long after midnight UTC."""
    moment = article.published_at
    if moment is None:
        return None
    early = time() < moment.time() < _MORNING
    american = _AMERICAN.search(f"{article.publisher or ''}\n{article.text[:_OPENING]}") is not None
    return (moment - timedelta(days=early and american)).date()


def page_of(article: Article, language: Language, model: EntityModel | None = None) -> Page:
    """Lay an article out, with the names that a model of the user's sees in it."""
    bare = plain(article.text)
    return Page(
        text=article.text,
        plain=bare,
        title=article.title,
        publisher=article.publisher,
        language=language,
        sentences=sentences(bare, language.abbreviations, language.starters),
        today=_day_there(article),
        entities=entity_ends(model(article.text, language.code), len(bare)) if model else {},
    )
