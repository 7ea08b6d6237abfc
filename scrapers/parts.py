"""Finds the one document of a list among the parts at hand, by what it is and not by what it is called."""

from collections.abc import Mapping

from scrapers.record import DocumentError
from scrapers.xml import root_of


def xml_document(parts: Mapping[str, bytes], *roots: str) -> tuple[str, bytes, str]:
    """Give name, body and root of the part that has one of the root elements; raise ``DocumentError`` otherwise."""
    found = {name: root_of(name, body) for name, body in parts.items()}
    fitting = [name for name, root in found.items() if root in roots]
    if len(fitting) != 1:
        told = ", ".join(f"{name} has the root {root}" for name, root in found.items()) or "nothing at hand"
        raise DocumentError("wrong_document", f"one document with the root {' or '.join(roots)} is expected: {told}")
    return fitting[0], parts[fitting[0]], found[fitting[0]]


def only_part(parts: Mapping[str, bytes]) -> tuple[str, bytes]:
    """Give the single part of a list that comes in one file, whatever its name."""
    if len(parts) != 1:
        raise DocumentError("wrong_document", f"one file is expected, not {len(parts)}: {', '.join(sorted(parts))}")
    return next(iter(parts.items()))
