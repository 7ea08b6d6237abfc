"""The 143 published versions of sdn.csv in ``../shared/data/ofac/stream``, with the counts their manifest gives."""

import csv
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

STREAM = Path(__file__).resolve().parents[4] / "shared" / "data" / "ofac" / "stream"


@dataclass(frozen=True)
class Version:
    """One published version: its moment, and what it added, removed and changed (None for the first)."""

    moment: datetime
    commit: str
    rows: int
    added: int | None
    removed: int | None
    changed: int | None


def versions() -> list[Version]:
    """Read the manifest, oldest first."""
    with (STREAM / "manifest.tsv").open(newline="", encoding="utf-8") as file:
        return [
            Version(
                datetime.fromisoformat(row["date"]),
                row["commit"],
                int(row["rows"]),
                *(int(row[name]) if row[name] else None for name in ("added", "removed", "changed")),
            )
            for row in csv.DictReader(file, delimiter="\t")
        ]


def bodies(work: Path, wanted: list[Version]) -> Iterator[tuple[Version, bytes]]:
    """Give each version with its sdn.csv, out of a clone made in ``work``."""
    (bundle,) = STREAM.glob("*.bundle")
    clone = work / "stream"
    subprocess.run(["git", "clone", "-q", "-b", "dev", str(bundle), str(clone)], check=True, timeout=120)
    for version in wanted:
        shown = subprocess.run(
            ["git", "show", f"{version.commit}:sdn.csv"], cwd=clone, check=True, capture_output=True, timeout=60
        )
        yield version, shown.stdout
