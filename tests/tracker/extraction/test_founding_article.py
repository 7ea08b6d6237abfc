"""The article the tracker was conceived from, read whole."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrapers.record import Action, Article, Name, NameKind, PartyKind, Strength
from tracker.extraction.claims import extract

ARTICLE = Path(__file__).parents[4] / "shared" / "data" / "news" / "000_07f411d3ee13c5a2.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="../shared/data is not here: the real article is not read")


def test_it_gives_one_designated_party_with_alias_authority_programme_and_day() -> None:
    article = Article(None, None, ARTICLE.read_text(), datetime(2021, 6, 28, tzinfo=UTC))
    (claim,) = extract(article)
    assert claim.names == (
        Name("Ousmane Illiassou Djibo"),
        Name("Petit Chapori", NameKind.ALIAS, Strength.WEAK),
    )
    assert (claim.kind, claim.action) == (PartyKind.PERSON, Action.DESIGNATE)
    assert (claim.authority, claim.programmes, claim.acted_on) == ("State Department", ("SDGT",), "2021-06-28")
    assert "Niger" in claim.countries
    assert "IS leader in Mali" in claim.roles
    assert article.text[claim.start : claim.end] == claim.quote
    assert claim.quote.startswith("As Blinken was meeting")


def test_without_a_publication_date_the_day_is_left_open() -> None:
    (claim,) = extract(Article(None, None, ARTICLE.read_text()))
    assert claim.acted_on in (None, "2021-06-28")
    assert claim.names[0].text == "Ousmane Illiassou Djibo"
