"""New Zealand's Russia Sanctions Register."""

import pytest
from list_fixtures import FIXTURES, by_ref
from tiny_workbook import xlsx

from scrapers.lists.nz_russia import SOURCE
from scrapers.record import Birth, DocumentError, Fact, Identifier, Link, PartyKind, Reading
from scrapers.workbook import read_sheets

GOOD = (FIXTURES / "nz_russia" / "workbook" / "register.xlsx").read_bytes()
SHEETS = read_sheets("x", GOOD)


def read(*changes: tuple[str, str]) -> Reading:
    """Read the workbook with cells changed."""
    cells = dict(changes)
    assert cells.keys() <= {cell for sheet in SHEETS.values() for row in sheet for cell in row}
    changed = {name: [[cells.get(cell, cell) for cell in row] for row in sheet] for name, sheet in SHEETS.items()}
    return SOURCE.read({"register.xlsx": xlsx(changed)})


def test_all_kinds_of_parties_are_read_from_both_sheets() -> None:
    listings = read().listings
    assert [(listing.kind, listing.names[0].text) for listing in listings] == [
        (PartyKind.PERSON, "Vladimir Example Putnik"),
        (PartyKind.PERSON, "Olga Example"),
        (PartyKind.PERSON, "Oleg Example"),
        (PartyKind.ORGANISATION, "Example Bank"),
        (PartyKind.OTHER, "Russian government owned ships"),
        (PartyKind.VESSEL, "Example Skies"),
    ]


def test_a_person_has_everything_that_is_told() -> None:
    person = by_ref(read())["IND-1"]
    assert [name.text for name in person.names[1:]] == ["Володимир Путник", "Wladimir Putnik", "Vladimir Poutnik"]
    assert person.citizenships == ("Russian", "Maltese")
    assert person.identifiers == (Identifier("passport", "51N000001"), Identifier("passport", "51N000002"))
    assert person.links == (Link("father", "Maria Putnik"),)
    assert person.births == (Birth("1952-10-07", place="Leningrad, USSR"),)
    assert (person.listed_on, person.reasons) == ("2022-03-18", "Head of state.")
    assert person.facts == (
        Fact("Date of Additional Sanction", "2024-03-01"),
        Fact("Sanction", "Travel Ban"),
        Fact("Sanction", "Asset Freeze"),
    )


def test_a_comma_before_a_legal_form_parts_no_name() -> None:
    assert [name.text for name in by_ref(read())["ENT-1"].names] == ["Example Bank", "Bank Example, JSC", "ПАО Пример"]


def test_a_birth_with_untold_parts_keeps_the_told_ones_and_what_is_no_date_is_found() -> None:
    reading = read()
    (olga,) = [listing for listing in reading.listings if listing.names[0].text == "Olga Example"]
    assert olga.births == (Birth("1967-05"), Birth("1970", "1972"))
    assert olga.facts == (Fact("DOB", "08/15/1977"),)
    assert olga.listed_on == "2022-03-18"
    assert reading.findings == ("births that are no dates are kept as facts",)


def test_two_rows_with_one_identifier_are_told_apart_by_their_names() -> None:
    refs = {listing.ref for listing in read().listings}
    assert len([ref for ref in refs if ref.startswith("IND-2-")]) == 2


def test_who_was_removed_or_deleted_is_no_listing() -> None:
    refs = by_ref(read()).keys()
    assert not {"IND-3", "SHP-2"} & refs
    assert "SHP-2" in by_ref(read(("Record Deleted Flag", "Deletion reviewed")))
    assert "IND-1" not in by_ref(read(("Sanctioned", "Revoked"), ("Removed", "Sanctioned")))


def test_a_ship_is_known_by_its_imo_number() -> None:
    ship = by_ref(read())["SHP-1"]
    assert ship.identifiers == (Identifier("imo", "9288693"),)
    assert [name.text for name in ship.names] == ["Example Skies", "Old Skies", "Older Skies"]


def test_an_unknown_word_sets_its_row_aside() -> None:
    assert [reject.ref for reject in read(("Bank", "Robot")).rejects] == ["ENT-1"]
    assert [reject.ref for reject in read(("Removed", "Paused")).rejects] == ["IND-3"]


def test_a_column_or_a_sheet_nobody_knows_is_found() -> None:
    assert "unknown field header/colour" in read(("Address", "Colour")).findings
    sheets = {"Notes": [["see also"]], **SHEETS}
    assert "sheet Notes is not read" in SOURCE.read({"x": xlsx(sheets)}).findings


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<html><head><title>Access denied</title></head></html>", "blocked"),
        (b"<Error><Code>NoSuchKey</Code></Error>", "wrong_document"),
        (GOOD[: len(GOOD) // 2], "truncated"),
        (b"Type,Unique Identifier\n", "wrong_document"),
        (xlsx({"Register": [["Name"], ["Somebody"]]}), "wrong_document"),
        (xlsx({"Register": [["Type", "Unique Identifier"]]}), "wrong_document"),
    ],
)
def test_what_is_no_whole_register_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"register.xlsx": body})
    assert refusal.value.kind == kind
