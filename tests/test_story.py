"""The story the product was conceived from, played with the real commands on the real published files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from mail_sink import SmtpSink
from receivers import WebhookReceiver
from standardwebhooks.webhooks import Webhook
from tracker_command import NO_ADDRESSES, SHARED_DATA, TrackerCommand

from tracker.answers.search import search
from tracker.config import Settings
from tracker.wiring import Tracker, build

pytestmark = [
    pytest.mark.published,
    pytest.mark.skipif(not SHARED_DATA.is_dir(), reason="the real files of ../shared/data are not here"),
    pytest.mark.xdist_group("story"),
]

LISTS = SHARED_DATA / "ofac"
ARTICLE = SHARED_DATA / "news" / "000_07f411d3ee13c5a2.txt"
SPELLINGS = (
    "Petit Chapori",
    "CHAPORI, Petit",
    "Petit Chaffori",
    "petit Chapiro",
    "Ousmane Djibo",
    "Djibo Ousmane Illiassou",
    "Ousmane Iliassou Djibo",
    "Usman Ilyasu Jibo",
    "Уссман Иллиассу Джибо",
)


@dataclass
class Story:
    """The tracker after the story, who was told, and what stood where in between."""

    tracker: TrackerCommand
    receiver: WebhookReceiver
    sink: SmtpSink
    secret: str
    after_baseline: dict[str, Any]
    after_article: dict[str, Any]

    def play(self) -> None:
        self.bring("us_ofac_sdn", LISTS / "sdn_csv_2021-04-25", "2021-04-25")
        self.bring("news_page", ARTICLE, "2021-06-28")
        self.bring("us_ofac_sdn", LISTS / "sdn_csv_2021-07-07", "2021-07-07")
        self.tracker.works("run", "--once", "--no-web")

    def bring(self, source: str, path: Path, day: str) -> None:
        self.tracker.works("import", source, str(path), "--published-at", day)

    def events(self, kind: str | None = None) -> list[dict[str, Any]]:
        filters = ("--kind", kind) if kind else ()
        found: list[dict[str, Any]] = self.tracker.answers("events", "--since", "0", "--limit", "10000", *filters)[
            "events"
        ]
        return found


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    with WebhookReceiver() as receiver, SmtpSink() as sink:
        home = tmp_path_factory.mktemp("story")
        settings = {
            "TRACKER_ALLOW_NETWORKS": "127.0.0.0/8",
            "TRACKER_SMTP_HOST": "127.0.0.1",
            "TRACKER_SMTP_PORT": str(sink.port),
            "TRACKER_SOURCES": NO_ADDRESSES,
        }
        tracker = TrackerCommand(home, settings)
        channels = (
            "--channel",
            f"webhook:http://127.0.0.1:{receiver.port}/hook",
            "--channel",
            "mailto:desk@example.org",
        )
        added = tracker.answers("watch", "add", "sdgt", "--programme", "SDGT", *channels)
        told = Story(tracker, receiver, sink, _secret(added), {}, {})
        told.bring("us_ofac_sdn", LISTS / "sdn_csv_2021-04-25", "2021-04-25")
        told.after_baseline = {**tracker.answers("sources"), **tracker.answers("alerts")}
        told.bring("news_page", ARTICLE, "2021-06-28")
        told.after_article = tracker.answers("events")
        told.play()
        yield told


def _secret(added: dict[str, Any]) -> str:
    text = str(added)
    start = text.index("whsec_")
    return text[start : text.index("'", start)]


def test_the_first_list_is_a_baseline_of_8890_listings_without_alerts(story: Story) -> None:
    (sdn,) = (source for source in story.after_baseline["sources"] if source["key"] == "us_ofac_sdn")

    assert (sdn["records"], sdn["state"]) == (8890, "ok")
    assert story.after_baseline["alerts"] == []


def test_the_article_reports_djibo_and_designates_nobody(story: Story) -> None:
    (reported,) = (event for event in story.after_article["events"] if event["kind"] == "reported")

    assert reported["caption"] == "Ousmane Illiassou Djibo"
    assert "Petit Chapori" in {name["text"] for name in reported["names"]}
    assert (reported["authority"], reported["programmes"]) == ("State Department", ["SDGT"])
    assert reported["evidence"]["quote"] in ARTICLE.read_text(encoding="utf-8")
    assert {event["kind"] for event in story.after_article["events"]} <= {"reported", "mentioned"}


def test_no_official_in_the_article_was_claimed_to_be_designated(story: Story) -> None:
    claimed = [event["caption"] for event in story.events("reported")]

    assert claimed == ["Ousmane Illiassou Djibo"]


def test_the_second_list_designates_150_and_delists_64(story: Story) -> None:
    assert len(story.events("designated")) == 150
    assert len(story.events("delisted")) == 64


def test_djibo_is_designated_and_the_report_of_him_confirmed_nine_days_later(story: Story) -> None:
    (designated,) = (event for event in story.events("designated") if event["ref"] == "32391")
    (confirmed,) = story.events("confirmed")
    (reported,) = story.events("reported")

    assert designated["party_id"] == confirmed["party_id"] == reported["party_id"]
    assert confirmed["lead_days"] == 9


def test_the_receiver_got_each_sdgt_event_once_with_a_signature_that_verifies(story: Story) -> None:
    expected = [
        event["id"] for event in story.events() if "SDGT" in event["programmes"] and event["kind"] != "mentioned"
    ]
    verified = [
        Webhook(story.secret).verify(request.body, {**request.headers})["data"] for request in story.receiver.requests
    ]

    assert sorted(data["sequence"] for data in verified) == expected
    assert len({request.headers["webhook-id"] for request in story.receiver.requests}) == len(expected)
    assert any(data["caption"] == "DJIBO, Ousmane Illiassou" for data in verified)


def test_the_mail_sink_got_one_mail_of_the_report_with_its_evidence_and_one_of_the_whole_update(story: Story) -> None:
    assert len(story.sink.mails) == 2
    (update,) = (mail for mail in story.sink.mails if " events (" in mail.message["Subject"])
    assert f": {len(story.receiver.requests) - 1} events (" in update.message["Subject"]
    (reported,) = (mail for mail in story.sink.mails if "reported" in mail.message["Subject"])
    body = reported.message.get_body(("plain",))
    assert body is not None
    assert "Specially Designated Global Terrorist" in body.get_content().replace("\n", " ")


@pytest.fixture(scope="module")
def opened(story: Story) -> Iterator[Tracker]:
    """The story's database, opened once for many questions."""
    tracker = build(Settings(home=story.tracker.home))
    yield tracker
    tracker.close()


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_finds_djibo_first(opened: Tracker, spelling: str) -> None:
    best = search(opened, spelling)["results"][0]

    assert [listing["ref"] for listing in best["listings"]] == ["32391"]


def test_another_man_is_not_djibo(opened: Tracker) -> None:
    found = search(opened, "Ousmane Issoufou")["results"]
    scores = [hit["score"] for hit in found if any(listing["ref"] == "32391" for listing in hit["listings"])]

    assert all(score < 0.85 for score in scores)


def test_a_weak_alias_is_labelled_as_one(story: Story) -> None:
    best = story.tracker.answers("search", "CHAPPORI, Petit")["results"][0]

    assert best["matched"] == {"name": "CHAPPORI, Petit", "kind": "alias", "strength": "weak", "document": None}


def test_the_history_tells_the_whole_timeline_in_order(story: Story) -> None:
    history = story.tracker.answers("history", "Petit Chapori")

    assert [event["kind"] for event in history["timeline"]] == ["reported", "designated", "confirmed"]
    names = {(name["text"], name["strength"]) for name in history["names"]}
    assert {("DJIBO, Halid Illiassou", "strong"), ("CHAFFORI, Petit", "weak"), ("TCHAPORI, Petit", "weak")} <= names
    (listing,) = history["listings"]
    assert (listing["ref"], listing["status"], listing["programmes"]) == ("32391", "active", ["SDGT"])
    assert [claim["confirmed_at"] is not None for claim in history["claims"]] == [True]


def test_playing_it_again_changes_nothing_and_sends_nothing(story: Story) -> None:
    before = (story.events(), len(story.receiver.requests), len(story.sink.mails))
    story.play()

    assert (story.events(), len(story.receiver.requests), len(story.sink.mails)) == before


def test_an_older_list_is_refused_with_a_clear_message(story: Story, tmp_path: Path) -> None:
    (tmp_path / "sdn.csv").write_bytes(b'36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA"' + b",-0- " * 8 + b"\r\n")
    refused = story.tracker.run("import", "us_ofac_sdn", str(tmp_path / "sdn.csv"), "--published-at", "2021-05-01")

    assert refused.returncode == 1
    assert "older than the newest believed document of 2021-07-07" in refused.stderr
