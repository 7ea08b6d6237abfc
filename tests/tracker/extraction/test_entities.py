"""The seam for a named-entity model of the user's own."""

from collections.abc import Iterable

import pytest

from scrapers.record import Article
from tracker.config import Settings, SettingsError
from tracker.extraction.claims import extract
from tracker.extraction.entities import Entity
from tracker.wiring import entity_model

TEXT = "The Treasury Department sanctioned collective punk riot 77 on Monday."


def model(text: str, language: str) -> Iterable[Entity]:
    assert language == "en"
    start = text.index("punk")
    return [Entity(start, start + len("punk riot 77"), "ORG"), Entity(5000, 6000), Entity(9, 3)]


def test_a_name_that_only_the_model_sees_is_claimed_where_a_party_stands() -> None:
    assert extract(Article(None, None, TEXT)) == ()
    (claim,) = extract(Article(None, None, TEXT), model=model)
    assert claim.names[0].text == "punk riot 77"


def test_the_model_alone_claims_nothing() -> None:
    assert extract(Article(None, None, "The band punk riot 77 played in the hall of the town."), model=model) == ()


def test_the_setting_names_a_function_and_a_wrong_one_is_told() -> None:
    assert entity_model(Settings(entity_model=None)) is None
    assert entity_model(Settings(entity_model="json:loads")) is not None
    for wrong in ("no_such_module_here:x", "json:nothing", "json:__name__"):
        with pytest.raises(SettingsError, match="entity_model"):
            entity_model(Settings(entity_model=wrong))
