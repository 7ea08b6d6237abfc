"""The values of the UK Sanctions List that belong together: names, addresses, places of birth, documents."""

from collections.abc import Callable
from functools import partial

from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.gb.words import add_original_name
from scrapers.record import Birth, Identifier, Name, NameKind, Strength
from scrapers.vocabulary import Vocabulary

Texts = dict[str, str]
"""The texts of an element's children that tell something, by tag."""

_NAME_KINDS = Vocabulary(
    "name type",
    {
        "primary name": NameKind.PRIMARY,
        "": NameKind.PRIMARY,
        "primary name variation": NameKind.ALIAS,
        "alias": NameKind.ALIAS,
    },
)
_STRENGTHS = Vocabulary(
    "alias strength",
    {"good quality a.k.a": Strength.STRONG, "low quality a.k.a": Strength.WEAK, "": Strength.STRONG},
)
_NAME_PARTS = tuple(f"Name{number}" for number in range(1, 7))
_ADDRESS_PARTS = (*(f"AddressLine{number}" for number in range(1, 7)), "AddressPostalCode")


def _read_name(told: Texts, draft: Draft) -> None:
    text = " ".join(told[part] for part in _NAME_PARTS if part in told)
    if not text:
        return  # a few Name elements are empty
    kind = _NAME_KINDS[told.get("NameType", "").lower()]
    if kind is NameKind.PRIMARY and any(name.kind is kind for name in draft.names):
        kind = NameKind.ALIAS  # a few designations have two primary names: the first stays it
    draft.names.append(Name(text, kind, _STRENGTHS[told.get("AliasStrength", "").lower().rstrip(".")]))


def read_original_name(told: Texts, draft: Draft, gathering: Gathering) -> None:
    """Read a name in another script, with what is said of the script and the language."""
    gathering.find_strangers("NonLatinName", told.keys(), ORIGINAL_NAME)
    script, language = told.get("NonLatinScriptType"), told.get("NonLatinScriptLanguage")
    if "NameNonLatinScript" in told:
        add_original_name(draft, gathering.findings, told["NameNonLatinScript"], script, language)


def _read_address(told: Texts, draft: Draft) -> None:
    draft.add_address((told.get(part) for part in _ADDRESS_PARTS), told.get("AddressCountry"))


def _read_birth_place(told: Texts, draft: Draft) -> None:
    if told:
        draft.places.append(Birth(place=told.get("TownOfBirth"), country=told.get("CountryOfBirth")))


def _read_document(kind: str, number: str, note: str, told: Texts, draft: Draft) -> None:
    if number in told:
        draft.identifiers.append(Identifier(kind, told[number], note=told.get(note)))
    else:
        draft.add_fact(kind.capitalize(), told.get(note))


ORIGINAL_NAME = frozenset({"NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage"})
GROUPS: dict[str, tuple[frozenset[str], Callable[[Texts, Draft], None]]] = {
    "Name": (frozenset({*_NAME_PARTS, "NameType", "AliasStrength"}), _read_name),
    "Address": (frozenset({*_ADDRESS_PARTS, "AddressCountry"}), _read_address),
    "Location": (frozenset({"TownOfBirth", "CountryOfBirth"}), _read_birth_place),
    "Passport": (
        frozenset({"PassportNumber", "PassportAdditionalInformation"}),
        partial(_read_document, "passport", "PassportNumber", "PassportAdditionalInformation"),
    ),
    "NationalIdentifier": (
        frozenset({"NationalIdentifierNumber", "NationalIdentifierAdditionalInformation"}),
        partial(_read_document, "national id", "NationalIdentifierNumber", "NationalIdentifierAdditionalInformation"),
    ),
}
"""Values that belong together: those that are known there, and the reader."""
