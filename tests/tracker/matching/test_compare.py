"""Two names: the score, the sentence and the parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.record import PartyKind
from tracker.matching.compare import compare

PERSON, FIRM, SHIP = PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.VESSEL


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Petit Chapori", "CHAPORI, Petit", PERSON),
        ("Djibo Ousmane Illiassou", "DJIBO, Ousmane Illiassou", PERSON),
        ("Siemens AG", "siemens ag", FIRM),
        ("M/V Ocean Star", "OCEAN STAR", SHIP),
        ("Owner of a single word", "Owner of a single word", None),
    ],
)
def test_the_same_name_in_another_order_or_case_is_all_but_certain(
    left: str, right: str, kind: PartyKind | None
) -> None:
    assert compare(left, right, kind=kind).score >= 0.95


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Usman Ilyasu Jibo", "DJIBO, Ousmane Illiassou", PERSON),
        ("Уссман Иллиассу Джибо", "DJIBO, Ousmane Illiassou", PERSON),
        ("عثمان إلياسو جيبو", "DJIBO, Ousmane Illiassou", PERSON),
        ("Ousmane Djibo", "DJIBO, Ousmane Illiassou", PERSON),
        ("Osama bin Laden", "Usama ibn Laden", PERSON),
        ("Abd al-Rahman Salih", "Abdurrahman Saleh", PERSON),
        ("Nour al-Din Abbas", "Nureddine Abbas", PERSON),
        ("J Smithson", "John Smithson", PERSON),
        ("RamiMakhlouf", "Rami Makhlouf", PERSON),
        ("Ig0r Sech1n", "Igor Sechin", PERSON),
        ("Volodymyr Zelenskyy", "Vladimir Zelensky", PERSON),
        ("OAO Gazprom", "Open Joint Stock Company Gazprom", FIRM),
        ("Good Will Company", "Goodwill Company", FIRM),
        ("JSC Argument", "Argument Joint Stock Company", FIRM),
    ],
)
def test_another_way_of_writing_a_name_is_recognised(left: str, right: str, kind: PartyKind) -> None:
    assert compare(left, right, kind=kind).score >= 0.7


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Ousmane Issoufou", "DJIBO, Ousmane Illiassou", PERSON),
        ("Ousmane Issoufou Djibo", "DJIBO, Ousmane Illiassou", PERSON),
        ("Corp", "Northern Shipping Corp", FIRM),
        ("Emma LLC", "Emma Daniels", None),
        ("OCEAN STAR 2", "OCEAN STAR 3", SHIP),
        ("Brigade 5", "Brigade 6", FIRM),
        ("Bank of China", "Bank of Kunlun", FIRM),
        ("Sergey Viktorovich Lavrov", "Sergey Ivanovich Lavrov", PERSON),
        ("Kirill Mikhailov", "Kirill Mikhailovich", PERSON),
        ("김정은", "김정남", PERSON),
        ("Ali", "Muhammad Ali Hassan", PERSON),
        ("", "Anyone", PERSON),
        ("…", "—", None),
    ],
)
def test_another_name_stays_below_the_line(left: str, right: str, kind: PartyKind | None) -> None:
    assert compare(left, right, kind=kind).score < 0.65


def test_leaving_a_word_out_costs_less_than_another_word_in_its_place() -> None:
    listed = "DJIBO, Ousmane Illiassou"
    omitted = compare("Ousmane Djibo", listed, kind=PERSON).score
    contradicted = compare("Ousmane Issoufou Djibo", listed, kind=PERSON).score
    assert contradicted + 0.2 < omitted


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    common = compare("Muhammad Karimi", "Muhammad Saidov", kind=PERSON).score
    rare = compare("Chapori Karimi", "Chapori Saidov", kind=PERSON).score
    assert common < rare


def test_a_comma_before_a_legal_form_does_not_turn_the_name_round() -> None:
    assert compare("CECOEX, S.A.", "CECOEX SA", kind=FIRM).score >= 0.95


def test_the_explanation_says_what_met_and_what_was_missing() -> None:
    result = compare("Ousmane Jibo", "DJIBO, Ousmane Illiassou", kind=PERSON)
    assert "ousmane" in result.explanation.lower()
    assert "jibo ~ djibo (same sound)" in result.explanation
    assert "only the listed name has illiassou" in result.explanation
    assert {(p.ours, p.theirs) for p in result.parts} == {
        ("ousmane", "ousmane"),
        ("jibo", "djibo"),
        (None, "illiassou"),
    }


@given(st.text(max_size=40), st.text(max_size=40))
def test_every_score_lies_between_zero_and_one_whichever_side_comes_first(left: str, right: str) -> None:
    one, other = compare(left, right).score, compare(right, left).score
    assert 0.0 <= one <= 1.0
    assert one == pytest.approx(other, abs=0.02)


@given(st.sampled_from(["Petit Chapori", "Novak Shipping Co., Ltd.", "عثمان إلياسو جيبو", "김정은", "OCEAN STAR 2"]))
def test_a_name_is_certain_to_be_itself(name: str) -> None:
    assert compare(name, name).score == pytest.approx(1.0)


def test_two_common_names_are_never_a_slip_for_one_another():
    assert compare("Khalil Ibrahim", "Khalid Ibrahim").score < 0.6


def test_pet_names_of_several_languages_meet_the_full_ones():
    for short, full in (
        ("Nacho Mejia", "Ignacio Mejia"),
        ("Peppe Russo", "Giuseppe Russo"),
        ("Kostya Orlov", "Konstantin Orlov"),
    ):
        assert compare(short, full).score > 0.7, short


def test_a_consonant_that_differs_by_its_voice_alone_is_nearly_the_same_sound():
    found = compare("Djafori", "Chaffori")
    assert found.parts[0].rule == "same sound but for the voice"


@pytest.mark.parametrize(
    ("written", "trick"),
    [("Pеtit Chapori", "look-alike letters of another script"), ("Pe\u200btit Chapori", "invisible signs")],
)
def test_a_disguised_name_is_found_and_the_trick_is_told(written: str, trick: str) -> None:
    found = compare(written, "CHAPORI, Petit", kind=PERSON)
    assert found.score == 1
    assert f"Written with {trick}: petit." in found.explanation
    assert trick in {part.rule for part in found.parts}


@pytest.mark.parametrize("honest", ["شرکت ملی نفت\u200cایران", "Чапори Petit", "Đặng Łukasz"])
def test_names_of_other_scripts_are_no_disguise(honest: str) -> None:
    assert "Written with" not in compare(honest, honest).explanation


def test_a_letter_wrong_in_a_short_name_is_a_slip_where_the_other_name_is_rare() -> None:
    assert (
        compare("Hu, Yongshan", "HT, Yongshan", kind=PERSON).score
        > compare("Hu, Ming", "HT, Ming", kind=PERSON).score + 0.2
    )


@pytest.mark.parametrize(
    ("known", "other", "slip"),
    [("Dmitry Kozlov", "Dmitry Komnov", "Dmitry Kozlv"), ("Ali Harbi", "Ali Hariri", "Ali Habri")],
)
def test_a_well_known_name_two_letters_off_is_another_name_and_one_letter_off_a_slip(
    known: str, other: str, slip: str
) -> None:
    person = PartyKind.PERSON
    assert compare(known, other, kind=person).score < 0.6 < compare(known, slip, kind=person).score


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Russkie Mashiny", "Russian Mashiny"),
        ("Banque Saderat Iran", "Bank Saderat Iran"),
        ("Bimeh Moallem", "Moallem Insurance"),
        ("Choson Computer Center", "Korea Computer Center"),
        ("Bonyad Mostazafan", "Mostazafan Foundation"),
        ("Yamana Offshore S.A.L. Off Shore", "Yamana Offshore"),
    ],
)
def test_a_word_of_organisations_meets_the_same_word_of_another_language(left: str, right: str) -> None:
    assert compare(left, right, kind=FIRM).score >= 0.8


def test_what_a_word_means_of_organisations_says_nothing_of_persons() -> None:
    assert compare("Suriya Naft", "Syria Oil", kind=FIRM).score > 0.9
    assert compare("Suriya Naft", "Syria Oil", kind=PERSON).score < 0.2


def test_a_form_that_may_be_a_name_is_a_form_beside_a_word_only_organisations_have() -> None:
    trading, alone = compare("Alam Trading LLC Co", "Alam Trading"), compare("Alam Co", "Alam")
    assert trading.score > 0.85 > alone.score
