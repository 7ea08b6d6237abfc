"""Births as national lists write them by hand, in English."""

import pytest

from scrapers.births import read_births, read_english_day
from scrapers.record import Birth


@pytest.mark.parametrize(
    ("text", "births"),
    [
        ("1984-05-17", [Birth("1984-05-17")]),
        ("05/09/1990", [Birth("1990-09-05")]),
        ("03/1965", [Birth("1965-03")]),
        ("17 Apr. 1963", [Birth("1963-04-17")]),
        ("12 September 1974", [Birth("1974-09-12")]),
        ("12. Sep 1974", [Birth("1974-09-12")]),
        ("29-Aprl-1967", [Birth("1967-04-29")]),
        ("March 16, 1972", [Birth("1972-03-16")]),
        ("April, 1962", [Birth("1962-04")]),
        ("Approximately 1963", [Birth("1963", circa=True)]),
        ("c. 1960 or 12 Mar 1961", [Birth("1960", circa=True), Birth("1961-03-12")]),
        ("Between 1963 and 1968", [Birth("1963", "1968")]),
        ("1962/1963", [Birth("1962", "1963")]),
        ("1963-1964", [Birth("1963", "1964")]),
        ("a) Approximately 1955- 1958 b) 1945", [Birth("1955", "1958", circa=True), Birth("1945")]),
        ("a) 1/02/1968; b) 1969; c)1970", [Birth("1968-02-01"), Birth("1969"), Birth("1970")]),
        ("01/10/1983,15/10/1983, 01/01/1980", [Birth("1983-10-01"), Birth("1983-10-15"), Birth("1980-01-01")]),
        ("15/06/1953; alt DOB: 05/06/1953", [Birth("1953-06-15"), Birth("1953-06-05")]),
        ("5/06/1953   15/06/1953", [Birth("1953-06-05"), Birth("1953-06-15")]),
        ("1965-04-29 OR 1966", [Birth("1965-04-29"), Birth("1966")]),
        ("20 Dec 1958 >> 1 Jan 1959", [Birth("1958-12-20"), Birth("1959-01-01")]),
        ("a) 1960 b) (Aug. 1961)", [Birth("1960"), Birth("1961-08")]),
    ],
)
def test_births_keep_their_precision(text: str, births: list[Birth]) -> None:
    told = read_births(text)
    assert (list(told.told), told.notes) == (births, ())


@pytest.mark.parametrize(
    ("text", "births", "notes"),
    [
        ("3 March 1979 (from\nfalse passport)", [Birth("1979-03-03")], ("3 Mar 1979 (from false passport)",)),
        ("1968 (as Yasir)  1970 (as Ali)", [Birth("1968"), Birth("1970")], ("1968 (as Yasir)", "1970 (as Ali)")),
        ("5 Feb. 1970 (this aka only, born 1969", [Birth("1970-02-05")], ("5 Feb 1970 (this aka only, born 1969",)),
        ("a) 1982 b) 24/06/1402 (Hijri Calendar)", [Birth("1982")], ("24/06/1402 (Hijri Calendar)",)),
        ("8 Aug. 1980, (in passport S335026)", [Birth("1980-08-08")], ("8 Aug 1980 (in passport S335026)",)),
        ("30-35 years old", [], ("30-35 years old",)),
        ("31/02/1968", [], ("31/02/1968",)),
        ("1968-1961", [], ("1968-1961",)),
        ("born in the early 1970s", [], ("born in the early 1970s",)),
        ("Sep-99", [], ("Sep-99",)),
    ],
)
def test_what_is_no_date_or_has_a_remark_is_told_beside(text: str, births: list[Birth], notes: tuple[str, ...]) -> None:
    told = read_births(text)
    assert (list(told.told), told.notes) == (births, notes)


@pytest.mark.parametrize(
    ("text", "listed_in", "date"),
    [
        ("Sep-99", 2022, "1999-09"),
        ("Mar-05", 2022, "2005-03"),
        ("Mar-45", 2022, "1945-03"),
        ("7-Mar-22", 2022, "2022-03-07"),
    ],
)
def test_a_short_year_lies_in_the_hundred_years_before_the_listing(text: str, listed_in: int, date: str) -> None:
    assert read_births(text, listed_in).told == (Birth(date),)


def test_a_day_is_read_alone() -> None:
    assert read_english_day("3 Sept. 1960") == "1960-09-03"
    assert read_english_day("sometime in 1960") is None
