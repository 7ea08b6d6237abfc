"""What national publishers send instead of their lists is kept, not believed, told once, and over with a good one."""

from collections.abc import Callable, Iterable

import pytest
from broken_documents import CHALLENGE, NO_SUCH_KEY
from guarded_desk import Open, check_kept_and_not_believed, check_recovers
from national_documents import atom_feed, au_workbook, ca_xml, ch_xml, ofsi_csv

from scrapers.lists import au_dfat, ca_sema, ca_terrorists, ch_seco, gb_ofsi
from scrapers.source import ListSource

STANDING = range(1, 41)

Maker = Callable[[Iterable[int]], bytes]


def half(body: bytes) -> bytes:
    return body[: len(body) // 2]


def again(make: Maker) -> bytes:
    """A good document that comes later: one entry gone, one new."""
    if make is ch_xml:
        return ch_xml(range(2, 42), "2021-06-03")
    return ofsi_csv(range(2, 42), "03/06/2021") if make is ofsi_csv else make(range(2, 42))


BROKEN: list[tuple[ListSource, Maker, str, Callable[[Maker], bytes], str]] = [
    (source, make, case, spoil, kind)
    for source, make in (
        (au_dfat.SOURCE, au_workbook),
        (ca_sema.SOURCE, ca_xml),
        (ch_seco.SOURCE, ch_xml),
        (gb_ofsi.SOURCE, ofsi_csv),
        (ca_terrorists.SOURCE, atom_feed),
    )
    for case, spoil, kind in (
        ("a challenge page", lambda make: CHALLENGE, "blocked"),
        ("half of it", lambda make: half(make(STANDING)), "truncated"),
        ("a third of it gone", lambda make: make(range(1, 27)), "shrunk"),
    )
] + [
    (au_dfat.SOURCE, au_workbook, "no bytes", lambda make: b"", "empty"),
    (au_dfat.SOURCE, au_workbook, "a workbook of something else", lambda make: au_workbook([]), "wrong_document"),
    (ca_sema.SOURCE, ca_xml, "an S3 error", lambda make: NO_SUCH_KEY, "wrong_document"),
    (ca_sema.SOURCE, ca_xml, "no records", lambda make: ca_xml([]), "empty"),
    (ca_sema.SOURCE, ca_xml, "fewer than the list is known to hold", lambda make: ca_xml(range(1, 11)), "too_few"),
    (ch_seco.SOURCE, ch_xml, "an S3 error", lambda make: NO_SUCH_KEY, "wrong_document"),
    (ch_seco.SOURCE, ch_xml, "a reference twice", lambda make: ch_xml([*STANDING, 40]), "parse"),
    (ch_seco.SOURCE, ch_xml, "an older list", lambda make: ch_xml(STANDING, "2021-05-31"), "older"),
    (
        ch_seco.SOURCE,
        ch_xml,
        "amendments only",
        lambda make: ch_xml(STANDING, "2021-06-02").replace(b"whole-list", b"amendment"),
        "wrong_document",
    ),
    (
        ch_seco.SOURCE,
        ch_xml,
        "everybody de-listed at once",
        lambda make: ch_xml(STANDING, "2021-06-02").replace(b'"listed"', b'"de-listed"'),
        "empty",
    ),
    (
        gb_ofsi.SOURCE,
        ofsi_csv,
        "bytes of another encoding",
        lambda make: ofsi_csv(STANDING).replace(b"PERSON", "PERSÖN".encode("latin-1")),
        "encoding",
    ),
    (ca_terrorists.SOURCE, atom_feed, "a reference twice", lambda make: atom_feed([*STANDING, 40]), "parse"),
]


@pytest.mark.parametrize(
    ("source", "make", "spoil", "kind"),
    [pytest.param(source, make, spoil, kind, id=f"{source.key}: {case}") for source, make, case, spoil, kind in BROKEN],
)
def test_what_is_no_whole_national_list_is_kept_not_believed_and_told_once(
    desk_of: Open, source: ListSource, make: Maker, spoil: Callable[[Maker], bytes], kind: str
) -> None:
    desk = desk_of(source, f"/{source.key}", make(STANDING))
    check_kept_and_not_believed(desk, spoil(make), kind)
    check_recovers(desk, again(make), "designated", "delisted")
