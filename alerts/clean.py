"""Makes scraped text safe to show: names, quotes and links are written by strangers."""

import re
import unicodedata
from urllib.parse import quote, urlsplit

_TERMINAL_ESCAPES = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)")
_JOINERS = "\u200c\u200d"
"""Invisible, but Persian and Indian names are misspelt without them."""
_UNSAFE_IN_LINKS = re.compile(r"[\s\x00-\x1f\x7f\\\"<>^`{|}]")
_MAX_LINK = 2000


def one_line(text: str, limit: int | None = None) -> str:
    """Return the text as one line without control, bidi or other invisible characters, at most ``limit`` long."""
    kept = (char for char in _TERMINAL_ESCAPES.sub("", text) if char.isspace() or _is_shown(char))
    line = " ".join("".join(kept).split())
    return line if limit is None else shorten(line, limit)


def shorten(text: str, limit: int) -> str:
    """Cut the text to ``limit`` characters, an ellipsis included, without tearing a letter from its marks."""
    if len(text) <= limit:
        return text
    end = limit - 1
    while end > 0 and (_joins_on(text[end]) or text[end - 1] in _JOINERS):
        end -= 1
    return text[: end or limit - 1].rstrip() + "…"


def web_link(url: str | None) -> str | None:
    """Return the URL in ASCII when it is a plain web address that may be shown, None otherwise.

    Only http and https: a ``javascript:`` link is dangerous and a ``file:`` link tells about our machine. A URL with a
    user name is either a secret of ours or a trick on the reader.
    """
    if url is None or _UNSAFE_IN_LINKS.search(url):
        return None
    try:
        parts = urlsplit(url)
        plain = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
        link = quote(url, safe="%/:=&?~#+!$,;'@()*[]")
    except ValueError:
        return None
    return link if plain and len(link) <= _MAX_LINK else None


def _is_shown(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co")


def _joins_on(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char).startswith("M")
