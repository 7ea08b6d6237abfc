"""What people write about someone becomes a query; what cannot be read is left out and named."""

import pytest

from scrapers.record import PartyKind
from tracker.countries import country_code
from tracker.matching.query import Facts, Query
from tracker.querying import read_birth, read_query


def test_all_that_is_told_stands_in_the_query() -> None:
    told = {
        "names": "Petit Chapori; ;Djibo",
        "kind": "Individual",
        "birth_date": "1984-05-17;1985",
        "country": "Niger;ml",
        "gender": "M",
        "identifier": "AB 123",
    }
    facts = Facts(("1984-05-17", "1985"), ("NE", "ML"), "male", ("AB 123",))
    asked = read_query(" Ousmane Djibo ", told)
    assert asked.query == Query("Ousmane Djibo", ("Petit Chapori", "Djibo"), PartyKind.PERSON, facts)
    assert asked.unread == ()


def test_what_cannot_be_read_is_left_out_and_named() -> None:
    asked = read_query("A", {"kind": "alien", "birth_date": "17/05/1984;1984", "country": "Atlantis", "gender": "7"})
    assert asked.query == Query("A", facts=Facts(births=("1984",)))
    assert [problem.split(":")[0] for problem in asked.unread] == ["birth_date", "country", "gender", "kind"]


def test_an_unknown_gender_is_no_statement() -> None:
    assert read_query("A", {"gender": "Unknown"}).query == Query("A")


def test_nobody_can_be_looked_for_without_a_name() -> None:
    with pytest.raises(ValueError, match="no name"):
        read_query(" ", {"names": ";"})


@pytest.mark.parametrize("text", ["1984", "1984-05", "1984-05-17"])
def test_dates_keep_their_precision(text: str) -> None:
    assert read_birth(text) == text
    assert read_birth("1984-05-17 00:00:00") == "1984-05-17"


@pytest.mark.parametrize("text", ["84", "1984-13", "1984-02-30", "05/06/1984", "0000", "yesterday"])
def test_other_ways_of_writing_a_date_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="1984-05-17"):
        read_birth(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NE", "NE"),
        ("ne", "NE"),
        ("Russia", "RU"),
        ("Russian Federation", "RU"),
        ("Россия", "RU"),
        ("Syrie", "SY"),
        ("The Gambia", "GM"),
        ("Côte d’Ivoire", "CI"),
        ("イラン", "IR"),
        ("Kosovo", "XK"),
        ("Atlantis", None),
        ("EU", None),
        ("", None),
    ],
)
def test_countries_are_known_by_many_names(text: str, code: str | None) -> None:
    assert country_code(text) == code
