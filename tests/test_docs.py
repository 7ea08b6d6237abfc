"""The documentation tells the truth about the code as it is now."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import settings_page
import sources_page
from typer.main import get_command

from tracker.config import Settings, SourceSettings
from tracker.entrypoints.cli.main import app

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_page_of_settings_is_what_the_settings_say() -> None:
    assert text_of("docs/settings.md") == settings_page.render(), "run `make docs`, look at it, then commit it"


@pytest.mark.parametrize("model", [Settings, SourceSettings])
def test_every_setting_says_what_it_means(model: Any) -> None:
    assert [name for name, field in model.model_fields.items() if not field.description] == []


def commands(command: Any, path: tuple[str, ...] = ("tracker",)) -> Iterator[tuple[str, Any]]:
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*path, name))
    if not hasattr(command, "commands") or command.invoke_without_command:
        yield " ".join(path), command


@pytest.mark.parametrize(("path", "command"), list(commands(get_command(app))))
def test_every_command_is_documented_with_every_option(path: str, command: Any) -> None:
    page = text_of("docs/cli.md")
    assert f"## {path}" in page, f"{path} is missing in docs/cli.md"
    section = page.split(f"## {path}\n")[1].split("\n## ")[0]
    options = [option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)]
    missing = [option for option in options if option.startswith("--") and option != "--help" and option not in section]
    assert missing == []


def test_no_command_is_documented_that_does_not_exist() -> None:
    known = {path for path, _ in commands(get_command(app))}
    assert set(re.findall(r"^## (tracker .+)$", text_of("docs/cli.md"), re.MULTILINE)) == known


def test_the_page_of_sources_is_what_the_sources_say() -> None:
    assert text_of("docs/sources.md") == sources_page.render(), "run `make docs`, look at it, then commit it"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readme_starts_with_the_two_commands() -> None:
    first_code = text_of("README.md").split("```")[1]
    assert [line.split("#")[0].split() for line in first_code.splitlines() if line] == [
        ["make", "run"],
        ["make", "test"],
    ]


def test_every_make_target_the_documentation_names_exists() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    named = set(re.findall(r"(?:`|^)make ([a-z][a-z-]+)", text, re.MULTILINE))
    targets = set(re.findall(r"^([a-z][a-z-]*):", text_of("Makefile"), re.MULTILINE))
    assert {"run", "test", "demo"} <= named <= targets


def test_the_changelog_has_a_section_for_what_is_not_released() -> None:
    assert "## [Unreleased]" in text_of("CHANGELOG.md")
