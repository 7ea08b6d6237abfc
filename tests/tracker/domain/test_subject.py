"""What is said of a subject, and what tells it from how it was."""

from scrapers.record import PartyKind
from tracker.domain.subject import digest_of, query_of, said_of
from tracker.matching.query import Facts, Query

WHOLE = Query(
    "Ousmane Illiassou Djibo",
    ("Petit Chapori",),
    PartyKind.PERSON,
    Facts(births=("1984",), countries=("NE",), gender="male", identifiers=("AB123",)),
)


def test_what_is_said_of_a_subject_comes_back_whole() -> None:
    assert query_of(WHOLE.name, said_of(WHOLE)) == WHOLE
    assert said_of(Query("Djibo")) == {}
    assert query_of("Djibo", {}) == Query("Djibo")


def test_only_what_identifies_a_subject_changes_its_digest() -> None:
    said = said_of(WHOLE)
    backwards = dict(reversed(list(said.items())))
    assert digest_of("Djibo", said) == digest_of("Djibo", backwards)
    others = [{**said, "births": ["1985"]}, {**said, "names": []}, {}]
    assert len({digest_of("Djibo", each) for each in (said, *others)} | {digest_of("Djibou", said)}) == 5
