"""Sources are found by their place."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scrapers import lists, registry
from scrapers.registry import SourceDefinitionError, all_sources

MODULE = """
from scrapers.source import ListSource
SOURCE = ListSource(key="{key}", title="", authority="", jurisdiction="", urls=(), read=lambda parts: None)
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let a folder be a second place of lists."""
    monkeypatch.setattr(lists, "__path__", [*lists.__path__, str(tmp_path)])
    known = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - known:
        del sys.modules[name]


def test_every_source_is_found_by_its_key() -> None:
    found = all_sources()
    assert {"us_ofac_sdn", "news_rss", "us_state_press"} <= found.keys()
    assert all(source.key == key for key, source in found.items())
    assert list(found) == sorted(found)


def test_a_new_file_is_a_new_source(place: Path) -> None:
    (place / "xx_new.py").write_text(MODULE.format(key="xx_new"))
    assert all_sources()["xx_new"].key == "xx_new"


def test_a_key_that_is_taken_is_refused(place: Path) -> None:
    (place / "xx_twin.py").write_text(MODULE.format(key="us_ofac_sdn"))
    with pytest.raises(SourceDefinitionError, match=r"xx_twin.*us_ofac_sdn"):
        all_sources()


def test_a_module_without_a_source_is_refused(place: Path) -> None:
    (place / "xx_empty.py").write_text("SOURCE = None\n")
    with pytest.raises(SourceDefinitionError, match="xx_empty"):
        registry.all_sources()
