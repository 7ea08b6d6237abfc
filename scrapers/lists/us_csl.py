"""The US Consolidated Screening List of trade.gov: a cross-check of the lists of Treasury, Commerce and State."""

from datetime import timedelta

from scrapers.csl.layouts import URL, whole_reader
from scrapers.source import ListSource

SOURCE = ListSource(
    key="us_csl",
    title="US Consolidated Screening List",
    authority="US Department of Commerce, International Trade Administration",
    jurisdiction="US",
    urls=(URL,),  # from the settings of a public crawler, not tried by us
    interval=timedelta(hours=6),
    max_bytes=256 * 1024 * 1024,
    read=whole_reader(frozenset({"SDN", "EL", "DPL", "DTC", "ISN", "UVL"})),
    min_records=14_000,  # 14,160 entries in May 2022
)
