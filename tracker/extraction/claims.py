"""From an article to claims: who is said to have been designated, by whom, under what, when, and which words say so."""

from scrapers.record import Article, Claim
from tracker.extraction.actors import NAMED_BEFORE
from tracker.extraction.confidence import MEASURED, cue_of
from tracker.extraction.entities import EntityModel
from tracker.extraction.follow import with_other_names
from tracker.extraction.kinds import likely_kind
from tracker.extraction.language import Language
from tracker.extraction.languages import TABLES, tables_for
from tracker.extraction.merge import merged
from tracker.extraction.page import Page, page_of
from tracker.extraction.tales import Tale, tales


def extract(article: Article, *, language: str | None = None, model: EntityModel | None = None) -> tuple[Claim, ...]:
    """Read the claims out of an article; a structured notice has brought its own.

    ``language`` is the word of somebody who knows, and outranks what the text looks like. ``model`` may
    see names where the rules see none.
    """
    if article.claims:
        return article.claims
    tables = TABLES.get(language) if language else tables_for(article.text, article.language)
    return _read(article, tables, model)


def _read(article: Article, language: Language | None, model: EntityModel | None) -> tuple[Claim, ...]:
    if language is None:
        return ()
    page = page_of(article, language, model)
    told = merged(tales(page), page)
    return tuple(_claim(tale, page) for tale in with_other_names(told, page))


def _claim(tale: Tale, page: Page) -> Claim:
    return Claim(
        names=tale.names,
        kind=tale.kind or likely_kind(tale.names[0].text),
        action=tale.action,
        quote=page.text[tale.sentence.start : tale.sentence.end],
        start=tale.sentence.start,
        end=tale.sentence.end,
        authority=tale.authority if tale.authority != NAMED_BEFORE else None,
        programmes=tale.programmes,
        acted_on=tale.acted_on,
        countries=tale.countries,
        roles=tale.roles,
        confidence=_confidence(tale, page),
    )


def _confidence(tale: Tale, page: Page) -> float:
    return MEASURED[cue_of(tale.names[0].text, tale.sentence, page, led=tale.led)]
