"""The Foreign Terrorist Organizations of the US State Department: two tables of a page, designated and delisted.

A name cell holds the name with its aliases in brackets, and below it the amendments that gave it further names. The
page tells no reference: an organisation is known by its name without brackets and the day it was first designated.
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

PROGRAMME = "FTO"
LAW = "Immigration and Nationality Act, section 219"

_AMENDMENT = re.compile(r"(?P<names>.+?) Amendments? ?\((?P<day>[^)]+)\)")
_BRACKETS = re.compile(r"(?P<name>[^()]+?) ?\((?P<others>[^()]+)\)")
_CUE = re.compile(r"(?:(?P<former>formerly)|aka|a\.k\.a\.) ", re.IGNORECASE)
_LISTED = re.compile(r",? and |, ")


def read_fto(parts: Mapping[str, bytes]) -> Reading:
    """Read the page; the delisted stand in a table of their own, which must be there."""
    name, body = only_part(parts)
    gathering = Gathering(name)
    designated, delisted = _tables(name, read_tables(name, body))
    day, organisation = _column(designated, "designat"), _column(designated, "name", "organi")
    for row in designated.rows:
        cells = row + ("",) * (len(designated.header) - len(row))
        listed_on, lines = _day(cells[day]), _lines(cells[organisation])
        ref = hashed_ref(listed_on, _BRACKETS.sub(r"\g<name>", lines[0]).partition(", aka ")[0])
        gathering.take(ref, partial(_listing, ref, listed_on, lines))
    if not delisted.rows:
        raise DocumentError("truncated", f"{name} has an empty table of the delisted")
    return gathering.reading("html")


def _tables(name: str, tables: tuple[HtmlTable, ...]) -> tuple[HtmlTable, HtmlTable]:
    """Tell the two tables by their columns: only the delisted have a day of removal."""
    fitting = [table for table in tables if any("designat" in cell.lower() for cell in table.header)]
    removed = [table for table in fitting if any("remov" in cell.lower() for cell in table.header)]
    standing = [table for table in fitting if table not in removed]
    if len(standing) != 1 or len(removed) != 1:
        raise DocumentError("wrong_document", f"{name} has no table each of designated and delisted organisations")
    return standing[0], removed[0]


def _column(table: HtmlTable, *words: str) -> int:
    found = [place for place, cell in enumerate(table.header) if any(word in cell.lower() for word in words)]
    if len(found) != 1:
        raise DocumentError("wrong_document", f"not one column for {words[0]!r} in {table.header}")
    return found[0]


def _day(text: str) -> str:
    try:
        return datetime.strptime(text, "%B %d, %Y").date().isoformat()
    except ValueError as error:
        raise DocumentError("parse", f"no day of designation: {text!r}") from error


def _lines(cell: str) -> list[str]:
    """Give the name and its amendments, which begin with a dash and may stand without a line break."""
    return [line.strip() for line in re.split(r"\n|—", cell) if line.strip()] or [""]


def _listing(ref: str, listed_on: str, lines: list[str]) -> Listing:
    names = [*_names(lines[0])]
    facts = []
    for line in lines[1:]:
        amended = _AMENDMENT.fullmatch(line)
        if amended is None:
            raise UnknownWordError(f"no amendment: {line!r}")
        names.extend(Name(text, NameKind.ALIAS) for text in _LISTED.split(amended["names"]))
        facts.append(Fact("Amendment", line))
    return Listing(
        ref,
        PartyKind.ORGANISATION,
        tuple(dict.fromkeys(names)),
        programmes=(PROGRAMME,),
        legal_basis=(LAW,),
        listed_on=listed_on,
        facts=tuple(facts),
    )


def _names(text: str) -> Iterator[Name]:
    """Read ``al-Nusrah Front, aka Hay’at Tahrir al-Sham (ANF/HTS)`` and ``Shining Path (Sendero Luminoso, SL)``."""
    found = _BRACKETS.fullmatch(text)
    outside, inside = (found["name"], re.split(r", | – ", found["others"])) if found else (text, [])
    primary, *others = outside.split(", aka ")
    if not primary:
        raise UnknownWordError("no name")
    yield Name(primary)
    for other in (*others, *inside):
        cue = _CUE.match(other)
        yield Name(other[cue.end() :] if cue else other, NameKind.FORMER if cue and cue["former"] else NameKind.ALIAS)


SOURCE = ListSource(
    key="us_state_fto",
    title="US Foreign Terrorist Organizations",
    authority="US Department of State",
    jurisdiction="US",
    # From the settings of a public crawler, not tried by us; the site often blocks.
    urls=("https://www.state.gov/foreign-terrorist-organizations/",),
    interval=timedelta(hours=6),
    max_bytes=8 * 1024 * 1024,
    read=read_fto,
    min_records=80,
)
