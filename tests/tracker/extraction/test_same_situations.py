"""The same situations told in each of the eight languages: what is claimed of them does not hang on the language."""

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrapers.record import Action, Article, Claim, PartyKind
from tracker.extraction.claims import extract
from tracker.extraction.languages import TABLES
from tracker.matching.fold import fold

PUBLISHED = datetime(2021, 6, 29, tzinfo=UTC)  # a Tuesday
SPOKEN = {path.stem: tomllib.loads(path.read_text()) for path in (Path(__file__).parent / "situations").glob("*.toml")}

EU, STATE, TREASURY, UN = "European Union", "State Department", "Treasury Department", "United Nations Security Council"
MONDAY = "2021-06-28"


@dataclass(frozen=True, slots=True)
class Told:
    """What a situation tells; ``parties``, ``aliases`` and ``role`` name members of the cast, None leaves it open."""

    parties: tuple[str, ...] = ("man",)
    action: Action = Action.DESIGNATE
    authority: str = EU
    programmes: tuple[str, ...] = ()
    day: str | None = None
    aliases: tuple[str, ...] = ()
    role: str = ""
    country: str = ""
    kind: PartyKind | None = None


TOLD = {
    "plain": Told(authority=STATE, programmes=("SDGT",), kind=PartyKind.PERSON),
    "announced": Told(authority=STATE, programmes=("SDGT",)),
    "passive": Told(authority=STATE, programmes=("SDGT",)),
    "list_in_sentence": Told(("man", "partner", "firm"), authority=TREASURY),
    "bullets": Told(("man", "partner", "firm")),
    "headline": Told(day=MONDAY),
    "alias_known": Told(authority=STATE, programmes=("SDGT",), aliases=("alias",)),
    "alias_word": Told(aliases=("alias",)),
    "alias_nickname": Told(aliases=("alias",), day=MONDAY),
    "alias_bracket": Told(aliases=("alias",), day=MONDAY),
    "alias_later": Told(aliases=("alias",)),
    "letters": Told(
        ("group",), authority="United States", programmes=("FTO",), aliases=("letters",), kind=PartyKind.ORGANISATION
    ),
    "surname_only": Told(day=MONDAY),
    "role_and_link": Told(role="role", country="Mali"),
    "led_group": Told(authority="United Kingdom"),
    "order": Told(authority="OFAC", programmes=("E.O. 13224",)),
    "regulation": Told(programmes=("EU 2021/1014",)),
    "committee": Told(authority=UN, programmes=("UN 1267",)),
    "day_full": Told(day=MONDAY),
    "day_short": Told(day=MONDAY),
    "yesterday": Told(day=MONDAY),
    "weekday": Told(day=MONDAY),
    "today": Told(day="2021-06-29"),
    "ship": Told(("ship",), authority=TREASURY, kind=PartyKind.VESSEL),
    "delisted": Told(action=Action.DELIST),
    "lifted": Told(action=Action.DELIST),
    "amended": Told(action=Action.AMEND, authority=UN),
    "official": Told(day=MONDAY),
}
"""What is claimed, by situation."""

SILENT = (
    "call",
    "denial",
    "false_report",
    "threat",
    "considering",
    "bill",
    "lawsuit",
    "negation",
    "old_day",
    "old_clause",
    "already",
    "condition",
    "opinion",
    "journalist",
    "unnamed",
    "federation",
    "exchange",
    "heritage",
    "lineup",
    "praise",
)
"""What sounds like a designation and is none that is news."""

QUOTES = ("«{}»", "« {} »", "“{}”", "„{}“", "‘{}’", "‚{}‘", "+{}+")


def read(code: str, text: str) -> tuple[Claim, ...]:
    return extract(Article(None, None, text.strip(), PUBLISHED))


def expected(code: str, told: Told) -> list[tuple[str, list[str]]]:
    cast = SPOKEN[code]["cast"]
    return [(fold(cast[party]), [fold(cast[alias]) for alias in told.aliases]) for party in told.parties]


def given(claims: tuple[Claim, ...]) -> list[tuple[str, list[str]]]:
    return [(fold(claim.names[0].text), [fold(name.text) for name in claim.names[1:]]) for claim in claims]


@pytest.mark.parametrize("code", sorted(TABLES))
@pytest.mark.parametrize("situation", TOLD)
def test_a_designation_is_read_alike_in_every_language(code: str, situation: str) -> None:
    told, spoken = TOLD[situation], SPOKEN[code]
    claims = read(code, spoken["texts"][situation])
    assert given(claims) == expected(code, told)
    for claim in claims:
        assert (claim.action, claim.authority, claim.acted_on) == (told.action, told.authority, told.day)
        assert set(told.programmes) <= set(claim.programmes) if told.programmes else claim.programmes == ()
        assert told.kind in {None, claim.kind}
        assert not told.role or spoken["cast"][told.role] in claim.roles
        assert not told.country or told.country in claim.countries


@pytest.mark.parametrize("code", sorted(TABLES))
@pytest.mark.parametrize("situation", SILENT)
def test_what_is_no_designation_is_claimed_in_no_language(code: str, situation: str) -> None:
    assert given(read(code, SPOKEN[code]["texts"][situation])) == []


@pytest.mark.parametrize("code", sorted(TABLES))
@pytest.mark.parametrize("quotes", QUOTES)
def test_a_name_in_quotes_is_read_whatever_the_quotes(code: str, quotes: str) -> None:
    spoken = SPOKEN[code]
    alias = spoken["cast"]["alias"]
    text = spoken["texts"]["alias_nickname"].replace(f'"{alias}"', quotes.format(alias))
    assert given(read(code, text)) == expected(code, TOLD["alias_nickname"])


@pytest.mark.parametrize("code", sorted(TABLES))
def test_every_language_tells_every_situation(code: str) -> None:
    assert set(SPOKEN[code]["texts"]) == {*TOLD, *SILENT}
