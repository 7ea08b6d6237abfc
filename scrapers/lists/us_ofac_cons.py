"""OFAC's Consolidated List: its sanctions lists other than the SDN list, in any layout they are published in."""

from datetime import timedelta

from scrapers.ofac.layouts import reader
from scrapers.ofac.legacy_csv import FileNames
from scrapers.source import ListSource

FILES = FileNames(
    entries="cons_prim.csv", aliases="cons_alt.csv", addresses="cons_add.csv", comments="cons_comments.csv"
)

SOURCE = ListSource(
    key="us_ofac_cons",
    title="OFAC Consolidated (non-SDN) List",
    authority="US Department of the Treasury, Office of Foreign Assets Control",
    jurisdiction="US",
    # As for the SDN list: from secondary notes, not tried by us.
    urls=("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONS_ENHANCED.ZIP",),
    interval=timedelta(minutes=15),
    read=reader(FILES, lambda name: name != "SDN List"),
    companions=FILES.all(),
    reference_kind="ofac reference",  # the Consolidated Screening List repeats it
    min_records=400,
)
