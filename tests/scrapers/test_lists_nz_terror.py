"""New Zealand's designated terrorist entities."""

import pytest
from list_fixtures import FIXTURES

from scrapers.lists.nz_terror import SOURCE
from scrapers.record import DocumentError, Fact, NameKind, Reading

GOOD = (FIXTURES / "nz_terror" / "page" / "lists.html").read_text("utf-8")


def read(old: str = "", new: str = "") -> Reading:
    assert old in GOOD
    return SOURCE.read({"lists": GOOD.replace(old, new, 1).encode()})


def test_only_those_who_stand_are_listings() -> None:
    assert [listing.names[0].text for listing in read().listings] == [
        "Example Liberation Army (ELA)",
        "The Example Base",
    ]


def test_names_behind_a_cue_are_aliases_or_former_names() -> None:
    army, base = read().listings
    assert [(name.text, name.kind) for name in army.names[1:]] == [
        ("People's Example Army", NameKind.ALIAS),
        ("Example Front", NameKind.ALIAS),
        ("Unit 7 and EXA", NameKind.ALIAS),
    ]
    assert [(name.text, name.kind) for name in base.names[1:]] == [
        ("The Base", NameKind.ALIAS),
        ("Example Movement", NameKind.FORMER),
    ]


def test_the_first_day_is_that_of_the_designation_and_the_others_are_renewals() -> None:
    army, base = read().listings
    assert (army.listed_on, base.listed_on) == ("2010-10-11", "2020-09-01")
    assert army.facts == (
        Fact("Renewed", "2013-10-09"),
        Fact("Renewed", "2016-10-07"),
        Fact("Statement of case", "/sites/default/files/ela.pdf"),
        Fact("Statement of case", "/sites/default/files/ela-2013.pdf"),
    )


def test_the_reference_stays_when_aliases_change_or_a_designation_is_renewed() -> None:
    changed = GOOD.replace("People's Example Army", "Popular Example Army").replace("7 October 2016", "7 October 2019")
    assert [one.ref for one in SOURCE.read({"x": changed.encode()}).listings] == [one.ref for one in read().listings]


def test_a_row_without_a_day_is_set_aside() -> None:
    assert len(read("1 September 2020", "soon").rejects) == 1


def test_a_column_nobody_knows_is_found() -> None:
    assert read("<th></th>", "<th>Region</th>").findings == ("unknown field header/Region",)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("", "empty"),
        ("<html><head><title>Just a moment...</title></head></html>", "blocked"),
        (GOOD[: len(GOOD) // 2], "truncated"),
        ("<html><body><p>Moved.</p></body></html>", "wrong_document"),
        (GOOD.replace("was renewed", "was extended"), "wrong_document"),
        (GOOD.replace("Alphabetical list", "Expired list"), "wrong_document"),
        (GOOD.replace("Terrorist entity", "Group"), "wrong_document"),
        (GOOD.replace("1 September 2020", "31 September 2020"), "parse"),
        (
            GOOD.replace("The Example Base, also", "Example Liberation Army (ELA) also").replace(
                "1 September 2020", "11 October 2010"
            ),
            "parse",
        ),
    ],
)
def test_what_is_not_the_page_or_not_whole_is_refused(body: str, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"lists": body.encode()})
    assert refusal.value.kind == kind
