"""How parties and moments are written outside the database."""

import re
from datetime import UTC, datetime
from typing import Any

Answer = dict[str, Any]
"""A dictionary ready for JSON."""

_PARTY = re.compile(r"[Pp]([0-9]{1,18})")


def party_id(number: int | None) -> str | None:
    """Write a party's number: ``P42``."""
    return None if number is None else f"P{number}"


def party_number(text: str) -> int | None:
    """Read a party's number, or give None for what is no ``P42``."""
    found = _PARTY.fullmatch(text)
    return int(found[1]) if found else None


def moment(when: datetime | None) -> str | None:
    """Write a moment as ISO 8601 in UTC: ``2021-07-07T12:00:00Z``."""
    return None if when is None else when.astimezone(UTC).isoformat().replace("+00:00", "Z")
