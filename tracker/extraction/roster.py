"""The names that an article spells out, by which its short forms are understood."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from tracker.extraction.authorities import authorities, country_size
from tracker.extraction.page import Page
from tracker.extraction.span import Span
from tracker.extraction.spans import name_at
from tracker.extraction.tables.shared import OF
from tracker.extraction.trim import trimmed
from tracker.extraction.words import Word
from tracker.matching.fold import fold


class Roster:
    """All names of a page outside headlines in capitals, as their folded words."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _names(self) -> Counter[str]:
        return Counter(
            text
            for sentence in self._page.sentences
            if not self._page.in_title_case(sentence)
            for text in self._in_sentence(sentence.start, sentence.end)
        )

    @cached_property
    def _keys(self) -> dict[str, str]:
        """The first spelling of each name by its folded form."""
        return {fold(text): text for text in reversed(self._names)}

    def _in_sentence(self, start: int, end: int) -> Iterator[str]:
        words = self._page.words(start, end)
        offices = [one for one in authorities(self._page.plain, start, end, self._page.language) if not one.country]
        position = 0
        while position < len(words):
            if any(office.start <= words[position].start < office.end for office in offices):
                position += 1
                continue
            span = name_at(words, position, self._page.language)
            if span is None:
                position += 1
                continue
            if self._page.language.caseless and not self._is_called(words, span):
                position = span.after
                continue
            if self._is_whence(words, span):
                position += 1
                continue
            own = trimmed(span, words, words[max(0, span.first - 2) : span.first], self._page.language)
            first, last = words[_behind_letters(words, own)], words[own.last - 1]
            yield self._page.text[first.start : last.end - (2 if last.is_possessive else 0)]
            position = span.after

    def _is_whence(self, words: Sequence[Word], span: Span) -> bool:
        """Whether a name only begins with the place behind a preposition: `il sindaco di Mosca Sergei Sobyanin`."""
        placed = country_size(tuple(words[span.first : span.first + 5]), 0, self._page.language)
        before = words[span.first - 1].key if span.first else ""
        return placed > 0 and span.last - span.first > placed and before in OF

    def _is_called(self, words: Sequence[Word], span: Span) -> bool:
        """Whether a calling in front of a run of words tells that it is a full name, where no capitals do."""
        language, opening = self._page.language, words[span.first].key
        before = words[span.first - 1].key.removeprefix("ال") if span.first else ""
        described = opening.startswith("ال") or language.is_group(opening)
        return span.last - span.first > 1 and not described and before in language.roles

    def knows(self, name: str) -> bool:
        """Whether running text spells this name, or a longer one that contains it."""
        wanted = fold(name).split()
        return any(_contains(known.split(), wanted) for known in self._keys)

    def full(self, name: str) -> str:
        """The full name that a short form stands for (a family name, a group without `Group`), else the name itself."""
        short = fold(name).split()
        longer = {
            known: text
            for known, text in self._keys.items()
            if len(known.split()) > len(short)
            and (known.split()[-len(short) :] == short or known.split()[: len(short)] == short)
        }
        if not short or not longer:
            return name
        fullest = max(longer, key=lambda known: len(known.split()))
        alike = all(set(known.split()) <= set(fullest.split()) for known in longer)
        return longer[fullest] if alike else name


def _behind_letters(words: Sequence[Word], span: Span) -> int:
    """Where a name begins behind the letters of an office that only stand in front of it."""
    own = words[span.first : span.last]
    letters = len(own) > 2 and own[0].is_shouted and not any(word.is_shouted for word in own[1:])
    return span.first + letters


def _contains(words: list[str], wanted: list[str]) -> bool:
    return any(words[first : first + len(wanted)] == wanted for first in range(len(words) - len(wanted) + 1))
