"""A line of a list: the party that it begins with."""

from collections.abc import Sequence

from scrapers.record import PartyKind
from tracker.extraction.aliases import in_brackets
from tracker.extraction.bounds import comma_form
from tracker.extraction.page import Page
from tracker.extraction.parties import PartyReader
from tracker.extraction.party import Party
from tracker.extraction.span import closing
from tracker.extraction.words import Word


def listed_party(words: Sequence[Word], page: Page) -> Party | None:
    """The party that a line of a list begins with; `SURNAME, Given` is one name there."""
    last = comma_form(words)
    if last:
        party = Party(words[0].start, words[last - 1].end, PartyKind.PERSON)
        if last < len(words) and words[last].text == "(":
            party.aliases.extend(in_brackets(words[last + 1 : closing(words, last)], page.plain, page.language))
        return party
    return next(iter(PartyReader(words, page, page.language, open_end=True).read()), None)
