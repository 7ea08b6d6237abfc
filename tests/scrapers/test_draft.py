"""A listing in the making becomes a listing when it has exactly one primary name."""

import pytest

from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.record import Address, Birth, DocumentError, Listing, Name, NameKind, PartyKind
from scrapers.vocabulary import UnknownWordError, Vocabulary

ALIAS = Name("Other", NameKind.ALIAS)


def draft(*names: Name) -> Draft:
    made = Draft("R1", PartyKind.PERSON)
    made.names.extend(names)
    return made


def test_the_primary_name_comes_first_and_everything_once() -> None:
    made = draft(ALIAS, Name("Main"), ALIAS)
    made.programmes.extend(["A", "B", "A"])
    assert made.listing() == Listing("R1", PartyKind.PERSON, (Name("Main"), ALIAS), programmes=("A", "B"))


@pytest.mark.parametrize("names", [(), (ALIAS,), (Name("One"), Name("Two"))])
def test_no_primary_name_or_two_make_no_listing(names: tuple[Name, ...]) -> None:
    with pytest.raises(UnknownWordError, match="primary names"):
        draft(*names).listing()


def test_a_single_place_of_birth_belongs_to_every_date() -> None:
    made = draft(Name("Main"))
    made.dates.extend([Birth("1955"), Birth("1958", circa=True)])
    made.places.append(Birth(place="Kandahar", country="Afghanistan"))
    assert made.listing().births == (
        Birth("1955", None, False, "Kandahar", "Afghanistan"),
        Birth("1958", None, True, "Kandahar", "Afghanistan"),
    )


def test_several_places_of_birth_belong_to_no_date_in_particular() -> None:
    made = draft(Name("Main"))
    made.dates.append(Birth("1955"))
    made.places.extend([Birth(place="Kandahar"), Birth(place="Helmand")])
    assert made.listing().births == (Birth("1955"), Birth(place="Kandahar"), Birth(place="Helmand"))


def test_an_address_is_kept_when_any_part_of_it_is_told() -> None:
    made = draft(Name("Main"))
    made.add_address([None, "Goma", ""], "Congo")
    made.add_address([None, ""], None)
    made.add_address([], "Libya")
    assert made.listing().addresses == (Address("Goma", "Congo"), Address(None, "Libya"))


def test_an_unknown_word_sets_one_record_aside_and_no_other() -> None:
    gathering = Gathering("list.xml")
    gathering.take("R1", draft(Name("Main")).listing)
    gathering.take("R2", lambda: draft(Name(Vocabulary("colour", {})["red"])).listing())
    reading = gathering.reading("test")
    assert [listing.ref for listing in reading.listings] == ["R1"]
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [("R2", "unknown colour: 'red'")]


@pytest.mark.parametrize("ref", [None, "", "R1"])
def test_a_missing_or_repeated_reference_condemns_the_document(ref: str | None) -> None:
    gathering = Gathering("list.xml")
    gathering.take("R1", draft(Name("Main")).listing)
    with pytest.raises(DocumentError, match=r"list\.xml has record"):
        gathering.take(ref, draft(Name("Main")).listing)


def test_another_number_of_records_than_declared_is_a_truncated_document() -> None:
    gathering = Gathering("list.xml")
    gathering.take("R1", draft(Name("Main")).listing)
    assert gathering.reading("test", declared=1).declared == 1
    with pytest.raises(DocumentError, match="declares 2 records but holds 1"):
        gathering.reading("test", declared=2)
