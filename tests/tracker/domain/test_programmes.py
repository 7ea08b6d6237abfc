"""Executive orders and the tags under which OFAC lists by them."""

import pytest

from scrapers.record import Article
from tracker.domain.programmes import is_under
from tracker.extraction.claims import extract


@pytest.mark.parametrize(
    ("order", "tag"),
    [
        ("E.O. 13224", "SDGT"),
        ("E.O. 13382", "NPWMD"),
        ("E.O. 13581", "TCO"),
        ("E.O. 13694", "CYBER2"),
        ("E.O. 13818", "GLOMAG"),
        ("E.O. 13219", "BALKANS"),
        ("E.O. 13551", "DPRK"),
        ("E.O. 13582", "SYRIA"),
        ("E.O. 13664", "SOUTH SUDAN"),
        ("GLOMAG", "MAGNIT"),
        ("CAATSA", "CAATSA - RUSSIA"),
        ("E.O. 14024", "RUSSIA-EO14024"),
        ("E.O. 14059", "ILLICIT-DRUGS-EO14059"),
    ],
)
def test_an_order_is_the_tag_that_lists_by_it(order: str, tag: str) -> None:
    assert is_under(order, ["IFSR", tag])
    assert is_under(tag, [tag])


@pytest.mark.parametrize(
    ("order", "tag"),
    [
        ("E.O. 13224", "FTO"),
        ("E.O. 13224", "NPWMD"),
        ("E.O. 14024", "UKRAINE-EO13662"),
        ("MAGNIT", "GLOMAG"),
    ],
)
def test_an_order_is_no_other_tag(order: str, tag: str) -> None:
    assert not is_under(order, [tag])


def test_under_no_programme_stands_nobody() -> None:
    assert not is_under("E.O. 13224", [])


@pytest.mark.parametrize(
    ("said", "programme"),
    [
        ("pursuant to the Foreign Narcotics Kingpin Designation Act", "SDNTK"),
        ("under section 219 of the Immigration and Nationality Act", "FTO"),
        ("under the Global Magnitsky Human Rights Accountability Act", "GLOMAG"),
        ("pursuant to section 231 of the Countering America’s Adversaries Through Sanctions Act", "CAATSA"),
        ("under section 7412 of the Caesar Syria Civilian Protection Act of 2019", "SYRIA-CAESAR"),
        ("pursuant to the Protecting Europe’s Energy Security Act of 2019", "PEESA"),
    ],
)
def test_a_statute_is_read_as_the_programme_of_its_listings(said: str, programme: str) -> None:
    text = f"On Monday, the Department of the Treasury designated Jaish Example Front {said}."
    (claim,) = extract(Article(url=None, title=None, text=text))
    assert claim.programmes == (programme,)


def test_an_act_that_only_empowers_the_president_names_no_programme() -> None:
    text = "The Treasury designated Jaish Example Front pursuant to the International Emergency Economic Powers Act."
    (claim,) = extract(Article(url=None, title=None, text=text))
    assert claim.programmes == ()
