"""The French register of asset freezes (Registre national des gels): UN, EU and national measures in one JSON document.

Every entry is a name and a list of typed fields (``TypeChamp``), each with its values; the fields and their members are
those of the Trésor's own XML schema of 2021.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.json import Object, objects, read_object
from scrapers.parts import only_part
from scrapers.record import Address, Birth, DocumentError, Identifier, Listing, Name, NameKind, PartyKind, Reading
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError, Vocabulary
from scrapers.wording import is_latin, tidy

_KINDS = Vocabulary(
    "nature",
    {
        "Personne physique": PartyKind.PERSON,
        "Personne morale": PartyKind.ORGANISATION,
        "Navire": PartyKind.VESSEL,
    },
)
_GENDERS = Vocabulary("sexe", {"Masculin": "male", "Féminin": "female", "Feminin": "female"})
_IDENTIFIERS = {
    "PASSEPORT": ("passport", "NumeroPasseport"),
    "AUTRE_IDENTITE": ("identification number", "NumeroCarte"),
    "IDENTIFICATION": ("registration", "Identification"),
    "NUMERO_OMI": ("imo", "NumeroOMI"),
    "REFERENCE_UE": ("eu reference", "ReferenceUe"),
    "REFERENCE_ONU": ("un reference", "ReferenceOnu"),
    "CRYPTOMONNAIE": ("wallet", "Cryptomonnaie"),
}
_FACTS = {
    "TELEPHONE": ("Téléphone", "Telephone"),
    "SITE_INTERNET": ("Site internet", "SiteInternet"),
    "COURRIEL": ("Courriel", "Courriel"),
}
_REGIME = re.compile(r"\((?P<regime>[^()]+?)\s+-\s+[^()]+\)")
_CIRCA = re.compile(r"\b(?:environ|vers|approximativ\w*|circa)\b", re.IGNORECASE)
_UNTOLD = frozenset({"", "/", "0", "00"})
_ENTRY = frozenset({"IdRegistre", "Nature", "Nom", "RegistreDetail"})
_FIELD = frozenset({"TypeChamp", "Valeur"})


def read_register(parts: Mapping[str, bytes]) -> Reading:
    """Read the register; raise ``DocumentError`` when it is none."""
    name, body = only_part(parts)
    publications = read_object(name, body).get("Publications")
    if not isinstance(publications, dict):
        raise DocumentError("wrong_document", f"{name} has no object 'Publications'")
    gathering = Gathering(name)
    gathering.find_strangers("Publications", publications.keys(), {"DatePublication", "PublicationDetail"})
    for entry in objects(name, publications, "PublicationDetail"):
        ref = _text(entry, "IdRegistre")
        gathering.take(ref, partial(_listing, ref or "", entry, gathering))
    return gathering.reading("json", _moment(name, publications))


def _moment(name: str, publications: Object) -> datetime:
    told = _text(publications, "DatePublication") or ""
    try:
        moment = datetime.fromisoformat(told)
    except ValueError as error:
        raise DocumentError("parse", f"{name}: DatePublication is no moment: {told!r}") from error
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _text(owner: Object, field: str) -> str | None:
    value = owner.get(field)
    if value is not None and not isinstance(value, str | int):
        raise DocumentError("wrong_document", f"{field} is neither a text nor a number: {value!r}")
    return tidy(str(value)) if value is not None else None


def _listing(ref: str, entry: Object, gathering: Gathering) -> Listing:
    gathering.find_strangers("PublicationDetail", entry.keys(), _ENTRY)
    draft = Draft(ref, _KINDS[_text(entry, "Nature") or ""])
    forenames: list[str] = []
    for field in objects(ref, entry, "RegistreDetail"):
        gathering.find_strangers("RegistreDetail", field.keys(), _FIELD)
        kind = _text(field, "TypeChamp") or ""
        for value in objects(ref, field, "Valeur"):
            gathering.find_strangers(kind, value.keys(), _MEMBERS.get(kind, value.keys()))
            if kind == "PRENOM":
                forenames.extend(filter(None, [_text(value, "Prenom")]))
            else:
                _read_value(kind, value, draft, gathering)
    name = _text(entry, "Nom")
    if name is None:
        raise UnknownWordError("no name")
    draft.names.append(_name(", ".join(filter(None, (name, " ".join(forenames)))), NameKind.PRIMARY))
    return draft.listing()


def _read_value(kind: str, value: Object, draft: Draft, gathering: Gathering) -> None:
    if kind in _IDENTIFIERS:
        told, member = _IDENTIFIERS[kind]
        if (number := _text(value, member)) and number not in _UNTOLD:
            draft.identifiers.append(Identifier(told, number, note=_text(value, "Commentaire")))
    elif kind in _FACTS:
        label, member = _FACTS[kind]
        draft.add_fact(label, _text(value, member))
    elif kind in _READERS:
        _READERS[kind](value, draft)
    else:
        gathering.findings.add(f"unknown TypeChamp {kind}")
        draft.add_fact(kind, ", ".join(str(told) for told in value.values() if told))


def _name(text: str, kind: NameKind) -> Name:
    return Name(text, kind, script="Latn" if is_latin(text) else None)


def _read_alias(value: Object, draft: Draft) -> None:
    if alias := _text(value, "Alias"):
        draft.names.append(_name(alias, NameKind.ALIAS))
        draft.add_fact(f"Commentaire : {alias}", _text(value, "Commentaire"))


def _read_gender(value: Object, draft: Draft) -> None:
    draft.gender = _GENDERS[_text(value, "Sexe") or ""]


def _read_birth(value: Object, draft: Draft) -> None:
    year, month, day = (_text(value, member) or "" for member in ("Annee", "Mois", "Jour"))
    comment = _text(value, "Commentaire")
    date = year
    for part in (month, day):
        if part in _UNTOLD:
            break
        date += f"-{int(part):02}" if part.isdecimal() else f"-{part}"
    if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", date):
        raise UnknownWordError(f"no date of birth: {date!r}")
    draft.dates.append(Birth(date, circa=bool(comment and _CIRCA.search(comment))))
    draft.add_fact("Date de naissance, commentaire", comment)


def _read_birthplace(value: Object, draft: Draft) -> None:
    place, country = _text(value, "Lieu"), _text(value, "Pays")
    if place or country:
        draft.places.append(Birth(place=place, country=country))
    draft.add_fact("Lieu de naissance, commentaire", _text(value, "Commentaire"))


def _read_nationality(value: Object, draft: Draft) -> None:
    draft.nationalities.extend(filter(None, [_text(value, "Pays")]))


def _read_title(value: Object, draft: Draft) -> None:
    draft.positions.extend(filter(None, [_text(value, "Titre")]))


def _read_address(value: Object, draft: Draft) -> None:
    text, country = _text(value, "Adresse"), _text(value, "Pays")
    if text or country:
        draft.addresses.append(Address(text, country))
    draft.add_fact("Adresse, commentaire", _text(value, "Commentaire"))


def _read_reasons(value: Object, draft: Draft) -> None:
    draft.reasons = "\n".join(filter(None, (draft.reasons, _text(value, "Motifs")))) or None


def _read_basis(value: Object, draft: Draft) -> None:
    """Read ``(UE Ukraine intégrité territoriale - 269/2014) …``: what stands in front in brackets is the regime."""
    if label := _text(value, "FondementJuridiqueLabel"):
        regime = _REGIME.search(label)
        draft.legal_basis.append(label)
        draft.programmes.append(regime["regime"] if regime else label)


_READERS: dict[str, Callable[[Object, Draft], None]] = {
    "ALIAS": _read_alias,
    "SEXE": _read_gender,
    "DATE_DE_NAISSANCE": _read_birth,
    "LIEU_DE_NAISSANCE": _read_birthplace,
    "NATIONALITE": _read_nationality,
    "TITRE": _read_title,
    "ADRESSE_PP": _read_address,
    "ADRESSE_PM": _read_address,
    "MOTIFS": _read_reasons,
    "FONDEMENT_JURIDIQUE": _read_basis,
}
_MEMBERS = {
    "PRENOM": {"Prenom"},
    "ALIAS": {"Alias", "Commentaire"},
    "SEXE": {"Sexe"},
    "DATE_DE_NAISSANCE": {"Annee", "Mois", "Jour", "Commentaire"},
    "LIEU_DE_NAISSANCE": {"Lieu", "Pays", "Commentaire"},
    "NATIONALITE": {"Pays"},
    "TITRE": {"Titre"},
    "ADRESSE_PP": {"Adresse", "Pays", "Commentaire"},
    "ADRESSE_PM": {"Adresse", "Pays", "Commentaire"},
    "MOTIFS": {"Motifs"},
    "FONDEMENT_JURIDIQUE": {"FondementJuridique", "FondementJuridiqueLabel"},  # the number of the basis is ignored
    **{kind: {member, "Commentaire"} for kind, (_, member) in _IDENTIFIERS.items()},
    **{kind: {member} for kind, (_, member) in _FACTS.items()},
}
"""The members that the values of each field may have."""


SOURCE = ListSource(
    key="fr_tresor",
    title="French national register of asset freezes",
    authority="Direction générale du Trésor",
    jurisdiction="FR",
    # From the settings of a public crawler, not tried by us.
    urls=("https://gels-avoirs.dgtresor.gouv.fr/ApiPublic/api/v1/publication/derniere-publication-fichier-json",),
    read=read_register,
    interval=timedelta(hours=1),
    max_bytes=128 * 1024 * 1024,
    min_records=5_500,
)
