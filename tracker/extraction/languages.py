"""Which language a text is in, by its letters and its frequent little words."""

import re

from tracker.extraction.language import Language
from tracker.extraction.plain import key
from tracker.extraction.tables.arabic import ARABIC
from tracker.extraction.tables.english import ENGLISH
from tracker.extraction.tables.french import FRENCH
from tracker.extraction.tables.german import GERMAN
from tracker.extraction.tables.italian import ITALIAN
from tracker.extraction.tables.portuguese import PORTUGUESE
from tracker.extraction.tables.russian import RUSSIAN
from tracker.extraction.tables.spanish import SPANISH

TABLES = {
    language.code: language for language in (ENGLISH, FRENCH, SPANISH, PORTUGUESE, GERMAN, ITALIAN, RUSSIAN, ARABIC)
}

_SAMPLE = 4000
_TOO_SHORT = 40
"""Words below which a text in Latin letters that shows no language is read as English."""

_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = {"ar": re.compile("[پچژگٹڈےہ]"), "ru": re.compile("[іїєґўѓќјљњћђ]", re.IGNORECASE)}
"""Letters of other languages in the same script: Persian and Urdu, Ukrainian, Belarusian, Serbian, Macedonian."""


def language_of(text: str, declared: str | None = None) -> str | None:
    """Tell the language by the text itself; what the page declares counts only where the text is too short to tell."""
    sample = text[:_SAMPLE]
    arabic, cyrillic, latin = (len(re.findall(letters, sample)) for letters in ("[ء-ي]", "[а-яА-ЯёЁ]", "[a-zA-Z]"))
    if max(arabic, cyrillic) > latin:
        code = "ar" if arabic > cyrillic else "ru"
        return None if len(_FOREIGN[code].findall(sample)) * 40 > len(sample) else code
    words = [key(word) for word in _WORD.findall(sample)]
    scores = {
        code: sum(word in language.common for word in words)
        for code, language in TABLES.items()
        if code not in _FOREIGN
    }
    best = max(scores, key=lambda code: (scores[code], code == declared))
    if scores[best] * 12 >= len(words) and scores[best] > 0:
        return best
    return declared or ("en" if len(words) < _TOO_SHORT else None)


def tables_for(text: str, declared: str | None = None) -> Language | None:
    """The tables for a text, None for a language that is not read."""
    return TABLES.get(language_of(text, declared) or "")
