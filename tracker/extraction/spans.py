"""Where names stand: runs of capitalised words and of words in quotes, with the small words that belong inside."""

import re
from collections.abc import Sequence

from tracker.extraction.authorities import country_size
from tracker.extraction.caseless import unknown_run
from tracker.extraction.joints import LOCATED, branch, capital_run, is_form, is_group_name, is_number, link, to_letters
from tracker.extraction.language import Language
from tracker.extraction.nations import nations
from tracker.extraction.span import Span, quoted_at
from tracker.extraction.tables.shared import ARTICLES, ENGLISH_GROUPS, INSIDE, LEGAL_FORMS, NO_NAMES, PARTICLES
from tracker.extraction.words import Word

_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_ADJECTIVES = ("ische", "ischen", "ischer", "isches", "ischem")
_RUSSIAN = ("ый", "ий", "ой", "ая", "ое", "ого", "ому", "ым", "ую")
"""Endings of Russian adjectives: with a capital they open a name (`Первый канал`)."""
_SERIES = frozenset(",;،")


def called_at(words: Sequence[Word], position: int, language: Language) -> Span | None:
    """The name that begins at this word behind words that announce a name: an article or a calling may open it."""
    named = name_at(words, position, language)
    if named is not None or not words[position].is_capital or language.caseless:
        return named
    article = words[position].key in language.determiners
    if article and not (position + 1 < len(words) and words[position + 1].is_capital):
        return None
    last = position + 1 + article
    called = _followed(words, position, last, language)
    whose = called.last if called else last
    if whose + 1 < len(words) and words[whose].key in language.name_links and words[whose + 1].is_capital:
        # `The Soldiers of al-Aqsa`
        return _followed(words, position, whose + 2, language)
    return called


def name_at(words: Sequence[Word], position: int, language: Language) -> Span | None:
    """The name that begins at this word, None where none does."""
    if words[position].text == '"':
        return quoted_at(words, position, small=language.caseless)
    if language.caseless:
        return unknown_run(words, position, language)
    if not _starts(words, position, language):
        return None
    return _followed(words, position, position + 1, language)


def _followed(words: Sequence[Word], position: int, last: int, language: Language) -> Span | None:
    """Follow a name from the first word behind those that surely are of it."""
    while (step := _step(words, position, last, language)) > 0:
        last += step
    if country_size(tuple(words[position:last]), 0, language) == last - position:
        return None
    if words[last - 1].key in language.things:
        return None
    return Span(position, last, last)


def _starts(words: Sequence[Word], position: int, language: Language) -> bool:
    word = words[position]
    if word.is_small and word.key not in PARTICLES:
        return False
    run = capital_run(words, position)
    if any(_describes(other, language) for other in run[1:-1]):
        return False
    if word.key in PARTICLES and word.is_small:
        follows = position + 1 < len(words) and words[position + 1].is_capital
        small = language.prepositions | language.determiners | language.conjunctions | language.stops
        return follows and word.key not in small
    if not word.is_capital:
        return _is_ordinal(words, position, language)
    if _is_common(word, language) and not (_opens_group(run, language) or _has_article(words, position, language)):
        return False
    size = country_size(tuple(words[position : position + 5]), 0, language)
    if size == 0 or (language.compounds and _is_own_adjective(words, position, run)):
        return True
    named = "_".join(other.key for other in words[position : position + size]) in nations(language.code).names
    if not named:
        return _opens_group(run, language)
    # `Iran Air` is a name, `Iranian businessman` and `Iran` are none.
    return len(run) > size and not _is_common(run[size], language)


def _describes(word: Word, language: Language) -> bool:
    """Whether the words up to this one only say where from: `Cook Islands-flagged B Luminosa`."""
    head, _, tail = word.text.rpartition("-")
    return bool(head) and len(tail) > 2 and tail.islower() and tail.endswith(language.describing_tails)


def _is_ordinal(words: Sequence[Word], position: int, language: Language) -> bool:
    """Whether a number opens the name of a group: `14th Tactical Unit`."""
    run = capital_run(words, position + 1)
    return bool(run and _ORDINAL.fullmatch(words[position].key)) and any(
        word.key in language.groups or word.key in ENGLISH_GROUPS for word in run
    )


def _is_own_adjective(words: Sequence[Word], position: int, run: Sequence[Word]) -> bool:
    """Whether a German people's adjective has a capital behind its article: `die Russische Reichsbewegung`."""
    return position > 0 and words[position - 1].is_small and len(run) > 1 and run[0].key.endswith(_ADJECTIVES)


def _has_article(words: Sequence[Word], position: int, language: Language) -> bool:
    """Whether a little word has its capital because it belongs to the name: `a Los Viagras`, `; She Zhijiang`."""
    if language.title_case and language.capital_roles:
        return False
    before = words[position - 1] if position else words[position]
    follows = words[position + 1] if position + 1 < len(words) else words[position]
    name = follows is not words[position] and follows.is_capital and not _is_common(follows, language)
    article = (
        words[position].key in {*language.determiners, *ARTICLES, *language.pronouns}
        and words[position].key not in INSIDE
    )
    inside = before.is_small or before.text in _SERIES
    return article and name and inside and not words[position].is_shouted


def _opens_group(run: Sequence[Word], language: Language) -> bool:
    """Whether a calling or a people opens the name of a group: Officers Union, Russian Imperial Movement."""
    if language.capital_roles or not run:
        return False
    if run[0].key in language.never - language.compass - language.groups:
        # `Defense Industries System` is a name in French too, `Union européenne` is none.
        return len(run) > 1 and run[1].key in ENGLISH_GROUPS - language.groups - language.never
    if run[0].key in language.titles:
        # `Imam Ali Front` is a name, `President Ali Bongo` is a man and his title.
        return len(run) > 2 and (run[-1].key in language.groups or run[-1].key in ENGLISH_GROUPS)
    if run[0].key in language.never & language.groups:
        return len(run) > 1
    joined = run[0].text.rsplit("-", 1)
    described = len(joined) > 1 and joined[1].islower()
    return not described and any(word.key in language.groups or word.key in ENGLISH_GROUPS for word in run[1:])


def _is_common(word: Word, language: Language) -> bool:
    """Whether a capital is no sign of a name: function words, titles, months, and callings in capitals."""
    bare = word.key.removesuffix("'s")
    if bare in language.weekdays and not language.capital_days:
        return False
    if bare in language.never | language.titles | NO_NAMES or language.is_role(bare):
        return True
    little = (
        language.determiners | language.numbers | language.prepositions | language.conjunctions | language.relatives
    )
    if bare in little and not word.is_shouted:
        return True
    if language.describing and bare.endswith(language.describing):
        return True
    tail = bare.rsplit("-", 1)[-1]
    if bare in language.groups or (tail in language.groups and not language.capital_roles):
        return False
    return tail != bare and (language.is_role(tail) or word.text.rsplit("-", 1)[-1].islower())


def _step(words: Sequence[Word], first: int, last: int, language: Language) -> int:
    """How many further words belong to the name, 0 when it ends."""
    if last >= len(words) or words[last - 1].is_possessive:
        return 0
    word = words[last]
    follows = words[last + 1] if last + 1 < len(words) else None
    if lettered := to_letters(words, first, last, language):
        return lettered
    if word.is_capital:
        of_group = (
            follows is not None and follows.is_capital and follows.key in LEGAL_FORMS | language.groups | ENGLISH_GROUPS
        )
        return 1 if of_group or not _breaks(word, language) else 0
    if word.key in LEGAL_FORMS and word.is_word and not word.is_small:
        return 1
    if follows is None:
        return 1 if is_number(words, first, last, language) else 0
    if not word.is_word:
        return _sign(words, first, last, language)
    if word.key in PARTICLES - language.conjunctions - language.stops:
        return _particles(words, first, last, language)
    if is_number(words, first, last, language):
        return 1
    return link(words, first, last, language) or _adjectives(words, first, last, language)


def _sign(words: Sequence[Word], first: int, last: int, language: Language) -> int:
    """Follow an apostrophe, a dot, a comma, an ampersand or a dash inside a name."""
    word, follows = words[last], words[last + 1]
    if word.text == "'":
        touches = word.start == words[last - 1].end or word.end == follows.start
        return 1 + follows.is_capital if touches and (follows.is_capital or follows.key in PARTICLES) else 0
    if word.text == ".":
        return _dot(words, last, language)
    if word.text == "(":
        return branch(words, last, language)
    if word.text == ",":
        return 2 if follows.key in LEGAL_FORMS and (not follows.is_small or "." in follows.text) else 0
    spaced = word.text == "-" and any(other.key in LOCATED for other in words[first:last])
    if (word.text == "&" or spaced) and follows.is_capital:
        return 2
    return link(words, first, last, language)


def _dot(words: Sequence[Word], last: int, language: Language) -> int:
    """Follow the dot of an initial or of `Co. Ltd`, `Co., Ltd`."""
    before, follows = words[last - 1], words[last + 1]
    if before.key in LEGAL_FORMS:
        return 2 if is_form(words, last + 1) else 3 if follows.text == "," and is_form(words, last + 2) else 0
    return 2 if len(before.text) == 1 and follows.is_capital and not _breaks(follows, language) else 0


def _particles(words: Sequence[Word], first: int, last: int, language: Language) -> int:
    """Follow `al`, `bin`, `de la` to the next capital; behind a preposition a country only tells where from."""
    beyond = last + 1
    while beyond < min(len(words), last + 3) and words[beyond].is_small and words[beyond].key in PARTICLES:
        beyond += 1
    if beyond >= len(words) or not words[beyond].is_capital or _is_common(words[beyond], language):
        return 0
    whence = words[last].key in language.prepositions and country_size(tuple(words[beyond : beyond + 5]), 0, language)
    return 0 if whence and not is_group_name(words, first, last, language) else beyond - last + 1


def _adjectives(words: Sequence[Word], first: int, last: int, language: Language) -> int:
    """Follow small adjectives behind the capital of a group's kind: `Movimento imperiale russo`, `État islamique`."""
    if not language.small_names or last - first != 1:
        return 0
    if words[first].key not in language.groups:
        return _to_kind(words, last, language)
    end = last
    while end < min(len(words), last + 3) and _may_be_adjective(words[end], language):
        end += 1
    closed = end == len(words) or not words[end].is_small or words[end].key in language.little
    return end - last if closed else 0


def _to_kind(words: Sequence[Word], last: int, language: Language) -> int:
    """Follow small words behind a capital adjective to the kind of group: `Национальный клиринговый центр`."""
    for end in range(last, min(len(words), last + 3)):
        if not words[end].is_small or words[end].key in language.little:
            return 0
        adjective = words[last - 1].key.endswith(_RUSSIAN)
        if words[end].key in language.groups and (end > last or adjective):
            return end - last + 1
    return 0


def _may_be_adjective(word: Word, language: Language) -> bool:
    return word.is_small and word.key not in language.little and word.key not in language.telling


def _breaks(word: Word, language: Language) -> bool:
    """Whether a capitalised word ends the name before it: a day, a title, in headlines a calling."""
    if word.key in language.titles or (word.key in language.weekdays and language.capital_days):
        return True
    if language.compounds and word.key in language.never - language.groups:
        return True
    return language.capital_roles and language.is_role(word.key) and not word.key.startswith(("al-", "el-"))
