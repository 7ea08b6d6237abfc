"""Real published names for the matching benchmarks, read from the folder beside the repository."""

import csv
import gzip
import io
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from scrapers.record import NameKind, PartyKind, Strength
from tracker.matching.entry import NameEntry

DATA = Path(__file__).parents[3].parent / "shared" / "data"
_WEAK = re.compile(r"a\.k\.a\. '((?:[^']|'(?![;.]|$))+)'")
_KINDS = {"individual": PartyKind.PERSON, "vessel": PartyKind.VESSEL, "aircraft": PartyKind.AIRCRAFT}
_ALIASES = {"aka": NameKind.ALIAS, "fka": NameKind.FORMER, "nka": NameKind.ALIAS}


def rows(path: Path) -> Iterator[list[str]]:
    """The rows of a legacy OFAC part."""
    text = gzip.decompress(path.read_bytes()).decode("latin-1")
    return (row for row in csv.reader(io.StringIO(text)) if len(row) > 1)


def ofac(folder: str = "sdn_csv_2021-07-07") -> list[NameEntry]:
    """Every name of the OFAC list of that day: primary, strong alias, weak alias."""
    parts = DATA / "ofac" / folder
    found: list[tuple[int, str, NameKind, Strength]] = []
    kinds: dict[int, PartyKind] = {}
    comments = {row[0]: row[1] for row in rows(parts / "sdn_comments.csv.gz")}
    for row in rows(parts / "sdn.csv.gz"):
        party = int(row[0])
        kinds[party] = _KINDS.get(row[2].strip(), PartyKind.ORGANISATION)
        found.append((party, row[1], NameKind.PRIMARY, Strength.STRONG))
        remarks = row[11] + comments.get(row[0], "")
        found += [(party, weak, NameKind.ALIAS, Strength.WEAK) for weak in _WEAK.findall(remarks)]
    for row in rows(parts / "alt.csv.gz"):
        found.append((int(row[0]), row[3], _ALIASES[row[2]], Strength.STRONG))
    return [
        NameEntry(number, party, text, kind, strength, kinds[party])
        for number, (party, text, kind, strength) in enumerate(found)
    ]


def united_nations(name: str = "2025-05-25_UN.xml.gz") -> list[NameEntry]:
    """Every name of a UN list: primary, aliases by quality, original script."""
    root = etree.fromstring(gzip.decompress((DATA / "un" / name).read_bytes()))
    entries: list[NameEntry] = []
    for party, node in enumerate([*root.iter("INDIVIDUAL"), *root.iter("ENTITY")]):
        kind = PartyKind.PERSON if node.tag == "INDIVIDUAL" else PartyKind.ORGANISATION
        for text, name_kind, strength in _un_names(node):
            entries.append(NameEntry(len(entries), party, text, name_kind, strength, kind))
    return entries


def _un_names(node: etree._Element) -> Iterator[tuple[str, NameKind, Strength]]:
    parts = [node.findtext(tag) for tag in ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")]
    yield " ".join(p.strip() for p in parts if p), NameKind.PRIMARY, Strength.STRONG
    original = node.findtext("NAME_ORIGINAL_SCRIPT")
    if original and original.strip():
        yield original.strip(), NameKind.ORIGINAL_SCRIPT, Strength.STRONG
    for alias in [*node.iter("INDIVIDUAL_ALIAS"), *node.iter("ENTITY_ALIAS")]:
        text = (alias.findtext("ALIAS_NAME") or "").strip()
        if text:
            low = alias.findtext("QUALITY") == "Low"
            yield text, NameKind.ALIAS, Strength.WEAK if low else Strength.STRONG
