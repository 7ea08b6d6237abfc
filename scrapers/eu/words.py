"""The words of the European Union's financial sanctions file in ours, and the fields it is known to have."""

from scrapers.record import PartyKind
from scrapers.vocabulary import Vocabulary

KINDS = Vocabulary("subject type", {"person": PartyKind.PERSON, "enterprise": PartyKind.ORGANISATION})
GENDERS = Vocabulary("gender", {"M": "male", "F": "female"})
FLAGS = Vocabulary("yes or no", {"true": True, "false": False})
DOCUMENTS = Vocabulary(
    "type of identification",
    {
        "id": "national id",
        "passport": "passport",
        "diplpassport": "passport",
        "ssn": "social security number",
        "fiscalcode": "tax id",
        "regnumber": "registration",
        "tradelic": "trade licence",
        "swiftbic": "bic",
        "imo": "imo",
        "birthcert": "birth certificate",
        "nationcert": "certificate of nationality",
        "travelcardid": "travel document",
        "electionid": "electoral registration",
        "residentperm": "residence permit",
        "drivinglicence": "driving licence",
        "NRN": "national registration number",
        "other": "other",
    },
)
"""Codes known from a public crawler of the list; those of the file that was read here are ``id`` and ``passport``."""

UNKNOWN = "UNKNOWN"
WEAK = ("low quality", "lo quality")
STRONG = ("good quality", "ood quality", "god quality", "high quality")
FORMER = ("formerly known as", "f.k.a.", "fka ")
PLACE = ("street", "poBox", "city", "place", "region", "zipCode")
OUR_CALENDAR = "GREGORIAN"
ACTS = {"regulationSummary": "Published in", "corrigendum": "Corrigendum"}
ACT_DATES = {"publicationDate": "published", "entryIntoForceDate": "in force"}
NOTES = {"issuedBy": "issued by", "nameOnDocument": "in the name of"}
CONDITIONS = {
    "knownExpired": "known to be expired",
    "knownFalse": "known to be false",
    "reportedLost": "reported lost",
    "revokedByIssuer": "revoked by its issuer",
    "diplomatic": "diplomatic",
}

ENTITY = frozenset(
    {"euReferenceNumber", "logicalId", "unitedNationId", "designationDate", "designationDetails", "delistingDate"}
)
ALWAYS = frozenset({"logicalId", "regulationLanguage", "remark"})
COUNTRY = frozenset({"countryIso2Code", "countryDescription", "region"})
FIELDS: dict[str, frozenset[str]] = {
    "subjectType": frozenset({"code", "classificationCode"}),
    "regulation": ALWAYS | {"programme", "numberTitle", "regulationType", "organisationType"} | ACT_DATES.keys(),
    "nameAlias": ALWAYS
    | {"wholeName", "firstName", "middleName", "lastName", "function", "title", "gender", "nameLanguage", "strong"},
    "citizenship": ALWAYS | COUNTRY,
    "birthdate": ALWAYS
    | COUNTRY
    | {"birthdate", "year", "monthOfYear", "dayOfMonth", "yearRangeFrom", "yearRangeTo", "circa", "calendarType"}
    | {"city", "place", "zipCode"},
    "address": ALWAYS | COUNTRY | {*PLACE, "asAtListingTime"},
    "identification": ALWAYS
    | COUNTRY
    | CONDITIONS.keys()
    | NOTES.keys()
    | {"identificationTypeCode", "identificationTypeDescription", "number", "latinNumber"}
    | {"issueDate", "validFrom", "validTo"},
}
"""The fields that are known in each section."""
