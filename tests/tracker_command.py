"""Runs the console script as a user would, in a data folder of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scrapers.registry import all_sources

SCRIPT = Path(sys.executable).parent / "tracker"
SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
NO_ADDRESSES = json.dumps({key: {"urls": []} for key, source in all_sources().items() if source.urls})
"""The setting that keeps every source from being fetched; importing works all the same."""


@dataclass(frozen=True)
class TrackerCommand:
    """The command ``tracker`` with settings of its own; sources stay off unless they are given addresses."""

    home: Path
    settings: dict[str, str]

    def environment(self) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("TRACKER_")}
        return {**clean, "TRACKER_HOME": str(self.home), **self.settings}

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [str(SCRIPT), *arguments],
            env=self.environment(),
            cwd=self.home,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, timeout: float = 600.0) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(SCRIPT), *arguments],
            env=self.environment(),
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )

    def works(self, *arguments: str) -> str:
        done = self.run(*arguments)
        assert done.returncode == 0, f"tracker {' '.join(arguments)}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def answers(self, *arguments: str) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self.works(*arguments, "--json"))
        return answer
