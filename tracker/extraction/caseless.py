"""Where names stand in a script without capitals: in runs of words that are known for nothing else."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.extraction.authorities import country_size
from tracker.extraction.language import Language
from tracker.extraction.plain import key, keys
from tracker.extraction.span import Span
from tracker.extraction.words import Word

_ALI = keys("علي")
_FAMILY = keys("السيد الأمير الشيخ الحاكم القاضي")
"""Titles that are family names too."""
_LISTS = tuple(keys("قائمة قوائم لائحة لوائح القائمة القوائم اللائحة اللوائح قائمتي خلفية أن إثر أساس"))
_LATER = keys("الله")
"""Words that end names and open none."""
_AS = keys("ك")
_TERRORIST = tuple(keys("إرهابي ارهابي"))
_CALLINGS = frozenset(
    f"{key(one)} {key(other)}"
    for one, other in (
        ("رجل", "الدين"),
        ("رجال", "الدين"),
        ("رجل", "دين"),
        ("ناقلة", "النفط"),
        ("ناقلة", "نفط"),
        ("ناقلات", "النفط"),
        ("ناقلة", "الغاز"),
        ("ناقلة", "غاز"),
        ("سفينة", "الشحن"),
        ("سفينة", "شحن"),
    )
)
"""Callings of two words of which the second is also part of names."""

_PURPOSE = re.compile(r"ل(?:ت|ا|د|م|ن|ع|ق)\w{2,}(?:ه|ها|هم|هما)")
"""Words like `for their financing`, with whose it is written onto them: they open a reason."""

_NAME_LIMIT = 6
"""Words in the longest name."""


def unknown_run(words: Sequence[Word], position: int, language: Language) -> Span | None:
    """A run of words of which none is known for anything else; a kind of group opens a name, a country may end it."""
    opens_group = language.is_group(words[position].key)
    last = position
    while last < min(len(words), position + _NAME_LIMIT) and _goes_on(words, position, last, language):
        last += 1
    return Span(position, last, last) if last > position + opens_group else None


def _goes_on(words: Sequence[Word], first: int, last: int, language: Language) -> bool:
    word = words[last]
    opens_group = language.is_group(words[first].key)
    if opens_group and last > first and word.text.isdigit() and len(word.text) == 1:
        return True
    if not _may_be_name(word) or (first == last and word.key in _LATER):
        return False
    follows = words[last + 1].key if last + 1 < len(words) else ""
    if last == first:
        ali = word.key in _ALI and _is_man(words, last, language)
        return opens_group or ali or not _is_known(words, last, language)
    if opens_group and _pairs(words, first, last):
        return True
    if last == first + 1 and word.key in _FAMILY and not opens_group:
        # `النائب جميل السيد`: a title behind a first name is a family name, where no further name follows.
        return last + 1 >= len(words) or _is_known(words, last + 1, language)
    if word.key in _ALI:
        # The preposition and the man are written alike: a list tells the preposition.
        return not follows.startswith(_LISTS)
    if opens_group and word.key not in language.little | language.roles | language.never:
        if language.is_group(word.key) and (not follows or follows.startswith(_TERRORIST)):
            return False
        country = country_size(tuple(words[last : last + 1]), 0, language) > 0
        return not (word.key.startswith("ال") and country) or words[first].key.startswith("ال")
    return not _is_known(words, last, language)


def _pairs(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a word belongs to what a company is for: `شركة الأمير للهندسة والإنشاءات`."""
    follows = words[last + 1].key if last + 1 < len(words) else ""
    purpose = any(word.key.startswith("لل") for word in words[first:last])
    joint = words[last].key == "و" and purpose and follows.startswith("ال")
    return joint or follows.startswith("لل")


def _may_be_name(word: Word) -> bool:
    plain = word.is_word and not any(letter.isdigit() for letter in word.text)
    return plain and word.key not in _AS and _PURPOSE.fullmatch(word.key) is None


def _is_man(words: Sequence[Word], position: int, language: Language) -> bool:
    """Whether the letters that `on` and Ali share tell the man: behind a calling or first of all, before a name."""
    before = words[position - 1].key.removeprefix("ال") if position else ""
    called = position == 0 or before in language.roles
    follows = words[position + 1].key if position + 1 < len(words) else ""
    listed = not follows or follows.startswith(_LISTS)
    return called and not listed and not _is_known(words, position + 1, language)


def _is_known(words: Sequence[Word], position: int, language: Language) -> bool:
    word = words[position]
    if not word.is_word or word.text[0].isdigit():
        return True
    if position and f"{words[position - 1].key} {word.key}" in _CALLINGS:
        return True
    if word.key[0] in "بل" and country_size((replace(word, key=word.key[1:]),), 0, language):
        return True
    known = language.little | language.roles | language.groups | language.never | language.titles | language.vessels
    if word.key in known or word.key.removeprefix("ال") in language.roles | language.vessels:
        return True
    return country_size(tuple(words[position : position + 5]), 0, language) > 0
