"""How press offices, gazettes and agencies tell designations in English: pronouns, lists, other names, kinds, days."""

from datetime import UTC, datetime

import pytest

from scrapers.record import Article, Claim, PartyKind
from tracker.extraction.claims import extract

TODAY = datetime(2021, 6, 29, tzinfo=UTC)  # a Tuesday


def read(text: str, now: datetime = TODAY) -> tuple[Claim, ...]:
    return extract(Article(None, None, text, now))


def names(text: str) -> list[str]:
    return [claim.names[0].text for claim in read(text)]


@pytest.mark.parametrize(
    "more",
    [
        "Also designated today is Amadou Koufa, a trader.",
        "Amadou Koufa is a trader. He is being designated pursuant to E.O. 13224.",
        "Also being designated is Amadou Koufa.",
        "Among those designated: Amadou Koufa.",
        "Those designated include Amadou Koufa, a trader.",
        "One of them is Amadou Koufa.",
        "Amadou Koufa was too.",
        "Today's listings also cover Amadou Koufa.",
    ],
)
def test_a_sentence_goes_on_with_the_act_told_before(more: str) -> None:
    assert names(f"OFAC today sanctioned the Tarkint Trading Company. {more}") == [
        "Tarkint Trading Company",
        "Amadou Koufa",
    ]


def test_both_are_the_parties_that_the_sentences_before_begin_with() -> None:
    text = (
        "OFAC acted against a network on Monday. Amadou Koufa runs its accounts. Sidan Hitta fills them."
        " Both were designated by OFAC pursuant to E.O. 13224."
    )
    assert names(text) == ["Amadou Koufa", "Sidan Hitta"]


def test_he_is_nobody_where_no_name_opens_the_sentence_before() -> None:
    assert read("Officials met in Bamako with Amadou Koufa. He was sanctioned by OFAC.") == ()


def test_a_list_goes_on_past_its_headings_and_ends_with_them() -> None:
    text = (
        "Canada is imposing sanctions under the Special Economic Measures Regulations on the following:\n"
        "Individuals\n- Amadou Koufa\n- Sidan Hitta and Musa Keita, traders\n"
        "Entities\n- Tarkint Trading Company\nQuotes\n"
        '"We act," said Minister Joly.'
    )
    assert names(text) == ["Amadou Koufa", "Sidan Hitta", "Musa Keita", "Tarkint Trading Company"]


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("Amadou Koufa, better known by the names Abu Yahya, Barry and Punisher,", ["Abu Yahya", "Barry", "Punisher"]),
        ("Amadou Koufa - also known as Sidi Barry, Abu Yahya and Tidiane -", ["Sidi Barry", "Abu Yahya", "Tidiane"]),
        ("Amadou Koufa (a.k.a. BARRY, Hamadoun; a.k.a. YAHYA, Abu)", ["BARRY, Hamadoun", "YAHYA, Abu"]),
        ('Amadou Koufa (a/k/a "Abu Yahya", a/k/a "Barry")', ["Abu Yahya", "Barry"]),
        ("Amadou Koufa, born Hamadoun Barry,", ["Hamadoun Barry"]),
        ("Amadou Koufa, formerly Hamadoun Barry,", ["Hamadoun Barry"]),
        ('Amadou Koufa, nicknamed "the Preacher,"', ["the Preacher"]),
        ("Amadou Koufa (nom de guerre: Abu Yahya)", ["Abu Yahya"]),
        ("Amadou Koufa, who uses the aliases blade_runner and tank77,", ["blade_runner", "tank77"]),
        ("Amadou Koufa, also known as the Macina Liberation Front (MLF),", ["Macina Liberation Front", "MLF"]),
        ("Macina Trading Company, or MTC,", ["MTC"]),
    ],
)  # fmt: skip
def test_lists_of_other_names_are_read_to_their_end(said: str, others: list[str]) -> None:
    (claim,) = read(f"The State Department said that {said} was designated on Monday.")
    assert [name.text for name in claim.names[1:]] == others


def test_another_party_behind_another_name_stays_a_party() -> None:
    assert names("OFAC sanctioned Amadou Koufa, also known as Abu Yahya, and Sidan Hitta.") == [
        "Amadou Koufa",
        "Sidan Hitta",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "After the attack, online entity Gaza Now raised funds. OFAC is designating Gaza Now.",
            PartyKind.ORGANISATION,
        ),
        ("OFAC designated Gaza Now. Gaza Now's founder and director fled.", PartyKind.ORGANISATION),
        ("He is the sole officer of Macina Executives. OFAC designated Macina Executives.", PartyKind.ORGANISATION),
        ("Amadou Koufa is a trader who sold arms. OFAC designated Amadou Koufa.", PartyKind.PERSON),
        ("OFAC designated Amadou Koufa, director of two companies.", PartyKind.PERSON),
    ],
)
def test_the_kind_is_told_by_what_stands_around_the_name_anywhere(text: str, kind: PartyKind) -> None:
    assert [claim.kind for claim in read(text)] == [kind]


def test_paragraphs_that_a_page_ran_together_are_taken_apart() -> None:
    text = (
        "OFAC is designating Amadou Koufa for being owned by Sultana.SANCTIONS IMPLICATIONSAs a result of today's"
        " action, property is blocked."
    )
    (claim,) = read(text)
    assert claim.quote.endswith("Sultana.")


@pytest.mark.parametrize(
    "text",
    [
        "The European Commission designated six firms as gatekeepers: Tarkint, Macina Trading and Barry Limited.",
        "The State Department designated Amadou Koufa as its envoy.",
        "The Bank of England has designated Macina Trading Company as a recognised payment system.",
        "Chairman Amadou Koufa has been designated chief executive, the Treasury said.",
        "Minister Barry dismissed reports that Amadou Koufa had been sanctioned by the EU.",
        "Amadou Koufa, put under US sanctions in April, resigned.",
        "The EU extended sanctions on Amadou Koufa until September.",
        "Two members of ISIS and Katiba Macina were sanctioned by the EU.",
        "The US sanctioned five people for helping Amadou Koufa.",
        "Brussels took Amadou Koufa off the list of barred pilots.",
    ],
)
def test_honours_denials_and_what_was_done_long_ago_are_no_claims(text: str) -> None:
    assert read(text) == ()


def test_an_act_in_may_is_no_act_that_may_be() -> None:
    assert names("WASHINGTON, May 10 - The Treasury decided to sanction Amadou Koufa.") == []  # seven weeks ago
    now = datetime(2021, 5, 11, tzinfo=UTC)
    (claim,) = read("WASHINGTON, May 10 - The Treasury decided to sanction Amadou Koufa.", now)
    assert claim.acted_on == "2021-05-10"


def test_who_acts_along_is_not_who_acts() -> None:
    (claim,) = read("The UK, in coordination with the US, has today sanctioned Amadou Koufa.")
    assert claim.authority == "United Kingdom"


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("on 2021-06-28", "2021-06-28"),
        ("on 28/06/2021", "2021-06-28"),
        ("on 06/05/2021", None),
        ("two days ago", "2021-06-27"),
        ("ahead of a summit on Thursday", None),
        ("in June", "2021-06"),
    ],
)
def test_days_are_read_in_figures_and_counted_back(when: str, day: str | None) -> None:
    (claim,) = read(f"The EU sanctioned Amadou Koufa {when}.")
    assert claim.acted_on == day


@pytest.mark.parametrize(
    ("dateline", "day"), [("WASHINGTON - ", "2021-06-28"), ("GENEVA - ", "2021-06-29"), ("", "2021-06-29")]
)
def test_today_is_the_day_where_it_was_written(dateline: str, day: str) -> None:
    (claim,) = read(f"{dateline}OFAC sanctioned Amadou Koufa today.", datetime(2021, 6, 29, 1, 30, tzinfo=UTC))
    assert claim.acted_on == day


def test_an_order_is_named_with_all_its_numbers() -> None:
    (claim,) = read("OFAC designated Amadou Koufa under Executive Orders 13224, 13382 and 13553.")
    assert claim.programmes == ("E.O. 13224", "E.O. 13382", "E.O. 13553")


def test_kin_share_the_family_name_that_is_told_once() -> None:
    assert names("The EU sanctioned brothers Ali and Hassan Zein.") == ["Ali Zein", "Hassan Zein"]


@pytest.mark.parametrize(
    "text",
    [
        "The US sanctioned Amadou Koufa as Washington steps up pressure on Bamako.",
        "The US blacklisted Amadou Koufa as ministers met in Paris.",
        "Amadou Koufa was sanctioned by the US the same day.",
        "Amadou Koufa was designated under Executive Order 13224 by the US.",
        "The US designated Amadou Koufa as one of the group's commanders.",
    ],
)
def test_a_clause_behind_as_is_no_honour(text: str) -> None:
    assert names(text) == ["Amadou Koufa"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sanctioned on Monday were Amadou Koufa and Sidan Hitta, OFAC said.", ["Amadou Koufa", "Sidan Hitta"]),
        ("Japan will freeze the assets of 13 people including Amadou Koufa.", ["Amadou Koufa"]),
        ("France's president has enacted a decision to sanction Amadou Koufa.", ["Amadou Koufa"]),
        ("Amadou Koufa became the first trader to be blacklisted by the US Treasury.", ["Amadou Koufa"]),
        ("Amadou Koufa found himself on Washington's sanctions list on Monday.", ["Amadou Koufa"]),
        (
            "OFAC sanctioned Amadou Koufa and a firm he worked for, Tarkint Trading.",
            ["Amadou Koufa", "Tarkint Trading"],
        ),
        (
            "Britain marks the day with new sanctions. Among those targeted: Amadou Koufa; She Zhijiang.",
            ["Amadou Koufa", "She Zhijiang"],
        ),
        ("OFAC sanctioned the Border Guard Force of Colonel Saw Chit Thu.", ["Border Guard Force"]),
        ("OFAC sanctioned SUEX OTC, s.r.o., on Monday.", ["SUEX OTC, s.r.o."]),
        ("Japan may freeze the assets of 13 people including Amadou Koufa.", []),
        ("Amadou Koufa was designated acting premier by the UK government.", []),
        ("Japan will sanction 13 companies, including Tarkint Trading, unless talks succeed.", []),
        ("Listed in Paris is Tarkint Trading. The Treasury designated nobody.", []),
        ("Targeted by hackers were Tarkint Trading and Sidan Hitta, the US Treasury said.", []),
        ("Named in the sanctions report is Sidan Hitta, its author, the UN Security Council said.", []),
        ("Sidan Hitta became the first judge to be designated by the US government as chair.", []),
        ("Listed companies such as Tarkint Trading were glad, the Treasury said.", []),
        ("OFAC sanctioned Amadou Koufa and a man spoke for the firm, Sidan Hitta said.", ["Amadou Koufa"]),
    ],
)
def test_whom_an_unusual_wording_designates(text: str, told: list[str]) -> None:
    assert names(text) == told


def test_a_german_possessive_before_a_noun_tells_a_thing_and_no_party() -> None:
    assert names("Die USA haben den Machthaber Ramsan Kadyrow und dessen Gestüt auf ihre Sanktionsliste gesetzt.") == [
        "Ramsan Kadyrow"
    ]
