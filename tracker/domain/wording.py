"""Says one changed field in words."""

from collections.abc import Mapping
from typing import Any

from tracker.domain.headline import readable

_CALLED = {
    "names": "name",
    "births": "birth",
    "programmes": "programme",
    "identifiers": "identifier",
    "addresses": "address",
    "nationalities": "nationality",
    "citizenships": "citizenship",
    "positions": "position",
    "links": "link",
    "facts": "fact",
    "legal_basis": "legal basis",
    "listed_on": "listing date",
}
_GONE = {"programmes": "dropped", "legal_basis": "dropped"}
_CHANGED = {"births": "corrected", "identifiers": "corrected", "listed_on": "corrected"}


def told(change: Mapping[str, Any]) -> str:
    """Say one change (``field``, ``op``, ``old``, ``new``) in words: ``name re-spelt: A (strong alias) → B (…)``."""
    field, op, old, new = change["field"], change["op"], change["old"], change["new"]
    if field == "names" and op == "changed":
        return _name_changed(old, new)
    called = _CALLED.get(field, field)
    done = {"added": "added", "removed": _GONE.get(field, "removed"), "changed": _CHANGED.get(field, "changed")}[op]
    return f"{called} {done}: {' → '.join(value for value in map(readable, (old, new)) if value)}"


def _name_changed(old: Mapping[str, str], new: Mapping[str, str]) -> str:
    if old["text"] == new["text"]:
        parts = (part for part in ("strength", "kind", "script", "language") if old.get(part) != new.get(part))
        said = ", ".join(f"{part} {old.get(part, 'untold')} → {new.get(part, 'untold')}" for part in parts)
        return f"name {new['text']}: {said}"
    what = "name re-spelt" if old["kind"] == new["kind"] != "primary" else "name changed"
    if old["kind"] == new["kind"] == "primary":
        what = "primary name changed"
    return f"{what}: {readable(old)} → {readable(new)}"
