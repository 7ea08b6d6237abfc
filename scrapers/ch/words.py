"""The words of Switzerland's list (SECO) in ours, and the fields it is known to have."""

import re

from scrapers.record import NameKind, PartyKind, Strength
from scrapers.vocabulary import Vocabulary

OBJECTS = Vocabulary("type of object", {"vessel": PartyKind.VESSEL, "aircraft": PartyKind.AIRCRAFT})
GENDERS = {"male": "male", "female": "female"}
NAME_KINDS = Vocabulary(
    "name type",
    {"primary-name": NameKind.PRIMARY, "alias": NameKind.ALIAS, "formerly-known-as": NameKind.FORMER},
)
QUALITIES = Vocabulary("quality", {"good": Strength.STRONG, "low": Strength.WEAK})
MODIFICATIONS = Vocabulary("type of modification", {"listed": "Listed", "amended": "Amended", "de-listed": "De-listed"})
"""What was done to an entry, and the label under which its dates are kept."""

DATES = {"effective-date": "effective", "enactment-date": "enacted", "publication-date": "published"}
"""The days of a modification, the one that decides first."""

PARTIES = frozenset({"individual", "entity", "object"})

TITLE, MAIDEN, FAMILY = "title", "maiden-name", "family-name"
NAME_PARTS = frozenset(
    {
        TITLE,
        MAIDEN,
        FAMILY,
        "given-name",
        "further-given-name",
        "father-name",
        "grand-father-name",
        "tribal-name",
        "suffix",
        "whole-name",
        "other",
    }
)
DOCUMENTS = {
    "passport": "passport",
    "diplomatic-passport": "passport",
    "service-passport": "passport",
    "id-card": "national id",
    "national-identification-card": "national id",
    "driver-license": "driving licence",
    "driving-license": "driving licence",
    "residence-permit": "residence permit",
    "other": "identification number",
}
"""Kinds of documents; another one keeps its publisher's word and is found. ``passport`` and ``diplomatic-passport`` are
known from a public crawler of the list, the others are what such a list would say."""

OUR_CALENDAR = "gregorian"
UN_REFERENCE = re.compile(r"[A-Z]{2}[ie]\.\d{3}")
"""``QDi.413``: the form of the United Nations' references, which SECO gives among the foreign identifiers."""

LANGUAGES = {
    "eng": "en",
    "ger": "de",
    "deu": "de",
    "fre": "fr",
    "fra": "fr",
    "ita": "it",
    "rus": "ru",
    "ukr": "uk",
    "bel": "be",
    "ara": "ar",
    "per": "fa",
    "fas": "fa",
    "heb": "he",
    "chi": "zh",
    "zho": "zh",
    "kor": "ko",
    "jpn": "ja",
    "bur": "my",
    "mya": "my",
    "srp": "sr",
    "hrv": "hr",
    "bos": "bs",
    "spa": "es",
    "por": "pt",
    "tur": "tr",
    "geo": "ka",
    "kat": "ka",
    "arm": "hy",
    "hye": "hy",
    "aze": "az",
    "kaz": "kk",
    "uzb": "uz",
    "rum": "ro",
    "ron": "ro",
    "mol": "ro",
    "bul": "bg",
    "gre": "el",
    "ell": "el",
    "tha": "th",
    "vie": "vi",
    "urd": "ur",
    "pus": "ps",
    "hin": "hi",
    "ind": "id",
    "som": "so",
    "tir": "ti",
    "amh": "am",
    "kur": "ku",
    "pol": "pl",
    "lit": "lt",
    "lav": "lv",
    "est": "et",
    "dut": "nl",
    "nld": "nl",
    "und": None,
}
"""ISO 639-1 codes by the three-letter codes of ISO 639-2 (both of a language that has two)."""

PLACE = frozenset({"location", "location-variant", "area", "area-variant", "country"})
DETAILS = frozenset({"remarks", "remark", "c-o", "address-details", "p-o-box", "zip-code"})
FIELDS: dict[str, frozenset[str]] = {
    "sanctions-program": frozenset({"program-key", "program-name", "sanctions-set", "origin"}),
    "place": PLACE,
    "target": frozenset(
        {
            "sanctions-set-id",
            "foreign-identifier",
            "generic-attribute",
            "individual",
            "entity",
            "object",
            "modification",
        }
    ),
    "party": frozenset({"identity", "justification", "relation", "other-information", "generic-attribute"}),
    "identity": frozenset(
        {"name", "nationality", "day-month-year", "place-of-birth", "address", "identification-document"}
    ),
    "name": frozenset({"name-part"}),
    "name-part": frozenset({"value", "spelling-variant"}),
    "address": PLACE | DETAILS,
    "place-of-birth": PLACE | DETAILS,
    "nationality": frozenset({"country"}),
    "identification-document": frozenset(
        {"number", "issuer", "date-of-issue", "place-of-issue", "expiry-date", "remark", "remarks"}
    ),
    "relation": frozenset({"remark", "remarks"}),
}
"""The elements that are known inside each element (those of ``individual``, ``entity`` and ``object`` are one set)."""

_NUMBERED = frozenset({"ssid"})
ATTRIBUTES: dict[str, frozenset[str]] = {
    "target": _NUMBERED | {"sanctions-set-id"},
    "individual": _NUMBERED | {"sex"},
    "entity": _NUMBERED,
    "object": _NUMBERED | {"object-type"},
    "identity": _NUMBERED | {"main"},
    "name": _NUMBERED | {"name-type", "quality", "lang"},
    "name-part": _NUMBERED | {"order", "name-part-type"},
    "spelling-variant": _NUMBERED | {"lang", "script", "spelling-variant-type"},
    "day-month-year": _NUMBERED | {"day", "month", "year", "calendar", "quality"},
    "address": _NUMBERED | {"place-id", "quality", "current"},
    "place-of-birth": _NUMBERED | {"place-id", "quality"},
    "identification-document": _NUMBERED | {"document-type"},
    "relation": _NUMBERED | {"target-id", "relation-type"},
    "modification": frozenset({"modification-type", "enactment-date", "publication-date", "effective-date"}),
}
"""The attributes that are known; ``ssid`` numbers everything and is the reference of targets, sets and places."""
