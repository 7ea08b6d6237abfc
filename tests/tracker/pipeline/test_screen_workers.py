"""Screening in several processes: the same answers as one by one, in the order of the rows."""

from itertools import chain

import pytest

from scrapers.record import NameKind, PartyKind, Strength
from tracker.matching.entry import NameEntry
from tracker.matching.matcher import Matcher
from tracker.matching.query import Facts, Query
from tracker.pipeline.screen_workers import Wanted, Workers
from tracker.tabular.row import Row

LISTED = ("DJIBO, Ousmane Illiassou", "IVANOV, Igor Petrovich", "KIM, Yo Jong", "Ocean Star Shipping Co., Ltd.")
ASKED = ("Ousmane Djibo", "Igor Ivanov", "kim io jong", "OceanStar Shipping", "Angela Merkel", "Иван Иванов")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_table_is_answered_as_its_names_one_by_one(workers: int) -> None:
    kinds = (PartyKind.PERSON,) * 3 + (PartyKind.ORGANISATION,)
    entries = [
        NameEntry(n, n, text, NameKind.PRIMARY, Strength.STRONG, kind)
        for n, (text, kind) in enumerate(zip(LISTED, kinds, strict=True))
    ]
    matcher = Matcher(entries, {0: Facts(births=("1984",))})
    rows = [Row(line, {"id": str(line), "name": ASKED[line % len(ASKED)]}) for line in range(250)]
    with Workers(matcher, Wanted(0.5, 5, 0.45, workers)) as pool:
        answered = list(chain.from_iterable(pool.answers(rows)))
    one_by_one = [matcher.search(Query(row.cells["name"]), limit=5, min_score=0.5, min_weak=0.45) for row in rows]
    assert [each.row_id for each in answered] == [row.cells["id"] for row in rows]
    assert [each.hits for each in answered] == one_by_one
    assert sum(map(len, one_by_one)) > len(rows) / 2
