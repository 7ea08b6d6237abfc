"""Types of the fixtures that run commands in the tests of the doors."""

from collections.abc import Callable
from typing import Any

from typer.testing import Result

Command = Callable[..., Result]
"""Runs a command with these arguments."""

Asked = Callable[..., dict[str, Any]]
"""Runs a command with ``--json`` and gives what it answers."""
