"""What mails and chat messages say alike, and the fixed templates that both are written with."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

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
    "withdrawn": "The page that said so was corrected and says it no more; what a list says stands.",
    "mentioned": "A party we know is named in the text; it does not say that anything new happened.",
    "matched": "A party of yours may be this one; only a person can say so.",
    "alias_seen": "A party we know was called by a name that was not known.",
    "source_degraded": "Nothing new is taken from this source until that is over.",
    "source_recovered": "The source is read again.",
    "source_disagrees": "What the publisher says of its changes is not what its list shows.",
    "service_degraded": "This is about the tracker itself: until it is over alerts may come late, or not at all.",
    "service_recovered": "This is about the tracker itself: the trouble is over.",
    "delivery_dead": "A message to another address was given up after the last attempt; it is kept.",
    "endpoint_paused": "Nothing is sent to this address until somebody resumes it; what is meant for it waits.",
    "test": "This is a test: nothing happened.",
}
"""What each kind of event is worth, for a reader who does not know our words."""

_ENDED = "taken off"
"""What a removal is called beside the kind of the event: a match, a notice and a report can tell of one, too."""

_WEAK = "by a weak alias alone"
"""What a match is called that no strong name bears."""

_LONGEST = 2000


def _shown(value: Any) -> Any:
    """Clean everything a template prints, so that no template can forget it; None prints nothing."""
    if isinstance(value, Markup):
        return value  # made here, of what was cleaned before
    return one_line(value, _LONGEST) if isinstance(value, str) else "" if value is None else value


def isolated(sentence: str, *names: str | None) -> Markup:
    """Set names apart within a sentence of ours, in HTML: an Arabic one would else turn the words around it."""
    whole = _shown(sentence)
    texts = sorted({_shown(name) for name in names if name} - {""}, key=len, reverse=True)
    if not texts:
        return escape(whole)
    # Every second piece is a name: the pattern has one group.
    pieces = re.split(f"({'|'.join(map(re.escape, texts))})", whole)
    return Markup().join(Markup("<bdi>{}</bdi>").format(each) if odd % 2 else each for odd, each in enumerate(pieces))


def what_of(notice: Notice) -> str:
    """Say what happened in a few words."""
    kind = one_line(notice.kind, 40).replace("_", " ")
    if notice.strength == "weak":
        kind = f"{kind}, {_WEAK}"
    return f"{kind}, {_ENDED}" if notice.action == "delist" else kind


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
TEMPLATES.filters["isolate"] = isolated
TEMPLATES.filters["what"] = what_of


def subject_of(notice: Notice) -> str:
    """Say who, what and which list on one short line; of a match first whom of the reader's own it is about."""
    who = one_line(notice.caption, 100) or "Notice"
    if notice.kind == "matched" and notice.subject is not None:
        who = f"{one_line(notice.subject.name, 60)} ({one_line(notice.subject.id, 30)}) and {one_line(who, 60)}"
    return one_line(f"{who}: {what_of(notice)} ({one_line(notice.source_title, 60)})")


def facts_of(notice: Notice) -> Iterator[tuple[str, str | None]]:
    """Give what is known, each with its label; None where it is not."""
    subject = notice.subject
    yield "Yours", None if subject is None else f"{subject.name} ({subject.id} on the list {subject.list})"
    yield "Who", notice.caption
    yield "Kind", notice.party_kind
    yield "What", what_of(notice)
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
