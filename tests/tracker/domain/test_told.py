"""The same news is known again without any number of the database that told it; what cannot be known is in doubt."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tracker.domain.told import News, Place, in_doubt, key_of, topic_of

DOUBTED = datetime(2026, 11, 25, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DESK = Place("a database", "desk", "mailto:desk@example.org")
LISTED = News(
    kind="amended",
    source="un_sc",
    dedupe_key="amended|un_sc|QDi.1|sha|2026-11-25",
    seen_at=DOUBTED + HOUR,
    ref="QDi.1",
    state="digest",
    from_list=True,
    document=7,
)
REPORTED = News(
    kind="reported",
    source="rss",
    dedupe_key="reported|57|12|designate",
    seen_at=DOUBTED + HOUR,
    published_at=DOUBTED - HOUR,
    said=("Boris", "designate", "https://example.org/1", "was designated"),
)
TROUBLE = News(kind="service_degraded", source="tracker", dedupe_key="x", seen_at=DOUBTED)


def test_a_report_is_known_again_under_another_document_number() -> None:
    assert key_of(replace(REPORTED, dedupe_key="reported|3|4|designate", document=3), DESK) == key_of(REPORTED, DESK)
    assert key_of(replace(REPORTED, said=("Natasha", *REPORTED.said[1:])), DESK) != key_of(REPORTED, DESK)


@pytest.mark.parametrize("part", ["database", "watch", "address"])
def test_what_another_place_was_told_this_one_was_not(part: str) -> None:
    elsewhere = replace(DESK, **{part: "another"})
    assert key_of(LISTED, elsewhere) != key_of(LISTED, DESK)
    assert topic_of(LISTED, elsewhere) != topic_of(LISTED, DESK)


def test_an_entry_is_one_topic_whatever_is_told_of_it() -> None:
    delisted = replace(LISTED, kind="delisted", dedupe_key="other", state="")
    assert topic_of(delisted, DESK) == topic_of(LISTED, DESK)
    assert topic_of(REPORTED, DESK) is None
    assert topic_of(replace(LISTED, state=None), DESK) is None


@pytest.mark.parametrize(
    ("news", "first", "expected"),
    [
        (LISTED, {}, True),
        (LISTED, {"un_sc": 7}, True),
        (LISTED, {"un_sc": 6}, False),
        (LISTED, {"other": 6}, True),
        (REPORTED, {"rss": 1}, True),
        (replace(REPORTED, published_at=None), {}, True),
        (replace(REPORTED, published_at=DOUBTED + HOUR), {}, True),
        (replace(REPORTED, published_at=DOUBTED + HOUR / 2), {}, False),
        (TROUBLE, {}, False),
        (replace(TROUBLE, seen_at=DOUBTED - HOUR), {}, True),
    ],
)
def test_only_what_certainly_is_new_is_not_in_doubt(news: News, first: dict[str, int], expected: bool) -> None:
    assert in_doubt(news, DOUBTED, first) is expected
    assert in_doubt(news, None, first) is False
