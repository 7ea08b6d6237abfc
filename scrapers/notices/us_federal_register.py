"""The Federal Register: OFAC's and the State Department's notices, with those on public inspection before publication.

The interface is documented and wants no key; it was not tried from here. An index is JSON: documents, or documents on
public inspection, each with the address of its text where the interface gives it, else of its own JSON, which does. The
text is plain, wrapped, inside ``pre``: OFAC's entries stand in it in list-form, numbered, below a sentence that says
what OFAC did and on which day. An answer without a document says ``count`` 0 and has no ``results``.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from scrapers.charset import decode
from scrapers.dates import read_written
from scrapers.html import is_blocked, parse_html, squeeze
from scrapers.json import objects, read_object
from scrapers.ofac.groups import ListForm, Wording
from scrapers.published import read_moment
from scrapers.record import Action, Article, Claim, DocumentError, PageLink
from scrapers.sheet import Sheet
from scrapers.source import PageSource, SourceKind

PUBLISHER = "Federal Register"
_API = "https://www.federalregister.gov/api/v1"
_FIELDS = "".join(
    f"&fields%5B%5D={name}"
    for name in ("document_number", "title", "type", "publication_date", "html_url", "json_url", "raw_text_url")
)
_AGENCIES = ("foreign-assets-control-office", "state-department")
_STATE = re.compile(
    r"\b(?:designat\w*|terroris[mt]s?|sanction\w*|blocking|delist\w*|revocation|nonproliferation|executive orders?"
    r"|determinations?)\b",
    re.IGNORECASE,
)
_ACT_DAY = re.compile(r"\bOn ([A-Z][a-z]+) (\d{1,2}), (\d{4})")
_NUMBER = re.compile(r"^\d{1,3}\.\s+")
_MARKER = re.compile(r"\s*\n\s*\[\[Page \d+\]\]\s*\n\s*")
_GRAPHIC = re.compile(r"\s*\([A-Z][A-Za-z ]*:\s*\[GRAPHIC\][^()]*\)")
_CORRECTION = re.compile(r"/(?:C\d-|R\d-)|\bcorrection\b", re.IGNORECASE)


def read_index(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read the documents of an answer; of the State Department's only those about designations and sanctions."""
    answer = read_object(f"the index at {url}", body)
    if answer.get("count") == 0 and "results" not in answer:
        return ()
    found = objects(f"the index at {url}", answer, "results")
    return tuple(
        _link(document, url)
        for document in found
        if "state-department" not in url or _STATE.search(str(document.get("title")))
    )


def read_page(body: bytes, url: str | None, content_type: str | None) -> Article:
    """Read one document: its text, or its JSON, which tells where the text is."""
    if body.lstrip()[:1] == b"{":
        return _from_json(body, url)
    text = decode(body, content_type)
    if "[Federal Register" not in text and "[FR Doc" not in text and "BILLING CODE" not in text.upper():
        kind = "blocked" if is_blocked(body) else "wrong_document"
        raise DocumentError(kind, "the document lacks the marks of the Federal Register ([FR Doc …, BILLING CODE)")
    plain = parse_html(text).text_content() if "<pre" in text.lower() else text
    form = ListForm(Sheet(), None, _OFAC_DID)
    form.read(_NUMBER.sub("", paragraph) for paragraph in _paragraphs(_GRAPHIC.sub("", plain)))
    if form.barren and not form.claims:
        raise DocumentError("wrong_document", f"no entry below {form.barren[0][:80]!r}")
    return Article(
        url=url,
        title=_title(plain),
        text=form.sheet.text,
        language="en",
        publisher=PUBLISHER,
        claims=tuple(_corrected(form.claims, f"{url} {_title(plain)}")),
        rejects=tuple(form.rejects),
    )


def _from_json(body: bytes, url: str | None) -> Article:
    document = read_object("the document", body)
    address = document.get("raw_text_url")
    title, abstract = str(document.get("title") or ""), str(document.get("abstract") or "")
    if not address or not title:
        raise DocumentError("wrong_document", "the document's JSON lacks its title or its raw_text_url")
    moment = _moment(document)
    more = (PageLink(str(address), title, moment),)
    text = "\n".join(filter(None, (title, abstract)))
    return Article(url, title, text, moment, "en", PUBLISHER, "meta" if moment else None, more=more)


def _link(document: dict[str, Any], url: str) -> PageLink:
    number, title = document.get("document_number"), squeeze(str(document.get("title") or ""))
    if not number or not title:
        raise DocumentError("wrong_document", f"a document in the index at {url} has no number or no title")
    kind = "public-inspection-documents" if "public-inspection" in url else "documents"
    address = document.get("raw_text_url") or f"{_API}/{kind}/{number}.json"
    return PageLink(str(address), title, _moment(document))


def _moment(document: dict[str, Any]) -> datetime | None:
    """A document on public inspection is published when it is filed, not on the day it will be printed."""
    told = document.get("filed_at") or document.get("publication_date")
    return read_moment(str(told)) if told else None


def _paragraphs(text: str) -> Iterator[str]:
    """Join wrapped lines: a paragraph begins with an indent or behind an empty line; page marks part nothing."""
    lines: list[str] = []
    for line in _MARKER.sub("\n", text).split("\n"):
        if lines and (not line.strip() or line.startswith("    ")):
            yield " ".join(" ".join(lines).split())
            lines = []
        if line.strip():
            lines.append(line)
    if lines:
        yield " ".join(" ".join(lines).split())


def _title(text: str) -> str | None:
    found = re.search(
        r"\n\s*\n((?:Notice|In the Matter|Determination|Designation)[^\n]*(?:\n[^\s\n][^\n]*)*)\n\s*\n", text
    )
    return squeeze(found[1]) if found else None


def _corrected(claims: list[Claim], told: str) -> Iterator[Claim]:
    """A correction prints entries again that were designated before: it amends them."""
    is_correction = _CORRECTION.search(told) is not None
    for claim in claims:
        again = is_correction and claim.action is Action.DESIGNATE
        yield replace(claim, action=Action.AMEND) if again else claim


def _day(heading: str) -> str | None:
    found = _ACT_DAY.search(heading)
    period = read_written(f"{found[2]} {found[1]} {found[3]}") if found else None
    return period.start if period else None


_OFAC_DID = Wording(
    re.compile(r"\bOn [A-Z][a-z]+ \d{1,2}, \d{4},.*\b(?:OFAC|Department of the Treasury|Foreign Assets Control)\b"),
    (
        (Action.DELIST, re.compile(r"\b(?:removed|removing|unblocked|no longer)\b", re.IGNORECASE)),
        (Action.DESIGNATE, re.compile(r"\b(?<!no longer )blocked\b|\bidentified\b|\bdesignated\b", re.IGNORECASE)),
        (Action.AMEND, re.compile(r"\b(?:updated|amended|changed|corrected) the\b", re.IGNORECASE)),
    ),
    _day,
)


def _indexes() -> Iterator[str]:
    for agency in _AGENCIES:
        wanted = f"?conditions%5Bagencies%5D%5B%5D={agency}&per_page=40"
        yield f"{_API}/public-inspection-documents.json{wanted}"
        yield f"{_API}/documents.json{wanted}&order=newest{_FIELDS}"


SOURCE = PageSource(
    key="us_federal_register",
    title="Federal Register, notices of OFAC and the State Department",
    authority="Federal Register",
    jurisdiction="US",
    kind=SourceKind.NOTICE,
    urls=tuple(_indexes()),
    index=read_index,
    page=read_page,
    marks=(b"[Federal Register Volume",),
)
