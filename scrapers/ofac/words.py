"""Words that all XML layouts of OFAC's use alike."""

from scrapers.record import PartyKind
from scrapers.vocabulary import Vocabulary

PARTY_KINDS = Vocabulary(
    "kind of party",
    {
        "Individual": PartyKind.PERSON,
        "Entity": PartyKind.ORGANISATION,
        "Vessel": PartyKind.VESSEL,
        "Aircraft": PartyKind.AIRCRAFT,
    },
)
FLAGS = Vocabulary("yes or no", {"true": True, "false": False})
