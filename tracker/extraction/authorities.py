"""Who acts: the authorities named in a text, by their own names or as a country."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from re import Pattern

from tracker.extraction.language import Language
from tracker.extraction.nations import Nations, nations
from tracker.extraction.plain import pattern
from tracker.extraction.words import Word, words_of

_LIST_OF = re.compile(
    r"\b(?:list\w*|sanctions|sanciones|sanzioni|sancoes)\s+(?:(?:de|da|do|del|della|dell'|d'|of)\s*)?(?:(?:la|the|l')\s*)?$",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"(?:'s)?[\s-]+(?:\w+\s+)?(?:blacklists?\b|list[aens]{0,2}\b|sanktion)|(?<=-sanktionen)", re.IGNORECASE
)
_LONGEST = 5
"""Words in the longest name of a country."""


@dataclass(frozen=True, slots=True)
class Authority:
    """One naming of an authority; ``country`` tells that only a state is named, which may do anything.

    ``of_list`` tells that it only names a list (`the OFAC list`, `la lista de la ONU`).
    """

    name: str
    start: int
    end: int
    country: bool = False
    of_list: bool = False


@lru_cache(maxsize=64)
def authorities(plain: str, start: int, end: int, language: Language) -> tuple[Authority, ...]:
    """All authorities named in a stretch of text, in order; the more particular name counts where two overlap."""
    found: list[Authority] = []
    for form, name in _forms(language):
        for match in form.finditer(plain, start, end):
            if not _overlaps(found, match.start(), match.end()):
                listed = _LIST_OF.search(plain, start, match.start()) or _LIST.match(plain, match.end())
                found.append(Authority(name, match.start(), match.end(), of_list=listed is not None))
    for country in countries(words_of(plain, start, end, leaning=language.leaning), language):
        if not _overlaps(found, country.start, country.end):
            found.append(country)
    return tuple(sorted(found, key=lambda authority: authority.start))


def countries(words: tuple[Word, ...], language: Language) -> Iterator[Authority]:
    """All countries named or meant by a word of their own."""
    table = nations(language.code)
    position = 0
    while position < len(words):
        size, country = _country_at(words, position, table)
        if country is not None:
            yield Authority(country, words[position].start, words[position + size - 1].end, country=True)
        position += size


def country_size(words: tuple[Word, ...], position: int, language: Language) -> int:
    """How many words at this place name a country, 0 for none."""
    if position >= len(words):
        return 0
    size, country = _country_at(words, position, nations(language.code))
    return size if country is not None else 0


def _country_at(words: tuple[Word, ...], position: int, table: Nations) -> tuple[int, str | None]:
    longest = _LONGEST if words[position].key in table.openings else 1
    for size in range(min(longest, len(words) - position), 1, -1):
        joined = "_".join(word.key for word in words[position : position + size])
        if joined in table.words:
            return size, table.words[joined]
        if (country := table.of_phrase(joined)) is not None:
            return size, country
    return 1, table.of(words[position].key.removesuffix("'s"))


def _overlaps(found: list[Authority], start: int, end: int) -> bool:
    return any(start < other.end and other.start < end for other in found)


@lru_cache(maxsize=16)
def _forms(language: Language) -> tuple[tuple[Pattern[str], str], ...]:
    return tuple((pattern(source), name) for name, source in language.authorities.items())
