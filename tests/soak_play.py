"""The soak: importers and senders are killed (SIGKILL) at random moments, again and again, and nothing is lost.

    make soak    # 4,000 events, at least 100 kills, on SQLite and on PostgreSQL

A list grows version by version; every version is imported by ``tracker import`` while senders (``tracker run``)
announce and deliver to a real receiver on 127.0.0.1 that counts. In the end every event must have been told, each
under one message id, with no more repetitions than kills, and every queue must be empty.
"""

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import postgres_server
from receivers import Answer, WebhookReceiver, status
from tracker_command import NO_ADDRESSES, TrackerCommand

PATIENCE = 900.0


@dataclass(frozen=True)
class Plan:
    """How much happens: events in all, over so many versions of the list, at least so many kills, so many senders."""

    events: int
    versions: int
    kills: int
    senders: int
    endpoints: int = 8
    baseline: int = 1000
    seed: int = 20210628


@dataclass(frozen=True)
class Outcome:
    """What the receiver saw and what the queues still hold."""

    events: int
    told: int
    messages: int
    requests: int
    kills: int
    open_deliveries: int
    unannounced: int
    seconds: float

    @property
    def lost(self) -> int:
        return self.events - self.told

    @property
    def repeated(self) -> int:
        return self.requests - self.messages

    @property
    def two_ids(self) -> int:
        """How many events were told under more than one message id."""
        return self.messages - self.told


class Senders:
    """Processes that announce and deliver, killed at random and started again until they are told to end."""

    def __init__(self, tracker: TrackerCommand, number: int, life: float, chance: random.Random) -> None:
        self._tracker = tracker
        self._life = life
        self._chance = chance
        self._ending = threading.Event()
        self.kills = 0
        self._processes = [self._start() for _ in range(number)]
        self._killer = threading.Thread(target=self._kill_now_and_then, daemon=True)
        self._killer.start()

    def spare(self) -> None:
        """Kill no more."""
        self._ending.set()
        self._killer.join(30)

    def end(self) -> None:
        """End every process."""
        self.spare()
        for process in self._processes:
            process.send_signal(signal.SIGTERM)
        for process in self._processes:
            process.communicate(timeout=60)

    def _start(self) -> subprocess.Popen[str]:
        return self._tracker.start("run", "--no-web", "--steps", "announce,deliver")

    def _kill_now_and_then(self) -> None:
        while not self._ending.wait(self._chance.uniform(0.7, 2.5) * self._life / len(self._processes)):
            chosen = self._chance.randrange(len(self._processes))
            self._processes[chosen].kill()
            self._processes[chosen].communicate(timeout=30)
            self.kills += 1
            self._processes[chosen] = self._start()


def play(plan: Plan, folder: Path, database_url: str | None = None) -> Outcome:
    """Play the whole plan in a folder and give what came of it."""
    began = time.monotonic()
    with WebhookReceiver(default=answering_late(plan.seed)) as receiver:
        tracker = _tracker(folder, database_url)
        base = receiver.url.rsplit("/", 1)[0]
        for number in range(plan.endpoints):
            channel = f"webhook:{base}/{number}"
            tracker.works("watch", "add", f"w{number}", "--programme", f"P{number}", "--channel", channel)
        # How long a process needs to get to work depends on the machine and on what else it does.
        calm = time.monotonic()
        tracker.works(*_import(folder, plan, 0))
        life = time.monotonic() - calm
        chance = random.Random(plan.seed)
        senders = Senders(tracker, plan.senders, life, random.Random(plan.seed + 1))
        try:
            kills = 0
            for version in range(1, plan.versions + 1):
                kills += _killed(tracker, _import(folder, plan, version), life, chance)
            while kills + senders.kills < plan.kills:
                kills += _killed(tracker, _import(folder, plan, plan.versions), life, chance)
            senders.spare()
            _wait_until_told(receiver, tracker, plan.events)
        finally:
            senders.end()
        return _outcome(receiver, tracker, plan.events, kills + senders.kills, time.monotonic() - began)


def answering_late(seed: int) -> Answer:
    """Answer 204 after a few milliseconds, so that many kills fall between a message and its receipt."""
    chance = random.Random(seed)
    well = status(204)

    def answer(connection: object, closing: threading.Event) -> int:
        time.sleep(chance.uniform(0.0, 0.03))
        return well(connection, closing)  # type: ignore[arg-type]

    return answer


def _tracker(folder: Path, database_url: str | None) -> TrackerCommand:
    home = folder / "home"
    home.mkdir(parents=True)
    settings = {"allow_networks": "127.0.0.0/8", "sources": NO_ADDRESSES, "webhook_timeout": "2", "smtp_timeout": "2"}
    if database_url:
        settings["database_url"] = database_url
    return TrackerCommand(home, {f"TRACKER_{name.upper()}": value for name, value in settings.items()})


def _entry(number: int, endpoints: int) -> str:
    return f'{number},"COMPANY NUMBER {number}",-0- ,"P{number % endpoints}"' + ",-0- " * 8


def _import(folder: Path, plan: Plan, version: int) -> tuple[str, ...]:
    place = folder / f"version-{version}"
    if not place.exists():
        place.mkdir()
        size = plan.baseline + plan.events * version // plan.versions
        lines = "".join(f"{_entry(number, plan.endpoints)}\r\n" for number in range(1000, 1000 + size))
        (place / "sdn.csv").write_bytes(lines.encode() + b"\x1a")
    day = f"2021-{1 + version // 28:02}-{1 + version % 28:02}"
    return ("import", "us_ofac_sdn", str(place), "--published-at", day)


def _killed(tracker: TrackerCommand, command: tuple[str, ...], life: float, chance: random.Random) -> int:
    """Kill the command once or twice while it works, then let it finish; give how often it was killed."""
    kills = 0
    for _ in range(chance.choice((1, 1, 2))):
        process = tracker.start(*command)
        time.sleep(chance.uniform(0.5, 1.0) * life)
        if process.poll() is None:
            process.kill()
            kills += 1
        process.communicate(timeout=60)
    tracker.works(*command)
    return kills


def _wait_until_told(receiver: WebhookReceiver, tracker: TrackerCommand, events: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        told = {request.headers["webhook-id"] for request in receiver.requests}
        if len(told) >= events and not _open(tracker, events):
            return
        time.sleep(1)


def _open(tracker: TrackerCommand, events: int) -> int:
    found = tracker.answers("deliveries", "--limit", str(2 * events))["deliveries"]
    return sum(delivery["state"] != "sent" for delivery in found)


def _outcome(receiver: WebhookReceiver, tracker: TrackerCommand, events: int, kills: int, seconds: float) -> Outcome:
    messages = {request.headers["webhook-id"]: request.body for request in receiver.requests}
    alerts = tracker.answers("alerts", "--limit", str(2 * events))["alerts"]
    delivered = tracker.answers("deliveries", "--limit", str(2 * events))["deliveries"]
    return Outcome(
        events=events,
        told=len(set(messages.values())),
        messages=len(messages),
        requests=len(receiver.requests),
        kills=kills,
        open_deliveries=sum(delivery["state"] != "sent" for delivery in delivered),
        unannounced=len({alert["id"] for alert in alerts}) - len(delivered),
        seconds=seconds,
    )


@contextmanager
def _database(postgres: bool, folder: Path) -> Iterator[str | None]:
    if not postgres:
        yield None
        return
    with postgres_server.server(folder) as server, postgres_server.fresh_database(server) as url:
        yield url


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--events", type=int, default=4000)
    arguments.add_argument("--versions", type=int, default=40)
    arguments.add_argument("--kills", type=int, default=100)
    arguments.add_argument("--database", choices=("sqlite", "postgres", "both"), default="both")
    given = arguments.parse_args()
    worst = 0
    for kind in ("sqlite", "postgres") if given.database == "both" else (given.database,):
        folder = Path(tempfile.mkdtemp(prefix="soak-"))
        plan = Plan(given.events, given.versions, given.kills, senders=4 if kind == "postgres" else 1)
        with _database(kind == "postgres", folder) as url:
            outcome = play(plan, folder / "play", url)
        shutil.rmtree(folder)
        print(
            f"{kind}: {outcome.events} events, {outcome.kills} kills, {plan.senders} sender(s): lost {outcome.lost}, "
            f"repeated {outcome.repeated} (each under its first id: {outcome.two_ids == 0}), "
            f"open {outcome.open_deliveries}, unannounced {outcome.unannounced}, {outcome.seconds:.0f} s",
            flush=True,
        )
        worst += outcome.lost + outcome.two_ids + outcome.open_deliveries + (outcome.repeated > outcome.kills)
    sys.exit(bool(worst))


if __name__ == "__main__":
    main()
