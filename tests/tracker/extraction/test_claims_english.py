"""English notices and reports: who is said to have been designated, and what only sounds like it."""

from datetime import UTC, datetime

import pytest

from scrapers.record import Action, Article, Claim, Name, NameKind, PartyKind, Strength
from tracker.extraction.claims import extract

TODAY = datetime(2021, 6, 29, tzinfo=UTC)  # a Tuesday


def read(text: str, **told: str) -> tuple[Claim, ...]:
    return extract(Article(None, None, text, TODAY, **told))


def only(text: str, **told: str) -> Claim:
    (claim,) = read(text, **told)
    return claim


def names(text: str) -> list[str]:
    return [claim.names[0].text for claim in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The State Department designated Idriss Bello Maiga as a Specially Designated Global Terrorist.",
        "The State Department announced that it has designated Idriss Bello Maiga, a trader, as an SDGT.",
        "Idriss Bello Maiga was designated as an SDGT by the State Department.",
        "The State Department said Idriss Bello Maiga had been designated as an SDGT.",
        "The Department of State is designating Sahel smuggler Idriss Bello Maiga as an SDGT.",
        "The State Department on Tuesday named Idriss Bello Maiga a Specially Designated Global Terrorist.",
        "The State Department added Malian Idriss Bello Maiga to its list of Specially Designated Global Terrorists.",
        "The State Department took action to designate Idriss Bello Maiga as an SDGT.",
        "IDRISS BELLO MAIGA was designated by the State Department as an SDGT.",
    ],
)
def test_a_designation_is_read_however_it_is_told(text: str) -> None:
    claim = only(text)
    assert claim.names[0].text.title() == "Idriss Bello Maiga"
    assert (claim.action, claim.authority, claim.programmes) == (Action.DESIGNATE, "State Department", ("SDGT",))


@pytest.mark.parametrize(
    "text",
    [
        "Senators called on the State Department to designate Idriss Bello Maiga as an SDGT.",
        "The State Department has not designated Idriss Bello Maiga.",
        "The State Department could soon have designated Idriss Bello Maiga, an official said.",
        "The State Department denied that it had designated Idriss Bello Maiga.",
        "The State Department is considering designating Idriss Bello Maiga.",
        "If the State Department designated Idriss Bello Maiga, his assets would be frozen.",
        "A bill before the house would have the State Department designate Idriss Bello Maiga.",
        "Idriss Bello Maiga, who was designated by the State Department in May 2018, spoke on Monday.",
        "The State Department previously designated Idriss Bello Maiga.",
        "The State Department designated Idriss Bello Maiga in 2016.",
        "Idriss Bello Maiga sued the State Department over his designation as an SDGT.",
        "The football federation sanctioned Idriss Bello Maiga for spitting at the referee.",
        "US judges sanctioned lawyer Idriss Bello Maiga.",
        "The government designated the forest around Maiga Hill a protected area.",
        "The State Department praised Idriss Bello Maiga.",
        "US sanctions on Russia are biting, Idriss Bello Maiga said.",
    ],
)
def test_what_was_not_done_or_not_now_is_no_claim(text: str) -> None:
    assert read(text) == ()


def test_every_member_of_a_list_is_read_and_their_callings_are_not() -> None:
    text = (
        "The Treasury Department sanctioned Mustafa Ayash, a fundraiser from Linz, his partner Aozma Sultana and"
        " Aakhirah Limited for funding Hamas, Hezbollah and others."
    )
    assert names(text) == ["Mustafa Ayash", "Aozma Sultana", "Aakhirah Limited"]
    assert [claim.kind for claim in read(text)] == [PartyKind.PERSON, PartyKind.PERSON, PartyKind.ORGANISATION]


def test_a_list_below_a_colon_is_read_line_by_line() -> None:
    text = (
        "OFAC today designated the following individuals and entities:\n- AYASH, Mustafa (a.k.a. AYYASH, Mustafa)\n"
        "- Aozma Sultana, director of two companies\n- Aakhirah Limited\nThe move follows months of work."
    )
    claims = read(text)
    assert [claim.names[0].text for claim in claims] == ["AYASH, Mustafa", "Aozma Sultana", "Aakhirah Limited"]
    assert claims[0].names[1].text == "AYYASH, Mustafa"
    assert {(claim.authority, claim.acted_on) for claim in claims} == {("OFAC", "2021-06-29")}


@pytest.mark.parametrize(
    ("said", "alias", "strength"),
    [
        ("Amadou Koufa (a.k.a. Hamadoun Barry)", "Hamadoun Barry", Strength.STRONG),
        ("Amadou Koufa, also known as Hamadoun Barry,", "Hamadoun Barry", Strength.STRONG),
        ("Amadou “Abu Yahya” Koufa", "Abu Yahya", Strength.WEAK),
        ("Amadou Koufa, nicknamed ‘The Preacher’,", "The Preacher", Strength.WEAK),
        ("Amadou Koufa, alternatively spelled Hamadoun Kouffa,", "Hamadoun Kouffa", Strength.STRONG),
        ("Amadou Koufa (Hamadoun Kouffa)", "Hamadoun Kouffa", Strength.STRONG),
    ],
)
def test_other_names_are_read_by_their_cue(said: str, alias: str, strength: Strength) -> None:
    claim = only(f"The State Department designated {said} as an SDGT.")
    assert claim.names == (Name("Amadou Koufa"), Name(alias, NameKind.ALIAS, strength))


def test_another_name_is_joined_through_the_family_name_in_a_later_sentence() -> None:
    claim = only(
        "The EU sanctioned Amadou Koufa on Monday. Koufa, who also goes by the name Hamadoun Barry, is at large."
    )
    assert [name.text for name in claim.names] == ["Amadou Koufa", "Hamadoun Barry"]


def test_other_names_of_people_who_are_not_designated_are_left_alone() -> None:
    claim = only("The EU sanctioned Amadou Koufa. His rival Adnan Sahrawi, also known as Abu Walid, was not named.")
    assert [name.text for name in claim.names] == ["Amadou Koufa"]


def test_the_organs_short_name_is_another_name() -> None:
    claim = only(
        "The State Department designated the Group for Support of Islam and Muslims (JNIM) as a Foreign Terrorist"
        " Organization."
    )
    assert [name.text for name in claim.names] == ["Group for Support of Islam and Muslims", "JNIM"]
    assert (claim.kind, claim.programmes) == (PartyKind.ORGANISATION, ("FTO",))


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("today", "2021-06-29"),
        ("on Monday", "2021-06-28"),
        ("on June 28", "2021-06-28"),
        ("on 28 June 2021", "2021-06-28"),
        ("yesterday", "2021-06-28"),
        ("", None),
    ],
)
def test_the_day_is_the_acts_own(when: str, day: str | None) -> None:
    assert only(f"The State Department {when} designated Amadou Koufa.").acted_on == day


def test_a_day_of_something_else_is_not_the_acts() -> None:
    claim = only("OFAC sanctioned Amadou Koufa, born on June 1, 2021, over attacks of 20 June 2021.")
    assert claim.acted_on is None


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("OFAC designated Amadou Koufa.", "OFAC"),
        ("The Treasury's Office of Foreign Assets Control (OFAC) designated Amadou Koufa.", "OFAC"),
        ("The U.S. Treasury sanctioned Amadou Koufa.", "Treasury Department"),
        ("The UN Security Council added Amadou Koufa to its sanctions list.", "United Nations Security Council"),
        ("The European Union imposed sanctions on Amadou Koufa.", "European Union"),
        ("Britain sanctioned Amadou Koufa.", "United Kingdom"),
        ("The United States and Canada sanctioned Amadou Koufa.", "United States"),
        ("Canada announced sanctions against Amadou Koufa.", "Canada"),
    ],
)
def test_the_authority_is_named_by_its_one_name(text: str, authority: str) -> None:
    assert only(text).authority == authority


def test_we_in_a_notice_is_its_publisher() -> None:
    claim = only("Today, we are designating Amadou Koufa.", publisher="U.S. Department of State")
    assert (claim.authority, claim.acted_on) == ("State Department", "2021-06-29")


def test_a_headline_names_only_whom_the_text_names() -> None:
    text = (
        "Treasury Sanctions Iranian Oil Network And Its Leader Amir Zand\n"
        "The Treasury Department said the network had sold oil for years. It sanctioned Amir Zand on Monday."
    )
    assert names(text) == ["Amir Zand"]


def test_a_removal_is_told_apart_from_a_designation() -> None:
    claim = only("The Security Council removed Amadou Koufa from its sanctions list on Monday.")
    assert (claim.action, claim.acted_on) == (Action.DELIST, "2021-06-28")


def test_the_claims_of_a_structured_notice_stand() -> None:
    told = Claim((Name("A"),), PartyKind.OTHER, Action.AMEND, "A", 0, 1)
    article = Article(None, None, "OFAC designated Amadou Koufa.", TODAY, claims=(told,))
    assert extract(article) == (told,)


def test_the_quote_stands_where_its_offsets_say() -> None:
    text = "Intro.\n“OFAC designated Amadou Koufa,” he said.\nEnd."
    claim = only(text)
    assert text[claim.start : claim.end] == claim.quote == "“OFAC designated Amadou Koufa,” he said."


@pytest.mark.parametrize(
    "text", ["", "\n\n", ".", "((((", '"', "designated", "OFAC designated", "OFAC designated:", "the " * 5000]
)
def test_texts_without_sense_give_nothing(text: str) -> None:
    assert read(text) == ()


def test_a_language_that_is_not_read_gives_nothing() -> None:
    assert read("美国国务院将奥斯曼·伊利亚苏·吉博列为特别指定全球恐怖分子。") == ()
