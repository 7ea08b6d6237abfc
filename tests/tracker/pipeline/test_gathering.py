"""What comes together is told together, once; what is muted is recorded and not sent."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

from small_tracker import Clock, Mailbox
from sqlmodel import select

from db import items, outbox
from db.tables.outbox import Alert, Delivery, DeliveryItem
from tracker.domain.pace import Pace
from tracker.domain.routing import Rule
from tracker.pipeline.muting import mute_watch, unmute_watch
from tracker.pipeline.steps import work_until_idle
from tracker.pipeline.watching import Plan, add_watch, edit_watch, remove_watch
from tracker.wiring import Tracker

Import = Callable[..., Any]
BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"


def ships(number: int) -> list[str]:
    return [f"9{ref}|vessel|IRAN|SHIP NUMBER {ref}" for ref in range(1, number + 1)]


def work(tracker: Tracker) -> None:
    work_until_idle(tracker, ["announce", "deliver"], stop=lambda: False)


def told(tracker: Tracker) -> Sequence[Delivery]:
    with tracker.database.reading() as session:
        return outbox.deliveries(session)


def test_five_hundred_entries_are_one_message_to_people_and_five_hundred_to_a_machine(
    tracker: Tracker, import_list: Import, mailbox: Mailbox, clock: Clock
) -> None:
    reader = Mailbox("mailto", for_people=True)
    tracker.channels["mailto"] = reader  # type: ignore[index]
    add_watch(tracker, "all", Rule(), ["box:machine", "mailto:desk@example.org"])
    import_list(tracker, [BANK], day=1)
    import_list(tracker, [BANK, *ships(500)], day=2)
    work(tracker)

    assert (len(mailbox.received), len(reader.received)) == (500, 0)
    clock.forward(seconds=61)
    work(tracker)
    work(tracker)
    assert (len(mailbox.received), len(reader.received)) == (500, 1)
    (digest,) = reader.digests
    assert (digest.count, digest.kinds, len(digest.notices)) == (500, (("designated", 500),), 200)
    assert digest.headline == "The small list: 500 events (500 designated)"
    with tracker.database.reading() as session:
        bound = session.exec(select(DeliveryItem).where(DeliveryItem.address == "mailto:desk@example.org")).all()
    assert len({item.alert_id for item in bound}) == 500
    assert {item.delivery_id for item in bound} == {row.id for row in told(tracker) if row.items == 500}


def test_a_few_entries_come_to_people_one_by_one_after_the_wait(
    tracker: Tracker, import_list: Import, mailbox: Mailbox, clock: Clock
) -> None:
    mailbox.for_people = True
    add_watch(tracker, "all", Rule(), ["box:desk"])
    import_list(tracker, [BANK], day=1)
    import_list(tracker, [BANK, *ships(3)], day=2)
    work(tracker)
    assert mailbox.received == []

    clock.forward(seconds=61)
    work(tracker)
    assert (len(mailbox.received), mailbox.digests) == (3, [])


def test_two_publications_of_one_source_within_the_wait_come_together(
    tracker: Tracker, import_list: Import, mailbox: Mailbox, clock: Clock
) -> None:
    add_watch(tracker, "all", Rule(), ["box:desk"], Pace(grouping="always"))
    import_list(tracker, [BANK], day=1)
    import_list(tracker, [BANK, *ships(2)], day=2)
    work(tracker)
    clock.forward(seconds=30)
    import_list(tracker, [BANK, *ships(4)], day=3)
    work(tracker)
    clock.forward(seconds=31)
    work(tracker)

    assert [digest.count for digest in mailbox.digests] == [4]


def test_a_daily_digest_waits_for_its_time_in_its_zone_and_tells_each_alert_once(
    tracker: Tracker, import_list: Import, mailbox: Mailbox, clock: Clock
) -> None:
    clock.now = datetime(2027, 10, 30, 20, tzinfo=UTC)
    add_watch(tracker, "daily", Rule(), ["box:desk"], Pace("daily", time(2, 30), zone="Europe/Brussels"))
    import_list(tracker, [BANK], day=1)
    import_list(tracker, [BANK, *ships(2)], day=2)
    for _ in range(36):
        work(tracker)
        clock.forward(minutes=15)
    assert len(mailbox.received) == 1
    assert mailbox.received[0].attempted_at == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)

    import_list(tracker, [BANK, *ships(3)], day=3)
    work(tracker)
    assert len(mailbox.received) == 1
    clock.forward(hours=24)
    work(tracker)
    assert [digest.count for digest in mailbox.digests] == [2]
    assert [notice.caption for notice in mailbox.notices] == ["SHIP NUMBER 3"]


def test_a_watch_told_at_once_again_lets_go_what_waited(
    tracker: Tracker, import_list: Import, mailbox: Mailbox
) -> None:
    add_watch(tracker, "daily", Rule(), ["box:desk"], Pace("weekly"))
    import_list(tracker, [BANK], day=1)
    import_list(tracker, [BANK, *ships(2)], day=2)
    work(tracker)
    assert mailbox.received == []

    edit_watch(tracker, "daily", lambda plan: Plan(plan.rule, plan.channels, Pace()), who="desk")
    work(tracker)
    assert len(mailbox.received) == 2


def test_what_waits_for_a_watch_that_is_removed_or_an_address_it_lost_is_told_nobody(
    tracker: Tracker, import_list: Import, mailbox: Mailbox, clock: Clock
) -> None:
    add_watch(tracker, "gone", Rule(), ["box:one"], Pace("daily"))
    add_watch(tracker, "less", Rule(), ["box:two", "box:three"], Pace("daily"))
    import_list(tracker, [BANK], day=1)
    import_list(tracker, [BANK, *ships(1)], day=2)
    work(tracker)
    remove_watch(tracker, "gone", who="desk")
    edit_watch(tracker, "less", lambda plan: Plan(plan.rule, ("box:three",), plan.pace), who="desk")
    clock.forward(days=1)
    work(tracker)

    assert [envelope.address for envelope in mailbox.received] == ["box:three"]
    with tracker.database.reading() as session:
        assert items.next_due_at(session) is None


def test_a_mute_holds_back_and_records_and_what_comes_afterwards_is_told(
    tracker: Tracker, import_list: Import, mailbox: Mailbox, clock: Clock
) -> None:
    add_watch(tracker, "all", Rule(), ["box:desk"])
    import_list(tracker, [BANK], day=1)
    mute = mute_watch(tracker, "all", clock() + timedelta(hours=1), "Alice", "the list is being rebuilt")
    import_list(tracker, [BANK, *ships(2)], day=2)
    work(tracker)
    clock.forward(hours=2)
    work(tracker)
    import_list(tracker, [BANK, *ships(3)], day=3)
    work(tracker)

    assert [notice.caption for notice in mailbox.notices] == ["SHIP NUMBER 3"]
    with tracker.database.reading() as session:
        alerts = session.exec(select(Alert).order_by(Alert.id)).all()  # type: ignore[arg-type]
    assert [alert.mute_id for alert in alerts] == [mute.id, mute.id, None]


def test_a_lifted_mute_holds_nothing_back(
    tracker: Tracker, import_list: Import, mailbox: Mailbox, clock: Clock
) -> None:
    add_watch(tracker, "all", Rule(), ["box:desk"])
    import_list(tracker, [BANK], day=1)
    mute_watch(tracker, "all", clock() + timedelta(days=9), "Alice", "quiet please")
    unmute_watch(tracker, "all", who="desk")
    import_list(tracker, [BANK, *ships(1)], day=2)
    work(tracker)

    assert len(mailbox.received) == 1
