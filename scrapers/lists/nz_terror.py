"""New Zealand's designated terrorist entities (Security Council resolution 1373): a table of a page of the police.

The page holds further tables, of designations that expired or were revoked; these are no listings. A name cell holds
the name with what it is also known as, the dates link to the statements of case. No reference and no kind is published.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial

from scrapers.gathering import Gathering
from scrapers.identity import hashed_ref
from scrapers.parts import only_part
from scrapers.record import DocumentError, Fact, Listing, Name, NameKind, PartyKind, Reading
from scrapers.source import ListSource
from scrapers.tables import HtmlTable, read_tables
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import is_latin

PROGRAMME = "UNSC 1373"
LAW = "Terrorism Suppression Act 2002"

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\b(\d{{1,2}} (?:{_MONTHS}) \d{{4}})\b")
_CUE = re.compile(
    r"[,;(]?\s*(?:and\s+)?\b(?:(?P<former>formerly (?:designated under (?:the )?description|known as))"
    r"|also known as|a\.?k\.?a\.?)[:,]?\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*;\s*(?:and\s+)?|,\s+and\s+|,\s+|\n+", re.IGNORECASE)
_QUOTES = " ,;.()'\"‘’“”"


def read_entities(parts: Mapping[str, bytes]) -> Reading:
    """Read the page; raise ``DocumentError`` unless exactly one table of it tells who stands."""
    name, body = only_part(parts)
    gathering = Gathering(name)
    table = _standing(name, read_tables(name, body))
    entity, first, renewed = (_column(table, word) for word in ("terrorist entity", "date of designation", "renewed"))
    known = {table.header[column] for column in (entity, first, renewed)}
    gathering.find_strangers("header", set(filter(None, table.header)), known)
    for row, links in zip(table.rows, table.links, strict=True):
        cells = row + ("",) * (len(table.header) - len(row))
        days, renewals = _DATE.findall(cells[first]), _DATE.findall(cells[renewed])
        listed_on = _iso(days[0]) if days else ""
        ref = hashed_ref(listed_on, _CUE.split(cells[entity])[0])
        facts = [
            *(Fact("Renewed", _iso(day)) for day in renewals),
            *(Fact("Statement of case", link) for link in links),
        ]
        gathering.take(ref, partial(_listing, ref, listed_on, cells[entity], tuple(facts)))
    return gathering.reading("html")


def _standing(name: str, tables: tuple[HtmlTable, ...]) -> HtmlTable:
    """Tell the table of those who stand: its columns and its heading speak neither of expiry nor of revocation."""
    fitting = [table for table in tables if any("terrorist entity" in cell.lower() for cell in table.header)]
    standing = [
        table for table in fitting if not re.search(r"expir|revo[ck]", " ".join((table.heading, *table.header)), re.I)
    ]
    if len(standing) != 1:
        raise DocumentError(
            "wrong_document", f"{name} has {len(standing)} tables of designated entities instead of one"
        )
    return standing[0]


def _column(table: HtmlTable, word: str) -> int:
    """Give the place of a column; that of the entity is the one whose title is no more than that."""
    found = [
        place for place, cell in enumerate(table.header) if cell.lower().startswith(word) or f" {word}" in cell.lower()
    ]
    if word == "terrorist entity":
        found = [place for place in found if "date" not in table.header[place].lower()]
    if len(found) != 1:
        raise DocumentError("wrong_document", f"not one column for {word!r} in {table.header}")
    return found[0]


def _iso(text: str) -> str:
    try:
        return datetime.strptime(text, "%d %B %Y").date().isoformat()
    except ValueError as error:
        raise DocumentError("parse", f"no day: {text!r}") from error


def _listing(ref: str, listed_on: str, cell: str, facts: tuple[Fact, ...]) -> Listing:
    names = tuple(dict.fromkeys(_names(cell)))
    if not names or names[0].kind is not NameKind.PRIMARY or not listed_on:
        raise UnknownWordError(f"no name or no day of designation: {cell[:60]!r}")
    return Listing(
        ref,
        PartyKind.OTHER,
        names,
        programmes=(PROGRAMME,),
        legal_basis=(LAW,),
        listed_on=listed_on,
        facts=facts,
    )


def _names(cell: str) -> Iterator[Name]:
    """Give the name, and behind each cue the names that it introduces."""
    kind, start = NameKind.PRIMARY, 0
    for cue in (*_CUE.finditer(cell), None):
        text = cell[start : cue.start() if cue else None]
        for name in [" ".join(text.split())] if kind is NameKind.PRIMARY else _BETWEEN.split(text):
            plain = name.strip(_QUOTES) if kind is not NameKind.PRIMARY else name.strip(" ,;")
            if plain:
                yield Name(plain, kind, script="Latn" if is_latin(plain) else None)
        if cue is not None:
            kind, start = NameKind.FORMER if cue["former"] else NameKind.ALIAS, cue.end()


SOURCE = ListSource(
    key="nz_terror",
    title="New Zealand, designated terrorist entities",
    authority="New Zealand Police",
    jurisdiction="NZ",
    # From the settings of a public crawler, not tried by us; the site often blocks.
    urls=(
        "https://www.police.govt.nz/advice/personal-community/counterterrorism/designated-entities/"
        "lists-associated-with-resolution-1373",
    ),
    read=read_entities,
    interval=timedelta(hours=6),
    max_bytes=8 * 1024 * 1024,
    min_records=10,
)
