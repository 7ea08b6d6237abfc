from scrapers.record import PartyKind
from tracker.matching.compare import compare
from tracker.matching.syllable import syllable, syllables


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


def test_romanisations_of_several_syllables_have_one_form():
    assert syllables("xiaoming") == syllables("hsiaoming")
    assert syllables("zhiqiang") == syllables("chihchiang")
    assert syllables("mark") == syllables("wei") == ""


def test_another_syllable_beside_a_chinese_family_name_is_another_name_and_a_letter_a_slip():
    person = PartyKind.PERSON
    other = compare("Chen Guiying", "CHEN, Guoping", kind=person)
    slip = compare("Chen Guoping", "CHEN, Guopina", kind=person)
    same = compare("Wang Hsiaoming", "WANG, Xiaoming", kind=person)
    assert other.score < 0.3 < slip.score < 0.75 < same.score


def test_what_could_be_syllables_in_a_name_of_elsewhere_is_compared_by_letters():
    assert compare("Khalid Hasan", "KHALED, Hassan", kind=PartyKind.PERSON).score > 0.8


def test_li_and_yi_are_two_chinese_families_and_one_korean_name():
    assert compare("Li Wei", "YI, Wei", kind=PartyKind.PERSON).score < 0.5
    assert compare("Ri Yong Ho", "LEE, Yong Ho", kind=PartyKind.PERSON).score > 0.85
