"""Callings and kinds of groups, and the words that complete them before a name."""

from collections.abc import Sequence

from tracker.extraction.authorities import country_size
from tracker.extraction.language import Language
from tracker.extraction.nations import nations
from tracker.extraction.plain import keys
from tracker.extraction.spans import name_at
from tracker.extraction.tables.shared import MINISTRIES, PLACES
from tracker.extraction.words import Word

_IN = keys("في")
_CASES = keys("делу деле поводу")
"""Nouns before a name that tell a matter and complete no calling: `по делу Навального`."""


def is_calling(word: Word, language: Language) -> bool:
    """Whether a word says what somebody or something is: a leader, a company, a ship."""
    return language.is_role(word.key) or word.key in language.groups | language.vessels


def complement(words: Sequence[Word], position: int, calling: Word, language: Language) -> int:
    """How many words from a preposition on complete a calling: `homme d'affaires`, `presidente de Siria`."""
    if language.caseless:
        return _where(words, position, language)
    end = position + 1
    while end < len(words) and words[end].key in language.determiners:
        end += 1
    start = end
    while _is_tail(words, end, language):
        end += 1
    if end == start and is_calling(calling, language):
        end += _is_trade(words, end, language)
    if end == start and not _opens_name(words[end : end + 1], language):
        end += country_size(tuple(words[end : end + 5]), 0, language)
        if end == len(words) or not words[end].is_capital or words[end - 1].is_possessive:
            return 0
    return end - position if end > start else 0


def office(words: Sequence[Word], position: int, language: Language) -> int:
    """How many words, in a script without capitals, name the group whose head somebody is."""
    if position >= len(words) or not language.is_group(words[position].key):
        return 0
    end = position + (1 if words[position].key.startswith("ال") else 2)
    while end < len(words) and _qualifies(words, end, language):
        end += 1
    return min(end, len(words)) - position


def _where(words: Sequence[Word], position: int, language: Language) -> int:
    """In a script without capitals: the group or the one place that somebody is said to be in."""
    if words[position].key not in _IN or position + 2 >= len(words) or not words[position + 1].is_word:
        return 0
    return 1 + max(office(words, position + 1, language), 1)


def _opens_name(words: Sequence[Word], language: Language) -> bool:
    """Whether a people's adjective, which has a capital in English, opens a name: `leader of the Pakistani Taliban`."""
    if not (language.title_case and words and words[0].is_capital):
        return False
    return country_size(tuple(words), 0, language) > 0 and words[0].key not in nations(language.code).names


def _is_tail(words: Sequence[Word], position: int, language: Language) -> bool:
    """Whether a word completes callings, and does not open a name itself (`del Estado Islámico`)."""
    if position < len(words) and words[position].key in MINISTRIES:
        return True
    if position >= len(words) or words[position].key not in language.role_tails:
        return False
    follows = words[position + 1] if position + 1 < len(words) else None
    return not (words[position].is_capital and follows is not None and follows.is_capital)


def _is_trade(words: Sequence[Word], position: int, language: Language) -> bool:
    """Whether a plain noun right before a name tells what a calling is about: `società di cambio Buy Cash`."""
    if position + 1 >= len(words):
        return False
    noun, name = words[position], words[position + 1]
    known = language.little | language.groups | language.vessels | language.roles | PLACES
    plain = noun.is_small and noun.key not in known | _CASES
    return plain and name.is_capital and name_at(words, position + 1, language) is not None


def _qualifies(words: Sequence[Word], position: int, language: Language) -> bool:
    return words[position].key.startswith("ال") or country_size(tuple(words[position : position + 5]), 0, language) > 0
