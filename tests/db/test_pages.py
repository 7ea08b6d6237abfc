"""Pages found through an index are fetched once each."""

from datetime import timedelta

import pytest
from stored_rows import DAY, NOW, a_document

from db import pages
from db.engine import Database
from db.tables.document import Page

SOON = NOW + timedelta(minutes=15)


def a_page(url: str, source_key: str = "us_state_press", due: int = 0) -> Page:
    return Page(source_key=source_key, url=url, found_at=NOW, next_attempt_at=NOW + due * DAY)


def test_a_page_that_was_shown_before_is_not_queued_again(database: Database) -> None:
    with database.writing() as session:
        assert pages.add_new(session, [a_page("https://p.example/1"), a_page("https://p.example/1")]) == 1
        again = [
            a_page("https://p.example/1"),
            a_page("https://p.example/2"),
            a_page("https://p.example/1", "un_press"),
        ]
        assert pages.add_new(session, again) == 2
        assert pages.add_new(session, []) == 0


def test_a_source_has_shown_pages_or_not(database: Database) -> None:
    with database.writing() as session:
        pages.add_new(session, [a_page("https://p.example/1")])
        assert pages.any_of(session, "us_state_press")
        assert not pages.any_of(session, "un_press")


def test_the_page_that_has_waited_longest_is_taken_first_and_by_one_only(database: Database) -> None:
    with database.writing() as session:
        pages.add_new(session, [a_page("now"), a_page("yesterday", due=-1), a_page("tomorrow", due=1)])
        taken = [pages.claim_due(session, ["us_state_press"], NOW, SOON) for _ in range(3)]
        assert [page and (page.url, page.attempts) for page in taken] == [("yesterday", 1), ("now", 1), None]
        assert pages.claim_due(session, ["un_press"], NOW, SOON) is None


def test_a_page_whose_taker_died_is_taken_again_after_the_lease(database: Database) -> None:
    with database.writing() as session:
        pages.add_new(session, [a_page("page")])
        pages.claim_due(session, ["us_state_press"], NOW, SOON)
        again = pages.claim_due(session, ["us_state_press"], SOON, SOON + DAY)
        assert again is not None
        assert again.attempts == 2


def test_a_page_that_was_brought_is_done_and_one_that_failed_waits(database: Database) -> None:
    with database.writing() as session:
        pages.add_new(session, [a_page("good"), a_page("bad")])
        document = a_document(session, "us_state_press").id
        good = pages.claim_due(session, ["us_state_press"], NOW, SOON)
        bad = pages.claim_due(session, ["us_state_press"], NOW, SOON)
        pages.settle(session, good.id, document_id=document, next_attempt_at=None, error=None)
        pages.settle(session, bad.id, document_id=None, next_attempt_at=NOW + DAY, error="404")
    with database.writing() as session:
        assert pages.claim_due(session, ["us_state_press"], SOON, SOON) is None
        due = pages.claim_due(session, ["us_state_press"], NOW + DAY, NOW + DAY)
        assert (due.url, due.error, due.document_id) == ("bad", "404", None)


def test_a_number_without_page_is_an_error(database: Database) -> None:
    with database.writing() as session, pytest.raises(LookupError, match="no page 404"):
        pages.settle(session, 404, document_id=None, next_attempt_at=None, error=None)
