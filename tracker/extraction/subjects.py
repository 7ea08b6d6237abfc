"""Whom a word stands for that is no name: `He was designated`, `took the 61-year-old off its list`."""

import re
from collections.abc import Iterator, Sequence

from scrapers.record import PartyKind
from tracker.extraction.callings import is_calling
from tracker.extraction.language import Language
from tracker.extraction.page import Page
from tracker.extraction.parties import PartyReader
from tracker.extraction.party import Party
from tracker.extraction.plain import keys
from tracker.extraction.sentences import Sentence
from tracker.extraction.words import Word

_BACK = 3
"""Sentences that are looked at for the name, each beginning with a word for it again."""

_COUNTS = {"both": 2, "two": 2, "pair": 2, "three": 3, "trio": 3, "four": 4, "five": 5}
_MOST = 6

_POINTING = keys("following above below")
"""What leaves the names to other lines (`the following persons`)."""

_AGED = re.compile(r"\d{2}-year-old")


def several_meant(words: Sequence[Word], language: Language) -> int:
    """How many parties the words stand for, where they are nothing but `both`, `they`, `all three`, `the two men`."""
    told = [word for word in words if word.is_word]
    if not told or len(told) > 3 or not all(word.is_small for word in told[1:]):
        return 0
    first = told[0].key
    counted = next((_COUNTS[word.key] for word in told if word.key in _COUNTS), 0)
    if first in language.plurals and (len(told) == 1 or counted):
        return counted or _MOST
    article = first in language.determiners and counted and all(is_calling(word, language) for word in told[2:])
    return counted if article else 0


def subjects_before(page: Page, number: int, most: int) -> Iterator[tuple[Party, Sentence]]:
    """The parties that the sentences before begin with, one after the other, and from each up to this one."""
    found: list[tuple[Party, Sentence]] = []
    for earlier in range(number - 1, -1, -1):
        sentence = page.sentences[earlier]
        words = page.words(sentence.start, sentence.end)
        party = None if sentence.heading or sentence.item else _opening(words, page)
        if party is None and (not words or words[0].key not in page.language.pronouns):
            break
        if party is not None:
            found.append((party, Sentence(sentence.start, page.sentences[number].end)))
        if len(found) == most:
            break
    if len(found) > 1:
        yield from reversed(found)


def stands_for(words: Sequence[Word], language: Language) -> PartyKind | None:
    """The kind of party that the words stand for, where they are nothing but a pronoun or `the group`."""
    told = [word for word in words if word.is_word]
    if told and told[0].key in language.pronouns and all(word.is_small for word in told[1:]):
        return PartyKind(language.pronouns[told[0].key])
    if not 2 <= len(told) <= 3 or told[0].key not in language.determiners or not all(w.is_small for w in told[2:]):
        return None
    if any(word.key in _POINTING for word in told):
        return None
    if _AGED.fullmatch(told[1].text):
        return PartyKind.PERSON
    last = told[-1]
    if last.is_possessive or not last.is_small or not is_calling(last, language):
        return None
    if last.key in language.vessels:
        return PartyKind.VESSEL
    return PartyKind.PERSON if language.is_role(last.key) else PartyKind.ORGANISATION


def subject_before(page: Page, number: int, kind: PartyKind, before: int) -> tuple[Party, Sentence] | None:
    """The party of that kind that the sentence begins with in front of ``before``, or the one before it."""
    for earlier in range(number, max(number - 1 - _BACK, -1), -1):
        sentence = page.sentences[earlier]
        if sentence.heading or sentence.item:
            return None
        words = page.words(sentence.start, before if earlier == number else sentence.end)
        party = _opening(words, page)
        if party is not None and party.kind in (kind, None):
            return party, Sentence(sentence.start, page.sentences[number].end)
        if earlier < number and (not words or words[0].key not in page.language.pronouns):
            return None
    return None


def _opening(words: Sequence[Word], page: Page) -> Party | None:
    """The first party where nothing but what it is called stands in front of it."""
    language = page.language
    party = next(iter(PartyReader(words, page, language, open_end=True).read()), None)
    if party is None:
        return None
    before = [word for word in words if word.end <= party.start]
    if not before and party.end == words[0].end and not _is_name_elsewhere(party, page):
        return None
    plain = all(
        (word.is_word or word.text == ",") and (word.is_small or is_calling(word, language)) for word in before[1:]
    )
    return party if plain and (not before or _describes(before, language)) else None


def _is_name_elsewhere(party: Party, page: Page) -> bool:
    """Whether a single word that opens a sentence, where any word has a capital, is a name in the middle of others."""
    name = page.plain[party.start : party.end]
    return re.search(rf"(?<=[a-z,] ){re.escape(name)}(?!\w)", page.plain) is not None


def _describes(before: Sequence[Word], language: Language) -> bool:
    opening = before[0].key in language.determiners or is_calling(before[0], language) or len(before) == 1
    return opening and before[0].key not in language.prepositions
