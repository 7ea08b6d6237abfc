"""OFAC's Recent Actions: the list-form read whole, on two real pages and on one of our own."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from list_fixtures import PUBLISHED, needs_published

from scrapers.notices.us_ofac_recent_actions import SOURCE
from scrapers.record import (
    Action,
    Address,
    Article,
    Birth,
    Claim,
    DocumentError,
    Fact,
    Identifier,
    Link,
    Listing,
    Name,
    NameKind,
    PartyKind,
    Strength,
)

FIXTURES = Path(__file__).parents[1] / "fixtures" / "us_ofac_recent_actions"
REAL = PUBLISHED / "notices" / "ofac_recent_actions"
RISK = "section 1(b) of Executive Order 13224, as amended by Executive Order 13886"


def page(name: str = "page.html") -> bytes:
    return (FIXTURES / name).read_bytes()


def read(body: bytes) -> Article:
    return SOURCE.page(body, None, "text/html")


def entry_of(claim: Claim) -> Listing:
    assert claim.entry is not None
    return claim.entry


def person(primary: str, *aliases: str, **told: Any) -> Listing:
    return Listing("", PartyKind.PERSON, names(primary, *aliases), **told)


def organisation(primary: str, *aliases: str, **told: Any) -> Listing:
    return Listing("", PartyKind.ORGANISATION, names(primary, *aliases), **told)


def names(primary: str, *aliases: str) -> tuple[Name, ...]:
    """The primary name and aliases; ``~`` marks a weak one, ``Arab:`` one in that script."""
    return (Name(primary, NameKind.PRIMARY, Strength.STRONG, "Latn"), *map(alias, aliases))


def alias(text: str) -> Name:
    if text.startswith("Arab:"):
        return Name(text.removeprefix("Arab:"), NameKind.ORIGINAL_SCRIPT, Strength.STRONG, "Arab")
    return Name(text.lstrip("~"), NameKind.ALIAS, Strength.WEAK if text.startswith("~") else Strength.STRONG, "Latn")


def facts(*told: tuple[str, str]) -> tuple[Fact, ...]:
    return (*(Fact(label, value) for label, value in told), Fact("List", "SDN List"))


CULHAM = Address("4 Culham Court, Redford Way, Uxbridge, London UB8 1SY", "United Kingdom")
BUSINESS = ("Organization Type", "Other business support service activities n.e.c.")
ON_27_MARCH_2024 = [
    (
        Action.DESIGNATE,
        person(
            "AYASH, Mustafa",
            "AYASH, Mostafa Moin Mahmoud",
            "AYYASH, Mustafa",
            programmes=("SDGT",),
            births=(Birth("1992-09-18", place="Gaza Strip"),),
            nationalities=("Palestinian",),
            gender="male",
            identifiers=(
                Identifier("passport", "K1332951", "Austria", "2018-12-17", "2023-12-16"),
                Identifier("national id", "160715450005", "Austria", "2018-12-04", note="National ID No."),
            ),
            addresses=(Address("Wienerstrasse 20, Linz 4020", "Austria"),),
            links=(Link("Linked To", "GAZA NOW"),),
            facts=facts(("Secondary sanctions risk", RISK)),
        ),
    ),
    (
        Action.DESIGNATE,
        person(
            "SULTANA, Aozma",
            "QURESHI, Aozma",
            programmes=("SDGT",),
            births=(Birth("1982-10-30", place="Luton, UK"),),
            nationalities=("United Kingdom",),
            gender="female",
            identifiers=(Identifier("passport", "523632616", "United Kingdom"),),
            addresses=(
                CULHAM,
                Address("5 Maryport Road, Luton, Bedfordshire LU4 8EA", "United Kingdom"),
                Address("8 St. Mildreds Avenue, Luton, Bedfordshire LU31QR", "United Kingdom"),
            ),
            links=(Link("Linked To", "AL-QURESHI EXECUTIVES"), Link("Linked To", "AAKHIRAH LIMITED")),
            facts=facts(("Secondary sanctions risk", RISK)),
        ),
    ),
    (
        Action.DESIGNATE,
        organisation(
            "AAKHIRAH LIMITED",
            programmes=("SDGT",),
            births=(Birth("2009-03-18"),),
            identifiers=(Identifier("registration", "06850415", "United Kingdom", note="Company Number"),),
            addresses=(CULHAM,),
            links=(Link("Linked To", "SULTANA, Aozma"),),
            facts=facts(("Secondary sanctions risk", RISK), BUSINESS),
        ),
    ),
    (
        Action.DESIGNATE,
        organisation(
            "AL-QURESHI EXECUTIVES",
            programmes=("SDGT",),
            births=(Birth("2021-12-20"),),
            identifiers=(Identifier("registration", "13808616", "United Kingdom", note="Company Number"),),
            addresses=(CULHAM,),
            links=(Link("Linked To", "SULTANA, Aozma"),),
            facts=facts(("Secondary sanctions risk", RISK), BUSINESS),
        ),
    ),
    (
        Action.DESIGNATE,
        organisation(
            "GAZA NOW",
            "Arab:غزة الآن",
            "~GAZAALAN",
            "~GAZAALANNET",
            "~GNNANOW",
            programmes=("SDGT",),
            births=(Birth("2012-05-01"),),
            identifiers=tuple(
                Identifier("wallet", wallet, note=currency)
                for currency, wallet in (
                    ("XBT", "3Q8H2ZWMtc4R1M3mkmhnTjCoYKTeCFigDP"),
                    ("ETH", "0xE950DC316b836e4EeFb8308bf32Bf7C72a1358FF"),
                    ("ETH", "0x21B8d56BDA776bbE68655A16895afd96F5534feD"),
                    ("USDT", "TTgcTTNbNuFdbrhvbjMZVrdU5KALyzDaPw"),
                    ("USDT", "TGJVc32ig2u8tQsYMLE7KXHT5NDQroaVNU"),
                    ("USDT", "TXEsK1sEsKjZ1xtHitnyAAoqw3WLdYdRNW"),
                    ("USDT", "TH96tFMn8KGiYSLiwcV3E2UiaJc8jmcbz3"),
                    ("USDT", "0x175d44451403Edf28469dF03A9280c1197ADb92c"),
                )
            ),
            addresses=(Address(None, "Region: Gaza"),),
            links=(Link("Linked To", "HAMAS"), Link("Linked To", "AYASH, Mustafa")),
            facts=facts(("Secondary sanctions risk", RISK)),
        ),
    ),
    (
        Action.DELIST,
        organisation(
            "BELLIZO",
            programmes=("ILLICIT-DRUGS-EO14059",),
            births=(Birth("2020-01-01"),),
            identifiers=(Identifier("licence", "76856291", "Netherlands", note="Trade License No."),),
            addresses=(Address("Huygensstraat 42, JM, Boxtel 5283", "Netherlands"),),
            links=(Link("Linked To", "PEIJNENBURG, Alex Adrianus Martinus"),),
            facts=facts(("Website", "www.bellizo.nl")),
        ),
    ),
]
ON_7_MAY_2024 = [
    (
        Action.DESIGNATE,
        person(
            "KHOROSHEV, Dmitry Yuryevich",
            "KHOROSHEV, Dmitrii Yuryevich",
            "KHOROSHEV, Dmitriy Yurevich",
            "YURIEVICH, Dmitry",
            "~LOCKBITSUPP",
            programmes=("CYBER2",),
            births=(Birth("1993-04-17", place="Russian Federation"),),
            nationalities=("Russia",),
            citizenships=("Russia",),
            gender="male",
            identifiers=(
                Identifier("wallet", "bc1qvhnfknw852ephxyc5hm4q520zmvf9maphetc9z", note="XBT"),
                Identifier("passport", "2018278055", "Russia"),
                Identifier("passport", "2006801524", "Russia"),
                Identifier("tax id", "366110340670", "Russia", note="Tax ID No."),
            ),
            addresses=(Address(None, "Russia"),),
            facts=facts(
                ("Email Address", "khoroshev1@icloud.com"),
                ("Email Address", "sitedev5@yandex.ru"),
                ("Secondary sanctions risk", "Ukraine-/Russia-Related Sanctions Regulations, 31 CFR 589.201"),
            ),
        ),
    )
]


@needs_published
@pytest.mark.parametrize(
    ("name", "day", "title", "expected"),
    [
        (
            "20240327.main-slice.html",
            "2024-03-27",
            "Counter Terrorism Designations; Counter Narcotics Designation Removal",
            ON_27_MARCH_2024,
        ),
        ("20240507.html", "2024-05-07", "Cyber-related Designation", ON_7_MAY_2024),
    ],
)
def test_every_fact_of_the_real_pages_is_read(
    name: str, day: str, title: str, expected: list[tuple[Action, Listing]]
) -> None:
    article = read((REAL / name).read_bytes())
    assert [(claim.action, claim.entry) for claim in article.claims] == expected
    assert {(claim.authority, claim.acted_on) for claim in article.claims} == {("OFAC", day)}
    assert (article.title, article.published_at) == (title, datetime.fromisoformat(day).replace(tzinfo=UTC))
    assert article.url == f"https://ofac.treasury.gov/recent-actions/{day.replace('-', '')}"
    assert article.rejects == ()


@needs_published
def test_tokens_in_the_head_and_other_pages_around_it_change_nothing() -> None:
    body = (REAL / "20240507.html").read_bytes()
    assert b'"ak.rid":"3ceac3c2"' in body
    assert read(body.replace(b"3ceac3c2", b"0ddba11")) == read(body)


def test_additions_changes_and_removals_are_told_apart() -> None:
    told = [(claim.action, claim.names[0].text) for claim in read(page()).claims]
    assert told == [
        (Action.DESIGNATE, "DJIBO, Ousmane Illiassou"),
        (Action.DESIGNATE, "SAMPLE STAR"),
        (Action.AMEND, "SAMPLE SHIPPING CO., LTD."),
        (Action.AMEND, "BANK OF SAMPLES"),
        (Action.DELIST, "BELLUNO FOODS, S.A."),
        (Action.DELIST, "CASA DE PRUEBA"),
    ]


def test_every_claim_quotes_the_text_at_its_place() -> None:
    article = read(page())
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in article.claims)
    assert all(claim.quote.startswith(claim.names[0].text) for claim in article.claims)


def test_double_quotes_mark_a_weak_alias() -> None:
    djibo = entry_of(read(page()).claims[0])
    assert {name.text: name.strength for name in djibo.names} == {
        "DJIBO, Ousmane Illiassou": Strength.STRONG,
        "KOUNOU, Ousmane Illasou": Strength.STRONG,
        "CHAPORI, Petit": Strength.WEAK,
    }
    assert djibo.births == (Birth("1984", place="Niger"), Birth("1985", place="Niger"))
    assert djibo.links == (Link("Linked To", "ISLAMIC STATE IN THE GREATER SAHARA"),)
    assert djibo.remarks == "Deputy Commander"


def test_a_vessel_has_its_call_sign_number_and_type() -> None:
    vessel = entry_of(read(page()).claims[1])
    assert (vessel.kind, vessel.programmes) == (PartyKind.VESSEL, ("IRAN-EO13902", "SDGT"))
    assert [(one.kind, one.value) for one in vessel.identifiers] == [("call sign", "H3XX"), ("imo", "9102277")]
    assert Fact("Vessel Type", "Crude Oil Tanker") in vessel.facts
    assert vessel.links == (Link("Linked To", "SAMPLE SHIPPING CO., LTD."),)


@pytest.mark.parametrize(
    ("place", "before", "after"), [(2, ("SDGT",), ("SDGT", "IFSR")), (3, ("IRAN",), ("IRAN", "SDGT"))]
)
def test_a_change_tells_what_was_and_what_is(place: int, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    claim = read(page()).claims[place]
    assert claim.before is not None
    assert (claim.before.programmes, entry_of(claim).programmes) == (before, after)
    assert claim.programmes == after


def test_names_in_other_scripts_and_former_names_are_read() -> None:
    shipping = entry_of(read(page()).claims[2])
    assert [(name.text, name.kind, name.script) for name in shipping.names[1:]] == [
        ("ПРИМЕР", NameKind.ORIGINAL_SCRIPT, "Cyrl"),
        ("OLD SAMPLE LINES", NameKind.FORMER, "Latn"),
    ]


def test_an_entry_that_cannot_be_read_is_set_aside_and_shown() -> None:
    (reject,) = read(page()).rejects
    assert reject.place.startswith("SOMETHING UNREADABLE")
    assert "programme" in reject.reason


@pytest.mark.parametrize(
    ("was", "becomes", "missing"),
    [
        (b"node--type-ofac-recent-action", b"node--type-other", "article"),
        (b"field--name-field-release-date", b"field--name-field-day", "release date"),
        (b"06/28/2021", b"soon", "no date"),
        (b"field--name-field-body", b"field--name-field-text", "body"),
        (b"(individual) [SDGT]", b"(individual)", "no entry below"),
    ],
)
def test_a_page_of_another_shape_says_what_is_missing(was: bytes, becomes: bytes, missing: str) -> None:
    assert was in page()
    with pytest.raises(DocumentError, match=missing):
        read(page().replace(was, becomes))


def test_a_page_that_changes_no_list_is_prose() -> None:
    body = page()
    start, end = body.index(b"<h3>"), body.index(b"<hr>")
    article = read(body[:start] + b"<p>OFAC is issuing a general license.</p>" + body[end:])
    assert article.claims == ()
    assert "OFAC is issuing a general license." in article.text


def test_a_group_of_none_promises_nothing() -> None:
    body = page()
    start, end = body.index(b"<p>DJIBO"), body.index(b"<h4>The following vessel")
    assert len(read(body[:start] + b"<p>None.</p>" + body[end:]).claims) == 5


def test_the_index_gives_every_action_with_its_title_and_day() -> None:
    first, second = SOURCE.index(page("index.html"), SOURCE.urls[0])
    assert first.url == "https://ofac.treasury.gov/recent-actions/20240327"
    assert first.title == "Counter Terrorism Designations; Counter Narcotics Designation Removal"
    assert first.published_at == datetime(2024, 3, 27, tzinfo=UTC)
    assert replace(second, title=None).url.endswith("/recent-actions/20251119_33")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<html><body><ul><li><a href='/recent-actions/20240327'>Moved</a></li></ul></body></html>", "wrong_document"),
        (b"<html><head><title>Access Denied</title></head><body>errors.edgesuite.net</body></html>", "blocked"),
    ],
)
def test_an_index_without_rows_says_so(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError, match="views-row") as caught:
        SOURCE.index(body, SOURCE.urls[0])
    assert caught.value.kind == kind
