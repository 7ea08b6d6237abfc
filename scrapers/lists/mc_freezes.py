"""Monaco's national list of frozen funds: UN, EU, French and own measures in one JSON array.

Every entry is a measure with its state and its details. The fields are those that public readers of the file know;
several values stand in one text, with words between them that say what they are (``Pseudonymes peu fiables :``).
"""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import partial

from scrapers.draft import Draft
from scrapers.french import read_birth
from scrapers.gathering import Gathering
from scrapers.json import Object, read_objects
from scrapers.parts import only_part
from scrapers.record import Birth, DocumentError, Identifier, Listing, Name, NameKind, PartyKind, Reading, Strength
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError, Vocabulary
from scrapers.wording import is_latin, split_marked, split_outside_brackets, tidy

_KINDS = Vocabulary(
    "nature",
    {
        "Personne physique": PartyKind.PERSON,
        "Personne morale": PartyKind.ORGANISATION,
        "Navire": PartyKind.VESSEL,
    },
)
_GENDERS = {"masculin": "male", "m": "male", "homme": "male", "féminin": "female", "feminin": "female", "f": "female"}
_WITHDRAWN = "withdrawal"
_CUE = re.compile(
    r"\(?\b(?:(?P<weak>pseudonymes? peu fiables?)|pseudonymes? fiables?"
    r"|(?P<former>anciennement (?:connue?s?|dénommée?s?)[^:;]*|anciens? noms?)"
    r"|(?:autrement|[eé]galement|aussi) connue?s? sous[^:;]*|noms? de scène|autres? dénominations?|alias)\s*:",
    re.IGNORECASE,
)
_OR = re.compile(r"\s+ou\s+")
_BETWEEN_COUNTRIES = re.compile(r"[,;/](?![^()]*\))")
_PASSPORT = re.compile(r"(?P<number>[A-Z0-9][A-Z0-9 /.-]{3,}[A-Z0-9])\s*\((?P<note>.+)\)")
_IMO = re.compile(r"\b(?:OMI|IMO)\D{0,15}(\d{7})\b")
_ENTRY = frozenset({"mesureId", "nature", "nom", "state", "mesureDetails"})
_FACTS = {"autoriteMesure": "Autorité", "dateExpiration": "Date d'expiration"}
_DETAILS = frozenset(
    {
        *_FACTS,
        *("prenom", "sexe", "dateNaissance", "lieuNaissance", "nationalite", "titre", "passeport", "alias", "adresse"),
        *("autresInfos", "motifs", "fondementJuridique", "regimeSanction"),
    }
)

Texts = Mapping[str, str]


def read_freezes(parts: Mapping[str, bytes]) -> Reading:
    """Read the list; raise ``DocumentError`` when it is none. A withdrawn measure is no listing."""
    name, body = only_part(parts)
    gathering = Gathering(name)
    for entry in read_objects(name, body):
        gathering.find_strangers("entry", entry.keys(), _ENTRY)
        told = _texts(name, entry)
        if told.get("state", "").lower() != _WITHDRAWN:
            gathering.take(told.get("mesureId"), partial(_listing, name, entry, told, gathering))
    return gathering.reading("json")


def _texts(name: str, owner: Object) -> dict[str, str]:
    """Give the fields that hold texts or numbers; line breaks matter and are kept."""
    told = {}
    for field, value in owner.items():
        if isinstance(value, str | int) and not isinstance(value, bool):
            text = str(value).strip()
        elif value is None or field == "mesureDetails":
            continue
        else:
            raise DocumentError("wrong_document", f"{name}: {field} is neither a text nor a number: {value!r}")
        if text:
            told[field] = text
    return told


def _listing(name: str, entry: Object, told: Texts, gathering: Gathering) -> Listing:
    details = entry.get("mesureDetails")
    if not isinstance(details, dict) or "nom" not in told:
        raise UnknownWordError("no name or no details")
    gathering.find_strangers("mesureDetails", details.keys(), _DETAILS)
    draft = Draft(told["mesureId"], _KINDS[told.get("nature", "")])
    detail = _texts(name, details)
    primary = ", ".join(text for text in (tidy(told["nom"]), tidy(detail.get("prenom"))) if text)
    draft.names.append(_name(primary, NameKind.PRIMARY))
    draft.names.extend(_aliases(detail.get("alias", "")))
    _read_person(detail, draft, gathering)
    _read_measure(detail, draft)
    return draft.listing()


def _name(text: str, kind: NameKind, strength: Strength = Strength.STRONG) -> Name:
    return Name(text, kind, strength, script="Latn" if is_latin(text) else None)


def _aliases(text: str) -> Iterator[Name]:
    """Give the names in a text: what a cue says holds until the next one."""
    kind, strength, start = NameKind.ALIAS, Strength.STRONG, 0
    for cue in (*_CUE.finditer(text), None):
        for alias in _parted(text[start : cue.start() if cue else None]):
            yield _name(alias, kind, strength)
        if cue is not None:
            kind = NameKind.FORMER if cue["former"] else NameKind.ALIAS
            strength = Strength.WEAK if cue["weak"] else Strength.STRONG
            start = cue.end()


def _parted(text: str) -> Iterator[str]:
    for part in _values(text):
        for alias in _OR.split(part):
            name = alias.strip(" ,;")
            if name.count(")") > name.count("("):
                name = name.removesuffix(")").rstrip()  # the bracket that a cue opened
            if name:
                yield name


def _values(text: str) -> list[str]:
    """Give the values of a text: parted by marks like ``a)``, lines and semicolons."""
    pieces = (tidy(piece) for line in _marked(text) for piece in split_outside_brackets(line))
    return [piece for piece in pieces if piece]


def _marked(text: str) -> Iterator[str]:
    return (line for part in split_marked(text) for line in part.splitlines())


def _read_person(told: Texts, draft: Draft, gathering: Gathering) -> None:
    if sex := told.get("sexe"):
        draft.gender = _GENDERS.get(sex.lower())
        if draft.gender is None:
            gathering.findings.add(f"unknown sexe {sex!r}, kept as a fact")
            draft.add_fact("Sexe", sex)
    for text in _values(told.get("dateNaissance", "")):
        birth = read_birth(text)
        if birth is not None:
            draft.dates.append(birth)
        else:
            gathering.findings.add("births that are no dates are kept as facts")
            draft.add_fact("Date de naissance", text)
    draft.places.extend(Birth(place=text) for text in _values(told.get("lieuNaissance", "")))
    countries = (country.strip() for country in _BETWEEN_COUNTRIES.split(told.get("nationalite", "")))
    draft.nationalities.extend(country for country in countries if country)
    draft.positions.extend(_values(told.get("titre", "")))
    for text in _values(told.get("passeport", "")):
        number = _PASSPORT.fullmatch(text)
        noted = (
            Identifier("passport", number["number"], note=number["note"]) if number else Identifier("passport", text)
        )
        draft.identifiers.append(noted)


def _read_measure(told: Texts, draft: Draft) -> None:
    for address in _marked(told.get("adresse", "")):
        draft.add_address([tidy(address)])
    draft.reasons = told.get("motifs")
    draft.remarks = told.get("autresInfos")
    draft.identifiers.extend(Identifier("imo", number) for number in _IMO.findall(draft.remarks or ""))
    draft.legal_basis.extend(filter(None, [tidy(told.get("fondementJuridique"))]))
    draft.programmes.extend(filter(None, [tidy(told.get("regimeSanction"))]))
    for field, label in _FACTS.items():
        draft.add_fact(label, tidy(told.get(field)))


SOURCE = ListSource(
    key="mc_freezes",
    title="Monaco, national list of frozen funds",
    authority="Direction du Budget et du Trésor de Monaco",
    jurisdiction="MC",
    # From the settings of public crawlers, not tried by us.
    urls=("https://geldefonds.gouv.mc/directdownload/sanctions.json",),
    read=read_freezes,
    interval=timedelta(hours=3),
    min_records=4_500,
)
