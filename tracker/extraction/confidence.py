"""How sure a wording makes us: the share of right claims among those read by the same cue."""

from collections.abc import Mapping
from enum import StrEnum

from tracker.extraction.page import Page
from tracker.extraction.sentences import Sentence


class Cue(StrEnum):
    """By what a claim was read; the first that fits counts."""

    HEADLINE = "a line without an end"
    WORD_LED = "a single word, and the authority is named elsewhere"
    WORD = "a single word, with the authority in its sentence"
    LED = "a full name, and the authority is named elsewhere"
    VERB = "a full name, with the authority in its sentence"


MEASURED: Mapping[Cue, float] = {
    Cue.HEADLINE: 0.88,
    Cue.WORD_LED: 0.71,
    Cue.WORD: 0.91,
    Cue.LED: 0.98,
    Cue.VERB: 0.99,
}
"""The share of right claims on the development texts, with one more of each kind, for a few cases tell little.

``tests/benchmarks/extraction/run.py`` prints it anew, and for the other texts beside it.
"""


def cue_of(name: str, sentence: Sentence, page: Page, *, led: bool) -> Cue:
    """The cue by which a claim was read; ``led`` tells that another sentence names who acts."""
    if page.in_title_case(sentence) or (sentence.heading and not sentence.item):
        return Cue.HEADLINE
    if len(name.split()) == 1:
        return Cue.WORD_LED if led else Cue.WORD
    return Cue.LED if led else Cue.VERB
