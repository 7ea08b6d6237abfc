"""Reads what the Swiss list tells as "other information": one labelled value an element, or prose.

A text is read only when it is a label and a value and nothing else; the remarks keep every text whole.
"""

import re

from scrapers.draft import Draft
from scrapers.record import PartyKind

_NUMBER = r"(?P<number>[^\s:;,.]+(?:[ /][^\s:;,.]+){0,2})\.?"
_IDENTIFIERS = {
    "imo": r"IMO [Nn]umber",
    "registration": r"(?:State |Business |Main state |Main )?[Rr]egistration [Nn]umber(?: \(OGRN\))?|OGRN",
    "tax id": r"Tax(?:payer)? (?:[Ii]dentification|[Rr]egistration) [Nn]umber(?: \(INN\))?|INN",
    "national id": r"National [Ii]dentification (?:[Nn]umber|[Nn]o\.?)|National ID(?: [Nn]o\.?| [Nn]umber)?",
    "passport": r"Passport(?: [Nn]umber| [Nn]o\.?)?",
}
_IDENTIFIER = {kind: re.compile(rf"(?:{label})\s*:\s*{_NUMBER}") for kind, label in _IDENTIFIERS.items()}
_DIGIT = re.compile(r"\d")
_BIC = re.compile(r"SWIFT(?:\s*/\s*BIC)?(?: codes?)?\s*:\s*(?P<codes>[A-Z]{6}[A-Z0-9]{2}.*)", re.IGNORECASE)
_CODES = re.compile(r"(?:(?:^|,|/|\band\b)\s*)([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b(?:\s*\([^)]*\))?\s*")
_FACTS = {
    "Website": r"Web ?site",
    "Email address": r"E-?mail(?: address)?",
    "Phone number": r"Tel\.|Tele?phone(?: number)?|Phone(?: number)?",
    "Type of entity": r"Type of entity",
    "Date of registration": r"Date of registration",
    "Place of registration": r"Place of registration",
    "Principal place of business": r"Principal place of business",
}
_FACT = {label: re.compile(rf"(?:{words})\s*:\s*(?P<value>.+)") for label, words in _FACTS.items()}


def read_information(text: str, draft: Draft) -> None:
    """Keep the number or the fact that a text tells; an IMO number in a company's entry may be that of its ship."""
    for kind, pattern in _IDENTIFIER.items():
        found = pattern.fullmatch(text)
        if found and _DIGIT.search(found["number"]) and (kind != "imo" or draft.kind is PartyKind.VESSEL):
            draft.add_identifier(kind, found["number"])
            return
    if found := _BIC.fullmatch(text):
        for code in _leading_codes(found["codes"]):
            draft.add_identifier("bic", code)
        return
    for label, pattern in _FACT.items():
        if found := pattern.fullmatch(text):
            draft.add_fact(label, found["value"])
            return


def _leading_codes(text: str) -> list[str]:
    """Give the codes that follow one another; what stands behind the last of them is prose."""
    codes, place = [], 0
    while found := _CODES.match(text, place):
        codes.append(found[1])
        place = found.end()
    return codes
