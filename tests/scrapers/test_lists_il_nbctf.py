"""Israel's two workbooks of designations."""

import pytest
from list_fixtures import FIXTURES, by_ref, parts_of
from tiny_workbook import xlsx

from scrapers.lists.il_nbctf import SOURCE
from scrapers.record import Address, DocumentError, Link, Reading

PARTS = parts_of(FIXTURES / "il_nbctf" / "workbooks")
PERSONS = ["Internal Seq. ID", "Name of Individual - English", "D.O.B (DD/MM/YYYY)", "Date of Designation in Israel"]
GROUPS = ["Internal Seq. ID", "Organization Name - English", "Date of Permenant Designation (DD/MM/YYYY)"]
GROUP = ["5", "EXAMPLE FUND", "12/05/2006"]
PERSON = ["101", "ALI EXAMPLE", "01/02/1970", "17/01/2018"]


def read(*persons: list[str], header: list[str] = PERSONS, groups: tuple[list[str], ...] = (GROUP,)) -> Reading:
    return SOURCE.read(
        {"a": xlsx({"1": [["title"], header, *persons]}), "b": xlsx({"1": [["title"], GROUPS, *groups]})}
    )


def test_cancelled_designations_are_no_listings() -> None:
    assert set(by_ref(SOURCE.read(PARTS))) == {"I-101", "O-5", "O-7"}


def test_a_designation_that_was_renewed_after_a_cancelled_one_stands() -> None:
    assert by_ref(SOURCE.read(PARTS))["O-5"].listed_on == "2006-05-12"


def test_names_tell_their_language_and_script_and_the_english_one_is_primary() -> None:
    names = by_ref(SOURCE.read(PARTS))["I-101"].names
    assert [(name.text, name.kind, name.language) for name in names] == [
        ("IBRAHIM ALI ABU BAKR", "primary", "en"),
        ("איברהים עלי", "original_script", "he"),
        ("إبراهيم علي", "original_script", "ar"),
    ]


def test_streets_and_towns_that_stand_in_lines_go_together() -> None:
    assert by_ref(SOURCE.read(PARTS))["O-5"].addresses == (
        Address("1 Ferdowsi Avenue, Tehran", "Iran"),
        Address("43 Avenue Montaigne, Paris", "Iran"),
    )


def test_links_go_to_the_publishers_numbers() -> None:
    assert by_ref(SOURCE.read(PARTS))["O-5"].links == (Link("Linked to", "O-7", "O-7"),)


def test_a_number_that_two_rows_share_is_told_apart_by_their_names() -> None:
    reading = read(PERSON, ["101", "OMAR EXAMPLE", "", "17/01/2018"], PERSON)
    refs = [listing.ref for listing in reading.listings if listing.kind == "person"]
    assert len(refs) == len(set(refs)) == 2
    assert all(ref.startswith("I-101-") for ref in refs)


def test_a_birth_that_is_no_date_is_kept_as_a_fact_and_found() -> None:
    reading = read([*PERSON[:2], "about 1970", PERSON[3]])
    assert [fact.value for fact in by_ref(reading)["I-101"].facts] == ["about 1970"]
    assert reading.findings == ("births that are no dates are kept as facts",)


def test_an_unknown_column_is_found() -> None:
    assert read([*PERSON, "0"], header=[*PERSONS, "Blood type"]).findings == ("unknown column blood type",)


def test_one_workbook_without_the_other_is_refused() -> None:
    for name in PARTS:
        with pytest.raises(DocumentError, match="needed both"):
            SOURCE.read({name: PARTS[name]})


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<html><head></head><body>cookies</body></html>", "blocked"),
        (xlsx({"1": [["Name"], ["A"]]}), "wrong_document"),
        (PARTS["individuals.xlsx"][:800], "truncated"),
    ],
)
def test_what_is_not_the_list_or_not_whole_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.read({**PARTS, "individuals.xlsx": body})
    assert caught.value.kind == kind
