"""The URL of a chat is a secret: from the environment or a file, and in nothing that is kept or told."""

import logging
from pathlib import Path

import pytest
from receivers import WebhookReceiver, status

from tracker.config import Settings, SettingsError, load_settings
from tracker.domain.routing import Rule
from tracker.pipeline.announce import announce, hasten_groups
from tracker.pipeline.channels import test_channel as try_channel
from tracker.pipeline.deliver import deliver, trouble
from tracker.pipeline.telling import tell
from tracker.pipeline.watching import add_watch
from tracker.secrets import chat_urls
from tracker.wiring import build

SECRET = "t0ken-of-the-desk"


def test_urls_come_from_the_environment_and_from_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "night").write_text("tgram://12345/678\n")
    monkeypatch.setenv("TRACKER_APPRISE__DESK", f"ntfys://{SECRET}@ntfy.example.org/topic")
    monkeypatch.setenv("TRACKER_APPRISE_FILE__NIGHT", str(tmp_path / "night"))
    settings = load_settings()
    assert chat_urls(settings) == {"desk": f"ntfys://{SECRET}@ntfy.example.org/topic", "night": "tgram://12345/678"}
    assert SECRET not in repr(settings)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"apprise": {"desk": SECRET}}, r"apprise\.desk: an Apprise URL is one line"),
        ({"apprise": {"desk": f"ntfy://{SECRET}\nx"}}, r"apprise\.desk: an Apprise URL is one line"),
        ({"apprise": {"The desk": f"ntfy://{SECRET}"}}, "a name is made of small letters"),
        ({"apprise_file": {"desk": Path("no such file")}}, r"apprise_file\.desk: No such file"),
    ],
)
def test_what_cannot_be_one_is_refused_without_telling_it(given: dict[str, object], says: str) -> None:
    with pytest.raises(SettingsError, match=says) as caught:
        chat_urls(Settings(**given))  # type: ignore[arg-type]
    assert SECRET not in str(caught.value)


def test_an_alert_reaches_a_chat_and_its_url_is_in_no_file_of_the_tracker(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pytest.importorskip("apprise", reason="the extra apprise is not installed: chats are not tried")
    caplog.set_level(logging.DEBUG)
    with WebhookReceiver(status(200), status(503), default=status(200)) as receiver:
        url = f"ntfy://desk:{SECRET}@127.0.0.1:{receiver.port}/topic"
        tracker = build(Settings(home=tmp_path, allow_networks="127.0.0.0/8", apprise={"desk": url}))  # type: ignore[arg-type]
        try_channel(tracker, "apprise:desk")
        add_watch(tracker, "operators", Rule(kinds=("endpoint_paused",)), ["apprise:desk"])
        with tracker.database.writing() as session:
            tell(
                session, [trouble("endpoint_paused", "webhook:https://a.example/x", "it answered 410", tracker.clock())]
            )
        announce(tracker)
        hasten_groups(tracker)
        announce(tracker)
        assert deliver(tracker)
        tracker.close()
    assert [request.path for request in receiver.requests] == ["/", "/"]
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in kept if SECRET.encode() in path.read_bytes()] == []
    assert b"answered 503" in b"".join(path.read_bytes() for path in kept)
    assert SECRET not in caplog.text
