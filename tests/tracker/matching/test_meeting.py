from scrapers.record import NameKind, PartyKind, Strength
from tracker.matching.compare import compare
from tracker.matching.entry import NameEntry
from tracker.matching.index import NameIndex
from tracker.matching.meeting import rearranged


def test_a_name_that_is_two_names_with_a_slash_meets_by_either():
    for query in ("Al Qaida", "Islamic Army"):
        assert compare(query, "Al-Qa'ida/Islamic Army", kind=PartyKind.ORGANISATION).score > 0.85, query


def test_an_abbreviation_with_a_slash_is_no_two_names():
    assert compare("Maersk", "A/S Maersk", kind=PartyKind.ORGANISATION).score > 0.9
    assert compare("Star", "M/V Star 2", kind=PartyKind.VESSEL).score < 0.7


def test_a_compound_torn_by_another_order_is_still_the_same_name():
    found = compare("Alvarado Abdul Imad Rahim", "ALVARADO, Imad Abdul Rahim", kind=PartyKind.PERSON)
    assert found.score > 0.95
    assert found.parts[0].rule == "same words, arranged otherwise"


def test_the_same_digits_with_other_spaces_are_another_number():
    assert not rearranged("Brigade 12 3", "Brigade 1 23")


def test_the_index_finds_a_name_arranged_otherwise_and_one_between_slashes():
    entries = [
        NameEntry(1, 10, "AL HOUTHI, Abdul Malik", NameKind.PRIMARY, Strength.STRONG, PartyKind.PERSON),
        NameEntry(2, 11, "Al-Qa'ida/Islamic Army", NameKind.PRIMARY, Strength.STRONG, PartyKind.ORGANISATION),
    ]
    index = NameIndex(entries)
    for query, party, score in (("AL Malik Abdul HOUTHI", 10, 0.95), ("Islamic Army", 11, 0.8)):
        best = index.search(query)[0]
        assert (best.party_id, best.score > score) == (party, True), query
    assert index.search("Al Qaida / Foundation")[0].party_id == 11
