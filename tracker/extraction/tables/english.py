"""English."""

from scrapers.record import Action, Strength
from tracker.extraction.language import AliasCue, Frame, Language, Side, adding, on_list
from tracker.extraction.plain import keys

_BE = r"(?:was|were|been|being)"
_ADVERBS = r"(?:\s+(?:also|themselves|itself|himself|herself|likewise|too|as well|today|yesterday|now|both|all|each|newly|jointly|(?:early |late )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|on \w+ \d{1,2}|(?!family|only|early)\w+ly))*"
_ING = r"\b(?:is|are|am|was|were|be)\s+(?:also\s+|today\s+|hereby\s+|now\s+|\w+ly\s+)?"
_FEW = r"(?:(?!that\b)[\w.,'&-]+\s+)"

_TERROR = (
    r"(?:as\s+(?:an?\s+|the\s+|being\s+)?(?:[\w\"'-]+\s+){0,4}?|\ban?\s+(?:[\w\"'-]+\s+){0,4}?"
    r"|\b(?:(?:foreign|global|international|specially|designated|listed|banned|domestic)\s+)+|\b)(?:narco-?)?terror(?:ist|ism)?s?\b"
)
_LIST = (
    r"[^;:]{0,90}?(?:\b(?:sanctions?|terror\w*|black|SDN|watch|freez\w+|designat\w+)[\s-]?lists?\b|\bblacklists?\b|\bterror\w*\s+organi[sz]ations?\s+lists?\b"
    r"|\b(?:lists?|registers?|roster)\s+of\b[^;:]{0,60}?\b(?:terror\w*|sanction\w*|designated|national\w*|blocked|foreign|extremis\w+|freez\w+|subject\s+to)\b"
    r"|\bcriminal\s+code\b|\bannex(?:es)?\b|\bschedules?\s+(?:\d+|[a-z]|to|of)\b|\b(?:designated\s+)?nationals(?:\s+and\s+blocked\s+persons)?\s+list\b|\bsanctions\b(?!\s+(?:on|against)))"
)
_NOT_OF = r"(?!\s+of\s+(?![^.;:]{0,60}?\b(?:terror|sanction|designat|nationals|blocked|extremis|freez|prohibited|individuals|persons|entities|those)))"
"""What keeps out lists of other things (`the list of barred aircraft`)."""
_SANCTIONS = (
    rf"{_FEW}{{0,6}}?(?:sanctions|asset freezes?|assets freezes?|restrictive measures|travel bans?|visa bans?|entry bans?|restrictions|economic measures|penalties|curbs|terror(?:ist)? designations?)"
    rf"(?:\s+(?:and|or)\s+(?:an?\s+)?(?:travel bans?|asset freezes?|visa bans?|entry bans?))?"
)
_ON = r"(?:\s+(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|\w+ \d{1,2}))?,?\s+(?:on|against|targeting|upon|that\s+target|aimed\s+at|for|covering)\b"

_UNDER = r"(?:\s+under\s+(?:its|the)\s+[^;:,.]{0,80}?(?:regulations?|act|order|regime|law))?"

# Verbs that take the party as their object; verbs that put it on a list; verbs that lay sanctions on it; verbs that call it names.
_DONE = r"(?<!specially )(?<!-)(?:designated|re-designated|redesignated|sanctioned|blacklisted|black-listed|penali[sz]ed with sanctions)"
_DOES = r"(?:designates|blacklists)"
_DOING = r"(?:designating|sanctioning|blacklisting)"
_DO = r"(?:designate|sanction|blacklist|penali[sz]e)"
_PUT = r"(?:added|placed|put|included|entered|listed|inscribed|subjected)"
_PUTS = r"(?:adds|places|puts|includes|lists|enters|subjects)"
_PUTTING = r"(?:adding|placing|putting|including|listing|subjecting)"
_CALLED = r"(?<!specially )(?<!-)(?:named|declared|labell?ed|classified|proscribed|banned|outlawed|listed|gazetted|notified|branded|deemed|recogni[sz]ed|designated|re-designated)"
_CALLS = r"(?:names|declares|labels|classifies|proscribes|bans|outlaws|lists|brands|deems|designates)"
_CALLING = r"(?:naming|declaring|labell?ing|classifying|proscribing|banning|outlawing|listing|branding|designating)"
_LAID = r"(?:rolled\s+out|signed\s+off\s+on|unleashed|imposed|announced|levied|slapped|put|placed|issued|unveiled|adopted|introduced|ordered|enacted|levell?ed|approved|declared|applied|agreed|set)"
_LAYS = (
    r"(?:imposes|announces|levies|slaps|puts|places|issues|unveils|adopts|introduces|orders|approves|applies|agrees)"
)
_LAYING = r"(?:imposing|announcing|levying|issuing|unveiling|adopting|introducing|placing|putting|applying)"
_PEOPLE = (
    r"(?:people|individuals?|entit(?:y|ies)|persons?|men|women|compan(?:y|ies)|firms?|targets?|vessels?|ships?|tankers?|part(?:y|ies)|names?|groups?|organi[sz]ations?"
    r"|leaders?|officials?|politicians?|oligarchs?|businessmen|commanders?|members?|operatives?|facilitators?|financiers?|aircraft|networks?|banks?|others)"
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens\s+of)"
_AMONG = rf"among\s+(?:them|those|the\s+(?:[\w-]+\s+){{0,4}}?{_PEOPLE})(?:\s+(?:newly\s+)?(?:sanctioned|designated|listed|targeted|blacklisted|hit|added))?(?:\s+(?:(?:on\s+)?\w+day|today))?"
_LIKEWISE = r"(?:also|likewise|additionally|similarly|further|newly),?\s+(?:being\s+)?(?:sanctioned|designated|listed|targeted|added|hit|named|blacklisted|on\s+the\s+list|included)(?:\s+\w+)?"
_THOSE = (
    rf"(?:(?:those|other|the|new|some)\s+)?(?:\w+\s+){{0,2}}?(?:{_PEOPLE}|those)\s+(?:who\s+were\s+|that\s+were\s+|to\s+be\s+|newly\s+|now\s+|also\s+)*"
    rf"(?:sanctioned|designated|listed|targeted|added|hit|named|blacklisted|affected|subject\s+to)(?:\s+(?:(?:on\s+)?\w+day|today))?"
)
_SANCTIONED = (
    r"(?:terror|sanction|SDGT|FTO|SDN|block|crimin|traffick|kingpin|extremis|proscri|prohibit|unlawful|illegal|outlaw|freez|frozen|militan|jihad|banned|list|target"
    r"|specially|enem|threat|foreign|transnational|entit|money.launder|smuggl|cyber|dealer|corrupt|abus|facilitat|financier|supporter|undesirable|designated\s+(?:person|individual|group)"
    r"|punish|penalt)"
)
_HONOUR = (
    r"(?:envoy|premier|ambassador|gatekeeper|successor|representative|coordinator|executive(?!\s+order)|chair|president|director|captain|commissioner|adviser|advisor|minister(?!s)|governor|spokes\w+|observer"
    r"|candidate|host|ally|partner|heir|prince|site|zone|area|park|reserve|sanctuary|heritage|landmark|monument|day|holiday|system|provider|airport|language|capital|important|recogni[sz]ed"
    r"|protected|endangered|critical|emergency|disaster|drug|substance|pollutant|species|supplier|contractor|centre|center|venue|team|player)\w*\b"
)
_NO_HONOUR = (
    r"(?!(?:(?!\b(?:who|which|that|for|under|pursuant|and)\b)[^,;:.(]){1,60}\bto\s+(?:lead|head|chair|represent|serve|oversee|replace|succeed)\b)"
    r"(?!(?:(?!\b(?:who|which|that|for|under|pursuant|acting|serv\w+|work\w+|known|also|such|as|and)\b)[^,;:.(]){1,90}\bas\s+"
    rf"(?!(?:\S+\s+){{0,6}}?\S*{_SANCTIONED})(?:[\w'-]+\s+){{0,4}}?{_HONOUR})"
)
"""What is not designated `as envoy`, `as gatekeepers`, `as a recognised payment system`."""
_NO_RANK = (
    rf"(?!\s+(?:(?:as|to\s+be)\s+)?(?!(?:\S+\s+){{0,6}}?\S*{_SANCTIONED})(?:(?:(?:an?|the|his|her|its|their|vice|deputy|chief|new|acting|interim)\s+){{1,2}}(?:[\w'-]+\s+){{0,2}}?)?{_HONOUR}"
    r"(?!\s+(?:before|after|earlier|later|ago)\b))"
)
"""Who is not `designated his successor`, `designated a protected site`."""
_NOT_NOUN = (
    r"(?!\s+(?:on|against|were|was|are|is|have|has|had|for|list|lists|listed|regimes?|program\w*|relief|targeting|imposed|by|and|or|in|to|may|will|would|could|should|evasion"
    r"|package|designations?|office|committee|monitor\w*|expert|waiver|bill|act|threat|that|over|at|after|announced|aimed|as|of|from|under|with)\b|\s*[,.;:]|\s*$)"
)


def _after(pattern: str, needs: str = "", weight: float = 0.95, *, certain: bool = False) -> Frame:
    return Frame(
        Action.DESIGNATE, Side.AFTER, pattern, needs, by_authority=True, weight=weight, certain=certain or bool(needs)
    )


def _before(pattern: str, weight: float = 0.95) -> Frame:
    return Frame(Action.DESIGNATE, Side.BEFORE, pattern, weight=weight)


def _wished(action: Action, pattern: str, *, by_authority: bool = True, certain: bool = False) -> Frame:
    return Frame(action, Side.AFTER, pattern, by_authority=by_authority, finite=False, certain=certain, weight=0.85)


_DESIGNATED = (
    _before(rf"\b{_BE}{_ADVERBS}\s+(?:(?:named|identified|listed|targeted)\s+and\s+)?{_DONE}\b{_NO_RANK}"),
    _before(rf"\b(?:is|are|{_BE})\s+among\s+[^.;:]{{0,90}}?\b{_DONE}\b"),
    _before(rf"\b{_BE}\s+among\s+[^.;:]{{0,90}}?\b{_PUT}\b[^.;:]{{0,40}}?\b(?:to|on|in|under)\s+{_LIST}"),
    _before(rf"\b{_BE}\s+among\s+[^.;:]{{0,90}}?\b{_CALLED}\b[^.;:]{{0,40}}?{_TERROR}"),
    _before(
        rf",\s+{_DONE}\s+by\s+[^,;.]{{0,60}}?(?:\b(?:last|this)\s+(?:week|month)|\bdays\s+ago|\b(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\byesterday|\btoday)\b"
    ),
    _before(
        r"\b(?:is|are)\s+now\s+(?:an?\s+)?(?:specially\s+designated|designated\s+(?:global|foreign)|SDGTs?|FTOs?|SDNs?|(?:foreign|global)\s+terrorist)\b"
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:took|takes|taken|taking|is\s+taking)\s+(?:\w+\s+){0,2}?(?:action|measures|aim)\s+(?:against|at|on)\b",
        by_authority=True,
        particular=True,
        weight=0.85,
    ),
    _before(rf"\b(?:is|are)\s+(?:now|hereby|today|also)\s+(?:an?\s+)?{_DONE}\b"),
    _before(rf"\b{_BE}{_ADVERBS}\s+{_PUT}\s+{_FEW}{{0,4}}?(?:to|on|onto|in|under)\s+{_LIST}"),
    _before(rf"\b{_BE}{_ADVERBS}\s+{_CALLED}\s+{_TERROR}"),
    _before(
        rf"\b{_BE}{_ADVERBS}\s+(?:hit|slapped|targeted|punished|struck)\s+(?:{_FEW}{{0,4}}?)?(?:with|by)\s+{_SANCTIONS}"
    ),
    _before(
        rf"\b(?:came|fell|comes?|falls?|{_BE}{_ADVERBS}\s+(?:placed|put))\s+under\s+(?:[\w.-]+\s+){{0,3}}?(?:sanctions\b|asset\s+freezes?)"
    ),
    Frame(
        Action.DESIGNATE,
        Side.BEFORE,
        r"\b(?:placed|put)\s+under\s+(?:[\w.-]+\s+){0,3}?sanctions\b",
        headline=True,
        weight=0.85,
    ),
    _after(rf"\b{_DONE}\b(?:\s+(?:the\s+)?(?:entirety|whole|all)\s+of)?{_NO_HONOUR}"),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        rf"^{_DONE}\s+by\b[^,;:]{{0,50}}?\b(?:\w+day|today|yesterday|this\s+week),",
        weight=0.85,
    ),
    _before(
        r"\b(?:is|are|has\s+been|have\s+been)\s+now\s+(?:subject\s+to|under|listed\s+(?:by|under))\s+[^.;:,]{0,50}?\b(?:sanctions|asset\s+freezes?|regime|EU|UN|OFAC)\b",
        weight=0.85,
    ),
    _before(
        r"\b(?:is|are|was|were|bec(?:ome|omes|ame))\s+(?:also\s+)?(?:the\s+|a\s+)?(?:(?:latest|newest|first)\s+targets?\s+of\s+(?:[\w.]+\s+){0,3}?sanctions"
        r"|targets?\s+of\s+(?:new|fresh|the\s+latest)\s+(?:[\w.]+\s+){0,3}?sanctions)\b",
        weight=0.85,
    ),
    _before(rf"\b(?:now\s+)?join(?:s|ed)?\s+(?:the\s+|[\w.]+'s\s+)?{_LIST}", weight=0.85),
    _before(r"'s\s+(?:designation|listing|blacklisting)\s+by\b", weight=0.85),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:property|assets|funds|accounts)(?:\s+and\s+interests\s+in\s+property)?(?:\s+subject\s+to\s+(?:the\s+)?[\w.]+\s+jurisdiction)?\s+of\b",
        r"\b(?:has|have|are|is|were|was)\s+(?:now\s+|today\s+|been\s+|also\s+)*(?:blocked|frozen)\b",
        weight=0.85,
    ),
    _after(
        r"\b(?:froze|freezes|has\s+frozen|have\s+frozen|blocked|has\s+blocked)\b",
        needs=r"(?<=\w)'s?\s+(?:\w+\s+){0,2}?(?:assets|funds|property|bank\s+accounts)\b",
    ),
    _after(
        r"\b(?:updated|updates|expanded|expands|widened|enlarged)\s+(?:its|the|their)\s+(?:[\w-]+\s+){0,4}?(?:lists?|blacklist)\b[^.;:]{0,40}?(?:\bto\s+(?:include|add)|\b(?:by\s+)?adding)\b",
        certain=True,
    ),
    _after(
        r"\b(?:agreed|agrees|decided|decides|voted|moved|approved\s+a\s+proposal)\s+(?:\w+\s+){0,2}?to\s+(?:add|put|place|include)\b",
        needs=rf"\b(?:to|on|onto|in)\s+(?:{_LIST}|its\s+lists?)",
    ),
    _after(
        r"\b(?:signed|signs|issued|issues|published|adopted|approved)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}?(?:order|decree|decision|ordinance)"
        rf"(?:\s+on\s+\w+day)?\s+{_LAYING}\s+{_SANCTIONS}{_ON}",
        certain=True,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:the|new|these|those)\s+(?:\w+\s+){0,2}?(?:sanctions|measures|restrictions|designations),?\s+(?:which\s+were\s+)?(?:announced|imposed|unveiled|adopted)\b"
        r"[^.;:]{0,60}?,?\s+(?:also\s+)?(?:target|targeted|hit|cover|covered|include|included|name|named)\b",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:listed|lists)\b(?!\s+(?:on|as|among|in|under)\b)",
        by_authority=True,
        particular=True,
        within=r"\b(?:sanctions?|committee|regime|restrictive|terror\w*|asset|blacklist)\b",
        weight=0.85,
    ),
    adding(
        r"\bone\s+of\s+(?:them|those|these)\s+is\b|^(?:one|another|a\s+second|a\s+third|the\s+(?:first|second|third|other|last))\s+is\b"
    ),
    adding(r"^(?:one|another|the\s+(?:first|second|third|other|last)|(?:two|three|four|five)\s+of\s+(?:them|those)),"),
    _wished(Action.DESIGNATE, rf",\s+(?:\w+ly\s+)?{_DOING}\b{_NO_HONOUR}", certain=True),
    _wished(Action.DESIGNATE, rf",\s+(?:\w+ly\s+)?{_LAYING}\s+{_SANCTIONS}{_ON}", certain=True),
    _after(r"\b(?:named|identified|designated|sanctioned)\s+and\s+(?:blocked|sanctioned|designated|blacklisted)\b"),
    _after(r"\bdid\s+(?:(?:on\s+)?\w+day\s+|today\s+|indeed\s+)?(?:sanction|designate|blacklist)\b"),
    _before(r"\bhad\s+(?:his|her|its|their|all)\s+(?:\w+\s+){0,2}?assets\s+(?:frozen|blocked)\b"),
    _before(rf"\b{_BE}\b[^.;:]{{0,60}}?\bblocked\s+by\s+(?:the\s+)?(?:U\.?S\.?\s+)?(?:OFAC|treasury)\b"),
    _after(
        r"\b(?:listed|lists|added|adds|included|placed)\b",
        needs=r"\bunder\s+(?:its|the|an?|section)?\s*[^;:.]{0,70}?\b(?:regulations?|sanctions|regime|E\.?O\.?|order|measures|act|code)\b",
    ),
    _before(rf"\b(?:now|newly)\s+(?:figures?|appears?|stands?|features?|is|are)\s+(?:up\s+)?on\s+{_LIST}"),
    _before(rf"\b(?:is|are)\s+now\s+on\s+{_LIST}"),
    _after(rf"{_ING}(?:{_DOING}|listing)\b"),
    _after(rf"\b(?:{_DOES}|(?:hereby|today|also) designate|sanctions{_NOT_NOUN})\b"),
    _after(rf"\b(?:{_PUT}|{_PUTS}|{_ING}{_PUTTING})\b", needs=rf"\b(?:to|on|onto|in|under)\s+{_LIST}"),
    on_list(
        Action.DESIGNATE,
        rf"\b(?:{_PUT}|{_PUTS}|{_ING}{_PUTTING})\b",
        rf"\b(?:to|on|onto)\s+(?:its|the|their)\s+(?:\w+\s+){{0,2}}?lists?\b{_NOT_OF}",
    ),
    _after(rf"\b(?:{_CALLED}|{_CALLS}|{_ING}{_CALLING})\b", needs=rf"\b{_TERROR}"),
    _after(rf"\b(?:{_LAID}|{_LAYS}|{_ING}{_LAYING})\s+{_SANCTIONS}{_UNDER}{_ON}", certain=True),
    _after(
        rf"\b(?:listed|is\s+listing|lists)\s+(?=(?:an?\s+additional\s+|another\s+|more\s+than\s+|further\s+)?(?:\d+|{_COUNT})\s+(?:\w+\s+){{0,3}}?{_PEOPLE}\b)",
        certain=True,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:hereby\s+)?determine[sd]?\s+that\s+(?:the\s+)?(?:person|individual|entity|group|organi[sz]ation|foreign\s+person)s?\s+known\s+as\b",
    ),
    _before(r",\s+whose\s+(?:designation|listing|blacklisting)\s+(?:was|were)\s+announced\b"),
    adding(r"^(?=(?P<name>[^:]{3,60}):\s+(?P=name)\b)"),
    _after(
        r"\b(?:used|uses|is\s+using|invoked|invokes)\s+(?:its|their|the)\s+(?:[\w-]+\s+){0,4}?sanctions?\s+(?:powers?|regimes?|laws?|legislation|frameworks?)"
        r"[^.;:,]{0,30}?,?\s+(?:on|against|to\s+(?:target|list|sanction|designate))\b",
        certain=True,
    ),
    _after(rf"\b(?:extended|expanded|widened|broadened)\s+{_SANCTIONS}\s+to\s+(?:include|cover)?\b"),
    _after(r"\b(?:hit|hits|slapped|slaps|targeted|targets|punished|punishes)\b", needs=rf"\bwith\s+{_SANCTIONS}"),
    _after(
        rf"\b(?:froze|freezes|has frozen|have frozen|{_ING}(?:freezing|blocking)|blocked|blocks)\s+(?:\w+\s+){{0,4}}?(?:assets|funds|property|accounts)\s+(?:and\s+\w+\s+)?"
        r"(?:of|belonging to|owned by|held by)\b"
    ),
    _after(
        r"\b(?:approved|approves|agreed\s+on|decided\s+on|enacted)\s+(?:the\s+)?(?:addition|inclusion|listing|designation)\s+of\b"
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        rf"\b(?:sanctions|asset freezes?|travel bans?|restrictive measures)\s+(?:were|have been|had been|are being|was)\s+(?:also\s+|\w+ly\s+)?(?:imposed|placed|announced|levied|slapped|laid)(?:\s+by\s+[^.;:,]{{0,40}}?)?{_ON}",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:new|latest|the|these|today's|fresh|monday's|tuesday's|wednesday's|thursday's|friday's)\s+(?:\w+\s+){0,3}?(?:sanctions|measures|designations|actions?|listings|package)\s+(?:also\s+)?"
        r"(?:comprise|comprises|comprised|target|targets|targeted|hit|cover|covered|covers|apply to|applied to|applies to|include|included|includes|name|named|names|list|listed)\b(?!\s+(?:that))",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        rf"\b(?:those|the\s+(?:\w+\s+){{0,3}}?{_PEOPLE})\s+(?:newly\s+|who\s+were\s+|that\s+were\s+)?(?:sanctioned|designated|listed|blacklisted|targeted|added)\b"
        r"[^.;:]{0,60}?\b(?:are|is|were|was|include|includes|included)\b(?:\s+the following)?",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        rf"\b(?:following|these)\s+(?:\w+\s+){{0,3}}?{_PEOPLE}\s+(?:has been|have been|was|were|are being|is being|are|is)\s+(?:also\s+|newly\s+|hereby\s+)?"
        r"(?:designated|added|sanctioned|listed|blacklisted|placed)\b[^.;:]{0,80}?:",
    ),
    adding(
        rf"^(?:they|these|the\s+(?:\w+\s+){{0,3}}?(?:{_PEOPLE}|two|three|four|five|six|seven|eight|nine|ten|list|new\s+list)|{_AMONG})"
        r"\s+(?:are|is|include|includes|included|were|was)\b(?!\s+\w+(?:ed|ing)\b)",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        rf"(?:^|[.;:]\s+|\bamong\s+)(?:{_THOSE}|{_LIKEWISE})\b[^.;:]{{0,60}}?(?:\b(?:are|is|include|includes|included|were|was)\b(?!\s+\w+(?:ed|ing)\b)|:)",
        weight=0.9,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:OFAC's|treasury's|today's|the\s+(?:new\s+)?sanctions')\s+(?:new\s+|latest\s+)?(?:targets|designees)\s+(?:today\s+|on\s+\w+day\s+)?(?:are|is|include)\b",
        weight=0.9,
    ),
    adding(
        r"\b(?:\w+'s|the|its|new)\s+(?:\w+\s+){0,2}?(?:blacklist|list|listings?|designations?|order|action|move|decision|package|round|measures?)"
        r"(?:\s+(?:of|on)\s+\w+day)?\s+(?:also\s+|further\s+)?(?:names?|includes?|features?|covers?|targets?|hits?|contains?|comprises?|extends?\s+to)\b",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:OFAC's|treasury's|EU's|U\.?S\.?|UK's|council's|nations')\s+(?:\w+\s+){0,2}?(?:blacklist|list)\s+now\s+(?:also\s+)?(?:names?|includes?|features?|contains?)\b",
        weight=0.85,
    ),
    adding(
        rf"\bthe\s+(?:newly\s+)?(?:listed|sanctioned|designated|targeted|blacklisted)\s+(?:\w+\s+)?{_PEOPLE}\s+(?:also\s+)?(?:include|are|comprise)\b"
    ),
    adding(
        r"\b(?:complete|completes|round\s+out|rounds\s+out)\s+the\s+(?:list|package|round|roster)\b", side=Side.BEFORE
    ),
    adding(r"\b(?:is|are|was|were)\s+(?:also\s+)?blocked\b(?!\s+(?:pursuant|persons?|property))", side=Side.BEFORE),
    _before(rf"\bbec(?:omes?|ame)\s+[^.;:]{{0,60}}?\bto\s+be\s+{_DONE}\b{_NO_RANK}{_NO_HONOUR}"),
    _before(rf"\bf(?:ound|inds?)\s+(?:themselves|itself|himself|herself)\s+(?:\w+\s+)?on\s+{_LIST}"),
    _after(
        rf"\bwill\s+(?:[\w-]+\s+){{0,5}}?(?:(?:freeze|block)\s+the\s+(?:\w+\s+)?(?:assets|funds|property|accounts)\s+of|{_DO}|impose\s+{_SANCTIONS}{_ON})"
        rf"\s+(?=(?:an?\s+additional\s+|another\s+|more\s+than\s+|further\s+)?(?:\d+|{_COUNT})\s+(?:\w+\s+){{0,3}}?{_PEOPLE}\b)(?!.*\b(?:if|unless|provided|should|until)\b)",
    ),
    _after(
        r"\b(?:enact(?:ed|s)|sign(?:ed|s)|issue[sd]|approve[sd]|adopt(?:ed|s))\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}?(?:decision|decree|order)\s+"
        rf"to\s+(?:{_DO}|impose\s+{_SANCTIONS}{_ON})\b",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"^(?:(?:also|newly)\s+)?(?:(?:sanctioned|designated|blacklisted)(?=\s+(?:also|by|in|is|are|on|this|today|under|was|were|yesterday|\w+day)\b)"
        r"|(?:listed|targeted)(?=\s+(?:on\s+\w+day|today|yesterday|\w+day)\b)"
        r"|(?:added|put|placed|named)\s+(?:to|on|in)\s+(?=[^.;:,]{0,70}?(?:\b(?:sanctions?\s+lists?|listings?|blacklist|designations?)\b|\blists?\s+of\s+(?:\w+\s+)?designated\b)))"
        r"[^.;:,]{0,90}?\b(?:is|are|was|were)\b(?!\s+\w+(?:ed|ing)\b)",
        weight=0.9,
    ),
    _before(rf"\bbec(?:omes?|ame)\s+[^.;:]{{0,60}}?\b(?:hit|targeted|punished)\s+(?:by|with)\s+{_SANCTIONS}"),
    _before(r"\b(?:was|were)\s+(?:also\s+)?identified\s+as\s+(?:blocked\s+property|property\s+in\s+which)\b"),
    _after(
        r"\b(?:signed|signs|issued|issues|published|adopted|approved|passed)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}?"
        rf"(?:order|decree|decision|resolution|proclamation|notice)(?:\s+on\s+\w+day)?\s+{_CALLING}\b",
        needs=rf"\b{_TERROR}",
    ),
    adding(
        r"\b(?:targeted|targets|hit|hits|penali[sz]ed|penali[sz]es|named|names|listed|lists|added|adds|included|includes|singled\s+out|(?:took|takes|taking)\s+aim\s+at|went\s+after|targeting)\b",
        by_authority=True,
    ),
    adding(
        rf"\b{_BE}{_ADVERBS}\s+(?:targeted|hit|penali[sz]ed|listed|singled\s+out|affected|punished|included|added|named)\b",
        side=Side.BEFORE,
    ),
    adding(r"\b(?:was|were|are|is)\s+also\s+(?:hit|targeted)\b", side=Side.BEFORE),
    adding(
        rf"\b(?:was|were|is|are|appear(?:s|ed)?|feature[sd]?)\s+(?:also\s+)?(?:among|on)\s+(?:those|them|the\s+(?:\w+\s+){{0,2}}?(?:{_PEOPLE}|list|blacklist))\b",
        side=Side.BEFORE,
    ),
    adding(
        r"\b(?:(?:will\s+|now\s+|also\s+|both\s+)*fac(?:e|es|ing)|(?:are|is|were|was|becomes?|became)\s+(?:now\s+|also\s+)*(?:subject(?:ed)?\s+to|under))\s+"
        r"(?:[\w.-]+\s+){0,4}?(?:sanctions|asset\s+freezes?|restrictions|travel\s+bans?|(?:same|these|the|those)\s+measures)\b",
        side=Side.BEFORE,
    ),
    adding(r"\b(?:was|were|is|are)\s+(?:too|as\s+well|also|likewise)\s*(?=[.;]|$)", side=Side.BEFORE),
    Frame(
        Action.DESIGNATE,
        Side.BEFORE,
        r"\b(?:now\s+)?fac(?:e|es)\s+(?:[\w.-]+\s+){0,3}?(?:sanctions|asset\s+freezes?)\b(?=.*\bannounced\b)",
        weight=0.85,
    ),
    adding(
        rf"^(?:(?:one|two|three|four|five|six|most|all|some)\s+of\s+(?:the|those|these)\s+(?:\w+\s+)?{_PEOPLE}|the\s+others?(?:\s+\w+)?),",
    ),
    adding(r",?\s+as\s+(?:were|was|are)\b"),
    adding(r"\b(?:this|such)\s+is\s+the\s+case\s+(?:of|for|with)\b"),
    Frame(
        Action.DESIGNATE,
        Side.BEFORE,
        r"\bbec(?:ome|omes|ame)\s+subject\s+to\s+(?:[\w.-]+\s+){0,3}?sanctions\b",
        weight=0.9,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\bfollowing\s+(?:new\s+)?(?:designation|listing|addition)s?\s*:|^(?:additions?\s+to|also\s+|newly\s+)?(?:designated|sanctioned|added|listed|blacklisted|targeted)\b[^.;]{0,110}?:",
        weight=0.9,
    ),
    _after(
        r"\bidentif(?:ied|ies|ying)\b",
        needs=r"\bas\s+(?:blocked\s+property|property\s+in\s+which|(?:being\s+)?(?:owned|controlled)\s+(?:or\s+controlled\s+)?by)\b",
    ),
    _after(r"\bidentif(?:ied|ies|ying)\s+as\s+(?:blocked\s+property|property\s+in\s+which)\b"),
    Frame(
        Action.DESIGNATE,
        Side.BEFORE,
        rf"(?<!was )(?<!were )\b{_DONE}\s+(?:by|as|over|under)\b",
        headline=True,
        weight=0.85,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:sanction|designate|blacklist)\b(?!\s+(?:list|threat|office|regime|relief|evasion|risk|waiver)s?\b)",
        by_authority=True,
        headline=True,
        weight=0.85,
    ),
    Frame(
        Action.DESIGNATE, Side.BEFORE, rf"\b(?:hit|slapped)\s+(?:with|by)\s+{_SANCTIONS}", headline=True, weight=0.85
    ),
    Frame(
        Action.DESIGNATE, Side.BEFORE, rf"\b(?:added\s+to|placed\s+on|put\s+on)\s+{_LIST}", headline=True, weight=0.85
    ),
    _wished(
        Action.DESIGNATE,
        r"\b(?:announc\w+|confirm\w+|issued|published|welcom\w+|follow(?:s|ed|ing)|after|with|include[sd]?|hailed|condemned|restored|reinstated|finali[sz]ed|ma(?:de|kes)|effective)\s+"
        r"(?:(?!no\b|any\b|calls?\b)[\w.'-]+\s+){0,7}?(?:designation|listing|blacklisting|inclusion|sanctioning|addition)s?\s+of\b",
        by_authority=False,
    ),
    _wished(Action.DESIGNATE, r"^(?:[A-Z]\w+\s+){0,2}(?:Designations?|Listings?|Addition)\s+of\b", by_authority=False),
    _wished(Action.DESIGNATE, rf"\b(?:by|in)\s+(?:{_DOING}|{_LAYING}\s+{_SANCTIONS}{_ON})"),
    _wished(
        Action.DESIGNATE,
        r"\b(?:decided|moved|moves|acted|acts|(?:took|taken|taking|takes|is taking)\s+(?:\w+\s+){0,2}?(?:action|steps|measures)|agreed"
        r"|(?:announced|announces)\s+(?:\w+\s+){0,4}?(?:decision|move|action)s?|decision|move|voted|used\s+(?:it|the\s+\w+))\s+(?:[\w,]+\s+){0,5}?to\s+"
        rf"(?:{_DO}|list|freeze\s+the\s+(?:\w+\s+)?(?:assets|funds|accounts)\s+of|impose\s+{_SANCTIONS}{_ON})\b",
    ),
)
_DELISTED = (
    on_list(
        Action.DELIST,
        rf"\b(?:removed|removes|deleted|deletes|struck|dropped|took|takes|{_ING}(?:removing|deleting|dropping|taking))\b",
        rf"\b(?:from|off)\s+(?:its|the|their)\s+(?:\w+\s+){{0,2}}?lists?\b{_NOT_OF}",
    ),
    Frame(
        Action.DELIST,
        Side.AFTER,
        rf"\b(?:removed|removes|deleted|deletes|struck|dropped|took|taken|takes|{_ING}(?:removing|dropping|taking))\b",
        needs=rf"\b(?:from|off)\s+{_LIST}",
        by_authority=True,
    ),
    Frame(
        Action.DELIST,
        Side.AFTER,
        rf"\b(?:following|these)\s+(?:\w+\s+){{0,3}}?(?:entr(?:y|ies)|listings?|{_PEOPLE})\s+(?:has been|have been|was|were|are|is)\s+(?:also\s+|now\s+)?"
        r"(?:removed|deleted|delisted|de-listed|struck)\b[^;:]{0,90}?:",
    ),
    Frame(
        Action.DELIST,
        Side.BEFORE,
        rf"\b{_BE}{_ADVERBS}\s+(?:removed|deleted|struck|dropped|taken)\s+{_FEW}{{0,3}}?(?:from|off)\s+{_LIST}",
    ),
    Frame(Action.DELIST, Side.BEFORE, rf"\b{_BE}{_ADVERBS}\s+(?:delisted|de-listed|unsanctioned)\b"),
    Frame(
        Action.DELIST,
        Side.AFTER,
        rf"\b(?:delisted|de-listed|delists|de-lists|{_ING}(?:delisting|de-listing))\b",
        by_authority=True,
    ),
    Frame(
        Action.DELIST,
        Side.AFTER,
        r"\b(?:lifted|lifts|eased|removed|removes|dropped|drops|ended|ends|withdrew|withdraws|cancell?ed|scrapped|revoked)\s+(?:\w+\s+){0,4}?sanctions"
        r"(?:\s+(?:on\s+)?\w+day)?\s+(?:on|against|imposed on|from|designation of)\b",
        by_authority=True,
        certain=True,
    ),
    Frame(
        Action.DELIST,
        Side.AFTER,
        r"\bsanctions\s+(?:on|against)\b",
        needs=r"\b(?:were|have been|was|had been)\s+(?:\w+\s+)?(?:lifted|removed|dropped)\b",
    ),
    Frame(
        Action.DELIST,
        Side.AFTER,
        r"\b(?:revoked|revokes|rescinded|rescinds|withdrew|cancell?ed|lifted|ended)\s+(?:[\w-]+\s+){0,5}?(?:designation|listing)s?\s+of\b",
        by_authority=True,
    ),
    Frame(
        Action.DELIST,
        Side.AFTER,
        r"\b(?:approved|approves|agreed\s+on|decided\s+on|enacted)\s+(?:the\s+)?(?:removal|deletion|delisting)\s+of\b",
        by_authority=True,
    ),
)
_AMENDED = (
    Frame(
        Action.AMEND,
        Side.AFTER,
        r"\b(?:amended|amends|updated|updates|is amending)\s+(?:\w+\s+){0,5}?(?:designations?|listings?|entry|entries)\s+(?:of|for|on)\b",
        by_authority=True,
    ),
)

ENGLISH = Language(
    code="en",
    common=keys(
        "the a an under today of and to in that is was for on with as by at from has have it its which who their this an are were been after said"
    ),
    stems=r"designat|sanction|black|list|register|terror|freez|froz|block|restrict|entry ban|penalties|curbs|proscrib|outlaw|addition|removal|also |they |these |^the |measures|travel ban|among|those|penali|target|subject|includ|named|aim at|fac(?:e|ing)|identif|as (?:was|were)|(?:was|were) (?:too|as well)|determine|^(?P<name>[^:]{3,60}):\s+(?P=name)|^(?:two|three|one|four)",
    frames=(*_DESIGNATED, *_DELISTED, *_AMENDED),
    refusals=(
        r"\b(?:not|never|nor|without|neither|cannot|yet to|fail(?:ed|s)? to|declin\w+ to|refus\w+ to|stopp\w+ short of)\s+(?:\w+\s+){0,3}$",
        r"n't\s+(?:\w+\s+){0,3}$",
        r"\b(?:should|could|might|(?-i:may)|must|would|will|shall|can|ought to)\s+(?:(?:also|not|soon|never|have|be|been|get|\w+ly)\s+){0,3}$",
        r"\b(?:if|unless|whether|until|before|once|lest|as though|as if)\b[^,;.]{0,90}$",
        r"\b(?:den(?:y|ied|ies|ying|ial)|false(?:ly)?|untrue|rumou?r\w*|hoax|fake|no truth|incorrectly|wrongly|hypothetical)\b[^.;]{0,110}$",
        r"\b(?:bill|legislation|motion|draft|petition|lawsuit)\s+(?:\w+\s+){0,3}$",
        r"\b(?:dismiss|reject|rubbish|refut|disput|play(?:ed|ing)?\s+down)\w*\b[^.;]{0,80}?\b(?:reports?|claims?|allegations?|suggestions?|speculation)\b[^.;]{0,60}$",
    ),
    wishes=(
        r"\b(?:calls?|called|calling|urg\w+|asks?|asked|asking|demand\w*|press(?:ed|es|ing)|petition\w*|wants?|wanted|recommend\w*|propos\w+|consider\w*"
        r"|weigh\w*|plan(?:s|ned|ning)?|threat\w+|vow\w*|seeks?|seeking|sought|intend\w*|prepar\w+|expect\w*|appeal\w*|lobb\w+|campaign\w*|push\w*"
        r"|oppos\w+|reject\w*|resist\w*|mull\w*|discuss\w*|debat\w+|warn\w*|pledg\w+|promis\w+|needs?|support\w*|advocat\w+|favou?r\w*|bills?|legislation"
        r"|lawmakers?|senators?|congress\w*|parliament\w*|motion|draft|lawsuit|sued?|suing|court|judge|challeng\w+|would|should|could|might|(?-i:may)|hop(?:es?|ed|ing))\b"
    ),
    past=(
        r"\b(?:previously|already|earlier|formerly|originally|initially|first(?!\s+time)|once|long|since)\s+(?:\w+\s+){0,3}$",
        r"\bago\s*,?\s+(?:\w+\s+){0,3}$",
        r"\b(?:who|which|that)\s+(?:(?:had|has|have|also|later|itself|himself)\s+){0,2}$",
        r"\b(?:whom|which|whose)\s+(?:[\w.]+\s+){1,6}$",
        r"\bwhen\s+(?:\w+\s+){0,4}$",
    ),
    had=r"\bhad\s+(?:\w+\s+){0,2}$",
    said=r"\b(?:said|says|announced|announces|confirmed|reported|reports|stated|told|tweeted|wrote|added|noted|revealed|showed?)\b",
    telling=keys(
        "said says announced confirmed reported stated told tweeted wrote added noted revealed explained insisted warned argued commented"
    ),
    cuts=r"[;:]|\s-\s|\b(?:that|said|says|announced|while|when|after|as|where|although|but|because)\b",
    actors=(
        r"\b(?:it|we|they|he|she|the\s+(?:(?:state|prime|cabinet|interior|foreign|finance|defen[cs]e|home|justice)\s+)?(?:department|ministry|office|council|committee|agency|government|administration|bloc|union|"
        r"treasury|authorities|body|panel|country|president|minister|secretary)|officials|government|administration|ministers|authorities)\b"
    ),
    agents=r"\bby\s+(?:the\s+)?(?:[\w'.]+\s+){0,3}$",
    between=keys(
        "has have had is are also today now newly formally jointly separately simultaneously and with the its on late early this week month government for time"
        " administration authorities officials said says announced confirmed that it they we he she yesterday treasury allies partners both a"
        " in statement coordination together as well president prime minister foreign ministry office council ruling further immediately first"
    ),
    offices=keys(
        "secretary minister ministry government cabinet council treasury department office president administration authorities officials chancellor"
        " presidency parliament junta premier regulator diplomats diplomacy dept committee envoy defence defense interior finance"
    ),
    compass=keys(
        "sahel east eastern west western north northern south southern new european african asian arab kurdish muslim islam jihadi global foreign"
    ),
    announces=r"\b(?:new|fresh|further)\s+(?:\w+\s+){0,3}?sanctions\b",
    refused_behind=r"\b(?:is|are|was|were)\s+(?:\w+\s+)?(?:false|untrue|fake|baseless|unfounded|incorrect|wrong|fabricated|premature)\b",
    aliases=(
        AliasCue(
            r"\b(?:(?:best|better|also|otherwise|alternatively|alternately|sometimes|formally|widely|commonly|locally|variously|more commonly|simply|popularly)\s+)+"
            r"(?:known|referred\s+to|identified|called|spell?ed|spelt|written|transliterated)\b(?:\s+(?:(?:simply|locally|in \w+)\s+)?(?:as|by)\b)?"
            r"(?:\s+(?:the|his|her|its)\s+(?:[\w-]+\s+)?(?:names?|alias(?:es)?|monikers?|noms?\s+de\s+guerre|nicknames?|acronyms?|initials|handles?)\b(?:\s+of\b)?)?"
        ),
        AliasCue(r"(?<!\w)(?:[afn][./]?\s?k[./]?\s?a\.?|d[./]?\s?b[./]?\s?a\.?)(?!\w)"),
        AliasCue(r"\bborn\b(?=\s+(?-i:[A-Z][\w'-]+\s+[A-Z]))"),
        AliasCue(r"(?<=\()also\b(?=\s+(?-i:[A-Z\"]))"),
        AliasCue(r"\bnow\s+(?:called|named|known\s+as|operating\s+as)\b"),
        AliasCue(r"\b(?:calls?|styles?)\s+(?:himself|herself|itself|themselves)\b", Strength.WEAK),
        AliasCue(
            r"\b(?:online\s+)?(?:monikers?|handles?|pseudonyms?|nicknames?|call\s?signs?)\b(?=\s*:?\s*\")",
            Strength.WEAK,
        ),
        AliasCue(
            r"\b(?:formerly|previously)\s+(?:known\s+as|called|named|registered\s+as|(?=(?-i:[A-Z])))|\bformer\s+names?\b(?:\s+(?:is|was|were)\b)?"
        ),
        AliasCue(r"\balias(?:es)?\b(?:\s+(?:of|names?|is|are|include)\b)?", Strength.WEAK),
        AliasCue(
            r"\b(?:(?:also|sometimes)\s+)?(?:goes|going|went)\s+(?:(?:also|variously)\s+)?by\b"
            r"(?:\s+(?:the|his|its|several|many)\b)?(?:\s+(?:names?|alias(?:es)?|nom\s+de\s+guerre|monikers?|nicknames?|pseudonyms?)\b)?(?:\s+of\b)?",
            Strength.WEAK,
        ),
        AliasCue(
            r"\b(?:known|identified(?!\s+as\s+(?:blocked\s+)?property)|referred\s+to)\s+(?:\w+ly\s+|online\s+)?(?:(?:in|to|on|among)\s+(?:[\w']+\s+){1,4}?)?(?:as|by)\b(?:\s+(?:the|his|her|its)\b)?"
            r"(?:\s+\w+)??(?:\s+(?:names?|alias(?:es)?|nom\s+de\s+guerre|nicknames?|monikers?|handles?|acronyms?|initials|code\s?names?|pseudonyms?)\b)?(?:\s+of\b)?",
            Strength.WEAK,
        ),
        AliasCue(
            r"\b(?:uses?|used|using|under|operat\w+\s+(?:as|under)|does\s+business\s+(?:as|under))\s+(?:(?:the|his|her|its|their|a)\s+)?(?:online\s+|various\s+)?"
            r"(?:monikers?|names?|alias(?:es)?|handles?|pseudonyms?|noms?\s+de\s+guerre|nicknames?|call\s?signs?)\b",
            Strength.WEAK,
        ),
        AliasCue(
            r"\b(?:nicknamed|dubbed|codenamed|code-named|abbreviated(?:\s+(?:as|to))?|trading\s+as|real\s+name|given\s+name|full\s+name|birth\s+name|nom\s+de\s+guerre|nickname|acronym|doing\s+business\s+as)\b(?:\s+(?:is|was)\b)?",
            Strength.WEAK,
        ),
    ),
    determiners=keys("the a an this that these those his her its their our both another other"),
    numbers=keys("one two three four five six seven eight nine ten eleven twelve dozen dozens several some many"),
    conjunctions=keys("and or & plus"),
    openers=keys("including namely them together along alongside plus"),
    prepositions=keys(
        "of in on at by for from to with into over under against among between through during within without about via near across per upon"
        " toward towards behind beside despite inside outside around along"
    ),
    markers=keys("on against upon with"),
    relatives=keys("who whom whose which that where"),
    stops=keys(
        "as under pursuant for because after over following accusing citing freezing blocking while when according saying amid since"
        " effective using due during without until so was were is are has have had will would said says told in-connection thereby"
        " prohibiting making barring meaning accused accuses if"
    ),
    stop_endings=("ing",),
    roles=keys(
        "leader leaders commander commanders chief chiefs boss head heads member members militant militants fighter fighters financier financiers"
        " facilitator facilitators operative operatives businessman businesswoman businessmen tycoon oligarch oligarchs banker bankers broker"
        " brokers trader traders general colonel major captain official officials minister ministers president vice-president deputy emir"
        " spokesman spokesperson spokeswoman cleric clerics preacher national nationals citizen citizens native resident residents man men woman"
        " women brother brothers sister son sons daughter wife husband father mother cousin nephew uncle founder founders co-founder director directors owner"
        " owners manager managers executive executives ceo chairman chairwoman chair adviser advisor advisers aide aides associate associates"
        " recruiter recruiters trainer bombmaker smuggler smugglers trafficker traffickers kingpin hacker hackers engineer engineers scientist"
        " scientists supporter supporters propagandist extremist extremists terrorist terrorists jihadist jihadists warlord warlords rebel rebels"
        " gunman suspect ringleader mastermind successor predecessor predecessors treasurer accountant lawyer fundraiser fundraisers agent agents"
        " representative representatives officer officers individual individuals person persons people figure figures cofounder secretary"
        " administrator developer lieutenant politician politicians lawmaker governor mayor judge judges prosecutor journalist singer"
        " shareholder shareholders partner partners middleman courier couriers ex-minister ex-president procurer dealer magnate billionaire"
        " senators congressman lawmakers economist analyst pilot rapper soldier soldiers policeman policewoman doctor physician student teacher"
        " activist activists blogger influencer athlete boxer sailor skipper jeweller jeweler merchant merchants importer exporter contractor"
        " entrepreneur entrepreneurs investor industrialist moneychanger exchanger chemist physicist programmer technician bodyguard hitman gangster"
        " mobster druglord emissary envoy diplomat ideologue theologian mufti bishop settler settlers heir heiress niece stepson son-in-law"
        " father-in-law brother-in-law widow ally allies crony proxy spy handler separatist separatists insurgent insurgents strongman"
    ),
    groups=keys(
        "group groups organization organizations organisation organisations company companies firm firms network networks entity entities bank"
        " banks charity charities foundation foundations association associations movement front army brigade brigades battalion militia militias"
        " cartel cartels gang gangs party council committee institute center centre university ministry agency corporation enterprise"
        " enterprises holding holdings airline airlines exchange exchanges house trust fund union federation faction factions cell affiliate"
        " affiliates branch wing subsidiary subsidiaries business businesses supplier suppliers manufacturer manufacturers operator refinery"
        " refineries conglomerate outfit website outlet outlets channel channels newspaper platform platforms mixer unit force forces corps"
        " command guard guards state emirate caliphate society league club international industries industry trading services service group's"
        " shipping logistics investment investments media television brotherhood brothers martyrs jihad katibat liwa jaysh jaish harakat hizb"
        " railways railway airlines airways mining metals diamonds aviation shipyard shipyards systems technologies technology electronics export import construction"
        " development research academy laboratory clinic hospital school mosque temple club petroleum oil gas steel chemicals pharmaceuticals capital holdings logistics plant factory shipyard refinery offshoot splinter front-company maker makers producer producers provider providers vendor distributor importer exporter retailer contractor start-up startup"
        " consultancy brokerage lender insurer carrier marketplace forum blog broadcaster station magazine agency portal wallet refiner"
        " squad ring syndicate collective troops band sword swords lions knights vanguard guardians defenders protectors companions"
        " partisans directorate bureau prison secretariat administration authority garrison regiment division guild chamber assembly socialist jund ansar jamaat jamaa jama'at kataib saraya lashkar tehrik islamic liberation revolutionary popular national resistance"
    ),
    vessels=keys("vessel vessels ship ships tanker tankers yacht yachts boat freighter aircraft plane jet helicopter"),
    titles=keys(
        "senior mr mr. mrs mrs. ms ms. dr dr. prof prof. professor gen gen. general col col. colonel maj maj. major lt lt. lieutenant capt capt. captain"
        " brig brig. brigadier sgt sgt. sir lord sheikh shaykh sheik president minister secretary senator sen. rep. judge ambassador imam"
        " admiral commander marshal prince king queen ayatollah governor"
    ),
    pronouns={"he": "person", "she": "person", "him": "person", "her": "person", "it": "organisation"},
    kin=keys("brothers sisters sons daughters nephews nieces cousins twins siblings"),
    plurals=keys("they both them all"),
    never=keys(
        "pursuant notice acting following amid despite besides regarding january february march april may june july august september october november december monday tuesday wednesday thursday friday"
        " saturday sunday the a an in on at by for from to with as of and or but if it he she they we i his her its their this that these"
        " those who which what when where while after before since also however meanwhile today yesterday tomorrow among according both"
        " all no not specially global terrorist terrorists foreign designated nationals executive order state department treasury office"
        " sanctions sanction list act security homeland twitter x telegram facebook reuters afp ap bbc cnn islam muslim muslims christian"
        " jihadi europe european africa african asia asian west western east eastern north northern south southern middle sahel arab arabs kurdish"
        " kurds sunni shia shiite christians jewish jews covid congress pentagon kremlin monday's english french arabic spanish new washington"
    ),
    things=keys(
        "regulations list lists act law resolution regulation day week month year statement treaty program programme sanctions"
    ),
    months=(
        r"jan(?:uary|\.)?",
        r"feb(?:ruary|\.)?",
        r"mar(?:ch|\.)?",
        r"apr(?:il|\.)?",
        r"may",
        r"june?\.?",
        r"july?\.?",
        r"aug(?:ust|\.)?",
        r"sept?(?:ember|\.)?",
        r"oct(?:ober|\.)?",
        r"nov(?:ember|\.)?",
        r"dec(?:ember|\.)?",
    ),
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    days={
        r"(?:two|2) days ago": 2,
        r"(?:three|3) days ago": 3,
        r"(?:four|4) days ago": 4,
        r"(?:a|one) week ago": 7,
        r"today('s)?": 0,
        r"this (?:morning|afternoon|evening)": 0,
        r"yesterday": 1,
        r"earlier (?:today|in the day)": 0,
    },
    date_forms=(
        r"(?P<month>{months})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        r"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{months})[,\s]+(?P<year>\d{{4}})",
        r"(?P<month>{months})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\s*,?\s*\d{{4}})(?!\d)",
        r"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{months})(?!\s*,?\s*\d{{4}})",
        r"(?P<month>{months}),?\s+(?:of\s+)?(?P<year>\d{{4}})",
        r"(?:in|since|during|until|from|late|early|mid-?)\s+(?P<year>(?:19|20)\d\d)",
        r"(?:in|since|last|early|late)\s+(?P<month>{months})(?!\s*,?\s*\d)",
    ),
    undated=r"\b(?:born(?:\s+on|\s+in)?|since|dob|attacks?(?:\s+\w+){0,2}\s+(?:of|on|in)|until|founded\s+in|established\s+(?:in|on)|expires?(?:\s+on)?"
    r"|killed(?:\s+\w+){0,3}\s+(?:on|in)|arrested(?:\s+\w+){0,3}\s+(?:on|in)|(?:ahead\s+of|before|prior\s+to|until)(?:\s+[\w']+){0,5}?(?:\s+on)?|resolution(?:\s+\d+)?(?:\s+of)?|(?:order|E\.?O\.?|act|law|regulation)(?:\s+[\d./]+)?\s+of)\s+$",
    same_time=r"^(?:as|while|when)\s+(?:\w+\s+){0,3}?(?:was|were)\b|\b(?:meanwhile|at the same time|the same day|at the meeting|on the sidelines)\b",
    authorities={
        "OFAC": r"\bOFAC\b|\boffice of foreign assets control\b",
        "Commerce Department": r"\bcommerce department\b|\bdepartment of commerce\b|\bbureau of industry and security\b|\bBIS\b",
        "State Department": r"\bstate department(?:'s)?\b|\b(?:u\.s\. )?department of state\b|\bsecretary of state\b(?!\s+for)|\bsecretary (?:blinken|pompeo|rubio|kerry|clinton|tillerson)\b|\bstate dept\b",
        "United Kingdom": (
            r"\bHM treasury\b|\b(?:UK|british|britain's) treasury\b|\bOFSI\b|\bFCDO\b|\b(?:UK|british|britain's)?\s?foreign office\b|\bforeign,? commonwealth\b[\w\s,&]{0,25}office"
            r"|\boffice of financial sanctions implementation\b|\b(?:UK|british) (?:government|home office)\b|\bhome office\b|\bhome secretary\b|\bnational crime agency\b|(?<!indian )(?<!india's )(?<!pakistani )(?<!pakistan's )(?<!philippine )(?<!mexican )\bforeign secretary\b"
        ),
        "Treasury Department": r"\b(?:u\.s\. |us |american )?treasury department(?:'s)?\b|\bdepartment of (?:the )?treasury\b|\b(?:u\.s\. |us |american )?treasury\b(?!\s+(?:bond|bill|yield|note)s?\b)",
        "United Nations Security Council": (
            r"\b(?:u\.?n\.?|united nations) security council\b|\bsecurity council\b|\bUNSC\b|\b(?:u\.?n\.? )?(?:sanctions )?committee (?:established|pursuant|concerning)\b|\b1267 (?:\w+ )?committee\b|\bcommittee 1267\b"
            r"|\b(?:u\.n\.|UN|united nations)(?:\s+(?:al-qaida|isil|isis|taliban|libya|somalia|haiti))?(?:\s+sanctions)?\s+committee\b|\bunited nations\b|(?<![\w.])(?:u\.n\.|UN)(?![\w-])"
        ),
        "United States": r"\bwhite house\b|\b(?:biden|trump|obama|bush|u\.s\.|us) administration\b",
        "Switzerland": r"\bSECO\b|\bstate secretariat for economic affairs\b|\bfederal (?:department of economic affairs|council)\b|\bswiss (?:government|federal \w+)\b",
        "European Union": r"\beuropean union\b|\b(?:EU|european) (?:council|commission|foreign ministers)\b|\bcouncil of (?:the )?(?:EU|european union)\b|\bEU\b|\bthe bloc\b|\bbrussels\b",
    },
    programmes={
        r"\bspecially designated global terrorists?\b|\bglobal terrorists?\b(?!\s+(?:threat|network|organi))": "SDGT",
        r"\bforeign terrorist organi[sz]ations?\b": "FTO",
        r"\bkingpin (?:designation )?act\b": "SDNTK",
        r"\bsection 219\s+of\s+the\s+(?:INA\b|immigration)": "FTO",
        r"\bsection 7031\s?\(c\)": "7031(c)",
        r"\bSDN list\b": "SDN",
        r"\bISIL\s*\(da'?esh\)\s*(?:and|&)\s*al-?qaida(?:\s+sanctions)?(?:\s+(?:committee|list))?\b|\bal-qaida sanctions (?:committee|list)\b": "UN 1267",
        r"\bentity list\b": "Entity List",
    },
    abbreviations=keys(
        "mr mrs ms dr prof gen col maj lt capt brig sgt sen rep st u.s u.n e.o no nos inc ltd co corp jr sr vs a.k.a aka f.k.a jan feb mar apr jun jul aug"
        " sep sept oct nov dec rev gov al art para op"
    ),
    starters=keys(
        "the he she it they we in on at as this that these those but and a an his her its their according meanwhile however blinken officials"
        " after before since also when while who there among"
    ),
    causes=keys("ahead before until for because after over following accusing citing since amid"),
    name_links=keys("of for the in and de del la du des"),
    title_case=True,
    capital_days=True,
    describing_tails=(
        *(
            "flagged",
            "based",
            "linked",
            "backed",
            "owned",
            "led",
            "registered",
            "affiliated",
            "aligned",
            "born",
            "made",
        ),
        *("controlled", "run", "incorporated", "headquartered", "funded", "trained", "supported"),
    ),
)
