"""Small whole documents of national lists, as many entries as are asked for: made from their layouts, not copied."""

import csv
from collections.abc import Iterable
from io import StringIO

from tiny_workbook import xlsx

_AU = [
    "Reference",
    "Name of Individual or Entity",
    "Type",
    "Name Type",
    "Date of Birth",
    "Place of Birth",
    "Citizenship",
    "Address",
    "Additional Information",
    "Listing Information",
    "Committees",
    "Control Date",
]
_OFSI = [
    "Name 6",
    "Name 1",
    "Group Type",
    "Alias Type",
    "Alias Quality",
    "Regime",
    "Listed On",
    "Last Updated",
    "Group ID",
]


def au_workbook(numbers: Iterable[int]) -> bytes:
    rows = [
        row
        for number in numbers
        for row in (
            [str(number), f"Person {number}", "Individual", "Primary Name"],
            [f"{number}a", f"Alias {number}", "Individual", "aka"],
        )
    ]
    return xlsx({"Sheet1": [_AU, *rows]})


def ca_xml(numbers: Iterable[int]) -> bytes:
    told = "".join(
        f"<record><Country>Iran</Country><LastName>Person</LastName><GivenName>No. {number}</GivenName>"
        f"<Item>{number}</Item><DateOfListing>2020-01-01</DateOfListing></record>"
        for number in numbers
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><data-set>{told}</data-set>'.encode()


def ch_xml(numbers: Iterable[int], day: str = "2021-06-01") -> bytes:
    told = "".join(
        f'<target ssid="{number}"><sanctions-set-id>1</sanctions-set-id><individual><identity main="true">'
        '<name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name">'
        f"<value>Person {number}</value></name-part></name></identity></individual>"
        '<modification modification-type="listed" effective-date="2020-01-01"/></target>'
        for number in numbers
    )
    sanctions = '<sanctions-set ssid="1" lang="eng">Asset freeze</sanctions-set>'
    head = f'<sanctions-program ssid="9">{sanctions}</sanctions-program>'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<swiss-sanctions-list list-type="whole-list" date="{day}">{head}{told}</swiss-sanctions-list>'
    ).encode()


def ofsi_csv(numbers: Iterable[int], day: str = "01/06/2021") -> bytes:
    out = StringIO(newline="")
    rows = [
        [f"PERSON {number}", kind, "Individual", kind, "", "Iran", "01/01/2020", "01/01/2020", str(number)]
        for number in numbers
        for kind in ("Primary name", "AKA")
    ]
    csv.writer(out).writerows([["Last Updated", day], _OFSI, *rows])
    return out.getvalue().encode()


def atom_feed(numbers: Iterable[int]) -> bytes:
    told = "".join(
        f"<entry><title>Group {number}</title><id>{number}</id><published>2020-01-01</published></entry>"
        for number in numbers
    )
    return f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">{told}</feed>'.encode()
