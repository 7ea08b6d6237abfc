"""Articles out of pages: one reader for every notice and every paper. Bytes in, text out; nothing is ever fetched."""

import json
import re
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

import trafilatura
from lxml import etree, html
from lxml.html import HtmlElement

from scrapers.charset import decode
from scrapers.published import json_ld, published
from scrapers.record import Article, DocumentError

_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|link|meta|title|table|ul|ol)\b", re.IGNORECASE
)
_CHALLENGE_TITLE = re.compile(
    r"^\W*(?:just a moment|attention required|access (?:to this page has been )?denied|pardon our interruption"
    r"|request rejected|are you (?:a robot|human)|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human"
    r"|security check|ddos-guard|technical difficulties|(?:scheduled |under |site )*maintenance|(?:403|429|502|503)\b"
    r"|forbidden|service unavailable)",
    re.IGNORECASE,
)
_CHALLENGE_BODY = re.compile(
    r"cf-browser-verification|cf_chl_opt|_Incapsula_Resource|errors\.edgesuite\.net|px-captcha|awsWafCookieDomainList"
    r"|captcha-delivery\.com|enable javascript and cookies to continue|the requested url was rejected",
    re.IGNORECASE,
)
_SHORT = 600
"""Below this many characters of article text a page may be a challenge; a long report that speaks of one is not."""

_TEASER = 400
"""From this length on a page's own description is taken for the text where the body yields none (Treasury releases)."""

_PARSER = html.HTMLParser(huge_tree=False, remove_comments=True, no_network=True)


def read_article(body: bytes, url: str | None, content_type: str | None) -> Article:
    """Read a page or a plain text; raise ``DocumentError`` for what is neither or holds no article."""
    if not body.strip():
        raise DocumentError("empty", "the page is empty")
    _refuse_binary(body, content_type)
    text = decode(body, content_type)
    _refuse_data(text)
    if _is_plain(text, content_type):
        return Article(url, None, _plain(text))
    return _read_html(text, url)


def is_blocked(body: bytes) -> bool:
    """Tell whether bytes that are not what was asked for are a challenge or a maintenance page."""
    text = decode(body[:65536])
    title = re.search(r"<title[^>]*>([^<]*)", text, re.IGNORECASE)
    return bool(_CHALLENGE_BODY.search(text) or (title and _CHALLENGE_TITLE.match(title[1])))


def squeeze(text: str) -> str:
    """Write every run of white space as one blank."""
    return " ".join(text.split())


def _refuse_binary(body: bytes, content_type: str | None) -> None:
    kind = (content_type or "").split(";")[0].strip().lower()
    textual = kind.startswith("text/") or kind in ("", "application/xhtml+xml", "application/octet-stream")
    unmarked = b"\0" in body[:1024] and not body.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not textual or unmarked or body.startswith(b"%PDF"):
        raise DocumentError("wrong_document", f"not a page of text: {kind or 'binary content'}")


def _refuse_data(text: str) -> None:
    """Refuse an answer for programs (an error in JSON or XML), which is no article however readable its words are."""
    start = text.lstrip("\ufeff \t\r\n")
    if start[:1] in ("{", "["):
        try:
            json.loads(start)
        except (ValueError, RecursionError):
            return  # a text may begin with a bracket
        raise DocumentError("wrong_document", "an answer in JSON came instead of a page")
    if start.startswith("<?xml") and not _MARKUP.search(start[:4096]):
        raise DocumentError("wrong_document", "XML of another kind came instead of a page")


def _is_plain(text: str, content_type: str | None) -> bool:
    if (content_type or "").strip().lower().startswith("text/plain"):
        return True
    return not _MARKUP.search(text[:4096])


def _plain(text: str) -> str:
    lines = (line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(lines).strip()


def _read_html(text: str, url: str | None) -> Article:
    tree = parse_html(text)
    article = _head(tree, url)  # before the extraction, which prunes the tree
    content = trafilatura.extract(tree, fast=True, include_comments=False, include_tables=True) or _teaser(text)
    if len(content) < _SHORT and (_CHALLENGE_TITLE.match(article.title or "") or _CHALLENGE_BODY.search(text)):
        raise DocumentError("blocked", f"a challenge or maintenance page came instead of the article: {article.title}")
    if not content:
        raise DocumentError("parse", "the page holds no article text")
    return replace(article, text=_headed(article.title, content))


def _head(tree: HtmlElement, url: str | None) -> Article:
    moment, origin = published(tree, url)
    return Article(
        url=_canonical(tree, url),
        title=_title(tree),
        text="",
        published_at=moment,
        language=_language(tree),
        publisher=_publisher(tree),
        published_from=origin,
    )


def parse_html(text: str) -> HtmlElement:
    """Read a page into a tree; raise ``DocumentError`` for what has no element at all."""
    # An XML declaration inside a decoded text makes lxml refuse it.
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        tree = html.document_fromstring(text, parser=_PARSER)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise DocumentError("parse", f"the page cannot be read: {error}") from error
    return tree


def _headed(title: str | None, content: str) -> str:
    """Put the headline on top of the text, once: it is part of what is said, and quotes need their place in it."""
    content = "\n".join(line.strip() for line in content.split("\n") if line.strip())
    first = content.split("\n", 1)[0].removeprefix("# ")
    if not title or squeeze(first).casefold() == title.casefold():
        return content
    return f"{title}\n{content}"


def meta(tree: HtmlElement, *names: str) -> str | None:
    """Give the first of these properties of the page that says something."""
    for name in names:
        for value in tree.xpath("//meta[@property=$name or @name=$name]/@content", name=name):
            if squeeze(value):
                return squeeze(value)
    return None


def _title(tree: HtmlElement) -> str | None:
    heads = [squeeze(node.text_content()) for node in tree.xpath("//h1")]
    shown = heads[0] if len(heads) == 1 else ""
    told = meta(tree, "og:title", "twitter:title") or squeeze(tree.findtext(".//title") or "")
    return shown or _without_site(told, meta(tree, "og:site_name")) or None


def _without_site(title: str, site: str | None) -> str:
    """Cut `` | The Site`` off a title."""
    if not site or not title.endswith(site):
        return title
    return title.removesuffix(site).rstrip(" |-–—·:") or title


def _teaser(text: str) -> str:
    told = meta(parse_html(text), "og:description", "description") or ""
    return told if len(told) >= _TEASER else ""


def _canonical(tree: HtmlElement, url: str | None) -> str | None:
    """The page's address for itself; one on another host is not believed, for evidence names where it came from."""
    told = [*tree.xpath("//link[@rel='canonical']/@href"), *tree.xpath("//meta[@property='og:url']/@content")]
    for address in (urljoin(url or "", str(value).strip()) for value in told):
        parts = urlsplit(address)
        if parts.scheme in ("http", "https") and (url is None or _site(address) == _site(url)):
            return address
    return url


def _site(url: str) -> str:
    return re.sub(r"^(?:www|m|amp|mobile)\.", "", (urlsplit(url).hostname or "").lower())


def _language(tree: HtmlElement) -> str | None:
    told: str = tree.get("lang") or tree.get("xml:lang") or meta(tree, "og:locale", "language") or ""
    found = re.match(r"[A-Za-z]{2}(?![A-Za-z])", told)
    return found[0].lower() if found else None


def _publisher(tree: HtmlElement) -> str | None:
    named = (node.get("publisher") for node in json_ld(tree))
    names = (str(node.get("name") or "") for node in named if isinstance(node, dict))
    return meta(tree, "og:site_name") or next((squeeze(name) for name in names if name), None)
