"""How alike two words are, and by which rule: the only place where letters are compared."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

import numpy as np
from rapidfuzz.distance import OSA

from tracker.matching.arabic import HEADS
from tracker.matching.variants import COMMON, SAME, SAME_NAMES, SHORT
from tracker.matching.word import Role, Word


class Rule(StrEnum):
    """Why two words were taken for the same."""

    SAME = "same"
    SOUND = "same sound"
    VOICE = "same sound but for the voice"
    VARIANT = "same name in another language"
    SHORT = "short form"
    INITIAL = "initial"
    SPELLING = "similar spelling"
    ONE_LETTER = "one letter off, all else the same"
    CORE = "without abu or abd"
    CONSONANTS = "same consonants"
    FAMILY = "same kind of legal form"
    JOINED = "written together"
    ACRONYM = "acronym"
    ARRANGED = "same words, arranged otherwise"
    NONE = "different"


_VOWELS: Final = frozenset("aiu")
_PATRONYMIC: Final = re.compile(r"[a-z]{3}(?:[oeyi]vi(?:ch|c|tch|cz|t)|[oei]vna|ichna)$")
"""A father's name is never the family name made from the same given name."""
_DOUBLED: Final = re.compile(r"(.)\1")
DIFFERENT: Final = (0.0, Rule.NONE)
LETTER: Final = 0.5
"""What a letter costs that differs in spelling but not in sound, against 1 for another sound."""
LEAST: Final = 0.5
"""Words less alike than this are different words."""
CORE: Final = 0.5
"""How alike a compound and its second part are (``abudhess`` and ``dhess``)."""
FIRST: Final = 0.33
"""What another first sound costs besides: names are seldom misspelt there."""
WELL_KNOWN: Final = 0.1
"""What it costs besides where one word is a name that very many bear and the other one is more than a letter away."""
BUDGET: Final = np.array([0.0, 0.0, 0.3, 1.2, 1.5, 1.81, 2.11, 2.52, 2.82, 3.13, 3.53, 3.84, 4.14], np.float32)
"""Cost at which words of each length (of the longer) are different names."""
_LIMITS: Final = tuple(float(cost) for cost in BUDGET)
INITIAL: Final = 0.8
"""How much an initial is worth against a word that begins with it."""
SOUND: Final = 0.9
"""How alike words of one sound are at least."""
VOICE: Final = 0.8
"""How alike words are at least that differ in sound by the voice of consonants only."""
SHORT_SOUND: Final = 0.8
"""The same for words of up to three letters."""
SLIP: Final = 0.6
"""How alike names of several syllables are that are one letter apart."""
STEEP: Final = 0.51
"""How much likeness a pair loses that uses its whole budget."""


@lru_cache(maxsize=1 << 18)
def likeness(left: Word, right: Word) -> tuple[float, Rule]:
    """How alike two words are (0 different, 1 the same) and why."""
    if left is right:
        return 1.0, Rule.SAME
    if left.signs and right.signs:
        return DIFFERENT
    if left.text == right.text:
        return 1.0, Rule.SAME
    if Role.NUMBER in (left.role, right.role) or left.text.isdigit() or right.text.isdigit():
        return DIFFERENT
    if Role.LEGAL in (left.role, right.role):
        return (0.9, Rule.FAMILY) if left.key == right.key and left.role is right.role else DIFFERENT
    if left.role is Role.INITIAL or right.role is Role.INITIAL:
        return _initial(left, right)
    if left.consonantal or right.consonantal:
        return _by_consonants(left, right)
    if left.syllable and right.syllable:
        return _by_syllable(left, right)
    return _by_letters(left, right)


def _initial(left: Word, right: Word) -> tuple[float, Rule]:
    if left.text[0] == right.text[0] or left.key[:1] == right.key[:1] not in _VOWELS:
        return INITIAL, Rule.INITIAL
    return DIFFERENT


def _by_consonants(left: Word, right: Word) -> tuple[float, Rule]:
    shorter, longer = sorted((len(left.bones), len(right.bones)))
    if left.bones == right.bones and longer:
        return (0.95 if longer > 1 else 0.8), Rule.CONSONANTS
    if shorter < 3:
        return DIFFERENT
    cost = OSA.distance(left.bones, right.bones, score_cutoff=2)
    if cost > longer / 3.5:
        return DIFFERENT
    return 0.9 - 0.5 * cost / longer, Rule.CONSONANTS


def _by_syllable(left: Word, right: Word) -> tuple[float, Rule]:
    if left.syllable == right.syllable:
        return (SOUND if "-" in left.syllable else SHORT_SOUND), Rule.SOUND
    if _DOUBLED.sub(r"\1", left.text) == _DOUBLED.sub(r"\1", right.text):
        return SHORT_SOUND, Rule.SPELLING
    if right.text in SAME_NAMES.get(left.text, ()):
        return SHORT_SOUND, Rule.VARIANT
    longer = "-" in left.syllable and "-" in right.syllable
    if longer and OSA.distance(left.text, right.text, score_cutoff=1) == 1:
        return SLIP, Rule.SPELLING
    return DIFFERENT


def _by_letters(left: Word, right: Word) -> tuple[float, Rule]:
    if abs(len(left.text) - len(right.text)) > 1 and _is_patronymic(left.text) is not _is_patronymic(right.text):
        return DIFFERENT
    far = OSA.distance(left.text, right.text)
    length = max(len(left.text), len(right.text))
    heard = OSA.distance(left.key, right.key)
    cost = LETTER * far + (1 - LETTER) * min(heard, far) + (0.0 if _begin_alike(left, right) else FIRST)
    if far > 1 and (left.text in COMMON) is not (right.text in COMMON):
        cost += WELL_KNOWN
    budget = _LIMITS[min(length, len(_LIMITS) - 1)]
    spelt = 1.0 - STEEP * cost / budget if cost <= budget else 0.0
    if heard == 0 or (spelt and left.narrow == right.narrow):
        return max(spelt, SOUND if length > 3 else SHORT_SOUND), Rule.SOUND
    if spelt < 0.93 and _is_variant(left, right):
        return 0.93, Rule.VARIANT
    if left.broad == right.broad:
        return max(spelt, VOICE if length > 3 else 0.7), Rule.VOICE
    if spelt < 0.8 and right.text in SHORT.get(left.text, ()):
        return 0.8, Rule.SHORT
    if spelt < CORE and (left.text in _cores(right.text) or right.text in _cores(left.text)):
        return CORE, Rule.CORE
    if spelt < LEAST or (left.text in COMMON and right.text in COMMON):
        return DIFFERENT
    if (left.role is Role.PARTICLE) is not (right.role is Role.PARTICLE):
        return DIFFERENT
    return spelt, Rule.SPELLING


def _is_variant(left: Word, right: Word) -> bool:
    """Whether two words are one in different languages; what a word of organisations means says nothing of persons."""
    if Role.GENERIC in (left.role, right.role) or Role.PLACE in (left.role, right.role):
        return right.text in SAME.get(left.text, ())
    return right.text in SAME_NAMES.get(left.text, ())


def _cores(text: str) -> tuple[str, ...]:
    """What is left of a compound without its first part, which people leave out or write elsewhere."""
    return tuple(text[len(head) :] for head in HEADS if text.startswith(head) and len(text) > len(head) + 2)


def _begin_alike(left: Word, right: Word) -> bool:
    """Whether words begin with the same sound, or with the same two letters the other way round."""
    return left.broad[:1] == right.broad[:1] or left.text[:2] == right.text[1::-1]


def _is_patronymic(text: str) -> bool:
    return _PATRONYMIC.search(text) is not None
