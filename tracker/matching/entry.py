"""What the index holds: one stored name of one party."""

from collections.abc import Hashable
from dataclasses import dataclass

from scrapers.record import NameKind, PartyKind, Strength


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One name of one party, with what is known about the name itself.

    ``name_id`` tells names apart and may be anything that can be a key; ``party_id`` is the number of whoever bears
    the name: a listed party, or a subject of the user's own.
    """

    name_id: Hashable
    party_id: int
    text: str
    kind: NameKind
    strength: Strength
    party_kind: PartyKind
