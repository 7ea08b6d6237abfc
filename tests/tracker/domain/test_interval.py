"""What became of a listing between two days."""

import pytest

from tracker.domain.canonical import Canonical
from tracker.domain.interval import Step, outcome


def said(name: str, **more: str) -> Canonical:
    return {"names": [{"text": name, "kind": "primary", "strength": "strong"}], **more}


AMIN, AMIN_2, BARAKA = said("AMIN"), said("AMIN 2"), said("BARAKA")


@pytest.mark.parametrize(
    ("before", "steps", "kind"),
    [
        (None, [Step(AMIN)], "designated"),
        (None, [Step(AMIN), Step(None), Step(AMIN_2)], "designated"),
        (AMIN, [Step(None)], "delisted"),
        (AMIN, [Step(AMIN_2), Step(None)], "delisted"),
        (AMIN, [Step(AMIN_2)], "amended"),
        (AMIN, [Step(None), Step(AMIN_2)], "amended"),
        (AMIN, [Step(None), Step(AMIN)], "same"),
        (AMIN, [Step(AMIN_2), Step(AMIN)], "same"),
        (AMIN, [], "same"),
    ],
)
def test_only_the_first_and_the_last_words_count(before: Canonical | None, steps: list[Step], kind: str) -> None:
    became = outcome(before, steps)
    assert became is not None
    assert (became.kind, became.restated) == (kind, False)


def test_who_stood_on_neither_day_is_not_told() -> None:
    assert outcome(None, []) is None
    assert outcome(None, [Step(AMIN), Step(None)]) is None


def test_who_is_gone_is_told_by_the_last_words() -> None:
    became = outcome(AMIN, [Step(AMIN_2), Step(None)])
    assert became is not None
    assert became.content == AMIN_2


def test_several_amendments_are_told_as_one() -> None:
    became = outcome(AMIN, [Step(AMIN_2), Step(BARAKA)])
    assert became is not None
    assert [(change.old, change.new) for change in became.changes] == [(AMIN["names"][0], BARAKA["names"][0])]


def test_what_another_layout_restated_is_no_change_but_what_changed_around_it_is() -> None:
    first, second = said("AMIN", gender="male"), said("AMIN 2", gender="male")
    became = outcome(AMIN, [Step(first, rebased=True)])
    assert became is not None
    assert (became.kind, became.restated) == ("same", True)

    became = outcome(AMIN, [Step(first, rebased=True), Step(second)])
    assert became is not None
    assert (became.kind, became.restated) == ("amended", True)
    assert [change.field for change in became.changes] == ["names"]


def test_a_restatement_of_the_same_words_hides_nothing() -> None:
    became = outcome(AMIN, [Step(AMIN_2), Step(AMIN_2, rebased=True), Step(AMIN)])
    assert became is not None
    assert (became.kind, became.restated) == ("same", False)
