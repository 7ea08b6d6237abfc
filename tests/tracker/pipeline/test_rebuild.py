"""A list's history is rebuilt from the archive, and nobody is told twice."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from small_tracker import Clock, Mailbox

from db.history import EventFilter, events_page
from db.versions import Moment, list_at
from tracker.domain.routing import Rule
from tracker.pipeline.bring import Brought, Clocks, ImportRefused, keep_for_rebuild
from tracker.pipeline.rebuild import RebuildError, rebuild
from tracker.pipeline.steps import work_until_idle
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker

DJIBO = "32391|person|SDGT|DJIBO, Ousmane Illiassou;~CHAPORI, Petit"
MAN = "Ousmane Illiassou Djibo"
BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
SHIP = "15036|vessel|IRAN|AMIN 2"

Import = Callable[..., Any]


@pytest.fixture
def keep(tmp_path: Path) -> Callable[..., Brought]:
    """Keep lines as an older document of the small list."""

    def run(tracker: Tracker, lines: Sequence[str], day: int) -> Brought:
        (tmp_path / "list.txt").write_text("\n".join([f"small list 2021-07-{day:02}", *lines]))
        return keep_for_rebuild(tracker, "small_list", [tmp_path / "list.txt"], Clocks())

    return run


def told(tracker: Tracker) -> list[tuple[int | None, str, str | None, int, bool]]:
    with tracker.database.reading() as session:
        return [
            (event.id, event.kind, event.ref, event.published_at.day, event.superseded_at is not None)  # type: ignore[union-attr]
            for event in events_page(session, EventFilter(after_id=0), limit=100)
        ]


def refs_at(tracker: Tracker, day: int, known_at: datetime | None = None) -> list[str]:
    with tracker.database.reading() as session:
        moment = Moment(datetime(2021, 7, day, 23, tzinfo=UTC), known_at)
        return [stated.ref for stated in list_at(session, "small_list", moment)]


def test_a_rebuild_of_what_is_there_changes_nothing(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [BANK, SHIP], day=1)
    import_list(tracker, [BANK, DJIBO], day=7)
    import_list(tracker, [BANK, SHIP, DJIBO.replace("SDGT", "FTO")], day=8)
    before = told(tracker)

    rebuilt = rebuild(tracker, "small_list")
    assert (rebuilt.documents, rebuilt.new_events, rebuilt.superseded_events) == (3, 0, 0)
    assert told(tracker) == before
    assert [kind for _, kind, *_ in before] == ["designated", "delisted", "relisted", "amended"]


def test_an_older_document_is_fitted_in_where_it_belongs(
    tracker: Tracker, import_list: Import, keep: Callable[..., Brought]
) -> None:
    import_list(tracker, [BANK, SHIP], day=1)
    import_list(tracker, [BANK, SHIP, DJIBO], day=7)
    assert keep(tracker, [BANK, SHIP, DJIBO], day=3).verdict == "kept"
    assert refs_at(tracker, 4) == ["15036", "306"]

    rebuilt = rebuild(tracker, "small_list")
    assert (rebuilt.new_events, rebuilt.superseded_events) == (1, 1)
    assert told(tracker) == [(1, "designated", "32391", 7, True), (2, "designated", "32391", 3, False)]
    assert refs_at(tracker, 4) == ["15036", "306", "32391"]


def test_a_claim_is_confirmed_once_by_the_document_that_now_comes_first(
    tracker: Tracker, import_list: Import, import_text: Import, keep: Callable[..., Brought]
) -> None:
    import_list(tracker, [BANK, SHIP], day=1)
    import_text(tracker, f"The State Department designated {MAN} as a Specially Designated Global Terrorist.", day=28)
    import_list(tracker, [BANK, SHIP, DJIBO], day=7)
    keep(tracker, [BANK, SHIP, DJIBO], day=3)
    rebuild(tracker, "small_list")

    confirmed = [event[3:] for event in told(tracker) if event[1] == "confirmed"]
    assert confirmed == [(7, True), (3, False)]


def test_a_document_confirms_nothing_that_was_claimed_after_it_came(
    tracker: Tracker, import_list: Import, import_text: Import, clock: Clock
) -> None:
    import_list(tracker, [BANK, SHIP], day=1)
    import_list(tracker, [BANK, SHIP, DJIBO], day=3)
    clock.forward(days=1)
    import_text(tracker, f"The European Union designated {MAN}.", day=28)
    clock.forward(days=1)
    import_list(tracker, [BANK, SHIP, DJIBO.replace("SDGT", "FTO")], day=7)
    before = told(tracker)
    assert [event[1] for event in before] == ["designated", "reported", "amended", "confirmed"]

    rebuild(tracker, "small_list")
    assert told(tracker) == before


def test_a_second_rebuild_changes_nothing_more(
    tracker: Tracker, import_list: Import, keep: Callable[..., Brought]
) -> None:
    import_list(tracker, [BANK, SHIP], day=5)
    import_list(tracker, [BANK, SHIP, DJIBO], day=7)
    keep(tracker, [BANK], day=2)
    rebuild(tracker, "small_list")
    before = told(tracker)

    assert rebuild(tracker, "small_list").new_events == 0
    assert told(tracker) == before


def test_a_rebuild_tells_nobody(
    tracker: Tracker, import_list: Import, keep: Callable[..., Brought], mailbox: Mailbox
) -> None:
    add_watch(tracker, "all", Rule(), ["box:desk"])
    import_list(tracker, [BANK, SHIP], day=5)
    keep(tracker, [BANK], day=2)
    rebuild(tracker, "small_list")
    work_until_idle(tracker, ["announce", "deliver"], stop=lambda: False)

    assert [kind for _, kind, *_ in told(tracker)] == ["designated"]
    assert mailbox.received == []


def test_what_we_knew_at_a_time_stays_true_after_older_documents_came(
    tracker: Tracker, import_list: Import, keep: Callable[..., Brought], clock: Clock
) -> None:
    import_list(tracker, [BANK, SHIP], day=5)
    knew_then = clock()
    clock.forward(days=100)
    keep(tracker, [BANK, SHIP], day=2)
    rebuild(tracker, "small_list")

    assert refs_at(tracker, 3) == ["15036", "306"]
    assert refs_at(tracker, 3, known_at=knew_then) == []
    assert refs_at(tracker, 6, known_at=knew_then) == ["15036", "306"]


def test_a_name_index_built_before_finds_the_same_afterwards(
    tracker: Tracker, import_list: Import, keep: Callable[..., Brought]
) -> None:
    import_list(tracker, [BANK, DJIBO], day=5)
    tracker.knowledge.refresh()
    keep(tracker, [BANK, DJIBO], day=2)
    rebuild(tracker, "small_list")
    tracker.knowledge.refresh()

    (best, *_) = tracker.knowledge.search("Petit Chapori", limit=2)
    assert (best.entry.text, best.entry.strength) == ("CHAPORI, Petit", "weak")
    assert len(tracker.knowledge) == 3


def test_the_next_document_goes_on_from_the_rebuilt_state(
    tracker: Tracker, import_list: Import, keep: Callable[..., Brought]
) -> None:
    import_list(tracker, [BANK, SHIP], day=5)
    keep(tracker, [BANK, SHIP], day=2)
    rebuild(tracker, "small_list")

    assert import_list(tracker, [BANK, SHIP, DJIBO], day=9).events == {"designated": 1}


def test_a_document_without_a_date_cannot_be_kept(tracker: Tracker, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(f"small list\n{BANK}")

    with pytest.raises(ImportRefused, match="--published-at"):
        keep_for_rebuild(tracker, "small_list", [tmp_path / "list.txt"], Clocks())


def test_a_document_that_cannot_be_read_cannot_be_kept(tracker: Tracker, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("<html>")

    with pytest.raises(ImportRefused, match="not a small list"):
        keep_for_rebuild(tracker, "small_list", [tmp_path / "list.txt"], Clocks())


@pytest.mark.parametrize("key", ["small_news", "nowhere", "small_list"])
def test_what_has_no_history_cannot_be_rebuilt(tracker: Tracker, key: str) -> None:
    with pytest.raises(RebuildError):
        rebuild(tracker, key)


STORY = {
    1: [BANK, SHIP],
    3: [BANK, DJIBO],
    5: [BANK, DJIBO.replace("SDGT", "FTO"), SHIP],
    7: [BANK, DJIBO.replace("SDGT", "FTO").replace("CHAPORI", "CHAPPORI")],
}
IN_ORDER = [
    ("designated", "32391", 3),
    ("delisted", "15036", 3),
    ("relisted", "15036", 5),
    ("amended", "32391", 5),
    ("amended", "32391", 7),
    ("delisted", "15036", 7),
]


def stands(tracker: Tracker) -> list[tuple[str, str | None, int]]:
    return sorted((kind, ref, day) for _, kind, ref, day, superseded in told(tracker) if not superseded)


@pytest.mark.parametrize("order", list(permutations((1, 3, 7))), ids=str)
def test_documents_that_come_in_any_order_end_in_one_history(
    tracker: Tracker, import_list: Import, keep: Callable[..., Brought], order: tuple[int, ...]
) -> None:
    first, *others = order
    import_list(tracker, STORY[first], day=first)
    for day in others:
        keep(tracker, STORY[day], day=day)
        rebuild(tracker, "small_list")
    keep(tracker, STORY[5], day=5)
    rebuild(tracker, "small_list")

    assert stands(tracker) == sorted(IN_ORDER)
    assert [refs_at(tracker, day) for day in STORY] == [
        sorted(each.split("|")[0] for each in STORY[day]) for day in STORY
    ]
    ids = {event[1:]: event[0] for event in told(tracker) if not event[-1]}
    assert rebuild(tracker, "small_list").new_events == 0
    assert {event[1:]: event[0] for event in told(tracker) if not event[-1]} == ids


def test_events_that_a_rebuild_finds_again_keep_their_numbers(
    tracker: Tracker, import_list: Import, keep: Callable[..., Brought]
) -> None:
    for day in (1, 3, 5):
        import_list(tracker, STORY[day], day=day)
    before = {event[1:4]: event[0] for event in told(tracker)}
    keep(tracker, STORY[1], day=2)
    keep(tracker, STORY[7], day=7)
    rebuild(tracker, "small_list")

    after = {event[1:4]: event[0] for event in told(tracker) if not event[-1]}
    assert {event: after[event] for event in before} == before
    assert sorted(after) == sorted(IN_ORDER)
