"""Settings reach their sources."""

from dataclasses import replace

import pytest

from scrapers.lists.un_sc import SOURCE as UN
from tracker.config import Settings, SettingsError
from tracker.wiring import effective_sources

KEYED = replace(UN, key="keyed", key_header="x-key")


def source_with(api_key: str, key: str = "keyed") -> object:
    settings = Settings(sources={key: {"api_key": api_key}})
    return effective_sources(settings, {"keyed": KEYED, "un_sc": UN})[key]


def test_a_key_reaches_its_source_and_no_text_of_it() -> None:
    source = source_with(" sesame\n")
    assert (source.api_key, source.is_reachable) == ("sesame", True)
    assert "sesame" not in repr(source)


def test_a_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_SOURCES__KEYED__API_KEY", "sesame")
    settings = Settings()
    assert effective_sources(settings, {"keyed": KEYED})["keyed"].api_key == "sesame"
    assert "sesame" not in repr(settings)


@pytest.mark.parametrize("key", ["", "two\nlines", "ключ"])
def test_a_key_that_no_header_can_carry_is_refused_without_telling_it(key: str) -> None:
    with pytest.raises(SettingsError, match=r"sources\.keyed: api_key must be one line of ASCII"):
        source_with(key)


def test_a_key_for_a_source_that_takes_none_is_refused() -> None:
    with pytest.raises(SettingsError, match="takes no api_key"):
        source_with("sesame", "un_sc")
