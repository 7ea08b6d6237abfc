"""Notices are printed readable, at once, and cannot play tricks on a terminal."""

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from sample_notices import LISTED, OPERATIONAL, listed, notices

from alerts.channel import Envelope
from alerts.channels.stdout import StdoutChannel
from alerts.errors import AddressError, DeliveryError
from alerts.notice import Notice

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def printed(notice: Notice, stream: io.TextIOBase | None = None) -> str:
    out = stream or io.StringIO()
    channel = StdoutChannel(out)  # type: ignore[arg-type]
    channel.send(Envelope("msg_1", "stdout:", channel.compose(notice, "msg_1", "stdout:"), NOW))
    return out.getvalue() if isinstance(out, io.StringIO) else ""


def test_a_notice_is_a_headline_and_its_proof() -> None:
    assert printed(LISTED) == (
        "2021-07-07 15:30Z #17 DJIBO, Ousmane Illiassou was designated by OFAC (SDN list) under SDGT\n"
        "    “DJIBO, Ousmane Illiassou [SDGT]” https://www.treasury.example/sdn.xml?a=1&b=2\n"
    )


def test_a_notice_without_proof_is_one_line() -> None:
    assert printed(OPERATIONAL) == "2021-07-08 00:00Z #18 OFAC SDN list: the document was empty\n"


@given(notices)
@settings(deadline=None)
def test_no_notice_prints_more_than_two_lines_or_any_control_character(notice: Notice) -> None:
    text = printed(notice)
    assert 1 <= len(text.splitlines()) <= 2
    assert all(char == "\n" or not (ord(char) < 32 or 127 <= ord(char) < 160) for char in text)


class Flushed(io.StringIO):
    flushes = 0

    def flush(self) -> None:
        self.flushes += 1


def test_it_is_flushed_at_once() -> None:
    out = Flushed()
    printed(LISTED, out)
    assert out.flushes == 1


def test_a_terminal_that_knows_only_ascii_shows_names_escaped() -> None:
    raw = io.BytesIO()
    terminal = io.TextIOWrapper(raw, encoding="ascii")
    printed(listed(headline="Джибо"), terminal)
    assert b"#17 \\u0414\\u0436" in raw.getvalue()


def test_a_closed_output_is_a_failure_to_be_tried_again() -> None:
    out = io.StringIO()
    out.close()
    with pytest.raises(DeliveryError, match="cannot be written") as caught:
        printed(LISTED, out)
    assert not caught.value.permanent


def test_it_has_one_address() -> None:
    channel = StdoutChannel(io.StringIO())
    channel.check("stdout:")
    with pytest.raises(AddressError):
        channel.check("stdout:2")
