"""Events in one plain sentence."""

import pytest

from tracker.domain.headline import headline, readable
from tracker.domain.routing import EVENT_KINDS

FACTS = {
    "action": "designate",
    "authority": "State Department",
    "programmes": ["SDGT"],
    "lead_days": 9,
    "changes": 2,
    "subject": {"list": "clients", "id": "17", "name": "Djibo Ltd"},
}


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("designated", "DJIBO: designated under SDGT (OFAC SDN)"),
        ("reported", "DJIBO: reported as designated by State Department under SDGT (OFAC SDN)"),
        ("amended", "DJIBO: amended, 2 changes (OFAC SDN)"),
        ("confirmed", "DJIBO: confirmed by OFAC SDN under SDGT, 9 days after it was first told"),
        ("matched", "Djibo Ltd (clients 17) matches DJIBO under SDGT (OFAC SDN)"),
        ("source_degraded", "OFAC SDN: DJIBO"),
    ],
)
def test_a_headline_says_who_what_and_where(kind: str, sentence: str) -> None:
    assert headline(kind, "DJIBO", "OFAC SDN", FACTS) == sentence


def test_the_removal_of_a_matched_party_is_told_as_such() -> None:
    told = headline("matched", "DJIBO", "OFAC SDN", {**FACTS, "action": "delist", "programmes": []})
    assert told == "Djibo Ltd (clients 17) matches a party that was removed: DJIBO (OFAC SDN)"


def test_a_match_by_a_weak_alias_alone_is_told_as_weak() -> None:
    told = headline("matched", "DJIBO", "OFAC SDN", {**FACTS, "strength": "weak"})
    assert told == "Djibo Ltd (clients 17) weakly matches DJIBO under SDGT (OFAC SDN)"


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_every_kind_of_event_has_a_headline_with_its_caption(kind: str) -> None:
    assert "DJIBO" in headline(kind, "DJIBO", "OFAC SDN", FACTS)


def test_a_name_is_readable_with_its_strength_and_kind() -> None:
    assert readable({"text": "CHAPORI, Petit", "kind": "alias", "strength": "weak"}) == "CHAPORI, Petit (weak alias)"


def test_nothing_and_text_stay_what_they_are() -> None:
    assert readable(None) is None
    assert readable("1984") == "1984"
