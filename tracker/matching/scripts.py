"""From any script to lower-case ASCII, word by word; anyascii does what the tables here do not do better.

Source of the tables: general knowledge of the scripts. Arabic and Hebrew are written with consonants only, so their
result is a skeleton that ``sound.bones`` compares with the skeleton of a vowelled name.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from anyascii import anyascii

from tracker.matching.homoglyphs import CYRILLIC_LOOKS, GREEK_LOOKS, LATIN_LOOKS

_ARABIC: Final = {
    **dict(zip("اأإآٱبتجحدرزسصضطفقكلمنهويىئؤةء", [*"aaiaabtjhdrzssdtfqklmnhwyyywa", ""], strict=True)),
    **{"ث": "th", "خ": "kh", "ذ": "dh", "ش": "sh", "ظ": "z", "غ": "gh", "ع": "a", "ـ": ""},
    **{"پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ک": "k", "ی": "y", "ڤ": "v", "ہ": "h", "ھ": "h", "ۀ": "h"},
    **{"ں": "n", "ے": "y", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ې": "y", "ۍ": "y", "ړ": "r", "ښ": "sh", "ډ": "d"},
    **{"ټ": "t", "څ": "ts", "ځ": "z", "ګ": "g", "ڼ": "n", "ږ": "zh", "ڕ": "r", "ێ": "e", "ۆ": "o", "ە": "e", "ڵ": "l"},
}
_HEBREW: Final = {
    **dict(zip("אבגדהוזחטיכךלמםנןסעפףקר", "abgdhwzhtykklmmnnsappqr", strict=True)),
    **{"צ": "ts", "ץ": "ts", "ש": "sh", "ת": "t"},
}
CONSONANTAL: Final[Mapping[str, str]] = _ARABIC | _HEBREW
"""Letters of the scripts that leave the vowels out → ASCII."""

_GREEK_PAIRS: Final = (("ου", "ou"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("γγ", "ng"), ("ευ", "ev"), ("αυ", "av"))
_HANGUL_ROMAN: Final = {"gim": "kim", "bag": "pak", "i": "ri", "choe": "choe", "ri": "ri", "no": "no"}
_SMALL_KANA: Final = re.compile("([キシチニヒミリギジビピきしちにひみりぎじびぴ])([ャュョゃゅょ])")
_SILENT_THAI: Final = re.compile("[ก-ฮ][ัิุู]?์")
_NASAL: Final = re.compile("ं(?=[क-नय-ह])")
_COMPOUND_SURNAMES: Final = frozenset(["欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "皇甫", "令狐", "尉迟"])
_SCRIPT: Final = re.compile(
    "(?P<latin>[a-zA-Z\u00c0-\u024f])|(?P<cyrillic>[\u0400-\u052f])|(?P<greek>[\u0370-\u03ff\u1f00-\u1fff])"
)


def is_consonantal(word: str) -> bool:
    """Whether a word is written in a script that leaves vowels out (Arabic, Hebrew and their kin, Thai)."""
    return any(letter in CONSONANTAL or "\u0e00" < letter < "\u0e7f" for letter in word)


def is_syllabic(word: str) -> bool:
    """Whether a word is written in Han or Hangul, where another sign is another syllable, never another spelling."""
    return bool(word) and (_is_han(word[0]) or "\uac00" <= word[0] <= "\ud7a3")


def split_signs(word: str) -> list[str]:
    """The parts of a word in Hangul (its syllables) or Han (surname and given name, where it is short enough)."""
    if not is_syllabic(word):
        return [word]
    if not _is_han(word[0]):
        return list(word)
    if not 2 <= len(word) <= 4:
        return [word]
    cut = 2 if word[:2] in _COMPOUND_SURNAMES else 1
    return [word[:cut], word[cut:]]


def _is_han(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff"


def unmix(word: str) -> str:
    """A word that mixes look-alike letters of several scripts, brought to the script of most of its letters."""
    if word.isascii():
        return word
    found = [match.lastgroup for match in _SCRIPT.finditer(word)]
    if len(set(found)) < 2:
        return word
    majority = max(("latin", "cyrillic", "greek"), key=found.count)
    looks = {"latin": LATIN_LOOKS, "cyrillic": CYRILLIC_LOOKS, "greek": GREEK_LOOKS}[majority]
    return "".join(looks.get(letter, letter) for letter in word)


def to_ascii(word: str) -> str:
    """One word in lower-case ASCII letters and digits."""
    if word.isascii():
        return word.lower()
    plain = unmix("".join(c for c in unicodedata.normalize("NFKC", word) if unicodedata.category(c) != "Cf"))
    first = next((c for c in plain if c.isalnum()), "")
    if "\u0590" <= first <= "\u077f":
        return _consonants(plain)
    if "\u0370" <= first <= "\u03ff" or "\u1f00" <= first <= "\u1fff":
        plain = _greek(plain)
    if "\u3040" <= first <= "\u30ff":
        plain = _SMALL_KANA.sub(_contracted, plain)
    roman = _clean(anyascii(_as_spoken(plain)))
    return _hangul(roman) if "\uac00" <= first <= "\ud7a3" else roman


def _as_spoken(word: str) -> str:
    """Without what Thai writes and does not speak; the nasal of Devanagari as the consonant after it wants it."""
    return _NASAL.sub("\u0928\u094d", _SILENT_THAI.sub("", word))


def _contracted(found: re.Match[str]) -> str:
    """A sign and the small one that changes its vowel (``シ`` and ``ョ`` give ``sho``)."""
    roman = anyascii(found.group(1)).lower().removesuffix("i")
    vowel = anyascii(found.group(2)).lower()
    return roman + (vowel[-1] if roman in {"sh", "ch", "j"} else vowel)


def _hangul(roman: str) -> str:
    spoken = _HANGUL_ROMAN.get(roman, roman)
    return f"r{spoken[1:]}" if spoken.startswith("l") else spoken


def _clean(text: str) -> str:
    return "".join(c for c in text.lower() if c.isascii() and c.isalnum())


def _consonants(word: str) -> str:
    letters = (CONSONANTAL.get(c, "" if unicodedata.category(c) == "Mn" else anyascii(c)) for c in word)
    return _clean("".join(letters))


def _greek(word: str) -> str:
    bare = unicodedata.normalize("NFD", word.lower())
    bare = "".join(c for c in bare if unicodedata.category(c) != "Mn")
    for pair, latin in _GREEK_PAIRS:
        bare = bare.replace(pair, latin)
    return bare
