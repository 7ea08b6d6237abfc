"""Belgium's consolidated list."""

import pytest
from list_fixtures import FIXTURES

from scrapers.lists.be_fod import SOURCE
from scrapers.record import Birth, DocumentError, Identifier, Listing, Reading

LIST = (FIXTURES / "be_fod" / "csv" / "sanctionedFile.csv").read_text("utf-8")


def read(old: str = "", new: str = "") -> Reading:
    assert old in LIST
    return SOURCE.read({"x": LIST.replace(old, new).encode()})


def named(reading: Reading, name: str) -> Listing:
    return next(listing for listing in reading.listings if listing.names[0].text == name)


def test_a_birth_year_of_two_digits_lies_before_the_publication() -> None:
    assert named(read(), "Omar AL EXAMPLE").births[0].date == "1968-07-16"
    assert named(read(), "Jan Janssens").births == (Birth("2005-02-01", place="Brussel", country="BEL"),)


def test_a_birth_year_of_two_digits_without_a_publication_is_kept_as_a_fact() -> None:
    reading = read("KB 28/12/2006;04-06-19", "KB 28/12/2006;")
    assert "01-02-05" in [fact.value for fact in named(reading, "Jan Janssens").facts]
    assert reading.findings == ("births that are no dates are kept as facts",)


def test_the_first_of_several_publications_is_the_day_of_listing() -> None:
    listing = named(read(), "Example Industries")
    assert (listing.listed_on, listing.programmes) == ("2022-04-08", ("IRN", "UKR"))
    assert listing.legal_basis == ("2022/581", "2023/1")


def test_numbers_tell_their_kind_where_they_have_one() -> None:
    assert named(read(), "Omar AL EXAMPLE").identifiers == (
        Identifier("passport", "0363464", note="National passport; issued by Iraq"),
        Identifier("identification number", "12345"),
    )
    assert named(read(), "Jan Janssens").identifiers == (Identifier("national id", "05.02.01-123.45"),)
    assert read("(passport-", "(starpass-").findings == ("unknown kind of number starpass",)


def test_an_alias_more_does_not_change_who_somebody_is() -> None:
    amended = read("Jan Janssens;M", '"Jan Janssens\nJohn Johnson";M')
    assert named(read(), "Jan Janssens").ref == named(amended, "Jan Janssens").ref


def test_a_firms_name_among_the_forenames_is_an_alias_and_it_has_no_gender() -> None:
    listing = named(read(), "Example Industries")
    assert [name.text for name in listing.names] == ["Example Industries", "صنایع نمونه"]
    assert listing.gender is None


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (";BE;P;", ";BE;S;", "unknown type: 'S'"),
        ("Jan Janssens;M", "Jan Janssens;X", "unknown gender: 'X'"),
        ("04-06-19", "juni 2019", "no date of publication: 'juni 2019'"),
        ("Jan;;Jan Janssens", "Jan;;", "no name"),
    ],
)
def test_an_unknown_word_sets_its_row_aside(old: str, new: str, reason: str) -> None:
    reading = read(old, new)
    assert ([reject.reason for reject in reading.rejects], len(reading.listings)) == ([reason], 2)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<html><head><title>Access denied</title></head></html>", "blocked"),
        (b"Lastname;Firstname\nA;B\n", "wrong_document"),
        (LIST.encode()[:-45], "truncated"),
        (LIST.encode("utf-16"), "encoding"),
    ],
)
def test_what_is_not_the_list_or_not_whole_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.read({"x": body})
    assert caught.value.kind == kind
