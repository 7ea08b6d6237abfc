"""OFAC's delta files: what each publication changed on the SDN and the consolidated list."""

from datetime import timedelta

from scrapers.ofac.delta import CONSOLIDATED, SDN, read_delta, read_history
from scrapers.source import DeltaSource, SourceKind

SOURCE = DeltaSource(
    key="us_ofac_changes",
    title="OFAC, changes of the sanctions lists",
    authority="US Department of the Treasury, Office of Foreign Assets Control",
    jurisdiction="US",
    kind=SourceKind.NOTICE,
    # From public code that reads them, not tried by us. The history tells the numbers of all publications of a year,
    # /changes/{number} is the file; /changes/latest gives the newest of these files and is not asked for.
    urls=("https://sanctionslistservice.ofac.treas.gov/changes/history/{year}",),
    index=read_history,
    read=read_delta,
    lists=(SDN, CONSOLIDATED),
    interval=timedelta(minutes=5),
    max_bytes=64 * 1024 * 1024,
)
