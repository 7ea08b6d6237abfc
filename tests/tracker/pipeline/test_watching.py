"""Watches are added, kept and refused."""

import pytest
from small_tracker import Mailbox

from db import watches
from tracker.domain.routing import Rule
from tracker.pipeline.watching import WatchError, add_watch, ensure_default_watch, remove_watch, webhook_secret_of
from tracker.wiring import Tracker


def names(tracker: Tracker) -> list[str]:
    with tracker.database.reading() as session:
        return [watch.name for watch in watches.active(session)]


def test_the_same_watch_again_changes_nothing(tracker: Tracker, mailbox: Mailbox) -> None:
    first = add_watch(tracker, "sdgt", Rule(programmes=("SDGT",)), ["box:desk"])

    assert add_watch(tracker, "sdgt", Rule(programmes=("SDGT",)), ["box:desk"]).id == first.id
    assert names(tracker) == ["sdgt"]


def test_another_watch_under_a_taken_name_is_refused(tracker: Tracker) -> None:
    add_watch(tracker, "sdgt", Rule(programmes=("SDGT",)), ["box:desk"])

    with pytest.raises(WatchError, match="another watch named 'sdgt'"):
        add_watch(tracker, "sdgt", Rule(programmes=("FTO",)), ["box:desk"])


def test_a_removed_name_can_be_used_again(tracker: Tracker) -> None:
    add_watch(tracker, "desk", Rule(), ["box:desk"])
    remove_watch(tracker, "desk", who="desk")
    add_watch(tracker, "desk", Rule(kinds=("delisted",)), ["box:desk"])

    assert names(tracker) == ["desk"]


def test_removing_what_is_not_there_says_so(tracker: Tracker) -> None:
    with pytest.raises(WatchError, match="no watch named 'desk'"):
        remove_watch(tracker, "desk", who="desk")


@pytest.mark.parametrize(
    ("rule", "channel", "message"),
    [
        (Rule(kinds=("exploded",)), "box:desk", "unknown kind of event 'exploded'"),
        (Rule(sources=("nowhere",)), "box:desk", "unknown source 'nowhere'"),
        (Rule(), "pigeon:coop", "pigeon"),
        (Rule(), "mailto:not an address", "mailto:"),
        (Rule(), "webhook:ftp://example.org/", "webhook:"),
    ],
)
def test_a_watch_that_could_never_work_is_refused(tracker: Tracker, rule: Rule, channel: str, message: str) -> None:
    with pytest.raises(WatchError, match=message):
        add_watch(tracker, "wrong", rule, [channel])
    assert names(tracker) == []


def test_a_watch_without_a_channel_prints(tracker: Tracker) -> None:
    assert add_watch(tracker, "mine", Rule(), []).channels == ["stdout:"]


def test_a_fresh_install_gets_a_watch_that_shows_everything(tracker: Tracker) -> None:
    ensure_default_watch(tracker)
    ensure_default_watch(tracker)

    assert names(tracker) == ["console"]


def test_a_user_with_a_watch_gets_no_other(tracker: Tracker) -> None:
    add_watch(tracker, "mine", Rule(), ["box:desk"])
    ensure_default_watch(tracker)

    assert names(tracker) == ["mine"]


def test_every_webhook_has_a_secret_of_its_own_that_stays(tracker: Tracker) -> None:
    one, other = (webhook_secret_of(tracker, f"webhook:https://example.org/{path}") for path in ("a", "b"))

    assert one is not None
    assert one.startswith("whsec_")
    assert one != other
    assert webhook_secret_of(tracker, "webhook:https://example.org/a") == one
    assert webhook_secret_of(tracker, "mailto:desk@example.org") is None
