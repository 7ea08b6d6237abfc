"""`tracker scan`: folders, packed files and WARC through several processes, and files that are none."""

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from tracker_cast import Command
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tracker.config import PREFIX
from tracker.pipeline.scanning import pages

TEXT = "The Treasury Department sanctioned Idriss Bello Maiga."
PAGE = f"<!doctype html><html lang=en><head><title>T</title></head><body><article><p>{TEXT}</p></article></body></html>"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the settings away from the real data folder."""
    monkeypatch.setenv(f"{PREFIX}HOME", str(tmp_path / "nothing"))
    folder = tmp_path / "archive"
    (folder / "inner").mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT)
    (folder / "inner" / "b.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (folder / "c.warc.gz").write_bytes(
        warc({"text/html; charset=utf-8": PAGE, "image/png": "x", "text/plain": "Hello."})
    )
    return folder


def warc(answers: dict[str, str]) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for number, (kind, body) in enumerate(answers.items()):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            f"https://paper.example/{number}", "response", payload=io.BytesIO(body.encode()), http_headers=headers
        )
        writer.write_record(record)
    return out.getvalue()


def lines(result: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_text_of_an_archive_is_read_in_order_by_several_processes(fresh_command: Command, home: Path) -> None:
    result = fresh_command("scan", str(home), "--workers", "2")
    assert result.exit_code == 0
    found = lines(result)
    assert [Path(one["path"]).name for one in found] == ["a.txt", "0", "2", "b.html.gz"]
    assert [len(one["claims"]) for one in found] == [1, 1, 0, 1]
    assert "4 documents read, 3 claims, 0 could not be read" in result.stderr


def test_a_bad_file_is_told_and_the_rest_is_read(fresh_command: Command, home: Path) -> None:
    (home / "d.warc").write_bytes(b"this is no archive")
    (home / "e.pdf").write_bytes(b"%PDF-1.4")
    result = fresh_command("scan", str(home), str(home / "gone.txt"), "--workers", "1", "--claims-only")
    assert (result.exit_code, len(lines(result))) == (1, 3)
    for told in ("d.warc", "e.pdf", "gone.txt", "3 could not be read"):
        assert told in result.stderr


def test_a_truncated_archive_gives_what_lies_before_the_cut(home: Path) -> None:
    body = warc({"text/html": PAGE, "text/plain": "Hello. " * 500})
    (home / "cut.warc.gz").write_bytes(body[: len(body) - 40])
    found = list(pages([home / "cut.warc.gz"]))
    assert found[0].body == PAGE.encode()
