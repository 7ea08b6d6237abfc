"""One entry of an XML layout in the making: its pieces, and what was met in it that no reader knows."""

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from scrapers.ofac.pieces import Piece, is_identifier, is_known, read_document, read_feature
from scrapers.record import Fact

Texts = dict[str, str | None]
"""The texts of an element's children by their local names."""


@dataclass(slots=True)
class Entry:
    """What one entry's elements gave so far; ``findings`` is shared by all entries of a document."""

    findings: set[str]
    pieces: list[Piece] = field(default_factory=list)

    def add(self, piece: Piece | None) -> None:
        """Keep a piece where there is one."""
        if piece is not None:
            self.pieces.append(piece)

    def add_fact(self, label: str, value: str | None) -> None:
        """Keep a value that has no field of its own."""
        if value:
            self.pieces.append(("facts", Fact(label, value)))

    def add_positions(self, text: str | None) -> None:
        """Keep the positions of a title, which are parted by semicolons."""
        self.pieces.extend(("positions", position) for position in (text or "").split("; ") if position)

    def add_feature(self, label: str, value: str) -> None:
        """Read a labelled value; one that is not understood is kept as a fact and found."""
        label = label.replace("’", "'")
        piece = read_feature(label, value) if is_known(label) else None
        if piece is None:
            self.findings.add(f"unknown value of {label!r}" if is_known(label) else f"unknown feature {label!r}")
            piece = "facts", Fact(label, value)
        self.pieces.append(piece)

    def add_document(
        self,
        label: str,
        number: str,
        country: str | None,
        issued_on: str | None,
        expires_on: str | None,
        notes: tuple[str, ...] = (),
    ) -> None:
        """Keep an identity document; one of an unknown type is kept as a fact and found."""
        if is_identifier(label):
            self.pieces.append(read_document(label, number, country, issued_on, expires_on, notes))
        else:
            self.findings.add(f"unknown identity document {label!r}")
            self.add_fact(label, ", ".join(filter(None, (number, country, issued_on, expires_on, *notes))))

    def primary_name(self) -> str | None:
        """Give the primary name, once it was read."""
        return next((value.text for field, value in self.pieces if field == "primary"), None)

    def find_strangers(self, where: str, told: Texts, known: frozenset[str]) -> None:
        """Record the elements that are neither read nor named as ignored."""
        if not told.keys() <= known:
            self.findings.update(f"unknown element {where}/{name}" for name in told.keys() - known)


def texts(element: Element, prefix: int) -> Texts:
    """Give the text of each child by its local name; ``prefix`` is the length of the namespace in front of it."""
    return {child.tag[prefix:]: child.text for child in element}
