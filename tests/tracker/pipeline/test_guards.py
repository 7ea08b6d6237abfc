"""Whatever a publisher sends instead of its list: kept, not believed, told once, and over when a good one comes.

Real sources, read by the real pipeline from a publisher on loopback. What stands may be changed by good documents only.
"""

import gzip
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from broken_documents import CHALLENGE, NO_SUCH_KEY
from guarded_desk import LARGEST, Desk, Open, check_kept_and_not_believed, check_recovers
from list_fixtures import PUBLISHED, needs_published
from loopback_publisher import Reply, endlessly, zipped
from official_documents import sdn_csv, sdn_xml, un_xml

from db import sources
from scrapers.lists.un_sc import SOURCE as UN
from scrapers.lists.us_ofac_sdn import SOURCE as SDN
from scrapers.source import ListSource

STANDING = range(1, 61)
PADDING = b" " * (2 * LARGEST)


@pytest.fixture
def desk(desk_of: Open) -> Desk:
    """A desk on which the SDN list stands, as its XML document says."""
    return desk_of(SDN, "/SDN.XML", sdn_xml(STANDING))


def without_the_end(body: bytes) -> bytes:
    return body[: len(body) * 2 // 3]


def lying_zip() -> bytes:
    """Pack a file and understate its size, where the package says how much there is to unpack."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("SDN.XML", PADDING)
    return out.getvalue().replace(len(PADDING).to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def declaring(document_type: str, entity: str = "") -> bytes:
    """Put a document type before the list and one of its entities into its first name."""
    head, _, rest = sdn_xml(STANDING).partition(b"\n")
    return head + document_type.encode() + rest.replace(b"EXAMPLE", entity.encode() or b"EXAMPLE", 1)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
GOOD = sdn_xml(STANDING)

BROKEN_SDN = {
    "an empty body": (b"", "empty"),
    "nothing but space": (b"\r\n  \r\n", "empty"),
    "a challenge page": (CHALLENGE, "blocked"),
    "a maintenance page": (b"<html><body><h1>We will be back soon</h1></body></html>", "blocked"),
    "an S3 error": (NO_SUCH_KEY, "wrong_document"),
    "another root": (GOOD.replace(b"sdnList", b"sdnDelta"), "wrong_document"),
    "another namespace": (GOOD.replace(b"exports/XML", b"exports/CHANGES"), "wrong_document"),
    "another publisher's list": (un_xml(STANDING), "wrong_document"),
    "JSON": (b'{"error": "not found"}', "wrong_document"),
    "XML that ends in the middle": (without_the_end(GOOD), "truncated"),
    "XML without its last tag": (GOOD.replace(b"</sdnList>", b""), "truncated"),
    "gzip that ends in the middle": (without_the_end(gzip.compress(GOOD)), "truncated"),
    "gzip without its last four bytes": (gzip.compress(GOOD)[:-4], "truncated"),
    "gzip whose bytes were changed": (gzip.compress(GOOD)[:-8] + b"\0" * 8, "parse"),
    "a zip that ends in the middle": (without_the_end(zipped({"SDN.XML": GOOD})), "truncated"),
    "a zip of a list that ends in the middle": (zipped({"SDN.XML": without_the_end(GOOD)}), "truncated"),
    "a zip without files": (zipped({}), "empty"),
    "fewer records than it declares": (sdn_xml(range(1, 60), declared=60), "truncated"),
    "more records than it declares": (sdn_xml(STANDING, declared=59), "truncated"),
    "no records": (sdn_xml([]), "empty"),
    "fewer records than the list is known to hold": (sdn_xml(range(1, 20)), "too_few"),
    "a third of the list gone": (sdn_xml(range(1, 41)), "shrunk"),
    "as many records, but others": (sdn_xml(range(101, 161)), "shrunk"),
    "ten times as many records": (sdn_xml(range(1, 601)), "grown"),
    "a reference twice": (sdn_xml([*STANDING, 60]), "parse"),
    "a record without a reference": (GOOD.replace(b"<uid>60</uid>", b""), "parse"),
    "bytes of another encoding": (GOOD.replace(b"EXAMPLE", "EXÄMPLE".encode("latin-1"), 1), "encoding"),
    "characters that XML does not know": (GOOD.replace(b"EXAMPLE", b"EX\x0bMPLE", 1), "encoding"),
    "an older publication date": (sdn_xml(STANDING, "05/31/2021"), "older"),
    "no publication date": (GOOD.replace(b"06/01/2021", b"soon"), "parse"),
    "an entity bomb": (declaring(f'<!DOCTYPE r [<!ENTITY l0 "ha">{LAUGHS}]>', "&l11;"), "parse"),
    "an external entity": (declaring('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>', "&x;"), "parse"),
    "an external document type": (declaring('<!DOCTYPE r SYSTEM "file:///etc/hostname">'), "parse"),
    "a zip bomb": (zipped({"SDN.XML": PADDING}), "too_large"),
    "a gzip bomb": (gzip.compress(PADDING), "too_large"),
    "a bomb in a zip in a zip": (zipped({"list.zip": zipped({"SDN.XML": PADDING})}), "too_large"),
    "a zip that lies about its size": (lying_zip(), "parse"),
    "a zip of a zip of a zip of a zip": (
        zipped({"a": zipped({"b": zipped({"c": zipped({"SDN.XML": GOOD})})})}),
        "parse",
    ),
    "one name in two folders of a zip": (zipped({"a/SDN.XML": GOOD, "b/SDN.XML": GOOD}), "parse"),
    "a zip of far too many files": (zipped({f"{number}.xml": GOOD for number in range(300)}), "parse"),
}


@pytest.mark.parametrize(("body", "kind"), BROKEN_SDN.values(), ids=BROKEN_SDN)
def test_what_is_no_whole_sdn_list_is_kept_not_believed_and_told_once(desk: Desk, body: bytes, kind: str) -> None:
    check_kept_and_not_believed(desk, body, kind)
    check_recovers(desk, sdn_xml(range(2, 62), "06/03/2021"), "designated", "delisted")


BROKEN_CSV = {
    "a challenge page": (CHALLENGE, "blocked"),
    "an S3 error": (NO_SUCH_KEY, "wrong_document"),
    "another file of the list": (b'1,1,"aka","EXAMPLE",-0- \r\n' * 60 + b"\x1a", "wrong_document"),
    "a row that ends in the middle": (sdn_csv(STANDING)[:-20], "truncated"),
    "a last cell that ends in the middle": (sdn_csv(STANDING)[:-5], "truncated"),
    "a file cut between two rows": (sdn_csv(range(1, 31)).rstrip(b"\x1a"), "shrunk"),
    "a reference twice": (sdn_csv([*STANDING, 60]), "parse"),
    "bytes of another encoding": (sdn_csv(STANDING).replace(b"EXAMPLE", b"EX\xc4MPLE"), "encoding"),
}


@pytest.mark.parametrize(("body", "kind"), BROKEN_CSV.values(), ids=BROKEN_CSV)
def test_what_is_no_whole_csv_is_kept_not_believed_and_told_once(desk_of: Open, body: bytes, kind: str) -> None:
    desk = desk_of(SDN, "/sdn.csv", sdn_csv(STANDING))
    check_kept_and_not_believed(desk, body, kind)
    check_recovers(desk, sdn_csv(range(2, 62)), "designated", "delisted")


BROKEN_UN = {
    "a challenge page": (CHALLENGE, "blocked"),
    "an S3 error": (NO_SUCH_KEY, "wrong_document"),
    "half of it": (without_the_end(un_xml(STANDING)), "truncated"),
    "no entities": (un_xml(STANDING).replace(b"ENTITY>", b"NOBODY>"), "truncated"),
    "an older generation date": (un_xml(STANDING, "2021-05-31"), "older"),
    "a reference twice": (un_xml([*STANDING, 60]), "parse"),
    "bytes of another encoding": (un_xml(STANDING).replace(b"Person", "Pérson".encode("latin-1")), "encoding"),
}


@pytest.mark.parametrize(("body", "kind"), BROKEN_UN.values(), ids=BROKEN_UN)
def test_what_is_no_whole_un_list_is_kept_not_believed_and_told_once(desk_of: Open, body: bytes, kind: str) -> None:
    desk = desk_of(UN, "/consolidated.xml", un_xml(STANDING))
    check_kept_and_not_believed(desk, body, kind)
    check_recovers(desk, un_xml(range(2, 62), "2021-06-03"), "designated", "delisted")


@needs_published
@pytest.mark.published
@pytest.mark.parametrize(
    ("source", "path", "first", "name", "kind"),
    [
        (SDN, "/SDN.XML", GOOD, "sdn.xml_s3_NoSuchKey_2025-11-19.xml", "wrong_document"),
        (UN, "/consolidated.xml", un_xml(STANDING), "un_2025-08-18_invalid_utf8.xml.gz", "encoding"),
    ],
    ids=["an S3 error", "a list that says UTF-8 and is not"],
)
def test_what_was_really_sent_is_kept_not_believed_and_told_once(
    desk_of: Open, source: ListSource, path: str, first: bytes, name: str, kind: str
) -> None:
    body = (PUBLISHED / "broken" / name).read_bytes()
    desk = desk_of(source, path, first)
    check_kept_and_not_believed(desk, body, kind)
    check_recovers(desk, first)


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply(200, GOOD, declared=LARGEST + 1), "too_large"),
        (Reply(200, chunks=endlessly), "too_large"),
        (Reply(200, gzip.compress(PADDING), {"Content-Encoding": "gzip"}), "too_large"),
        (Reply(200, without_the_end(GOOD), declared=len(GOOD)), "truncated"),
        (Reply(200, without_the_end(gzip.compress(GOOD)), {"Content-Encoding": "gzip"}), "truncated"),
        (Reply(404, NO_SUCH_KEY), "http"),
        (Reply(200, b"", {"x-amzn-waf-action": "challenge"}), "blocked"),
    ],
    ids=["too long by its header", "endless", "a gzip bomb on the wire", "cut off", "cut gzip", "gone", "a bot wall"],
)
def test_what_does_not_come_whole_is_no_document_and_told_once_after_three_looks(
    desk: Desk, reply: Reply, kind: str
) -> None:
    before = desk.standing()
    desk.publish(reply)
    desk.look(times=2)
    assert (desk.state().state, desk.kinds()) == ("failing", [])
    desk.look(times=3)
    assert (desk.state().state, desk.state().error_kind) == ("degraded", kind)
    assert desk.kinds() == ["source_degraded"]
    assert (len(desk.documents()), desk.standing()) == (1, before)
    check_recovers(desk, sdn_xml(range(2, 62), "06/03/2021"), "designated", "delisted")


def test_a_source_that_sends_what_stands_recovers_without_further_events(desk: Desk) -> None:
    check_kept_and_not_believed(desk, CHALLENGE, "blocked")
    check_recovers(desk, GOOD)


def test_what_was_not_believed_is_asked_for_whole_again_whatever_the_publisher_says(desk: Desk) -> None:
    desk.publisher.publish("/SDN.XML", CHALLENGE)
    desk.look(times=3, hours=2)
    assert ["if-none-match" in request.headers for request in desk.publisher.seen("/SDN.XML")] == [False] * 4
    assert len(desk.documents()) == 2
    desk.publisher.publish("/SDN.XML", GOOD)
    desk.look(times=2, hours=2)
    assert "if-none-match" in desk.publisher.seen("/SDN.XML")[-1].headers


def test_one_broken_document_after_another_is_told_once(desk: Desk) -> None:
    for body in (b"", CHALLENGE, NO_SUCH_KEY, sdn_xml(range(1, 20)), sdn_xml(range(1, 41))):
        desk.publish(body)
        desk.look()
    assert [document.verdict for document in desk.documents()] == ["believed", *["disbelieved"] * 5]
    check_recovers(desk, GOOD)


def test_a_list_that_was_never_whole_has_a_silent_baseline_when_it_comes(desk_of: Open) -> None:
    desk = desk_of(UN, "/consolidated.xml", un_xml(STANDING))
    fresh = replace(SDN, urls=(desk.publisher.url("/SDN.XML"),), min_records=20)
    other = replace(desk, tracker=replace(desk.tracker, sources={fresh.key: fresh}), source=fresh)
    with other.tracker.database.writing() as session:
        sources.ensure(session, [fresh.key], other.clock())
    other.publish(CHALLENGE)
    other.look(times=2)
    assert (other.kinds(), other.standing()) == (["source_degraded"], {})
    check_recovers(other, GOOD)
    assert len(other.standing()) == len(STANDING)


def test_what_an_external_entity_names_is_never_asked_for(desk: Desk) -> None:
    secret = desk.publisher.url("/secret")
    for body in (
        declaring(f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret}">]>', "&x;"),
        declaring(f'<!DOCTYPE r SYSTEM "{secret}">'),
        declaring(f'<!DOCTYPE r [<!ENTITY % x SYSTEM "{secret}"> %x;]>'),
    ):
        desk.publish(body)
        desk.look()
    assert desk.publisher.count("/secret") == 0
    assert desk.kinds() == ["source_degraded"]


def test_the_paths_in_a_zip_lead_nowhere(desk: Desk, tmp_path: Path) -> None:
    desk.publish(zipped({"../../../SDN.XML": sdn_xml(range(1, 62), "06/02/2021")}))
    desk.look()
    assert (desk.kinds(), len(desk.standing())) == (["designated"], 61)
    assert [path for path in tmp_path.rglob("*") if path.name.upper().startswith("SDN")] == []
