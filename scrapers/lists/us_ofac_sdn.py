"""The Specially Designated Nationals list of the US Treasury (OFAC), in any layout it is published in."""

from datetime import timedelta

from scrapers.ofac.layouts import reader
from scrapers.ofac.legacy_csv import FileNames
from scrapers.source import ListSource

FILES = FileNames(entries="sdn.csv", aliases="alt.csv", addresses="add.csv", comments="sdn_comments.csv")

SOURCE = ListSource(
    key="us_ofac_sdn",
    title="OFAC Specially Designated Nationals",
    authority="US Department of the Treasury, Office of Foreign Assets Control",
    jurisdiction="US",
    # Secondary notes only, not tried by us: the exports of OFAC's Sanctions List Service. It answers 302 to a signed
    # address that is good for an hour, and 403 to a User-Agent that does not begin like a browser's.
    urls=("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN_ENHANCED.ZIP",),
    interval=timedelta(minutes=15),
    quiet_for=timedelta(days=21),  # it changes about every third day
    max_bytes=512 * 1024 * 1024,  # SDN_ENHANCED.XML had 109 MB in September 2026
    read=reader(FILES, lambda name: name == "SDN List"),
    companions=FILES.all(),
    reference_kind="ofac reference",  # the Consolidated Screening List repeats it
    min_records=17_000,
)
