"""What changed between two readings of one list, found by the publisher's own references."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tracker.domain.canonical import Canonical, meaning
from tracker.domain.pairing import paired

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
    """Compare two canonical forms; a value that was only corrected (a name re-spelt, a birth made exact) is changed."""
    names = sorted(old.keys() | new.keys())
    return tuple(change for name in names for change in _one_field(name, old.get(name), new.get(name)))


def _one_field(field: str, old: Any, new: Any) -> Iterable[FieldChange]:
    if meaning(field, old) == meaning(field, new):
        return
    if isinstance(old, list) or isinstance(new, list):
        yield from _set_changes(field, old or [], new or [])
    elif old is None:
        yield FieldChange(field, "added", new=new)
    elif new is None:
        yield FieldChange(field, "removed", old=old)
    else:
        yield FieldChange(field, "changed", old, new)


def _set_changes(field: str, old: list[Any], new: list[Any]) -> Iterable[FieldChange]:
    corrected, gone, come = paired(field, _without(field, old, new), _without(field, new, old))
    yield from (FieldChange(field, "changed", *pair) for pair in corrected)
    yield from (FieldChange(field, "removed", old=value) for value in gone)
    yield from (FieldChange(field, "added", new=value) for value in come)


def _without(field: str, values: list[Any], others: list[Any]) -> list[Any]:
    """Give the values that are not among the others, whatever their capitals."""
    meant = {meaning(field, value) for value in others}
    return [value for value in values if meaning(field, value) not in meant]
