"""Spellings of one name sound the same; other names do not."""

import pytest

from tracker.matching.sound import bones, key, narrow


@pytest.mark.parametrize(
    "spellings",
    [
        "ousmane usman osman ussman",
        "iliassou illiassou ilyasu iliasu",
        "djibo jibo dzhibo djibbo",
        "chapori tchapori chappori shapori",
        "aboubacar abubakar abubaker",
        "muhammad mohamed mohammed",
        "sergei sergey",
        "zelensky zelenskyy zelenskiy",
        "naumov naumau",
        "andreyev andreev andreeff",
        "hussein husayn hussain hossein",
        "abdullah abdulla",
        "khallozai khalozai",
        "nuruddin nureddine",
    ],
)
def test_a_transliteration_family_has_one_key(spellings: str) -> None:
    assert len({key(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("ousmane", "issoufou"), ("hassan", "hussein"), ("petrov", "popov")])
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_letters_written_as_digits_sound_like_the_letters() -> None:
    assert key("sech1n") == key("sechin")


@pytest.mark.parametrize(("vowelled", "bare"), [("djibo", "jybw"), ("chapori", "shabwry"), ("muhammad", "mhmd")])
def test_a_name_without_vowels_has_the_consonants_of_the_vowelled_one(vowelled: str, bare: str) -> None:
    assert bones(vowelled) == bones(bare)


@pytest.mark.parametrize("spellings", ["adel adil", "nasser nasir naser", "taleb talib", "saleh salih", "qasem qasim"])
def test_arabic_names_written_with_e_or_i_sound_the_same(spellings: str) -> None:
    assert len({narrow(word) for word in spellings.split()}) == 1
