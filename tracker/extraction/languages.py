"""Which language a text is in, by its letters and its frequent little words."""

import re
from functools import cache

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

_WORD = re.compile(r"(?<![.(])(?:[^\W\d_]{2,}|[^\W\d_](?![.)]))['’]?")
"""Words, without the letters of `E.O.` and `section 1(a)`."""
_FOREIGN = {"ar": re.compile("[پچژگٹڈےہ]"), "ru": re.compile("[іїєґўѓќјљњћђ]", re.IGNORECASE)}
"""Letters of other languages in the same script: Persian and Urdu, Ukrainian, Belarusian, Serbian, Macedonian."""

_SPELLING = {
    "en": re.compile(r"\bth|\bwh|ed\b|ing\b", re.IGNORECASE),
    "fr": re.compile(r"\b[a-zà-ÿ]{2,}ée?s?\b|[èêœ]|\baux?\b|eux\b"),
    "es": re.compile(r"[ñ¿¡]|ión\b|[^\W\d_]ó\b|dad\b|\bsanci", re.IGNORECASE),
    "pt": re.compile(r"[ãõ]|[^\W\d_]ou\b|dade\b|\bsanç", re.IGNORECASE),
    "de": re.compile(r"[äöüß]|sch|ung\b|sanktion", re.IGNORECASE),
    "it": re.compile(r"zion[ei]\b|tà\b|[èù]\b|gli", re.IGNORECASE),
}
"""How words look in one language rather than in the others."""
_OF_SPELLING = 0.5
"""What a word's look counts beside a word that only one language has."""


def language_of(text: str, declared: str | None = None) -> str | None:
    """Tell the language by the text itself; what the page declares counts only where the text is too short to tell."""
    sample = text[:_SAMPLE]
    arabic, cyrillic, latin = (len(re.findall(letters, sample)) for letters in ("[ء-ي]", "[а-яА-ЯёЁ]", "[a-zA-Z]"))
    if max(arabic, cyrillic) > latin:
        code = "ar" if arabic > cyrillic else "ru"
        return None if len(_FOREIGN[code].findall(sample)) * 40 > len(sample) else code
    words = [key(word) for word in _WORD.findall(sample)]
    scores = {code: _OF_SPELLING * len(form.findall(sample)) for code, form in _SPELLING.items()}
    for word in words:
        for code in (speaking := _speaking().get(word, ())):
            scores[code] += 1 / len(speaking)
    best = max(scores, key=lambda code: (scores[code], code == declared))
    known = sum(word in TABLES[best].common for word in words)
    if known * 12 >= len(words) and known > 0:
        return best
    return declared or ("en" if len(words) < _TOO_SHORT else None)


@cache
def _speaking() -> dict[str, tuple[str, ...]]:
    """The languages in Latin letters that have a word: the fewer they are, the more it tells."""
    spoken = [(code, language.vocabulary) for code, language in TABLES.items() if code in _SPELLING]
    words = frozenset().union(*(vocabulary for _, vocabulary in spoken))
    return {word: tuple(code for code, vocabulary in spoken if word in vocabulary) for word in words}


def tables_for(text: str, declared: str | None = None) -> Language | None:
    """The tables for a text, None for a language that is not read."""
    return TABLES.get(language_of(text, declared) or "")
