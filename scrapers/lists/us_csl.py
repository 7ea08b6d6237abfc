"""The US Consolidated Screening List of trade.gov: a cross-check of the lists of Treasury, Commerce and State."""

from datetime import timedelta

from scrapers.csl.layouts import whole_reader
from scrapers.source import ListSource

SOURCE = ListSource(
    key="us_csl",
    title="US Consolidated Screening List",
    authority="US Department of Commerce, International Trade Administration",
    jurisdiction="US",
    # Off until it is given its address (api.trade.gov, see docs/sources/us_csl.md): it repeats lists that are read
    # first-hand, and a user would be told of each designation twice.
    urls=(),
    interval=timedelta(hours=6),
    max_bytes=256 * 1024 * 1024,
    read=whole_reader(frozenset({"SDN", "EL", "DPL", "DTC", "ISN", "UVL"})),
    min_records=14_000,  # 14,160 entries in May 2022
)
