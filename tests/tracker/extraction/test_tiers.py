"""Stored names that grow: what comes later is found like what was there."""

from scrapers.record import NameKind, PartyKind, Strength
from tracker.extraction.tiers import MentionTiers
from tracker.matching.entry import NameEntry


def entry(number: int, text: str) -> NameEntry:
    return NameEntry(number, number, text, NameKind.PRIMARY, Strength.STRONG, PartyKind.PERSON)


def test_names_are_found_whenever_they_came_and_once_each() -> None:
    tiers = MentionTiers([entry(0, "Ousmane Illiassou Djibo")])
    for number in range(1, 700):
        tiers.add([entry(number, f"Zamaro Beniku Toka{chr(97 + number % 26)}{chr(97 + number // 26)}")])
    text = "Zamaro Beniku Tokaba met Ousmane Illiassou Djibo and Zamaro Beniku Tokalp."
    assert [(one.party_id, one.text) for one in tiers.scan(text)] == [
        (1, "Zamaro Beniku Tokaba"),
        (0, "Ousmane Illiassou Djibo"),
        (401, "Zamaro Beniku Tokalp"),
    ]


def test_nothing_to_add_changes_nothing() -> None:
    tiers = MentionTiers()
    tiers.add([])
    assert tiers.scan("Ousmane Illiassou Djibo") == ()
