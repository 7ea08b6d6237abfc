"""Finds the layout that a document of OFAC's is in, whatever its files are called, and reads it."""

from collections.abc import Callable, Mapping
from functools import partial

from scrapers.ofac.enhanced import ROOT as ENHANCED_ROOT
from scrapers.ofac.enhanced import OwnList, read_enhanced
from scrapers.ofac.legacy_csv import FileNames, read_csv
from scrapers.ofac.sdn_xml import ROOTS as SDN_ROOTS
from scrapers.ofac.sdn_xml import read_sdn_xml
from scrapers.quiet import no_collection
from scrapers.record import DocumentError, Reading
from scrapers.xml import is_markup, root_of


def reader(files: FileNames, is_own: OwnList) -> Callable[[Mapping[str, bytes]], Reading]:
    """Give the ``read`` of a list that has these legacy files and is told from OFAC's other lists by ``is_own``."""
    return partial(_read, files, is_own)


def _read(files: FileNames, is_own: OwnList, parts: Mapping[str, bytes]) -> Reading:
    """Read the fullest layout at hand."""
    roots = {root_of(name, body): name for name, body in parts.items() if is_markup(body) or name.endswith(".xml")}
    with no_collection():
        if ENHANCED_ROOT in roots:
            name = roots[ENHANCED_ROOT]
            return read_enhanced(name, parts[name], is_own)
        for root in SDN_ROOTS:
            if root in roots:
                return read_sdn_xml(roots[root], parts[roots[root]], root)
        if roots:
            raise DocumentError("wrong_document", f"no list of OFAC's begins with {', '.join(roots)}")
        if parts.keys() & files.all():
            return read_csv(files, parts)
    expected = ", ".join(sorted(files.all()))
    raise DocumentError("wrong_document", f"{', '.join(parts)}: neither XML nor one of {expected}")
