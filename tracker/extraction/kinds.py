"""What kind of party a name means, by its own words and by those around it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from scrapers.record import PartyKind
from tracker.extraction.language import Language
from tracker.extraction.page import Page
from tracker.extraction.plain import keys, plain
from tracker.extraction.tables.shared import LEGAL_FORMS, PARTICLES
from tracker.extraction.words import Word

_NEAR = 90
"""Characters around a name that may tell what it is."""

_HEADS = keys(
    "founder founders co-founder cofounder director directors owner owners officer officers chairman ceo manager"
    " managers member members shareholder shareholders president employee employees subsidiary headquarters leadership"
)
"""Of what somebody is the owner or an officer, or what has owners and officers, is no man."""

_IS = keys("is was are were est es e ist war")
_ITS, _HIS, _WHO, _WHICH = keys("its"), keys("his her"), keys("who whose"), keys("which")


def kind_of(name: Sequence[Word], around: Sequence[Word], language: Language, *, quoted: bool) -> PartyKind | None:
    """Tell the kind by the callings in front and the name's own words, None when nothing tells it."""
    called = _called(around, language)
    if called or not name:
        return called
    # A small `ag` between two names is a man's (`Iyad ag Ghali`), `Julius Baer AG` is a company.
    own = [word.key for word in name if not (word.is_small and word.key in PARTICLES and word is not name[-1])]
    if any(word in language.groups or word in LEGAL_FORMS for word in own) or quoted or name[0].text.isdigit():
        return PartyKind.ORGANISATION
    return PartyKind.ORGANISATION if len(name) == 1 and name[0].is_shouted else None


def kind_described(description: Sequence[Word], language: Language) -> PartyKind | None:
    """Tell the kind by a description behind a name, whose head stands before any preposition (`head of two firms`)."""
    ends = language.prepositions | language.relatives | language.stops
    return _called([*takewhile(lambda word: word.key not in ends, description)], language)


def likely_kind(name: str) -> PartyKind:
    """What a name means that nothing tells of: a single word is more often a group than a man."""
    return PartyKind.PERSON if len(name.split()) > 1 else PartyKind.ORGANISATION


def kind_on_page(name: str, page: Page) -> PartyKind | None:
    """Tell the kind by what the whole page says around the name."""
    signs = Counter(
        sign
        for found in re.finditer(rf"(?<!\w){re.escape(plain(name))}(?!\w)", page.plain)
        for sign in (*_in_front(found.start(), page), *_behind(found.end(), page))
    )
    return signs.most_common(1)[0][0] if signs else None


def _called(words: Sequence[Word], language: Language) -> PartyKind | None:
    for word in reversed(words):
        bare = word.key.rsplit("-", 1)[-1]
        if bare in language.vessels:
            return PartyKind.VESSEL
        if language.is_role(bare) or word.key in language.titles:
            return PartyKind.PERSON
        if bare in language.groups:
            return PartyKind.ORGANISATION
    return None


def _in_front(start: int, page: Page) -> Iterator[PartyKind]:
    words = page.words(max(page.plain.rfind("\n", 0, start), start - _NEAR, 0), start)
    if not words:
        return
    if words[-1].key in page.language.name_links and any(word.key in _HEADS for word in words[-3:]):
        yield PartyKind.ORGANISATION
    elif (called := _called(words[-1:], page.language)) is not None:
        yield called


def _behind(end: int, page: Page) -> Iterator[PartyKind]:
    stop = page.plain.find("\n", end)
    words = page.words(end, min(end + _NEAR, stop if stop >= 0 else len(page.plain)))
    if len(words) < 2:
        return
    first, second = words[0], words[1]
    if first.text == "'" and any(word.key in _HEADS for word in words[2:5]):
        yield PartyKind.ORGANISATION
    elif second.key in _WHO | _HIS:
        yield PartyKind.PERSON
    elif second.key in _WHICH | _ITS:
        yield PartyKind.ORGANISATION
    elif (first.text == "," or first.key in _IS) and second.key in page.language.determiners:
        described = kind_described([*takewhile(lambda word: word.is_word, words[2:])], page.language)
        if described is not None:
            yield described
