"""One subject of Ukraine's State Register of Sanctions, with the actions against it.

Only the status says whether a subject is under sanctions: those that expired or were excluded stay in the register.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.json import Object, objects
from scrapers.record import Birth, Identifier, Listing, Name, NameKind, PartyKind
from scrapers.ukrainian import read_births, read_day, split_name
from scrapers.vocabulary import UnknownWordError, Vocabulary
from scrapers.wording import is_latin, tidy

_STANDS = Vocabulary("status", {"active": True, "expired": False, "excluded": False})
_SUBJECT = frozenset(
    {
        *("sid", "name", "translit", "aliases", "citizenships", "bd", "dd", "status", "identifiers", "attributes"),
        "subjectType",  # told by the list
    }
)
_IDENTIFIER = frozenset({"id", "code", "iso2", "note"})
_ATTRIBUTE = frozenset({"key", "value"})
_ACTION = frozenset(
    {"aid", "status", "decree", "endDate", "term", "restrictions", "reason", "reasons", "issuers", "sid"}
)
_DECREE = frozenset({"date", "number", "link"})
_PERSONAL = ("person", "unzr", "chiop", "nin")
"""What tells a number of a person among the registers' kinds."""


def stands(subject: Object, findings: set[str]) -> bool:
    """Say whether a subject is under sanctions; one of unknown status is a record, which is then set aside."""
    status = subject.get("status")
    if status is None:
        findings.add("subjects without a status are taken for not listed")
        return False
    return str(status) not in _STANDS or _STANDS[str(status)]


def read_subject(
    sid: str, kind: PartyKind, subject: Object, actions: Iterable[Object], gathering: Gathering
) -> Listing:
    """Read one subject; an unknown status raises ``UnknownWordError``."""
    gathering.find_strangers("subject", subject.keys(), _SUBJECT)
    _STANDS[str(subject["status"])]
    draft = Draft(sid, kind)
    _read_names(subject, draft)
    draft.citizenships.extend(_texts(subject.get("citizenships")))
    _read_births(_told(subject, "bd") or "", draft, gathering)
    draft.add_fact("Date of death" if kind is PartyKind.PERSON else "Date of dissolution", _told(subject, "dd"))
    for identifier in _objects(sid, subject, "identifiers"):
        gathering.find_strangers("identifier", identifier.keys(), _IDENTIFIER)
        draft.identifiers.extend(_identifiers(identifier, gathering))
    for attribute in _objects(sid, subject, "attributes"):
        gathering.find_strangers("attribute", attribute.keys(), _ATTRIBUTE)
        _read_attribute(_told(attribute, "key") or "", _told(attribute, "value"), draft)
    for action in actions:
        gathering.find_strangers("action", action.keys(), _ACTION)
        _read_action(action, draft, gathering)
    return draft.listing()


def _objects(sid: str, owner: Object, field: str) -> list[Object]:
    return [] if owner.get(field) is None else objects(f"subject {sid}", owner, field)


def _told(owner: Object, field: str) -> str | None:
    value = owner.get(field)
    return tidy(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _texts(value: Any) -> Iterator[str]:
    """Give the texts of a text, or of a list of texts or of objects that name something."""
    for item in value if isinstance(value, list) else [value]:
        told = item.get("name") or item.get("iso2") or item.get("code") if isinstance(item, dict) else item
        if isinstance(told, str) and (text := tidy(told)):
            yield text


def _read_names(subject: Object, draft: Draft) -> None:
    of_person = draft.kind is PartyKind.PERSON
    own = split_name(_told(subject, "name") or "", of_person=of_person)
    if not own:
        raise UnknownWordError("no name")
    draft.names.append(_name(own[0], NameKind.PRIMARY, "uk"))
    others = [*own[1:], *split_name(_told(subject, "translit") or "", of_person=of_person)]
    for alias in _texts(subject.get("aliases")):
        others.extend(part.strip() for part in alias.split(";"))
    draft.names.extend(_name(text, NameKind.ALIAS) for text in others if text and text != own[0])


def _name(text: str, kind: NameKind, language: str | None = None) -> Name:
    latin = is_latin(text)
    return Name(text, kind, script="Latn" if latin else "Cyrl", language=None if latin else language)


def _read_births(text: str, draft: Draft, gathering: Gathering) -> None:
    births = read_births(text)
    if births is None:
        gathering.findings.add("births that are no dates are kept as facts")
        draft.add_fact("Date of birth", text)
    else:
        draft.dates.extend(births)


def _identifiers(told: Object, gathering: Gathering) -> Iterator[Identifier]:
    label = _told(told, "id") or ""
    scheme, _, detail = label.partition(":")
    if scheme == "doc":
        kind = "passport" if "passport" in detail else "document"
    elif scheme == "tax":
        kind = "tax id"
    else:
        kind = "national id" if any(word in detail for word in _PERSONAL) else "registration"
        if scheme not in ("reg", ""):
            gathering.findings.add(f"unknown kind of identifier {label!r}, read as a registration")
    note = ", ".join(filter(None, (label, _told(told, "note"))))
    for code in (_told(told, "code") or "").split(";"):
        if code.strip():
            yield Identifier(kind, code.strip(), country=_told(told, "iso2"), note=note or None)


def _read_attribute(key: str, value: str | None, draft: Draft) -> None:
    """Read one of the free labels; whatever has no place of its own is a fact."""
    if not value:
        return
    plain = key.strip(" :").lower()
    if plain in _ATTRIBUTES:
        _ATTRIBUTES[plain](value, draft)
    else:
        draft.add_fact(key, value)


def _read_former(value: str, draft: Draft) -> None:
    draft.names.append(_name(value, NameKind.FORMER))


def _read_alias(value: str, draft: Draft) -> None:
    draft.names.append(_name(value, NameKind.ALIAS))


def _read_place(value: str, draft: Draft) -> None:
    draft.places.append(Birth(place=value))


def _read_address(value: str, draft: Draft) -> None:
    draft.add_address([value])


def _read_note(value: str, draft: Draft) -> None:
    draft.remarks = "\n".join(filter(None, (draft.remarks, value)))


def _read_position(value: str, draft: Draft) -> None:
    draft.positions.append(value)


def _read_identifier(kind: str, value: str, draft: Draft) -> None:
    draft.add_identifier(kind, value)


_ATTRIBUTES: dict[str, Callable[[str, Draft], None]] = {
    **dict.fromkeys(
        (
            "місце реєстрації",
            "місце розташування",
            "місцезнаходження",
            "місце реєстрації юридичної особи",
            "місце проживання",
            "фізична адреса",
            "юридична адреса",
            "місцезнаходження офісу",
            "місцезнаходження юридичної особи",
            "поштова адреса",
        ),
        _read_address,
    ),
    **dict.fromkeys(("примітка", "інша інформація", "інші відомості"), _read_note),
    **dict.fromkeys(("колишня назва", "стара назва", "зміна назви"), _read_former),
    **dict.fromkeys(("назва", "вигадана назва"), _read_alias),
    "місце народження": _read_place,
    "зайнятість": _read_position,
    "imo": partial(_read_identifier, "imo"),
    "одрн": partial(_read_identifier, "registration"),
    "податковий номер": partial(_read_identifier, "tax id"),
}
"""How the labels that have a place of their own are read."""


def _read_action(action: Object, draft: Draft, gathering: Gathering) -> None:
    """Read one decree against the subject: of those in force it takes its programme and the first day."""
    told = action.get("decree")
    decree: Object = told if isinstance(told, dict) else {}
    gathering.find_strangers("decree", decree.keys(), _DECREE)
    number, day, status = _told(decree, "number"), _told(decree, "date"), _told(action, "status")
    date = read_day(day or "")
    if status == "active":
        draft.programmes.extend(filter(None, [number]))
        draft.listed_on = min(filter(None, (draft.listed_on, date)), default=None)
    draft.legal_basis.append(", ".join(filter(None, (number, date or day, _told(decree, "link")))))
    draft.add_fact(f"Action {number or _told(action, 'aid')}", ", ".join(_conditions(draft.ref, action, status)))
    reasons = [*_texts(action.get("reason")), *_texts(action.get("reasons"))]
    draft.reasons = "\n".join(dict.fromkeys([*filter(None, [draft.reasons]), *reasons])) or None
    for issuer in _texts(action.get("issuers")):
        draft.add_fact("Issuer", issuer)


def _conditions(sid: str, action: Object, status: str | None) -> Iterator[str]:
    if status:
        yield status
    if term := _told(action, "term"):
        yield f"term {term}"
    if end := _told(action, "endDate"):
        yield f"until {read_day(end) or end}"
    for restriction in _objects(sid, action, "restrictions"):
        if told := _told(restriction, "restriction"):
            yield told
