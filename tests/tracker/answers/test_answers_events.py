"""Answers about events, sources, watches and what went out."""

from dataclasses import replace
from typing import Any

from db.history import EventFilter
from tracker.answers.alerts import alerts
from tracker.answers.events import events
from tracker.answers.outbox import deliveries
from tracker.answers.sources import sources
from tracker.answers.watches import watches
from tracker.domain.routing import Rule
from tracker.pipeline.watching import add_watch, remove_watch
from tracker.wiring import Tracker


def test_events_are_told_in_number_order_with_what_changed(tracker: Tracker) -> None:
    told = events(tracker, EventFilter())["events"]
    assert [event["id"] for event in told] == sorted(event["id"] for event in told)
    assert [event["kind"] for event in told] == ["reported", "designated", "delisted", "confirmed"]
    designated = told[1]
    assert (designated["ref"], designated["caption"]) == ("32391", "DJIBO, Ousmane Illiassou")
    assert (designated["published_at"], designated["seen_at"]) == ("2021-07-07T00:00:00Z", "2021-07-07T03:00:00Z")
    assert set(designated["evidence"]) == {"document", "url", "place", "published_at", "fetched_at", "quote"}


def test_events_can_be_asked_for_by_place_kind_and_source(tracker: Tracker) -> None:
    first = events(tracker, EventFilter())["events"][0]["id"]

    def kinds(**wanted: Any) -> list[str]:
        return [event["kind"] for event in events(tracker, EventFilter(**wanted))["events"]]

    assert kinds(after_id=first) == ["designated", "delisted", "confirmed"]
    assert kinds(kind="delisted") == ["delisted"]
    assert kinds(source_key="small_news") == ["reported"]


def test_sources_tell_what_stands_on_lists_and_nothing_of_the_kind_elsewhere(tracker: Tracker) -> None:
    told = {source["key"]: source for source in sources(tracker)["sources"]}
    assert (told["small_list"]["records"], told["small_list"]["kind"]) == (3, "list")
    assert (told["small_news"]["records"], told["small_news"]["kind"]) == (None, "news")


def test_a_source_without_addresses_or_switched_off_is_off(tracker: Tracker) -> None:
    told = {source["key"]: source for source in sources(tracker)["sources"]}
    assert told["small_notices"]["state"] == told["us_ofac_sdn"]["state"] == "off"
    assert told["small_notices"]["next_due_at"] is None


def test_a_source_whose_documents_are_only_imported_tells_how_they_were_taken(tracker: Tracker) -> None:
    told = {source["key"]: source for source in sources(tracker)["sources"]}
    assert (told["small_list"]["state"], told["small_list"]["last_checked_at"] is None) == ("ok", False)


def test_a_source_that_was_never_looked_at_is_new(tracker: Tracker) -> None:
    addressed = replace(tracker.sources["small_news"], key="fresh", urls=("https://paper.example/index",))
    told = sources(replace(tracker, sources={**tracker.sources, "fresh": addressed}))["sources"]
    (fresh,) = [source for source in told if source["key"] == "fresh"]
    assert (fresh["state"], fresh["last_checked_at"], fresh["error"]) == ("new", None, None)


def test_alerts_tell_which_event_went_to_which_watch(tracker: Tracker) -> None:
    told = alerts(tracker)["alerts"]
    assert [(alert["watch"], alert["event"]["kind"]) for alert in told] == [
        ("everything", kind) for kind in ("reported", "designated", "delisted", "confirmed")
    ]
    assert [alert["event"]["kind"] for alert in alerts(tracker, limit=1)["alerts"]] == ["confirmed"]


def test_deliveries_tell_where_they_go_and_how_they_fare(tracker: Tracker) -> None:
    first = deliveries(tracker)["deliveries"][0]
    assert (first["state"], first["channel"], first["attempts"], first["error"]) == ("pending", "box:desk", 0, None)
    assert first["event"] == events(tracker, EventFilter(kind="reported"))["events"][0]["id"]
    assert first["next_attempt_at"].endswith("Z")
    assert deliveries(tracker, state="dead")["deliveries"] == []
    assert len(deliveries(tracker, limit=2)["deliveries"]) == 2


def test_watches_tell_their_filters_and_channels_while_they_stand(tracker: Tracker) -> None:
    add_watch(tracker, "sdgt", Rule(programmes=("SDGT",)), ["box:a", "box:b"])
    remove_watch(tracker, "everything", who="desk")
    (told,) = watches(tracker)["watches"]
    assert (told["name"], told["programmes"], told["sources"], told["channels"]) == (
        "sdgt",
        ["SDGT"],
        [],
        ["box:a", "box:b"],
    )
