"""Sentences that tell of sanctions in words that no frame knows: those behind them may add who was meant."""

from tracker.extraction.actors import actor, sharpest, topic
from tracker.extraction.authorities import authorities
from tracker.extraction.page import Page
from tracker.extraction.plain import pattern
from tracker.extraction.sentences import Sentence


def announcing(page: Page, sentence: Sentence) -> str | None:
    """Give the authority whose sanctions a sentence announces, None where it only speaks of some."""
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
    return sharpest(acting, named).name if acting else None


def _is_news(said: str, end: int, page: Page) -> bool:
    """Whether nothing in the sentence denies, wishes, threatens or looks back."""
    language = page.language
    if any(pattern(source).search(said[:end]) or pattern(source).search(said) for source in language.refusals):
        return False
    if any(pattern(source).search(said, 0, end) for source in language.past):
        return False
    return pattern(language.wishes).search(said) is None and pattern(language.had).search(said) is None
