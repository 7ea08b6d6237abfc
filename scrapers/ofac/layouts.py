"""Finds the layout that a document of OFAC's is in, whatever its files are called, and reads it."""

from collections.abc import Callable, Mapping
from functools import partial

from scrapers.ofac.advanced import ROOT as ADVANCED_ROOT
from scrapers.ofac.advanced import read_advanced
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
    roots = {name: root_of(name, body) for name, body in parts.items() if is_markup(body) or name.endswith(".xml")}
    with no_collection():
        for root, read in _xml_layouts(is_own).items():
            names = [name for name in roots if roots[name] == root]
            if len(names) > 1:
                raise DocumentError("wrong_document", f"two documents at once: {' and '.join(names)}")
            if names:
                return read(names[0], parts[names[0]])
        if parts.keys() & files.all() and not roots:
            return read_csv(files, parts)
    raise _nothing_known(files, parts, roots)


def _xml_layouts(is_own: OwnList) -> dict[str, Callable[[str, bytes], Reading]]:
    """Give the readers by the root elements they know, the fullest layout first."""
    return {
        ENHANCED_ROOT: partial(read_enhanced, is_own=is_own),
        ADVANCED_ROOT: partial(read_advanced, is_own=is_own),
        **{root: partial(read_sdn_xml, root=root) for root in SDN_ROOTS},
    }


def _nothing_known(files: FileNames, parts: Mapping[str, bytes], roots: Mapping[str, str]) -> DocumentError:
    if roots:
        told = ", ".join(f"{name} has the root {root}" for name, root in roots.items())
        return DocumentError("wrong_document", f"no list of OFAC's: {told}")
    expected = ", ".join(sorted(files.all()))
    return DocumentError("wrong_document", f"{', '.join(parts)}: neither XML nor one of {expected}")
