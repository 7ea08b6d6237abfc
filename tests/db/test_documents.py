"""Documents wait in a queue, are taken out of it once, and can be found again."""

from datetime import timedelta

import pytest
from stored_rows import DAY, NOW, a_document

from db import documents
from db.engine import Database


def test_documents_are_read_in_the_order_they_came(database: Database) -> None:
    with database.writing() as session:
        first = a_document(session, "us_ofac_sdn")
        a_document(session, "un_sc")
        waiting = documents.next_to_ingest(session, ["us_ofac_sdn", "un_sc"])
        assert waiting is not None
        assert waiting.id == first.id


def test_a_document_of_another_source_is_left_waiting(database: Database) -> None:
    with database.writing() as session:
        a_document(session, "un_sc")
        assert documents.next_to_ingest(session, ["us_ofac_sdn"]) is None


def test_a_document_leaves_the_queue_once_and_with_its_outcome(database: Database) -> None:
    with database.writing() as session:
        number = a_document(session).id or 0
        assert documents.finish(session, number, ingested_at=NOW, verdict="believed", records=8890)
        assert not documents.finish(session, number, ingested_at=NOW, verdict="refused")
    with database.reading() as session:
        document = documents.get(session, number)
        assert (document.verdict, document.records) == ("believed", 8890)
        assert documents.next_to_ingest(session, [document.source_key]) is None


def test_the_latest_document_is_the_one_brought_last(database: Database) -> None:
    with database.writing() as session:
        a_document(session, "news_rss", url="https://news.example/1")
        second = a_document(session, "news_rss", url="https://news.example/2", published_at=NOW - DAY)
        a_document(session, "un_sc")
        assert documents.latest(session, "news_rss").id == second.id
        assert documents.latest(session, "news_rss", "https://news.example/1").id == (second.id or 0) - 1
        assert documents.latest(session, "eu_fsf") is None


def test_the_same_bytes_are_found_again_by_source_and_publication(database: Database) -> None:
    with database.writing() as session:
        early = a_document(session, sha256="a" * 64, published_at=NOW - DAY)
        late = a_document(session, sha256="a" * 64, published_at=NOW)
        assert documents.find(session, "us_ofac_sdn", "a" * 64).id == late.id
        assert documents.find(session, "us_ofac_sdn", "a" * 64, NOW - DAY).id == early.id
        assert documents.find(session, "us_ofac_sdn", "a" * 64, NOW + timedelta(seconds=1)) is None
        assert documents.find(session, "un_sc", "a" * 64) is None


def test_a_number_without_document_is_an_error(database: Database) -> None:
    with database.reading() as session, pytest.raises(LookupError, match="no document 404"):
        documents.get(session, 404)
