"""Executive orders and the tags under which OFAC lists by them."""

import pytest

from tracker.domain.programmes import is_under


@pytest.mark.parametrize(
    ("order", "tag"),
    [
        ("E.O. 13224", "SDGT"),
        ("E.O. 13382", "NPWMD"),
        ("E.O. 13581", "TCO"),
        ("E.O. 13694", "CYBER2"),
        ("E.O. 13818", "GLOMAG"),
        ("E.O. 14024", "RUSSIA-EO14024"),
        ("E.O. 14059", "ILLICIT-DRUGS-EO14059"),
    ],
)
def test_an_order_is_the_tag_that_lists_by_it(order: str, tag: str) -> None:
    assert is_under(order, ["IFSR", tag])
    assert is_under(tag, [tag])


@pytest.mark.parametrize(
    ("order", "tag"), [("E.O. 13224", "FTO"), ("E.O. 13224", "NPWMD"), ("E.O. 14024", "UKRAINE-EO13662")]
)
def test_an_order_is_no_other_tag(order: str, tag: str) -> None:
    assert not is_under(order, [tag])


def test_under_no_programme_stands_nobody() -> None:
    assert not is_under("E.O. 13224", [])
