"""Countries as two-letter codes (ISO 3166-1, and XK), from what publishers and users call them in a dozen languages."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from babel import Locale

_LANGUAGES: Final = ("en", "fr", "de", "es", "nl", "it", "pt", "ru", "uk", "ar", "he", "ja")
"""What lists are written in; the names are those of Unicode's CLDR."""
_NO_COUNTRIES: Final = frozenset({"EU", "EZ", "QO", "UN", "ZZ", "XA", "XB"})
_ALSO: Final[Mapping[str, str]] = {
    **dict.fromkeys(["bolivia (plurinational state of)", "plurinational state of bolivia"], "BO"),
    **dict.fromkeys(["bosnia", "bosnia and herzegovina"], "BA"),
    **dict.fromkeys(["britain", "british", "great britain", "england", "uk", "u.k."], "GB"),
    **dict.fromkeys(["burma", "burma / birmanie", "myanmar", "union of myanmar"], "MM"),
    **dict.fromkeys(["cape verde", "cabo verde"], "CV"),
    **dict.fromkeys(["central african rep.", "car"], "CF"),
    **dict.fromkeys(["china, people's republic of", "people's republic of china", "prc"], "CN"),
    **dict.fromkeys(["congo", "congo, republic of the", "republic of the congo"], "CG"),
    **dict.fromkeys(
        [
            "congo, democratic republic of the",
            "congo (democratic republic of the)",
            "congo, dem. rep.",
            "democratic republic of congo",
            "democratic republic of the congo",
            "drc",
            "zaire",
        ],
        "CD",
    ),
    **dict.fromkeys(["cote d ivoire", "cote d'ivoire", "côte d'ivoire", "ivory coast"], "CI"),
    **dict.fromkeys(["czech republic"], "CZ"),
    **dict.fromkeys(["east timor"], "TL"),
    **dict.fromkeys(["hong kong", "hong kong sar"], "HK"),
    **dict.fromkeys(["iran (islamic republic of)", "iran, islamic republic of", "islamic republic of iran"], "IR"),
    **dict.fromkeys(["korea, north", "dprk", "democratic people's republic of korea"], "KP"),
    **dict.fromkeys(["korea, south", "republic of korea", "korea, republic of"], "KR"),
    **dict.fromkeys(["lao people's democratic republic", "lao pdr"], "LA"),
    **dict.fromkeys(["libyan arab jamahiriya", "state of libya"], "LY"),
    **dict.fromkeys(["macau", "macao"], "MO"),
    **dict.fromkeys(["macedonia", "macedonia, the former yugoslav republic of"], "MK"),
    **dict.fromkeys(["moldova, republic of", "republic of moldova"], "MD"),
    **dict.fromkeys(["palestine", "palestinian", "palestine, state of", "west bank", "gaza", "region: gaza"], "PS"),
    **dict.fromkeys(["russian federation"], "RU"),
    **dict.fromkeys(["swaziland"], "SZ"),
    **dict.fromkeys(["syrian arab republic", "syria / syrie"], "SY"),
    **dict.fromkeys(["taiwan, province of china", "taiwan (province of china)"], "TW"),
    **dict.fromkeys(["tanzania, united republic of", "united republic of tanzania"], "TZ"),
    **dict.fromkeys(["turkey"], "TR"),
    **dict.fromkeys(["u.a.e.", "uae"], "AE"),
    **dict.fromkeys(["united states of america", "usa", "u.s.a.", "us", "u.s."], "US"),
    **dict.fromkeys(["venezuela (bolivarian republic of)", "venezuela, bolivarian republic of"], "VE"),
    **dict.fromkeys(["viet nam"], "VN"),
}
"""Official, older and short names that CLDR does not give (source: the United Nations' names of members, and lists)."""


def country_code(text: str) -> str | None:
    """The code of a country told by its name or its code (``Russian Federation``, ``ru``); None for what is none."""
    asked = " ".join(text.replace("’", "'").split()).casefold().removeprefix("the ").strip()
    return _codes().get(asked)


@cache
def _codes() -> Mapping[str, str]:
    codes: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code not in _NO_COUNTRIES:
                codes.setdefault(name.replace("’", "'").casefold(), code)
                codes[code.casefold()] = code
    return {**codes, **_ALSO}
