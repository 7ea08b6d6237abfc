"""Mentions among 100,000 stored names: how fast they are found, and how often an innocent article mentions anybody.

    .venv/bin/python tests/benchmarks/extraction/mentioning.py        (needs ../shared/data)

The names are those of the OFAC list of 7 July 2021, filled up with names made of its own words. The innocent articles
are made of sentences about sport, business, culture, courts and local news; many name somebody called like one listed.
"""

import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.matching.matching_lists import ofac
from innocent import innocent_articles

from tracker.extraction.mentions import Mention, MentionScanner
from tracker.extraction.near import NEAR, near_mentions
from tracker.matching.entry import NameEntry
from tracker.matching.matcher import Matcher
from tracker.matching.query import Query

STORED = 100_000
SIZE = 5_000
ARTICLE = Path(__file__).parents[3].parent / "shared" / "data" / "news" / "000_07f411d3ee13c5a2.txt"


def filled_up(entries: list[NameEntry], number: int) -> list[NameEntry]:
    """The names and so many more, made of their words, that there are ``number``."""
    chosen = random.Random(7)
    words = sorted({word.strip(",.") for entry in entries for word in entry.text.split() if len(word) > 3})
    first = entries[0]
    made = (" ".join(chosen.choices(words, k=3)) for _ in range(number - len(entries)))
    return [
        *entries,
        *(
            NameEntry(10**6 + n, 10**6 + n, name, first.kind, first.strength, first.party_kind)
            for n, name in enumerate(made)
        ),
    ]


def median_ms(work: Callable[[], object], times: int = 40) -> float:
    """The median process time of some work, in milliseconds."""
    taken: list[float] = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken) * 1000


def main() -> None:
    """Print the figures."""
    listed = ofac()
    stored = filled_up(listed, STORED)
    scanner, matcher = MentionScanner(stored), Matcher(stored, {})

    def both(text: str) -> tuple[Mention, ...]:
        exact = scanner.scan(text)
        if not scanner.speaks_of_such(text):
            return exact
        return (*exact, *near_mentions(text, exact, lambda name: matcher.search(Query(name), limit=1, min_score=NEAR)))

    article = (ARTICLE.read_text() * 2)[:SIZE]
    both(article)
    print(f"{len(stored):,} stored names, an article of {len(article):,} characters")
    print(f"exact pass: {median_ms(lambda: scanner.scan(article)):.2f} ms (wanted: 1 ms at most)")
    print(f"with the fuzzy pass: {median_ms(lambda: both(article)):.2f} ms (wanted: 25 ms at most)")
    articles = innocent_articles()
    false = [(text[:60], both(text)) for text in articles if both(text)]
    print(f"innocent articles that mention somebody: {len(false)} of {len(articles)} (wanted: 1 in 200 at most)")
    for head, mentions in false[:20]:
        print(f"  {head!r}: {[(one.text, one.name, one.score) for one in mentions]}")


if __name__ == "__main__":
    main()
