"""The whole story of one party, and how one may ask for it."""

import pytest
from small_story import ARTICLE, SENTENCE
from stored_rows import a_listing, a_party

from tracker.answers.finding import UnknownPartyError, find_party
from tracker.answers.party import party_history, party_story
from tracker.wiring import Tracker


def test_the_timeline_tells_what_happened_in_the_order_of_publication(tracker: Tracker) -> None:
    timeline = party_history(tracker, "Petit Chapori")["timeline"]
    assert [(event["published_at"], event["kind"], event["source"]) for event in timeline] == [
        ("2021-06-28T00:00:00Z", "reported", "small_news"),
        ("2021-07-07T00:00:00Z", "designated", "small_list"),
        ("2021-07-07T00:00:00Z", "confirmed", "small_list"),
    ]
    assert timeline[2]["lead_days"] == 9


def test_every_event_carries_its_evidence(tracker: Tracker) -> None:
    reported, designated, _ = party_history(tracker, "32391")["timeline"]
    assert reported["evidence"]["quote"] == SENTENCE
    assert tracker.archive.get(reported["evidence"]["document"]) == ARTICLE.encode()
    assert b"DJIBO" in tracker.archive.get(designated["evidence"]["document"])


def test_names_are_told_with_kind_strength_and_source(tracker: Tracker) -> None:
    names = party_history(tracker, "32391")["names"]
    told = {(name["text"], name["kind"], name["strength"], name["source"]) for name in names}
    assert told >= {
        ("DJIBO, Ousmane Illiassou", "primary", "strong", "small_list"),
        ("CHAPORI, Petit", "alias", "weak", "small_list"),
        ("Ousmane Illiassou Djibo", "primary", "strong", "small_news"),
    }
    assert len(told) == len(names)


def test_a_standing_listing_was_seen_up_to_the_newest_document(tracker: Tracker) -> None:
    (listing,) = party_history(tracker, "small_list:24547")["listings"]
    assert (listing["status"], listing["programmes"], listing["delisted_at"]) == ("active", ["SDGT"], None)
    assert (listing["first_seen"], listing["last_seen"]) == ("2021-04-25T00:00:00Z", "2021-07-07T00:00:00Z")


def test_a_delisted_listing_was_seen_up_to_the_document_before_its_end(tracker: Tracker) -> None:
    (listing,) = party_history(tracker, "small_list:15679")["listings"]
    assert (listing["status"], listing["last_seen"], listing["delisted_at"]) == (
        "delisted",
        "2021-04-25T00:00:00Z",
        "2021-07-07T00:00:00Z",
    )


def test_a_claim_is_told_with_its_words_and_when_it_was_confirmed(tracker: Tracker) -> None:
    (claim,) = party_history(tracker, "32391")["claims"]
    assert (claim["authority"], claim["programmes"], claim["official"]) == ("State Department", ["SDGT"], False)
    assert (claim["action"], claim["quote"], claim["source"]) == ("designate", SENTENCE, "small_news")
    assert claim["confirmed_at"] == "2021-07-07T03:00:00Z"


@pytest.mark.parametrize("asked", ["small_list:32391", "32391", "Petit Chapori", "Djibo, Ousmane Illiassou"])
def test_a_party_may_be_asked_for_in_many_ways(tracker: Tracker, asked: str) -> None:
    number = find_party(tracker, asked)
    assert find_party(tracker, f"P{number}") == find_party(tracker, f"p{number}") == number
    assert party_history(tracker, asked)["party"] == {
        "id": f"P{number}",
        "caption": "DJIBO, Ousmane Illiassou",
        "kind": "person",
    }


def test_a_number_that_nobody_has_is_said_to_be_nobodys(tracker: Tracker) -> None:
    with pytest.raises(UnknownPartyError, match="there is no party P404"):
        find_party(tracker, "P404")
    with pytest.raises(UnknownPartyError, match="there is no party P404"):
        party_story(tracker, 404)


def test_a_reference_that_a_list_never_had_is_not_taken_for_a_name(tracker: Tracker) -> None:
    with pytest.raises(UnknownPartyError, match="no listing 404 of small_list has ever been read"):
        find_party(tracker, "small_list:404")


def test_a_doubtful_name_is_refused_with_what_came_nearest(tracker: Tracker) -> None:
    with pytest.raises(UnknownPartyError, match=r"nearest is .*Djibo.* \(P[0-9]+, score 0\.[0-9]+\)"):
        find_party(tracker, "Djibo Abdoulaye Mahamadou")


def test_a_name_like_no_other_is_nobodys(tracker: Tracker) -> None:
    with pytest.raises(UnknownPartyError, match="nobody we know"):
        find_party(tracker, "Qwertz Uiop")


def test_a_reference_of_several_parties_is_not_guessed_at(tracker: Tracker) -> None:
    with tracker.database.writing() as session:
        other = a_party(session, "Somebody else")
        a_listing(session, other, "32391", source_key="other_list")
    with pytest.raises(UnknownPartyError, match="small_list:32391, other_list:32391"):
        find_party(tracker, "32391")
