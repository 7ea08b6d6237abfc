"""The single values of the UK Sanctions List, wherever in a designation they stand, and how each is read."""

from collections.abc import Callable
from functools import partial
from html import unescape

from scrapers.dates import read_numbers
from scrapers.draft import Draft
from scrapers.gb.words import GENDERS, OFSI_GROUP, UN_REFERENCE
from scrapers.record import Birth, Link
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import tidy


def _day(text: str) -> str:
    day = read_numbers(text)
    if day is None:
        raise UnknownWordError(f"unknown form of date: {text!r}")
    return day


def _read_designated(text: str, draft: Draft) -> None:
    draft.listed_on = _day(text)


def _read_updated(text: str, draft: Draft) -> None:
    draft.add_fact("Last updated", _day(text))


def _read_birth_date(text: str, draft: Draft) -> None:
    """Read a birth date; one without its year (``15/08/19yy``) is kept as it is told."""
    date = read_numbers(text) or (text if text.isdecimal() and len(text) == 4 else None)
    if date:
        draft.dates.append(Birth(date))
    else:
        draft.add_fact("Date of birth", text)


def _read_year_built(text: str, draft: Draft) -> None:
    if text.isdecimal() and len(text) == 4:
        draft.dates.append(Birth(text))
    else:
        draft.add_fact("Year built", text)


def _read_gender(text: str, draft: Draft) -> None:
    draft.gender = GENDERS[text.lower()]


def _read_reasons(text: str, draft: Draft) -> None:
    draft.reasons = tidy(unescape(text))


def _read_remarks(text: str, draft: Draft) -> None:
    draft.remarks = tidy(unescape(text))


def _read_sanctions(text: str, draft: Draft) -> None:
    for sanction in text.split("|"):
        draft.add_fact("Sanctions imposed", tidy(sanction))


def _read_into(field: str, text: str, draft: Draft) -> None:
    getattr(draft, field).append(text)


def _read_fact(label: str, text: str, draft: Draft) -> None:
    draft.add_fact(label, text)


def _read_identifier(kind: str, text: str, draft: Draft) -> None:
    draft.add_identifier(kind, text)


def _read_link(relation: str, text: str, draft: Draft) -> None:
    draft.links.append(Link(relation, text))


VALUES: dict[str, Callable[[str, Draft], None]] = {
    "LastUpdated": _read_updated,
    "DateDesignated": _read_designated,
    "OFSIGroupID": partial(_read_identifier, OFSI_GROUP),
    "UNReferenceNumber": partial(_read_identifier, UN_REFERENCE),
    "RegimeName": partial(_read_into, "programmes"),
    "DesignationSource": partial(_read_fact, "Designation source"),
    "SanctionsImposed": _read_sanctions,
    "OtherInformation": _read_remarks,
    "UKStatementofReasons": _read_reasons,
    "Title": partial(_read_fact, "Title"),
    "PhoneNumber": partial(_read_fact, "Phone number"),
    "EmailAddress": partial(_read_fact, "Email address"),
    "Website": partial(_read_fact, "Website"),
    "DOB": _read_birth_date,
    "Nationality": partial(_read_into, "nationalities"),
    "Gender": _read_gender,
    "Position": partial(_read_into, "positions"),
    "BusinessRegistrationNumber": partial(_read_identifier, "registration"),
    "TypeOfEntity": partial(_read_fact, "Type of entity"),
    "ParentCompany": partial(_read_link, "Parent company"),
    "Subsidiary": partial(_read_link, "Subsidiary"),
    "IMONumber": partial(_read_identifier, "imo"),
    "HullIdentificationNumber": partial(_read_identifier, "hull identification number"),
    "CurrentOwnerOperator": partial(_read_link, "Current owner or operator"),
    "PreviousOwnerOperator": partial(_read_link, "Previous owner or operator"),
    "CurrentBelievedFlagOfShip": partial(_read_fact, "Current believed flag"),
    "PreviousFlag": partial(_read_fact, "Previous flag"),
    "TypeOfShip": partial(_read_fact, "Type of ship"),
    "TonnageOfShip": partial(_read_fact, "Tonnage"),
    "LengthOfShip": partial(_read_fact, "Length"),
    "YearBuilt": _read_year_built,
}
"""The values, wherever they stand, and their readers."""
