"""A list document on its way in: compared, told, or not believed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from small_tracker import SMALL_LIST, Mailbox, read_small_list, with_source

from db import documents, listings, parties, sources
from db.history import EventFilter, events_page
from db.tables.event import Event
from scrapers.record import Reading
from tracker.domain.routing import Rule
from tracker.pipeline.bring import Clocks, ImportRefused, bring
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker

DJIBO = "32391|person|SDGT|DJIBO, Ousmane Illiassou;KOUNOU, Ousmane Illasou;~CHAPORI, Petit"
BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
SHIP = "15036|vessel|IRAN|AMIN 2"
FLEET = [f"{number}|vessel|IRAN|SHIP NUMBER {number}" for number in range(10)]

Import = Callable[..., Any]


def told(tracker: Tracker, kind: str | None = None) -> list[Event]:
    with tracker.database.reading() as session:
        return events_page(session, EventFilter(after_id=0, kind=kind), limit=1000)


def test_the_first_document_is_a_baseline_without_events(tracker: Tracker, import_list: Import) -> None:
    brought = import_list(tracker, [BANK, SHIP], day=1)

    assert (brought.verdict, brought.records, brought.events) == ("believed", 2, {})
    with tracker.database.reading() as session:
        assert listings.count_active(session, "small_list") == 2


def test_the_first_document_tells_everything_when_asked_to(tracker: Tracker, import_list: Import) -> None:
    assert import_list(tracker, [BANK, SHIP], day=1, alert=True).events == {"designated": 2}


def test_additions_and_removals_become_events_with_their_evidence(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [BANK, SHIP], day=1)
    brought = import_list(tracker, [BANK, DJIBO], day=7)

    assert brought.events == {"designated": 1, "delisted": 1}
    (designated,) = told(tracker, "designated")
    assert (designated.ref, designated.caption) == ("32391", "DJIBO, Ousmane Illiassou")
    assert designated.programmes == ["SDGT"]
    assert designated.published_at == datetime(2021, 7, 7, tzinfo=UTC)
    assert {"text": "CHAPORI, Petit", "kind": "alias", "strength": "weak"} in designated.names
    with tracker.database.reading() as session:
        assert documents.get(session, designated.document_id or 0).sha256 == brought.sha256


def test_a_changed_field_is_an_amendment_with_old_and_new(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [DJIBO, BANK], day=1)
    import_list(tracker, [DJIBO.replace("~CHAPORI", "CHAPORI").replace("SDGT", "SDGT FTO"), BANK], day=2)

    (amended,) = told(tracker, "amended")
    weak = {"text": "CHAPORI, Petit", "kind": "alias", "strength": "weak"}
    assert amended.changes == [
        {"field": "names", "op": "changed", "old": weak, "new": {**weak, "strength": "strong"}},
        {"field": "programmes", "op": "added", "old": None, "new": "FTO"},
    ]


def test_a_strength_that_changed_is_what_is_found_from_then_on(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [DJIBO, BANK], day=1)
    tracker.knowledge.refresh()
    import_list(tracker, [DJIBO.replace("~CHAPORI", "CHAPORI"), BANK], day=2)
    tracker.knowledge.refresh()

    assert tracker.knowledge.search("Petit Chapori")[0].entry.strength == "strong"


def test_a_name_that_was_dropped_is_still_found(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [DJIBO, BANK], day=1)
    import_list(tracker, [DJIBO.replace(";~CHAPORI, Petit", ""), BANK], day=2)
    tracker.knowledge.refresh()

    assert tracker.knowledge.search("Petit Chapori")[0].entry.text == "CHAPORI, Petit"


def test_a_listing_that_comes_back_is_relisted_and_stays_the_same_party(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [DJIBO, BANK], day=1)
    import_list(tracker, [BANK], day=2)
    import_list(tracker, [DJIBO, BANK], day=3)

    assert [(event.kind, event.ref) for event in told(tracker)] == [("delisted", "32391"), ("relisted", "32391")]
    assert len({event.party_id for event in told(tracker)}) == 1


def test_another_order_of_records_and_aliases_is_no_event(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [DJIBO, BANK], day=1)
    turned = "32391|person|SDGT|DJIBO, Ousmane Illiassou;~CHAPORI,  Petit;KOUNOU, Ousmane Illasou"

    assert import_list(tracker, [BANK, turned], day=2).verdict == "unchanged"
    assert told(tracker) == []


def test_the_same_file_again_is_known_and_changes_nothing(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [BANK], day=1)
    import_list(tracker, [BANK, DJIBO], day=7)

    assert import_list(tracker, [BANK], day=1).verdict == "known"
    assert import_list(tracker, [BANK, DJIBO], day=7).verdict == "known"
    assert [event.kind for event in told(tracker)] == ["designated"]


def test_an_older_document_is_refused_and_nothing_is_kept_of_it(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [BANK], day=7)

    with pytest.raises(ImportRefused, match="2021-07-01, older than the newest believed document of 2021-07-07"):
        import_list(tracker, [BANK, DJIBO], day=1)
    with tracker.database.reading() as session:
        assert documents.latest(session, "small_list").published_at == datetime(2021, 7, 7, tzinfo=UTC)  # type: ignore[union-attr]


def test_a_list_that_shrinks_too_much_is_kept_not_believed_and_told_once(
    tracker: Tracker, import_list: Import, mailbox: Mailbox
) -> None:
    add_watch(tracker, "all", Rule(), ["box:ops"])
    import_list(tracker, FLEET, day=1)

    first, second = import_list(tracker, FLEET[:3], day=2), import_list(tracker, FLEET[:2], day=3)

    assert (first.verdict, second.verdict) == ("disbelieved", "disbelieved")
    assert "7 of 10 listings vanished at once" in (first.reason or "")
    with tracker.database.reading() as session:
        assert listings.count_active(session, "small_list") == 10
        assert sources.state_of(session, "small_list").state == "degraded"
        assert tracker.archive.get(documents.get(session, first.document_id).parts[0]["sha256"]).startswith(b"small")
    assert [notice.kind for notice in mailbox.notices] == ["source_degraded"]


def test_a_degraded_source_recovers_by_itself(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, FLEET, day=1)
    import_list(tracker, FLEET[:2], day=2)
    import_list(tracker, FLEET, day=3)

    assert [event.kind for event in told(tracker)] == ["source_degraded", "source_recovered"]
    with tracker.database.reading() as session:
        state = sources.state_of(session, "small_list")
        assert (state.state, state.error, state.records) == ("ok", None, 10)


def test_an_error_page_is_not_believed(tracker: Tracker, import_list: Import, tmp_path: Path) -> None:
    import_list(tracker, [BANK], day=1)
    (tmp_path / "list.txt").write_text("<html>Access denied</html>")
    brought = bring(tracker, "small_list", [tmp_path / "list.txt"], Clocks())[0]

    assert (brought.verdict, brought.reason) == ("disbelieved", "this is not a small list")


def test_a_part_that_did_not_come_again_stands_as_it_was(tracker: Tracker, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    (whole / "list.txt").write_text(f"small list 2021-07-01\n{DJIBO}\n{BANK}")
    (whole / "aliases.txt").write_text("306|BNC")
    bring(tracker, "small_list", [whole], Clocks())
    (tmp_path / "list.txt").write_text(f"small list 2021-07-02\n{DJIBO}\n{BANK}\n{SHIP}")

    assert bring(tracker, "small_list", [tmp_path / "list.txt"], Clocks())[0].events == {"designated": 1}


def test_a_change_of_our_reader_is_no_change_of_the_source(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [DJIBO, BANK], day=1)

    def read_upper(parts: Any) -> Reading:
        reading = read_small_list(parts)
        return replace(reading, listings=tuple(replace(item, remarks="new to us") for item in reading.listings))

    newer = with_source(tracker, replace(SMALL_LIST, read=read_upper, version=2))
    brought = import_list(newer, [DJIBO.replace("SDGT", "FTO"), BANK], day=2)

    assert brought.events == {"amended": 1}
    assert [change["field"] for change in told(tracker, "amended")[0].changes] == ["programmes", "programmes"]


def test_a_change_of_layout_tells_additions_but_no_amendments(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [DJIBO, BANK], day=1)

    def read_other(parts: Any) -> Reading:
        reading = read_small_list(parts)
        listed = tuple(replace(item, gender="male") for item in reading.listings)
        return replace(reading, format="other", listings=listed)

    other = with_source(tracker, replace(SMALL_LIST, read=read_other))

    assert import_list(other, [DJIBO, BANK, SHIP], day=2).events == {"designated": 1}
    assert import_list(other, [DJIBO, BANK, SHIP, FLEET[0]], day=3).events == {"designated": 1}


def test_what_stands_twice_under_one_reference_is_not_believed(tracker: Tracker, import_list: Import) -> None:
    assert import_list(tracker, [DJIBO, DJIBO], day=1).verdict == "disbelieved"


def test_alerts_are_written_with_the_events_and_only_for_watches_that_take_them(
    tracker: Tracker, import_list: Import, mailbox: Mailbox
) -> None:
    add_watch(tracker, "sdgt", Rule(programmes=("SDGT",)), ["box:desk"])
    import_list(tracker, [BANK], day=1)
    import_list(tracker, [BANK, DJIBO, SHIP], day=7)

    assert [notice.ref for notice in mailbox.notices] == ["32391"]


def test_events_without_alerts_are_recorded_all_the_same(
    tracker: Tracker, import_list: Import, mailbox: Mailbox
) -> None:
    add_watch(tracker, "all", Rule(), ["box:desk"])
    import_list(tracker, [BANK], day=1)

    assert import_list(tracker, [BANK, DJIBO], day=7, alert=False).events == {"designated": 1}
    assert mailbox.notices == []


def test_every_name_of_a_new_listing_is_kept_with_its_party(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [DJIBO], day=1)

    with tracker.database.reading() as session:
        (names,) = parties.names_of(session, [1, 2, 3]).values()
    assert [(name.text, name.strength) for name in names] == [
        ("DJIBO, Ousmane Illiassou", "strong"),
        ("CHAPORI, Petit", "weak"),
        ("KOUNOU, Ousmane Illasou", "strong"),
    ]


def test_a_record_that_cannot_be_read_is_neither_gone_nor_changed(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [DJIBO, BANK], day=1)

    assert import_list(tracker, ["?32391", BANK], day=2).verdict == "unchanged"
    assert import_list(tracker, [DJIBO, BANK], day=3).verdict == "unchanged"
    with tracker.database.reading() as session:
        assert documents.get(session, 2).rejects == [{"place": "?32391", "reason": "unreadable"}]


def test_digests_made_in_another_way_tell_nothing(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, [DJIBO, BANK], day=1)
    with tracker.database.writing() as session:
        for standing in listings.standing(session, "small_list").values():
            listings.change(session, standing.listing_id, digest="made by an older program")

    assert import_list(tracker, [DJIBO, BANK, SHIP], day=2).events == {"designated": 1}
    with tracker.database.reading() as session:
        digests = {ref: one.digest for ref, one in listings.standing(session, "small_list").items()}
    assert "made by an older program" not in digests.values()
