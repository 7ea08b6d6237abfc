"""Reads OFAC's legacy CSV layout: entries, aliases, addresses and overflowing remarks in one file each.

Aliases and addresses refer to their entry by its number. Remarks longer than 1,000 characters are cut there, mid-word,
and go on in the comments file. Weak aliases stand only in the remarks. The files are ASCII, so every name is Latin.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from scrapers.ofac.draft import build
from scrapers.ofac.pieces import LATIN, Piece, read_feature
from scrapers.ofac.remarks import read_remarks
from scrapers.ofac.table import Table, read_table
from scrapers.record import (
    Address,
    DocumentError,
    Fact,
    Link,
    Listing,
    MissingPartError,
    Name,
    NameKind,
    PartyKind,
    Places,
    Reading,
    Reject,
)
from scrapers.vocabulary import UnknownWordError, Vocabulary

FORMAT = "csv"
LIMIT = 990
"""A remark of about 1,000 characters was cut and may go on; all that were seen have exactly 1,000."""

_KINDS = Vocabulary(
    "entry type",
    {
        "individual": PartyKind.PERSON,
        "": PartyKind.ORGANISATION,
        "vessel": PartyKind.VESSEL,
        "aircraft": PartyKind.AIRCRAFT,
    },
)
_ALIASES = Vocabulary("alias type", {"aka": NameKind.ALIAS, "fka": NameKind.FORMER, "nka": NameKind.ALIAS})
_VESSEL = (
    "Vessel Call Sign",
    "VESSEL TYPE",
    "Vessel Tonnage",
    "Vessel Gross Registered Tonnage",
    "Vessel Flag",
    "Vessel Owner",
)
_NO_VESSEL = [""] * len(_VESSEL)


@dataclass(frozen=True, slots=True)
class FileNames:
    """What the four files of a list are called."""

    entries: str
    aliases: str
    addresses: str
    comments: str

    def all(self) -> frozenset[str]:
        """Give the four names."""
        return frozenset((self.entries, self.aliases, self.addresses, self.comments))


@dataclass(slots=True)
class _Files:
    """What the files say so far, by entry number, and what was set aside."""

    entries: dict[str, list[str]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    overflow: dict[str, str] = field(default_factory=dict)
    pieces: defaultdict[str, list[Piece]] = field(default_factory=lambda: defaultdict(list))
    rejects: list[Reject] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)


def read_csv(names: FileNames, parts: Mapping[str, bytes]) -> Reading:
    """Read the files at hand; aliases, addresses and comments mean nothing without the entries they belong to."""
    if names.entries not in parts:
        raise MissingPartError(names.entries)
    files = _Files()
    _read_entries(files, read_table(names.entries, parts[names.entries], 12))
    for name, columns, take in (
        (names.comments, 2, _take_comment),
        (names.aliases, 5, _take_alias),
        (names.addresses, 6, _take_address),
    ):
        if name in parts:
            _read_supplement(files, read_table(name, parts[name], columns), take)
    listings = tuple(_listings(files, names))
    places = Places(names.entries, {ref: number for number, ref in enumerate(files.entries, start=1)})
    return Reading(FORMAT, listings, rejects=tuple(files.rejects), findings=tuple(files.findings), places=places)


def _read_entries(files: _Files, table: Table) -> None:
    files.rejects.extend(table.rejects)
    files.findings.extend(table.findings)
    for row in table.rows:
        ref = row[0]
        if ref in files.entries:
            raise DocumentError("parse", f"{table.name} has entry {ref} more than once")
        if not ref.isdecimal():
            files.rejects.append(Reject(table.place(row), "has no entry number"))
            continue
        files.entries[ref] = row
        files.names.add(row[1])


def _read_supplement(files: _Files, table: Table, take: Callable[[_Files, list[str]], None]) -> None:
    files.rejects.extend(table.rejects)
    files.findings.extend(table.findings)
    for row in table.rows:
        if row[0] not in files.entries:
            files.rejects.append(Reject(table.place(row), "belongs to no entry"))
            continue
        try:
            take(files, row)
        except UnknownWordError as error:
            files.rejects.append(Reject(table.place(row), str(error)))


def _take_comment(files: _Files, row: list[str]) -> None:
    if len(files.entries[row[0]][-1]) < LIMIT:
        raise UnknownWordError("continues a remark that was not cut")
    files.overflow[row[0]] = row[1]


def _take_alias(files: _Files, row: list[str]) -> None:
    ref, _, kind, name, remark = row
    files.pieces[ref].append(("names", Name(name, _ALIASES[kind], script=LATIN)))
    files.names.add(name)
    if remark:
        files.pieces[ref].append(("facts", Fact(f"Remark on {name}", remark)))


def _take_address(files: _Files, row: list[str]) -> None:
    ref, _, street, town, country, remark = row
    text = f"{street}, {town}" if street and town else street or town
    if text or country:
        files.pieces[ref].append(("addresses", Address(text or None, country or None)))
    if remark:
        files.pieces[ref].append(("facts", Fact(f"Remark on {text}", remark)))


def _listings(files: _Files, names: FileNames) -> Iterator[Listing]:
    cut = 0
    for ref, row in files.entries.items():
        remarks = row[-1] + files.overflow.get(ref, "")
        is_cut = len(remarks) >= LIMIT and ref not in files.overflow and not remarks.endswith(".")
        cut += is_cut
        try:
            yield _listing(files, row, remarks, is_cut)
        except UnknownWordError as error:
            files.rejects.append(Reject(f"{names.entries}, entry {ref}", str(error), ref))
    if cut:
        files.findings.append(f"{cut} remarks are cut and go on in {names.comments}, which has nothing for them")


def _listing(files: _Files, row: list[str], remarks: str, is_cut: bool) -> Listing:
    ref, name, kind, programmes, title = row[:5]
    vessel = row[5:11]
    pieces: list[Piece] = [("primary", Name(name, script=LATIN)), *files.pieces.get(ref, ())]
    if title:
        pieces.extend(("positions", position) for position in title.split("; "))
    if vessel != _NO_VESSEL:
        pieces.extend(_vessel_pieces(vessel))
    if remarks:
        pieces.extend(read_remarks(remarks, is_cut))
        if pieces[-1][0] == "links":
            pieces[-1] = ("links", _settled(pieces[-1][1], files.names))
    told = tuple(programmes.split("] [")) if programmes else ()
    return build(ref, _KINDS[kind], pieces, programmes=told, remarks=remarks or None)


def _settled(link: Link, known: set[str]) -> Link:
    """The full stop at the end of remarks is the sentence's or a name's: the list itself knows which."""
    with_stop, without_stop = link.name.removesuffix(".") + ".", link.name.removesuffix(".")
    name = next((name for name in (link.name, with_stop, without_stop) if name in known), link.name)
    return link if name == link.name else replace(link, name=name)


def _vessel_pieces(cells: list[str]) -> Iterator[Piece]:
    for label, cell in zip(_VESSEL, cells, strict=True):
        piece = read_feature(label, cell.replace(",", "") if label.endswith("Tonnage") else cell) if cell else None
        if piece is not None:
            yield piece
