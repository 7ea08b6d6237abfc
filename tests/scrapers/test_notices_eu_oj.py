"""The Official Journal: acts out of CELLAR's answer, entries out of annex tables."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrapers.notices.eu_oj import SOURCE
from scrapers.record import Action, Address, Article, Birth, DocumentError, Identifier, Listing, NameKind, PartyKind

FIXTURES = Path(__file__).parents[1] / "fixtures" / "eu_oj"
ACT = "https://publications.europa.eu/resource/celex/32024R0999"
PROSE = b"<p class='oj-normal'>" + b"The Council adopted conclusions about something else. " * 20 + b"</p>"


def body(name: str = "act.xhtml") -> bytes:
    return (FIXTURES / name).read_bytes()


def read(page: bytes) -> Article:
    return SOURCE.page(page, ACT, "application/xhtml+xml")


def entry(place: int) -> Listing:
    found = read(body()).claims[place].entry
    assert found is not None
    return found


def test_the_answer_gives_acts_by_their_celex_number() -> None:
    first, second = SOURCE.index(body("index.json"), SOURCE.urls[0])
    assert (first.url, first.published_at) == (ACT, datetime(2024, 3, 27, tzinfo=UTC))
    assert second.title == "Council Decision (CFSP) 2024/998 concerning restrictive measures"


def test_rows_are_told_with_what_the_paragraph_above_them_says() -> None:
    article = read(body())
    assert [(claim.action, claim.names[0].text, claim.kind) for claim in article.claims] == [
        (Action.DESIGNATE, "Ivan Ivanovich PRIMEROV", PartyKind.PERSON),
        (Action.DESIGNATE, "SAMPLE WORKS JSC", PartyKind.ORGANISATION),
        (Action.DELIST, "Former LISTED", PartyKind.PERSON),
    ]
    assert {(claim.authority, claim.acted_on) for claim in article.claims} == {("European Union", "2024-03-27")}
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in article.claims)
    assert article.published_at == datetime(2024, 3, 27, tzinfo=UTC)


def test_names_scripts_and_facts_of_a_person_are_read() -> None:
    person = entry(0)
    assert [(name.text, name.kind) for name in person.names] == [
        ("Ivan Ivanovich PRIMEROV", NameKind.PRIMARY),
        ("Иван Иванович ПРИМЕРОВ", NameKind.ORIGINAL_SCRIPT),
        ("Vanya Primerov", NameKind.ALIAS),
    ]
    assert person.births == (Birth("1970-02-01", place="Samara, Russian Federation"),)
    assert (person.gender, person.nationalities, person.positions) == ("male", ("Russian",), ("director of a plant",))
    assert (person.listed_on, person.reasons) == ("2024-03-27", "He directs a plant that makes samples.")
    assert person.legal_basis == ("Regulation (EU) No 269/2014",)


def test_numbers_and_addresses_of_an_entity_are_read() -> None:
    works = entry(1)
    assert works.identifiers == (Identifier("registration", "1027700000000"),)
    assert (works.addresses, works.listed_on) == ((Address("1 Sample Street, Samara"),), "2024-03-27")


def test_an_act_without_a_table_of_names_is_prose() -> None:
    page = body()
    start, end = page.index(b'<p class="oj-doc-ti">ANNEX</p>'), page.index(b"</body>")
    article = read(page[:start] + PROSE + page[end:])
    assert article.claims == ()
    assert "The Council adopted conclusions" in article.text


def test_an_act_of_another_shape_says_so() -> None:
    with pytest.raises(DocumentError, match="classes of the Official Journal"):
        read(body().replace(b'class="', b'data-class="'))


def test_a_row_without_a_name_is_no_claim_and_stays_readable() -> None:
    article = read(body().replace(b'<p class="oj-tbl-txt">Former LISTED</p>', b""))
    assert len(article.claims) == 2
    assert "17.3.2014" in article.text


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (b"<html><body>Timeout</body></html>", "blocked"),
        (b'{"head": {}}', "wrong_document"),
        (b'{"results": {"bindings": []}}', "empty"),
        (b'{"results": {"bindings": [{"title": {"value": "An act"}}]}}', "wrong_document"),
    ],
)
def test_an_answer_of_another_shape_says_so(answer: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.index(answer, SOURCE.urls[0])
    assert caught.value.kind == kind
