"""What the index holds: one stored name of one party."""

from dataclasses import dataclass

from scrapers.record import NameKind, PartyKind, Strength


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One name of one party, with what is known about the name itself."""

    name_id: int
    party_id: int
    text: str
    kind: NameKind
    strength: Strength
    party_kind: PartyKind
