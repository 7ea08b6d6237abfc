"""Stored names that a text spells otherwise, and neighbours that must not be taken for them."""

import pytest

from scrapers.record import NameKind, PartyKind, Strength
from tracker.extraction.mentions import Mention
from tracker.extraction.near import NEAR, near_mentions
from tracker.matching.entry import NameEntry
from tracker.matching.matcher import Matcher
from tracker.matching.query import Query

NAMES = (
    (1, "DJIBO, Ousmane Illiassou", Strength.STRONG),
    (2, "HASSAN, Ali", Strength.STRONG),
    (3, "KOUNOU, Ousmane Illassou", Strength.WEAK),
    (4, "AL-SAHRAWI, Adnan Abu Walid", Strength.STRONG),
)
MATCHER = Matcher(
    [
        NameEntry(n, party, text, NameKind.PRIMARY, strength, PartyKind.PERSON)
        for n, (party, text, strength) in enumerate(NAMES)
    ],
    {},
)


def found(text: str, exact: tuple[Mention, ...] = ()) -> list[tuple[int, str]]:
    near = near_mentions(text, exact, lambda name: MATCHER.search(Query(name), limit=1, min_score=NEAR))
    assert all(text[mention.start : mention.end] == mention.text and mention.score < 1 for mention in near)
    return [(mention.party_id, mention.text) for mention in near]


def test_another_spelling_is_found() -> None:
    assert found("They met Ousmane Illiasou Djibbo in Menaka.") == [(1, "Ousmane Illiasou Djibbo")]


@pytest.mark.parametrize(
    "text", ["Aly Hassan won.", "Ousmane Dembélé scored.", "Antony Blinken spoke to Luigi Di Maio.", ""]
)
def test_a_common_or_only_similar_name_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_whoever_is_found_exactly_is_not_found_again() -> None:
    text = "Ousmane Illiassou Djibo, also written Ousmane Illiasou Djibbo."
    exact = Mention(text[:23], 0, 23, 1, "DJIBO, Ousmane Illiassou", Strength.STRONG, 1.0)
    assert found(text, (exact,)) == []
