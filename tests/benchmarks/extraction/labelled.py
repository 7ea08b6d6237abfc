"""The labelled texts: what each one says, as we read it."""

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import chain
from pathlib import Path
from typing import Any

from scrapers.record import Article

HERE = Path(__file__).parent
LANGUAGES = ("en", "fr", "es", "pt", "de", "it", "ru", "ar")


@dataclass(frozen=True, slots=True)
class Expected:
    """One expected claim; where readers may differ, every acceptable value is given, and none where it was not read."""

    name: str
    action: str
    aliases: tuple[frozenset[str], ...]
    authorities: tuple[str, ...]
    programmes: tuple[frozenset[str], ...]
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One text with its expected claims."""

    language: str
    number: int
    article: Article
    expected: tuple[Expected, ...]


def cases(half: str, languages: tuple[str, ...] = LANGUAGES) -> tuple[Case, ...]:
    """All texts of one half (``development``, ``test``, ``fresh``, ``second``), those of a language by its files."""
    return tuple(
        _case(language, number, told)
        for language in languages
        for number, told in enumerate(chain(*map(_texts, _files(half, language))), 1)
    )


def _files(half: str, language: str) -> list[Path]:
    """``en.toml``, then ``en-press.toml`` and others like it."""
    folder = HERE / half
    return [*folder.glob(f"{language}.toml"), *sorted(folder.glob(f"{language}-*.toml"))]


def _texts(file: Path) -> list[dict[str, Any]]:
    return list(tomllib.loads(file.read_text())["case"])


def _case(language: str, number: int, told: dict[str, Any]) -> Case:
    published = datetime.combine(told["published"], time(), UTC)
    article = Article(url=None, title=None, text=told["text"].strip(), published_at=published)
    return Case(language, number, article, tuple(_expected(claim) for claim in told["claims"]))


def _expected(told: dict[str, Any]) -> Expected:
    return Expected(
        name=told["name"],
        action=told.get("action", "designate"),
        aliases=_alternatives(told["aliases"]),
        authorities=_choices(told.get("authority", [])),
        programmes=_alternatives(told["programmes"]) if "programmes" in told else (),
        days=_choices(told.get("acted_on", [])),
    )


def _choices(told: str | list[str]) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told)


def _alternatives(told: list[Any]) -> tuple[frozenset[str], ...]:
    if any(isinstance(item, list) for item in told):
        return tuple(frozenset([item] if isinstance(item, str) else item) for item in told)
    return (frozenset(told),)
