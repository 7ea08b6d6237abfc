"""The Official Journal of the European Union: acts on restrictive measures, days before the consolidated list has them.

CELLAR, the Publications Office's repository, is asked through SPARQL for the newest acts whose title speaks of
restrictive measures, and for each in XHTML and English by its CELEX number (EUR-Lex itself answers with a challenge).
The names stand in annex tables (``scrapers.eu.journal``). The vocabulary and the addresses are those of a public
crawler; none was tried from here, and the service is slow.
"""

import re
from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote

from scrapers.charset import decode
from scrapers.eu.journal import JournalAct
from scrapers.html import is_blocked, parse_html, read_article, squeeze
from scrapers.json import objects, read_object
from scrapers.published import read_moment
from scrapers.record import Article, DocumentError, PageLink
from scrapers.source import PageSource, SourceKind

PUBLISHER = "Official Journal of the European Union"
QUERY = """
PREFIX cdm: <http://publications.europa.eu/ontology/cdm#>
PREFIX type: <http://publications.europa.eu/resource/authority/resource-type/>
PREFIX language: <http://publications.europa.eu/resource/authority/language/>
SELECT DISTINCT ?celex ?title ?date WHERE {
  VALUES ?type { type:REG_IMPL type:DEC_IMPL type:REG type:DEC }
  ?work cdm:work_has_resource-type ?type ;
        cdm:work_date_document ?date ;
        cdm:resource_legal_id_celex ?celex .
  FILTER(YEAR(?date) >= YEAR(NOW()) - 1)
  ?expression cdm:expression_belongs_to_work ?work ;
              cdm:expression_uses_language language:ENG ;
              cdm:expression_title ?title .
  FILTER(CONTAINS(LCASE(STR(?title)), "restrictive measures"))
}
ORDER BY DESC(?date)
LIMIT 60
"""
_SPARQL = "https://publications.europa.eu/webapi/rdf/sparql"
_ACT = "https://publications.europa.eu/resource/celex/{celex}"
_CELEX = re.compile(r"3\d{4}[A-Z]\d{4}(?:\(\d\d\))?")
_MARKS = "//*[starts-with(@class, 'oj-') or starts-with(@class, 'eli-') or @class='doc-ti' or @class='normal']"
_AMENDED = re.compile(
    r"\b(?:Regulation|Decision) \((?:EU|EC|CFSP|EU, Euratom)\)(?: No)? \d+/\d+\b|\bDecision \d{4}/\d+/CFSP\b"
)


def read_index(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read the acts out of the answer of the SPARQL service."""
    answer = read_object("CELLAR's answer", body)
    results = answer.get("results")
    if not isinstance(results, dict):
        raise DocumentError("wrong_document", "CELLAR's answer has no results")
    links: dict[str, PageLink] = {}
    for act in objects("CELLAR's answer", results, "bindings"):
        told = {name: str((act.get(name) or {}).get("value", "")) for name in ("celex", "title", "date")}
        if not _CELEX.fullmatch(told["celex"]):
            raise DocumentError("wrong_document", f"an act in CELLAR's answer has no CELEX number: {told['celex']!r}")
        address = _ACT.format(celex=quote(told["celex"]))
        links.setdefault(address, PageLink(address, squeeze(told["title"]) or None, read_moment(told["date"])))
    if not links:
        raise DocumentError("empty", "CELLAR knows no act on restrictive measures of this year or the last")
    return tuple(links.values())


def read_page(body: bytes, url: str | None, content_type: str | None) -> Article:
    """Read one act: the rows of its annex tables, else its prose."""
    tree = parse_html(decode(body, content_type))
    if not tree.xpath(_MARKS):
        kind = "blocked" if is_blocked(body) else "wrong_document"
        raise DocumentError(kind, "the act lacks the classes of the Official Journal (oj-…, eli-…)")
    title = squeeze(
        " ".join(node.text_content() for node in tree.xpath("//p[@class='oj-doc-ti' or @class='doc-ti']")[:3])
    )
    moment = read_moment(_day(title))
    act = JournalAct(moment.date().isoformat() if moment else None, tuple(dict.fromkeys(_AMENDED.findall(title))))
    act.read(tree.xpath("//body")[0] if tree.xpath("//body") else tree)
    if act.rejects and not act.claims:
        raise DocumentError("wrong_document", f"no row of the annex could be read: {act.rejects[0].reason}")
    if not act.claims:
        article = read_article(body, url, content_type)
        return replace(article, title=title or article.title, language="en", publisher=PUBLISHER)
    return Article(
        url=url,
        title=title or None,
        text=act.sheet.text,
        published_at=moment,
        language="en",
        publisher=PUBLISHER,
        published_from="text" if moment else None,
        claims=tuple(act.claims),
        rejects=tuple(act.rejects),
    )


def _day(title: str) -> str:
    found = re.search(r"\bof (\d{1,2} [A-Z][a-z]+ \d{4})\b", title)
    return found[1] if found else ""


SOURCE = PageSource(
    key="eu_oj",
    title="Official Journal of the European Union, restrictive measures",
    authority="European Union",
    jurisdiction="EU",
    kind=SourceKind.NOTICE,
    urls=(
        f"{_SPARQL}?query={quote(' '.join(QUERY.split()))}&format={quote('application/sparql-results+json', safe='')}",
    ),
    interval=timedelta(hours=1),
    headers=(("Accept", "application/xhtml+xml"), ("Accept-Language", "eng")),
    index=read_index,
    page=read_page,
    marks=(b'class="oj-doc-ti"',),
    max_bytes=32 * 1024 * 1024,
)
