"""Chats are told through Apprise in a confined process: against a real receiver, in each way it can fail."""

import json
import time
from datetime import UTC, datetime
from ipaddress import ip_network
from pathlib import Path

import pytest
from hypothesis import given, settings
from receivers import Answer, WebhookReceiver, body_of, reset, silence, status
from sample_notices import LISTED, OPERATIONAL, digest_of_many, listed, notices
from throwaway_certificate import make_identity

from alerts.channel import Envelope
from alerts.channels import apprise
from alerts.channels.apprise import AppriseChannel
from alerts.errors import AddressError, DeliveryError
from alerts.notice import Evidence, Notice
from tracker.outbound.confined import Confined

pytest.importorskip("apprise", reason="the extra apprise is not installed: chats are not tried")

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LOOPBACK = (ip_network("127.0.0.0/8"), ip_network("::1/128"))
SECRET = "t0ken-of-the-desk"
OPENED = Confined(LOOPBACK, 20)


def channel(url: str, confined: Confined = OPENED) -> AppriseChannel:
    return AppriseChannel(confined, {"desk": url})


def ntfy(receiver: WebhookReceiver) -> str:
    return f"ntfy://desk:{SECRET}@127.0.0.1:{receiver.port}/topic"


def told(url: str, confined: Confined = OPENED, body: bytes = b'{"title":"t","body":"b"}') -> None:
    channel(url, confined).send(Envelope("msg_1", "apprise:desk", body, NOW))


def failure(url: str, confined: Confined = OPENED) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        told(url, confined)
    assert SECRET not in repr(caught.value)
    assert caught.value.__cause__ is None or SECRET not in repr(caught.value.__cause__)
    assert not caught.value.permanent
    return caught.value


def test_a_notice_arrives_as_title_and_text() -> None:
    with WebhookReceiver(default=status(200)) as receiver:
        desk = channel(ntfy(receiver))
        told(ntfy(receiver), body=desk.compose(LISTED, "msg_1", "apprise:desk"))
    (request,) = receiver.requests
    arrived = json.loads(request.body)
    assert (arrived["topic"], arrived["title"]) == ("topic", "DJIBO, Ousmane Illiassou: designated (OFAC SDN list)")
    assert arrived["message"].splitlines() == [
        "DJIBO, Ousmane Illiassou was designated by OFAC (SDN list) under SDGT",
        "The list itself says so: this is the official entry.",
        "Yours: Djibo Ltd (17 on the list clients)",
        "Reference: 32391",
        "Authority: US Treasury",
        "Programmes: SDGT",
        "Published: 2021-07-07 00:00 UTC",
        "Lead: known 9 days before it was listed",
        "“DJIBO, Ousmane Illiassou [SDGT]”",
        "https://www.treasury.example/sdn.xml?a=1&b=2",
        "Why: The name is the same as the reported one.",
        "Watch “sdgt”, event 17",
    ]


@pytest.mark.parametrize(
    ("answer", "says", "code"),
    [
        (status(401), "answered 401", 401),
        (status(429, retry_after="30"), "answered 429", 429),
        (status(500), "answered 500", 500),
        (reset(), "could not be reached", None),
    ],
)
def test_what_a_service_did_not_take_is_tried_again(answer: Answer, says: str, code: int | None) -> None:
    with WebhookReceiver(default=answer) as receiver:
        error = failure(ntfy(receiver))
    assert says in str(error)
    assert error.status == code
    assert len(receiver.requests) == 1


def test_a_redirect_is_a_failure_whatever_the_url_asks_for() -> None:
    with WebhookReceiver() as elsewhere, WebhookReceiver(default=status(307, location=elsewhere.url)) as receiver:
        failure(ntfy(receiver) + "?redirect=yes&retry=2")
    assert (len(receiver.requests), elsewhere.requests) == (1, [])


@pytest.mark.parametrize("answer", [silence(), body_of(200, None)], ids=["silence", "a body without end"])
def test_a_service_that_does_not_come_to_an_end_is_left(answer: Answer) -> None:
    began = time.monotonic()
    with WebhookReceiver(default=answer) as receiver:
        failure(ntfy(receiver), Confined(LOOPBACK, 1.5))
    assert time.monotonic() - began < 10


def test_a_private_address_is_refused_by_name_of_the_setting_that_opens_it() -> None:
    with WebhookReceiver(default=status(200)) as receiver:
        error = failure(ntfy(receiver), Confined((), 20))
    assert "127.0.0.1 is not public (loopback, 127.0.0.0/8); TRACKER_ALLOW_NETWORKS" in str(error)
    assert receiver.requests == []


def test_a_certificate_that_does_not_verify_is_a_failure_whatever_the_url_asks_for(tmp_path: Path) -> None:
    with WebhookReceiver(default=status(200), tls=make_identity(tmp_path, "localhost").server) as receiver:
        failure(f"ntfys://desk:{SECRET}@localhost:{receiver.port}/topic?verify=no")
    assert receiver.requests == []


def test_the_surroundings_of_the_tracker_do_not_lead_a_message_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    with WebhookReceiver() as proxy, WebhookReceiver(default=status(200)) as receiver:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        told(ntfy(receiver))
    assert (len(receiver.requests), proxy.requests) == (1, [])


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ntfys://ntfy.example.org/topic", None),
        ("smoke://signals", "knows no such service"),
        ("slack://", "misses something"),
        ("ntfys://ntfy.example.org/one/two", "2 targets"),
        ("mailto://desk:pass@example.org", "not told over HTTP"),
        ("syslog://", "not told over HTTP"),
    ],
)
def test_a_url_is_looked_at_before_a_watch_may_use_it(url: str, says: str | None) -> None:
    if says is None:
        channel(url).check("apprise:desk")
    else:
        with pytest.raises(AddressError, match=says):
            channel(url).check("apprise:desk")


def test_a_name_that_the_settings_do_not_know_is_refused_with_those_that_they_do() -> None:
    with pytest.raises(AddressError, match=r"no chat 'dsek' \(there are desk\)"):
        channel("ntfys://ntfy.example.org/topic").check("apprise:dsek")


def test_a_chat_that_went_from_the_settings_waits_until_it_is_back() -> None:
    with pytest.raises(DeliveryError, match="no chat desk any more") as caught:
        AppriseChannel(OPENED, {}).send(Envelope("msg_1", "apprise:desk", b"{}", NOW))
    assert not caught.value.permanent


def test_without_the_extra_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apprise, "find_spec", lambda name: None)
    with pytest.raises(AddressError, match=r"pip install 'designation-tracker\[apprise\]'"):
        channel("ntfys://ntfy.example.org/topic").check("apprise:desk")
    assert "pip install" in str(failure("ntfys://ntfy.example.org/topic"))


def body(notice: Notice) -> dict[str, str]:
    parts: dict[str, str] = json.loads(channel("").compose(notice, "msg_1", "apprise:desk"))
    return parts


def test_names_cannot_call_people_in_or_hide_where_a_link_leads() -> None:
    tricky = "<!channel> @everyone [Bank](https://evil.example) `x`"
    parts = body(listed(caption=tricky, headline=tricky, evidence=Evidence(None, "https://a.example/@x", tricky)))
    assert not set("@<>`") & set(parts["title"] + parts["body"])
    assert "](" not in parts["title"] + parts["body"]
    assert "https://a.example/%40x" in parts["body"].splitlines()


def test_a_digest_shows_the_first_and_counts_the_others() -> None:
    parts = json.loads(channel("").compose_digest(digest_of_many(500), "msg_1", "apprise:desk"))
    assert parts["title"] == "OFAC SDN list: 500 events (500 designated)"
    lines = parts["body"].splitlines()
    assert lines[0] == (
        "designated: DJIBO, Ousmane Illiassou, for your Djibo Ltd (17) (OFAC SDN list), published 2021-07-07 00:00 UTC"
    )
    assert "and 490 more" in lines


def test_trouble_of_our_own_is_told_too() -> None:
    assert body(OPERATIONAL)["title"] == "Notice: source degraded (OFAC SDN list)"


@given(notices)
@settings(deadline=None, max_examples=30)
def test_whatever_was_scraped_fits_and_holds_no_control_character(notice: Notice) -> None:
    parts = body(notice)
    assert len(parts["body"]) <= 1500
    assert len(parts["title"]) <= 200
    assert all(char == "\n" or not (ord(char) < 32 or 127 <= ord(char) < 160) for char in "".join(parts.values()))
