"""Precision and recall of the claims, on the labelled texts.

    .venv/bin/python tests/benchmarks/extraction/run.py [--half development] [--errors] [--language en]

``--errors`` lists what went wrong, for the development half only: the others are for measuring, not for tuning.
"""

import argparse
from collections.abc import Sequence

from labelled import LANGUAGES, cases
from measure import Tally, measure

from tracker.extraction.confidence import MEASURED

HALVES = ("development", "test", "fresh", "second")
"""``fresh`` and ``second`` are looked at by their figures only; ``second`` was written last."""

_HEAD = "{:<12}{:>6}{:>8}{:>8}{:>9}{:>9}{:>7}{:>7}{:>6}{:>8}"
_LINE = "{:<12}{:>6}{:>8.3f}{:>8.3f}{:>9.3f}{:>9.3f}{:>7.3f}{:>7.3f}{:>6.3f}{:>8.3f}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one table a half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--errors", action="store_true")
    chosen = parser.parse_args(arguments)
    for half in (chosen.half,) if chosen.half else HALVES:
        _report(half, (chosen.language,) if chosen.language else LANGUAGES, errors=chosen.errors)


def _report(half: str, languages: tuple[str, ...], *, errors: bool) -> None:
    print(f"\n{half} texts")
    print(_HEAD.format("", "texts", "name P", "name R", "alias P", "alias R", "auth", "prog", "day", "noisy"))
    for language in languages:
        texts = cases(half, (language,))
        if texts:
            _print(language, measure(texts), len(texts))
    whole = measure(cases(half, languages))
    _print("all", whole, len(cases(half, languages)))
    _print_calibration(whole)
    if errors and half == "development":
        print(*whole.errors, sep="\n")


def _print(label: str, tally: Tally, texts: int) -> None:
    print(
        _LINE.format(
            label,
            texts,
            tally.share("name right", "name wrong"),
            tally.share("name right", "name missing"),
            tally.share("alias right", "alias wrong"),
            tally.share("alias right", "alias missing"),
            tally.share("authority right", "authority wrong"),
            tally.share("programmes right", "programmes wrong"),
            tally.share("day right", "day wrong"),
            1 - tally.share("silent", "noisy"),
        )
    )


def _print_calibration(tally: Tally) -> None:
    """For each confidence that claims were told with: how many there are, and how many of them are right."""
    for confidence, right, claims in tally.calibration():
        told = ", ".join(cue.value for cue, measured in MEASURED.items() if measured == confidence)
        print(f"confidence {confidence:.2f}: {right:>4} of {claims:>4} right, {(right + 1) / (claims + 2):.2f}  {told}")


if __name__ == "__main__":
    main()
