"""Notices for the tests of alerts: the founding story, and arbitrary ones made of whatever may be scraped."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from alerts.notice import Change, Digest, Evidence, Notice, NoticeName, NoticeSubject

LISTED = Notice(
    sequence=17,
    kind="designated",
    headline="DJIBO, Ousmane Illiassou was designated by OFAC (SDN list) under SDGT",
    watch="sdgt",
    thread="party-1",
    caption="DJIBO, Ousmane Illiassou",
    party_id="1",
    party_kind="person",
    source="us_ofac_sdn",
    source_title="OFAC SDN list",
    ref="32391",
    authority="US Treasury",
    programmes=("SDGT",),
    names=(
        NoticeName("DJIBO, Ousmane Illiassou", "primary", "strong"),
        NoticeName("CHAPORI, Petit", "alias", "weak"),
        NoticeName("Уссман Иллиассу Джибо", "original_script", "strong"),
    ),
    published_at=datetime(2021, 7, 7, tzinfo=UTC),
    seen_at=datetime(2021, 7, 7, 15, 30, 5, tzinfo=UTC),
    changes=(Change("names", "added", None, "Petit Chafori"),),
    evidence=Evidence("ab" * 32, "https://www.treasury.example/sdn.xml?a=1&b=2", "DJIBO, Ousmane Illiassou [SDGT]"),
    explanation="The name is the same as the reported one.",
    lead_days=9,
    subject=NoticeSubject("clients", "17", "Djibo Ltd"),
)

OPERATIONAL = Notice(
    sequence=18,
    kind="source_degraded",
    headline="OFAC SDN list: the document was empty",
    watch="everything",
    thread="us_ofac_sdn",
    caption="",
    party_id=None,
    party_kind=None,
    source="us_ofac_sdn",
    source_title="OFAC SDN list",
    ref=None,
    authority=None,
    programmes=(),
    names=(),
    published_at=None,
    seen_at=datetime(2021, 7, 8, tzinfo=UTC),
    changes=(),
    evidence=Evidence(None, None, None),
)

NAMES_IN_EVERY_SCRIPT = (
    "Ousmane Illiassou Djibo",
    "Уссман Иллиассу Джибо",
    "أسامة بن محمد بن عوض بن لادن",
    "سید علی حسینی خامنه‌ای",
    "金正恩",
    "김정은",
    "きむ じょんうん",
    "กองกำลังติดอาวุธ",
    "ওসামা বিন লাদেন",
    "अब्दुल हक़ीम",
    "ଓଡ଼ିଆ ନାମ",
    "Αλέξανδρος Παπαδόπουλος",
    "בנימין בן דוד",
    "Հայաստան Պետրոսյան",
    "ქართული სახელი",
    "ኦስማን ኢብራሂም",
    "မြန်မာ့စီးပွားရေး",
    "Nguyễn Thị Minh Khai",
    "Łukasz Żółć-Gęślą",
    "𐎀𐎁𐎂 𝔄𝔩𝔦 🚢",
)

NASTY = (
    "Ali\r\nBcc: everyone@example.org\r\n\r\n<b>hello</b>",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b5m bell\x07",
    "abc\u202edcba\u2066 \u200b\ufeff\u00ad",
    '<script>alert("x")</script> & {{ 7 * 7 }} {% raw %}',
    "\ud800 lone surrogate \x00 null",
    "=?utf-8?q?Bcc=3A_x?= =?utf-8?b?Ympw?=",
    "line\u2028separator\u2029paragraph\x85next",
    "a" * 5000,
    "word " * 2000,
    "𐎀" * 3000,
    "e" + "\u0301" * 500,
)


def listed(**changes: Any) -> Notice:
    """Return the notice of Djibo's listing, with some fields replaced."""
    return replace(LISTED, **changes)


def digest_of_many(count: int, notice: Notice = LISTED) -> Digest:
    """Return a digest of so many notices alike, of which at most 200 are written out."""
    return Digest(
        watch="sdgt",
        headline=f"OFAC SDN list: {count} events ({count} designated)",
        count=count,
        kinds=((notice.kind, count),),
        notices=tuple(replace(notice, sequence=number) for number in range(1, min(count, 200) + 1)),
        since=notice.seen_at,
        until=notice.seen_at,
        written_at=datetime(2021, 7, 7, 16, tzinfo=UTC),
        link="https://tracker.example.org/told/msg_1",
    )


scraped = st.one_of(
    st.text(st.characters(codec=None), max_size=60),
    st.sampled_from(NASTY),
    st.sampled_from(NAMES_IN_EVERY_SCRIPT),
    st.sampled_from(NAMES_IN_EVERY_SCRIPT).map(lambda name: f"{name} " * 200),
)
moments = st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=st.just(UTC))
names = st.builds(NoticeName, text=scraped, kind=scraped, strength=scraped)
changed = st.builds(Change, field=scraped, op=scraped, old=scraped | st.none(), new=scraped | st.none())
evidence = st.builds(Evidence, document=scraped | st.none(), url=scraped | st.none(), quote=scraped | st.none())
notices = st.builds(
    Notice,
    sequence=st.integers(0, 2**63),
    kind=st.sampled_from(("designated", "amended", "reported", "source_degraded")),
    headline=scraped,
    watch=scraped,
    thread=scraped,
    caption=scraped,
    party_id=scraped | st.none(),
    party_kind=scraped | st.none(),
    source=scraped,
    source_title=scraped,
    ref=scraped | st.none(),
    authority=scraped | st.none(),
    programmes=st.lists(scraped, max_size=4).map(tuple),
    names=st.lists(names, max_size=4).map(tuple),
    published_at=moments | st.none(),
    seen_at=moments,
    changes=st.lists(changed, max_size=4).map(tuple),
    evidence=evidence,
    explanation=scraped | st.none(),
    score=st.floats(0, 1) | st.none(),
    lead_days=st.integers(-5000, 5000) | st.none(),
    subject=st.builds(NoticeSubject, list=scraped, id=scraped, name=scraped) | st.none(),
    action=st.sampled_from(("designate", "delist", "amend")) | st.none(),
)
"""Any notice a hostile publisher could make us write."""
