"""Words that say little about who is meant, by the part they play."""

from typing import Final

from tracker.matching.table import usual, words

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

ABBREVIATED: Final = usual("abbreviations.txt")
"""Short and variant spellings of words in organisations' names → the usual one."""

NUMBERS: Final = usual("numbers.txt")
"""Numbers written as words, ordinals or Roman figures → digits."""
