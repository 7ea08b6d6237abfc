"""Which country a word means."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from tracker.extraction.plain import key
from tracker.extraction.tables.countries import LANGUAGES, PEOPLES, TABLE


@dataclass(frozen=True, slots=True)
class Nations:
    """The country words of one language: whole words (blanks as ``_``), beginnings of words, of several words."""

    words: Mapping[str, str]
    stems: Mapping[str, str]
    phrases: Mapping[str, str]
    names: frozenset[str]
    openings: frozenset[str]
    """First words of what several words name: no other word needs a look at the ones behind it."""

    def of(self, word: str) -> str | None:
        """Give the country that a key means, None for any other word."""
        if word in self.words:
            return self.words[word]
        sizes = range(len(word), 2, -1)
        return next((self.stems[word[:size]] for size in sizes if word[:size] in self.stems), None)

    def of_phrase(self, joined: str) -> str | None:
        """Give the country that several words mean (``new_zealander``), None for any others."""
        alike = ((stem, country) for stem, country in self.phrases.items() if joined.startswith(stem))
        return next((country for stem, country in alike if stem.count("_") == joined.count("_")), None)


@lru_cache(maxsize=len(LANGUAGES))
def nations(code: str) -> Nations:
    """The country words of a language."""
    column = LANGUAGES.index(code) + 1
    words: dict[str, str] = {}
    stems: dict[str, str] = {}
    phrases: dict[str, str] = {}
    names: set[str] = set()
    for line in TABLE.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        names.add(key(cells[0]).replace(" ", "_"))
        for word in map(key, cells[column].split()):
            table = (phrases if "_" in word else stems) if word.endswith("*") else words
            table[word.rstrip("*")] = cells[0]
    openings = frozenset(name.split("_")[0] for name in (*words, *phrases) if "_" in name)
    return Nations(words, stems, phrases, frozenset(names | words.keys()) - PEOPLES, openings)
