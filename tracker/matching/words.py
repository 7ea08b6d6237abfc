"""Words that say little about who is meant, by the part they play."""

from typing import Final

from tracker.matching.table import groups, usual, words

PARTICLES: Final = words("particles.txt")
"""Articles, prepositions and words of descent."""

HONORIFICS: Final = words("honorifics.txt")
"""Titles and forms of address of persons."""

VESSEL_PREFIXES: Final = words("vessel_prefixes.txt")
"""What stands before a vessel's name."""

GENERIC: Final = words("generic.txt")
"""Words many organisations share."""

PLACES: Final = words("places.txt")
"""Countries and continents in organisations' names."""


def _with_variants(known: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word, variants in groups("same_words.txt").items() if variants & known) | known


GENERIC_ANYWHERE: Final = _with_variants(GENERIC)
"""The same with their words in other languages, some of which are names of persons too."""

PLACES_ANYWHERE: Final = _with_variants(PLACES)
"""Countries and continents in several languages."""

ABBREVIATED: Final = usual("abbreviations.txt")
"""Short and variant spellings of words in organisations' names → the usual one."""

NUMBERS: Final = usual("numbers.txt")
"""Numbers written as words, ordinals or Roman figures → digits."""

FAMILIES_OF_SYLLABLES: Final = words("families_of_syllables.txt")
"""Family names beside which a given name is made of syllables."""
