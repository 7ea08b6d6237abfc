"""A name rid of what stands in front of it, and a name told family name first."""

from collections.abc import Sequence

from tracker.extraction.language import Language
from tracker.extraction.span import Span, comma_form
from tracker.extraction.words import Word

_GENITIVE = ("ии", "ской")
"""Endings of the Russian place of whose head a name speaks: `глава Чувашии Олег Николаев`."""

_OF = ("а", "ы", "и", "я")
_FATHERS = ("вич", "вича", "вичу", "виче", "вичем", "вна", "вны", "вне", "вну", "вной")
"""Endings of the genitive, and of fathers' names."""


def trimmed(span: Span, words: Sequence[Word], chain: Sequence[Word], language: Language) -> Span:
    """Give the name alone: without the letters or the place of an office, `SURNAME, Given` as one."""
    return _reversed(_without_office(span, words, chain, language), words)


def _reversed(span: Span, words: Sequence[Word]) -> Span:
    """Take `SURNAME, Given` for one name where a semicolon, a bracket or the end closes it."""
    size = comma_form(words[span.first :]) if words[span.first].is_shouted else 0
    last = span.first + size
    closed = last == len(words) or words[last].text in ";(."
    return Span(span.first, last, last) if size and closed else span


def _is_place(own: Sequence[Word]) -> bool:
    """Whether a Russian genitive opens a name of three words that has no father's name: `Крыма Ирина Кивико`."""
    return len(own) == 3 and own[0].key.endswith(_OF) and not own[1].key.endswith(_FATHERS)


def _is_someones(own: Sequence[Word]) -> bool:
    """Whether two Russian genitives tell whose kin a name is: `дочери Владимира Путина Мария Воронцова`."""
    return (
        len(own) == 4 and all(word.key.endswith((*_OF, "ой")) for word in own[:2]) and own[1].key[-3:] not in _FATHERS
    )


def _without_office(span: Span, words: Sequence[Word], chain: Sequence[Word], language: Language) -> Span:
    """Take the letters or the place of an office off the name of its head: `глава ВТБ Андрей Костин`."""
    own = words[span.first : span.last]
    if not chain or not any(word.key in language.roles for word in chain[-2:]) or len(own) < 3:
        return span
    letters = own[0].is_shouted and not any(word.is_shouted for word in own[1:])
    if _is_someones(own):
        return Span(span.first + 2, span.last, span.after)
    placed = own[0].key.endswith(_GENITIVE) or _is_place(own)
    return Span(span.first + 1, span.last, span.after) if letters or placed else span
