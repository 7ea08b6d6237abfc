"""Killing the process (SIGKILL) at random moments and running it again gives the same end as never killing it."""

import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from receivers import WebhookReceiver
from tracker_command import NO_ADDRESSES, TrackerCommand

ARTICLE = (
    "The State Department announced it designated Ousmane Illiassou Djibo, an IS leader in Mali, as a Specially "
    "Designated Global Terrorist.\nDjibo, who also goes by the name Petit Chapori, was not available for comment."
)
DJIBO = '32391,"DJIBO, Ousmane Illiassou","individual","SDGT"' + ",-0- " * 7 + ",\"DOB 1984; a.k.a. 'CHAPORI, Petit'.\""
KILLS_PER_COMMAND = 2
LONGEST_LIFE = 2.0


def entry(number: int) -> str:
    return f'{number},"COMPANY NUMBER {number}",-0- ,"SDGT"' + ",-0- " * 8


def write_lists(folder: Path) -> tuple[Path, Path, Path]:
    before, after, article = folder / "before.csv", folder / "after.csv", folder / "article.txt"
    for path, entries in (
        (before, [entry(number) for number in range(1000, 1600)]),
        (after, [*(entry(number) for number in range(1030, 1750)), DJIBO]),
    ):
        path.write_bytes("".join(f"{line}\r\n" for line in entries).encode() + b"\x1a")
    article.write_text(ARTICLE)
    return before, article, after


class Play:
    """The story in small on one tracker: a list, an article, the next list, everything delivered."""

    def __init__(self, folder: Path, receiver: WebhookReceiver, database_url: str | None = None) -> None:
        home = folder / "home"
        home.mkdir(parents=True)
        settings = {
            "TRACKER_ALLOW_NETWORKS": "127.0.0.0/8",
            "TRACKER_SOURCES": NO_ADDRESSES,
        }
        if database_url:
            settings["TRACKER_DATABASE_URL"] = database_url
        self.tracker = TrackerCommand(home, settings)
        self.tracker.works("watch", "add", "all", "--channel", f"webhook:{receiver.url}")
        parts = []
        for number, path in enumerate(write_lists(folder)):
            place = folder / str(number)
            place.mkdir()
            name = "sdn.csv" if path.suffix == ".csv" else path.name
            parts.append(path.rename(place / name))
        self.commands = [
            ("import", "us_ofac_sdn", str(parts[0]), "--published-at", "2021-04-25"),
            ("import", "news_page", str(parts[1]), "--published-at", "2021-06-28"),
            ("import", "us_ofac_sdn", str(parts[2]), "--published-at", "2021-07-07"),
            ("run", "--once", "--no-web"),
        ]

    def events(self) -> list[tuple[Any, ...]]:
        found = self.tracker.answers("events", "--since", "0", "--limit", "10000")["events"]
        return [(event["kind"], event["ref"], event["caption"], event["published_at"]) for event in found]

    def party_of_djibo(self) -> list[str]:
        history = self.tracker.answers("history", "Petit Chapori")
        return [event["kind"] for event in history["timeline"]]

    def open_deliveries(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.tracker.answers("deliveries", "--limit", "10000")["deliveries"]
        return [delivery for delivery in found if delivery["state"] != "sent"]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Play, Counter[bytes]]]:
    with WebhookReceiver() as receiver:
        play = Play(tmp_path_factory.mktemp("undisturbed"), receiver)
        for command in play.commands:
            play.tracker.works(*command)
        yield play, Counter(request.body for request in receiver.requests)


def run_with_kills(tracker: TrackerCommand, command: tuple[str, ...], chance: random.Random) -> int:
    """Start the command again and again, killing it at a random moment; let the last start finish."""
    kills = 0
    for _ in range(KILLS_PER_COMMAND):
        process = tracker.start(*command)
        time.sleep(chance.uniform(0.5, LONGEST_LIFE))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            kills += 1
        process.communicate(timeout=30)
    finished: subprocess.CompletedProcess[str] = tracker.run(*command)
    assert finished.returncode == 0, finished.stderr
    return kills


@pytest.mark.xdist_group("crash")
def test_killing_any_command_and_running_it_again_ends_the_same(
    undisturbed: tuple[Play, Counter[bytes]], tmp_path: Path, database_url: str
) -> None:
    calm, told = undisturbed
    chance = random.Random(20210628)
    url = None if database_url.startswith("sqlite") else database_url
    with WebhookReceiver() as receiver:
        play = Play(tmp_path, receiver, url)
        kills = sum(run_with_kills(play.tracker, command, chance) for command in play.commands)
        wait_for_leases(play)

        assert kills > 0
        assert sorted(play.events(), key=str) == sorted(calm.events(), key=str)
        assert play.party_of_djibo() == calm.party_of_djibo() == ["reported", "designated", "confirmed"]
        assert play.open_deliveries() == []
        messages = {request.headers["webhook-id"] for request in receiver.requests}
        assert len(messages) == sum(told.values()), "an event was lost or told under two ids"
        assert len(receiver.requests) - len(messages) <= kills, "more repetitions than kills"


def wait_for_leases(play: Play) -> None:
    """What a killed sender had claimed is sent when its lease has ended: run until nothing is open."""
    deadline = time.monotonic() + 120
    while play.open_deliveries() and time.monotonic() < deadline:
        play.tracker.works("run", "--once", "--no-web")
        time.sleep(1)
