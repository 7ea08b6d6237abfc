"""Takes apart the "Other Information" of OFSI's list: prose with labelled values in it, ``(UN Ref):TAe.010. …``."""

import re
from collections.abc import Iterator

from scrapers.wording import split_marked, tidy

REASONS = "UKStatementofReasons"
_LABELS = {
    "UK Sanctions List Ref": "UniqueID",
    "UN Ref": "UNReferenceNumber",
    "UK Statement of Reasons": REASONS,
    "Gender": "Gender",
    "Phone number": "PhoneNumber",
    "Website": "Website",
    "Email address": "EmailAddress",
    "Type of entity": "TypeOfEntity",
    "Business Reg No": "BusinessRegistrationNumber",
    "Parent company": "ParentCompany",
    "Subsidiaries": "Subsidiary",
    "IMO number": "IMONumber",
    "Hull identification number": "HullIdentificationNumber",
    "Current owners": "CurrentOwnerOperator",
    "Previous owners": "PreviousOwnerOperator",
    "Flag of ship": "CurrentBelievedFlagOfShip",
    "Previous flags": "PreviousFlag",
    "Type of ship": "TypeOfShip",
    "Tonnage of ship": "TonnageOfShip",
    "Length of ship": "LengthOfShip",
    "Year built": "YearBuilt",
}
"""The tags of the UK Sanctions List by the labels that stand for them here."""
_LABEL = re.compile(rf"\(({'|'.join(_LABELS)})\):", re.IGNORECASE)
_TAGS = {label.lower(): tag for label, tag in _LABELS.items()}
_REFERENCES = {
    "UniqueID": re.compile(r"([A-Z]{2,5}\d{4})\b\.?\s*"),
    "UNReferenceNumber": re.compile(r"([A-Z]{2}[eiEI]\.\s?\d{3})\b\.?\s*"),
}
"""A reference ends by its form, for prose may follow it."""
_WHOLE = frozenset({REASONS, "PhoneNumber", "EmailAddress", "Website"})


def read_information(text: str) -> tuple[list[tuple[str, str]], str | None]:
    """Give the labelled values by their tags, and the prose between them."""
    pieces = _LABEL.split(text)
    prose = [pieces[0]]
    values: list[tuple[str, str]] = []
    for label, told in zip(pieces[1::2], pieces[2::2], strict=True):
        tag = _TAGS[label.lower()]
        if tag in _REFERENCES:
            found = _REFERENCES[tag].match(told)
            values.extend([(tag, "".join(found[1].split()))] if found else [])
            prose.append(told[found.end() :] if found else f"({label}):{told}")
        else:
            values.extend((tag, value) for value in _values(tag, told))
    return values, tidy(" ".join(prose))


def _values(tag: str, told: str) -> Iterator[str]:
    parts = [told] if tag in _WHOLE else split_marked(told)
    yield from filter(None, (tidy(part) for part in parts))
