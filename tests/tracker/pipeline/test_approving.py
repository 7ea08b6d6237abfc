"""A human may let a document pass that the guards held back."""

from collections.abc import Callable
from typing import Any

import pytest

from db import documents, listings, sources
from db.history import EventFilter, events_page
from tracker.pipeline.approving import ApprovalError, approve
from tracker.wiring import Tracker

FLEET = [f"{number}|vessel|IRAN|SHIP NUMBER {number}" for number in range(10)]

Import = Callable[..., Any]


def test_an_approved_document_is_believed_and_told(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, FLEET, day=1)
    held = import_list(tracker, FLEET[:3], day=2)
    document = approve(tracker, "small_list", held.sha256[:12], why="the press release names all seven", who="desk")

    assert (document.verdict, document.approved_by) == ("believed", "desk")
    with tracker.database.reading() as session:
        assert listings.count_active(session, "small_list") == 3
        assert sources.state_of(session, "small_list").state == "ok"
        kinds = [event.kind for event in events_page(session, EventFilter(after_id=0), limit=100)]
    assert kinds == ["source_degraded", *["delisted"] * 7, "source_recovered"]


def test_what_cannot_be_read_stays_unbelieved(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, FLEET, day=1)
    held = import_list(tracker, [FLEET[0], FLEET[0]], day=2)

    assert approve(tracker, "small_list", held.sha256, why="looks fine", who="desk").verdict == "disbelieved"


def test_what_was_overtaken_cannot_be_approved_any_more(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, FLEET, day=1)
    held = import_list(tracker, FLEET[:3], day=2)
    import_list(tracker, FLEET[:9], day=3)

    assert approve(tracker, "small_list", held.sha256, why="too late", who="desk").verdict == "refused"
    with tracker.database.reading() as session:
        assert listings.count_active(session, "small_list") == 9


@pytest.mark.parametrize(
    ("prefix", "why", "message"),
    [("abc", "x", "at least 8"), ("", " ", "at least 8"), ("f" * 64, "x", "there is none"), (None, "x", "believed")],
)
def test_an_approval_that_makes_no_sense_is_refused(
    tracker: Tracker, import_list: Import, prefix: str | None, why: str, message: str
) -> None:
    believed = import_list(tracker, FLEET, day=1)

    with pytest.raises(ApprovalError, match=message):
        approve(tracker, "small_list", believed.sha256 if prefix is None else prefix, why=why, who="desk")
    with tracker.database.reading() as session:
        assert documents.get(session, believed.document_id).approved_by is None


def test_an_approval_for_a_source_that_is_not_there_says_so(tracker: Tracker) -> None:
    with pytest.raises(ApprovalError, match="there is no source 'smal_list'"):
        approve(tracker, "smal_list", "f" * 64, why="x", who="desk")
