"""The hash chain shows the first link that is not as it was written."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from tracker.domain.chain import GENESIS, UNREADABLE, Act, Broken, Link, first_broken, linked

AT = datetime(2021, 7, 7, 12, tzinfo=UTC)


def chain(length: int) -> list[Link]:
    links: list[Link] = []
    for number in range(1, length + 1):
        act = Act(AT + timedelta(hours=number), "anna", "alert.acknowledge", f"alert {number}", {"note": None})
        links.append(linked(number, act, links[-1].hash if links else GENESIS))
    return links


def test_a_hash_is_what_anybody_can_compute_with_other_tools() -> None:
    act = Act(AT, "anna", "watch.add", "watch désk", {"why": "new", "channels": ["stdout:"]})
    # printf '%064d\n{"action":…}' 0 | sha256sum, with the JSON as the docstring of link_hash says.
    assert linked(1, act, GENESIS).hash == "c1bf43e1fdd5def98a8f51d09a0242e922cd22833cfaa80815e479ed5b1bfa82"


def test_the_same_moment_in_another_zone_is_the_same_link() -> None:
    act = chain(1)[0].act
    elsewhere = replace(act, at=act.at.astimezone(timezone(timedelta(hours=5))))
    assert linked(1, elsewhere, GENESIS) == replace(chain(1)[0], act=elsewhere)


@pytest.mark.parametrize("length", [0, 1, 5])
def test_a_chain_as_it_was_written_is_whole(length: int) -> None:
    assert first_broken(chain(length)) is None


@pytest.mark.parametrize(
    "change",
    [
        {"at": AT},
        {"who": "bob"},
        {"action": "alert.escalate"},
        {"subject": "alert 4"},
        {"detail": {"note": "a note"}},
        {"detail": {}},
    ],
)
def test_every_word_of_a_link_is_bound(change: dict[str, object]) -> None:
    links = chain(5)
    links[2] = replace(links[2], act=replace(links[2].act, **change))
    assert first_broken(links) == Broken(3, "it was changed after it was written")


def test_a_link_rewritten_with_a_new_hash_breaks_the_next() -> None:
    links = chain(5)
    links[2] = linked(3, replace(links[2].act, who="bob"), links[1].hash)
    assert first_broken(links) == Broken(4, "it does not follow the entry before it")


def test_what_was_removed_moved_or_put_in_is_named() -> None:
    links = chain(5)
    assert first_broken(links[:2] + links[3:]) == Broken(3, "it is missing")
    assert first_broken(links[1:]) == Broken(1, "it is missing")
    moved = [*links[:2], replace(links[3], number=3), replace(links[2], number=4), links[4]]
    assert first_broken(moved) == Broken(3, "it does not follow the entry before it")
    assert first_broken([replace(links[0], number=0), *links]) == Broken(0, "it was put in front")


def test_what_is_no_entry_at_all_is_told_and_does_not_end_the_search_in_an_error() -> None:
    links = chain(2)
    links[1] = replace(links[1], act=replace(links[1].act, who=b"anna"))  # type: ignore[arg-type]
    assert first_broken(links) == Broken(2, UNREADABLE)
