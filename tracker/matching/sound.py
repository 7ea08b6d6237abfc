"""What spellings of one name have in common: a key over the transliteration families, and the bare consonants.

The families (source: general knowledge of how Arabic, Slavic, West African and Persian names are put into Latin):
ou/oo/u/w, dj/j/zh, tch/ch/sh, ss/s, q/k/c, kh/h, gh/g, dh/d, th/t, ph/f, ya/ia/ja, ei/ai/ay, -ev/-eff, doubled letters.
"""

import re
from functools import lru_cache
from typing import Final

_SOUNDS: Final = {
    **dict.fromkeys(["shch", "tsch", "tch", "sch", "ch", "sh", "cz", "sz", "tj"], "C"),
    **dict.fromkeys(["dzh", "dj", "zh", "j", "xh"], "J"),
    **dict.fromkeys(["kh", "h"], "h"),
    **dict.fromkeys(["gh", "g", "ck", "q", "k", "c"], "k"),
    **dict.fromkeys(["ph", "f"], "f"),
    **dict.fromkeys(["ts", "tz", "z"], "z"),
    **{"x": "ks", "th": "t", "dh": "d", "gn": "n", "w": "v"},
    **dict.fromkeys(["ou", "oo", "oe", "u", "o"], "u"),
    **dict.fromkeys(["ae", "ei", "ai", "ay", "ey", "ee", "ie", "iy", "yi", "ij", "y", "i"], "i"),
    **dict.fromkeys(["au", "aw", "ao", "ow"], "u"),
}
_DIGITS: Final = str.maketrans("013456789", "oieasgtbg")
"""The letters digits stand in for inside a word."""
_RULES: Final = (
    (re.compile(r"([^eo])\1+"), r"\1"),
    (re.compile(r"^ou(?=[aei])"), "w"),
    (re.compile(r"ny(?=[aeiou])"), "n"),
    (re.compile(r"^y(?=[aeou])|(?<=[aeiou])j(?![aeiou])|^j(?=[aou]\w*(?:ev|ov|ko|uk)$)"), "i"),
    (re.compile(r"(?<=[a-z]{2})(?:[oe]ff?|[oea]w|au|[iy]?[oe]v|av)$"), "ov"),
    (re.compile(r"(?<=[a-z]{3})[iy]?[oea]v(?=i(?:ch|c|tch|cz)$|na$)"), "ov"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"(?<=[aeiou])w(?![aeiou])"), "u"),
    (re.compile(r"(?<=[aeiou])h$"), ""),
    (re.compile(r"(?<=[aeiou][nmptdks])e$"), ""),
    (re.compile(r"(?<=[rlbgfvz])e$"), "i"),
    (re.compile(r"^x"), "s"),
    (re.compile(r"^abd[aeiou]?(?:l|(?=([drsnzt])))(?=[a-z]{3})"), "abd"),
    (re.compile(r"(?<=[a-z]{3})[aeiou]l?d(?:in|ine|een|ien|yn|en)$"), "udin"),
    (re.compile(r"(?<=[a-z]{3})[aou]la$"), "ula"),
)
_SOUND: Final = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_AGAIN: Final = re.compile(r"(.)\1+")

_BONES: Final = {
    **dict.fromkeys(["shch", "tsch", "tch", "sch", "ch", "sh", "cz"], "C"),
    **dict.fromkeys(["dzh", "dj", "zh", "j"], "J"),
    **dict.fromkeys(["kh", "h"], "h"),
    **dict.fromkeys(["gh", "g", "ck", "q", "k", "c"], "k"),
    **dict.fromkeys(["ph", "p", "b", "f", "v"], "b"),
    **dict.fromkeys(["th", "ts", "tz", "z", "s", "x"], "s"),
    "dh": "d",
    **dict.fromkeys("aeiouyw", ""),
}
_BONE: Final = re.compile("|".join(sorted(_BONES, key=len, reverse=True)))


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The sound family of a folded word: equal for the usual spellings of one name (``ousmane`` and ``usman``)."""
    return _AGAIN.sub(r"\1", _sounded(word).replace("e", "a"))


@lru_cache(maxsize=65536)
def narrow(word: str) -> str:
    """The same with ``e`` heard as ``i``, as Arabic names are written both ways (``adel`` and ``adil``)."""
    return _AGAIN.sub(r"\1", _sounded(word).replace("e", "i"))


def _sounded(word: str) -> str:
    if word.isalnum() and not word.isalpha() and not word.isdigit():
        word = word.translate(_DIGITS)
    for pattern, instead in _RULES:
        word = pattern.sub(instead, word)
    return _SOUND.sub(lambda found: _SOUNDS[found.group()], word)


@lru_cache(maxsize=65536)
def bones(word: str) -> str:
    """The bare consonants, as far as a script without vowels tells them apart (``djibo`` and ``jybw`` give ``Jb``)."""
    bare = _BONE.sub(lambda found: _BONES[found.group()], _AGAIN.sub(r"\1", word))
    return bare[:1] + bare[1:].rstrip("h")


_VOICED: Final = str.maketrans("Jdb", "Ctp")


@lru_cache(maxsize=65536)
def broad(word: str) -> str:
    """The sound family without the voice, which romanisations differ in (``jo`` and ``cho``, ``pak`` and ``bak``)."""
    return key(word).translate(_VOICED)
