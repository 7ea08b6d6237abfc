"""Channels are found by their place and chosen by the scheme of an address."""

import io
import pkgutil
import socket
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

import alerts.channels
from alerts.errors import AddressError, DeliveryError
from alerts.parts import Parts, Security, SmtpSettings
from alerts.registry import build_channels, channel_of


def no_connection(host: str, port: int, timeout: float) -> socket.socket:
    raise AssertionError("nothing is sent here")


def parts(folder: Path) -> Parts:
    return Parts(
        client=httpx.Client(trust_env=False),
        secrets=lambda url: (),
        connect=no_connection,
        stream=io.StringIO(),
        smtp=SmtpSettings("localhost", 25, "tracker@example.org"),
        folder=folder,
        confined=lambda function, argument: {},
        chats={"desk": "slack://t0ken"},
    )


def test_every_module_of_the_room_gives_one_channel(tmp_path: Path) -> None:
    channels = build_channels(parts(tmp_path))
    assert sorted(channels) == ["apprise", "file", "mailto", "stdout", "webhook"]
    assert len(list(pkgutil.iter_modules(alerts.channels.__path__))) == len(channels)
    assert all(channel.scheme == scheme for scheme, channel in channels.items())


def test_what_is_not_set_up_is_not_there(tmp_path: Path) -> None:
    channels = build_channels(replace(parts(tmp_path), smtp=None, folder=None, confined=None))
    assert sorted(channels) == ["stdout", "webhook"]
    with pytest.raises(AddressError, match="no channel 'mailto' is set up here; there are stdout:, webhook:"):
        channel_of(channels, "mailto:desk@example.org")


def test_an_address_names_its_channel(tmp_path: Path) -> None:
    channels = build_channels(parts(tmp_path))
    assert channel_of(channels, "webhook:http://127.0.0.1:9/hook") is channels["webhook"]
    assert channel_of(channels, "stdout:") is channels["stdout"]


@pytest.mark.parametrize("address", ["", "stdout", "desk@example.org", "https://example.org/hook", ":x", "smoke:x"])
def test_an_unknown_scheme_is_refused_with_those_that_exist(tmp_path: Path, address: str) -> None:
    with pytest.raises(AddressError, match=r"apprise:, file:, mailto:, stdout:, webhook:"):
        channel_of(build_channels(parts(tmp_path)), address)


def test_the_refusal_does_not_repeat_what_may_be_a_secret(tmp_path: Path) -> None:
    with pytest.raises(AddressError) as caught:
        channel_of(build_channels(parts(tmp_path)), "slack:https://hooks.example.org/T0K3N")
    assert "T0K3N" not in str(caught.value)


def test_a_wrong_address_is_a_permanent_failure_of_a_message_on_its_way() -> None:
    error = AddressError("no")
    assert isinstance(error, DeliveryError)
    assert error.permanent


def test_the_mail_password_is_never_shown(tmp_path: Path) -> None:
    settings = SmtpSettings("mail.example.org", 587, "tracker@example.org", Security.TLS, "tracker", "s3cret")
    assert "s3cret" not in repr(settings)
    assert "s3cret" not in repr(replace(parts(tmp_path), smtp=settings))


def test_the_url_of_a_chat_is_never_shown(tmp_path: Path) -> None:
    assert "t0ken" not in repr(parts(tmp_path))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"sender": "nobody"}, "sender"),
        ({"sender": "a@example.org\r\nBcc: b@example.org"}, "sender"),
        ({"sender": "a@example.org, b@example.org"}, "sender"),
        ({"username": "tracker"}, "come together"),
        ({"password": "s3cret"}, "come together"),
        ({"username": "tracker", "password": "s3crét"}, "ASCII"),
    ],
)
def test_mail_settings_that_cannot_work_are_refused_without_the_password(changes: dict[str, str], says: str) -> None:
    with pytest.raises(ValueError, match=says) as caught:
        SmtpSettings(**{"host": "mail.example.org", "port": 587, "sender": "tracker@example.org", **changes})  # type: ignore[arg-type]
    assert "s3cr" not in str(caught.value)
