"""What two listings must share to be one party without anybody's judgement."""

from typing import Any

import pytest

from tracker.domain.keys import Key, join_keys, reason_of, strength_order


def form(**given: Any) -> dict[str, Any]:
    name = {"text": "DJIBO, Ousmane Illiassou", "kind": "primary", "strength": "strong"}
    return {"ref": "32391", "kind": "person", "names": [name], **given}


def identifier(kind: str, value: str, country: str | None = None) -> dict[str, str]:
    return {"kind": kind, "value": value} | ({"country": country} if country else {})


def test_a_reference_of_another_list_is_a_key_whatever_its_punctuation() -> None:
    keys = [join_keys(form(identifiers=[identifier("un reference", value)])) for value in ("QDi.413", "QDi 413")]

    assert keys[0] == keys[1] == {Key("un reference", "qdi413")}


def test_the_own_reference_is_a_key_where_other_lists_repeat_it() -> None:
    assert join_keys(form(ref="QDi.413"), "un reference") == {Key("un reference", "qdi413")}


def test_a_passport_counts_with_its_country_only() -> None:
    assert join_keys(form(identifiers=[identifier("passport", "AB-123456", "Niger")])) == {
        Key("passport of Niger", "ab123456")
    }
    assert join_keys(form(identifiers=[identifier("passport", "AB-123456")])) == set()


def test_short_numbers_and_weak_kinds_of_number_are_no_keys() -> None:
    given = [identifier("passport", "1234", "Niger"), identifier("phone", "+227 90 00 00 00", "Niger")]

    assert join_keys(form(identifiers=given)) == set()


def test_a_full_name_with_an_exact_birth_date_is_a_key_in_any_order_of_words() -> None:
    turned = {"text": "Illiassou Ousmane DJIBO", "kind": "primary", "strength": "strong"}
    dated = {"births": [{"date": "1984-05-17"}]}

    assert join_keys(form(**dated)) & join_keys(form(names=[turned], **dated))


@pytest.mark.parametrize(
    "given",
    [
        {"births": [{"date": "1984", "circa": True}]},
        {"births": [{"date": "1984", "latest": "1986"}]},
        {"births": []},
        {"births": [{"date": "1984-05-17"}], "names": [{"text": "CHAPORI", "kind": "primary", "strength": "strong"}]},
        {"births": [{"date": "1984"}], "names": [{"text": "ALI, Muhammad", "kind": "primary", "strength": "strong"}]},
        {"births": [{"date": "1984-05-17"}], "names": [{"text": "A, B, C", "kind": "alias", "strength": "weak"}]},
        {"births": [{"date": "1984-05-17"}], "kind": "organisation"},
    ],
    ids=["about", "a range", "none", "one word", "two words and a year", "a weak alias", "no person"],
)
def test_less_than_that_is_no_key(given: dict[str, Any]) -> None:
    assert join_keys(form(**given)) == set()


def test_a_key_says_in_words_what_is_shared() -> None:
    assert reason_of(Key("imo", "9187629")) == "the same imo (9187629)"
    assert reason_of(Key("name and birth year", "a b c|1984")) == "the same name and birth year (a b c, 1984)"


def test_an_official_reference_comes_before_a_number_and_a_number_before_a_name() -> None:
    schemes = ["name and birth year", "name and birth date", "passport of Mali", "imo", "un reference"]

    ordered = sorted((Key(scheme, "1") for scheme in schemes), key=strength_order)

    assert [key.scheme for key in ordered] == list(reversed(schemes))
