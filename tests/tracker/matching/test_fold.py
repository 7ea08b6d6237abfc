"""Any way of writing a name gives one comparable key, and every word keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.matching.fold import fold, tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("DJIBO, Ousmane Illiassou", "djibo ousmane illiassou"),
        ("Уссман Иллиассу Джибо", "ussman illiassu dzhibo"),
        ("Đặng Łukasz", "dang lukasz"),
        ("Al-Qa'ida", "al qaida"),
        ("CECOEX, S.A. DE C.V.", "cecoex sa de cv"),
        ("ＦＵＬＬ", "full"),
        ("习近平", "xi jinping"),
        ("김정은", "kim jeong eun"),
        ("بيتي شابوري", "byty shabwry"),
        ("Γιώργος", "giorgos"),
        ("ბარაკ ობამა", "barak obama"),
        ("Բարակ Օբամա", "barak obama"),
        ("", ""),
        ("—…", ""),
    ],
)
def test_names_of_every_script_become_plain_words(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_look_alike_letters_of_another_script_do_not_hide_a_name() -> None:
    assert fold("Мiхайлавiч") == fold("Михайлавич")
    assert fold("Pеtit Сhapori") == "petit chapori"


@pytest.mark.parametrize("invisible", ["\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\u00ad"])
def test_invisible_marks_do_not_hide_a_name(invisible: str) -> None:
    assert fold(f"Pe{invisible}tit Cha{invisible}pori") == "petit chapori"


def test_each_word_keeps_its_place_in_the_text() -> None:
    text = "the man known as “Petit Чапори”, said O’Brien."
    assert [text[t.start : t.end] for t in tokens(text)] == [
        "the",
        "man",
        "known",
        "as",
        "Petit",
        "Чапори",
        "said",
        "O’Brien",
    ]


@given(st.text())
def test_any_text_can_be_folded_into_lower_case_ascii(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert folded == folded.lower()
    assert all(0 <= t.start < t.end <= len(text) for t in tokens(text))


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
