"""Published wording is taken apart where it says so, and only there."""

import pytest

from scrapers.wording import is_latin, spellings, split_marked, split_outside_brackets, tidy


def test_tidy_gives_one_line_and_nothing_for_blanks() -> None:
    assert tidy("  Deputy\n   Minister ") == "Deputy Minister"
    assert tidy(" \n ") is None
    assert tidy(None) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Azim Adhajani; Azim Agha-Jani", ["Azim Adhajani", "Azim Agha-Jani"]),
        ("Front (Jabhat; Jabhet)", ["Front (Jabhat; Jabhet)"]),
        ("One ;; Two;", ["One", "Two"]),
        ("", []),
    ],
)
def test_a_separator_parts_only_outside_brackets(text: str, parts: list[str]) -> None:
    assert split_outside_brackets(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a) Mullah b) Haji", ["Mullah", "Haji"]),
        ("(1) Tall’Afar (2) Mosul", ["Tall’Afar", "Mosul"]),
        ("(1) Uganda (2) Uganda (3)Uganda", ["Uganda", "Uganda", "Uganda"]),
        ("(a) 9 Sep 1960; (b) 1964.", ["9 Sep 1960", "1964."]),
        ("i) Chohar Road ii) Larran Road", ["Chohar Road", "Larran Road"]),
        ("Alleged: a) one b) two", ["Alleged:", "one", "two"]),
        ("Plan b) is no mark", ["Plan b) is no mark"]),
        ("Radio (FM) and (A) company", ["Radio (FM) and (A) company"]),
        ("Kabul", ["Kabul"]),
    ],
)
def test_marks_part_a_text_when_they_count_up_from_the_first(text: str, parts: list[str]) -> None:
    assert split_marked(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("حسن غول (Hassan Ghul; Hasan Gul)", ["حسن غول", "Hassan Ghul", "Hasan Gul"]),
        ("Amir (original script: Амир)", ["Amir", "Амир"]),
        ("Hay’at (HTS) (هيئة (original script); Hay’et)", ["Hay’at (HTS)", "هيئة", "Hay’et"]),
        ("Front (FM)", ["Front (FM)"]),
        ("Front)", ["Front)"]),
        ("Butayev (Butaev)", ["Butayev (Butaev)"]),
        ("華信(香港)有限公司", ["華信(香港)有限公司"]),
        ("Haji Gul (حاجی گل ),", ["Haji Gul", "حاجی گل"]),
    ],
)
def test_brackets_in_another_script_hold_spellings_of_the_same_name(text: str, parts: list[str]) -> None:
    assert spellings(text) == parts


def test_digits_and_signs_count_as_latin() -> None:
    assert is_latin("313") and is_latin("Иван (Ivan)") and not is_latin("Иван")
