"""What is new about a pair, and what a human's word keeps quiet."""

from dataclasses import replace
from datetime import UTC, datetime

from tracker.domain.screening import News, Pair, Seen, Word, news, seen_of
from tracker.matching.query import Facts

DJIBO = Seen(("DJIBO, Ousmane",), Facts(births=("1984",)), ("small_list:1",))
PAIR = Pair("ours", DJIBO, matches=True)
GONE = Pair("ours", replace(DJIBO, listings=()), matches=False)
WORD = Word("ours", DJIBO.identity, "desk", "another father", datetime(2021, 7, 1, tzinfo=UTC))


def as_now(**changes: object) -> Pair:
    return replace(PAIR, seen=replace(DJIBO, **changes))  # type: ignore[arg-type]


def told(before: Pair | None, now: Pair, word: Word | None = None, *, delisted: bool = False) -> News | None:
    return news(before, now, word, delisted=delisted)


def test_a_pair_is_told_when_it_matches_first_and_not_again_while_nothing_changes() -> None:
    assert told(None, PAIR) == News(("first match",), "designate")
    assert told(PAIR, PAIR) is None
    assert told(None, GONE) is None


def test_what_came_to_the_party_or_the_subject_is_named() -> None:
    now = as_now(names=("DJIBO, Ousmane", "CHAPORI"), facts=Facts(), listings=("small_list:1", "other:2"))
    assert told(PAIR, replace(now, subject_digest="new")) == News(
        (
            "new listing: other:2",
            "name added: CHAPORI",
            "facts of the party changed",
            "the subject's own data changed",
        ),
        "designate",
    )
    assert told(PAIR, as_now(names=())) is None


def test_leaving_lists_is_told_and_coming_back_too() -> None:
    assert told(PAIR, GONE, delisted=True) == News(("delisted: small_list:1",), "delist")
    assert told(GONE, GONE, delisted=True) is None
    assert told(GONE, PAIR) == News(("matches again",), "designate")
    assert told(as_now(listings=("a:1", "b:2")), as_now(listings=("b:2",))) == News(("no longer on a:1",), "delist")
    assert told(PAIR, replace(PAIR, matches=False)) is None


def test_a_pair_judged_different_stays_quiet_until_either_side_changes() -> None:
    assert told(None, PAIR, WORD) is None
    assert told(PAIR, as_now(listings=("small_list:1", "other:2")), WORD) is None
    assert told(PAIR, GONE, WORD, delisted=True) is None
    named = as_now(names=("DJIBO, Ousmane", "CHAPORI"))
    reopened = News(("reopened, though judged different by desk (another father)", "name added: CHAPORI"), "designate")
    assert told(PAIR, named, WORD) == reopened
    assert told(named, named, WORD) is None
    less = as_now(facts=Facts(), names=())
    assert told(PAIR, replace(PAIR, subject_digest="new"), WORD) is not None
    lost = told(as_now(names=("A", "B")), as_now(names=("A",)), WORD)
    assert lost is not None
    assert lost.reasons[1] == "identifying data of the party changed"
    assert told(PAIR, less, WORD) is not None


def test_what_was_seen_comes_back_whole() -> None:
    assert seen_of(DJIBO.plain()) == DJIBO
    assert replace(DJIBO, listings=()).identity == DJIBO.identity
    assert replace(DJIBO, names=("X",)).identity != DJIBO.identity
