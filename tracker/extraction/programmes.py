"""Under what an act was done: programmes, lists and legal acts named in a text."""

from functools import lru_cache
from re import Pattern

from tracker.extraction.language import Language
from tracker.extraction.plain import pattern
from tracker.extraction.tables.shared import EU_ACT, EXECUTIVE_ORDER, PROGRAMMES, UN_RESOLUTION

_NUMBERED = ((EXECUTIVE_ORDER, "E.O."), (EU_ACT, "EU"), (UN_RESOLUTION, "UNSCR"))


def programmes(plain: str, start: int, end: int, language: Language) -> tuple[str, ...]:
    """The programmes named in a stretch of text, in its order: ``SDGT``, ``FTO``, ``E.O. 13224``, ``EU 2014/269`` …"""
    found = [(match.start(), code) for form, code in _forms(language) for match in form.finditer(plain, start, end)]
    for source, prefix in _NUMBERED:
        found += [(match.start(), f"{prefix} {match[1]}") for match in pattern(source).finditer(plain, start, end)]
    return tuple(dict.fromkeys(code for _, code in sorted(found)))


@lru_cache(maxsize=16)
def _forms(language: Language) -> tuple[tuple[Pattern[str], str], ...]:
    return tuple((pattern(source), code) for source, code in (PROGRAMMES | dict(language.programmes)).items())
