"""Stored names in a text, and the guards that keep sports pages silent."""

import pytest

from scrapers.record import NameKind, PartyKind, Strength
from tracker.extraction.mentions import MentionScanner
from tracker.matching.entry import NameEntry

PERSON, GROUP, SHIP = PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.VESSEL
STRONG, WEAK = Strength.STRONG, Strength.WEAK
NAMES = (
    (1, "DJIBO, Ousmane Illiassou", PERSON, STRONG),
    (1, "CHAPORI, Petit", PERSON, WEAK),
    (1, "ALI", PERSON, WEAK),
    (2, "ALLIED DEMOCRATIC FORCES", GROUP, STRONG),
    (2, "ADF", GROUP, STRONG),
    (3, "ISLAMIC STATE", GROUP, STRONG),
    (3, "IS", GROUP, STRONG),
    (4, "ISLAMIC STATE IN THE GREATER SAHARA", GROUP, STRONG),
    (5, "HASSAN, Ali", PERSON, STRONG),
    (6, "HOPE", SHIP, STRONG),
    (7, "AL-NUSRAH", GROUP, STRONG),
    (8, "ИВАНОВ, Пётр Сергеевич", PERSON, STRONG),
    (9, "CECOEX, S.A.", GROUP, STRONG),
)
SCANNER = MentionScanner(
    NameEntry(number, party, text, NameKind.PRIMARY if strength is STRONG else NameKind.ALIAS, strength, kind)
    for number, (party, text, kind, strength) in enumerate(NAMES)
)


def found(text: str) -> list[tuple[int, str]]:
    mentions = SCANNER.scan(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    return [(mention.party_id, mention.text) for mention in mentions]


@pytest.mark.parametrize(
    "written",
    ["Ousmane Illiassou Djibo", "DJIBO, Ousmane Illiassou", "Djibo Ousmane Illiassou", "OUSMANE ILLIASSOU DJIBO"],
)
def test_a_name_is_found_in_list_order_and_in_natural_order(written: str) -> None:
    assert found(f"They met {written}’s men.") == [(1, written)]


def test_a_weak_alias_of_two_words_is_found_and_marked_as_weak() -> None:
    (mention,) = SCANNER.scan("Petit Chapori was seen in Niger.")
    assert (mention.party_id, mention.name, mention.strength) == (1, "CHAPORI, Petit", WEAK)
    assert mention.score < 1


@pytest.mark.parametrize(
    "text",
    [
        "ADF scored twice before Ali and Hope Solo saved the match for Al-Nusrah Sporting Club.",
        "Ali Hassan won the marathon.",
        "There is hope, and it is not lost.",
        "Djibo scored again.",
        "the petit chapori of the village",
        "The hopeful islamic statement was read aloud.",
        "",
    ],
)
def test_short_common_and_weak_names_are_silent_in_an_innocent_text(text: str) -> None:
    assert found(text) == []


def test_a_common_name_counts_where_the_text_speaks_of_such_matters() -> None:
    assert found("Ali Hassan, a militant leader, was killed.") == [(5, "Ali Hassan")]


def test_a_short_name_counts_beside_the_full_one() -> None:
    assert found("The Allied Democratic Forces (ADF) attacked.") == [(2, "Allied Democratic Forces"), (2, "ADF")]


def test_a_short_name_must_stand_in_capitals() -> None:
    assert found("Islamic State is weak, IS said.") == [(3, "Islamic State"), (3, "IS")]


def test_of_names_inside_one_another_only_the_longest_counts() -> None:
    assert found("Islamic State in Greater Sahara attacked.") == [(4, "Islamic State in Greater Sahara")]


def test_a_ship_counts_where_a_word_for_ships_stands_beside_it() -> None:
    assert found("The tanker Hope left port. Hope is a fine thing.") == [(6, "Hope")]


def test_names_in_other_scripts_are_found() -> None:
    assert found("Санкции введены против: Пётр Сергеевич Иванов.") == [(8, "Пётр Сергеевич Иванов")]


def test_a_comma_before_a_company_form_does_not_turn_the_name() -> None:
    assert found("Cecoex S.A. paid the rebels.") == [(9, "Cecoex S.A.")]


def test_a_name_ends_where_its_word_ends() -> None:
    assert found("Ousmane Illiassou Djibouti is a place.") == []


def test_without_names_nothing_is_found() -> None:
    assert MentionScanner(()).scan("Ousmane Illiassou Djibo") == ()
