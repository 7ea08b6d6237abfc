"""Whether a list document may be believed."""

import pytest

from scrapers.record import Listing, Name, PartyKind, Reading, Reject
from tracker.domain.believe import Expectation, doubt


def reading(*refs: str, declared: int | None = None, rejects: int = 0) -> Reading:
    listings = tuple(Listing(ref, PartyKind.PERSON, (Name(ref),)) for ref in refs)
    return Reading("test", listings, declared=declared, rejects=(Reject("row", "odd"),) * rejects)


HUNDRED = tuple(str(number) for number in range(100))
USUAL = Expectation(min_records=1, max_shrink=0.10)


def test_a_document_like_the_one_before_is_believed() -> None:
    assert doubt(reading(*HUNDRED), HUNDRED, USUAL) is None


def test_the_first_document_is_believed_when_it_is_long_enough() -> None:
    assert doubt(reading("1"), (), USUAL) is None


@pytest.mark.parametrize(
    ("what", "expectation", "kind"),
    [
        (reading(), USUAL, "empty"),
        (reading(*HUNDRED, declared=101), USUAL, "truncated"),
        (reading(*HUNDRED), Expectation(101, 0.10), "too_few"),
        (reading(*HUNDRED[:89]), USUAL, "shrunk"),
        (reading(*(f"other {ref}" for ref in HUNDRED)), USUAL, "shrunk"),
        (reading(*(str(number) for number in range(1000))), USUAL, "grown"),
    ],
)
def test_a_document_is_doubted_for(what: Reading, expectation: Expectation, kind: str) -> None:
    found = doubt(what, HUNDRED, expectation)

    assert found is not None
    assert found.kind == kind


def test_a_share_within_the_limit_may_vanish() -> None:
    assert doubt(reading(*HUNDRED[:90]), HUNDRED, USUAL) is None


def test_two_may_always_vanish_even_from_a_tiny_list() -> None:
    assert doubt(reading("1"), ("1", "2", "3"), USUAL) is None


def test_records_that_were_set_aside_count_towards_the_declared_number() -> None:
    assert doubt(reading("1", "2", declared=3, rejects=1), (), USUAL) is None


def test_a_tiny_list_may_grow_as_it_likes() -> None:
    assert doubt(reading(*HUNDRED), ("1", "2", "3"), USUAL) is None
