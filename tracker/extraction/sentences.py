"""Sentences of a plain text, with their places; every line is at least one sentence."""

import re
from dataclasses import dataclass

from tracker.extraction.plain import key

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[-•*·▪◦‣|]|\(?[0-9]{1,2}[.)]|\(?[a-z]\))\s+")
_END = re.compile(
    r"[.!?…؟]+[\"')\]]*(?=\s+[\"'(\[¿¡]?\s*(?P<next>\w+))"
    r"|(?<=[a-z]{3})[.!?](?=(?P<glued>[A-Z][a-z]+|[A-Z]{4,}))"  # where a page lost the blank between two paragraphs
    # … and where a heading ran into the sentence behind it: `fundraising networkAfter the attack`
    r"|(?<=[a-z]{4}|[A-Z]{4}|[A-Z]{3}s)"
    r"(?=(?:After|As|Also|Among|Before|On|The|This|These|Those|Today|We|While|When)\b [a-z\"])"
)
_WORD_BEFORE = re.compile(r"[\w.'-]+$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's place; ``item``: it is a line of a list, ``heading``: its line ends like a headline."""

    start: int
    end: int
    item: bool = False
    heading: bool = False


def sentences(plain: str, abbreviations: frozenset[str], starters: frozenset[str]) -> tuple[Sentence, ...]:
    """Cut a text into sentences; after an abbreviation only a word that often opens a sentence opens one."""
    found: list[Sentence] = []
    for line in _LINE.finditer(plain):
        bullet = _BULLET.match(line[0])
        first = line.start() + (bullet.end() if bullet else 0)
        for cut in _cut(plain, first, line.end(), abbreviations, starters):
            start, end = _trim(plain, *cut)
            if start < end:
                heading = plain[end - 1] not in '.!?…:;,")'
                found.append(Sentence(start, end, bullet is not None, heading))
    return tuple(found)


def _cut(
    plain: str, start: int, end: int, abbreviations: frozenset[str], starters: frozenset[str]
) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    for stop in _END.finditer(plain, start, end):
        if _ends_sentence(plain, start, stop, abbreviations, starters):
            cuts.append((start, stop.end()))
            start = stop.end()
    return [*cuts, (start, end)]


def _ends_sentence(
    plain: str, start: int, stop: re.Match[str], abbreviations: frozenset[str], starters: frozenset[str]
) -> bool:
    following = stop["next"] or stop["glued"]
    if following is None:
        return True
    if following[0].islower():
        return False
    before = _WORD_BEFORE.search(plain, start, stop.start())
    if stop[0].rstrip("\"')]") != "." or before is None:
        return True
    word = key(before[0])
    initial = len(before[0]) == 1 and before[0].isupper()
    dotted = "." in word or word in abbreviations or initial or (word.isdigit() and len(word) < 3)
    return not dotted or (key(following) in starters and not initial)


def _trim(plain: str, start: int, end: int) -> tuple[int, int]:
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    return start, end
