"""Writes a notice as a short chat message: a title and plain text, from the fixed templates."""

import json
from typing import Final

from alerts.clean import shorten, web_link
from alerts.notice import Digest, Notice
from alerts.phrases import TEMPLATES, WORDS, facts_of, subject_of, told_moment

_MOST: Final = 1500
"""Characters of a message: the least that the larger services take whole is 2000."""
_LONGEST_LINK: Final = 300
_MOST_ROWS: Final = 10
_TOLD: Final = ("Yours", "Reference", "Authority", "Programmes", "Published", "Certainty", "Lead")
_CALMED: Final = str.maketrans({"@": "\uff20", "<": "\u2039", ">": "\u203a", "`": "\u2018", "|": "\u00a6"})
"""What calls people in (``@here``, ``<!channel>``) or hides words in a chat, each with a letter that looks like it."""


def write_chat(notice: Notice) -> bytes:
    """Return the message as JSON with ``title`` and ``body``; the same arguments give the same bytes."""
    view = {
        "notice": notice,
        "evidence": notice.evidence,
        "word": WORDS.get(notice.kind),
        "facts": tuple((label, value) for label, value in facts_of(notice) if value and label in _TOLD),
        "link": _link(notice.evidence.url),
    }
    return _written(subject_of(notice), TEMPLATES.get_template("chat.txt.j2").render(view))


def write_chat_digest(digest: Digest) -> bytes:
    """Return the message that tells many events: the first of them, and where to find the others."""
    shown = digest.notices[:_MOST_ROWS]
    view = {
        "digest": digest,
        "rows": [(notice, told_moment(notice.published_at)) for notice in shown],
        "more": digest.count - len(shown),
        "link": _link(digest.link),
    }
    return _written(digest.headline, TEMPLATES.get_template("chat-digest.txt.j2").render(view))


def calmed(text: str) -> str:
    """Take from strangers' words what a chat service would read as a command, a mention or a link with other words."""
    return text.translate(_CALMED).replace("](", "] (")


def _written(title: str, body: str) -> bytes:
    told = {"title": calmed(shorten(title, 200)), "body": shorten(calmed(body).strip(), _MOST)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _link(url: str | None) -> str | None:
    link = web_link(url)
    return link.replace("@", "%40") if link and len(link) <= _LONGEST_LINK else None
