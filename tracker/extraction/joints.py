"""What joins words inside one name: `of the`, `and`, `in`, numbers, a country in brackets."""

from collections.abc import Sequence

from tracker.extraction.authorities import country_size
from tracker.extraction.language import Language
from tracker.extraction.plain import keys
from tracker.extraction.span import closing
from tracker.extraction.tables.shared import ARTICLES, ENGLISH_GROUPS, INSIDE, LEGAL_FORMS
from tracker.extraction.words import Word

LOCATED = keys(
    "state emirate province jihad qaida qaeda qa'ida al-qaida al-qaeda al-qa'ida aqmi etat estado stato staat emirat"
    " califato islamique islamico islâmico qaïda islamischer islamischen"
)
"""Last words after which `in` still belongs to the name: al-Qaida in the Islamic Maghreb."""

_PAIRED = keys(
    "oil gas petroleum import export money management operation services consulting maintenance supply marketing"
    " distribution production communications transportation agriculture contracting projects insurance trading"
    " trade shipping transport research development industry chemistry physics biology mines mining metals"
    " construction engineering technology investment finance security logistics relief aid science sciences space"
    " electronics energy chemical chemicals steel military political social cultural economic health education"
    " culture peace justice freedom information media arms weapons aviation syria levant unity oneness equality"
    " jihad islam muslims"
)
"""Words that an `and` joins inside one name: National Oil and Gas Company."""

_CLOSING = frozenset(",;().")

_AND = keys("and & et y e und и")

_OF = keys("of")

_ENGLISH_LINKS = keys("of for and")

_LONGEST_NAME = 12
"""Words behind the first in the longest name of a group that its letters close."""


def link(words: Sequence[Word], first: int, last: int, language: Language) -> int:
    """Follow `of the`, `for the liberation of`, `in the` and `and` inside the names of organisations."""
    word = words[last]
    beyond = last + 1
    while beyond < len(words) and words[beyond].key in ARTICLES:
        beyond += 1
    if word.key not in language.name_links | _ENGLISH_LINKS or beyond >= len(words) or not words[beyond].is_capital:
        return 0
    if word.key in _OF and words[beyond].key in language.titles:
        # `the Border Guard Force of Colonel X` only tells whose it is.
        return 0
    if word.key in _AND:
        paired = words[last - 1].key in _PAIRED or "iraq" in words[last - 1].key
        paired = paired or (is_group_name(words, first, last, language) and not words[beyond - 1].is_capital)
        one = (paired and words[beyond].key in _PAIRED) or _abbreviated(words, first, last, beyond)
        return beyond - last + 1 if one else 0
    if word.key in INSIDE:
        located = words[last - 1].key in LOCATED or _lettered(words, beyond)
        return beyond - last + 1 if located else 0
    return beyond - last + 1 if is_group_name(words, first, last, language) else 0


def branch(words: Sequence[Word], last: int, language: Language) -> int:
    """Follow a country in brackets inside the name of a company: `BNK (UK) Ltd`."""
    end = closing(words, last)
    inside = tuple(words[last + 1 : end])
    whole = bool(inside) and country_size(inside, 0, language) == len(inside)
    return end + 2 - last if whole and is_form(words, end + 1) and not words[end + 1].is_small else 0


def is_number(words: Sequence[Word], first: int, last: int, language: Language) -> bool:
    """Whether a number belongs to the name of a group, or ends a word that would be no name of a man: `Combat 18`."""
    if not words[last].text.isdigit():
        return False
    closed = last + 1 == len(words) or words[last + 1].text in _CLOSING
    return is_group_name(words, first, last, language) or (closed and last - first == 1 and len(words[last].text) < 4)


def is_form(words: Sequence[Word], position: int) -> bool:
    """Whether the form of a company stands here."""
    return position < len(words) and words[position].key in LEGAL_FORMS


def is_group_name(words: Sequence[Word], first: int, last: int, language: Language) -> bool:
    """Whether a name says itself that it is a group's."""
    return any(word.key in language.groups or word.key in ENGLISH_GROUPS for word in words[first:last])


def capital_run(words: Sequence[Word], position: int) -> list[Word]:
    """The words with capitals from here on."""
    run: list[Word] = []
    for word in words[position:]:
        if not word.is_capital:
            break
        run.append(word)
    return run


def _lettered(words: Sequence[Word], place: int) -> bool:
    """Whether a bracket behind a place counts the place among a name's letters: `in Algeria (JAK-A)`."""
    letters = words[place + 2] if place + 2 < len(words) and words[place + 1].text == "(" else None
    return letters is not None and letters.is_shouted and letters.text[-1] == words[place].text[0]


def _abbreviated(words: Sequence[Word], first: int, joint: int, beyond: int) -> bool:
    """Whether a bracket shortens both sides of an `and` as one name: `Jammu and Kashmir Front (JKF)`."""
    last = beyond + len(capital_run(words, beyond))
    if last + 2 >= len(words) or words[last].text != "(" or last == beyond:
        return False
    inside = [word.key for word in words[last + 1 : closing(words, last)]]
    own = [word for word in (*words[first:joint], *words[beyond:last]) if word.is_capital]
    shortened = 1 < len(inside) < joint - first + 1 and inside == [word.key for word in own[: len(inside)]]
    return shortened or inside == ["".join(word.key[0] for word in own)]


def to_letters(words: Sequence[Word], first: int, last: int, language: Language) -> int:
    """Follow the name of a group to the bracket that gives its letters: `Mouvement pour l'unité du Sahel (MUS)`."""
    if last - first != 1 or words[first].key not in language.groups:
        return 0
    end = last
    while end < min(len(words), last + _LONGEST_NAME) and words[end].is_word and words[end].key not in language.telling:
        end += 1
    bracket = [word.text for word in words[end : end + 3]]
    if end == last or len(bracket) < 3 or bracket[0] != "(" or bracket[2] != ")" or not words[end + 1].is_shouted:
        return 0
    initials = {word.key[0] for word in words[first:end]}
    fits = bracket[1][0].casefold() == words[first].key[0] and set(bracket[1].casefold()) <= initials
    return end - last if fits else 0
