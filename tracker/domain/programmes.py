"""Which programmes are one: an executive order as prose names it, and the tag under which OFAC lists by it."""

import re
from collections.abc import Collection

_TAGS = {
    "E.O. 12978": {"SDNT"},
    "E.O. 13224": {"SDGT"},
    "E.O. 13382": {"NPWMD"},
    "E.O. 13405": {"BELARUS"},
    "E.O. 13581": {"TCO"},
    "E.O. 13694": {"CYBER", "CYBER2"},
    "E.O. 13722": {"DPRK3"},
    "E.O. 13810": {"DPRK4"},
    "E.O. 13818": {"GLOMAG"},
}
"""OFAC's program tag definitions, where the tag does not name its order itself.

An order that amends another (E.O. 13886 that of 13224) is no row: prose names the amended one beside it. FTO is none
either: those are listed by the Immigration and Nationality Act, not by an executive order.
"""

_NAMED_IN_TAG = re.compile(r"-EO(\d{5})$")


def is_under(claimed: str, listed: Collection[str]) -> bool:
    """Say whether a party listed under these programmes stands under the claimed one, by whichever of its names."""
    return not _as_listed(claimed).isdisjoint(listed) or any(claimed == _order_of(tag) for tag in listed)


def _as_listed(claimed: str) -> set[str]:
    return {claimed, *_TAGS.get(claimed, ())}


def _order_of(tag: str) -> str | None:
    """The executive order that a tag carries in itself: ``RUSSIA-EO14024`` is E.O. 14024."""
    named = _NAMED_IN_TAG.search(tag)
    return f"E.O. {named[1]}" if named else None
