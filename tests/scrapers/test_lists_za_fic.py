"""South Africa's targeted financial sanctions list."""

import pytest
from broken_documents import each_broken_xml
from list_fixtures import FIXTURES, by_ref

from scrapers.lists.za_fic import SOURCE
from scrapers.record import DocumentError, Fact, Identifier, Name, NameKind, Reading, Strength

GOOD = (FIXTURES / "za_fic" / "tables" / "list.xml").read_bytes()


def read(old: str = "", new: str = "") -> Reading:
    assert old.encode() in GOOD
    return SOURCE.read({"tfslistdownload": GOOD.replace(old.encode(), new.encode(), 1)})


@each_broken_xml
def test_a_broken_document_is_refused(spoil, kind) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"x": spoil(GOOD)})
    assert refusal.value.kind == kind


def test_a_label_before_aliases_says_how_good_they_are() -> None:
    assert [(name.text, name.strength) for name in by_ref(read())["QDi.430"].names] == [
        ("EXAMPLE PERSON", Strength.STRONG),
        ("Abu Example", Strength.STRONG),
        ("Example the Elder", Strength.STRONG),
        ("Abu Jihad TNT", Strength.WEAK),
        ("Exampel Persoon", Strength.STRONG),
    ]


def test_an_entity_keeps_the_commas_of_its_names() -> None:
    assert by_ref(read())["KPe.053"].names == (
        Name("EXAMPLE AGITATION DEPARTMENT (EAD)", script="Latn"),
        Name("Example Trading Co., LTD", NameKind.ALIAS, script="Latn"),
        Name("Example General Bureau", NameKind.FORMER, script="Latn"),
    )


def test_both_forms_of_dates_are_read_and_what_is_none_is_a_fact() -> None:
    listings = by_ref(read())
    assert [birth.date for birth in listings["QDi.430"].births] == ["1967-07-04", "1968-07-04", "1969"]
    assert (listings["QDi.430"].listed_on, listings["KPi.033"].listed_on) == ("2021-11-23", "2017-09-11")
    assert listings["KPi.033"].births == ()
    assert Fact("Date of birth", "Approximately 1964") in listings["KPi.033"].facts


def test_documents_have_the_kind_that_stands_before_them() -> None:
    listings = by_ref(read())
    assert listings["QDi.430"].identifiers == (
        Identifier("un reference", "QDi.430"),
        Identifier("national id", "19670704052"),
        Identifier("passport", "420985453"),
        Identifier("passport", "TB162181"),
    )
    assert Identifier("document", "381310014") in listings["KPi.033"].identifiers


def test_a_reference_of_south_africa_alone_is_no_reference_of_the_un() -> None:
    listing = by_ref(read("KPi.033", "POCDATARA-1"))["POCDATARA-1"]
    assert listing.identifiers[0] == Identifier("reference number", "POCDATARA-1")


def test_two_records_that_share_a_reference_are_told_apart_by_their_number() -> None:
    assert {listing.ref for listing in read("KPi.033", "QDi.430").listings} == {
        "QDi.430/1201",
        "QDi.430/1202",
        "KPe.053",
    }
    assert "Table/1202" in by_ref(read("KPi.033", "NA"))


def test_a_record_without_a_day_or_a_name_is_set_aside() -> None:
    assert [reject.ref for reject in read("2021-11-23", "soon").rejects] == ["QDi.430"]
    assert [reject.ref for reject in read("RI EXAMPLE HO", "NA").rejects] == ["KPi.033"]


def test_a_field_nobody_knows_is_found() -> None:
    assert read("<Title>Dr., Sheikh</Title>", "<Rank>1</Rank>").findings == ("unknown field Table/Rank",)


def test_a_place_and_a_residue_of_markup_are_read_as_text() -> None:
    person = by_ref(read())["QDi.430"]
    assert person.remarks == "Senior member of a listed group. Photo available."
    assert {birth.place for birth in person.births} == {"Rio Claro, Trinidad and Tobago"}


def test_a_record_without_any_reference_condemns_the_document() -> None:
    body = GOOD.replace(b"<ReferenceNumber>KPe.053</ReferenceNumber>", b"").replace(b"<EntityID>1201</EntityID>", b"")
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"x": body})
    assert refusal.value.kind == "parse"
