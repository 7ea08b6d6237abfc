"""Press releases of the Security Council's committees: entries added, amended and removed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrapers.notices.un_press import SOURCE
from scrapers.record import Action, Article, Birth, DocumentError, Identifier, Listing, NameKind, Strength

FIXTURES = Path(__file__).parents[1] / "fixtures" / "un_press"


def body(name: str = "page.html") -> bytes:
    return (FIXTURES / name).read_bytes()


def read(page: bytes) -> Article:
    return SOURCE.page(page, "https://press.un.org/en/2024/sc15740.doc.htm", "text/html")


def entry(place: int) -> Listing:
    found = read(body()).claims[place].entry
    assert found is not None
    return found


def test_each_entry_is_told_with_what_was_done_to_it_and_on_which_day() -> None:
    article = read(body())
    told = [(claim.action, claim.names[0].text, claim.entry.ref if claim.entry else "") for claim in article.claims]
    assert told == [
        (Action.DESIGNATE, "SAMPLE ABU MUSTER", "QDi.999"),
        (Action.AMEND, "EXAMPLE RELIEF FUND", "QDe.998"),
        (Action.DELIST, "FORMER MEMBER", "QDi.997"),
    ]
    assert {claim.acted_on for claim in article.claims} == {"2024-06-19"}
    assert {claim.programmes for claim in article.claims} == {("Al-Qaida",)}
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in article.claims)


def test_good_and_low_quality_names_and_the_original_script_are_told_apart() -> None:
    assert [(name.text, name.kind, name.strength) for name in entry(0).names[1:]] == [
        ("أبو مستر", NameKind.ORIGINAL_SCRIPT, Strength.STRONG),
        ("Abou Moustere", NameKind.ALIAS, Strength.STRONG),
        ("Yazid Sample", NameKind.ALIAS, Strength.STRONG),
        ("Abou Good", NameKind.ALIAS, Strength.WEAK),
    ]


def test_the_facts_of_an_entry_are_read() -> None:
    muster = entry(0)
    assert muster.births == (
        Birth("1969-02-07", place="Annaba, Algeria"),
        Birth("1970", circa=True, place="Annaba, Algeria"),
    )
    assert muster.identifiers == (
        Identifier("un reference", "QDi.999"),
        Identifier("passport", "A12345", "Algeria", "2001-01-03"),
    )
    assert (muster.nationalities, muster.listed_on) == (("Algeria",), "2024-06-19")
    assert muster.remarks == "Leader of a group (QDe.014)."


def test_struck_text_is_what_was_and_underlined_text_is_what_is() -> None:
    claim = read(body()).claims[1]
    assert claim.before is not None
    assert [address.text for address in claim.before.addresses] == ["Kabul, Afghanistan"]
    assert [address.text for address in entry(1).addresses] == ["Khost, Afghanistan"]
    assert [name.text for name in claim.before.names] == ["EXAMPLE RELIEF FUND", "Relief Example"]
    assert [name.text for name in entry(1).names] == ["EXAMPLE RELIEF FUND", "Relief Example", "Example Aid"]
    assert "Kabul" not in claim.quote


def test_the_index_gives_releases_of_committees_only() -> None:
    (link,) = SOURCE.index(body("index.html"), SOURCE.urls[0])
    assert link.url == "https://press.un.org/en/2024/sc15740.doc.htm"
    assert link.published_at == datetime(2024, 6, 19, 12, tzinfo=UTC)


def test_other_releases_are_prose() -> None:
    page = body().replace(b"Adds One Entry to Its Sanctions List, Amends One, Removes One", b"Meets")
    start, end = page.index(b"<p>On 19"), page.index(b"</div></article>")
    article = read(page[:start] + b"<p>" + b"The members of the Council met and spoke. " * 20 + b"</p>" + page[end:])
    assert article.claims == ()
    assert "The members of the Council met" in article.text


@pytest.mark.parametrize(
    ("was", "becomes", "missing"), [(b"field--name-body", b"text", "field--name-body"), (b"QD", b"XX", "no entry")]
)
def test_a_release_of_another_shape_says_what_is_missing(was: bytes, becomes: bytes, missing: str) -> None:
    with pytest.raises(DocumentError, match=missing):
        read(body().replace(was, becomes))


def test_an_index_without_releases_says_so() -> None:
    with pytest.raises(DocumentError, match="no link of the form"):
        SOURCE.index(body("index.html").replace(b"/sc1", b"/other1"), SOURCE.urls[0])
