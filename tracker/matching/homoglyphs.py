"""Letters of other scripts that look like Latin ones, and the way back (source: general knowledge of the alphabets)."""

from collections.abc import Mapping
from typing import Final

_CYRILLIC: Final = dict(zip("аеорсухіјѕһԁԛԝкмтвнАЕОРСУХІЈЅКМТВН", "aeopcyxijshdqwkmtbhAEOPCYXIJSKMTBH", strict=True))
_GREEK: Final = dict(zip("οαρνιυχκτεΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oapviuxkteABEZHIKMNOPTYX", strict=True))

LATIN_LOOKS: Final[Mapping[str, str]] = _CYRILLIC | _GREEK
"""Cyrillic or Greek letter → the Latin letter it looks like."""

CYRILLIC_LOOKS: Final[Mapping[str, str]] = {latin: cyrillic for cyrillic, latin in _CYRILLIC.items()}
"""Latin letter → the Cyrillic letter it looks like."""

GREEK_LOOKS: Final[Mapping[str, str]] = {latin: greek for greek, latin in _GREEK.items()}
"""Latin letter → the Greek letter it looks like."""
