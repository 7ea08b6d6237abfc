"""What the headers of an answer say. Pure: headers in, values out; rubbish reads as nothing said."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

_LONGEST_VALIDATOR = 1024
_LONGEST_RETRY_AFTER = 24 * 3600.0

_CHALLENGES = (
    ("cf-mitigated", "", frozenset[int]()),
    ("x-amzn-waf-action", "", frozenset[int]()),
    # Akamai's edge signs its own refusals; the same name on other answers means nothing.
    ("server", "akamaighost", frozenset({403, 503})),
)
"""Header, the beginning of its value, and the statuses (none: all) with which a bot wall shows itself."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What to send along next time, as the publisher wrote it, so that an unchanged document is not sent again."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """Return the conditional headers."""
        conditions = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in conditions.items() if value is not None}


def validators(headers: httpx.Headers, known: Validators = Validators()) -> Validators:
    """Return the validators of an answer, those known before standing where it is silent (a 304 may bring new ones).

    A publisher that says ``Expires: 0`` does not mean its validators.
    """
    if headers.get("expires", "").strip() == "0":
        return Validators()
    return Validators(
        _sendable(headers.get("etag")) or known.etag, _sendable(headers.get("last-modified")) or known.last_modified
    )


def _sendable(value: str | None) -> str | None:
    if value and value.isascii() and value.isprintable() and len(value) <= _LONGEST_VALIDATOR:
        return value
    return None


def moment(text: str | None) -> datetime | None:
    """Read an HTTP date as an aware UTC datetime."""
    try:
        read = parsedate_to_datetime(text or "")
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def retry_after(headers: httpx.Headers, now: datetime) -> float | None:
    """Return the seconds we are asked to wait, given as seconds or as a date; never below zero nor over a day."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text), _LONGEST_RETRY_AFTER)
    until = moment(text)
    if until is None:
        return None
    return min(max((until - now).total_seconds(), 0.0), _LONGEST_RETRY_AFTER)


def media_type(headers: httpx.Headers) -> str | None:
    """Return the media type in lower case, without parameters."""
    return headers.get("content-type", "").partition(";")[0].strip().lower() or None


def challenge(status: int, headers: httpx.Headers) -> str | None:
    """Return the sign by which a bot wall in front of the publisher gave this answer, or None."""
    for name, beginning, statuses in _CHALLENGES:
        value = headers.get(name)
        if value is not None and value.lower().startswith(beginning) and (not statuses or status in statuses):
            return f"{name}: {value}"
    return None
