"""The founding story's names over the whole published list."""

import pytest
from benchmarks.matching.bench_reference import congress
from benchmarks.matching.matching_lists import DATA, ofac

from tracker.matching.index import NameIndex
from tracker.matching.settings import THRESHOLD, Setting

pytestmark = [
    pytest.mark.published,
    pytest.mark.skipif(not DATA.exists(), reason="the published files in ../shared/data are not on this machine"),
]
DJIBO = 32391


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(ofac())


@pytest.mark.parametrize(
    "query",
    [
        "Petit Chapori",
        "CHAPORI, Petit",
        "Petit Chaffori",
        "petit Chapiro",
        "Petit Tchapori",
        "Chaporé",
        "Чапори",
        "Ousmane Djibo",
        "Djibo Ousmane Illiassou",
        "Ousmane Iliassou Djibo",
        "Usman Ilyasu Jibo",
        "Уссман Иллиассу Джибо",
        "عثمان إلياسو جيبو",
    ],
)
def test_every_spelling_of_the_story_finds_its_man_first(index: NameIndex, query: str) -> None:
    assert index.search(query)[0].party_id == DJIBO


def test_a_single_word_with_another_first_sound_finds_its_man_among_the_first(index: NameIndex) -> None:
    assert DJIBO in [match.party_id for match in index.search("Djafori", limit=3)]


def test_no_member_of_congress_is_found(index: NameIndex) -> None:
    found = [index.search(name, limit=1, min_score=THRESHOLD[Setting.NORMAL]) for name in congress()]
    assert not any(found)


@pytest.mark.parametrize("query", ["Ousmane Issoufou", "Ousmane Issoufou Djibo"])
def test_another_man_of_similar_name_stays_below_the_line(index: NameIndex, query: str) -> None:
    assert all(match.score < 0.85 for match in index.search(query) if match.party_id == DJIBO)


def test_a_hit_that_rests_on_a_weak_alias_says_so(index: NameIndex) -> None:
    best = index.search("Petit Chapori")[0]
    assert best.entry.strength == "weak"
    assert "weak alias" in best.explanation
