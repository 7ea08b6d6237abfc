"""Log lines go to one stream, as text or as JSON."""

import io
import json
import logging
from pathlib import Path

import structlog

from tracker.config import Settings
from tracker.entrypoints.logs import configure_logging


def logged(tmp_path: Path, **settings: str) -> str:
    stream = io.StringIO()
    configure_logging(Settings(home=tmp_path, **settings), stream)
    structlog.get_logger("tracker.test").info("source", source="un_sc", error=None)
    logging.getLogger("somebody.else").warning("careful with %s", "that")
    try:
        raise ZeroDivisionError("gone wrong")
    except ZeroDivisionError:
        structlog.get_logger("tracker.test").exception("step failed", step="ingest")
    return stream.getvalue()


def test_text_lines_tell_what_and_where(tmp_path: Path) -> None:
    lines = logged(tmp_path)
    assert "source=un_sc" in lines
    assert "careful with that" in lines
    assert "ZeroDivisionError: gone wrong" in lines


def test_json_lines_are_one_object_each(tmp_path: Path) -> None:
    first, second, third = (json.loads(line) for line in logged(tmp_path, log_format="json").splitlines())
    assert (first["event"], first["source"], first["level"]) == ("source", "un_sc", "info")
    assert (second["event"], second["logger"]) == ("careful with that", "somebody.else")
    assert third["exception"][0]["exc_type"] == "ZeroDivisionError"


def test_lines_below_the_level_are_left_out(tmp_path: Path) -> None:
    lines = logged(tmp_path, log_level="error")
    assert "careful" not in lines
    assert "un_sc" not in lines
    assert "gone wrong" in lines
