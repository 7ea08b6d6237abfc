"""The commands about watches."""

import json

import pytest
from tracker_cast import Command

ADD = ("watch", "add", "sdgt", "--programme", "SDGT", "--kind", "designated", "--kind", "delisted")


def test_a_watch_is_added_listed_and_removed(fresh_command: Command) -> None:
    added = fresh_command(*ADD, "--name", "Djibo", "--source", "small_list", "--channel", "box:desk")
    assert added.stdout == "watch sdgt tells box:desk\n"
    (watch,) = json.loads(fresh_command("watch", "list", "--json").stdout)["watches"]
    assert (watch["programmes"], watch["kinds"]) == (["SDGT"], ["designated", "delisted"])
    assert (watch["names"], watch["sources"], watch["channels"]) == (["Djibo"], ["small_list"], ["box:desk"])
    assert fresh_command("watch", "remove", "sdgt").exit_code == 0
    assert json.loads(fresh_command("watch", "list", "--json").stdout) == {"watches": []}


def test_the_same_watch_again_changes_nothing(fresh_command: Command) -> None:
    assert [fresh_command(*ADD).exit_code for _ in range(2)] == [0, 0]
    assert len(fresh_command("watch", "list").stdout.splitlines()) == 1 + 1


def test_a_watch_without_a_channel_prints(fresh_command: Command) -> None:
    assert fresh_command("watch", "add", "all").stdout == "watch all tells stdout:\n"


def test_the_secret_of_each_webhook_is_told_when_its_watch_is_added(fresh_command: Command) -> None:
    channels = ("--channel", "webhook:https://desk.example/hook", "--channel", "stdout:")
    told = fresh_command("watch", "add", "all", *channels).stdout
    answer = json.loads(fresh_command("watch", "add", "all", *channels, "--json").stdout)
    (secret,) = answer["secrets"].values()
    assert list(answer["secrets"]) == ["webhook:https://desk.example/hook"]
    assert secret.startswith("whsec_")
    assert told.count(secret) == 1


def test_people_see_what_a_watch_takes(fresh_command: Command) -> None:
    fresh_command(*ADD, "--channel", "box:desk")
    heading, line = (line.split("\t") for line in fresh_command("watch", "list").stdout.splitlines())
    assert dict(zip(heading, line, strict=True)) == {
        "watch": "sdgt",
        "takes": "kinds designated, delisted; programmes SDGT",
        "channels": "box:desk",
        "when": "at once",
        "muted": "",
        "waiting": "",
    }


def test_a_watch_is_changed_one_thing_at_a_time(fresh_command: Command) -> None:
    fresh_command(*ADD, "--channel", "box:desk")
    changed = fresh_command(
        "watch", "edit", "sdgt", "--any", "kind", "--country", "Mali", "--digest", "weekly", "--on", "Friday",
        "--at", "17:30", "--zone", "Europe/Brussels",
    )  # fmt: skip
    assert changed.exit_code == 0
    (watch,) = json.loads(fresh_command("watch", "list", "--json").stdout)["watches"]
    assert (watch["kinds"], watch["programmes"], watch["countries"]) == ([], ["SDGT"], ["Mali"])
    assert (watch["pace"], watch["weekday"], watch["at"], watch["zone"]) == (
        "weekly", "friday", "17:30", "Europe/Brussels",
    )  # fmt: skip
    assert "fridays at 17:30 Europe/Brussels" in fresh_command("watch", "list").stdout
    assert fresh_command("watch", "edit", "sdgt", "--at-once").exit_code == 0
    (watch,) = json.loads(fresh_command("watch", "list", "--json").stdout)["watches"]
    assert watch["pace"] == "at_once"


@pytest.mark.parametrize(
    "wrong",
    [
        ("--zone", "Europe/Atlantis"),
        ("--digest", "weekly", "--on", "someday"),
        ("--at", "25:00"),
        ("--min-score", "2"),
        ("--party-kind", "ghost"),
        ("--any", "colour"),
    ],
)
def test_a_change_that_cannot_be_is_refused_and_changes_nothing(fresh_command: Command, wrong: tuple[str, ...]) -> None:
    fresh_command(*ADD)
    before = fresh_command("watch", "list", "--json").stdout
    assert fresh_command("watch", "edit", "sdgt", *wrong).exit_code in (1, 2)
    assert fresh_command("watch", "list", "--json").stdout == before


def test_a_mute_needs_an_end_a_reason_and_an_author_and_is_seen(fresh_command: Command) -> None:
    fresh_command(*ADD)
    assert fresh_command("watch", "mute", "sdgt", "--why", "holiday").exit_code == 2
    assert fresh_command("watch", "mute", "sdgt", "--until", "2021-06-30").exit_code == 2
    assert fresh_command("watch", "mute", "sdgt", "--until", "2021-01-01", "--why", "past").exit_code == 1
    muted = fresh_command("watch", "mute", "sdgt", "--until", "2021-06-30", "--why", "holiday", "--by", "Alice")
    assert muted.exit_code == 0
    (watch,) = json.loads(fresh_command("watch", "list", "--json").stdout)["watches"]
    assert (watch["muted"]["by"], watch["muted"]["why"]) == ("Alice", "holiday")
    assert fresh_command("watch", "unmute", "sdgt").exit_code == 0
    (mute,) = json.loads(fresh_command("watch", "mutes", "--json").stdout)["mutes"]
    assert (mute["stands"], mute["held_back"], mute["lifted_at"] is not None) == (False, 0, True)


def test_an_event_is_explained_watch_by_watch(command: Command) -> None:
    command("watch", "add", "cuba", "--programme", "CUBA", "--kind", "delisted")
    events = json.loads(command("events", "--kind", "designated", "--json").stdout)["events"]
    told = json.loads(command("watch", "explain", str(events[0]["id"]), "--json").stdout)
    verdicts = {watch["watch"]: watch for watch in told["watches"]}
    assert verdicts["everything"]["takes"]
    assert verdicts["cuba"]["why_not"] == [
        "kind: designated is none of delisted",
        "programme: HOSTAGES-EO14078, SDGT is none of CUBA",
    ]
    assert "kind: designated is none of delisted" in command("watch", "explain", str(events[0]["id"])).stdout
    assert command("watch", "explain", "99999").exit_code == 1


def test_a_watch_is_tried_on_the_past_without_sending(command: Command) -> None:
    command("watch", "add", "sdgt", "--programme", "SDGT", "--channel", "mailto:desk@example.org")
    before = command("deliveries", "--json").stdout
    told = json.loads(command("watch", "test", "sdgt", "--since", "2021-06-01", "--json").stdout)
    assert told["kinds"] == {"reported": 1, "designated": 1, "confirmed": 1}
    assert told["messages"] == {"mailto:desk@example.org": 3}
    assert len(told["events"]) == told["taken"] == 3
    assert json.loads(command("watch", "test", "sdgt", "--since", "2021-07-01", "--json").stdout)["taken"] == 2
    assert command("deliveries", "--json").stdout == before
    assert command("watch", "test", "nobody", "--since", "2021-06-01").exit_code == 1
