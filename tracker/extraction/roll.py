"""Lists of parties, line by line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from scrapers.record import PartyKind
from tracker.extraction.aliases import Alias, in_brackets
from tracker.extraction.page import Page
from tracker.extraction.parties import PartyReader
from tracker.extraction.party import Party
from tracker.extraction.plain import keys
from tracker.extraction.sentences import Sentence
from tracker.extraction.span import closing, comma_form
from tracker.extraction.tables.shared import LEGAL_FORMS
from tracker.extraction.words import Word

_COLUMNS = keys(
    "name names individual individuals entity entities person persons people organisations organizations groups"
    " vessels companies noms personnes entités nombre nombres personas entidades nome nomes nomi persone personen"
    " organisationen"
)
"""Words that head a list or a column and name nobody."""

_LABEL = re.compile(r"(?:[A-Z]{2}[a-z]\.?\d+\s+)?Name:\s+")
"""What stands in front of the name in a committee's entry: `QDe.161 Name:`."""

_MOST_LABELS = 6
"""Words of a heading inside a list (`Entities and other groups`)."""


def rolled(page: Page, number: int) -> Iterator[tuple[Party, Sentence]]:
    """Read the lines from a sentence on: the first name of each, past headings between bullets."""
    bulleted = False
    for at in range(number, len(page.sentences)):
        sentence = page.sentences[at]
        if not (sentence.item or sentence.heading) and not _LABEL.match(page.said(sentence)):
            return
        if _is_label(page, at, bulleted=bulleted):
            continue
        label = _LABEL.match(page.said(sentence))
        parties: list[Party] = []
        if sentence.item or label or not bulleted:
            words = page.words(sentence.start + (label.end() if label else 0), sentence.end)
            parties = _in_capitals(words, page) if label else _listed(words, page)
        if not parties:
            return
        bulleted = bulleted or sentence.item
        line = replace(sentence, item=True) if label else sentence
        yield from ((party, line) for party in parties)


def _is_label(page: Page, number: int, *, bulleted: bool) -> bool:
    """Whether a line only says what the next ones are: `Entities`, or the head of a table."""
    sentence = page.sentences[number]
    follows = page.sentences[number + 1] if number + 1 < len(page.sentences) else None
    words = [word for word in page.words(sentence.start, sentence.end) if word.is_word]
    if follows is None or not words:
        return False
    if page.said(sentence).rstrip().endswith("|") and words[0].key in _COLUMNS:
        return True
    entries = follows.item or _LABEL.match(page.said(follows)) is not None
    short = len(words) <= _MOST_LABELS and not (sentence.item and bulleted)
    return short and entries and any(word.key in _COLUMNS for word in words)


def _in_capitals(words: Sequence[Word], page: Page) -> list[Party]:
    """A name that is written in capitals from end to end, with whatever little words it has."""
    last = next((at for at, word in enumerate(words) if not (word.text.isupper() or word.text == "-")), len(words))
    return [Party(words[0].start, words[last - 1].end, None, _bracketed(words, last, page))] if last else []


def _listed(words: Sequence[Word], page: Page) -> list[Party]:
    """The party that a line of a list begins with, or two of them joined; `SURNAME, Given` is one name there."""
    last = 0 if _names_group(words, page) else comma_form(words)
    if last:
        return [Party(words[0].start, words[last - 1].end, PartyKind.PERSON, _bracketed(words, last, page))]
    found = PartyReader(words, page, page.language, open_end=True).read()
    if len(found) > 1:
        between = [word for word in words if found[0].end <= word.start < found[1].start]
        return found[: 1 + all(word.key in page.language.conjunctions for word in between)]
    return found


def _names_group(words: Sequence[Word], page: Page) -> bool:
    """Whether a group stands in front of the first comma, behind which comes where it is."""
    own = takewhile(lambda word: word.text != ",", words)
    return any(word.key in page.language.groups or word.key in LEGAL_FORMS for word in own)


def _bracketed(words: Sequence[Word], position: int, page: Page) -> list[Alias]:
    if position == len(words) or words[position].text != "(":
        return []
    return in_brackets(words[position + 1 : closing(words, position)], page.plain, page.language)
