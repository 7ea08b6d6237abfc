"""Under what an act was done: programmes, lists and legal acts named in a text."""

import re
from functools import lru_cache
from re import Pattern

from tracker.extraction.language import Language
from tracker.extraction.plain import pattern
from tracker.extraction.tables.shared import EU_ACT, EXECUTIVE_ORDER, PROGRAMMES, UN_RESOLUTION

_ORDER = "E.O."
_FURTHER = re.compile(r"(?:\s*(?:,|and|or|et|y|e|und|и)\s*(?:and\s+)?1\d{4}\b)+")
"""Further numbers behind that of an order: `Executive Orders 13224 and 13382`."""
_NUMBER = re.compile(r"1\d{4}")
_NUMBERED = ((EXECUTIVE_ORDER, _ORDER), (EU_ACT, "EU"), (UN_RESOLUTION, "UNSCR"))


def programmes(plain: str, start: int, end: int, language: Language) -> tuple[str, ...]:
    """The programmes named in a stretch of text, in its order: ``SDGT``, ``FTO``, ``E.O. 13224``, ``EU 2014/269`` …"""
    found = [(match.start(), code) for form, code in _forms(language) for match in form.finditer(plain, start, end)]
    for source, prefix in _NUMBERED:
        for match in pattern(source).finditer(plain, start, end):
            found.append((match.start(), f"{prefix} {match[1]}"))
            further = _FURTHER.match(plain, match.end(), end) if prefix == _ORDER else None
            found += [(match.end(), f"{prefix} {number}") for number in _NUMBER.findall(further[0] if further else "")]
    return tuple(dict.fromkeys(code for _, code in sorted(found)))


@lru_cache(maxsize=16)
def _forms(language: Language) -> tuple[tuple[Pattern[str], str], ...]:
    return tuple((pattern(source), code) for source, code in (PROGRAMMES | dict(language.programmes)).items())
