"""The Entity List of the US Bureau of Industry and Security, through its copy in the screening list."""

from datetime import timedelta

from scrapers.csl.layouts import URL, one_reader
from scrapers.source import ListSource

SOURCE = ListSource(
    key="us_bis_entity",
    title="BIS Entity List",
    authority="US Department of Commerce, Bureau of Industry and Security",
    jurisdiction="US",
    urls=(URL,),  # from the settings of a public crawler, not tried by us
    interval=timedelta(hours=6),
    max_bytes=256 * 1024 * 1024,
    read=one_reader("EL"),
    min_records=1_800,  # 2,001 entries in May 2022
)
