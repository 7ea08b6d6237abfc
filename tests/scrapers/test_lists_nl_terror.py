"""The Dutch national terrorism list."""

import pytest
from list_fixtures import FIXTURES, parts_of
from tiny_workbook import ods, xlsx

from scrapers.lists.nl_terror import SOURCE
from scrapers.record import DocumentError, Listing, Reading

HEADER = [
    "Surname",
    "First name(s)",
    "Alias",
    "Date of Birth(DD-MM-JJJJ)",
    "Place of Birth",
    "Date of ministerial decision (DD/MM/JJJJ)",
    "Link official notification",
]
PERSON = ["Voorbeeld", "Jan", "", "28-02-1989", "Delft", "03-11-2017", "Stcrt 64067"]


def read(*rows: list[str], header: list[str] = HEADER) -> Reading:
    return SOURCE.read({"x": ods({"Sheet1": [["National terrorism list"], header, *rows]})})


def only(reading: Reading) -> Listing:
    assert (len(reading.listings), reading.rejects) == (1, ())
    return reading.listings[0]


def test_days_come_first_and_typed_dates_are_read_too() -> None:
    listing = only(read(PERSON))
    assert (listing.births[0].date, listing.listed_on) == ("1989-02-28", "2017-11-03")
    assert only(read([*PERSON[:3], "1989-02-28", *PERSON[4:]])).births == listing.births


def test_an_organisation_has_neither_a_first_name_nor_a_birth() -> None:
    kinds = {
        listing.names[0].text: listing.kind
        for listing in SOURCE.read(parts_of(FIXTURES / "nl_terror" / "workbook")).listings
    }
    assert kinds == {"Voorbeeld, Jan Omar": "person", "El Voorbeeld, Fatima": "person"} | {
        "Voorbeeld Stichting": "organisation"
    }


def test_aliases_are_parted_at_semicolons_outside_brackets() -> None:
    names = only(read([*PERSON[:2], "Abu Jan; Omar (jr.; sr.)", *PERSON[3:]])).names
    assert [name.text for name in names[1:]] == ["Abu Jan", "Omar (jr.; sr.)"]


def test_namesakes_with_other_births_are_two() -> None:
    assert len(read(PERSON, [*PERSON[:3], "01-01-1990", *PERSON[4:]]).listings) == 2


def test_a_date_that_is_none_sets_its_row_aside() -> None:
    reading = read(PERSON, [*PERSON[:3], "spring 1990", *PERSON[4:]])
    assert [reject.reason for reject in reading.rejects] == ["no date: 'spring 1990'"]


def test_an_unknown_column_is_found() -> None:
    assert read([*PERSON, "m"], header=[*HEADER, "Gender"]).findings == ("unknown field header/gender",)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<html><body>404</body></html>", "blocked"),
        (xlsx({"Sheet1": [["Name"], ["A"]]}), "wrong_document"),
        (ods({"Sheet1": [HEADER]}), "wrong_document"),
        (ods({"Sheet1": [HEADER, PERSON]})[:500], "truncated"),
    ],
)
def test_what_is_not_the_list_or_not_whole_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.read({"x": body})
    assert caught.value.kind == kind
