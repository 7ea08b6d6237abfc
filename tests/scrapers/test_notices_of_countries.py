"""Announcements of Canada, Australia, Switzerland and France."""

import tarfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from scrapers.notices.au_news import SOURCE as AUSTRALIA
from scrapers.notices.ca_news import SOURCE as CANADA
from scrapers.notices.ch_news import SOURCE as SWITZERLAND
from scrapers.notices.fr_jo import SOURCE as FRANCE
from scrapers.record import Action, Birth, DocumentError, NameKind, PartyKind
from scrapers.source import PageSource
from tracker.extraction.claims import extract

FIXTURES = Path(__file__).parents[1] / "fixtures"
EDITION = "https://echanges.dila.gouv.fr/OPENDATA/JORF/JORF_20240327-004512.tar.gz"
FILES = {
    "20240327/jorf/global/texte/version/JORF/TEXT/JORFTEXT000049000001.xml": "text.xml",
    "20240327/jorf/global/texte/version/JORF/TEXT/JORFTEXT000049000002.xml": "other.xml",
    "20240327/jorf/global/article/JORF/ARTI/JORFARTI000049000003.xml": "article.xml",
}


def body(source: PageSource, name: str) -> bytes:
    return (FIXTURES / source.key / name).read_bytes()


def edition(files: dict[str, str]) -> bytes:
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for path, name in files.items():
            content = body(FRANCE, name)
            member = tarfile.TarInfo(path)
            member.size = len(content)
            archive.addfile(member, BytesIO(content))
    return packed.getvalue()


def test_canada_each_day_of_the_table_is_a_notice_whose_address_changes_with_its_rows() -> None:
    links = CANADA.index(body(CANADA, "page.html"), CANADA.urls[0])
    assert [link.published_at for link in links] == [
        datetime(2024, 3, 27, tzinfo=UTC),
        datetime(2024, 2, 20, tzinfo=UTC),
        datetime(2023, 8, 1, tzinfo=UTC),
    ]
    changed = CANADA.index(body(CANADA, "page.html").replace(b"Petr", b"Piotr"), CANADA.urls[0])
    assert [one.url == other.url for one, other in zip(links, changed, strict=True)] == [False, True, True]


def test_canada_names_of_the_day_are_read_with_births_aliases_and_spellings() -> None:
    (day, *_) = CANADA.index(body(CANADA, "page.html"), CANADA.urls[0])
    article = CANADA.page(body(CANADA, "page.html"), day.url, "text/html")
    assert [(claim.names[0].text, claim.kind) for claim in article.claims] == [
        ("Ivan Ivanovich Primerov", PartyKind.PERSON),
        ("Petr Obraztsov", PartyKind.PERSON),
        ("Sample Works JSC", PartyKind.ORGANISATION),
    ]
    primerov = article.claims[0].entry
    assert primerov is not None
    assert [(name.text, name.kind) for name in primerov.names[1:]] == [
        ("Vanya Primerov", NameKind.ALIAS),
        ("Ivan P.", NameKind.ALIAS),
        ("Иван Примеров", NameKind.ORIGINAL_SCRIPT),
    ]
    assert primerov.births == (Birth("1970-02-01"),)
    assert {(claim.authority, claim.acted_on) for claim in article.claims} == {("Canada", "2024-03-27")}
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in article.claims)


@pytest.mark.parametrize(
    ("was", "becomes", "message"),
    [
        (b"dataset-filter1", b"table-1", "dataset-filter1"),
        (b"Specific prohibition", b"What", "prohibition"),
        (b"2024-02-20", b"lately", "no date"),
    ],
)
def test_canada_a_page_of_another_shape_says_what_is_missing(was: bytes, becomes: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        CANADA.index(body(CANADA, "page.html").replace(was, becomes), CANADA.urls[0])


def test_canada_a_day_that_is_gone_says_so() -> None:
    with pytest.raises(DocumentError, match="no row of 2020-01-01"):
        CANADA.page(body(CANADA, "page.html"), f"{CANADA.urls[0]}#2020-01-01-aa", "text/html")


@pytest.mark.parametrize(("source", "title"), [(AUSTRALIA, "Sanctions on a sample"), (SWITZERLAND, "Federal Council")])
def test_only_news_about_sanctions_is_followed(source: PageSource, title: str) -> None:
    (link,) = source.index(body(source, "feed.rss"), source.urls[0])
    assert (link.title or "").startswith(title)
    assert link.published_at is not None


@pytest.mark.parametrize("source", [AUSTRALIA, SWITZERLAND])
def test_the_release_names_who_was_listed(source: PageSource) -> None:
    article = source.page(body(source, "page.html"), "https://www.example.gov/a", "text/html")
    assert "Ivan Ivanovich Primerov" in {name.text for claim in extract(article) for name in claim.names}
    assert article.published_at is not None
    assert article.published_at.date().isoformat() == "2024-03-27"


@pytest.mark.parametrize("source", [AUSTRALIA, SWITZERLAND])
def test_a_feed_or_release_of_another_shape_says_so(source: PageSource) -> None:
    with pytest.raises(DocumentError, match="no link of the form"):
        source.index(
            body(source, "feed.rss")
            .replace(b"https://www.", b"https://other.")
            .replace(b".gov.au", b".example")
            .replace(b"admin.ch", b"x.example"),
            source.urls[0],
        )
    with pytest.raises(DocumentError, match="title or its text"):
        source.page(b"<html><body><article><h1>News</h1><p>Soon more.</p></article></body></html>", None, "text/html")


def test_france_the_newest_editions_are_followed_but_not_the_whole_stock() -> None:
    first, second = FRANCE.index(body(FRANCE, "index.html"), FRANCE.urls[0])
    assert (first.url, first.published_at) == (EDITION, datetime(2024, 3, 27, 0, 45, 12, tzinfo=UTC))
    assert second.url.endswith("JORF_20240326-004500.tar.gz")


def test_france_an_order_names_whose_assets_are_frozen() -> None:
    article = FRANCE.page(edition(FILES), EDITION, "application/x-gzip")
    told = [(claim.names[0].text, claim.kind, claim.action, claim.acted_on) for claim in article.claims]
    assert told == [
        ("Ousmane EXEMPLE", PartyKind.PERSON, Action.DESIGNATE, "2024-03-25"),
        ("Awa ÉCHANTILLON", PartyKind.PERSON, Action.DESIGNATE, "2024-03-25"),
        ("Secours d'Exemple", PartyKind.ORGANISATION, Action.DESIGNATE, "2024-03-25"),
    ]
    exemple = article.claims[0].entry
    assert exemple is not None
    assert exemple.births == (Birth("1970-02-01", place="Oran (Algérie)"),)
    assert [name.text for name in exemple.names] == ["Ousmane EXEMPLE", "Abou Modèle"]
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in article.claims)
    assert "nomination" not in article.text


def test_france_a_day_without_such_an_order_names_nobody() -> None:
    quiet = {path: "other.xml" if name == "text.xml" else name for path, name in FILES.items()}
    assert FRANCE.page(edition(quiet), EDITION, None).claims == ()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (edition(FILES)[:300], "truncated"),
        (edition({path: name for path, name in FILES.items() if name != "article.xml"}), "wrong_document"),
        (b"<html><body>Maintenance</body></html>", "wrong_document"),
    ],
)
def test_france_an_edition_of_another_shape_says_so(content: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        FRANCE.page(content, EDITION, None)
    assert caught.value.kind == kind


def test_france_an_index_without_editions_says_so() -> None:
    with pytest.raises(DocumentError, match="no link of the form"):
        FRANCE.index(body(FRANCE, "index.html").replace(b"JORF_", b"X_"), FRANCE.urls[0])
