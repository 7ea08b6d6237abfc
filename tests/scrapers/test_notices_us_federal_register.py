"""The Federal Register: indexes of published and of still unpublished documents, and their text."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrapers.notices.us_federal_register import SOURCE
from scrapers.record import Action, Address, Article, DocumentError, Strength

FIXTURES = Path(__file__).parents[1] / "fixtures" / "us_federal_register"
OFAC_INSPECTION, OFAC, STATE_INSPECTION, _STATE = SOURCE.urls
TEXT = "https://www.federalregister.gov/documents/full_text/text/2024/03/29/2024-06748.txt"


def body(name: str) -> bytes:
    return (FIXTURES / name).read_bytes()


def read(page: bytes, url: str = TEXT) -> Article:
    return SOURCE.page(page, url, "text/html")


def test_a_published_document_leads_to_its_text() -> None:
    first, correction = SOURCE.index(body("documents.json"), OFAC)
    assert (first.url, first.published_at) == (TEXT, datetime(2024, 3, 29, tzinfo=UTC))
    assert correction.url.endswith("/C1-2024-06001.txt")


def test_a_document_on_public_inspection_is_published_when_it_is_filed() -> None:
    (link,) = SOURCE.index(body("inspection.json"), STATE_INSPECTION)
    assert link.url == "https://www.federalregister.gov/api/v1/public-inspection-documents/2024-07001.json"
    assert link.published_at == datetime(2024, 4, 1, 12, 45, tzinfo=UTC)


def test_of_ofac_every_document_is_read() -> None:
    assert len(SOURCE.index(body("inspection.json"), OFAC_INSPECTION)) == 2


def test_an_answer_that_counts_none_is_no_failure() -> None:
    assert SOURCE.index(b'{"description": "Documents", "count": 0}', OFAC_INSPECTION) == ()


def test_the_json_of_a_document_leads_on_to_its_text() -> None:
    article = read(body("document.json"), STATE_INSPECTION)
    (more,) = article.more
    assert more.url == "https://www.federalregister.gov/documents/full_text/text/2024/04/02/2024-07001.txt"
    assert article.published_at == more.published_at == datetime(2024, 4, 1, 12, 45, tzinfo=UTC)


def test_entries_are_read_across_wrapped_lines_and_page_marks() -> None:
    article = read(body("text.html"))
    assert [(claim.action, claim.names[0].text, claim.acted_on) for claim in article.claims] == [
        (Action.DESIGNATE, "DJIBO, Ousmane Illiassou", "2024-03-27"),
        (Action.DESIGNATE, "SAMPLE SHIPPING CO., LTD.", "2024-03-27"),
        (Action.DELIST, "CASA DE PRUEBA", "2024-03-26"),
    ]
    djibo = article.claims[0].entry
    assert djibo is not None
    assert djibo.names[2].text == "CHAPORI, Petit"
    assert djibo.names[2].strength is Strength.WEAK
    assert djibo.addresses == (Address(None, "Niger"),)
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in article.claims)
    assert (article.title, article.rejects) == ("Notice of OFAC Sanctions Action", ())


def test_a_correction_amends_what_was_designated_before() -> None:
    corrected = read(body("text.html"), TEXT.replace("/2024-06748", "/C1-2024-06748"))
    assert [claim.action for claim in corrected.claims] == [Action.AMEND, Action.AMEND, Action.DELIST]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (b'{"errors": ["no such agency"]}', "no list of objects under 'results'"),
        (b'{"count": 1, "results": [{"title": "Notice"}]}', "no number"),
        (b"<!DOCTYPE html><html><title>Request Access</title></html>", "is a web page"),
        (b'{"count": 3, "results": [', "JSON"),
    ],
)
def test_an_index_of_another_shape_says_what_is_missing(answer: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        SOURCE.index(answer, OFAC)


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (b"<html><body><pre>Nothing of the kind</pre></body></html>", "marks of the Federal Register"),
        (b'{"title": "Notice"}', "raw_text_url"),
        (body("text.html").replace(b"[SDGT]", b"SDGT").replace(b"[CUBA]", b"CUBA"), "no entry below"),
    ],
)
def test_a_document_of_another_shape_says_what_is_missing(page: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        read(page)
