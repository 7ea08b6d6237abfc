"""How long readers take from bytes to records, beside a bare pass of lxml or csv over the same bytes.

Run ``.venv/bin/python tests/benchmarks/reading.py [--entries 19000]`` with the published files of ../shared/data. With
``--entries`` it also reads an ENHANCED document made by multiplying the published entities, and tells the peak memory.
The bare pass over a workbook unpacks its sheets and texts and is one of lxml over their XML. Times are processor time,
the best of several rounds; the cache of remarks clauses is emptied before every round.
"""

import argparse
import csv
import gc
import io
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree

from scrapers.lists import au_dfat, ca_sema, gb_ofsi, un_sc, us_ofac_cons, us_ofac_sdn
from scrapers.ofac.remarks import read_clause
from scrapers.source import ListSource
from scrapers.unpack import unpack

PUBLISHED = Path(__file__).parents[3] / "shared" / "data"
ROUNDS = 7
CASES: list[tuple[str, ListSource, str]] = [
    ("ENHANCED", us_ofac_cons.SOURCE, "ofac/consolidated/2025-04-10_CONS_ENHANCED.XML.gz"),
    ("ADVANCED", us_ofac_cons.SOURCE, "ofac/consolidated/2020-10-10_cons_advanced.xml.gz"),
    ("SDN.XML, old namespace", us_ofac_cons.SOURCE, "ofac/consolidated/2018-05-27_consolidated.xml.gz"),
    ("SDN.XML", us_ofac_cons.SOURCE, "ofac/consolidated/2025-05-25_consolidated.xml.gz"),
    ("CSV, four files", us_ofac_sdn.SOURCE, "ofac/sdn_csv_2021-07-07"),
    ("United Nations", un_sc.SOURCE, "un/2025-05-25_UN.xml.gz"),
    ("Canada, flat XML", ca_sema.SOURCE, "ca/2025-05-25_sema-lmes.xml.gz"),
    ("Australia, workbook", au_dfat.SOURCE, "au/2024-12-17_regulation8_consolidated.xlsx"),
    ("OFSI, workbook", gb_ofsi.SOURCE, "uk/2025-04-16_UK_Sanctions_List.xlsx"),
]


def parts_of(path: Path) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        parts.update(unpack(file.name, file.read_bytes(), 1 << 30))
    return parts


def bare_pass(parts: dict[str, bytes]) -> None:
    for name, body in parts.items():
        if name.endswith(".csv"):
            for _ in csv.reader(io.StringIO(body.decode(), newline="")):
                pass
        else:
            for document in sheets_of(body) if name.endswith(".xlsx") else [body]:
                for _ in etree.iterparse(io.BytesIO(document)):
                    pass


def sheets_of(workbook: bytes) -> list[bytes]:
    """Give the XML documents in which a workbook keeps its cells."""
    package = ZipFile(io.BytesIO(workbook))
    return [package.read(name) for name in package.namelist() if re.match(r"xl/(worksheets/|sharedStrings)", name)]


def best(work: Callable[[], Any]) -> float:
    """Give the least processor time of several rounds, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        read_clause.cache_clear()
        gc.collect()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1000


def multiplied(body: bytes, entries: int) -> bytes:
    """Repeat the entities of an ENHANCED document under new numbers."""
    start, end = body.index(b"<entity "), body.index(b"</entities>")
    entities = re.findall(rb'<entity id="\d+">(.*?</entity>)', body[start:end], re.DOTALL)
    numbered = (b'<entity id="%d">%s' % (number, entities[number % len(entities)]) for number in range(entries))
    return body[:start] + b"\n".join(numbered) + body[end:]


def report(title: str, source: ListSource, parts: dict[str, bytes]) -> None:
    size, records = sum(map(len, parts.values())), len(source.read(parts).listings)
    bare, ours = best(lambda: bare_pass(parts)), best(lambda: source.read(parts))
    print(f"{title:<24}{size / 1e6:>8.1f} MB{records:>8}{bare:>10.1f} ms{ours:>10.1f} ms{ours / bare:>8.2f} x")


def peak_memory() -> float:
    """Give the peak of this process in MB (``getrusage`` would tell that of the process that started it)."""
    told = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())
    return int(told[1]) / 1024 if told else float("nan")


def report_memory(path: Path) -> None:
    """Read a document in a process that does nothing else, and tell its time and its peak memory."""
    body = path.read_bytes()
    start = time.perf_counter()
    records = len(us_ofac_sdn.SOURCE.read({path.name: body}).listings)
    seconds, peak = time.perf_counter() - start, peak_memory()
    print(f"{path.name}: {len(body) / 1e6:.1f} MB, {records} records, {seconds:.2f} s, peak memory {peak:.0f} MB")


def report_many(entries: int) -> None:
    (body,) = parts_of(PUBLISHED / CASES[0][2]).values()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"ENHANCED_x_{entries}.xml"
        path.write_bytes(multiplied(body, entries))
        subprocess.run([sys.executable, __file__, "--document", str(path)], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--entries", type=int, help="also read an ENHANCED document of so many entries")
    parser.add_argument("--document", type=Path, help="read this document of the SDN list only")
    asked = parser.parse_args()
    if asked.document:
        report_memory(asked.document)
        return
    if not PUBLISHED.is_dir():
        raise SystemExit(f"the published files are absent: {PUBLISHED}")
    print(f"{'layout':<24}{'size':>11}{'records':>8}{'bare pass':>13}{'reading':>13}{'ratio':>10}")
    for title, source, name in CASES:
        report(title, source, parts_of(PUBLISHED / name))
    if asked.entries:
        report_many(asked.entries)


if __name__ == "__main__":
    main()
