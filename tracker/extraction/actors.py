"""Who does an act: the authority in front of the verb, or behind its "by"."""

import re
from dataclasses import replace

from tracker.extraction.authorities import Authority, country_size
from tracker.extraction.language import Language
from tracker.extraction.nations import nations
from tracker.extraction.plain import key, keys, pattern
from tracker.extraction.tables.shared import INSIDE, WITH
from tracker.extraction.words import Word, words_of

NAMED_BEFORE = ""
"""The name of an authority that only a pronoun tells: an earlier sentence named it."""

_REACH = 160
"""Characters that an authority with a name of its own may stand in front of its verb."""

_OPENING = 6
"""Words in front of the authority that a sentence is about (`On Friday in Brussels, the European Union`)."""

_OVER = {"OFAC": ("Treasury Department", "United States"), "State Department": ("United States",)}
_OVER["Treasury Department"] = _OVER["Commerce Department"] = ("United States",)
_SANCTION = (
    r"(?:sanctions?|blacklist|black list|list|sanciones|sanções|sancoes|sanzioni|list[ae]s?|Sanktions\w*|Terrorliste"
    r"|санкц\w+(?:\s+(?:список|списка|списке|перечень|перечня|лист\w*))?|(?:ال)?عقوبات)"
)
_SANCTIONS = re.compile(rf"['s]*\s+(?:\w+\s+)?{_SANCTION}\b", re.IGNORECASE)
_MEASURES = re.compile(r"['s]*\s+(?:\w+\s+)?(?:sanctions?|travel ban|asset freeze|measures|blacklist)\b", re.IGNORECASE)
_SANCTIONS_OF = re.compile(
    rf"\b{_SANCTION}\s+(?:(?:noires?|negras?|ner[ae]|de[ils]*|da|dos|do|du|des|of|the|der)\s+){{0,2}}$", re.IGNORECASE
)
_JOINED_TO = re.compile(
    r"\b(?:junt\w+-se|se\s+sum\w+|alinh\w+(?:-se)?|s'align\w+|se\s+joi(?:nt|gnent)|si\s+(?:allinea\w*|unisc\w+)|a\s+l'instar)\s+"
    r"(?:a|ao|aux?|sur|con|com|alla?|all'|a\s+l'|de\s+l'|con)\s*(?:(?:la|o|os|les?|el)\s+)?$",
    re.IGNORECASE,
)
"""What stands before an authority that somebody else only follows: `juntou-se à UE e colocou`."""
_ADJECTIVES = ("isch", "ische", "ischen", "ischer", "isches")
_COMMAS = frozenset(",،")
_JOINED = keys("and , & the y et e und и و")


def actor(sentence: str, start: int, language: Language, named: tuple[Authority, ...]) -> Authority | None:
    """Give the authority that does the act at ``start``, None when somebody else does or nobody is named."""
    following = None
    if language.verb_first:
        following = _following(sentence, start, language, named) or _pronoun_behind(sentence, start, language)
    if following and not language.verb_last:
        return following
    before = [authority for authority in named if authority.end <= start]
    for number in reversed(range(len(before))):
        candidate = before[number]
        if (
            _JOINED_TO.search(sentence, 0, candidate.start)
            or _is_attribute(sentence, before[: number + 1], language)
            or _is_company(sentence, candidate, language)
        ):
            continue
        if candidate.country and _is_place(sentence, candidate, language):
            continue
        if candidate.country and _only_between(sentence, candidate.end, start, language):
            return sharpest(_first_of_group(sentence, before[: number + 1], language), named)
        if not candidate.country and start - candidate.end <= _REACH and ";" not in sentence[candidate.end : start]:
            return sharpest(_first_of_group(sentence, before[: number + 1], language), named)
    return following or _pronoun(sentence, start, language, before) or _dropped(sentence, start, language)


def topic(sentence: str, start: int, language: Language, named: tuple[Authority, ...]) -> Authority | None:
    """Give the authority that the sentence is about: one that opens it."""
    for authority in named:
        opening = words_of(sentence, 0, authority.start, leaning=language.leaning)
        if authority.start < start and all(_may_open(word, language) for word in opening[-_OPENING:]):
            owned = words_of(sentence, authority.end, start, leaning=language.leaning)[:1]
            acting = not authority.country or _stands_alone(sentence, authority, owned, language)
            return sharpest(authority, named) if acting else None
    return None


def _may_open(word: Word, language: Language) -> bool:
    return not word.is_word or word.key in language.little or word.text[0].isdigit() or word.is_capital


def _stands_alone(sentence: str, country: Authority, owned: tuple[Word, ...], language: Language) -> bool:
    """Whether a country is meant itself and not by something that is of it: `Italian federation`, `Iran's banks`."""
    named = key(sentence[country.start : country.end]).replace(" ", "_") in nations(language.code).names
    of_office = any(word.key in language.offices | language.between or not word.is_word for word in owned)
    alone = not owned or not owned[0].is_capital
    return of_office or (named and alone and not any(word.key in ("'s", "'") for word in owned))


def _is_attribute(sentence: str, before: list[Authority], language: Language) -> bool:
    """Whether a country only tells what an office is about: `the committee on Haiti`."""
    country, offices = before[-1], [authority for authority in before[:-1] if not authority.country]
    if not country.country or not offices:
        return False
    between = words_of(sentence, offices[-1].end, country.start, leaning=language.leaning)
    owned = all(word.text in ("'", "s", "'s") for word in between)
    about = between[:1] if len(between) <= 3 else between[-2:] if len(between) <= 5 else ()
    return owned or any(word.key in language.prepositions for word in about)


def _is_place(sentence: str, candidate: Authority, language: Language) -> bool:
    """Whether a state is only where something is: `den Wagner-Chef in Mali mit Sanktionen belegt`."""
    before = words_of(sentence, 0, candidate.start, leaning=language.leaning)[-1:]
    return any(word.key in INSIDE for word in before)


def _is_company(sentence: str, candidate: Authority, language: Language) -> bool:
    """Whether a state is only told to act along with another: `Britain, in coordination with the US, has`."""
    comma = sentence.rfind(",", 0, candidate.start)
    words = words_of(sentence, comma + 1, candidate.start, leaning=language.leaning)
    return any(word.key in WITH for word in words[-2:])


def _following(sentence: str, start: int, language: Language, named: tuple[Authority, ...]) -> Authority | None:
    """The authority right behind its verb: `sanctioned the Treasury on Monday two men`."""
    verb = sentence.find(" ", start)
    behind = [authority for authority in named if authority.start > verb > 0]
    if behind and sentence[behind[0].start : behind[0].end].endswith(_ADJECTIVES):
        return None
    if behind and _only_between(sentence, verb, behind[0].start, language):
        return sharpest(behind[0], named)
    return None


def _pronoun_behind(sentence: str, start: int, language: Language) -> Authority | None:
    """The authority named before, right behind a verb that comes first in every clause: `صنفت الوزارة`."""
    verb = sentence.find(" ", start)
    found = pattern(language.actors).match(sentence, verb + 1) if verb > 0 and not language.verb_last else None
    return Authority(NAMED_BEFORE, found.start(), found.end()) if found else None


def agent(sentence: str, start: int, language: Language, named: tuple[Authority, ...]) -> Authority | None:
    """Give the authority by which the act was done, else the only particular authority in the sentence."""
    for authority in named:
        if authority.start >= start and pattern(language.agents).search(sentence, start, authority.start):
            return sharpest(authority, named)
    particular = [authority for authority in named if not authority.country and not authority.of_list]
    if not particular and (about := topic(sentence, start, language, named)) is not None and not about.of_list:
        keeps = any(authority.of_list for authority in named) or owns_sanctions(sentence, about)
        return about if keeps else None
    particular = particular or [authority for authority in named if not authority.country]
    if not particular:
        particular = [authority for authority in named if owns_sanctions(sentence, authority)]
    return sharpest(particular[0], named) if particular else None


def sharper(acting: str | None, office: str | None) -> str | None:
    """Give the office for the state that acts, where it is that state's (`Treasury Department`, `United States`)."""
    return office if acting in _OVER.get(office or "", ()) else acting


def owns_sanctions(sentence: str, country: Authority) -> bool:
    """Whether sanctions or a list are said to be a country's: `US sanctions`, `liste noire américaine`."""
    return bool(_SANCTIONS.match(sentence, country.end) or _SANCTIONS_OF.search(sentence, 0, country.start))


def lays_sanctions(sentence: str, country: Authority) -> bool:
    """Whether measures are said to be a country's: `a UK travel ban`."""
    return _MEASURES.match(sentence, country.end) is not None


def sharpest(authority: Authority, named: tuple[Authority, ...]) -> Authority:
    """Prefer the office to its department, and the department to its state, where a sentence names both."""
    for other in named:
        if authority.name in _OVER.get(other.name, ()) and not other.of_list:
            return sharpest(replace(authority, name=other.name, country=other.country), named)
    return authority


def _only_between(sentence: str, start: int, end: int, language: Language) -> bool:
    """A country acts only with nothing but helping words before its verb: `US judges sanctioned` is no act.

    What stands between two commas does not count, and an office may bear its holder's name.
    """
    words = _without_insertions(words_of(sentence, start, end, leaning=language.leaning))
    position, office = 0, False
    while position < len(words):
        word = words[position]
        office = office or word.key in language.offices
        size = country_size(words, position, language)
        named = office and word.is_capital and not language.caseless
        if word.text == ":":
            return False
        if not size and word.is_word and not named and not _helps(word.key, language):
            return False
        position += max(size, 1)
    return True


def _without_insertions(words: tuple[Word, ...]) -> tuple[Word, ...]:
    commas = [number for number, word in enumerate(words) if word.text in _COMMAS]
    return (*words[: commas[0]], *words[commas[-1] + 1 :]) if len(commas) > 1 else words


def _helps(word: str, language: Language) -> bool:
    timely = word.isdigit() or any(pattern(name).fullmatch(word) for name in (*language.weekdays, *language.months))
    return timely or word in language.between or word in language.offices


def _first_of_group(sentence: str, before: list[Authority], language: Language) -> Authority:
    """Of `the United States, Britain and Canada` the first one."""
    chosen = before[-1]
    for authority in reversed(before[:-1]):
        gap = sentence[authority.end : chosen.start].casefold().replace(",", " , ").split()
        if not gap or not set(gap) <= _JOINED:
            break
        chosen = authority
    return before[-1] if _is_company(sentence, chosen, language) else chosen


def _pronoun(sentence: str, start: int, language: Language, before: list[Authority]) -> Authority | None:
    for match in reversed(list(pattern(language.actors).finditer(sentence, 0, start))):
        if _only_between(sentence, match.end(), start, language):
            named = [authority for authority in before if authority.end <= match.start()]
            return named[-1] if named else Authority(NAMED_BEFORE, match.start(), match.end())
    return None


def _dropped(sentence: str, start: int, language: Language) -> Authority | None:
    """Where a verb needs no subject, one that opens its clause goes on with the authority named before."""
    if not language.drops_subject:
        return None
    opening = sentence.rfind(",", 0, start) + 1
    return Authority(NAMED_BEFORE, start, start) if _only_between(sentence, opening, start, language) else None
