"""Writes a notice as a mail: text part first, then HTML, both from the fixed templates."""

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from alerts.clean import one_line, web_link
from alerts.notice import Notice

_LONGEST = 2000
_MOST_ROWS = 50
_CRLF = "\r\n"


def _shown(value: Any) -> Any:
    """Clean everything a template prints, so that no template can forget it; None prints nothing."""
    return one_line(value, _LONGEST) if isinstance(value, str) else "" if value is None else value


_TEMPLATES = Environment(
    loader=PackageLoader("alerts", "templates"),
    autoescape=select_autoescape(enabled_extensions=("html.j2",)),
    finalize=_shown,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
_TEMPLATES.filters["spaced"] = lambda word: word.replace("_", " ")


def write_letter(notice: Notice, message_id: str, sender: str, recipient: str) -> bytes:
    """Return the whole mail as it goes over the wire; the same arguments give the same bytes."""
    display_name, sender_address = parseaddr(sender)
    domain = sender_address.rpartition("@")[2]
    root = f"<thread-{_token(notice.thread)}@{domain}>"
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["From"] = Address(one_line(display_name, 100), addr_spec=sender_address)
    message["To"] = Address(addr_spec=recipient)
    message["Date"] = notice.seen_at.astimezone(UTC)
    message["Message-ID"] = f"<{message_id}@{domain}>"
    # Nobody ever gets the root itself: all mails about one party answer it, and so are shown as one conversation.
    message["In-Reply-To"] = root
    message["References"] = root
    message["Auto-Submitted"] = "auto-generated"
    message["List-Id"] = f"<{_label(notice.watch)}.watch.{domain}>"
    _fill(message, notice, message_id)
    return _subject_line(subject_of(notice)) + message.as_bytes()


def subject_of(notice: Notice) -> str:
    """Say who, what and which list on one short line."""
    who = one_line(notice.caption, 100) or "Notice"
    what = one_line(notice.kind, 40).replace("_", " ")
    return f"{who}: {what} ({one_line(notice.source_title, 60)})"


def _subject_line(subject: str) -> bytes:
    """Encode and fold the subject by the older ``Header``: folding by ``EmailMessage`` loses spaces in long names.

    Seen in Python 3.11. What merely looks encoded (``=?…?=``) is encoded too, or readers would decode it.
    """
    charset = "us-ascii" if subject.isascii() and "=?" not in subject else "utf-8"
    return f"Subject: {Header(subject, charset, header_name='Subject').encode(linesep=_CRLF)}{_CRLF}".encode()


def _fill(message: EmailMessage, notice: Notice, message_id: str) -> None:
    view = _view(notice)
    message.set_content(_TEMPLATES.get_template("mail.txt.j2").render(view))
    message.add_alternative(_TEMPLATES.get_template("mail.html.j2").render(view), subtype="html")
    # Otherwise random, and composing the same mail twice would give two mails.
    message.set_boundary(f"=_{_token(message_id)}_=")


def _view(notice: Notice) -> dict[str, Any]:
    return {
        "notice": notice,
        "evidence": notice.evidence,
        "link": web_link(notice.evidence.url),
        "facts": tuple((label, value) for label, value in _facts(notice) if value),
        "names": notice.names[:_MOST_ROWS],
        "more_names": len(notice.names[_MOST_ROWS:]),
        "changes": notice.changes[:_MOST_ROWS],
        "more_changes": len(notice.changes[_MOST_ROWS:]),
    }


def _facts(notice: Notice) -> Iterator[tuple[str, str | None]]:
    yield "Who", notice.caption
    yield "Kind", notice.party_kind
    yield "What", notice.kind.replace("_", " ")
    yield "List", notice.source_title
    yield "Reference", notice.ref
    yield "Authority", notice.authority
    yield "Programmes", ", ".join(notice.programmes)
    yield "Published", _moment(notice.published_at)
    yield "Seen by us", _moment(notice.seen_at)
    yield "Lead", None if notice.lead_days is None else f"known {notice.lead_days} days before it was listed"


def _moment(moment: datetime | None) -> str:
    return "time not told" if moment is None else f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def _token(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _label(text: str) -> str:
    """Return a domain label for a watch's name, by which mail programs can file its messages."""
    readable = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return readable[:40].strip("-") or _token(text)
