"""Ukraine's State Register of Sanctions, told in pieces by an API."""

import json

import pytest
from list_fixtures import FIXTURES, by_ref

from scrapers.bundle import bundle, unbundle
from scrapers.lists.ua_nsdc import SOURCE
from scrapers.record import Birth, DocumentError, Fact, Identifier, NameKind, Reading
from scrapers.ukrainian import read_births

GOOD = (FIXTURES / "ua_nsdc" / "api" / "answers.jsonl").read_bytes()
ANSWERS = unbundle("x", GOOD)
INDIVIDUALS, LEGAL, *ACTIONS = ANSWERS


def read(url: str = INDIVIDUALS, old: str = "", new: str = "") -> Reading:
    """Read the answers with one of them changed."""
    assert old.encode() in ANSWERS[url]
    return SOURCE.read({"answers.jsonl": bundle({**ANSWERS, url: ANSWERS[url].replace(old.encode(), new.encode(), 1)})})


def lead(body: bytes) -> tuple[str, ...]:
    assert SOURCE.lead is not None
    return SOURCE.lead(body, INDIVIDUALS).urls


def test_a_list_leads_to_the_actions_against_everybody_under_sanctions() -> None:
    assert [url.rpartition("gov.ua")[2] for url in lead(ANSWERS[INDIVIDUALS])] == [
        "/subjects/101/actions",
        "/subjects/102/actions",
    ]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"[]", "empty"),
        (b"<html><title>Just a moment...</title></html>", "blocked"),
        (b'{"message": "Unauthorized"}', "wrong_document"),
        (ANSWERS[INDIVIDUALS][:-40], "truncated"),
        (b'[{"sid": "../admin", "status": "active"}]', "parse"),
    ],
)
def test_what_is_no_list_of_subjects_leads_nowhere(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        lead(body)
    assert refusal.value.kind == kind


def test_only_who_is_under_sanctions_is_a_listing() -> None:
    assert [listing.ref for listing in read().listings] == ["101", "102", "201"]
    assert "103" not in by_ref(read(old='"status": "active"', new='"status": "excluded"'))


def test_a_name_is_told_in_three_languages() -> None:
    names = by_ref(read())["101"].names
    assert [(name.text, name.script, name.language) for name in names[:3]] == [
        ("Приклад Іван Петрович", "Cyrl", "uk"),
        ("Пример Иван Петрович", "Cyrl", None),
        ("Ivan Example", "Latn", None),
    ]
    assert by_ref(read())["201"].names[-1].kind is NameKind.FORMER


def test_the_decrees_in_force_tell_programme_and_day() -> None:
    person = by_ref(read())["101"]
    assert (person.programmes, person.listed_on) == (("726/2022",), "2022-10-19")
    assert Fact("Action 133/2017", "expired, term 3 роки, until 2020-05-15, Блокування активів") in person.facts
    assert len(person.legal_basis) == 2


def test_numbers_have_their_kind_country_and_note() -> None:
    identifiers = by_ref(read())["101"].identifiers
    assert identifiers[0] == Identifier("tax id", "770000000001", "RU", note="tax:inn")
    assert Identifier("passport", "51N0002", "RU", note="doc:f_passport, закордонний") in identifiers
    assert Identifier("imo", "9123456") in by_ref(read())["201"].identifiers


@pytest.mark.parametrize(
    ("text", "births"),
    [
        ("07.10.1952", [Birth("1952-10-07")]),
        ("1952-10-07T00:00:00.000Z", [Birth("1952-10-07")]),
        ("1957-1959 роки", [Birth("1957", "1959")]),
        ("21 березня 1945 р.", [Birth("1945-03-21")]),
        ("01.01.1962 р.н.", [Birth("1962-01-01")]),
        ("13 жовтня 1987 р. або 7 червня 1968 р.", [Birth("1987-10-13"), Birth("1968-06-07")]),
        ("1953", [Birth("1953")]),
        ("", []),
        ("9 лютого", None),
        ("29.02.1963 (не валідна)", None),
        ("31.02.1963", None),
    ],
)
def test_ukrainian_dates_keep_their_precision(text: str, births: list[Birth] | None) -> None:
    assert read_births(text) == births


def test_a_birth_that_is_no_date_is_kept_as_a_fact_and_found() -> None:
    reading = read(old="07.10.1952", new="9 лютого")
    assert reading.findings == ("births that are no dates are kept as facts",)
    assert Fact("Date of birth", "9 лютого") in by_ref(reading)["101"].facts


def test_an_unknown_status_sets_the_subject_aside_and_a_missing_one_is_found() -> None:
    reading = read(old='"status": "active"', new='"status": "paused"')
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [("101", "unknown status: 'paused'")]
    assert read(old='"status": "expired"', new='"status": null').findings == (
        "subjects without a status are taken for not listed",
    )


@pytest.mark.parametrize(
    ("url", "old", "new", "finding"),
    [
        (INDIVIDUALS, '"bd"', '"colour": 1, "bd"', "unknown field subject/colour"),
        (INDIVIDUALS, "tax:inn", "crypto:btc", "unknown kind of identifier 'crypto:btc', read as a registration"),
        (ACTIONS[0], '"aid"', '"court": 1, "aid"', "unknown field action/court"),
        (ACTIONS[0], '"number"', '"page": 1, "number"', "unknown field decree/page"),
    ],
)
def test_what_nobody_knows_is_found(url: str, old: str, new: str, finding: str) -> None:
    assert read(url, old, new).findings == (finding,)


def test_the_two_lists_alone_are_read_without_decrees() -> None:
    alone = {"individual.json": ANSWERS[INDIVIDUALS], "legal.json": ANSWERS[LEGAL]}
    reading = SOURCE.read(alone)
    assert (reading.format, len(reading.listings), reading.listings[0].programmes) == ("nsdc-subjects", 3, ())


def test_one_list_of_the_two_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"expected, not individual\.json") as refusal:
        SOURCE.read({"individual.json": ANSWERS[INDIVIDUALS]})
    assert refusal.value.kind == "wrong_document"


def without(url: str) -> bytes:
    return bundle({other: body for other, body in ANSWERS.items() if other != url})


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (GOOD.partition(b"\n")[0] + b"\n", "truncated"),
        (GOOD[: len(GOOD) // 3], "truncated"),
        (without(LEGAL), "truncated"),
        (without(ACTIONS[1]), "truncated"),
        (bundle({**ANSWERS, LEGAL: ANSWERS[LEGAL].replace(b"201", b"101")}), "parse"),
        (bundle({**ANSWERS, LEGAL: b'{"message": "later"}'}), "wrong_document"),
        (bundle({**ANSWERS, ACTIONS[0]: json.dumps("no").encode()}), "wrong_document"),
        (bundle({**ANSWERS, INDIVIDUALS: ANSWERS[INDIVIDUALS].replace(b'"sid": 103', b'"sid": null')}), "parse"),
    ],
)
def test_answers_that_are_not_all_there_are_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"answers.jsonl": body})
    assert refusal.value.kind == kind
