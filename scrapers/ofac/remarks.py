"""Reads OFAC's Remarks, the one cell in which the legacy layouts keep everything that has no column of its own.

Remarks are clauses parted by semicolons, in no promised order: ``DOB 1984; alt. DOB 1985; POB Niger; Passport A123
(Niger) issued 1999 expires 17 Apr 2009; a.k.a. 'CHAPORI, Petit'; Linked To: HAMAS.`` A clause that is not understood is
prose and yields nothing: it stays readable in the remarks, which every listing keeps whole.
"""

import re
from functools import lru_cache, partial

from scrapers.dates import read_period
from scrapers.ofac import labels
from scrapers.ofac.countries import COUNTRIES
from scrapers.ofac.pieces import FEATURES, KINDS, LATIN, Piece, Reader, read_document, without_stop
from scrapers.record import Link, Name, NameKind, Strength

LINKED_TO = "Linked To"
"""The only relation that the legacy layouts know."""

_ALIASES = {"a.k.a.": NameKind.ALIAS, "f.k.a.": NameKind.FORMER, "n.k.a.": NameKind.ALIAS}
_ALIAS_OPENS = ".k.a. '"
# A name may hold apostrophes and semicolons: it ends at the quote that a semicolon or the end follows.
_CLAUSE = re.compile(r"\s*([afn]\.k\.a\. '(?:(?!\.k\.a\. ').)*?'\.?(?=\s*(?:;|$))|[^;]+)")
# The XML layout puts the link into brackets, behind prose and without a semicolon.
_IN_BRACKETS = re.compile(r"\(Linked To: (.+)\)\.?$")
_DIGIT = re.compile(r"\d")


def read_remarks(text: str, is_cut: bool = False) -> list[Piece]:
    """Give what the clauses say; the last clause of a cut text is not whole and says nothing."""
    pieces: list[Piece] = []
    linked = _IN_BRACKETS.search(text) if "(L" in text else None
    if linked:
        text = text[: linked.start()]
        pieces.extend(("links", Link(LINKED_TO, name)) for name in linked[1].split("; Linked To: "))
    clauses: list[str] = _CLAUSE.findall(text) if _ALIAS_OPENS in text else text.split(";")
    for clause in clauses[:-1] if is_cut else clauses:
        piece = read_clause(clause.strip())
        if piece is not None:
            pieces.append(piece)
    return pieces


@lru_cache(maxsize=32768)  # most clauses stand in many entries and in every version of the list
def read_clause(clause: str) -> Piece | None:
    """Read one clause; None when it is prose. A clause that repeats a label begins with ``alt.``."""
    clause = clause.removeprefix("alt. ")
    for label, reader in _READERS.get(clause.partition(" ")[0], ()):
        if clause.startswith(label):
            return reader(clause[len(label) :])
    return None


def _alias(kind: NameKind, value: str) -> Piece | None:
    quoted = value.removesuffix(".")
    if len(quoted) < 3 or quoted[0] != "'" or quoted[-1] != "'":
        return None
    return "names", Name(quoted[1:-1], kind, Strength.WEAK, LATIN)


def _link(value: str) -> Piece:
    return "links", Link(LINKED_TO, without_stop(value))


def _wallet(value: str) -> Piece | None:
    currency, _, address = value.removesuffix(".").partition(" ")
    return read_document(labels.WALLET + currency, address) if address else None


def _document(label: str, value: str) -> Piece | None:
    """Read ``A123 (Delaware) (United States) issued 1999 expires 17 Apr 2009``."""
    number, _, expires = value.removesuffix(".").partition(" expires ")
    number, _, issued = number.partition(" issued ")
    expires_on, issued_on = expires and _day(expires), issued and _day(issued)
    if expires_on is None or issued_on is None:
        return None
    number, country, places = _without_places(number) if number.endswith(")") else (number, None, ())
    if not number or (" " in number and not _DIGIT.search(number)):
        return None  # prose: "Passport and National ID were issued in Ulm"
    return read_document(label, number, country, issued_on or None, expires_on or None, places)


def _day(text: str) -> str | None:
    period = read_period(text)
    return period.start if period and not period.end else None


def _without_places(value: str) -> tuple[str, str | None, tuple[str, ...]]:
    """Part a number from the country and the places that stand in brackets behind it."""
    country: str | None = None
    places: list[str] = []
    while value.endswith(")") and " (" in value:
        value, _, place = value[:-1].rpartition(" (")
        if country is None and place in COUNTRIES:
            country = place
        else:
            places.insert(0, place)
    return value, country, tuple(places)


def _by_first_word() -> dict[str, tuple[tuple[str, Reader], ...]]:
    """Arrange the readers by the first word of their label, a longer label before the shorter one it begins with."""
    readers: dict[str, Reader] = {label: partial(_alias, kind) for label, kind in _ALIASES.items()}
    readers |= {label: partial(_document, label) for label in KINDS}
    readers |= FEATURES
    readers |= {name: FEATURES[label] for name, label in labels.REMARKS_NAMES.items()}
    readers |= {f"{LINKED_TO}:": _link, labels.WALLET.rstrip(): _wallet}
    arranged: dict[str, list[tuple[str, Reader]]] = {}
    for label in sorted(readers, key=len, reverse=True):
        arranged.setdefault(label.partition(" ")[0], []).append((f"{label} ", readers[label]))
    return {word: tuple(found) for word, found in arranged.items()}


_READERS = _by_first_word()
