"""Names of one syllable as Chinese and Korean ones are romanised: where another vowel is another name, never a slip.

Source: general knowledge of Pinyin, Wade-Giles, McCune-Reischauer and the Revised Romanisation, which differ mostly in
the voice of the first consonant and in how they write a long or an open vowel.
"""

import re
from functools import lru_cache
from typing import Final

_SYLLABLE: Final = re.compile(
    r"(?P<first>zh|ch|sh|ts|tz|hs|kh|ss|kk|tt|pp|[bcdfghjklmnpqrstxz])?"
    r"(?P<vowel>[yw]?[aeiou]{1,3})(?P<last>ng|[nmklpth])?"
)
_ANY: Final = re.sub(r"\?P<\w+>", "?:", _SYLLABLE.pattern) + "(?![aeiou])"
_SYLLABLES: Final = re.compile(f"({_ANY})({_ANY})({_ANY})?")
_FIRST: Final = {
    **dict.fromkeys(["zh", "ch", "j", "q"], "C"),
    **dict.fromkeys(["ts", "tz", "c", "z"], "z"),
    **dict.fromkeys(["hs", "x", "sh", "s", "ss"], "s"),
    **dict.fromkeys(["g", "k", "kk", "kh"], "k"),
    **dict.fromkeys(["b", "p", "pp"], "p"),
    **dict.fromkeys(["d", "t", "tt"], "t"),
}
_VOWEL: Final = {
    "ee": "i",
    "yi": "i",
    "oo": "u",
    "woo": "u",
    "wu": "u",
    "eo": "o",
    "yeo": "yo",
    "eu": "u",
    "ae": "e",
    "ou": "u",
    "iou": "iu",
    "aou": "au",
}


@lru_cache(maxsize=65536)
def syllable(word: str) -> str:
    """The one form of a syllable in all romanisations; empty for what is not one syllable."""
    found = _SYLLABLE.fullmatch(word)
    return _one_form(found) if found else ""


@lru_cache(maxsize=65536)
def syllables(word: str) -> str:
    """The same of two or three syllables written together; empty for what is not made of so many."""
    found = _SYLLABLES.fullmatch(word)
    if not found:
        return ""
    parts = (_SYLLABLE.fullmatch(part) for part in found.groups() if part)
    return "-".join(_one_form(part) for part in parts if part)


def _one_form(found: re.Match[str]) -> str:
    first, vowel, last = found["first"] or "", found["vowel"], found["last"] or ""
    return f"{_FIRST.get(first, first)}{_VOWEL.get(vowel, vowel)}{last if last != 'h' else ''}"
