"""British sanctions notices: feeds, publication pages, and the PDF and HTML notices they lead to."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tiny_pdf import tiny_pdf

from scrapers.notices.gb_notices import SOURCE
from scrapers.record import Action, Address, Article, Birth, DocumentError, Listing, PartyKind

FIXTURES = Path(__file__).parents[1] / "fixtures" / "gb_notices"
PUBLICATION = "https://www.gov.uk/government/publications/financial-sanctions-samples"
PDF = "https://assets.publishing.service.gov.uk/media/66041/Notice_Samples_270324.pdf"
LINES = (FIXTURES / "notice.txt").read_text().splitlines()
REGULATIONS = "The Samples (Sanctions) (EU Exit) Regulations 2019"


def read_notice(lines: list[str] | None = None) -> Article:
    return SOURCE.page(tiny_pdf(lines or LINES), PDF, "application/pdf")


def entry(place: int) -> Listing:
    found = read_notice().claims[place].entry
    assert found is not None
    return found


def test_the_feed_gives_what_is_about_sanctions_each_update_as_an_address_of_its_own() -> None:
    (link,) = SOURCE.index((FIXTURES / "feed.atom").read_bytes(), SOURCE.urls[0])
    assert link.url == f"{PUBLICATION}#20240327T101500Z"
    assert link.published_at == datetime(2024, 3, 27, 10, 15, tzinfo=UTC)


def test_a_publication_page_leads_to_its_notices_but_not_to_guidance_or_tables() -> None:
    article = SOURCE.page((FIXTURES / "publication.html").read_bytes(), f"{PUBLICATION}#20240327T101500Z", "text/html")
    assert [link.url for link in article.more] == [PDF, f"{PUBLICATION}/notice-26-march-2024"]


def test_additions_amendments_and_deletions_of_a_pdf_are_told_apart() -> None:
    article = read_notice()
    assert [(claim.action, claim.names[0].text) for claim in article.claims] == [
        (Action.DESIGNATE, "MUSTERMANN, Erika"),
        (Action.DESIGNATE, "SAMPLE SHIPPING LIMITED"),
        (Action.AMEND, "OTHER, Person"),
        (Action.DELIST, "FORMER, Person"),
    ]
    assert {(claim.authority, claim.acted_on, claim.programmes) for claim in article.claims} == {
        ("United Kingdom", "2024-03-27", (REGULATIONS,))
    }
    assert (article.published_at, article.published_from) == (datetime(2024, 3, 27, 10, 15, tzinfo=UTC), "pdf")
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in article.claims)


def test_the_facts_of_an_entry_are_read() -> None:
    person = entry(0)
    assert [name.text for name in person.names] == ["MUSTERMANN, Erika", "SAMPLE, Erica", "MUSTER, Erika"]
    assert person.births == (Birth("1970-02-01", place="Moscow, Russia"),)
    assert {(one.kind, one.value) for one in person.identifiers} == {
        ("uk sanctions list reference", "SAM0025"),
        ("ofsi group id", "16387"),
        ("passport", "A1234567"),
    }
    assert (person.kind, person.ref, person.gender, person.listed_on) == (
        PartyKind.PERSON,
        "SAM0025",
        "female",
        "2024-03-27",
    )
    assert person.addresses == (Address("1 Sample Street, Moscow"),)


def test_of_an_amended_entry_whose_marks_are_lost_only_name_and_references_are_believed() -> None:
    amended = entry(2)
    assert [name.text for name in amended.names] == ["OTHER, Person"]
    assert (amended.births, amended.ref) == ((), "SAM0001")


def test_an_html_notice_is_read_alike() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in LINES)
    body = f"<html><head><title>Notice</title></head><body><main><article>{paragraphs}</article></main></body></html>"
    article = SOURCE.page(body.encode(), f"{PUBLICATION}/notice-26-march-2024", "text/html")
    assert [claim.names[0].text for claim in article.claims][:2] == ["MUSTERMANN, Erika", "SAMPLE SHIPPING LIMITED"]


def test_a_news_story_is_prose() -> None:
    body = (
        b"<html><body><article><h1>UK sanctions samples</h1><p>"
        + b"The government acted today. " * 30
        + b"</p></article>"
    )
    assert SOURCE.page(body, "https://www.gov.uk/government/news/uk-sanctions-samples", "text/html").claims == ()


def test_a_publication_page_without_attachments_says_so() -> None:
    body = (FIXTURES / "publication.html").read_bytes().replace(b"attachment", b"box").replace(b"documents", b"files")
    with pytest.raises(DocumentError, match="attachments"):
        SOURCE.page(body, PUBLICATION, "text/html")


def test_a_notice_whose_entries_cannot_be_found_says_so() -> None:
    with pytest.raises(DocumentError, match="no entry was found"):
        read_notice([line for line in LINES if not line[:1].isdigit()])


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"%PDF-1.7 cut off", "cannot be read"),
        (tiny_pdf([]), "no text"),
        (tiny_pdf(LINES)[:400], "cannot be read|no text"),
    ],
)
def test_a_pdf_without_readable_text_says_so(body: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        SOURCE.page(body, PDF, "application/pdf")


def test_a_feed_that_is_none_says_so() -> None:
    with pytest.raises(DocumentError, match="no feed"):
        SOURCE.index(b"<!doctype html><html><title>GOV.UK</title></html>", SOURCE.urls[0])
