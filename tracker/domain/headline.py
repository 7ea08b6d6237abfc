"""Says an event in one plain sentence."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from tracker.domain.routing import OPERATIONAL_KINDS

_DONE = {"designate": "designated", "delist": "removed", "amend": "amended"}
_SAID = {"announced": "announced as", "reported": "reported as", "withdrawn": "no longer said to be"}


def headline(kind: str, caption: str, source_title: str, facts: Mapping[str, Any]) -> str:
    """Say who, what and where.

    ``facts`` are action, authority, programmes, lead_days, subject, strength and the number of changes.
    """
    under = f" under {', '.join(facts['programmes'])}" if facts["programmes"] else ""
    if kind in _SAID:
        by = f" by {facts['authority']}" if facts["authority"] else ""
        return f"{caption}: {_SAID[kind]} {_DONE[facts['action']]}{by}{under} ({source_title})"
    if kind == "amended":
        changes = "1 change" if facts["changes"] == 1 else f"{facts['changes']} changes"
        return f"{caption}: amended, {changes} ({source_title})"
    if kind == "confirmed":
        return f"{caption}: confirmed by {source_title}{under}{_lead(facts['lead_days'])}"
    if kind == "alias_seen":
        return f"{caption}: seen under another name ({source_title})"
    if kind == "matched":
        ours = facts["subject"]
        how = "matches a party that was removed:" if facts["action"] == "delist" else "matches"
        how = "weakly matches" if facts.get("strength") == "weak" else how
        return f"{ours['name']} ({ours['list']} {ours['id']}) {how} {caption}{under} ({source_title})"
    if kind == "mentioned":
        return f"{caption}: mentioned ({source_title})"
    if kind in OPERATIONAL_KINDS:
        return f"{source_title}: {caption}"
    return f"{caption}: {kind}{under} ({source_title})"


def digest_headline(kinds: Sequence[tuple[str, int]], source_titles: Collection[str]) -> str:
    """Say how many of what came from where, the most frequent kind first."""
    number = sum(count for _, count in kinds)
    told = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in kinds)
    where = next(iter(source_titles)) if len(source_titles) == 1 else f"{len(source_titles)} sources"
    return f"{where}: {number} event{'s' if number > 1 else ''} ({told})"


def readable(value: Any) -> str | None:
    """Give a canonical value (text, or a dictionary such as a name with its kind and strength) as one line of text."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, dict) and "text" in value:
        about = " ".join(str(value[part]) for part in ("strength", "kind") if part in value)
        return f"{value['text']} ({about})" if about else str(value["text"])
    if isinstance(value, dict):
        return ", ".join(f"{key} {item}" for key, item in value.items())
    return str(value)


def _lead(days: int | None) -> str:
    if not days or days < 0:
        return ""
    return f", {days} day{'s' if days > 1 else ''} after it was first told"
