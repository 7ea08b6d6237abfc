"""Whether a claim and a listing speak of the same party."""

from dataclasses import replace

import pytest

from scrapers.record import PartyKind
from tracker.domain.resolve import Profile, same_party

CLAIM = Profile(PartyKind.PERSON, ("Ousmane Illiassou Djibo", "Petit Chapori"), programmes=("SDGT",))
LISTING = Profile(
    PartyKind.PERSON,
    ("DJIBO, Ousmane Illiassou", "KOUNOU, Ousmane Illasou"),
    weak_names=("CHAPORI, Petit",),
    programmes=("SDGT",),
    births=("1984",),
)


def test_a_name_and_a_programme_that_agree_are_one_party_and_the_reason_says_so() -> None:
    reason = same_party(CLAIM, LISTING)

    assert reason is not None
    assert "DJIBO, Ousmane Illiassou" in reason
    assert "SDGT" in reason


def test_a_weak_alias_may_be_the_second_witness() -> None:
    reason = same_party(replace(CLAIM, programmes=()), LISTING)

    assert reason is not None
    assert "CHAPORI, Petit" in reason


@pytest.mark.parametrize(
    "claim",
    [
        Profile(PartyKind.PERSON, ("Ousmane Issoufou Djibo",), programmes=("SDGT",)),
        Profile(PartyKind.PERSON, ("Petit Chapori",), programmes=("SDGT",)),
        Profile(PartyKind.PERSON, ("Djibo",), programmes=("SDGT",)),
        replace(CLAIM, kind=PartyKind.ORGANISATION),
        replace(CLAIM, births=("1970",)),
    ],
    ids=["another given name", "only the weak alias", "surname alone", "another kind", "another birth year"],
)
def test_weaker_evidence_stays_two_parties(claim: Profile) -> None:
    assert same_party(claim, LISTING) is None


def test_two_words_that_agree_need_a_second_witness() -> None:
    left = Profile(PartyKind.PERSON, ("Muhammad Ali",))
    right = Profile(PartyKind.PERSON, ("ALI, Muhammad",))

    assert same_party(left, right) is None
    assert same_party(replace(left, births=("1950-02",)), replace(right, births=("1950",))) is not None
