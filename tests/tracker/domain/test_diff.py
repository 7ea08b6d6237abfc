"""What changed between two readings."""

from typing import Any

import pytest

from tracker.domain.diff import Differences, FieldChange, differences, field_changes


def name(text: str, kind: str = "alias", strength: str = "strong") -> dict[str, str]:
    return {"text": text, "kind": kind, "strength": strength}


OLD: dict[str, Any] = {"ref": "1", "kind": "person", "names": [name("A", "primary"), name("B")], "programmes": ["X"]}


def test_references_are_sorted_into_what_happened_to_them() -> None:
    standing = {"stays": ("d", True), "changes": ("d", True), "goes": ("d", True), "was gone": ("d", False)}
    reading = {"stays": "d", "changes": "e", "comes": "d", "was gone": "d"}

    assert differences(standing, reading) == Differences(("comes",), ("was gone",), ("goes",), ("changes",))


def test_a_listing_that_was_gone_and_stays_gone_is_not_delisted_again() -> None:
    assert differences({"1": ("d", False)}, {}) == Differences((), (), (), ())


def test_equal_forms_have_no_changes() -> None:
    assert field_changes(OLD, dict(OLD)) == ()


def test_a_name_that_became_strong_is_one_change() -> None:
    new = {**OLD, "names": [name("A", "primary"), name("B", strength="weak")]}

    assert field_changes(OLD, new) == (FieldChange("names", "changed", name("B"), name("B", strength="weak")),)


def test_a_primary_name_in_other_words_is_changed_not_removed_and_added() -> None:
    new = {**OLD, "names": [name("C", "primary"), name("B")]}

    assert field_changes(OLD, new) == (FieldChange("names", "changed", name("A", "primary"), name("C", "primary")),)


def test_a_new_alias_is_added_and_a_lost_one_removed() -> None:
    new = {**OLD, "names": [name("A", "primary"), name("C")]}

    assert field_changes(OLD, new) == (
        FieldChange("names", "removed", old=name("B")),
        FieldChange("names", "added", new=name("C")),
    )


def test_programmes_and_single_values_are_compared_too() -> None:
    new = {**OLD, "programmes": ["X", "Y"], "kind": "organisation", "gender": "male"}

    assert field_changes(OLD, new) == (
        FieldChange("gender", "added", new="male"),
        FieldChange("kind", "changed", "person", "organisation"),
        FieldChange("programmes", "added", new="Y"),
    )


def test_a_field_that_is_no_longer_published_is_removed() -> None:
    assert field_changes({**OLD, "remarks": "x"}, OLD) == (FieldChange("remarks", "removed", old="x"),)


def test_a_name_spelt_otherwise_is_one_change_and_a_name_with_nothing_in_common_is_two() -> None:
    old = {**OLD, "names": [name("A", "primary"), name("AL-SAHRAWI, Adnan"), name("CHAPORI, Petit", strength="weak")]}
    new = {**OLD, "names": [name("A", "primary"), name("AL-SAHRAOUI, Adnan"), name("LE GRAND", strength="weak")]}

    assert field_changes(old, new) == (
        FieldChange("names", "changed", name("AL-SAHRAWI, Adnan"), name("AL-SAHRAOUI, Adnan")),
        FieldChange("names", "removed", old=name("CHAPORI, Petit", strength="weak")),
        FieldChange("names", "added", new=name("LE GRAND", strength="weak")),
    )


def test_a_name_in_another_script_is_another_name() -> None:
    latin, arabic = {**name("Usama"), "script": "Latn"}, {**name("أسامة"), "script": "Arab"}

    changes = field_changes(
        {**OLD, "names": [name("A", "primary"), latin]}, {**OLD, "names": [name("A", "primary"), arabic]}
    )
    assert [change.op for change in changes] == ["removed", "added"]


CORRECTED = [
    ("births", {"date": "1984"}, {"date": "1984-05-17"}),
    ("births", {"date": "1984", "place": "Niger"}, {"date": "1985", "place": "Niger"}),
    ("identifiers", {"kind": "passport", "value": "A123456"}, {"kind": "passport", "value": "A123457"}),
    ("identifiers", {"kind": "passport", "value": "A123456"}, {"kind": "national id", "value": "A123456"}),
    ("addresses", {"text": "12 Main Street, Ulm"}, {"text": "12 Main Street, Ulm", "country": "Germany"}),
    ("addresses", {"text": "12 Main Street, Ulm"}, {"text": "14 Main Street, Ulm"}),
    ("facts", {"label": "Vessel Flag", "value": "Iran"}, {"label": "Vessel Flag", "value": "Panama"}),
    ("links", {"relation": "Owner", "name": "A", "ref": "7"}, {"relation": "Owner", "name": "B", "ref": "7"}),
]


@pytest.mark.parametrize(("field", "old", "new"), CORRECTED)
def test_a_corrected_value_is_one_change(field: str, old: dict[str, Any], new: dict[str, Any]) -> None:
    kept = {"date": "1950"} if field == "births" else {"kind": "x", "label": "x", "value": "x"}

    changes = field_changes({**OLD, field: [kept, old]}, {**OLD, field: [kept, new]})
    assert changes == (FieldChange(field, "changed", old, new),)


UNLIKE = [
    ("births", {"date": "1984"}, {"date": "1961"}),
    ("identifiers", {"kind": "passport", "value": "A123456"}, {"kind": "passport", "value": "ZX-99"}),
    ("identifiers", {"kind": "passport", "value": "A123456"}, {"kind": "tax id", "value": "A123457"}),
    ("addresses", {"country": "Iran"}, {"country": "Iraq", "text": "Basra"}),
    ("programmes", "SDGT", "SDGT2"),
]


@pytest.mark.parametrize(("field", "old", "new"), UNLIKE)
def test_values_that_have_nothing_in_common_are_removed_and_added(field: str, old: Any, new: Any) -> None:
    changes = field_changes({**OLD, field: [old]}, {**OLD, field: [new]})
    assert changes == (FieldChange(field, "removed", old=old), FieldChange(field, "added", new=new))


def test_capitals_are_typography_but_not_in_identifiers() -> None:
    shouted = {**OLD, "names": [name("a", "primary"), name("b")], "remarks": "BORN IN ULM"}
    assert field_changes({**OLD, "remarks": "Born in Ulm"}, shouted) == ()

    wallet, other = {"kind": "wallet", "value": "1BoatSLRHt"}, {"kind": "wallet", "value": "1boatSLRHt"}
    assert len(field_changes({**OLD, "identifiers": [wallet]}, {**OLD, "identifiers": [other]})) == 1
