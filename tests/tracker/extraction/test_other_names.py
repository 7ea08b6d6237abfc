"""Whose are the names behind `also known as`: one party's other names, or further parties."""

from datetime import UTC, datetime

import pytest

from scrapers.record import Article, Claim, PartyKind
from tracker.extraction.claims import extract

WEDNESDAY = datetime(2021, 6, 30, tzinfo=UTC)


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(Article(None, None, text, WEDNESDAY))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "OFAC on Friday sanctioned Iyad ag Ghali, a.k.a. Abu al-Fadl, Abou Fadel and Sheikh Iyad.",
            [["Iyad ag Ghali", "Abu al-Fadl", "Abou Fadel", "Sheikh Iyad"]],
        ),
        (
            "The State Department designated Jund al-Aqsa, also known as The Soldiers of al-Aqsa, Soldiers of Al-Aqsa"
            " and Sarayat Al Quds, as a Specially Designated Global Terrorist on Tuesday.",
            [["Jund al-Aqsa", "The Soldiers of al-Aqsa", "Soldiers of Al-Aqsa", "Sarayat Al Quds"]],
        ),
        (
            "The Treasury sanctioned Ahmad Khan, also known as Haji Khan, and Bilal Noor on Monday.",
            [["Ahmad Khan", "Haji Khan"], ["Bilal Noor"]],
        ),
        (
            "OFAC designated three men: Ahmad Khan, also known as Haji Khan, Bilal Noor and Omar Zaid.",
            [["Ahmad Khan", "Haji Khan"], ["Bilal Noor"], ["Omar Zaid"]],
        ),
        (
            "OFAC designated Ahmad Khan, also known as Haji Khan, Bilal Noor, a banker, and Omar Zaid, a smuggler.",
            [["Ahmad Khan", "Haji Khan"], ["Bilal Noor"], ["Omar Zaid"]],
        ),
    ],
)
def test_a_series_of_names_behind_a_cue_is_one_partys_unless_others_are_expected(
    text: str, told: list[list[str]]
) -> None:
    assert [[name.text for name in claim.names] for claim in claims_of(text)] == told


def test_a_small_ag_inside_a_name_is_a_mans_and_a_capital_one_behind_it_a_companys() -> None:
    (man,) = claims_of("OFAC on Friday sanctioned Iyad ag Ghali.")
    (company,) = claims_of("OFAC on Friday sanctioned Medipharm Handels AG.")
    assert (man.kind, company.kind) == (PartyKind.PERSON, PartyKind.ORGANISATION)
