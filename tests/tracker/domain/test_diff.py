"""What changed between two readings."""

from typing import Any

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
