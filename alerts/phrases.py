"""What mails and chat messages say alike, and the fixed templates that both are written with."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from alerts.clean import one_line
from alerts.notice import Notice

WORDS = {
    "designated": "The list itself says so: this is the official entry.",
    "relisted": "The list itself says so: the entry has come back.",
    "amended": "The list itself says so: the entry was changed.",
    "delisted": "The entry is no longer on the list, in a document that was believed.",
    "announced": "An official notice says so; no list has confirmed it yet.",
    "reported": "A report says so; it is not official, and no list has confirmed it yet.",
    "confirmed": "The list has borne out what was announced or reported before.",
    "mentioned": "A party we know is named in the text; it does not say that anything new happened.",
    "test": "This is a test: nothing happened.",
}
"""What each kind of event is worth, for a reader who does not know our words."""

_LONGEST = 2000


def _shown(value: Any) -> Any:
    """Clean everything a template prints, so that no template can forget it; None prints nothing."""
    return one_line(value, _LONGEST) if isinstance(value, str) else "" if value is None else value


TEMPLATES = Environment(
    loader=PackageLoader("alerts", "templates"),
    autoescape=select_autoescape(enabled_extensions=("html.j2",)),
    finalize=_shown,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
TEMPLATES.filters["spaced"] = lambda word: word.replace("_", " ")


def subject_of(notice: Notice) -> str:
    """Say who, what and which list on one short line."""
    who = one_line(notice.caption, 100) or "Notice"
    what = one_line(notice.kind, 40).replace("_", " ")
    return f"{who}: {what} ({one_line(notice.source_title, 60)})"


def facts_of(notice: Notice) -> Iterator[tuple[str, str | None]]:
    """Give what is known, each with its label; None where it is not."""
    yield "Who", notice.caption
    yield "Kind", notice.party_kind
    yield "What", notice.kind.replace("_", " ")
    yield "List", notice.source_title
    yield "Reference", notice.ref
    yield "Authority", notice.authority
    yield "Programmes", ", ".join(notice.programmes)
    yield "Published", told_moment(notice.published_at)
    yield "Seen by us", told_moment(notice.seen_at)
    yield "Certainty", None if notice.score is None else f"{notice.score:.0%} by our reading"
    yield "Lead", None if notice.lead_days is None else f"known {notice.lead_days} days before it was listed"


def told_moment(moment: datetime | None) -> str:
    """Write a time for people."""
    return "time not told" if moment is None else f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
