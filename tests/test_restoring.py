"""A real backup, real sends, a restore, a new start: the receiver sees nothing twice and misses nothing new."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from postgres_server import copy_database, drop_database
from receivers import WebhookReceiver
from sqlalchemy.engine import make_url
from tracker_command import NO_ADDRESSES, TrackerCommand

ONCE = ("run", "--once", "--no-web")


class Desk:
    """A tracker run by its commands, and the list it is brought."""

    def __init__(self, folder: Path, database_url: str, receiver: WebhookReceiver) -> None:
        self.folder, self.home, self.url = folder, folder / "home", database_url
        self.home.mkdir()
        if database_url.startswith("sqlite"):
            self.url = f"sqlite:///{self.home / 'tracker.db'}"
        self.receiver = receiver
        self.tracker = self._tracker(self.home)

    def _tracker(self, home: Path) -> TrackerCommand:
        settings = {"allow_networks": "127.0.0.0/8", "sources": NO_ADDRESSES, "database_url": self.url}
        return TrackerCommand(home, {f"TRACKER_{name.upper()}": value for name, value in settings.items()})

    def lists(self, companies: int, day: int) -> None:
        place = self.folder / f"day-{day}"
        place.mkdir(exist_ok=True)
        lines = (f'{1000 + number},"COMPANY {number}",-0- ,"SDGT"' + ",-0- " * 8 for number in range(companies))
        (place / "sdn.csv").write_bytes("".join(f"{line}\r\n" for line in lines).encode() + b"\x1a")
        self.tracker.works("import", "us_ofac_sdn", str(place), "--published-at", f"2021-07-{day:02}")

    def lose_database(self) -> None:
        if self.url.startswith("sqlite"):
            for file in self.home.glob("tracker.db*"):
                file.unlink()
            shutil.rmtree(self.home / "archive")
            return
        url = make_url(self.url)
        drop_database(url, url.database or "")
        copy_database(url, "template1", url.database or "")

    def deliveries(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.tracker.answers("deliveries", "--limit", "1000")["deliveries"]
        return found


@pytest.mark.xdist_group("crash")
def test_after_a_restore_the_receiver_sees_nothing_twice_and_loses_nothing_new(
    tmp_path: Path, database_url: str
) -> None:
    with WebhookReceiver() as receiver:
        desk = Desk(tmp_path, database_url, receiver)
        desk.tracker.works("watch", "add", "all", "--channel", f"webhook:{receiver.url}")
        desk.lists(20, day=1)
        desk.lists(22, day=2)
        desk.tracker.works("backup", str(tmp_path / "backup.tar"))
        desk.tracker.works(*ONCE)
        desk.lists(25, day=3)
        desk.tracker.works(*ONCE)
        assert len(receiver.requests) == 5

        desk.lose_database()
        desk.tracker.works("restore", str(tmp_path / "backup.tar"))
        desk.tracker.works(*ONCE)
        desk.lists(25, day=3)
        desk.tracker.works(*ONCE)
        assert len(receiver.requests) == 5
        assert {row["state"] for row in desk.deliveries()} == {"sent"}

        desk.lists(27, day=4)
        desk.tracker.works(*ONCE)
    names = [request.body.split(b'"caption":"')[1].split(b'"')[0].decode() for request in receiver.requests]
    assert sorted(names) == [f"COMPANY {number}" for number in range(20, 27)]


@pytest.mark.xdist_group("crash")
def test_restored_without_its_journal_it_holds_what_waits_and_says_so_to_the_receiver(tmp_path: Path) -> None:
    with WebhookReceiver() as receiver:
        desk = Desk(tmp_path, "sqlite://", receiver)
        desk.tracker.works("watch", "add", "all", "--channel", f"webhook:{receiver.url}")
        desk.lists(20, day=1)
        desk.tracker.works(*ONCE)
        desk.lists(21, day=2)
        desk.tracker.works("backup", str(tmp_path / "backup.tar"))
        desk.lose_database()
        for file in desk.home.glob("journal.db*"):
            file.unlink()
        desk.tracker.works("restore", str(tmp_path / "backup.tar"))
        desk.tracker.works(*ONCE)

        (told,) = receiver.requests
        assert b"it is not known what was sent since this database was copied: 1 messages are held" in told.body
        held = [row for row in desk.deliveries() if row["state"] == "held"]
        desk.tracker.works("deliveries", "release", str(held[0]["id"]), "--by", "desk")
        desk.tracker.works(*ONCE)
    assert b'"caption":"COMPANY 20"' in receiver.requests[1].body
