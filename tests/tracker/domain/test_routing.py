"""Which watches take an event."""

import pytest

from tracker.domain.routing import EVENT_KINDS, Happening, Rule, objections, takes

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


MATCH = Happening(
    kind="matched",
    source="us_ofac_sdn",
    programmes=("SDGT",),
    names=("AL-QĀ'IDA", "Base, The"),
    authority="US Department of the Treasury (OFAC)",
    countries=("Iran (Islamic Republic of)", "Mali"),
    party_kind="organisation",
    subject_lists=("clients",),
    score=0.82,
)


@pytest.mark.parametrize(
    ("rule", "objection"),
    [
        (Rule(sources=("un_sc", "us_ofac_sdn")), None),
        (Rule(sources=("un_sc",)), "source: us_ofac_sdn is none of un_sc"),
        (Rule(kinds=("matched", "designated")), None),
        (Rule(kinds=("designated",)), "kind: matched is none of designated"),
        (Rule(programmes=("cuba", "sdgt")), None),
        (Rule(programmes=("CUBA",)), "programme: SDGT is none of CUBA"),
        (Rule(authorities=("treasury",)), None),
        (Rule(authorities=("Department of the Treasury", "Justice")), None),
        (Rule(authorities=("Treas",)), "authority: US Department of the Treasury (OFAC) is none of Treas"),
        (Rule(countries=("iran",)), None),
        (Rule(countries=("Ira",)), "country: Iran (Islamic Republic of), Mali is none of Ira"),
        (Rule(countries=("Niger",)), "country: Iran (Islamic Republic of), Mali is none of Niger"),
        (Rule(party_kinds=("person", "organisation")), None),
        (Rule(party_kinds=("person",)), "kind of party: organisation is none of person"),
        (Rule(names=("Al-Qaida",)), None),
        (Rule(names=("القاعدة", "al qa*")), None),
        (Rule(names=("the b?se",)), "name: AL-QĀ'IDA, Base, The is none of the b?se"),
        (Rule(names=("*base*",)), None),
        (Rule(names=("Boko Haram",)), "name: AL-QĀ'IDA, Base, The is none of Boko Haram"),
        (Rule(subject_lists=("Clients",)), None),
        (Rule(subject_lists=("vendors",)), "subject list: clients is none of vendors"),
        (Rule(min_score=0.82), None),
        (Rule(min_score=0.9), "score: 0.82 is below 0.90"),
        (Rule(("us_ofac_sdn",), ("matched",), ("SDGT",), ("Al-Qaida",), ("OFAC",), ("Mali",), ("organisation",)), None),
    ],
)
def test_each_filter_takes_what_it_asks_for_and_says_why_it_leaves_the_rest(rule: Rule, objection: str | None) -> None:
    assert objections(rule, MATCH) == (() if objection is None else (objection,))


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_what_a_filter_asks_about_and_nobody_knows_does_not_pass(kind: str) -> None:
    about_parties = (
        Rule(programmes=("SDGT",)),
        Rule(names=("*",)),
        Rule(authorities=("Treasury",)),
        Rule(countries=("Mali",)),
        Rule(party_kinds=("person",)),
        Rule(subject_lists=("clients",)),
    )
    assert [rule for rule in about_parties if takes(rule, Happening(kind, "un_sc"))] == []


def test_a_list_has_no_score_and_passes_every_least_score() -> None:
    assert takes(Rule(min_score=1.0), DJIBO)


def test_all_objections_are_told_not_only_the_first() -> None:
    told = objections(Rule(sources=("un_sc",), kinds=("designated",), countries=("Cuba",), min_score=0.9), MATCH)
    assert [each.partition(":")[0] for each in told] == ["kind", "source", "score", "country"]


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
