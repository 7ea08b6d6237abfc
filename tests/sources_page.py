"""Writes docs/sources.md from the sources themselves (``make docs``); a test compares the two."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from scrapers.registry import all_sources
from scrapers.source import IndexSource, Source, SourceKind

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "sources"

INTRODUCTION = """# Sources

Written by `make docs` from the sources in `scrapers/lists`, `scrapers/notices` and `scrapers/news`; do not edit it.

A **list** is complete: who is missing from a believed document has been delisted. A **notice** is official but says
nothing of those it does not name. **News** claims and mentions, and never lists anybody.

Each source can be switched off or pointed elsewhere ([settings](settings.md#one-source)). A source without addresses is
off until it is given some. How to add one: [CONTRIBUTING](../CONTRIBUTING.md#a-new-source).
"""


def render() -> str:
    """Write the whole page."""
    return "\n".join([INTRODUCTION, *_table(all_sources().values()), ""])


def _table(sources: Iterable[Source]) -> Iterator[str]:
    yield "| key | source | authority | kind | looked at | read from |"
    yield "|---" * 6 + "|"
    for source in sources:
        kind = source.kind if isinstance(source, IndexSource) else SourceKind.LIST
        about = [_key(source), source.title, source.authority, kind, _rhythm(source), _hosts(source)]
        yield f"| {' | '.join(about)} |"


def _key(source: Source) -> str:
    has_page = (FOLDER / f"{source.key}.md").exists()
    return f"[`{source.key}`](sources/{source.key}.md)" if has_page else f"`{source.key}`"


def _rhythm(source: Source) -> str:
    return f"every {_span(source.interval)}" if source.urls else "once it has an address"


def _span(span: timedelta) -> str:
    for seconds, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        number, rest = divmod(round(span.total_seconds()), seconds)
        if number and not rest:
            return unit if number == 1 else f"{number} {unit}s"
    return f"{round(span.total_seconds())} seconds"


def _hosts(source: Source) -> str:
    hosts = dict.fromkeys(urlsplit(url).hostname or url for url in source.urls)
    return ", ".join(hosts) or "addresses of your own"


if __name__ == "__main__":
    print(render(), end="")
