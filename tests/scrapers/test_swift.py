"""Values that are made quickly are the same frozen values in everything else."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, replace

import pytest

from scrapers.record import Name, NameKind, Places, Strength
from scrapers.swift import swift


@dataclass(frozen=True, slots=True)
class Plain:
    label: str
    value: str | None = None
    several: tuple[str, ...] = ()


@swift
@dataclass(frozen=True, slots=True)
class Swift:
    label: str
    value: str | None = None
    several: tuple[str, ...] = ()


GIVEN = [(("a",), {}), (("a", "b"), {}), (("a",), {"several": ("c",)}), ((), {"value": "b", "label": "a"})]


@pytest.mark.parametrize(("given", "named"), GIVEN)
def test_a_value_is_the_same_as_a_plain_dataclass_makes(given: tuple[str, ...], named: dict[str, str]) -> None:
    plain, made = Plain(*given, **named), Swift(*given, **named)
    assert type(made) is Swift
    assert asdict(made) == asdict(plain)
    assert hash(made) == hash(plain)
    assert repr(made) == repr(plain).replace("Plain", "Swift")
    assert made == Swift(*given, **named) != Swift("other")


def test_a_value_stays_closed() -> None:
    made = Name("Main")
    with pytest.raises(FrozenInstanceError):
        made.text = "Other"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.text  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        made.more = 1  # type: ignore[attr-defined]


@pytest.mark.parametrize(("given", "named"), [((), {}), (("a", None, (), 1), {}), (("a",), {"unknown": 1})])
def test_a_wrong_call_is_refused(given: tuple[object, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        Swift(*given, **named)  # type: ignore[arg-type]


def test_a_value_can_be_pickled_copied_and_replaced() -> None:
    made = Name("Main", NameKind.ALIAS, Strength.WEAK, language="fr")
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(made, protocol)) == made
    assert copy.copy(made) == copy.deepcopy(made) == made
    assert replace(made, text="Other") == Name("Other", NameKind.ALIAS, Strength.WEAK, language="fr")


def test_a_value_that_holds_something_open_is_copied_deeply() -> None:
    made = Places("list.csv", {"1": 1})
    copied = copy.deepcopy(made)
    assert copied == made
    assert copied.numbers is not made.numbers
