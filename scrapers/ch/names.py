"""Puts together the names of the Swiss list, which come in parts and each part in several spellings."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod

from lxml.etree import _Element as Element

from scrapers.ch.words import FAMILY, LANGUAGES, MAIDEN, NAME_KINDS, NAME_PARTS, QUALITIES, TITLE
from scrapers.record import Name, NameKind
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import is_latin, tidy

MOST_COMBINATIONS = 24
"""So many spellings of one name are put together from those of its parts; beyond, each is put in by itself."""

Writing = tuple[str | None, str | None]
"""Script (ISO 15924) and language (ISO 639-1) of a spelling."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a name: a kind, the text, and its other spellings."""

    kind: str
    text: str
    spellings: tuple[tuple[Writing, str], ...]

    def in_writing(self, writing: Writing) -> list[str]:
        """Give the spellings that go with others of a writing: the same, else its script's, else the text itself."""
        return (
            [text for other, text in self.spellings if other == writing]
            or [text for other, text in self.spellings if other[0] == writing[0]]
            or [self.text]
        )


def read_name(element: Element, findings: set[str]) -> tuple[list[Name], list[str]]:
    """Give the name with its further spellings, and the titles that stand among its parts."""
    kind, strength = NAME_KINDS[element.get("name-type", "")], QUALITIES[element.get("quality", "good")]
    language = _language(element.get("lang"), findings)
    parts = [part for child in sorted(element.findall("name-part"), key=_order) for part in _part(child, findings)]
    names = []
    if text := " ".join(part.text for part in parts if part.kind not in (TITLE, MAIDEN)):
        names.append(Name(text, _kind(kind, text), strength, None, language))
    if any(part.kind == MAIDEN for part in parts):
        maiden = " ".join(part.text for part in parts if part.kind not in (TITLE, FAMILY, "whole-name"))
        names.append(Name(maiden, NameKind.MAIDEN, strength, None, language))
    for (script, spoken), text in _spellings([part for part in parts if part.kind not in (TITLE, MAIDEN)]):
        other = NameKind.ALIAS if kind is NameKind.PRIMARY else kind
        is_whole = is_latin(text) is (script == "Latn")  # else a part has no spelling in the script
        names.append(Name(text, _kind(other, text), strength, script if is_whole else None, spoken))
    return names, [part.text for part in parts if part.kind == TITLE]


def _kind(kind: NameKind, text: str) -> NameKind:
    return NameKind.ORIGINAL_SCRIPT if kind is NameKind.ALIAS and not is_latin(text) else kind


def _order(part: Element) -> int:
    order = part.get("order", "1")
    if not order.isdecimal():
        raise UnknownWordError(f"the order of a name part is no number: {order!r}")
    return int(order)


def _part(element: Element, findings: set[str]) -> Iterator[_Part]:
    kind = element.get("name-part-type", "")
    if kind not in NAME_PARTS:
        raise UnknownWordError(f"unknown kind of name part: {kind!r}")
    text = tidy(element.findtext("value"))
    if text:
        found = ((_writing(child, findings), tidy(child.text)) for child in element.findall("spelling-variant"))
        yield _Part(kind, text, tuple((writing, spelling) for writing, spelling in found if spelling))


def _writing(element: Element, findings: set[str]) -> Writing:
    script = element.get("script", "").title() or None
    if script and (len(script) != len("Latn") or not script.isalpha()):
        findings.add(f"unknown script {script!r}")
        script = None
    if script is None and is_latin(element.text or ""):
        script = "Latn"
    return script, _language(element.get("lang"), findings)


def _language(code: str | None, findings: set[str]) -> str | None:
    if code and code.lower() not in LANGUAGES:
        findings.add(f"unknown language {code!r}")
    return LANGUAGES.get(code.lower()) if code else None


def _spellings(parts: list[_Part]) -> Iterator[tuple[Writing, str]]:
    for writing in dict.fromkeys(writing for part in parts for writing, _ in part.spellings):
        choices = [part.in_writing(writing) for part in parts]
        if prod(map(len, choices)) <= MOST_COMBINATIONS:
            yield from ((writing, " ".join(chosen)) for chosen in product(*choices))
        else:
            yield from ((writing, text) for text in _one_by_one(choices))


def _one_by_one(choices: list[list[str]]) -> Iterator[str]:
    first = [texts[0] for texts in choices]
    for place, texts in enumerate(choices):
        for text in texts:
            yield " ".join([*first[:place], text, *first[place + 1 :]])


def primary_text(target: Element) -> str | None:
    """Give the primary name of an entry alone, for others that point to it."""
    name = target.find("*/identity[@main='true']/name[@name-type='primary-name']")
    if name is None:
        return None
    parts = (tidy(part.findtext("value")) for part in sorted(name.findall("name-part"), key=_order))
    return " ".join(filter(None, parts)) or None
