"""Takes the names of Canada's lists apart: several aliases in one cell, labels of languages, other names in brackets.

Separators are comma, semicolon, slash and "or", and all of them stand inside names too: a cell is parted only where
both sides are names. Words that mix Latin and Cyrillic letters are kept as they are published.
"""

import re
from collections.abc import Iterator

from scrapers.record import Name, NameKind, Strength
from scrapers.wording import is_mainly_latin, split_outside_brackets, tidy

LANGUAGES = {
    "arabic": "ar",
    "belarusian": "be",
    "belarussian": "be",
    "burmese": "my",
    "chinese": "zh",
    "english": "en",
    "farsi": "fa",
    "french": "fr",
    "hebrew": "he",
    "persian": "fa",
    "russian": "ru",
    "serbian": "sr",
    "ukrainian": "uk",
}
_LABEL = re.compile(rf"[\s,;]*\b({'|'.join(LANGUAGES)})\s*:\s*", re.IGNORECASE)
_KNOWN_AS = re.compile(
    r"\s*\((?:also\s+known\s+as|a\.?k\.?a\.?|(?P<former>formerly(?:\s+known\s+as)?|f\.?k\.?a\.?))[:,]?\s+(?P<names>.+?)\)?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_LEGAL_FORM = (
    r"(?:OOO|OAO|ZAO|PAO|AO|JSC|OJSC|PJSC|CJSC|LLC|Ltd|Limited|Inc|Co|Corp|FSUE|SC|PA|PJS|S\.A|GmbH|Pte|Open Joint|"
    r"Public Joint|Joint Stock|ООО|ОАО|ЗАО|ПАО|АО|НКО|АНО|ФГУП|III|IV|II|Jr|Sr|Некоммерческое Партнерство)"
)
_BELONGS_TO_THE_LAST = re.compile(rf"(?:{_LEGAL_FORM}\b\.?$)|[^\W\d_](?<=[a-zа-яёіўєї])")
_AND = re.compile(rf"\s+and\s+(?={_LEGAL_FORM}\b)")
_SEPARATOR = re.compile(r"[;,/:]|\bor\b", re.IGNORECASE)
_OR = re.compile(r"\s+or\s+", re.IGNORECASE)
_AKA = re.compile(r"\s+a\.?k\.?a\.?$", re.IGNORECASE)
_FEWEST_WORDS = 2
_BEHIND_SCRIPTS_WITH_BLANKS = "\u0700"


def read_aliases(cell: str, is_person: bool) -> Iterator[Name]:
    """Give the names of a cell of aliases; a label like ``Russian:`` tells the language of what follows it."""
    if not cell:
        return
    pieces = _LABEL.split(_joined_lines(cell)) if ":" in cell else [_joined_lines(cell)]
    for place in range(0, len(pieces), 2):
        language = LANGUAGES[pieces[place - 1].lower()] if place else None
        for text in _split(pieces[place], is_person):
            kind = NameKind.ALIAS if is_mainly_latin(text) else NameKind.ORIGINAL_SCRIPT
            spoken = None if kind is NameKind.ALIAS and language != "fr" else language
            yield Name(text, kind, _strength(text, is_person), language=spoken)


def _strength(text: str, is_person: bool) -> Strength:
    """No strength is published; a single word (``Evgeni``, a forename spelt differently) identifies no person."""
    is_one_word = is_person and " " not in text and text[0] < _BEHIND_SCRIPTS_WITH_BLANKS
    return Strength.WEAK if is_one_word else Strength.STRONG


def read_name(text: str, is_person: bool) -> Iterator[Name]:
    """Give the primary name and those that stand with it: ``Granit (also known as The "Granit"; Granite)``.

    What follows a slash in the name of an organisation is the same name in French.
    """
    known_as = _KNOWN_AS.search(text) if "(" in text else None
    main = tidy(text[: known_as.start()] if known_as else text) or ""
    names = [main] if is_person else _at_slashes(main, is_person)
    yield Name(names[0])
    yield from (Name(name, NameKind.ALIAS, language="fr") for name in names[1:])
    if known_as:
        kind = NameKind.FORMER if known_as["former"] else NameKind.ALIAS
        for part in _AND.split(_joined_lines(known_as["names"])):
            yield from (Name(name, kind) for name in _split(part, is_person))


def _joined_lines(cell: str) -> str:
    """Join lines that were only wrapped; a line in another script is a name of its own."""
    if "\n" not in cell:
        return " ".join(cell.split())
    joined = ""
    for line in filter(None, map(tidy, cell.split("\n"))):
        is_whole = not joined.count('"') % 2
        other = joined and is_whole and is_mainly_latin(joined) != is_mainly_latin(line)
        joined = f"{joined}; {line}" if other else f"{joined} {line}".strip()
    return joined


def _split(text: str, is_person: bool) -> list[str]:
    names = [text]
    if _SEPARATOR.search(text):
        names = [name for part in split_outside_brackets(text) for name in _at_commas(part)]
        names = [name for part in names for name in _at_slashes(part, is_person)]
        names = [name for part in names for name in _where_both_are_names(part, _OR.split(part), is_person)]
    stripped = (_AKA.sub("", name).strip(" ,;:") for name in names)
    return [name for name in stripped if any(sign.isalpha() for sign in name)]


def _at_commas(text: str) -> list[str]:
    """A legal form, and what begins with a small letter, belongs to the name before the comma."""
    names: list[str] = []
    for part in split_outside_brackets(text, ","):
        if names and _BELONGS_TO_THE_LAST.match(part):
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    return names


def _at_slashes(text: str, is_person: bool) -> list[str]:
    return _where_both_are_names(text, split_outside_brackets(text, "/"), is_person or " / " not in text)


def _where_both_are_names(text: str, parts: list[str], is_strict: bool) -> list[str]:
    """Take parts of one word for names only where nothing else could be meant: ``Карниенко or Карниенка`` is none."""
    parts = [part.strip() for part in parts if part.strip()]
    if len(parts) < 2 or (is_strict and any(len(part.split()) < _FEWEST_WORDS for part in parts)):
        return [text]
    return parts
