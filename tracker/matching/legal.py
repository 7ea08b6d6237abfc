"""Legal forms of organisations and the family each belongs to."""

from typing import Final

from tracker.matching.table import lines


def _forms() -> dict[tuple[str, ...], str]:
    split = (line.split(": ") for line in lines("legal_forms.txt"))
    return {tuple(form.split()): family for family, forms in split for form in forms.split(" | ")}


FORMS: Final = _forms()
"""Folded words of a legal form → its family: what a partner is liable for."""

STARTS: Final = {
    first: tuple(sorted((form for form in FORMS if form[0] == first), key=len, reverse=True))
    for first in {form[0] for form in FORMS}
}
"""First word → the forms that begin with it, longest first."""
