"""Canada: the page on which Global Affairs tells whom the newest amendments of its regulations list, a few days ahead.

One page that grows: a table ``dataset-filter1`` with a row an amendment (country, date, types, prohibition), whose
last cell holds the names in lists under "List of individuals" or "List of entities". Each day's rows are taken for a
notice of their own: the address we keep has the day and a mark of its rows behind it, so that the page is read again
when a day changes. The address and the columns are those of a public crawler; none was tried from here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from urllib.parse import urldefrag

from lxml.html import HtmlElement

from scrapers.announced import Announcement, announced
from scrapers.charset import decode
from scrapers.dates import read_written
from scrapers.html import is_blocked, parse_html, squeeze
from scrapers.published import read_moment
from scrapers.record import Action, Article, Birth, Claim, DocumentError, Listing, Name, NameKind, PageLink, PartyKind
from scrapers.sheet import Sheet
from scrapers.source import PageSource, SourceKind

AUTHORITY = "Canada"
PUBLISHER = "Global Affairs Canada"
_PAGE = (
    "https://www.international.gc.ca/world-monde/issues_development-enjeux_developpement/response_conflict-reponse_conflits"
    "/crisis-crises/ukraine-sanctions.aspx?lang=eng"
)
_TABLE = "//table[contains(@id, 'dataset-filter1')]"
_DAYS = 10
_PERSONS = re.compile(r"list of individuals|listed individuals?", re.IGNORECASE)
_ENTITIES = re.compile(r"list of entities|listed entit", re.IGNORECASE)
_BORN = re.compile(r"\(\s*born\s*(?:on\s*)?([^()]+)\)", re.IGNORECASE)
_KNOWN_AS = re.compile(
    r"\(\s*(?:also known as|formerly known as|également connue? sous le nom de)\s+([^()]+)\)", re.IGNORECASE
)
_SPELT = re.compile(r"\(\s*[A-Z][a-z]+:\s*([^()]+)\)")


@dataclass(frozen=True, slots=True)
class _Row:
    country: str
    day: str
    cell: HtmlElement
    text: str


def read_index(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Give each of the newest days of the table as a notice."""
    days: dict[str, list[_Row]] = {}
    for row in _rows(body):
        days.setdefault(row.day, []).append(row)
    newest = sorted(days, reverse=True)[:_DAYS]
    return tuple(
        PageLink(f"{urldefrag(url)[0]}#{day}-{_mark(days[day])}", f"Canadian sanctions, {day}", read_moment(day))
        for day in newest
    )


def read_page(body: bytes, url: str | None, content_type: str | None) -> Article:
    """Read the rows of the day that the address names; of a file, all rows."""
    found = re.match(r"\d{4}-\d\d-\d\d", urldefrag(url or "")[1])
    rows = [row for row in _rows(body, content_type) if found is None or row.day == found[0]]
    if not rows:
        raise DocumentError("wrong_document", f"the table has no row of {found[0] if found else 'any day'}")
    sheet, claims = Sheet(), list[Claim]()
    for row in rows:
        sheet.add(f"{row.country}, {row.day}")
        for kind, text in _names(row.cell):
            place = sheet.add(text)
            claims.append(announced(place, Announcement(Action.DESIGNATE, AUTHORITY, row.day), read_name(text, kind)))
        if not claims:
            sheet.add(row.text)
    day = max(row.day for row in rows)
    return Article(
        url, f"Canadian sanctions, {day}", sheet.text, read_moment(day), "en", PUBLISHER, "text", tuple(claims)
    )


def read_name(text: str, kind: PartyKind) -> Listing:
    """Read ``Name (born 1 February 1970) (also known as …) (Russian: …)``."""
    births = tuple(
        Birth(period.start, period.end, period.circa)
        for told in _BORN.findall(text)
        if (period := read_written(_english(squeeze(told)))) is not None
    )
    aliases = [Name(part.strip(), NameKind.ALIAS) for told in _KNOWN_AS.findall(text) for part in told.split(",")]
    spellings = [Name(squeeze(told), NameKind.ORIGINAL_SCRIPT) for told in _SPELT.findall(text)]
    bare = squeeze(_SPELT.sub("", _KNOWN_AS.sub("", _BORN.sub("", text)))).strip(" ,;")
    return Listing("", kind, (Name(bare or text), *aliases, *spellings), births=births)


def _rows(body: bytes, content_type: str | None = None) -> Iterator[_Row]:
    tables = parse_html(decode(body, content_type)).xpath(_TABLE)
    columns = _columns(tables[0]) if tables else {}
    missing = {"country", "date", "prohibition"} - columns.keys()
    if missing:
        kind = "blocked" if is_blocked(body) else "wrong_document"
        raise DocumentError(kind, f"the page lacks table#dataset-filter1 or its columns {', '.join(sorted(missing))}")
    for row in tables[0].xpath(".//tr[td]"):
        cells = row.xpath("./td")
        if len(cells) > max(columns.values()):
            period = read_written(_english(squeeze(cells[columns["date"]].text_content())))
            if period is None:
                raise DocumentError("parse", f"a row has no date: {squeeze(row.text_content())[:80]}")
            cell = cells[columns["prohibition"]]
            country = squeeze(cells[columns["country"]].text_content())
            yield _Row(country, period.start, cell, squeeze(cell.text_content()))


def _columns(table: HtmlElement) -> dict[str, int]:
    titles = [squeeze(cell.text_content()).lower() for cell in table.xpath("(.//tr)[1]/*")]
    return {
        word: column
        for word in ("country", "date", "types", "prohibition")
        for column, title in reversed(list(enumerate(titles)))
        if word in title
    }


def _english(text: str) -> str:
    """``March 27, 2024`` with the day first."""
    found = re.fullmatch(r"([A-Z][a-z]+)\.? (\d{1,2}),? (\d{4})", text)
    return f"{found[2]} {found[1]} {found[3]}" if found else text


def _names(cell: HtmlElement) -> Iterator[tuple[PartyKind, str]]:
    for item in cell.xpath(".//li[not(.//li)]"):
        heading = next((node for node in item.iterancestors() if _kind_of(node) is not None or node is cell), cell)
        kind = _kind_of(heading)
        text = squeeze(item.text_content())
        if kind is not None and text:
            yield kind, text


def _kind_of(node: HtmlElement) -> PartyKind | None:
    """What the heading inside a part of the cell says that it lists; a part that holds both says nothing."""
    text = node.text_content()
    persons, entities = bool(_PERSONS.search(text)), bool(_ENTITIES.search(text))
    if persons == entities:
        return None
    return PartyKind.PERSON if persons else PartyKind.ORGANISATION


def _mark(rows: list[_Row]) -> str:
    return blake2b("\n".join(row.text for row in rows).encode(), digest_size=4).hexdigest()


SOURCE = PageSource(
    key="ca_news",
    title="Canada, newest listings under the Special Economic Measures Act",
    authority="Canada",
    jurisdiction="CA",
    kind=SourceKind.NOTICE,
    urls=(_PAGE,),
    index=read_index,
    page=read_page,
)
