"""Searching by records: facts that contradict lower the score, silence does not, an identifier wins."""

from itertools import product

import pytest

from scrapers.record import NameKind, PartyKind, Strength
from tracker.matching.entry import NameEntry
from tracker.matching.matcher import Matcher
from tracker.matching.query import Facts, Query
from tracker.matching.settings import THRESHOLD, Setting, weak_threshold

ENTRIES = (
    NameEntry(1, 10, "DJIBO, Ousmane Illiassou", NameKind.PRIMARY, Strength.STRONG, PartyKind.PERSON),
    NameEntry(2, 11, "KARIMI, Rustam", NameKind.PRIMARY, Strength.STRONG, PartyKind.PERSON),
)
KNOWN = {10: Facts(births=("1984",), countries=("ne",), gender="male", identifiers=("AB 123-456",))}


@pytest.fixture
def matcher() -> Matcher:
    return Matcher(ENTRIES, KNOWN)


def score(matcher: Matcher, facts: Facts) -> float:
    return matcher.search(Query("Ousmane Illiassou Djibo", facts=facts))[0].score


@pytest.mark.parametrize(
    "facts",
    [Facts(), Facts(births=("1984-05-17",)), Facts(countries=("NE",)), Facts(gender="M"), Facts(identifiers=("999",))],
)
def test_what_agrees_or_is_unknown_costs_nothing(matcher: Matcher, facts: Facts) -> None:
    assert score(matcher, facts) == pytest.approx(1.0)


@pytest.mark.parametrize("facts", [Facts(births=("1970",)), Facts(countries=("fr",)), Facts(gender="female")])
def test_what_contradicts_lowers_the_score_and_is_told(matcher: Matcher, facts: Facts) -> None:
    best = matcher.search(Query("Ousmane Illiassou Djibo", facts=facts))[0]
    assert best.score < 0.9
    assert "contradicts" in best.explanation
    assert any(part.rule.endswith("contradicts") for part in best.parts)


def test_a_neighbouring_year_and_a_swapped_day_cost_little() -> None:
    matcher = Matcher(ENTRIES, {10: Facts(births=("1984-05-07",))})
    assert score(matcher, Facts(births=("1984-07-05",))) > score(matcher, Facts(births=("1984-09-21",)))
    assert score(matcher, Facts(births=("1985",))) > score(matcher, Facts(births=("1970",)))


def test_an_identifier_in_common_wins_whatever_the_name(matcher: Matcher) -> None:
    best = matcher.search(Query("Someone Else Entirely", facts=Facts(identifiers=("ab123456",))))[0]
    assert (best.party_id, best.score) == (10, 1.0)
    assert "identifier" in best.explanation


def test_any_of_the_names_asked_may_find_the_party(matcher: Matcher) -> None:
    assert matcher.search(Query("Unknown Person", other_names=("Rustam Karimi",)))[0].party_id == 11


def test_what_was_removed_is_found_no_more_by_name_or_identifier(matcher: Matcher) -> None:
    matcher.remove([1])
    assert matcher.search(Query("Ousmane Djibo", facts=Facts(identifiers=("AB123456",))), min_score=0.5) == ()


def test_facts_put_again_replace_the_old_ones(matcher: Matcher) -> None:
    matcher.put([], {10: Facts(identifiers=("ZZ 9",))})
    assert matcher.search(Query("Nobody At All", facts=Facts(identifiers=("AB 123-456",))), min_score=0.5) == ()


def test_an_identifier_may_be_typed_in_place_of_a_name(matcher: Matcher) -> None:
    (best, *_) = matcher.search(Query("ab-123456"))
    assert (best.party_id, best.score) == (10, 1.0)


def test_an_identifier_of_a_few_letters_proves_nothing() -> None:
    matcher = Matcher(ENTRIES, {10: Facts(identifiers=("12-34",))})
    assert matcher.search(Query("Someone Else", facts=Facts(identifiers=("1234",))), min_score=0.5) == ()


def test_who_is_identified_comes_before_who_is_only_called_so(matcher: Matcher) -> None:
    found = matcher.search(Query("Rustam Karimi", facts=Facts(identifiers=("AB 123 456",))))
    assert [match.party_id for match in found] == [10, 11]


def test_a_party_taken_out_is_found_no_more_by_name_or_identifier(matcher: Matcher) -> None:
    matcher.remove_parties([10, 99])
    assert matcher.search(Query("Ousmane Djibo", facts=Facts(identifiers=("AB123456",))), min_score=0.5) == ()
    matcher.put([ENTRIES[0]])
    assert score(matcher, Facts(births=("1970",))) == pytest.approx(1.0)


def test_names_may_be_told_apart_by_anything() -> None:
    texts = {("S1", 0): "Ousmane Djibo", ("S1", 1): "Petit Chapori"}
    matcher = Matcher(
        NameEntry(key, 1, text, NameKind.PRIMARY, Strength.STRONG, PartyKind.PERSON) for key, text in texts.items()
    )
    matcher.remove([("S1", 0)])
    assert [entry.text for entry in matcher.entries()] == ["Petit Chapori"]


WEAK = (
    NameEntry(1, 10, "Abu Walid", NameKind.ALIAS, Strength.WEAK, PartyKind.PERSON),
    NameEntry(2, 10, "Adnan Walid Sahrawi", NameKind.PRIMARY, Strength.STRONG, PartyKind.PERSON),
)


def test_a_weak_alias_alone_has_a_threshold_of_its_own() -> None:
    matcher = Matcher(WEAK)
    query = Query("Abu Walid")
    assert [match.weak for match in matcher.search(query, min_score=0.95, min_weak=weak_threshold(0.95))] == [True]
    assert matcher.search(query, min_score=THRESHOLD[Setting.NORMAL], min_weak=0.95) == ()


def test_a_strong_name_met_by_another_name_of_the_query_bears_the_hit() -> None:
    (match,) = Matcher(WEAK).search(Query("Abu Walid", other_names=("Adnan Walid Sahrawi",)), min_score=0.7)
    assert not match.weak
    (match,) = Matcher(WEAK).search(Query("Abu Walid"), min_score=0.7)
    assert match.weak


def test_a_strong_name_that_facts_bring_below_the_threshold_bears_nothing() -> None:
    names = (WEAK[0], NameEntry(2, 10, "Abu Walidy", NameKind.PRIMARY, Strength.STRONG, PartyKind.PERSON))
    matcher = Matcher(names, {10: Facts(births=("1984",))})
    found = {born: matcher.search(Query("Abu Walid", facts=Facts(births=(born,)))) for born in ("1984", "1950")}
    assert [found[born][0].weak for born in ("1984", "1950")] == [False, True]
    assert found["1950"][0].score < found["1984"][0].score
    assert "birth contradicts" in found["1950"][0].explanation


def test_however_many_are_called_nearly_alike_as_many_are_found_as_are_wanted() -> None:
    first = ["Mohammed", "Muhammad", "Mohamed", "Mohammad", "Muhammed", "Mohamad", "Muhamed", "Mohamet"]
    second = [
        "Alhusseini",
        "Alhusaini",
        "Alhuseini",
        "Alhussaini",
        "Alhusseiny",
        "Alhusainy",
        "Alhoseini",
        "Alhosseini",
    ]
    third = ["Karimzadeh", "Karimzade", "Karimzada", "Karimzadah", "Kerimzadeh", "Kerimzade"]
    names = [" ".join(parts) for parts in product(first, second, third)]
    many = Matcher(
        NameEntry(number, number, name, NameKind.PRIMARY, Strength.STRONG, PartyKind.PERSON)
        for number, name in enumerate(names)
    )
    assert len(many.search(Query("KARIMZADEH, Mohammad Alhusseini"), limit=len(names), min_score=0.6)) == len(names)
