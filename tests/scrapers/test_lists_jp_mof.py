"""The sanctions workbook of Japan's Ministry of Finance."""

import pytest
from list_fixtures import FIXTURES, parts_of
from tiny_workbook import xlsx

from scrapers.japanese import first_day, read_births, split_cell
from scrapers.lists.jp_mof import SOURCE
from scrapers.record import Birth, DocumentError, Listing, Reading

REGIME = "タリバーン関係者等（個人）"
HEADER = ["告 示 日 付", "告示\n番号", "日 本 語 表 記", "英 語 表 記", "確定に十分でない別名", "生 年 月 日"]
PERSON = [
    "2001.9.22",
    "332",
    "ムハンマド・ハッサン",
    "Mohammad Hassan",
    "（a）Mullah（b）Haji",
    "1955年頃又は1962年5月1日",
]
NAMESAKE = ["2001.9.22", "332", "ムハンマド・ハッサン", "Mohammad Hassan", "", "1971年"]


def read(*rows: list[str], header: list[str] = HEADER, regime: str = REGIME) -> Reading:
    return SOURCE.read({"x": xlsx({"1": [[regime], header, *rows]})})


def only(reading: Reading) -> Listing:
    assert (len(reading.listings), reading.rejects) == (1, ())
    return reading.listings[0]


def test_an_alias_that_does_not_suffice_to_identify_is_weak() -> None:
    names = only(read(PERSON)).names
    assert [(name.text, name.strength) for name in names if name.kind == "alias"] == [
        ("ムハンマド・ハッサン", "strong"),
        ("Mullah", "weak"),
        ("Haji", "weak"),
    ]


def test_births_keep_their_precision() -> None:
    assert only(read(PERSON)).births == (Birth("1955", circa=True), Birth("1962-05-01"))


@pytest.mark.parametrize(
    ("text", "births"),
    [
        ("1984年5月17日", [Birth("1984-05-17")]),
        ("1984年5月", [Birth("1984-05")]),
        ("１９８４年", [Birth("1984")]),
        ("1984-05-17", [Birth("1984-05-17")]),
        ("1990年頃", [Birth("1990", circa=True)]),
        ("おおよそ1970年", [Birth("1970", circa=True)]),
        ("1955年-1958年頃", [Birth("1955", "1958", circa=True)]),
        ("1963年から1968年の間", [Birth("1963", "1968")]),
        ("1972年から1973年までの間", [Birth("1972", "1973")]),
        ("1960年、1962年", [Birth("1960"), Birth("1962")]),
        ("ヒジュラ暦", None),
        ("1984年13月", None),
    ],
)
def test_japanese_dates_are_read_strictly(text: str, births: list[Birth] | None) -> None:
    assert read_births(text) == births


def test_the_first_day_of_a_cell_with_revisions_is_found() -> None:
    assert first_day("2001年9月22日（2005年1月3日改訂）") == "2001-09-22"
    assert first_day("未定") is None


def test_a_day_of_the_notice_that_is_none_is_kept_as_a_fact_and_found() -> None:
    reading = read(["2007.713", *PERSON[1:]])
    assert (only(reading).listed_on, [fact.value for fact in only(reading).facts]) == (None, ["2007.713"])
    assert reading.findings == ("days of a notice that are no dates are kept as facts",)


def test_marked_values_are_parted_and_unknown_ones_left_out() -> None:
    assert split_cell("（a）Kabul、（b）不明\n(c) Herat") == ["Kabul", "Herat"]


def test_a_birth_that_is_no_date_is_kept_as_a_fact_and_found() -> None:
    reading = read([*PERSON[:5], "ヒジュラ暦"])
    assert reading.findings == ("births that are no dates are kept as facts",)
    assert [fact.value for fact in only(reading).facts] == ["ヒジュラ暦"]


def test_namesakes_under_one_regime_are_two_and_a_repeated_row_is_one() -> None:
    reading = read(PERSON, NAMESAKE, PERSON)
    assert len({listing.ref for listing in reading.listings}) == len(reading.listings) == 2


def test_a_reference_does_not_hang_on_the_birth_or_on_the_place_of_the_row() -> None:
    other = ["2005.1.3", "10", "アリ", "Ali", "", ""]
    assert only(read(PERSON)).ref == only(read([*PERSON[:5], "1955年頃"])).ref
    assert {one.ref for one in read(PERSON, other).listings} == {one.ref for one in read(other, PERSON).listings}


def test_a_row_without_a_name_is_set_aside() -> None:
    reading = read(PERSON, ["2001.9.22", "1", "", "", "", ""])
    assert [reject.reason for reject in reading.rejects] == ["no name"]


def test_an_unknown_column_is_found() -> None:
    assert read([*PERSON, "x"], header=[*HEADER, "血 液 型"]).findings == ("unknown field header/血液型",)


def test_the_kind_is_told_by_the_regime_or_by_a_birth_and_never_guessed() -> None:
    group = ["2005.1.3", "10", "", "Example Bank", "", ""]
    assert only(read(group, regime="ロシア連邦の団体（特定銀行）")).kind == "organisation"
    assert only(read(group, regime="ロシア連邦の団体及び個人")).kind == "other"
    assert only(read(PERSON, regime="ロシア連邦の団体及び個人")).kind == "person"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<html><body>not found</body></html>", "blocked"),
        (b"name,born\n", "wrong_document"),
        (xlsx({"1": [["Reference", "Name"], ["1", "A"]]}), "wrong_document"),
        (xlsx({"1": [[REGIME], HEADER]}), "wrong_document"),
        (xlsx({"1": [[REGIME], HEADER, PERSON]})[:900], "truncated"),
    ],
)
def test_what_is_not_the_workbook_or_not_whole_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.read({"x": body})
    assert caught.value.kind == kind


def test_the_saved_workbook_has_three_regimes() -> None:
    reading = SOURCE.read(parts_of(FIXTURES / "jp_mof" / "workbook"))
    assert len({listing.programmes for listing in reading.listings}) == 3
