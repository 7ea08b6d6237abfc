"""How people and programs write moments and places to begin at."""

from datetime import UTC, date, datetime, time

from db.history import EventFilter


def read_moment(text: str) -> datetime:
    """Read a date or an ISO 8601 moment; without a zone it is UTC. ``ValueError`` says what was expected."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError(f"{text!r} is neither a date (2021-07-07) nor a moment (2021-07-07T12:00Z)") from None


def read_end(text: str) -> datetime:
    """Read up to when something is asked for: a date means the end of that UTC day, a moment itself."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return read_moment(text)
    return datetime.combine(day, time.max, UTC)


def read_start(text: str) -> EventFilter:
    """Read where to begin: after an event's number, or at a moment we saw things."""
    if text.isascii() and text.isdecimal() and len(text) < 19:
        return EventFilter(after_id=int(text))
    return EventFilter(since=read_moment(text))
