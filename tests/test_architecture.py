"""The house rules that no linter knows: sizes, where imports stand, what package files hold, the picture of it all."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("tracker", "scrapers", "db", "alerts")
MODULES = sorted(
    path for package in PACKAGES for path in (ROOT / package).rglob("*.py") if "versions" not in path.parts
)
LONGEST_FILE = 300
LONGEST_FUNCTION = 45


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    return {name_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}


def functions(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def test_no_file_and_no_function_grows_beyond_what_can_be_read(trees: dict[str, ast.Module]) -> None:
    # A table of words is as long as its language wants it.
    code = [path for path in MODULES if path.parent.name != "tables"]
    files = [name_of(path) for path in code if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE]
    long = [
        f"{name}:{function.lineno} {function.name}"
        for name, tree in trees.items()
        for function in functions(tree)
        if (function.end_lineno or 0) - function.lineno + 1 > LONGEST_FUNCTION
    ]
    assert (files, long) == ([], [])


def test_imports_stand_at_the_top_of_the_file(trees: dict[str, ast.Module]) -> None:
    hidden = [
        f"{name}:{node.lineno}"
        for name, tree in trees.items()
        for function in functions(tree)
        for node in ast.walk(function)
        if isinstance(node, (ast.Import, ast.ImportFrom))
    ]
    assert hidden == []


def test_a_package_file_holds_a_docstring_and_nothing_else(trees: dict[str, ast.Module]) -> None:
    packages = {name: tree for name, tree in trees.items() if name.endswith("__init__.py")}
    assert [name for name, tree in packages.items() if len(tree.body) != 1 or not ast.get_docstring(tree)] == []


def test_no_room_is_a_drawer_for_everything() -> None:
    words = {"util", "utils", "helper", "helpers", "manager", "managers", "misc"}
    assert [name_of(path) for path in MODULES if words & set(re.split(r"[_\W]+", name_of(path)))] == []


def test_every_error_that_is_caught_is_dealt_with(trees: dict[str, ast.Module]) -> None:
    swallowed = [
        f"{name}:{node.lineno}"
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"))
        and all(isinstance(statement, ast.Pass) for statement in node.body)
    ]
    assert swallowed == []


def test_the_picture_names_every_room_of_the_tracker() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = [path for path in (ROOT / "tracker").iterdir() if path.is_dir() or path.suffix == ".py"]
    names = [path.name for path in rooms if not path.name.startswith("_")]
    assert [name for name in names if f"`{name}`" not in page] == []


def test_every_room_has_tests_at_its_mirror_image() -> None:
    rooms = [path for path in (ROOT / "tracker").iterdir() if path.is_dir() and not path.name.startswith("_")]
    assert [room.name for room in rooms if not list((ROOT / "tests" / "tracker" / room.name).rglob("test_*.py"))] == []


def test_a_wrong_import_is_reported(tmp_path: Path) -> None:
    copy = tmp_path / "house"
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            target = copy / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    (copy / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    (copy / "tracker" / "domain" / "planted.py").write_text('"""A wrong import."""\n\nimport db.engine  # noqa: F401\n')
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([linter, "--no-cache"], cwd=copy, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1
    assert "tracker.domain.planted -> db.engine" in done.stdout
