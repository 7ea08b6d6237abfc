"""Which step of the work on an alert may follow which state."""

import pytest

from tracker.domain.working import OPEN_STATES, STEPS, note_refusal, refusal

ALLOWED = {
    "new": {"acknowledge", "escalate", "true-match", "false-positive"},
    "acknowledged": {"escalate", "true-match", "false-positive", "reopen"},
    "escalated": {"true-match", "false-positive", "reopen"},
    "true_match": {"reopen"},
    "false_positive": {"reopen"},
}


@pytest.mark.parametrize(("state", "steps"), ALLOWED.items())
def test_each_state_is_followed_by_these_steps_and_no_others(state: str, steps: set[str]) -> None:
    assert {name for name in STEPS if refusal(name, state) is None} == steps


def test_every_state_that_a_step_ends_in_can_be_left_again() -> None:
    assert {step.ends_in for step in STEPS.values()} == set(ALLOWED)
    assert set(OPEN_STATES) == set(ALLOWED) - {"true_match", "false_positive"}


def test_a_refusal_says_in_one_line_what_is_and_what_to_do() -> None:
    assert refusal("acknowledge", "acknowledged") == "is acknowledged already"
    assert refusal("acknowledge", "escalated") == "is escalated: acknowledge follows new"
    assert refusal("escalate", "escalated") == "is escalated already"
    assert refusal("true-match", "false_positive") == "is decided (false positive): reopen it first"


def test_a_decision_needs_a_reason_and_an_acknowledgement_does_not() -> None:
    assert note_refusal("acknowledge", None) is None
    assert note_refusal("true-match", "same passport") is None
    for name in STEPS.keys() - {"acknowledge"}:
        assert note_refusal(name, " ") == f"{name} needs a note that says why"
