"""The commands about watches."""

import json

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
        "sources": "all",
        "kinds": "designated, delisted",
        "programmes": "SDGT",
        "names": "all",
        "channels": "box:desk",
    }
