"""A mail says everything, parses back to what was meant, and cannot be bent by what was scraped."""

import html
import re
from datetime import UTC
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parsedate_to_datetime

import pytest
from hypothesis import given, settings
from sample_notices import LISTED, NAMES_IN_EVERY_SCRIPT, NASTY, OPERATIONAL, listed, notices

from alerts.clean import one_line
from alerts.letter import Mailing, subject_of, write_letter
from alerts.notice import Change, Evidence, Notice, NoticeName, NoticeSubject
from alerts.phrases import WORDS, isolated
from tracker.domain.routing import EVENT_KINDS

SENDER = "Désignations <tracker@example.org>"
HEADERS = {
    "From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted", "List-Id",
    "MIME-Version", "Content-Type",
}  # fmt: skip


def letter(notice: Notice, message_id: str = "msg_1") -> EmailMessage:
    message = message_from_bytes(
        write_letter(notice, Mailing(message_id, SENDER, "desk@example.org", notice.watch)), policy=SMTP
    )
    assert isinstance(message, EmailMessage)
    return message


def parts(message: EmailMessage) -> tuple[str, str]:
    text, page = message.iter_parts()
    assert (text.get_content_type(), page.get_content_type()) == ("text/plain", "text/html")
    assert isinstance(text, EmailMessage)
    assert isinstance(page, EmailMessage)
    return text.get_content(), page.get_content()


def test_the_headers_say_who_what_which_list_and_that_a_machine_wrote_it() -> None:
    message = letter(LISTED)
    assert message["Subject"] == "DJIBO, Ousmane Illiassou: designated (OFAC SDN list)"
    assert message["From"] == "Désignations <tracker@example.org>"
    assert message["To"] == "desk@example.org"
    assert message["Message-ID"] == "<msg_1@example.org>"
    assert parsedate_to_datetime(message["Date"]) == LISTED.seen_at.replace(microsecond=0)
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Id"] == "<sdgt.watch.example.org>"
    assert message.get_content_type() == "multipart/alternative"


def test_both_parts_tell_evidence_times_changes_names_and_explanation() -> None:
    text, page = parts(letter(LISTED))
    for part in (text, html.unescape(page)):
        for fact in (
            LISTED.headline, "“DJIBO, Ousmane Illiassou [SDGT]”".strip("“”"), "ab" * 32, LISTED.evidence.url,
            "2021-07-07 00:00 UTC", "2021-07-07 15:30 UTC", "Petit Chafori", "added", "CHAPORI, Petit", "weak",
            "Уссман Иллиассу Джибо", "original script", LISTED.explanation, "32391", "SDGT", "US Treasury",
            "known 9 days before it was listed", "OFAC SDN list", "event 17",
        ):  # fmt: skip
            assert fact is not None
            assert fact in part


def test_a_change_shows_what_was_and_what_is() -> None:
    changes = (
        Change("names", "added", None, "Petit Chafori"),
        Change("names", "removed", "Petit Chapiro", None),
        Change("born", "changed", "1980", "1981-05"),
    )
    text, page = parts(letter(listed(changes=changes)))
    shown = ["  names added: Petit Chafori", "  names removed: Petit Chapiro", "  born changed: 1980 → 1981-05"]
    assert [line for line in text.splitlines() if line in shown] == shown
    assert ">changed</td><td><bdi>1980</bdi></td><td><bdi>1981-05</bdi></td>" in page


def test_a_notice_about_a_source_has_no_empty_sections() -> None:
    text, page = parts(letter(OPERATIONAL))
    for part in (text, page):
        assert not re.search("Evidence|What changed|Names|Why|None|Lead|Authority", part)
    assert "time not told" in text
    assert subject_of(OPERATIONAL) == "Notice: source degraded (OFAC SDN list)"


MATCH = listed(
    kind="matched",
    caption="أسامة بن لادن",
    headline="Djibo Ltd (clients 17) matches أسامة بن لادن under SDGT (OFAC SDN list)",
    explanation="First match. أسامة بن لادن is spelt otherwise.",
    subject=NoticeSubject("clients", "17", "Djibo Ltd"),
    action="delist",
)


def test_a_match_says_first_whom_of_the_readers_own_it_is_about_and_whether_it_ended() -> None:
    message = letter(MATCH)
    text, page = parts(message)
    assert message["Subject"] == "Djibo Ltd (17) and أسامة بن لادن: matched, taken off (OFAC SDN list)"
    for part in (text, page):
        assert "Djibo Ltd (17 on the list clients)" in part
        assert "only a person can say so" in part


def test_a_name_in_another_direction_is_set_apart_from_the_words_around_it() -> None:
    _, page = parts(letter(MATCH))
    assert "<bdi>Djibo Ltd</bdi> (clients 17) matches <bdi>أسامة بن لادن</bdi> under SDGT" in page
    assert "<p>First match. <bdi>أسامة بن لادن</bdi> is spelt otherwise.</p>" in page


@pytest.mark.parametrize("name", ["b", "bdi", "<b>", "&", "i>", "(a|b)*", " "])
def test_setting_names_apart_never_breaks_the_page(name: str) -> None:
    page = isolated(f"b <i>bdi</i> & {name} (a|b)*", name, "bdi", None, "")
    shown = re.sub("</?bdi>", "", page)
    assert html.unescape(shown) == one_line(f"b <i>bdi</i> & {name} (a|b)*")
    assert not set("<>") & set(shown)


def test_every_kind_of_event_is_put_into_words_for_people() -> None:
    assert set(EVENT_KINDS) - WORDS.keys() == set()


def test_messages_about_one_party_share_a_root_that_no_message_has() -> None:
    first, second, other = letter(LISTED, "msg_1"), letter(LISTED, "msg_2"), letter(listed(thread="party-2"), "msg_3")
    assert first["References"] == first["In-Reply-To"] == second["References"]
    assert first["References"] != other["References"]
    assert first["References"] not in (first["Message-ID"], second["Message-ID"])
    assert re.fullmatch(r"<thread-[0-9a-f]{32}@example\.org>", first["References"])


def test_the_same_notice_gives_the_same_bytes() -> None:
    mailing = Mailing("msg_1", SENDER, "a@example.org", "sdgt")
    assert write_letter(LISTED, mailing) == write_letter(listed(), mailing)


def test_a_letter_is_plain_ascii_in_short_lines_that_any_server_takes() -> None:
    hostile = listed(names=tuple(NoticeName(n, "alias", "weak") for n in NASTY))
    raw = write_letter(hostile, Mailing("msg_1", SENDER, "a@b.example", "sdgt"))
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")


@pytest.mark.parametrize("name", NAMES_IN_EVERY_SCRIPT)
def test_a_long_name_in_any_script_comes_through(name: str) -> None:
    long = " ".join([name] * 6)
    message = letter(listed(caption=long, names=(NoticeName(long, "primary", "strong"),)))
    assert message["Subject"] == f"{one_line(long, 100)}: designated (OFAC SDN list)"
    assert all(long in part for part in parts(message))


@given(notices)
@settings(deadline=None)
def test_no_scraped_text_adds_a_header_a_part_or_a_tag(notice: Notice) -> None:
    message = letter(notice)
    assert set(message.keys()) == HEADERS
    assert len(message.keys()) == len(HEADERS)
    assert message["To"] == "desk@example.org"
    assert message["Subject"] == subject_of(notice)
    assert message.defects == []
    text, page = parts(message)
    known = "!DOCTYPE|html|head|meta|title|body|h1|h2|table|tr|th|td|bdi|blockquote|p|a|code|ul|li"
    assert not re.search(rf"<(?!/?({known})[ >])", page)
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text + page)


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_name_stays_within_its_line_of_the_subject(text: str) -> None:
    message = letter(listed(caption=text, watch=text, source_title=text))
    assert message["Bcc"] is None
    assert message["Subject"] == subject_of(listed(caption=text, watch=text, source_title=text))
    assert len(message["Subject"]) <= 210
    assert re.fullmatch(r"<[a-z0-9-]{1,40}\.watch\.example\.org>", message["List-Id"])


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", 'https://x.example/"onmouseover="y'])
def test_a_link_that_is_no_plain_web_address_is_left_out(url: str) -> None:
    text, page = parts(letter(listed(evidence=Evidence(None, url, "a quote"))))
    assert "href" not in page
    assert url not in text
    assert url not in html.unescape(page)


def test_long_tables_end_with_how_much_more_there_is() -> None:
    names = tuple(NoticeName(f"Name {number}", "alias", "strong") for number in range(60))
    changes = tuple(Change("names", "added", None, f"Name {number}") for number in range(57))
    text, page = parts(letter(listed(names=names, changes=changes)))
    for part in (text, page):
        assert "and 10 more" in part
        assert "and 7 more" in part


def test_times_are_told_in_utc() -> None:
    assert letter(LISTED)["Date"].datetime.astimezone(UTC) == LISTED.seen_at
    assert letter(LISTED)["Date"].endswith("+0000")
