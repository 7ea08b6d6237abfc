"""The State Department's page of Foreign Terrorist Organizations."""

import pytest
from list_fixtures import FIXTURES

from scrapers.lists.us_state_fto import SOURCE
from scrapers.record import DocumentError, Listing, Name, NameKind, Reading

PAGE = (FIXTURES / "us_state_fto" / "page" / "foreign-terrorist-organizations.html").read_text("utf-8")


def read(page: str) -> Reading:
    return SOURCE.read({"page": page.encode()})


def named(reading: Reading, start: str) -> Listing:
    return next(listing for listing in reading.listings if listing.names[0].text.startswith(start))


def names(listing: Listing) -> list[tuple[str, str]]:
    return [(name.text, name.kind.value) for name in listing.names]


def test_amendments_give_names_and_are_kept_with_their_days() -> None:
    front = named(read(PAGE), "al-Nusrah")
    assert names(front) == [
        ("al-Nusrah Front", "primary"),
        ("Hay’at Tahrir al-Sham", "alias"),
        ("ANF/HTS", "alias"),
        ("Jabhat Fath al-Sham", "alias"),
    ]
    assert [fact.value for fact in front.facts] == [
        "Jabhat Fath al-Sham Amendment (November 14, 2016)",
        "Hay’at Tahrir al-Sham Amendment (June 1, 2018)",
    ]


def test_amendments_without_line_breaks_and_of_several_names_are_parted() -> None:
    assert names(named(read(PAGE), "ISIS")) == [("ISIS in the Greater Sahara", "primary"), ("ISIS-GS", "alias")]
    isis = next(listing for listing in read(PAGE).listings if listing.names[0] == Name("ISIS"))
    assert isis.names[1:] == (
        Name("al-Qa’ida in Iraq", NameKind.FORMER),
        Name("Islamic State of Iraq", NameKind.ALIAS),
        Name("al-Hayat Media Center", NameKind.ALIAS),
        Name("Amaq News Agency", NameKind.ALIAS),
    )


def test_the_delisted_are_no_listings() -> None:
    page = PAGE.replace("Revolutionary Armed Forces of Colombia (FARC)", "Moon Army (MA)")
    assert all("Moon Army" not in name.text for listing in read(page).listings for name in listing.names)
    assert len(read(page).listings) == 7


def test_an_amendment_does_not_change_who_an_organisation_is() -> None:
    amended = PAGE.replace("(ISIS-GS)", "(ISIS-GS)<br>— Islamic State Sahel Amendment (June 1, 2022)")
    before, after = named(read(PAGE), "ISIS in"), named(read(amended), "ISIS in")
    assert (before.ref, len(before.names) + 1) == (after.ref, len(after.names))


def test_a_line_that_is_no_amendment_sets_its_organisation_aside() -> None:
    reading = read(PAGE.replace("(ISIS-GS)", "(ISIS-GS)<br>see also page 2"))
    assert [reject.ref for reject in reading.rejects] == [named(read(PAGE), "ISIS in").ref]


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("", "empty"),
        ("<html><title>Access Denied</title><body>errors.edgesuite.net</body></html>", "blocked"),
        ("<html><body><p>We are moving.</p></body></html>", "wrong_document"),
        ('{"tables": []}', "wrong_document"),
        (PAGE[: PAGE.index("Shining")], "truncated"),
        (PAGE.replace("Date Removed", "Date"), "wrong_document"),
        (PAGE.replace("May 23, 2018", "spring 2018"), "parse"),
    ],
)
def test_a_page_that_is_not_the_list_or_not_whole_is_refused(page: str, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(page)
    assert caught.value.kind == kind
