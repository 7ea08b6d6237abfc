"""Sketches: copies share them, independent reports do not."""

from tracker.domain.copies import COMMON, SIZE, sketch

STORY = """The council placed a businessman from the coast on its sanctions list on Monday, saying that he had paid for
the fighters who took the harbour in March. Diplomats said the step had been prepared for months and that two
members had asked for more evidence before they agreed. His lawyer called the decision absurd and announced
that he would go to court. The businessman owns a fleet of trawlers, a hotel and a share of the local bank,
all of which will now be frozen. Residents of the port town told reporters that salaries had not been paid for
weeks. The government declined to comment on the matter."""
OTHER = """Sanctions were imposed on Monday on a coastal entrepreneur accused of financing the militia that captured the
port this spring. According to people close to the talks, two delegations had doubts until late last week. A
spokesman for the man rejected all accusations; an appeal is being drafted. Accounts, ships and real estate
worth several millions are affected by the measure, which takes effect at once. Workers at the docks say they
have waited for their wages since the beginning of the month, and the ministry of the interior gave no answer
to questions sent to it in writing."""


def common(left: str, right: str) -> int:
    return len(set(sketch(left)) & set(sketch(right)))


def test_the_same_words_in_other_letters_and_marks_are_a_copy() -> None:
    assert common(STORY, STORY.upper().replace(",", " –")) == SIZE


def test_a_copy_with_another_headline_and_a_cut_end_is_still_one() -> None:
    lines = STORY.split("\n")
    assert common(STORY, "Tycoon sanctioned\n" + "\n".join(lines[:4])) >= COMMON


def test_an_independent_report_of_the_same_event_is_none() -> None:
    assert common(STORY, OTHER) < COMMON / 3


def test_a_short_text_has_no_sketch() -> None:
    assert sketch("The council placed a businessman on its list on Monday.") == ()
    assert sketch("") == ()
