"""Which programmes are one: an executive order as prose names it, and the tag under which OFAC lists by it."""

import re
from collections.abc import Collection

_TAGS = {
    "E.O. 12978": {"SDNT"},
    "E.O. 13219": {"BALKANS"},
    "E.O. 13224": {"SDGT"},
    "E.O. 13288": {"ZIMBABWE"},
    "E.O. 13315": {"IRAQ2"},
    "E.O. 13338": {"SYRIA"},
    "E.O. 13382": {"NPWMD"},
    "E.O. 13391": {"ZIMBABWE"},
    "E.O. 13399": {"SYRIA"},
    "E.O. 13400": {"DARFUR"},
    "E.O. 13405": {"BELARUS"},
    "E.O. 13413": {"DRCONGO"},
    "E.O. 13438": {"IRAQ3"},
    "E.O. 13441": {"LEBANON"},
    "E.O. 13460": {"SYRIA"},
    "E.O. 13469": {"ZIMBABWE"},
    "E.O. 13536": {"SOMALIA"},
    "E.O. 13551": {"DPRK"},
    "E.O. 13553": {"IRAN-HR"},
    "E.O. 13566": {"LIBYA2"},
    "E.O. 13572": {"SYRIA"},
    "E.O. 13573": {"SYRIA"},
    "E.O. 13581": {"TCO"},
    "E.O. 13582": {"SYRIA"},
    "E.O. 13606": {"HRIT-IR", "HRIT-SY"},
    "E.O. 13611": {"YEMEN"},
    "E.O. 13664": {"SOUTH SUDAN"},
    "E.O. 13667": {"CAR"},
    "E.O. 13687": {"DPRK2"},
    "E.O. 13692": {"VENEZUELA"},
    "E.O. 13694": {"CYBER", "CYBER2"},
    "E.O. 13712": {"BURUNDI"},
    "E.O. 13722": {"DPRK3"},
    "E.O. 13726": {"LIBYA3"},
    "E.O. 13810": {"DPRK4"},
    "E.O. 13818": {"GLOMAG"},
    "E.O. 13851": {"NICARAGUA"},
    "CAATSA": {"CAATSA - IRAN", "CAATSA - RUSSIA"},
    "GLOMAG": {"MAGNIT"},
    "PEESA": {"PEESA-EO14039"},
}
"""OFAC's program tag definitions, where the tag does not name its order itself.

An order that amends another (E.O. 13886 that of 13224) is no row: prose names the amended one beside it. Statutes (the
Immigration and Nationality Act, the Kingpin Act) are read out of prose as their tag: FTO, SDNTK. CAATSA has a tag a
country; and prose calls two acts Magnitsky's, the one of 2012 (``MAGNIT``) and the global one.
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
