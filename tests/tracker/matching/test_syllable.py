from tracker.matching.compare import compare
from tracker.matching.syllable import syllable


def test_romanisations_of_one_syllable_have_one_form():
    assert syllable("jo") == syllable("cho")
    assert syllable("guo") == syllable("kuo")
    assert syllable("lee") == syllable("li")
    assert syllable("xin") == syllable("hsin")


def test_what_is_not_one_syllable_has_no_form():
    assert syllable("djibo") == syllable("mark") == syllable("ali") == ""


def test_another_vowel_is_another_syllable():
    assert compare("Wang Yong", "Wang Ying").score < 0.6
    assert compare("Jo Chol Song", "Cho Chol Song").score > 0.85
