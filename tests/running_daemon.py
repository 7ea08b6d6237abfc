"""The real daemon in a process of its own, for tests: started, asked through its API, told to stop."""

import json
import signal
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx
from tracker_command import TrackerCommand

from scrapers.registry import all_sources

PATIENCE = 60.0


def daemon_settings(sources: Mapping[str, Mapping[str, Any]], **settings: str) -> dict[str, str]:
    """Give an environment in which only these sources are read, every second, from loopback."""
    off = {key: {"enabled": False} for key in all_sources() if key not in sources}
    on = {key: {"interval": 1, **given} for key, given in sources.items()}
    loopback = {"allow_networks": "127.0.0.0/8", "fetch_gap": "0", "port": "0"}
    chosen = {"sources": json.dumps({**off, **on}), **loopback, **settings}
    return {f"TRACKER_{name.upper()}": value for name, value in chosen.items()}


class RunningDaemon:
    """``tracker run`` as a context manager; ``said`` is what it has written on stderr so far."""

    def __init__(self, home: Path, settings: Mapping[str, str], *arguments: str) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.command = TrackerCommand(home, dict(settings))
        self.said = ""
        self._arguments = arguments

    def __enter__(self) -> Self:
        self.process = self.command.start("run", *self._arguments)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.api = httpx.Client(base_url=self._api_url(), timeout=10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.api.close()
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(10)
        self._listener.join(5)
        for stream in (self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()

    def get(self, path: str, **query: Any) -> dict[str, Any]:
        """Ask the API."""
        answer: dict[str, Any] = self.api.get(path, params=query).raise_for_status().json()
        return answer

    def source(self, key: str) -> dict[str, Any]:
        """Ask how one source is doing."""
        (found,) = [source for source in self.get("/api/v1/sources")["sources"] if source["key"] == key]
        return found

    def stop(self, number: signal.Signals = signal.SIGTERM) -> float:
        """Tell it to stop and give the seconds that took."""
        started = time.monotonic()
        self.process.send_signal(number)
        self.process.wait(30)
        return time.monotonic() - started

    def until(self, condition: Callable[[], Any], what: str) -> None:
        """Wait for something to come true."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert self.process.poll() is None, f"the daemon ended:\n{self.said}"
            assert time.monotonic() < deadline, f"{what} did not happen:\n{self.said}"
            time.sleep(0.05)

    def _listen(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said += line

    def _api_url(self) -> str:
        self.until(lambda: "watches" in self.said, "the greeting")
        told = self.said.split("web API")[1].split()[0]
        return told.removesuffix("/docs") if told.startswith("http") else "http://127.0.0.1:1"
