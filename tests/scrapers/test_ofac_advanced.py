"""The ADVANCED layout of OFAC, whose parties are put together from numbers that refer to each other."""

import pytest
from list_fixtures import FIXTURES, by_ref, parts_of

from scrapers.lists import us_ofac_cons, us_ofac_sdn
from scrapers.record import DocumentError, Fact, Link, Reading

ADVANCED = (FIXTURES / "us_ofac_sdn" / "advanced" / "SDN_ADVANCED.XML").read_text(encoding="utf-8")


def read(text: str) -> Reading:
    return us_ofac_sdn.SOURCE.read({"list.xml": text.encode()})


def changed(old: str, new: str, count: int = 1) -> Reading:
    assert old in ADVANCED
    return read(ADVANCED.replace(old, new, count))


def number_of(value: str) -> str:
    """Give the number that stands for a reference value."""
    before = ADVANCED[: ADVANCED.index(f">{value}<")]
    return before[before.rindex('ID="') + 4 :].split('"')[0]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("A.K.A.", "unknown alias type: 'novelty'"),
        ("Individual", "unknown kind of party: 'novelty'"),
    ],
)
def test_a_new_reference_value_sets_its_parties_aside(value: str, reason: str) -> None:
    reading = changed(f">{value}<", ">novelty<")
    assert {(reject.ref, reject.reason) for reject in reading.rejects} == {("32391", reason), ("90002", reason)}
    assert by_ref(reading).keys() == {"15036", "15431", "90001", "90003"}


def test_a_number_that_stands_for_nothing_sets_its_party_aside() -> None:
    reading = changed(f'FeatureTypeID="{number_of("Birthdate")}"', 'FeatureTypeID="1"')
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [("32391", "unknown FeatureType number '1'")]


def test_a_number_that_stands_for_nothing_outside_a_party_condemns_the_document() -> None:
    with pytest.raises(DocumentError, match="unknown List number") as caught:
        changed('ListID="', 'ListID="x')
    assert caught.value.kind == "parse"


def test_a_new_script_and_a_new_feature_are_kept_and_found() -> None:
    reading = changed(">Cyrillic<", ">Klingon<")
    assert reading.findings == ("unknown script 'Klingon'",)
    assert by_ref(reading)["32391"].names[1].script is None
    reading = changed(">Vessel Tonnage<", ">Vessel Mood<")
    assert reading.findings == ("unknown feature 'Vessel Mood'",)
    assert Fact("Vessel Mood", "99144") in by_ref(reading)["15036"].facts


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("<NamePartGroups>", "<Nickname/><NamePartGroups>", "unknown element DistinctParty/Nickname"),
        ("<IDRegistrationNo>", "<Colour/><IDRegistrationNo>", "unknown element IDRegDocument/Colour"),
        ("<EntryEvent ", "<SupportingInfo/><EntryEvent ", "unknown element SanctionsEntry/SupportingInfo"),
        ('From-ProfileID="15036"', 'From-ProfileID="1"', "relationship of nobody"),
        (' ProfileID="15036" ListID', ' ProfileID="1" ListID', "sanctions entry of nobody"),
        (
            'VersionLocation LocationID="',
            'VersionLocation LocationID="x',
            "place of 'Nationality Country' that is not told",
        ),
    ],
)
def test_what_cannot_be_placed_is_found(old: str, new: str, finding: str) -> None:
    reading = changed(old, new)
    assert reading.findings == (finding,)
    assert len(reading.listings) == 6


def test_a_party_of_another_list_is_linked_by_its_number_alone() -> None:
    listing = by_ref(us_ofac_cons.SOURCE.read(parts_of(FIXTURES / "us_ofac_cons" / "advanced")))["90001"]
    assert listing.links == (
        Link("Owned or Controlled By", "EXAMPLE HOLDING S.A.", "90003"),
        Link("Owned or Controlled By (former)", "", "13157"),
    )


def test_a_party_that_stands_twice_condemns_the_document() -> None:
    with pytest.raises(DocumentError, match="more than once"):
        changed('<DistinctParty FixedRef="15036">', '<DistinctParty FixedRef="32391">')


def test_a_document_without_a_date_of_issue_is_refused() -> None:
    with pytest.raises(DocumentError, match="DateOfIssue"):
        changed("<Year>2021</Year>", "<Year>soon</Year>")


@pytest.mark.parametrize("cut", range(500, len(ADVANCED) - 20, len(ADVANCED) // 30))
def test_a_document_cut_short_is_truncated(cut: int) -> None:
    with pytest.raises(DocumentError) as caught:
        read(ADVANCED[:cut])
    assert caught.value.kind == "truncated"
