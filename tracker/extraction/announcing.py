"""Sentences that tell of sanctions in words that no frame knows, and the names they give of those they count."""

import re

from scrapers.record import Action
from tracker.extraction.actors import actor, sharpest, topic
from tracker.extraction.acts import Act
from tracker.extraction.authorities import Authority, authorities
from tracker.extraction.callings import is_calling
from tracker.extraction.language import Frame, Side
from tracker.extraction.page import Page
from tracker.extraction.plain import keys, pattern
from tracker.extraction.sentences import Sentence
from tracker.extraction.tables.shared import AMONG, THEM
from tracker.extraction.words import Word

_COUNTED = Frame(Action.DESIGNATE, Side.AFTER, "", weight=0.8)
"""An act that is told of people who are only counted, before some are named."""

_HEADED = keys(
    "encabezados encabezadas liderados lideradas encabeçados encabeçadas partire commencer começar angeführt"
)
"""Words before the one that brings the first of those counted: `ocho de sus miembros, encabezados por X`."""

_EASING = re.compile(
    r"\b(?:lev|lift|aufheb|aufgehob|hob\b|hoben|strich|gestrichen|retir|supprim|levant|alivi|assoupl|suspend|verlänger|prorog"
    r"|prolong|revoc|rimoss|tolt[oaie]\b|togli|снят|снял|отмен|исключ|продл|court|cour\b|tribuna|gericht|corte\b|суд)"
    r"|(?<!\w)(?:رفع|رفعت|إلغاء|ألغ|شطب|تمديد|محكمة)",
    re.IGNORECASE,
)
"""Words of sentences that speak of sanctions that end, go on or are before a court."""


def is_of_sanctions(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence has any word of sanctions in a language whose announcements are read."""
    announces = page.language.announces
    return bool(announces) and pattern(announces).search(page.said(sentence)) is not None


def announcing(page: Page, sentence: Sentence) -> str | None:
    """Give the authority whose sanctions a sentence announces, None where it only speaks of some."""
    acting = _acting(page, sentence)
    return acting.name if acting else None


def counted_act(page: Page, sentence: Sentence) -> Act | None:
    """Give the act of a sentence that counts whom sanctions meet and names them behind a colon or an `among them`."""
    acting = None if sentence.heading or sentence.item else _acting(page, sentence)
    said = page.said(sentence)
    if acting is None or _EASING.search(said):
        return None
    words = page.words(sentence.start, sentence.end)
    places = (at for at in range(len(words)) if _opens(words, at, page) and _counts(words[:at], page))
    number = next(places, None)
    if number is None:
        return None
    theme = pattern(page.language.announces).search(said)
    end = words[number].end - sentence.start
    start = min(theme.start() if theme else end, words[number].start - sentence.start)
    return Act(_COUNTED, start, end, end, len(said), 0, acting, background=False)


def _opens(words: tuple[Word, ...], at: int, page: Page) -> bool:
    """Whether the names of those who were counted begin behind this word."""
    follows = {word.key for word in words[at + 1 : at + 3]}
    colon = words[at].text == ":" and at + 1 < len(words) and words[at + 1].text != '"'
    headed = at > 0 and words[at - 1].key in _HEADED
    return (
        colon or headed or words[at].key in page.language.openers or (words[at].key in AMONG and bool(follows & THEM))
    )


def _counts(words: tuple[Word, ...], page: Page) -> bool:
    """Whether some are counted: a number with a calling or a kind of group behind it."""
    for at, word in enumerate(words):
        if word.key in page.language.numbers or word.text.isdigit():
            return any(is_calling(other, page.language) for other in words[at + 1 : at + 5])
    return False


def _acting(page: Page, sentence: Sentence) -> Authority | None:
    language = page.language
    said = page.said(sentence)
    found = pattern(language.announces).search(said) if language.announces else None
    if found is None or not _is_news(said, found.end(), page):
        return None
    named = authorities(said, 0, len(said), language)
    acting = actor(said, found.start(), language, named) or topic(said, found.start(), language, named)
    if acting is None or not acting.name:
        offices = [one for one in named if not one.country]
        acting = offices[0] if offices else None
    return sharpest(acting, named) if acting else None


def _is_news(said: str, end: int, page: Page) -> bool:
    """Whether nothing in the sentence denies, wishes, threatens or looks back."""
    language = page.language
    if any(pattern(source).search(said[:end]) or pattern(source).search(said) for source in language.refusals):
        return False
    if any(pattern(source).search(said, 0, end) for source in language.past):
        return False
    return pattern(language.wishes).search(said) is None and pattern(language.had).search(said) is None
