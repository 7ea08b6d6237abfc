"""Notices are appended to a file whole, one line each, and only where they may be."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sample_notices import LISTED, listed

from alerts.channel import Envelope
from alerts.channels.file import FileChannel
from alerts.errors import AddressError, DeliveryError
from alerts.notice import NoticeName

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def send(channel: FileChannel, path: Path, message_id: str = "msg_1") -> None:
    address = f"file:{path}"
    channel.send(Envelope(message_id, address, channel.compose(LISTED, message_id, address), NOW))


def test_each_message_is_one_line_with_its_id(tmp_path: Path) -> None:
    channel = FileChannel(tmp_path)
    send(channel, tmp_path / "alerts.jsonl", "msg_1")
    send(channel, tmp_path / "alerts.jsonl", "msg_2")
    lines = [json.loads(line) for line in (tmp_path / "alerts.jsonl").read_text("utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["msg_1", "msg_2"]
    assert lines[0]["data"]["caption"] == "DJIBO, Ousmane Illiassou"


def test_nothing_is_cut_for_size(tmp_path: Path) -> None:
    many = tuple(NoticeName("n" * 100, "alias", "strong") for _ in range(1000))
    line = FileChannel(tmp_path).compose(listed(names=many), "msg_1", f"file:{tmp_path}/a")
    assert len(json.loads(line)["data"]["names"]) == 1000


def test_half_a_line_left_by_a_crash_does_not_swallow_the_next(tmp_path: Path) -> None:
    path = tmp_path / "alerts.jsonl"
    path.write_text('{"id":"msg_0","da')
    send(FileChannel(tmp_path), path)
    torn, whole = path.read_text("utf-8").splitlines()
    assert torn == '{"id":"msg_0","da'
    assert json.loads(whole)["id"] == "msg_1"


def test_a_file_that_cannot_be_written_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder is needed")
    with pytest.raises(DeliveryError, match=r"cannot append to alerts\.jsonl: File exists") as caught:
        send(FileChannel(tmp_path), tmp_path / "taken" / "alerts.jsonl")
    assert not caught.value.permanent


def test_folders_inside_the_folder_are_made(tmp_path: Path) -> None:
    send(FileChannel(tmp_path), tmp_path / "new" / "alerts.jsonl")
    assert (tmp_path / "new" / "alerts.jsonl").stat().st_size > 0


@pytest.mark.parametrize(
    "text", ["", "alerts.jsonl", "/etc/passwd", "{}/../outside", "{}", "{}/a\0b", "{}/" + "a" * 300]
)
def test_a_path_outside_the_folder_is_refused(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "alerts"
    folder.mkdir()
    with pytest.raises(AddressError):
        FileChannel(folder).check("file:" + text.replace("{}", str(folder)))


def test_a_link_that_leads_outside_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "alerts"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path)
    with pytest.raises(AddressError):
        FileChannel(folder).check(f"file:{folder}/link/outside.jsonl")
    FileChannel(folder).check(f"file:{folder}/inside.jsonl")
