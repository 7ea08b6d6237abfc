"""What is proposed to humans, and what they said."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from small_story import BANK, DJIBO
from small_tracker import SMALL_LIST, with_source

from tracker.answers.judging import judgements, proposals
from tracker.pipeline.judging import judge
from tracker.pipeline.proposing import find_proposals
from tracker.wiring import Tracker

Import = Callable[..., Any]


@pytest.fixture
def two_lists(tracker: Tracker, import_list: Import) -> Tracker:
    """Add a second list with a Djibo of its own, twice."""
    both = with_source(tracker, replace(SMALL_LIST, key="other_list", jurisdiction="GB"))
    twice = [DJIBO.replace("32391", ref) for ref in ("AFG0001", "AFG0002")]
    import_list(
        both, 8, BANK.replace("306|", "1|").replace("BANCO NACIONAL DE CUBA", "NOBODY"), *twice, source="other_list"
    )
    find_proposals(both, "other_list")
    return both


def pairs(tracker: Tracker) -> list[tuple[str, str]]:
    return [(each["left"]["ref"], each["right"]["ref"]) for each in proposals(tracker)["proposals"]]


def test_a_proposal_tells_both_sides_and_why(two_lists: Tracker) -> None:
    first = proposals(two_lists)["proposals"][0]
    assert (first["left"]["source"], first["left"]["ref"]) == ("small_list", "32391")
    assert first["left"]["caption"] == first["right"]["caption"] == "DJIBO, Ousmane Illiassou"
    assert (first["left"]["kind"], first["left"]["births"]) == ("person", None)
    assert (first["score"], bool(first["reason"])) == (1.0, True)
    assert first["left"]["party_id"] != first["right"]["party_id"]


def test_what_was_decided_is_proposed_no_more(two_lists: Tracker) -> None:
    assert pairs(two_lists) == [("32391", "AFG0001"), ("32391", "AFG0002"), ("AFG0001", "AFG0002")]
    judge(two_lists, "small_list:32391", "other_list:AFG0001", "different", why="another man", who="desk")
    assert pairs(two_lists) == [("32391", "AFG0002"), ("AFG0001", "AFG0002")]


def test_what_other_judgements_settled_is_proposed_no_more(two_lists: Tracker) -> None:
    judge(two_lists, "small_list:32391", "other_list:AFG0001", "same", why="one man", who="desk")
    judge(two_lists, "small_list:32391", "other_list:AFG0002", "same", why="one man", who="desk")
    assert pairs(two_lists) == []


def test_proposals_can_be_cut_short(two_lists: Tracker) -> None:
    assert len(proposals(two_lists, limit=1)["proposals"]) == 1


def test_judgements_are_told_newest_first_and_only_the_newest_word_on_a_pair_stands(two_lists: Tracker) -> None:
    for verdict, why in (("same", "one man"), ("different", "another man")):
        judge(two_lists, "small_list:32391", "other_list:AFG0001", verdict, why=why, who="desk")
    judge(two_lists, "other_list:AFG0002", "small_list:32391", "unsure", why="who knows", who="someone")
    told = judgements(two_lists)["judgements"]
    assert [(each["verdict"], each["why"], each["judged_by"], each["stands"]) for each in told] == [
        ("unsure", "who knows", "someone", True),
        ("different", "another man", "desk", True),
        ("same", "one man", "desk", False),
    ]
    assert (told[0]["left"]["ref"], told[0]["right"]["ref"]) == ("32391", "AFG0002")
    assert len(judgements(two_lists, limit=2)["judgements"]) == 2
