"""A backlog of article pages through the real pipeline: from HTML bytes to events, claims and mentions included.

    .venv/bin/python tests/benchmarks/extraction/backlog.py [--articles 500] [--names 20000]

The pages are the labelled texts of all languages in an ordinary page, each with a number in its headline, so
that no two are copies of one another. ``--names`` says how many names are stored beforehand.
"""

import argparse
import itertools
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from labelled import cases

from db import parties
from tracker.config import Settings
from tracker.pipeline.bring import Clocks, bring
from tracker.wiring import Tracker, build

_PAGE = """<!doctype html><html lang="{language}"><head><title>{title}</title>
<meta property="article:published_time" content="{day}T08:00:00Z"></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>{title}</h1>{text}</article>
<footer>Contact, privacy, subscriptions</footer></body></html>"""


def main() -> None:
    """Print how many articles a second one core takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--names", type=int, default=20_000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        paths = _write(home / "pages", chosen.articles)
        tracker = build(Settings(home=home / "data", log_level="error"))
        _store(tracker, chosen.names)
        bring(tracker, "news_page", paths[:20], Clocks())
        began, worked = time.perf_counter(), time.process_time()
        bring(tracker, "news_page", paths[20:], Clocks())
        took, worked = time.perf_counter() - began, time.process_time() - worked
        number = len(paths) - 20
        tracker.close()
    print(f"{number} articles among {chosen.names:,} stored names")
    print(f"{number / took:.0f} articles a second by the clock, {number / worked:.0f} a second of one core's time")


def _write(folder: Path, number: int) -> list[Path]:
    folder.mkdir()
    texts = itertools.cycle([*cases("development"), *cases("test"), *cases("fresh")])
    paths: list[Path] = []
    for count, case in enumerate(itertools.islice(texts, number)):
        body = "".join(f"<p>{line}</p>" for line in case.article.text.split("\n"))
        day = (case.article.published_at or datetime.now(UTC)).date().isoformat()
        page = _PAGE.format(language=case.language, title=f"Report number {count}", day=day, text=body * 2)
        path = folder / f"{count}.html"
        path.write_text(page)
        paths.append(path)
    return paths


def _store(tracker: Tracker, number: int) -> None:
    """Keep so many made-up names, as if a list had brought them."""
    now = datetime.now(UTC)
    words = [
        f"{first}{last}" for first in "bdfgklmnprstvz" for last in ("aro", "eni", "ilu", "oka", "ura", "ade", "imo")
    ]
    chosen = itertools.islice(itertools.product(words, words, words), number)
    names = [" ".join(word.title() for word in name) for name in chosen]
    with tracker.database.writing() as session:
        ids = parties.add_many(session, [{"kind": "person", "caption": name, "created_at": now} for name in names])
        fixed = {"kind": "primary", "strength": "strong", "listing_id": None, "claim_id": None, "script": None}
        parties.add_names(session, [{**fixed, "party_id": i, "text": n} for i, n in zip(ids, names, strict=True)])


if __name__ == "__main__":
    main()
