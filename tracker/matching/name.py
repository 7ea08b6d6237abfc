"""From a written name to its words, each with its role."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from scrapers.record import PartyKind
from tracker.matching.arabic import glue, glue_bare
from tracker.matching.fold import fold, tokens
from tracker.matching.legal import FORMS, STARTS
from tracker.matching.syllable import syllables
from tracker.matching.table import words
from tracker.matching.word import Role, Word, legal_form, of_syllables, word
from tracker.matching.words import (
    ABBREVIATED,
    FAMILIES_OF_SYLLABLES,
    GENERIC,
    GENERIC_ANYWHERE,
    HONORIFICS,
    NUMBERS,
    PARTICLES,
    PLACES,
    PLACES_ANYWHERE,
    VESSEL_PREFIXES,
)

_CRAFT: Final = frozenset({PartyKind.VESSEL, PartyKind.AIRCRAFT})
_ALSO_NAMES: Final = words("ambiguous_forms.txt")
"""Legal forms that are names or particles too: they count as forms only in an organisation's name."""
_SURE_FORMS: Final = frozenset(form[0] for form in FORMS if len(form) == 1) - _ALSO_NAMES


_MOST_EASTERN: Final = 4
"""From so many words on a name is not read as a Chinese or Korean one."""


@dataclass(frozen=True, slots=True)
class Name:
    """A parsed name: its words in their order."""

    words: tuple[Word, ...]
    kind: PartyKind | None


@lru_cache(maxsize=65536)
def parse(text: str, kind: PartyKind | None = None) -> Name:
    """The words of a name of a party of this kind; without a kind the rules of persons and organisations both apply."""
    return Name(parse_words(text, kind), kind)


def parse_words(text: str, kind: PartyKind | None) -> tuple[Word, ...]:
    """The words of a name."""
    if kind is PartyKind.PERSON or kind is None:
        text = _given_first(text)
    found = tokens(text)
    if any(token.consonantal for token in found):
        return tuple(map(_consonantal, glue_bare([token.folded for token in found if token.folded])))
    if any(token.signs for token in found):
        return tuple(word(token.folded, signs=token.signs) for token in found)
    folded = [token.folded for token in found]
    if kind is PartyKind.PERSON:
        return tuple(_person(glue(folded)))
    if kind in _CRAFT:
        return tuple(_craft(folded))
    if kind is None:
        folded = glue(folded)
    return tuple(_organisation(_spell(folded), kind))


def _given_first(text: str) -> str:
    """``SURNAME, Given`` in spoken order, so that compounds stand together; not where a form or a title follows."""
    surname, comma, given = text.partition(",")
    words = fold(given).split()
    if not comma or "," in given or not words or words[0] in HONORIFICS or tuple(words) in FORMS:
        return text
    return f"{given} {surname}"


def _consonantal(text: str) -> Word:
    """A word written without vowels, its article taken off."""
    bare = text[2:] if text.startswith("al") and len(text) > 4 else text
    return word(bare, Role.NAME, consonantal=True)


def _person(words: list[str]) -> Iterable[Word]:
    eastern = len(words) < _MOST_EASTERN and not FAMILIES_OF_SYLLABLES.isdisjoint(words)
    for text in words:
        if len(text) == 1:
            yield word(text, Role.INITIAL)
        elif text in PARTICLES:
            yield word(text, Role.PARTICLE)
        elif text in HONORIFICS:
            yield word(text, Role.HONORIFIC)
        elif eastern and syllables(text):
            yield of_syllables(text)
        else:
            yield _plain(text)


def _craft(words: list[str]) -> Iterable[Word]:
    if len(words) > 2 and "".join(words[:2]) in VESSEL_PREFIXES:
        words = ["".join(words[:2]), *words[2:]]
    for place, text in enumerate(words):
        if place < 2 and text in VESSEL_PREFIXES:
            yield word(text, Role.HONORIFIC)
        else:
            yield _plain(NUMBERS.get(text, text))


def _organisation(words: list[str], kind: PartyKind | None) -> Iterable[Word]:
    place, sure = (
        0,
        kind is PartyKind.ORGANISATION or not GENERIC.isdisjoint(words) or not _SURE_FORMS.isdisjoint(words),
    )
    while place < len(words):
        form = _form_at(words, place, sure)
        if form:
            yield legal_form(" ".join(form), FORMS[form])
            place += len(form)
        else:
            yield _of_any_kind(words[place], place, kind)
            place += 1


def _form_at(words: list[str], place: int, sure: bool) -> tuple[str, ...]:
    """The legal form that begins here; one that may be a name counts only in what is surely an organisation's name."""
    for form in STARTS.get(words[place], ()):
        if tuple(words[place : place + len(form)]) == form:
            likely = sure or len(form) > 1 or form[0] not in _ALSO_NAMES
            return form if likely and len(words) > len(form) else ()
    return ()


def _of_any_kind(text: str, place: int, kind: PartyKind | None) -> Word:
    if text in PARTICLES:
        return word(text, Role.PARTICLE)
    if kind is None and text in HONORIFICS and place == 0:
        return word(text, Role.HONORIFIC)
    sure = kind is PartyKind.ORGANISATION
    if text in (GENERIC_ANYWHERE if sure else GENERIC):
        return word(text, Role.GENERIC)
    if text in (PLACES_ANYWHERE if sure else PLACES):
        return word(text, Role.PLACE)
    if len(text) == 1 and not text.isdigit():
        return word(text, Role.INITIAL)
    return _plain(text)


def _plain(text: str) -> Word:
    if text.isdigit():
        return word(text.lstrip("0") or "0", Role.NUMBER)
    return word(text, Role.NAME)


def _spell(words: list[str]) -> list[str]:
    """Abbreviations written out, numbers as digits (``forty four`` → ``44``)."""
    spelt: list[str] = []
    for text in words:
        plain = NUMBERS.get(ABBREVIATED.get(text, text), ABBREVIATED.get(text, text))
        if (
            spelt
            and plain.isdigit()
            and len(plain) == 1
            and spelt[-1] in {"20", "30", "40", "50", "60", "70", "80", "90"}
        ):
            spelt[-1] = str(int(spelt[-1]) + int(plain))
        else:
            spelt.append(plain)
    return spelt
