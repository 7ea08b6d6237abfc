"""OFSI's closed list: many rows are one target, information packed into one cell, two formats that say the same."""

import csv
import io
from dataclasses import replace

import pytest
from list_fixtures import FIXTURES, PUBLISHED, by_ref, needs_published, parts_of, read_published
from tiny_workbook import xlsx

from scrapers.gb.information import read_information
from scrapers.lists.gb_ofsi import SOURCE
from scrapers.record import (
    Birth,
    DocumentError,
    Fact,
    Listing,
    Name,
    NameKind,
    PartyKind,
    Reading,
    Strength,
)
from scrapers.workbook import read_sheets
from tracker.domain.canonical import canonical
from tracker.domain.keys import join_keys

BANNER = ["Last Updated", "10/04/2025"]
HEADER, *_ = [
    list(cells)
    for cells in read_sheets("x", (FIXTURES / "gb_ofsi" / "workbook" / "UK_Sanctions_List.xlsx").read_bytes())["Data"]
    if "Group ID" in cells
]
MAIN = {
    "Name 6": "DOE",
    "Group Type": "Individual",
    "Alias Type": "Primary name",
    "Group ID": "1",
    "Listed On": "01/02/2020",
}


def as_workbook(*rows: dict[str, str]) -> bytes:
    return xlsx({"Data": [BANNER, HEADER, *([row.get(column, "") for column in HEADER] for row in rows)]})


def as_csv(*rows: dict[str, str]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([BANNER, HEADER, *([row.get(column, "") for column in HEADER] for row in rows)])
    return out.getvalue().encode()


def read(*rows: dict[str, str]) -> Reading:
    return SOURCE.read({"x": as_workbook(*rows)})


def only(*rows: dict[str, str]) -> Listing:
    reading = read(*rows)
    assert (len(reading.listings), reading.rejects) == (1, ())
    return reading.listings[0]


def test_both_formats_say_the_same() -> None:
    rows = (MAIN, MAIN | {"Alias Type": "AKA", "Name 1": "Jane, called J."})
    assert SOURCE.read({"x": as_csv(*rows)}) == read(*rows)
    saved = [SOURCE.read(parts_of(FIXTURES / "gb_ofsi" / layout)) for layout in ("csv", "workbook")]
    assert [replace(reading, places=None) for reading in saved] == [replace(saved[0], places=None)] * 2


def test_the_rows_of_a_group_are_one_target_and_each_value_is_told_once() -> None:
    rows = [
        MAIN | {"Alias Type": kind, "Name 1": name, "DOB": born}
        for kind, name in (("Primary name", "John"), ("AKA", "Jack"))
        for born in ("00/00/1961", "05/1962", "17/04/1963", "1964")
    ]
    target = only(*rows)
    assert [name.text for name in target.names] == ["John DOE", "Jack DOE"]
    assert target.births == (Birth("1961"), Birth("1962-05"), Birth("1963-04-17"), Birth("1964"))


@pytest.mark.parametrize(
    ("kind", "quality", "name"),
    [
        ("AKA", "Good quality", Name("X DOE", NameKind.ALIAS)),
        ("AKA", "Low quality", Name("X DOE", NameKind.ALIAS, Strength.WEAK)),
        ("aka", "Low", Name("X DOE", NameKind.ALIAS, Strength.WEAK)),
        ("FKA", "", Name("X DOE", NameKind.FORMER)),
        ("Primary name variation", "", Name("X DOE", NameKind.ALIAS)),
        ("Primary name", "", Name("X DOE", NameKind.ALIAS)),
    ],
)
def test_a_name_has_kind_and_quality_and_the_first_primary_name_stays_it(kind: str, quality: str, name: Name) -> None:
    names = only(MAIN, MAIN | {"Alias Type": kind, "Alias Quality": quality, "Name 1": "X"}).names
    assert names == (Name("DOE"), name)


def test_a_target_without_a_primary_name_has_its_first_strong_one() -> None:
    weak, strong = {"Alias Type": "AKA", "Alias Quality": "Low quality"}, {"Alias Type": "AKA", "Name 1": "X"}
    assert [name.text for name in only(MAIN | weak, MAIN | strong).names] == ["X DOE", "DOE"]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ({"Alias Type": "nickname"}, "unknown alias type: 'nickname'"),
        ({"Alias Quality": "Fair"}, "unknown alias quality: 'fair'"),
        ({"Group Type": "Aircraft"}, "unknown kind of party: 'aircraft'"),
        ({"Group Type": ""}, "0 group types instead of one"),
        ({"Listed On": "soon"}, "unknown form of date: 'soon'"),
        ({"Name 6": ""}, "no name"),
        ({"Other Information": "(Gender):Unclear"}, "unknown gender: 'unclear'"),
    ],
)
def test_an_unknown_word_sets_its_target_aside_and_no_other(bad: dict[str, str], reason: str) -> None:
    reading = read(MAIN | {"Group ID": "2"} | bad, MAIN)
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [("2", reason)]
    assert [listing.ref for listing in reading.listings] == ["1"]


@pytest.mark.parametrize(
    ("text", "values", "prose"),
    [
        ("", [], None),
        ("Deceased.", [], "Deceased."),
        (
            "(UK Sanctions List Ref):AQD0036. (UN Ref):QDe.006. Review.",
            [("UniqueID", "AQD0036"), ("UNReferenceNumber", "QDe.006")],
            "Review.",
        ),
        ("(UN Ref):CDi. 038. Listed.", [("UNReferenceNumber", "CDi.038")], "Listed."),
        ("(UK Sanctions List Ref):SDi.005. Listed.", [], "(UK Sanctions List Ref):SDi.005. Listed."),
        ("Prose (with brackets): more. (Gender):Male", [("Gender", "Male")], "Prose (with brackets): more."),
        ("(Subsidiaries):(1) A (2) B", [("Subsidiary", "A"), ("Subsidiary", "B")], None),
        ("(UK Statement of Reasons):(1) a (2) b", [("UKStatementofReasons", "(1) a (2) b")], None),
    ],
)
def test_labelled_values_leave_the_prose(text: str, values: list[tuple[str, str]], prose: str | None) -> None:
    assert read_information(text) == (values, prose)


def test_the_references_of_other_lists_join_parties() -> None:
    target = only(MAIN | {"Other Information": "(UK Sanctions List Ref):AFG0900. (UN Ref):TAi.900."})
    keys = {(key.scheme, key.value) for key in join_keys(canonical(target))}
    assert {("un reference", "tai900"), ("uk sanctions list reference", "afg0900"), ("ofsi group id", "1")} <= keys


@pytest.mark.parametrize(
    ("numbers", "details", "identifiers", "facts"),
    [
        ("A1", "", [("A1", None)], []),
        ("A1", "Cyprus", [("A1", "Cyprus")], []),
        ("(1) A1 (2) B2", "(1) - (2) Libya number", [("A1", None), ("B2", "Libya number")], []),
        ("(1) A1 (2) -", "(1) Libya (2) Expired", [("A1", "Libya")], ["Expired"]),
        ("(1) A1 (2) B2", "Libya", [("A1", "Libya"), ("B2", "Libya")], []),
        ("(1) A1 (2) B2 (3) C3", "(1) X (2) Y", [("A1", None), ("B2", None), ("C3", None)], ["(1) X (2) Y"]),
        ("", "Libyan", [], ["Libyan"]),
    ],
)
def test_numbers_go_with_what_is_said_of_them(
    numbers: str, details: str, identifiers: list[tuple[str, str | None]], facts: list[str]
) -> None:
    target = only(MAIN | {"Passport Number": numbers, "Passport Details": details})
    assert [(one.value, one.note) for one in target.identifiers[1:]] == identifiers
    assert [fact.value for fact in target.facts] == facts


def test_a_tax_number_among_the_national_ones_is_one() -> None:
    cells = {"National Identification Number": "(1) 600 (2) 820", "National Identification Details": "(1) TRN (2) INN"}
    kinds = [(one.kind, one.value) for one in only(MAIN | cells).identifiers[1:]]
    assert kinds == [("national id", "600"), ("tax id", "820")]


@pytest.mark.parametrize(
    ("towns", "countries", "births"),
    [
        ("Herat", "Afghanistan", [("Herat", "Afghanistan")]),
        ("(1) Herat (2) Kabul", "Afghanistan", [("Herat", "Afghanistan"), ("Kabul", "Afghanistan")]),
        ("(1) Herat (2) Paris", "(1) Afghanistan (2) France", [("Herat", "Afghanistan"), ("Paris", "France")]),
        ("(1) A (2) B (3) C", "(1) X (2) Y", [("A", None), ("B", None), ("C", None), (None, "X"), (None, "Y")]),
        ("", "Iraq", [(None, "Iraq")]),
        ("Herat", "", [("Herat", None)]),
    ],
)
def test_towns_go_with_their_countries(towns: str, countries: str, births: list[tuple[str | None, str | None]]) -> None:
    target = only(MAIN | {"Town of Birth": towns, "Country of Birth": countries})
    assert [(birth.place, birth.country) for birth in target.births] == births


def test_a_target_of_two_regimes_stands_since_the_first_day() -> None:
    target = only(MAIN | {"Regime": "Russia", "Listed On": "05/07/2022"}, MAIN | {"Regime": "Belarus"})
    assert (target.programmes, target.listed_on) == (("Russia", "Belarus"), "2020-02-01")
    assert Fact("Listed on", "2022-07-05") in target.facts


def test_a_format_that_lacked_some_columns_is_read_as_far_as_it_goes() -> None:
    later = {"Alias Quality", "Name Non-Latin Script", "Non-Latin Script Type", "UK Sanctions List Date Designated"}
    columns = [column for column in HEADER if column not in later]
    book = xlsx({"ConList": [BANNER, columns, [MAIN.get(column, "") for column in columns]]})
    assert SOURCE.read({"x": book}) == read(MAIN)


def test_an_unknown_column_is_found() -> None:
    body = as_csv(MAIN).replace(b"Group ID\r\n", b"Group ID,Risk\r\n").replace(b",1\r\n", b",1,high\r\n")
    assert SOURCE.read({"x": body}).findings == ("unknown field header/Risk",)


CSV, BOOK = as_csv(MAIN, MAIN | {"Group ID": "2"}), as_workbook(MAIN)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<html><body>gone</body></html>", "blocked"),
        (b'<?xml version="1.0"?><Error/>', "wrong_document"),
        (b"Last Updated,10/04/2025\r\nName,Born\r\nA,1\r\n", "wrong_document"),
        (xlsx({"Data": [["Name", "Born"], ["A", "1"]]}), "wrong_document"),
        (xlsx({"Data": [BANNER, HEADER]}), "empty"),
        (CSV.replace(b"10/04/2025", b"soon", 1), "parse"),
        (CSV[:-2], "truncated"),
        (CSV[:-5], "truncated"),
        (CSV.replace(b"DOE", "DÖE".encode("latin-1")), "encoding"),
        (CSV.replace(b"Primary name", b"Primary name,", 1), "parse"),
        (CSV.replace(b",1\r\n", b",\r\n"), "parse"),
        (BOOK[: len(BOOK) // 2], "truncated"),
    ],
)
def test_what_is_not_the_list_or_not_whole_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"x": body})
    assert refusal.value.kind == kind


@needs_published
@pytest.mark.published
def test_the_real_workbook_is_read_whole() -> None:
    reading = read_published(SOURCE, "uk/2025-04-16_UK_Sanctions_List.xlsx")
    assert (len(reading.listings), reading.rejects, reading.findings) == (4686, (), ())
    assert reading.published_at is not None
    assert reading.published_at.date().isoformat() == "2025-04-10"
    kinds = [listing.kind for listing in reading.listings]
    assert [kinds.count(kind) for kind in (PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.VESSEL)] == [
        3662,
        1009,
        15,
    ]
    identifiers = [one.kind for listing in reading.listings for one in listing.identifiers]
    assert (identifiers.count("uk sanctions list reference"), identifiers.count("un reference")) == (4683, 866)
    kony = by_ref(reading)["13344"]
    assert (kony.names[0].text, len(kony.names)) == ("JOSEPH KONY", 5)


@needs_published
@pytest.mark.published
def test_the_real_rows_read_the_same_as_csv() -> None:
    (body,) = parts_of(PUBLISHED / "uk" / "2025-04-16_UK_Sanctions_List.xlsx").values()
    out = io.StringIO(newline="")
    csv.writer(out).writerows(read_sheets("x", body)["Data"][:600])
    text = out.getvalue().encode()
    assert len(SOURCE.read({"ConList.csv": text}).listings) > 20
