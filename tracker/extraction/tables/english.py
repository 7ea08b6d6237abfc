"""English."""

from scrapers.record import Action, Strength
from tracker.extraction.language import AliasCue, Frame, Language, Side
from tracker.extraction.plain import keys

_BE = r"(?:was|were|been|being)"
_ADVERBS = (
    r"(?:\s+(?:also|today|yesterday|now|both|all|each|newly|jointly|(?:early |late )?on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?!family|only|early)\w+ly))*"
)
_DONE = r"(?:designated|sanctioned|blacklisted)"
_LIST = (
    r"(?:(?:its|the|a|an|their|our|his|this|u\.?s\.?|us|un|eu|uk|american|british|european|international|global|own|new)\b[^.;:]{0,90}?)?"
    r"\b(?:lists?|blacklists?|register|sanctions)\b"
)
_TERROR = r"(?:as\s+(?:an?\s+|the\s+|being\s+)?|\ban?\s+)[\w\s\"'-]{0,50}?\bterror"
_BEFORE_NOUN = r"(?!\s+(?:on|against|were|was|are|is|have|has|had|for|list|lists|listed|regimes?|program\w*|relief|targeting|imposed|by|and|or|in|to|may|will|would|could|should|evasion|package|designations?|office|committee|monitor\w*|expert|waiver|bill|act|threat)\b|\s*[,.;:])"

_FRAMES = (
    Frame(Action.DESIGNATE, Side.BEFORE, rf"\b{_BE}{_ADVERBS}\s+{_DONE}\b"),
    Frame(Action.DESIGNATE, Side.BEFORE, rf"\b(?:is|are)\s+(?:now|hereby|today)\s+(?:a\s+)?{_DONE}\b"),
    Frame(
        Action.DESIGNATE,
        Side.BEFORE,
        rf"\b{_BE}{_ADVERBS}\s+(?:added|placed|put|included|entered|listed)\s+(?:[\w-]+\s+){{0,3}}?(?:to|on|onto|in|under)\s+{_LIST}",
    ),
    Frame(
        Action.DESIGNATE,
        Side.BEFORE,
        rf"\b{_BE}{_ADVERBS}\s+(?:named|declared|labell?ed|classified|proscribed|banned|outlawed|listed)\s+{_TERROR}",
    ),
    Frame(
        Action.DESIGNATE,
        Side.BEFORE,
        rf"\b{_BE}{_ADVERBS}\s+(?:hit|slapped|targeted)\s+with\s+(?:[\w-]+\s+){{0,4}}?sanctions\b",
    ),
    Frame(Action.DESIGNATE, Side.BEFORE, r"\b(?:came|placed|put)\s+under\s+(?:[\w.-]+\s+){0,3}?sanctions\b"),
    Frame(Action.DESIGNATE, Side.AFTER, rf"\b(?:(?:has|have|had)\s+)?(?:also\s+)?{_DONE}\b", by_authority=True),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:is|are|am|was|were)\s+(?:\w+ly\s+|also\s+|today\s+|hereby\s+)?(?:designating|sanctioning|blacklisting)\b",
        by_authority=True,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:by|in)\s+(?:designating|sanctioning|blacklisting|imposing\s+(?:\w+\s+){0,3}?sanctions\s+on)\b",
        by_authority=True,
        finite=False,
        weight=0.85,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        rf"\b(?:designates|blacklists|(?:hereby|today) designate|sanctions{_BEFORE_NOUN})\b",
        by_authority=True,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:added|adds|adding|placed|places|put|puts|included|includes|listed|lists|entered)\b",
        needs=rf"\b(?:to|on|onto|in|under)\s+{_LIST}",
        by_authority=True,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:named|names|declared|declares|labell?ed|labels|classified|classifies|proscribed|proscribes|banned|bans|outlawed|outlaws"
        r"|listed|lists|recognized)\b",
        needs=rf"\b{_TERROR}",
        by_authority=True,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:imposed|imposes|announced|announces|levied|levies|slapped|slaps|issued|issues|unveiled|unveils|adopted|adopts"
        r"|introduced|introduces|ordered|enacted|leveled|levelled)\s+(?:[\w.,'-]+\s+){0,6}?"
        r"(?:sanctions|asset freezes?|assets freeze|restrictive measures|travel bans?|restrictions)"
        r"(?:\s+(?:and|or)\s+(?:an?\s+)?(?:travel bans?|asset freezes?))?(?:\s+\w+day)?\s+(?:on|against|targeting)\b",
        by_authority=True,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\bsanctions\s+(?:were|have been|are being)\s+(?:also\s+|\w+ly\s+)?(?:imposed|placed|announced|levied)\s+(?:today\s+|\w+day\s+)?(?:on|against)\b",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:hit|hits|slapped|slaps|targeted|targets)\b",
        needs=r"\bwith\s+(?:[\w-]+\s+){0,4}?sanctions\b",
        by_authority=True,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:new|latest|the|these|today's|fresh)\s+(?:\w+\s+){0,3}?(?:sanctions|measures|designations)\s+(?:also\s+)?"
        r"(?:target|targets|targeted|hit|cover|covered|apply to|applied to|include|included|name|named|list|listed)\b(?!\s+(?:the|that))",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:those|the\s+(?:\w+\s+){0,3}?(?:people|individuals|entities|persons|men|women|companies|targets|vessels|parties|names))\s+"
        r"(?:newly\s+|who\s+were\s+|that\s+were\s+)?(?:sanctioned|designated|listed|blacklisted|targeted|added)\b[^.;:]{0,60}?"
        r"\b(?:are|is|were|was|include|includes|included)\b(?:\s+the following)?",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:following|these)\s+(?:\w+\s+){0,3}?(?:individuals?|entit(?:y|ies)|persons?|people|groups?|organi[sz]ations?|vessels?"
        r"|compan(?:y|ies)|names?|aircraft)\s+(?:has been|have been|was|were|are being|is being)\s+(?:also\s+|newly\s+)?"
        r"(?:designated|added|sanctioned|listed|blacklisted|placed)\b[^.;:]{0,80}?:",
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:froze|freezes|blocked|blocks)\s+(?:\w+\s+){0,4}?(?:assets|funds|property|accounts)\s+(?:and\s+\w+\s+)?"
        r"(?:of|belonging to|owned by|held by)\b",
        by_authority=True,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:announc\w+|confirm\w+|issued|published|welcom\w+|follow(?:s|ed|ing)|after|with|include[sd]?|hailed|condemned)\s+"
        r"(?:(?!no\b|any\b|calls?\b)[\w.'-]+\s+){0,7}?(?:designation|listing|blacklisting|inclusion)s?\s+of\b",
        finite=False,
        weight=0.8,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"^(?:[A-Z]\w+\s+){0,2}(?:Designations?|Listings?|Addition)\s+of\b",
        finite=False,
        weight=0.85,
    ),
    Frame(
        Action.DESIGNATE,
        Side.AFTER,
        r"\b(?:decided|moved|moves|acted|acts|(?:took|taken|taking|takes|is taking)\s+(?:\w+\s+){0,2}?(?:action|steps|measures)|agreed"
        r"|(?:announced|announces)\s+(?:\w+\s+){0,4}?(?:decision|move|action)s?|decision|move)\s+(?:\w+day\s+)?(?:on \w+day\s+)?to\s+"
        r"(?:designate|sanction|blacklist|impose\s+(?:\w+\s+){0,3}?sanctions\s+(?:on|against))\b",
        by_authority=True,
        finite=False,
        weight=0.85,
    ),
    Frame(
        Action.DELIST,
        Side.AFTER,
        r"\b(?:removed|removes|deleted|struck|dropped|delists|delisted|took|taken|takes)\b",
        needs=rf"\b(?:from|off)\s+{_LIST}",
        by_authority=True,
    ),
    Frame(
        Action.DELIST,
        Side.BEFORE,
        rf"\b{_BE}{_ADVERBS}\s+(?:removed|deleted|struck|dropped|taken)\s+(?:from|off)\s+{_LIST}",
    ),
    Frame(Action.DELIST, Side.BEFORE, rf"\b{_BE}{_ADVERBS}\s+(?:delisted|de-listed|unsanctioned)\b"),
    Frame(Action.DELIST, Side.AFTER, r"\b(?:delisted|de-listed|delists|de-lists)\b", by_authority=True),
    Frame(
        Action.DELIST,
        Side.AFTER,
        r"\b(?:lifted|lifts|eased|removed|removes|dropped|drops)\s+(?:\w+\s+){0,4}?sanctions\s+(?:on|against|imposed on|from)\b",
        by_authority=True,
    ),
    Frame(
        Action.DELIST,
        Side.AFTER,
        r"\bsanctions\s+(?:on|against)\b",
        needs=r"\b(?:were|have been|was)\s+(?:\w+\s+)?(?:lifted|removed|dropped)\b",
    ),
    Frame(
        Action.DELIST,
        Side.AFTER,
        r"\b(?:revoked|revokes|rescinded|rescinds|withdrew|cancell?ed)\s+(?:\w+\s+){0,5}?(?:designation|listing)s?\s+of\b",
        by_authority=True,
    ),
    Frame(
        Action.AMEND,
        Side.AFTER,
        r"\b(?:amended|amends|updated|updates)\s+(?:\w+\s+){0,5}?(?:designation|listing|entry|entries)(?:s)?\s+(?:of|for|on)\b",
        by_authority=True,
    ),
)

ENGLISH = Language(
    code="en",
    common=keys(
        "the of and to in that is was for on with as by at from has have it its which who their this an are were been after said"
    ),
    stems=r"designat|sanction|blacklist|list|register|terror|freez|froz|block|restrict|restrictive|named|proscrib|outlaw|bann",
    frames=_FRAMES,
    refusals=(
        r"\b(?:not|never|nor|without|neither|cannot|yet to|fail(?:ed|s)? to|declin\w+ to|refus\w+ to|stopp\w+ short of)\s+(?:\w+\s+){0,3}$",
        r"n't\s+(?:\w+\s+){0,3}$",
        r"\b(?:should|could|might|may|must|would|will|shall|can|ought to)\s+(?:(?:also|not|soon|never|have|be|been|get|\w+ly)\s+){0,3}$",
        r"\b(?:if|unless|whether|until|before|once|lest|as though|as if)\b[^,;.]{0,90}$",
        r"\b(?:den(?:y|ied|ies|ying|ial)|false(?:ly)?|untrue|rumou?r\w*|hoax|fake|no truth|incorrectly|wrongly|hypothetical)\b[^.;]{0,110}$",
        r"\b(?:bill|legislation|motion|draft|petition|lawsuit)\s+(?:\w+\s+){0,3}$",
    ),
    wishes=(
        r"\b(?:calls?|called|calling|urg\w+|asks?|asked|asking|demand\w*|press(?:ed|es|ing)|petition\w*|wants?|wanted|recommend\w*|propos\w+|consider\w*"
        r"|weigh\w*|plan(?:s|ned|ning)?|threat\w+|vow\w*|seeks?|seeking|sought|intend\w*|prepar\w+|expect\w*|appeal\w*|lobb\w+|campaign\w*|push\w*"
        r"|oppos\w+|reject\w*|resist\w*|mull\w*|discuss\w*|debat\w+|warn\w*|pledg\w+|promis\w+|needs?|support\w*|advocat\w+|favou?r\w*|bills?|legislation"
        r"|lawmakers?|senators?|congress\w*|parliament\w*|motion|draft|lawsuit|sued?|suing|court|judge|challeng\w+|would|should|could|might|may|hop(?:es?|ed|ing))\b"
    ),
    past=(
        r"\b(?:previously|already|earlier|formerly|originally|initially|first|once|long|since)\s+(?:\w+\s+){0,3}$",
        r"\bago\s*,?\s+(?:\w+\s+){0,3}$",
        r"\b(?:who|which|that)\s+(?:(?:had|has|have|also|later|itself|himself)\s+){0,2}$",
        r"\b(?:whom|which|whose)\s+(?:[\w.]+\s+){1,6}$",
        r"\bwhen\s+(?:\w+\s+){0,4}$",
    ),
    had=r"\bhad\s+(?:\w+\s+){0,2}$",
    said=r"\b(?:said|says|announced|announces|confirmed|reported|reports|stated|told|tweeted|wrote|added|noted|revealed|showed?)\b",
    cuts=r"[;:]|\s-\s|\b(?:that|said|says|announced|while|when|after|as|where|although|but|because)\b",
    actors=(
        r"\b(?:it|we|they|he|she|the\s+(?:state\s+)?(?:department|ministry|office|council|committee|agency|government|administration|bloc|union|"
        r"treasury|authorities|body|panel|country|president|minister|secretary)|officials|government|administration|ministers|authorities)\b"
    ),
    agents=r"\bby\s+(?:the\s+)?(?:[\w'.]+\s+){0,3}$",
    between=keys(
        "has have had is are also today now newly formally jointly separately simultaneously and with the its on late early this week month government"
        " administration authorities officials said says announced confirmed that it they we he she yesterday treasury allies partners both a"
        " in statement coordination together as well president prime minister foreign ministry office council"
    ),
    aliases=(
        AliasCue(
            r"\b(?:better|also|otherwise|sometimes|formally|widely|commonly|locally|more commonly|variously)\s+(?:known|referred to|identified|called|spelled|spelt|written|transliterated)\s+(?:as|by\s+(?:the|his|her|its|their)\s+\w+(?:\s+of|\s+de\s+guerre)?)?(?=\W)"
        ),
        AliasCue(r"(?<!\w)(?:a\.?\s?k\.?\s?a\.?)(?!\w)"),
        AliasCue(r"(?<!\w)(?:f\.?k\.?a\.?|n\.?k\.?a\.?)(?!\w)"),
        AliasCue(r"\bformerly\s+(?:known\s+as|called)\b"),
        AliasCue(r"\balias(?:es)?\b(?:\s+(?:of|name|is|are))?", Strength.WEAK),
        AliasCue(
            r"\b(?:alternatively|also|alternately|sometimes|variously)\s+(?:spell?ed|spelt|written|transliterated)(?:\s+as)?\b"
        ),
        AliasCue(
            r"\b(?:also\s+|sometimes\s+|who\s+)?(?:goes|going|went)\s+(?:also\s+)?by\s+(?:the\s+|his\s+|several\s+)?(?:names?|alias(?:es)?|nom\s+de\s+guerre|moniker|nickname)?(?:\s+of|\s+\"(?=\"))?(?=\W)",
            Strength.WEAK,
        ),
        AliasCue(
            r"\b(?:known|identified|referred\s+to)\s+(?:\w+ly\s+)?(?:as|by)\s+(?:(?:the|his|her|its)\s+)?(?:names?|alias|nom\s+de\s+guerre|nickname|moniker|acronym|initials|code\s?name)?(?:\s+of)?(?=\W)",
            Strength.WEAK,
        ),
        AliasCue(
            r"\b(?:nicknamed|dubbed|codenamed|code-named|styled|whose\s+(?:nom\s+de\s+guerre|alias|nickname|real\s+name|birth\s+name)\s+is|real\s+name|birth\s+name|born|nom\s+de\s+guerre|nickname|acronym|which\s+uses\s+the\s+names?|uses\s+the\s+(?:name|alias|aliases|names)|using\s+the\s+(?:name|alias|aliases|names)|operat\w+\s+(?:as|under\s+the\s+names?)|doing\s+business\s+as|d\.?b\.?a\.?)(?=\W)",
            Strength.WEAK,
        ),
        AliasCue(r"\b(?:to\s+include|to\s+add)\s+(?:the\s+)?(?:\w+\s+){0,3}alias(?:es)?\b"),
    ),
    determiners=keys(
        "the a an this that these those his her its their our one two three four five six seven eight nine ten several some both another other many"
    ),
    conjunctions=keys("and or & plus"),
    openers=keys("including namely"),
    prepositions=keys(
        "of in on at by for from to with into over under against among between through during within without about via near across per upon"
        " toward towards behind beside despite inside outside around along"
    ),
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
        " jund ansar jamaat jamaa jama'at kataib saraya lashkar tehrik islamic liberation revolutionary popular national resistance"
    ),
    vessels=keys("vessel vessels ship ships tanker tankers yacht yachts boat freighter aircraft plane jet helicopter"),
    titles=keys(
        "mr mr. mrs mrs. ms ms. dr dr. prof prof. professor gen gen. general col col. colonel maj maj. major lt lt. lieutenant capt capt. captain"
        " brig brig. brigadier sgt sgt. sir lord sheikh shaykh sheik president minister secretary senator sen. rep. judge ambassador imam"
        " admiral commander marshal prince king queen ayatollah governor"
    ),
    pronouns={"he": "person", "she": "person", "him": "person", "her": "person", "it": "organisation"},
    never=keys(
        "january february march april may june july august september october november december monday tuesday wednesday thursday friday"
        " saturday sunday the a an in on at by for from to with as of and or but if it he she they we i his her its their this that these"
        " those who which what when where while after before since also however meanwhile today yesterday tomorrow among according both"
        " all no not specially global terrorist terrorists foreign designated nationals executive order state department treasury office"
        " sanctions sanction list act security homeland twitter x telegram facebook reuters afp ap bbc cnn islam muslim muslims christian"
        " jihadi europe european africa african asia asian west western east eastern north northern south southern middle sahel arab arabs kurdish"
        " kurds sunni shia shiite christians jewish jews covid congress pentagon kremlin monday's english french arabic spanish new washington"
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
    ),
    undated=r"\b(?:born(?:\s+on|\s+in)?|since|dob|attacks?(?:\s+\w+){0,2}\s+(?:of|on|in)|until|founded\s+in|established\s+(?:in|on)|expires?(?:\s+on)?"
    r"|killed(?:\s+\w+){0,3}\s+(?:on|in)|arrested(?:\s+\w+){0,3}\s+(?:on|in)|resolution(?:\s+\d+)?(?:\s+of)?)\s+$",
    same_time=r"^(?:as|while|when)\s+(?:\w+\s+){0,3}?(?:was|were)\b|\b(?:meanwhile|at the same time|the same day|at the meeting|on the sidelines)\b",
    authorities={
        "OFAC": r"\bOFAC\b|\boffice of foreign assets control\b",
        "Commerce Department": r"\bcommerce department\b|\bdepartment of commerce\b|\bbureau of industry and security\b|\bBIS\b",
        "State Department": r"\bstate department(?:'s)?\b|\b(?:u\.s\. )?department of state\b|\bsecretary of state\b(?!\s+for)|\bsecretary (?:blinken|pompeo|rubio|kerry|clinton|tillerson)\b|\bstate dept\b",
        "United Kingdom": (
            r"\bHM treasury\b|\b(?:UK|british|britain's) treasury\b|\bOFSI\b|\bFCDO\b|\b(?:UK|british|britain's)?\s?foreign office\b|\bforeign,? commonwealth\b[\w\s,&]{0,25}office"
            r"|\boffice of financial sanctions implementation\b|\b(?:UK|british) (?:government|home office)\b|\bhome office\b|\bhome secretary\b"
        ),
        "Treasury Department": r"\b(?:u\.s\. |us |american )?treasury department(?:'s)?\b|\bdepartment of (?:the )?treasury\b|\b(?:u\.s\. |us |american )?treasury\b(?!\s+(?:bond|bill|yield|note)s?\b)",
        "United Nations Security Council": (
            r"\b(?:u\.?n\.?|united nations) security council\b|\bsecurity council\b|\bUNSC\b|\b(?:u\.?n\.? )?(?:sanctions )?committee (?:established|pursuant|concerning)\b|\b1267 (?:\w+ )?committee\b|\bcommittee 1267\b"
            r"|\b(?:u\.n\.|UN|united nations)(?:\s+(?:al-qaida|isil|isis|taliban|libya|somalia|haiti))?(?:\s+sanctions)?\s+committee\b|\bunited nations\b|(?<![\w.])(?:u\.n\.|UN)(?![\w-])"
        ),
        "European Union": r"\beuropean union\b|\b(?:EU|european) (?:council|commission|foreign ministers)\b|\bcouncil of (?:the )?(?:EU|european union)\b|\bEU\b|\bthe bloc\b|\bbrussels\b",
    },
    programmes={
        r"\bspecially designated global terrorists?\b|\bglobal terrorists?\b(?!\s+(?:threat|network|organi))": "SDGT",
        r"\bforeign terrorist organi[sz]ations?\b": "FTO",
        r"\bkingpin act\b": "SDNTK",
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
    name_links=keys("of for the in and de del la du des"),
    title_case=True,
)
