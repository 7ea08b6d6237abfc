"""Recipients leave by a POST and never by a GET; feeds open by their token alone."""

import json
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path
from xml.etree import ElementTree

import httpx
import pytest
from sample_notices import LISTED, digest_of_many
from tracker_cast import Command

from alerts.letter import Mailing, write_digest, write_letter
from alerts.parts import WayOut
from db import watches
from tracker.domain.routing import Rule
from tracker.pipeline.screen_subjects import screen
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker

DESK = "mailto:desk@example.org"


def channels_of(tracker: Tracker, name: str) -> list[str]:
    with tracker.database.reading() as session:
        watch = watches.named(session, name)
        assert watch is not None
        return watch.channels


@pytest.fixture
def token(tracker: Tracker) -> str:
    add_watch(tracker, "<b>mail</b>", Rule(), [DESK, "mailto:other@example.org"])
    return tracker.links.way_out("<b>mail</b>", DESK)


def test_a_get_shows_a_button_and_changes_nothing(api: httpx.Client, tracker: Tracker, token: str) -> None:
    for method in ("GET", "HEAD", "OPTIONS"):
        api.request(method, f"/unsubscribe/{token}")
    page = api.get(f"/unsubscribe/{token}")

    assert page.status_code == 200
    assert '<form method="post"><button>' in page.text
    assert "&lt;b&gt;mail" in page.text
    assert "form-action 'self'" in page.headers["content-security-policy"]
    assert channels_of(tracker, "<b>mail</b>") == [DESK, "mailto:other@example.org"]


def test_one_click_leaves_without_log_in_as_often_as_one_likes(api: httpx.Client, tracker: Tracker, token: str) -> None:
    for _ in range(2):
        answer = api.post(f"/unsubscribe/{token}", data={"List-Unsubscribe": "One-Click"})
        assert answer.status_code == 200
        assert "set-cookie" not in answer.headers
    assert channels_of(tracker, "<b>mail</b>") == ["mailto:other@example.org"]


def test_a_token_that_was_made_up_or_altered_leaves_nothing(api: httpx.Client, tracker: Tracker, token: str) -> None:
    content, _, mark = token.partition(".")
    other = tracker.links.way_out("<b>mail</b>", "mailto:other@example.org").partition(".")[0]
    feed = tracker.links.feed(1, 1)
    for wrong in (content, f"{other}.{mark}", f"{content}.{mark[:-1]}", f"{content}.é", feed, "x", "%00"):
        assert api.post(f"/unsubscribe/{wrong}").status_code == 404
    assert channels_of(tracker, "<b>mail</b>") == [DESK, "mailto:other@example.org"]


def test_what_was_asked_for_by_mail_is_done_by_command(command: Command, tracker: Tracker, token: str) -> None:
    assert command("watch", "leave", token).exit_code == 0
    assert command("watch", "leave", "nonsense").exit_code == 2
    assert channels_of(tracker, "<b>mail</b>") == ["mailto:other@example.org"]


@pytest.mark.parametrize("write", ["letter", "digest"])
def test_a_mail_says_how_to_leave_in_headers_that_programs_read(write: str) -> None:
    url = "https://tracker.example.org/unsubscribe/" + "a" * 300
    mailing = Mailing(
        "msg_1", "t@example.org", "desk@example.org", "sdgt", WayOut(url, "mailto:t@example.org?subject=u")
    )
    raw = write_letter(LISTED, mailing) if write == "letter" else write_digest(digest_of_many(60), mailing)
    mail = message_from_bytes(raw, policy=SMTP)

    assert f"List-Unsubscribe: <{url}>,\r\n <mailto:t@example.org?subject=u>\r\n".encode() in raw
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    body = mail.get_body(("plain",))  # type: ignore[attr-defined]
    assert url in body.get_content().replace("\n", "")
    if write == "digest":
        assert "and 10 more" in body.get_content()
        assert "https://tracker.example.org/told/msg_1" in body.get_content()


def test_without_https_no_program_is_offered_one_click() -> None:
    way_out = WayOut("http://tracker.example.org/unsubscribe/t", None)
    mail = message_from_bytes(
        write_letter(LISTED, Mailing("msg_1", "t@e.org", "d@e.org", "sdgt", way_out)), policy=SMTP
    )
    assert mail["List-Unsubscribe"] == "<http://tracker.example.org/unsubscribe/t>"
    assert "List-Unsubscribe-Post" not in mail


def test_a_feed_tells_what_the_watch_told(api: httpx.Client, command: Command) -> None:
    told = json.loads(command("watch", "feed", "everything", "--json").stdout)
    paths = {kind: url[url.index("/feeds/") :] for kind, url in told.items()}
    feed = api.get(paths["json"])
    root = ElementTree.fromstring(api.get(paths["atom"]).content)
    titles = [entry.findtext("{*}title") for entry in root.findall("{*}entry")]

    assert feed.headers["content-type"].startswith("application/feed+json")
    assert [item["title"] for item in feed.json()["items"]] == titles
    assert any("DJIBO" in (title or "") for title in titles)
    assert len({item["id"] for item in feed.json()["items"]}) == len(titles)


def test_a_feed_tells_matches_of_subjects_with_what_is_new(
    api: httpx.Client, command: Command, tracker: Tracker, tmp_path: Path
) -> None:
    (tmp_path / "clients.csv").write_text("id,name\n17,Ousmane Djibo Illiassou\n")
    command("subjects", "import", str(tmp_path / "clients.csv"))
    while screen(tracker):
        pass
    item = api.get(f"/feeds/{tracker.links.feed(1, 1)}.json").json()["items"][0]
    assert item["title"].startswith("Ousmane Djibo Illiassou (default 17) matches DJIBO, Ousmane Illiassou")
    assert item["content_text"].startswith("First match. ")


def test_a_feed_that_got_new_addresses_does_not_open_by_its_old_ones(api: httpx.Client, command: Command) -> None:
    def path(*options: str) -> str:
        url: str = json.loads(command("watch", "feed", "everything", "--json", *options).stdout)["atom"]
        return url[url.index("/feeds/") :]

    old = path()
    new = path("--renew", "--by", "anna")
    assert (api.get(old).status_code, api.get(new).status_code, path()) == (404, 200, new)
    (entry,) = json.loads(command("audit", "--limit", "1", "--json").stdout)["audit"]
    assert (entry["who"], entry["action"], entry["subject"]) == ("anna", "watch.renew-feed", "watch everything")


def test_a_feed_opens_to_nobody_who_guesses(api: httpx.Client, tracker: Tracker) -> None:
    right = tracker.links.feed(1, 1)
    assert api.get(f"/feeds/{right}.json").status_code == 200
    for wrong in (right[:-1], "1-", "1", f"2-{right[2:]}", tracker.links.feed(1, 2), "99-x"):
        assert api.get(f"/feeds/{wrong}.json").status_code == 404
        assert api.get(f"/feeds/{wrong}.atom").status_code == 404


def test_a_message_id_opens_all_that_its_message_tells(api: httpx.Client, tracker: Tracker) -> None:
    assert api.get("/told/msg_" + "0" * 32).status_code == 404
    assert api.get("/told/1").status_code == 422
