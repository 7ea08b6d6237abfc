"""Whatever is missing or strange in a document of OFAC's: it is read, set aside or refused, and never crashes."""

import random
from collections.abc import Callable

import pytest
from list_fixtures import FIXTURES, parts_of
from lxml import etree
from lxml.etree import _Element as Element

from scrapers.lists.us_ofac_sdn import SOURCE
from scrapers.record import DocumentError

FOLDER = FIXTURES / "us_ofac_sdn"
LAYOUTS = ["enhanced", "advanced", "sdn_xml"]
SAMPLES = 60


def survives(parts: dict[str, bytes]) -> None:
    try:
        reading = SOURCE.read(parts)
    except DocumentError as error:
        assert error.kind in ("empty", "blocked", "wrong_document", "truncated", "encoding", "parse")
    else:
        assert all(listing.names for listing in reading.listings)


def remove(element: Element, _: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def empty(element: Element, _: random.Random) -> None:
    element.clear()


def scramble(element: Element, chance: random.Random) -> None:
    element.text = chance.choice(
        ["", " ", "0", "true", "-1", "31 Feb 0000", "99999999", "a.k.a. '", "; ; ;", "(Linked To: )"]
    )


def repeat(element: Element, _: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.append(etree.fromstring(etree.tostring(element)))


def strip_attributes(element: Element, _: random.Random) -> None:
    element.attrib.clear()


@pytest.mark.parametrize("mutate", [remove, empty, scramble, repeat, strip_attributes])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_any_one_strange_element_is_survived(layout: str, mutate: Callable[[Element, random.Random], None]) -> None:
    (body,) = parts_of(FOLDER / layout).values()
    chance = random.Random(f"{layout} {mutate.__name__}")
    count = sum(1 for _ in etree.fromstring(body).iter())
    for number in chance.sample(range(count), min(SAMPLES, count)):
        root = etree.fromstring(body)
        mutate(list(root.iter())[number], chance)
        survives({"list.xml": etree.tostring(root)})


@pytest.mark.parametrize("layout", [*LAYOUTS, "csv"])
def test_any_damaged_bytes_are_survived(layout: str) -> None:
    parts = parts_of(FOLDER / layout)
    chance = random.Random(layout)
    for _ in range(SAMPLES):
        name = chance.choice(sorted(parts))
        body = bytearray(parts[name])
        for _ in range(chance.randint(1, 4)):
            start = chance.randrange(len(body))
            body[start : start + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
        survives({**parts, name: bytes(body)})
