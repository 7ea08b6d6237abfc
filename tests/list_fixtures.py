"""The saved documents of the list sources: one folder a document, with what must be read out of it beside its parts."""

import json
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from scrapers.record import Listing, Reading
from scrapers.registry import all_sources
from scrapers.source import ListSource
from scrapers.unpack import unpack

FIXTURES = Path(__file__).parent / "fixtures"
PUBLISHED = Path(__file__).parents[2] / "shared" / "data"
EXPECTED = "expected.json"

needs_published = pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published files of ../shared/data are absent")


def list_sources() -> list[ListSource]:
    return [source for source in all_sources().values() if isinstance(source, ListSource)]


def documents_of(key: str) -> list[Path]:
    """Give the folders of one source's saved documents."""
    return sorted(path for path in (FIXTURES / key).glob("*") if path.is_dir())


def parts_of(*paths: Path, max_bytes: int = 1 << 30) -> dict[str, bytes]:
    """Unpack files and the files of folders, as the pipeline does before it calls ``read``."""
    parts: dict[str, bytes] = {}
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            if file.name != EXPECTED:
                parts.update(unpack(file.name, file.read_bytes(), max_bytes))
    return parts


def read_published(source: ListSource, *names: str) -> Reading:
    """Read published files of ../shared/data as one document."""
    return source.read(parts_of(*(PUBLISHED / name for name in names)))


def by_ref(reading: Reading) -> dict[str, Listing]:
    return {listing.ref: listing for listing in reading.listings}


def plain(value: Any) -> Any:
    """Turn a reading into what JSON can hold, leaving out what is empty."""
    if isinstance(value, Reading):
        value = asdict(replace(value, places=None))
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if item not in (None, (), "", False)}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value


def expected_of(folder: Path, found: Any) -> Any:
    """Give what the document must read as; where nobody has said so yet, write down what it does and fail."""
    file = folder / EXPECTED
    if not file.exists():
        file.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        pytest.fail(f"{file} was missing and has been written: review it, then commit it")
    return json.loads(file.read_text(encoding="utf-8"))
