"""Writes a notice as a mail: text part first, then HTML, both from the fixed templates."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr
from typing import Any

from alerts.clean import one_line, web_link
from alerts.notice import Digest, Notice
from alerts.parts import NO_WAY_OUT, WayOut
from alerts.phrases import TEMPLATES, WORDS, facts_of, subject_of, told_moment

_MOST_ROWS = 50
_CRLF = "\r\n"


@dataclass(frozen=True, slots=True)
class Mailing:
    """One mail on its way to be written: its id, from whom, to whom, for which watch, and how to end that."""

    message_id: str
    sender: str
    recipient: str
    watch: str
    way_out: WayOut = NO_WAY_OUT

    @property
    def domain(self) -> str:
        """The sender's domain, in which our ids are unique."""
        return parseaddr(self.sender)[1].rpartition("@")[2]


def write_letter(notice: Notice, mailing: Mailing) -> bytes:
    """Return the whole mail as it goes over the wire; the same arguments give the same bytes."""
    message = _addressed(mailing, notice.seen_at)
    root = f"<thread-{_token(notice.thread)}@{mailing.domain}>"
    # Nobody ever gets the root itself: all mails about one party answer it, and so are shown as one conversation.
    message["In-Reply-To"] = root
    message["References"] = root
    _fill(message, "mail", {**_view(notice), "way_out": mailing.way_out}, mailing.message_id)
    return _subject_line(subject_of(notice)) + _unsubscribe_lines(mailing.way_out) + message.as_bytes()


def write_digest(digest: Digest, mailing: Mailing) -> bytes:
    """Return the whole mail that tells many events: a table of the first of them, and where to find the others."""
    message = _addressed(mailing, digest.written_at)
    shown = digest.notices[:_MOST_ROWS]
    view = {
        "digest": digest,
        "rows": [(notice, told_moment(notice.published_at), web_link(notice.evidence.url)) for notice in shown],
        "more": digest.count - len(shown),
        "link": web_link(digest.link),
        "first": told_moment(digest.since),
        "last": told_moment(digest.until),
        "way_out": mailing.way_out,
    }
    _fill(message, "digest", view, mailing.message_id)
    return _subject_line(one_line(digest.headline, 200)) + _unsubscribe_lines(mailing.way_out) + message.as_bytes()


def _addressed(mailing: Mailing, written_at: datetime) -> EmailMessage:
    display_name, sender_address = parseaddr(mailing.sender)
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["From"] = Address(one_line(display_name, 100), addr_spec=sender_address)
    message["To"] = Address(addr_spec=mailing.recipient)
    message["Date"] = written_at.astimezone(UTC)
    message["Message-ID"] = f"<{mailing.message_id}@{mailing.domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message["List-Id"] = f"<{_label(mailing.watch)}.watch.{mailing.domain}>"
    return message


def _unsubscribe_lines(way_out: WayOut) -> bytes:
    """Write the ways out by hand: ``EmailMessage`` may encode a URL longer than a line, which no program reads."""
    ways = [f"<{way}>" for way in (way_out.url, way_out.mail) if way]
    lines = [f"List-Unsubscribe: {f',{_CRLF} '.join(ways)}{_CRLF}"] if ways else []
    if way_out.url and way_out.url.startswith("https:"):
        # RFC 8058 knows HTTPS only.
        lines.append(f"List-Unsubscribe-Post: List-Unsubscribe=One-Click{_CRLF}")
    return "".join(lines).encode()


def _subject_line(subject: str) -> bytes:
    """Encode and fold the subject by the older ``Header``: folding by ``EmailMessage`` loses spaces in long names.

    Seen in Python 3.11. What merely looks encoded (``=?…?=``) is encoded too, or readers would decode it.
    """
    charset = "us-ascii" if subject.isascii() and "=?" not in subject else "utf-8"
    return f"Subject: {Header(subject, charset, header_name='Subject').encode(linesep=_CRLF)}{_CRLF}".encode()


def _fill(message: EmailMessage, template: str, view: dict[str, Any], message_id: str) -> None:
    message.set_content(TEMPLATES.get_template(f"{template}.txt.j2").render(view))
    message.add_alternative(TEMPLATES.get_template(f"{template}.html.j2").render(view), subtype="html")
    # Otherwise random, and composing the same mail twice would give two mails.
    message.set_boundary(f"=_{_token(message_id)}_=")


def _view(notice: Notice) -> dict[str, Any]:
    return {
        "notice": notice,
        "evidence": notice.evidence,
        "word": WORDS.get(notice.kind),
        "link": web_link(notice.evidence.url),
        "facts": tuple((label, value) for label, value in facts_of(notice) if value),
        "names": notice.names[:_MOST_ROWS],
        "more_names": len(notice.names[_MOST_ROWS:]),
        "changes": notice.changes[:_MOST_ROWS],
        "more_changes": len(notice.changes[_MOST_ROWS:]),
    }


def _token(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _label(text: str) -> str:
    """Return a domain label for a watch's name, by which mail programs can file its messages."""
    readable = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return readable[:40].strip("-") or _token(text)
