"""A series of names behind `also known as`: one party's other names, or further parties."""

from collections.abc import Sequence

from tracker.extraction.language import Language
from tracker.extraction.plain import keys
from tracker.extraction.spans import called_at
from tracker.extraction.words import Word

_IS = keys("is was has had est es ha foi é è ist war hat")
JOINING = keys("or and / ou et o y oder und или и e أو و")
"""Words between the names of a series."""


def may_be_others(word: Word, language: Language) -> bool:
    """Whether a word in front of a cue lets one expect several parties: a number of them, or names before this one."""
    return word.key in language.numbers or word.key in JOINING or word.text in ";:" or word.text.isdigit()


def belong_to_one(words: Sequence[Word], position: int, language: Language, *, enclosed: bool, alone: bool) -> bool:
    """Whether the names that follow are all one party's.

    So it is where a verb for a single one or a closing dash is behind them, and where the sentence is about one party
    ``alone`` and they are a series of three or more with the first (`a.k.a. A, B and C`): other parties would stand
    behind `, and`.
    """
    series, first_comma, joined = 0, position < len(words) and words[position].text == ",", False
    while position < len(words):
        comma = words[position].text == ","
        ahead = position + comma
        joined = ahead < len(words) and words[ahead].key in JOINING
        ahead += joined
        span = called_at(words, ahead, language) if position < ahead < len(words) else None
        if span is None:
            break
        position, series = span.after, series + 1
        if joined:
            break
    if enclosed and position < len(words) and words[position].text == "-":
        return series > 0
    if alone and first_comma and joined and series > 1 and _ends_names(words, position, language):
        return True
    position += position < len(words) and words[position].text == ","
    return series > 0 and position < len(words) and words[position].key in _IS


def _ends_names(words: Sequence[Word], position: int, language: Language) -> bool:
    """Whether nothing is told of the last name by itself: no bracket, no description, no other name of its own."""
    if position < len(words) and words[position].text == ",":
        position += 1
    if position >= len(words):
        return True
    return words[position].key not in language.determiners and words[position].text not in '(["'
