"""What changed between two readings of one list, found by the publisher's own references."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tracker.domain.canonical import Canonical

Operation = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One difference in one field; ``old`` and ``new`` are canonical values (text, or a dictionary for a name …)."""

    field: str
    op: Operation
    old: Any = None
    new: Any = None


@dataclass(frozen=True, slots=True)
class Differences:
    """References by what happened to them; each in the order of the new reading (gone ones in reference order)."""

    designated: tuple[str, ...]
    relisted: tuple[str, ...]
    delisted: tuple[str, ...]
    altered: tuple[str, ...]


def differences(standing: Mapping[str, tuple[str, bool]], reading: Mapping[str, str]) -> Differences:
    """Compare what stands (reference → digest, is active) with what was read (reference → digest)."""
    known = {ref: standing[ref] for ref in reading if ref in standing}
    return Differences(
        designated=tuple(ref for ref in reading if ref not in standing),
        relisted=tuple(ref for ref, (_, active) in known.items() if not active),
        delisted=tuple(sorted(ref for ref, (_, active) in standing.items() if active and ref not in reading)),
        altered=tuple(ref for ref, (digest, active) in known.items() if active and digest != reading[ref]),
    )


def field_changes(old: Canonical, new: Canonical) -> tuple[FieldChange, ...]:
    """Compare two canonical forms; a name that keeps its text but not its kind or strength is changed."""
    names = sorted(old.keys() | new.keys())
    return tuple(change for name in names for change in _one_field(name, old.get(name), new.get(name)))


def _one_field(field: str, old: Any, new: Any) -> Iterable[FieldChange]:
    if old == new:
        return
    if field == "names":
        yield from _name_changes(old or [], new or [])
    elif isinstance(old, list) or isinstance(new, list):
        yield from _set_changes(field, old or [], new or [])
    elif old is None:
        yield FieldChange(field, "added", new=new)
    elif new is None:
        yield FieldChange(field, "removed", old=old)
    else:
        yield FieldChange(field, "changed", old, new)


def _set_changes(field: str, old: list[Any], new: list[Any]) -> Iterable[FieldChange]:
    yield from (FieldChange(field, "removed", old=value) for value in old if value not in new)
    yield from (FieldChange(field, "added", new=value) for value in new if value not in old)


def _name_changes(old: list[dict[str, str]], new: list[dict[str, str]]) -> Iterable[FieldChange]:
    removed = [name for name in old if name not in new]
    added = [name for name in new if name not in old]
    for before in removed:
        after = next((name for name in added if _same_name(before, name)), None)
        if after is None:
            yield FieldChange("names", "removed", old=before)
        else:
            added.remove(after)
            yield FieldChange("names", "changed", before, after)
    yield from (FieldChange("names", "added", new=name) for name in added)


def _same_name(before: dict[str, str], after: dict[str, str]) -> bool:
    # The same words in another role, or the primary name in other words.
    return before["text"] == after["text"] or before["kind"] == after["kind"] == "primary"
