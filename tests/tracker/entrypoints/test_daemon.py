"""The daemon as a user runs it: a process that reads a publisher on loopback, tells a receiver, and stops when told."""

import signal
import socket
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from loopback_publisher import Publisher, Reply, page, slowly, zipped
from receivers import WebhookReceiver
from running_daemon import RunningDaemon, daemon_settings
from standardwebhooks.webhooks import Webhook

pytestmark = pytest.mark.xdist_group("daemon")

EMPTY = ",-0- " * 7
BANK = f'306,"BANCO NACIONAL DE CUBA",-0- ,"CUBA"{EMPTY},-0- '
SHIP = f'15036,"AMIN 2","vessel","IRAN"{EMPTY},-0- '
DJIBO = f'32391,"DJIBO, Ousmane Illiassou","individual","SDGT"{EMPTY},"DOB 1984; a.k.a. \'CHAPORI, Petit\'."'
STATEMENT = b"""<html><head><title>Designation of Ousmane Illiassou Djibo</title>
<meta property="article:published_time" content="2021-06-28T15:30:00+00:00"></head><body><main><article>
<h1>Designation of Ousmane Illiassou Djibo</h1>
<p>The Department of State today designated Ousmane Illiassou Djibo as a Specially Designated Global Terrorist.
Djibo, also known as Petit Chapori, works for the head of ISIS in the Greater Sahara.</p>
<p>All property of Djibo within reach of United States law is blocked by this step.</p>
</article></main></body></html>"""


def sdn(*lines: str) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode()


def feed(*urls: str) -> bytes:
    items = "".join(f"<item><title>Designation</title><link>{url}</link></item>" for url in urls)
    return f'<rss version="2.0"><channel><title>Press</title>{items}</channel></rss>'.encode()


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        running.publish("/SDN.ZIP", zipped({"sdn.csv": sdn(BANK, SHIP)}), "application/zip")
        running.redirect("/list", running.url("/SDN.ZIP"))
        yield running


@pytest.fixture
def receiver() -> Iterator[WebhookReceiver]:
    with WebhookReceiver() as running:
        yield running


def reading(publisher: Publisher, **more: Any) -> dict[str, str]:
    return daemon_settings({"us_ofac_sdn": {"urls": [publisher.url("/SDN.ZIP")], **more}})


def told(receiver: WebhookReceiver, secret: str) -> list[dict[str, Any]]:
    return [Webhook(secret).verify(request.body, {**request.headers})["data"] for request in receiver.requests]


def test_the_daemon_reads_compares_tells_and_answers(
    publisher: Publisher, receiver: WebhookReceiver, tmp_path: Path
) -> None:
    publisher.publish("/press", feed(publisher.url("/statement")), "application/rss+xml")
    publisher.answer("/statement", page(STATEMENT))
    settings = daemon_settings(
        {
            "us_ofac_sdn": {"urls": [publisher.url("/list")]},
            "us_state_press": {"urls": [publisher.url("/press")]},
        }
    )
    with RunningDaemon(tmp_path / "home", settings) as daemon:
        secret = daemon.command.answers("watch", "add", "all", "--channel", f"webhook:{receiver.url}")["secrets"]
        daemon.until(lambda: daemon.source("us_ofac_sdn")["records"] == 2, "the baseline")
        daemon.until(lambda: daemon.source("us_state_press")["last_change_at"], "the statement")
        publisher.publish("/SDN.ZIP", zipped({"sdn.csv": sdn(BANK, DJIBO)}), "application/zip")
        daemon.until(lambda: len(receiver.requests) >= 3, "the alerts")

        notices = told(receiver, next(iter(secret.values())))
        assert {notice["kind"] for notice in notices} == {"designated", "delisted", "confirmed"}
        (best, *_) = daemon.get("/api/v1/search", q="Petit Chapori")["results"]
        story = daemon.get(f"/api/v1/parties/{best['party_id']}")
        assert [event["kind"] for event in story["timeline"]] == ["announced", "designated", "confirmed"]
        assert daemon.get("/readyz")["status"] == "ready"
        assert {delay(each) < 3 for each in daemon.command.answers("deliveries", "--state", "sent")["deliveries"]} == {
            True
        }
        assert daemon.stop() < 10
        assert daemon.process.returncode == 0
    assert any("if-none-match" in request.headers for request in publisher.seen("/SDN.ZIP"))


def delay(delivery: dict[str, Any]) -> float:
    sent, due = (datetime.fromisoformat(delivery[moment]) for moment in ("sent_at", "created_at"))
    return (sent - due).total_seconds()


def test_a_source_that_fails_is_a_state_with_a_message_and_recovers_alone(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answer("/SDN.ZIP", page(b"<html>We are down for maintenance</html>"))
    with RunningDaemon(tmp_path / "home", reading(publisher)) as daemon:
        daemon.until(lambda: daemon.source("us_ofac_sdn")["state"] == "degraded", "the degradation")
        assert daemon.source("us_ofac_sdn")["error"]
        daemon.until(lambda: "us_ofac_sdn" in daemon.said.split("watches")[1], "the log line")
        publisher.publish("/SDN.ZIP", zipped({"sdn.csv": sdn(BANK)}), "application/zip")
        daemon.until(lambda: daemon.source("us_ofac_sdn")["state"] == "ok", "the recovery")
        kinds = [event["kind"] for event in daemon.get("/api/v1/events")["events"]]
        assert kinds == ["source_degraded", "source_recovered"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_in_the_middle_of_a_fetch_it_stops_within_ten_seconds(
    publisher: Publisher, tmp_path: Path, number: signal.Signals
) -> None:
    publisher.answer("/SDN.ZIP", Reply(chunks=lambda: slowly(b"x" * 10_000, pause=0.5)))
    with RunningDaemon(tmp_path / "home", reading(publisher)) as daemon:
        daemon.until(lambda: publisher.count("/SDN.ZIP"), "the fetch")
        assert daemon.stop(number) < 10
        assert daemon.process.returncode == 0


def test_once_is_until_nothing_is_due_and_can_be_stopped(publisher: Publisher, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    command = RunningDaemon(home, reading(publisher, interval=3600)).command
    done = command.run("run", "--once", "--no-web")
    assert (done.returncode, done.stderr) == (0, "")
    (source,) = [each for each in command.answers("sources")["sources"] if each["key"] == "us_ofac_sdn"]
    assert (source["state"], source["records"]) == ("ok", 2)
    assert command.run("run", "--once", "--no-web").returncode == 0
    assert publisher.count("/SDN.ZIP") == 1


def test_only_the_named_steps_are_worked(publisher: Publisher, tmp_path: Path) -> None:
    command = RunningDaemon(tmp_path / "home", reading(publisher)).command
    assert command.run("run", "--once", "--steps", "ingest,deliver").returncode == 0
    assert publisher.count("/SDN.ZIP") == 0
    wrong = command.run("run", "--once", "--steps", "ingest,dream")
    assert (wrong.returncode, "dream is no step" in wrong.stderr) == (2, True)


def test_a_second_daemon_is_refused_while_imports_and_questions_go_on(publisher: Publisher, tmp_path: Path) -> None:
    (tmp_path / "sdn.csv").write_bytes(sdn(BANK, SHIP, DJIBO))
    with RunningDaemon(tmp_path / "home", reading(publisher, urls=[]), "--no-web") as daemon:
        for arguments in (("run",), ("run", "--once")):
            second = daemon.command.run(*arguments)
            assert (second.returncode, second.stdout) == (1, "")
            assert f"another tracker (process {daemon.process.pid}) works on" in second.stderr
            assert len(second.stderr.splitlines()) == 1
        daemon.command.works("import", "us_ofac_sdn", str(tmp_path / "sdn.csv"))
        assert daemon.command.answers("search", "Petit Chapori")["results"]


def test_a_port_in_use_is_one_clear_line(publisher: Publisher, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        settings = {**reading(publisher), "TRACKER_PORT": str(port)}
        refused: subprocess.CompletedProcess[str] = RunningDaemon(tmp_path / "home", settings).command.run("run")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == f"tracker: the web API cannot listen on 127.0.0.1:{port}: Address already in use\n"


def test_the_greeting_says_where_everything_is(publisher: Publisher, tmp_path: Path) -> None:
    with RunningDaemon(tmp_path / "home", reading(publisher)) as daemon:
        for words in (str(tmp_path / "home"), "tracker.db", "/docs", "us_ofac_sdn", "console → stdout:", "off: "):
            assert words in daemon.said
