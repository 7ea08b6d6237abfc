"""Changed fields in words."""

from typing import Any

import pytest

from tracker.domain.wording import told

WEAK = {"text": "CHAPORI, Petit", "kind": "alias", "strength": "weak"}
PRIMARY = {"text": "DJIBO, Ousmane", "kind": "primary", "strength": "strong"}


@pytest.mark.parametrize(
    ("field", "op", "old", "new", "words"),
    [
        ("names", "added", None, WEAK, "name added: CHAPORI, Petit (weak alias)"),
        ("names", "removed", WEAK, None, "name removed: CHAPORI, Petit (weak alias)"),
        ("names", "changed", WEAK, {**WEAK, "strength": "strong"}, "name CHAPORI, Petit: strength weak → strong"),
        ("names", "changed", WEAK, {**WEAK, "kind": "former"}, "name CHAPORI, Petit: kind alias → former"),
        (
            "names",
            "changed",
            WEAK,
            {**WEAK, "text": "CHAPPORI, Petit"},
            "name re-spelt: CHAPORI, Petit (weak alias) → CHAPPORI, Petit (weak alias)",
        ),
        (
            "names",
            "changed",
            PRIMARY,
            {**PRIMARY, "text": "KOUNOU, Ousmane"},
            "primary name changed: DJIBO, Ousmane (strong primary) → KOUNOU, Ousmane (strong primary)",
        ),
        ("births", "changed", {"date": "1984"}, {"date": "1984-05-17"}, "birth corrected: date 1984 → date 1984-05-17"),
        ("programmes", "added", None, "SDGT", "programme added: SDGT"),
        ("programmes", "removed", "SDGT", None, "programme dropped: SDGT"),
        ("remarks", "changed", "DOB 1984.", "DOB 1985.", "remarks changed: DOB 1984. → DOB 1985."),
        ("gender", "added", None, "male", "gender added: male"),
    ],
)
def test_a_change_says_what_became_of_what(field: str, op: str, old: Any, new: Any, words: str) -> None:
    assert told({"field": field, "op": op, "old": old, "new": new}) == words
