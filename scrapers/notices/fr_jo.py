"""The Journal officiel de la République française: orders that freeze assets, named with birth and place.

Légifrance answers with a challenge; DILA publishes the same texts as open data, one ``JORF_YYYYMMDD-HHMMSS.tar.gz``
or two a day, listed on a plain index page. In it a text's title stands in ``texte/version/…/JORFTEXT….xml`` and its
articles in files of their own (``article/…/JORFARTI….xml``) that name it by ``CONTEXTE/TEXTE@cid``. Only orders about
freezing (articles L. 562-1 and following of the Code monétaire et financier) are kept of a day's texts; a day without
one is the rule.
"""

import re
import tarfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

from lxml import etree

from scrapers.announced import Announcement, announced
from scrapers.html import is_blocked, squeeze
from scrapers.indexes import index_links
from scrapers.record import (
    Action,
    Article,
    Birth,
    Claim,
    DocumentError,
    Listing,
    Name,
    NameKind,
    PageLink,
    PartyKind,
)
from scrapers.sheet import Sheet
from scrapers.source import PageSource, SourceKind

AUTHORITY = "France"
PUBLISHER = "Journal officiel de la République française"
_INDEX = "https://echanges.dila.gouv.fr/OPENDATA/JORF/"
_ADDRESS = re.compile(r"/JORF_(\d{8})-(\d{6})\.tar\.gz$")
_NEWEST = 6
_SUBJECT = re.compile(
    r"gel des (?:avoirs|fonds)|L\. ?562-\d|mesures? de gel|fonds et ressources économiques", re.IGNORECASE
)
_MOST_FILES, _LARGEST_FILE, _LARGEST_IN_ALL = 50_000, 8 * 1024 * 1024, 512 * 1024 * 1024
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_BORN = rf"née?\s+(?:le\s+(?P<day>\d{{1,2}})(?:er)?\s+(?P<month>{'|'.join(_MONTHS)})\s+|en\s+)(?P<year>\d{{4}})"
_ALSO = r"alias|dite?|également connue? sous (?:le nom|les noms) de|se faisant appeler"
_PERSON = re.compile(
    r"(?:M\.|Mme|Mlle|Monsieur|Madame)\s+(?P<name>[^,;()]{3,80}?)"
    rf"(?:,?\s+(?:{_ALSO})\s+(?P<aliases>[^;()]{{2,200}}?))?"
    rf",?\s+{_BORN}(?:\s+(?:à|au|aux|en)\s+(?P<place>[^,;.]{{2,80}}))?"
)
_BODIES = (
    r"l['’](?:association|organisation|entité|organisme)"
    r"|la (?:société|fondation|structure)|le (?:groupe|groupement|fonds de dotation)"
)
_ENTITY = re.compile(rf"(?:{_BODIES})(?:\s+dénommée?)?\s+[«\"“]\s*(?P<name>[^»\"”]{{2,120}}?)\s*[»\"”]", re.IGNORECASE)
_PARTED = re.compile(r"\s*,\s*|\s+et\s+|\s*[«»\"“”]\s*")


def read_index(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read the newest editions off the index page."""
    found = index_links(body, url, _ADDRESS)
    dated = [replace(link, published_at=_moment(link.url)) for link in found]
    return tuple(sorted(dated, key=lambda link: link.url, reverse=True)[:_NEWEST])


def read_page(body: bytes, url: str | None, content_type: str | None) -> Article:
    """Read one edition: its orders about freezing, each party they name."""
    day = _read_edition(body)
    sheet, claims = Sheet(), list[Claim]()
    for cid, text in sorted(day.texts.items()):
        if not _SUBJECT.search(f"{text.title} {' '.join(day.articles.get(cid, ()))}"):
            continue
        sheet.add(text.title)
        for paragraph in day.articles.get(cid, ()):
            claims += _claims(sheet, paragraph, text)
    title = f"{PUBLISHER}, {len(day.texts)} textes"
    moment = _moment(url or "")
    return Article(url, title, sheet.text, moment, "fr", PUBLISHER, "url" if moment else None, tuple(claims))


@dataclass(frozen=True, slots=True)
class _Text:
    title: str
    signed_on: str | None


@dataclass(slots=True)
class _Edition:
    texts: dict[str, _Text] = field(default_factory=dict)
    articles: dict[str, list[str]] = field(default_factory=dict)


def _read_edition(body: bytes) -> _Edition:
    day = _Edition()
    try:
        for content in _files(body):
            root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
            _read_file(root, day)
    except (tarfile.TarError, EOFError, OSError, zlib.error) as error:
        kind = "truncated" if body.startswith(b"\x1f\x8b") else "blocked" if is_blocked(body) else "wrong_document"
        raise DocumentError(kind, f"the edition is no whole tar.gz: {error}") from error
    except etree.XMLSyntaxError as error:
        raise DocumentError("parse", f"a file of the edition cannot be read: {error}") from error
    if not day.texts or not day.articles:
        raise DocumentError("wrong_document", "the edition lacks its texts (TEXTE_VERSION) or their articles (ARTICLE)")
    return day


def _files(body: bytes) -> Iterator[bytes]:
    total = 0
    with tarfile.open(fileobj=BytesIO(body), mode="r|gz") as archive:
        for number, member in enumerate(archive):
            total += member.size
            if number >= _MOST_FILES or member.size > _LARGEST_FILE or total > _LARGEST_IN_ALL:
                raise DocumentError("too_large", "the edition unpacks to more than a day's texts can be")
            wanted = "/article/" in member.name or "/texte/version/" in member.name
            file = archive.extractfile(member) if member.isfile() and wanted and member.name.endswith(".xml") else None
            if file is not None:
                yield file.read()


def _read_file(root: etree._Element, day: _Edition) -> None:
    if root.tag == "TEXTE_VERSION":
        title = squeeze(root.findtext(".//TITREFULL") or root.findtext(".//TITRE") or "")
        day.texts[squeeze(root.findtext(".//META_COMMUN/ID") or "")] = _Text(title, root.findtext(".//DATE_TEXTE"))
    elif root.tag == "ARTICLE":
        owner, content = root.find(".//CONTEXTE/TEXTE"), root.find(".//BLOC_TEXTUEL/CONTENU")
        if owner is not None and content is not None:
            lines = "\n".join(str(text) for text in content.itertext()).split("\n")
            text = squeeze(" ".join(lines))
            if text:
                day.articles.setdefault(owner.get("cid", ""), []).append(text)


def _claims(sheet: Sheet, paragraph: str, text: _Text) -> Iterator[Claim]:
    place = sheet.add(paragraph)
    if "gel" not in paragraph.lower():
        return
    what = Announcement(_action(f"{text.title} {paragraph}"), AUTHORITY, text.signed_on)
    for found in _PERSON.finditer(paragraph):
        yield announced(place, what, _person(found))
    for found in _ENTITY.finditer(paragraph):
        yield announced(place, what, Listing("", PartyKind.ORGANISATION, (Name(squeeze(found["name"])),)))


def _action(told: str) -> Action:
    if re.search(r"abrog|mis fin|levée", told, re.IGNORECASE):
        return Action.DELIST
    return Action.AMEND if re.search(r"prorog|renouvel\w+ (?:de|la) ", told, re.IGNORECASE) else Action.DESIGNATE


def _person(found: re.Match[str]) -> Listing:
    aliases = [part for part in _PARTED.split(found["aliases"] or "") if part]
    date = found["year"]
    if found["day"]:
        date = f"{date}-{_MONTHS.index(found['month']) + 1:02}-{int(found['day']):02}"
    place = squeeze(found["place"] or "").removesuffix(" est").strip() or None
    names = (Name(squeeze(found["name"])), *(Name(squeeze(alias), NameKind.ALIAS) for alias in aliases))
    return Listing("", PartyKind.PERSON, names, births=(Birth(date, place=place),))


def _moment(url: str) -> datetime | None:
    found = _ADDRESS.search(url)
    try:
        return datetime.strptime("".join(found.groups()), "%Y%m%d%H%M%S").replace(tzinfo=UTC) if found else None
    except ValueError:
        return None


SOURCE = PageSource(
    key="fr_jo",
    title="Journal officiel de la République française, gels d'avoirs",
    authority="France",
    jurisdiction="FR",
    kind=SourceKind.NOTICE,
    urls=(_INDEX,),
    interval=timedelta(hours=1),
    index=read_index,
    page=read_page,
    max_bytes=64 * 1024 * 1024,
)
