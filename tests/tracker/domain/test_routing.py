"""Which watches take an event."""

import pytest

from tracker.domain.routing import Happening, Rule, takes

DJIBO = Happening(
    kind="designated",
    source="us_ofac_sdn",
    programmes=("SDGT", "HOSTAGES-EO14078"),
    names=("DJIBO, Ousmane Illiassou", "CHAPORI, Petit"),
)


@pytest.mark.parametrize(
    "rule",
    [
        Rule(),
        Rule(sources=("un_sc", "us_ofac_sdn")),
        Rule(kinds=("designated",)),
        Rule(programmes=("sdgt",)),
        Rule(names=("Petit Chapori",)),
        Rule(("us_ofac_sdn",), ("designated",), ("SDGT",), ("Ousmane Illiassou Djibo",)),
    ],
)
def test_a_watch_takes_what_fits_all_its_filters(rule: Rule) -> None:
    assert takes(rule, DJIBO)


@pytest.mark.parametrize(
    "rule",
    [
        Rule(sources=("un_sc",)),
        Rule(kinds=("delisted",)),
        Rule(programmes=("CUBA",)),
        Rule(programmes=("SDG",)),
        Rule(names=("Ousmane Issoufou",)),
        Rule(sources=("us_ofac_sdn",), programmes=("CUBA",)),
    ],
)
def test_a_watch_leaves_what_misses_one_filter(rule: Rule) -> None:
    assert not takes(rule, DJIBO)


def test_a_mention_goes_only_to_those_who_ask_for_mentions() -> None:
    mention = Happening("mentioned", "news_rss", ("SDGT",), ("ISIL",))

    assert not takes(Rule(), mention)
    assert not takes(Rule(programmes=("SDGT",)), mention)
    assert takes(Rule(kinds=("mentioned",)), mention)


def test_trouble_with_a_source_goes_to_watches_without_party_filters() -> None:
    trouble = Happening("source_degraded", "us_ofac_sdn")

    assert takes(Rule(), trouble)
    assert takes(Rule(sources=("us_ofac_sdn",)), trouble)
    assert not takes(Rule(sources=("un_sc",)), trouble)
    assert not takes(Rule(programmes=("SDGT",)), trouble)
