"""Australia's list: which rows are one party, which name is what, and what is refused."""

import pytest
from list_fixtures import FIXTURES, by_ref, needs_published, parts_of, read_published
from tiny_workbook import xlsx

from scrapers.lists.au_dfat import SOURCE
from scrapers.record import Birth, DocumentError, Fact, Identifier, Listing, Name, NameKind, Reading, Strength

HEADER = [
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
LATER = [*HEADER, "Alias Strength", "IMO Number", "Instrument of Designation", "Travel Ban", "Maritime Restriction"]


def row(ref: str, name: str, kind: str = "aka", **cells: str) -> list[str]:
    known = {"Reference": ref, "Name of Individual or Entity": name, "Type": "Individual", "Name Type": kind, **cells}
    return [known.get(column, "") for column in LATER]


def read(*rows: list[str], header: list[str] = LATER) -> Reading:
    return SOURCE.read({"list.xlsx": xlsx({"Sheet1": [header, *(one[: len(header)] for one in rows)]})})


def only(*rows: list[str]) -> Listing:
    reading = read(*rows)
    assert (len(reading.listings), reading.rejects) == (1, ())
    return reading.listings[0]


MAIN = row("101", "Main NAME", "Primary Name")


def test_rows_of_one_number_are_one_party_wherever_they_stand() -> None:
    reading = read(row("101a", "Before"), MAIN, row("102", "Other", "primary Name "), row("101b1 ", "After", "Aka "))
    assert {ref: [name.text for name in one.names] for ref, one in by_ref(reading).items()} == {
        "101": ["Main NAME", "Before", "After"],
        "102": ["Other"],
    }
    assert (reading.rejects, reading.findings) == ((), ())


def test_a_number_that_comes_again_with_a_primary_name_is_another_party() -> None:
    second = row("101", "Somebody Else", "Primary Name")
    reading = read(MAIN, row("101a", "Alias"), row("102", "Other", "Primary Name"), second, row("101a", "Else's alias"))
    assert reading.findings == ("reference 101 is used for 2 parties",)
    assert [[name.text for name in listing.names] for listing in reading.listings] == [
        ["Main NAME", "Alias"],
        ["Somebody Else", "Else's alias"],
        ["Other"],
    ]
    first, again, _ = (listing.ref for listing in reading.listings)
    assert (first, again.startswith("101-")) == ("101", True)
    assert [listing.ref for listing in read(MAIN, second).listings] == [first, again]


def test_a_row_that_is_there_twice_is_read_once() -> None:
    assert read(MAIN, MAIN).listings == read(MAIN).listings


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("aka", NameKind.ALIAS),
        ("AKA ", NameKind.ALIAS),
        ("Alias", NameKind.ALIAS),
        ("original Script", NameKind.ORIGINAL_SCRIPT),
        ("Formerly known as", NameKind.FORMER),
        ("Previously listed as", NameKind.FORMER),
    ],
)
def test_a_name_type_is_read_in_any_spelling(told: str, kind: NameKind) -> None:
    text = "имя" if kind is NameKind.ORIGINAL_SCRIPT else "Name"
    assert only(MAIN, row("101a", text, told)).names[1] == Name(text, kind)


def test_an_alias_under_which_somebody_was_listed_is_a_former_name_in_both_scripts() -> None:
    names = only(MAIN, row("101a", "Ri'ad Hijazi (Previously listed as. In Arabic: رياض الحجازي)")).names
    assert names[1:] == (Name("Ri'ad Hijazi", NameKind.FORMER), Name("رياض الحجازي", NameKind.FORMER))


def test_a_weak_alias_is_weak() -> None:
    names = only(
        MAIN, row("101a", "Abu X", **{"Alias Strength": "Weak"}), row("101b", "Y", **{"Alias Strength": "Strong"})
    )
    assert [name.strength for name in names.names] == [Strength.STRONG, Strength.WEAK, Strength.STRONG]


def test_a_row_without_a_name_type_is_told_by_its_reference_and_found() -> None:
    reading = read(row("101", "Main NAME", ""), row("101a", "Alias", ""))
    assert [name.kind for name in reading.listings[0].names] == ["primary", "alias"]
    assert set(reading.findings) == {"row 101 has no name type", "row 101a has no name type"}


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (row("101a", "X", "nickname"), "unknown name type: 'nickname'"),
        (row("101a", "X", **{"Alias Strength": "Fair"}), "unknown alias strength: 'fair'"),
        (row("101a", ""), "row 101a has no name"),
    ],
)
def test_an_unknown_word_sets_its_party_aside_and_no_other(bad: list[str], reason: str) -> None:
    reading = read(MAIN, bad, row("102", "Other", "Primary Name"))
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [("101", reason)]
    assert [listing.ref for listing in reading.listings] == ["102"]


def test_rows_that_disagree_about_the_type_are_found_and_the_main_one_counts() -> None:
    reading = read(MAIN, row("101a", "X", Type="Entity"))
    assert (reading.listings[0].kind, len(reading.findings)) == ("person", 1)


def test_a_reference_without_a_number_is_found_and_nobody_lost() -> None:
    reading = read(MAIN, row("new", "Newcomer", "Primary Name"))
    assert len(reading.listings) == 2
    assert "a row without a number as its reference: 'new'" in reading.findings


def test_what_the_rows_tell_differently_is_all_kept_the_main_one_first() -> None:
    listing = only(
        row("101a", "X", **{"Date of Birth": "1961", "Control Date": "2012-08-14", "Additional Information": "Old."}),
        row("101", "Main", "Primary Name", **{"Date of Birth": "1955", "Control Date": "2014-12-15"}),
    )
    assert listing.births == (Birth("1955"), Birth("1961"))
    assert [fact.value for fact in listing.facts] == ["2014-12-15", "2012-08-14"]
    assert listing.remarks == "Old."


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("2022-05-09", "2022-05-09"),
        ("Listed by UN 1267 Committee on 25 January 2001 (amended on 20 December 2005)", "2001-01-25"),
        ("Listed on: 9 Aug. 2011 (Relisted on 9 Aug. 2014)", "2011-08-09"),
        ("The Minister for Foreign Affairs listed this entity on 9 December 2021 under", "2021-12-09"),
        ("Designated under the Autonomous Sanctions Regulations 2011 on 2 March 2012.", "2012-03-02"),
        ("Autonomous Sanctions Amendment (No. 10) Instrument 2023", None),
    ],
)
def test_the_day_of_listing_is_read_out_of_the_listing_information(told: str, day: str | None) -> None:
    assert only(row("1", "X", "Primary Name", **{"Listing Information": told})).listed_on == day


def test_an_instrument_is_the_legal_basis() -> None:
    act = "Autonomous Sanctions (Ukraine) Amendment (No. 4) Instrument 2022"
    told = f"Instrument of first designation and declaration: {act}"
    listing = only(
        row("1", "X", "Primary Name", **{"Listing Information": told, "Instrument of Designation": "Other 2026"})
    )
    assert listing.legal_basis == (act, "Other 2026")


def test_measures_and_imo_numbers_of_the_later_layout_are_read() -> None:
    cells = {"Type": "Vessel", "IMO Number": "9271951", "Travel Ban": "FALSE", "Maritime Restriction": "TRUE"}
    listing = only(row("1", "MOCHA", "Primary Name", **cells))
    assert (listing.kind, listing.identifiers) == ("vessel", (Identifier("imo", "9271951"),))
    assert listing.facts == (Fact("Measure", "Maritime restriction"),)


def test_a_measure_that_is_neither_yes_nor_no_is_kept_as_told_and_found() -> None:
    reading = read(row("1", "X", "Primary Name", **{"Travel Ban": "until 2027", "Maritime Restriction": "No"}))
    assert reading.listings[0].facts == (Fact("Measure", "Travel ban: until 2027"),)
    assert reading.findings == ("a measure is neither yes nor no: 'until 2027'",)


def test_an_unknown_type_of_the_main_row_sets_the_party_aside() -> None:
    reading = read(row("1", "X", "Primary Name", Type="Spaceship"), MAIN)
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [("1", "unknown type: 'spaceship'")]


def test_debris_of_the_spreadsheet_and_blank_words_are_nothing() -> None:
    cells = {"Address": "NA", "Additional Information": "One_x000D_\nTwo_x000D_", "Citizenship": "n/a"}
    listing = only(row("1", "X", "Primary Name", **cells))
    assert (listing.addresses, listing.citizenships, listing.remarks) == ((), (), "One\nTwo")


def test_several_values_of_a_cell_are_parted() -> None:
    cells = {"Address": "a) Kabul b) Herat", "Citizenship": "Russian; German", "Place of Birth": "a) X, Y b) Z"}
    listing = only(row("1", "X", "Primary Name", **cells))
    assert [address.text for address in listing.addresses] == ["Kabul", "Herat"]
    assert listing.citizenships == ("Russian", "German")
    assert listing.births == (Birth(place="X, Y"), Birth(place="Z"))


def test_an_unknown_column_is_found() -> None:
    assert read(MAIN, header=[*LATER, "Risk"]).findings == ("unknown field header/risk",)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<html><body>Access denied</body></html>", "blocked"),
        (b'<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>', "wrong_document"),
        (b"Reference,Name\n", "wrong_document"),
        (xlsx({"1": [["Reference", "Name"], ["1", "A"]]}), "wrong_document"),
        (xlsx({"1": [LATER]}), "wrong_document"),
        (xlsx({"1": [LATER, MAIN]})[:900], "truncated"),
    ],
)
def test_what_is_not_the_workbook_or_not_whole_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.read({"x": body})
    assert caught.value.kind == kind


def test_both_layouts_read_the_same_party_alike() -> None:
    assert read(MAIN, header=HEADER).listings == read(MAIN).listings


def test_the_saved_workbooks_have_three_parties_each() -> None:
    for layout in ("workbook_2024", "workbook_2026"):
        assert len(SOURCE.read(parts_of(FIXTURES / "au_dfat" / layout)).listings) == 3


@needs_published
@pytest.mark.published
def test_the_real_workbook_is_read_whole() -> None:
    reading = read_published(SOURCE, "au/2024-12-17_regulation8_consolidated.xlsx")
    assert (len(reading.listings), reading.rejects) == (3062, ())
    assert reading.findings == ("births that are no dates, or that have a remark, are kept as facts",)
    party = by_ref(reading)["101"]
    assert [(name.text, name.kind) for name in party.names] == [
        ("Mohammad Eshaq Akhunzada", "primary"),
        ("محمد اسحاق آخوند زاده", "original_script"),
        ("Mohammad Ishaq Akhund", "alias"),
    ]
    assert sum(len(listing.names) for listing in reading.listings) > 9500
    assert len(by_ref(reading)["2940"].names) == 11  # its rows stand in two places
