"""The British lists' words in ours: kinds of parties, genders, scripts and languages of names."""

from scrapers.draft import Draft
from scrapers.record import Name, NameKind, PartyKind
from scrapers.vocabulary import Vocabulary
from scrapers.wording import is_latin

LIST_REFERENCE = "uk sanctions list reference"
OFSI_GROUP = "ofsi group id"
UN_REFERENCE = "un reference"

KINDS = Vocabulary(
    "kind of party",
    {
        "individual": PartyKind.PERSON,
        "entity": PartyKind.ORGANISATION,
        "ship": PartyKind.VESSEL,
    },
)
GENDERS = Vocabulary("gender", {"male": "male", "female": "female"})

SCRIPTS = {
    "arabic": "Arab",
    "burmese": "Mymr",
    "chinese": "Hani",
    "cyrillic": "Cyrl",
    "georgian": "Geor",
    "greek": "Grek",
    "hangul": "Hang",
    "hebrew": "Hebr",
    "persian": "Arab",
    "russian": "Cyrl",
    "thai": "Thai",
    # as misspelt in the list
    "cryillic": "Cyrl",
    "cyrilic": "Cyrl",
}
"""ISO 15924 codes; in the column of scripts stand a few languages too."""

LANGUAGES = {
    "arabic": "ar",
    "belarusian": "be",
    "bosnian": "bs",
    "bulgarian": "bg",
    "burmese": "my",
    "chinese": "zh",
    "georgian": "ka",
    "greek": "el",
    "hebrew": "he",
    "japanese": "ja",
    "kazakh": "kk",
    "korean": "ko",
    "persian": "fa",
    "persian/farsi": "fa",
    "romanian": "ro",
    "romanian; moldavian; moldovan": "ro",
    "russian": "ru",
    "serbian": "sr",
    "spanish": "es",
    "thai": "th",
    "turkish": "tr",
    "ukrainian": "uk",
    # countries that stand in the column of languages
    "russia": "ru",
    "ukraine": "uk",
    # a script there: says nothing of the language
    "cyrillic": None,
}
"""ISO 639-1 codes."""


def add_original_name(draft: Draft, findings: set[str], text: str, script: str | None, language: str | None) -> None:
    """Keep a name in another script; a label that nobody knows is found, and one that the letters belie is dropped."""
    for word, known in ((script, SCRIPTS.keys()), (language, LANGUAGES.keys())):
        if word and word.lower() not in known:
            findings.add(f"unknown script or language {word!r}")
    kind = NameKind.ALIAS if is_latin(text) else NameKind.ORIGINAL_SCRIPT
    code = None if is_latin(text) else SCRIPTS.get((script or "").lower())
    draft.names.append(Name(text, kind, script=code, language=LANGUAGES.get((language or "").lower())))
