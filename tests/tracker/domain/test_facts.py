"""What listings say besides names: dates with their precision, countries as codes, nothing invented."""

from scrapers.record import Address, Birth, Identifier, Listing, Name, PartyKind
from tracker.domain.canonical import canonical
from tracker.domain.facts import facts_of
from tracker.matching.query import Facts


def form(**told: object) -> dict[str, object]:
    return canonical(Listing("1", PartyKind.PERSON, (Name("A"),), **told))  # type: ignore[arg-type]


def test_what_several_listings_say_is_put_together() -> None:
    un = form(births=(Birth("1935"),), nationalities=("Somalia",), gender="male")
    us = form(
        births=(Birth("1935-01-01"),),
        citizenships=("SO",),
        addresses=(Address(country="Region: Nowhere"), Address("Eritrea Street", "Eritrea")),
        identifiers=(Identifier("passport", "AB 12"), Identifier("wallet", "1KdX")),
        gender="male",
    )
    assert facts_of([un, us]) == Facts(("1935", "1935-01-01"), ("SO", "ER"), "male", ("AB 12", "1KdX"))


def test_an_approximate_birth_and_a_range_stand_for_every_year_they_may_mean() -> None:
    assert facts_of([form(births=(Birth("1960", circa=True),))]).births == ("1958", "1959", "1960", "1961", "1962")
    assert facts_of([form(births=(Birth("1960", latest="1962-05"),))]).births == ("1960", "1961", "1962")


def test_a_birth_within_half_a_century_says_nothing() -> None:
    assert facts_of([form(births=(Birth("1930", latest="1980"), Birth(place="Aden")))]) == Facts()


def test_listings_that_disagree_on_the_gender_leave_it_open() -> None:
    assert facts_of([form(gender="male"), form(gender="female")]).gender is None


def test_a_party_without_listings_has_no_facts() -> None:
    assert facts_of([]) == Facts()
