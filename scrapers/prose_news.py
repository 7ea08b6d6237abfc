"""An office that publishes news as prose: an index or feed of which only some subjects are read, and its articles."""

import re
from dataclasses import dataclass, replace

from scrapers.html import read_article
from scrapers.indexes import index_links
from scrapers.record import Article, DocumentError, PageLink

SHORTEST = 200
"""A release with less text than this is no release: the page has another shape than it had."""


@dataclass(frozen=True, slots=True)
class ProseNews:
    """Whose news, at which addresses, about what; ``language`` None is what the page itself says."""

    publisher: str
    language: str | None
    address: re.Pattern[str]
    subject: re.Pattern[str]

    def read_index(self, body: bytes, url: str) -> tuple[PageLink, ...]:
        """Read the releases about the subject; raise ``DocumentError`` where there is no release at all."""
        return index_links(body, url, self.address, lambda title: self.subject.search(title) is not None)

    def read_page(self, body: bytes, url: str | None, content_type: str | None) -> Article:
        """Read one release; raise ``DocumentError`` for one without a title or a text."""
        article = read_article(body, url, content_type)
        if not article.title or len(article.text) - len(article.title) < SHORTEST:
            raise DocumentError("wrong_document", "the release lacks its title or its text")
        return replace(article, publisher=self.publisher, language=self.language or article.language)
