"""Where one party ends and the next begins, and where what follows is no list of parties any more."""

from collections.abc import Sequence

from tracker.extraction.aliases import cue_at
from tracker.extraction.language import Language
from tracker.extraction.plain import keys
from tracker.extraction.span import Span
from tracker.extraction.spans import name_at
from tracker.extraction.tables.shared import AMONG, BESIDES, OF, OTHERS, POSSESSIVES, TO, WITH
from tracker.extraction.words import Word

_INTRODUCING = frozenset(",:-")
_JUST_AS = ("meme que", "igual que", "mismo que")
"""Two words that join (de même que, al igual que)."""
_AS_WELL = keys("ainsi así bem assim insieme")
"""Words that join only together with the next (ainsi que, así como, bem como)."""


def joins(words: Sequence[Word], position: int, language: Language) -> bool:
    """Whether a list of parties goes on behind this word: `and`, `including`, `entre los cuales`, `con su jefe`."""
    word = words[position]
    if word.key in language.conjunctions or word.key in language.openers:
        return True
    follows = words[position + 1].key if position + 1 < len(words) else ""
    if word.key in BESIDES and follows in OF | TO:
        return True
    if position and f"{words[position - 1].key} {word.key}" in _JUST_AS:
        return True
    before = {other.key for other in words[max(0, position - 2) : position]}
    if word.key == "as" and {"as", "well"} <= before:
        return True
    if word.key in language.relatives and before & AMONG:
        return True
    follow = {other.key for other in words[position + 1 : position + 3]}
    return (word.key in WITH and bool(follow & POSSESSIVES)) or (word.key in AMONG and bool(follow & OTHERS))


def is_as_well(words: Sequence[Word], position: int) -> bool:
    """Whether a word like `as` only joins: `as well as`, `así como`, `ainsi que`."""
    before = words[position - 1].key if position else ""
    return before in _AS_WELL | keys("well") or "well" in [other.key for other in words[position + 1 : position + 3]]


def is_teller(words: Sequence[Word], span: Span, plain: str, language: Language) -> bool:
    """Whether a name is of somebody who speaks: what follows is no list any more."""
    if span.after >= len(words) or words[span.after].key not in language.telling:
        return False
    # `dit « Jeneral »` tells a name, not what somebody said.
    named = cue_at(plain, words[span.after].start, language) is not None
    return not (named and span.after + 1 < len(words) and words[span.after + 1].text == '"')


def opens_telling(words: Sequence[Word], position: int, plain: str, language: Language) -> bool:
    """Whether a verb of telling opens a clause, alone or behind its helping verb: `, a annoncé le Conseil`."""
    verb = position + (words[position].key in language.between)
    if verb >= len(words) or words[verb].key not in language.telling or not words[verb].is_small:
        return False
    return cue_at(plain, words[verb].start, language) is None


def names_follow(words: Sequence[Word], position: int, plain: str, language: Language) -> bool:
    """Whether the names of those who were only counted come behind a sign: `two men accused of spying, X and Y`."""
    for number in range(position + 1, len(words) - 1):
        if words[number].text in _INTRODUCING:
            opened = number + 1
            while opened < len(words) and _leads(words[opened], language):
                opened += 1
            span = name_at(words, opened, language) if opened < len(words) else None
            return span is not None and not is_teller(words, span, plain, language)
    return False


def _leads(word: Word, language: Language) -> bool:
    """Whether a word may stand between a sign and the first name of those counted: `, among them General X`."""
    called = word.key in language.titles or language.is_role(word.key.split("-")[0])
    return called or word.key in AMONG | language.openers
