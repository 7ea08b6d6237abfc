"""What all languages share: pieces of names, forms of companies, programmes known by their letters."""

from tracker.extraction.plain import keys

PARTICLES = keys(
    "al el ul ur as ash at an ad ar az bin ben ibn bint abu abou aboul abdul abd umm oum ould ag ait de da do dos das di del della"
    " du des van von der den ter la le los las y e bou ou"
)
"""Small words inside and before names of persons."""

LEGAL_FORMS = keys(
    "ltd ltd. limited llc llc. l.l.c. inc inc. corp corp. plc co co. gmbh ag kg s.a. sa sarl s.a.r.l. s.r.l. srl spa s.p.a. nv n.v. bv b.v."
    " oy ab as a.s. a.ş. jsc pjsc ojsc ooo oao pao zao fze fzc fzco dmcc pte pty sdn bhd s.a.l. sal sas s.c. s.r. r.l. c.v. s.p.r. s.r.o. s.a.p.i. s.a.s. s.a.r.l s.n.c. s.c.a. lda ltda eireli ооо оао пао"
    " зао ао ntn kft d.o.o. doo jv wll w.l.l. kk"
)
"""Forms of companies: they may stand behind a comma and still belong to the name."""

CONTRACTED = keys(
    "al del au aux du des ao aos do da dos das allo alla agli alle all' ai dello della dei degli delle dell' à às zum zur"
)
"""Prepositions that have an article in them, so that a name may follow behind any noun: `al fiscal X`."""

OF = keys("de del du des d' da do das dos di dello della dei degli delle dell'")
"""What tells whose behind a comma: `Tokarev, da Transneft`."""

POSSESSIVES = keys(
    "su sus seu sua seus suas son sa ses leur leurs suo sua suoi sue loro ihr ihrem ihren ihrer sein seinem seinen seiner"
    " its his her their"
)
WITH = keys("con com avec mit with")
AMONG = keys("entre tra fra parmi among between unter среди")

INSIDE = keys("in en dans au no na em nel nella im в во في")
"""What stands in front of a place inside a name."""

ARTICLES = keys("the al la le les el los las l' der die das den il lo gli i")
"""Articles that may open or join a name."""

OR = keys("or ou o oder или")

NAME = keys("name names")
"""What stands behind a possessive that is the party itself: `X's name was added`."""

TO = keys("a al allo alla ai agli alle all'")
KIN = keys("жены жена супруги супруга мужа сына сын дочери дочь брата брат сестры сестра отца матери")
"""Russian kin: behind a comma the name that follows is of the other one (`X, жены бизнесмена Y`)."""

THEM = keys(
    "ellos ellas eles elas eux elles ihnen denen loro questi queste них quais quali que lesquels lesquelles cui"
)
"""What follows `among` where it stands for those who were only counted."""

BESIDES = keys("además além oltre")
"""What joins another party with its `of`: `además de la Policía Nacional`."""

OTHERS = keys("anderem autres otros otras outros outras altri altre others другого прочих прочего")
"""What follows `among` where a list only gives some: `unter anderem`, `entre autres`."""

MINISTRIES = keys(
    "défense intérieur justice économie finances défensa defensa interior justicia economía hacienda defesa justiça economia"
    " fazenda difesa interno giustizia finanze sicurezza sécurité seguridad segurança"
)
"""What a minister is of; written with a capital it opens no name: `le ministre de la Défense Sadio Camara`."""

PLACES = keys(
    "región ciudad provincia estado municipio région ville province village cidade município regione città comune region"
    " city town state district"
)
"""Nouns that a place's name follows."""

ENGLISH_GROUPS = keys(
    "bank company group organization organisation foundation association movement front army brigade brigades council committee institute"
    " center centre university ministry agency corporation holding holdings airline airlines exchange trust fund union federation force"
    " forces corps guard guards state society league international industries industry trading services shipping logistics investment"
    " investments media television network party development complex factory plant company's"
)
"""Words in the names of organisations that papers of every language write in English."""

NO_NAMES = keys("sdgt sdgts fto ftos sdn sdns ofac ofsi fcdo glomag eo")
"""Letters that stand for programmes and offices, never for a party."""

ELISIONS = r"(?:l|d|j|n|s|m|t|c|qu|dell|all|nell|sull|dall|un|quell)'(?=\w)"
"""What French and Italian write onto the next word."""

PROGRAMMES = {
    r"\bSDGTs?\b": "SDGT",
    r"\bFTOs?\b": "FTO",
    r"\bSDNTK\b": "SDNTK",
    r"\bSDNs?\b|\bSpecially Designated Nationals?\b": "SDN",
    r"\bGLOMAG\b|\bMagnitsky\b|магнитск|ماغنيتسكي": "GLOMAG",
    r"\bCAATSA\b|\bCountering America's Adversaries Through Sanctions Act\b": "CAATSA",
    r"\bCaesar (?:Syria Civilian Protection )?Act\b": "SYRIA-CAESAR",
    r"\bPEESA\b|\bProtecting Europe's Energy Security Act\b": "PEESA",
    r"\b(?:Committee|Comité|Comitê|Comitato|Ausschuss|Комитет\w*)\s+1267\b|\b1267(?:/1989)?(?:/2253)?\b(?!\s*(?:people|persons))": "UN 1267",
    r"\b1988\s+(?:Committee|Sanctions)\b|\bCommittee\s+1988\b|\bresolution 1988\b": "UN 1988",
}

EXECUTIVE_ORDER = (
    r"(?:\bE\.?\s?O\.?|\bexecutive orders?|\bdécret(?:\s+présidentiel)?|\bdecreto(?:\s+presidencial|\s+esecutivo|\s+executivo)?"
    r"|\borden\s+ejecutiva|\bordem\s+executiva|\bordine\s+esecutivo|\b(?:US-)?(?:Präsidenten)?erlass\w*|\bPräsidialerlass\w*"
    r"|\bDurchführungsverordnung|\bисполнительн\w+\s+указ\w*|\bуказ\w*(?:\s+президента(?:\s+США)?)?|الأمر\s+التنفيذي|أمر\s+تنفيذي)"
    r"(?:\s*\([A-Z.]{2,6}\))?\s*(?:n\.?\s?[o°º]?\.?|numéro|número|numero|Nr\.|№|رقم)?\s*(1[0-9]{4})\b"
)
"""An American executive order by its number."""

EU_ACT = r"(?:\((?:EU|UE|ЕС|CFSP|PESC|GASP|PESD)\)|\b(?:EU|UE))\s*(?:No\.?|n[°º.]|Nr\.?|№)?\s*(20\d\d/\d{1,4}|\d{1,4}/20\d\d)\b"
"""A European act by its number."""

UN_RESOLUTION = r"\b(?:resolution|résolution|resolución|resolução|risoluzione|резолюци\w+|القرار)\s+(\d{4})\b"
"""A resolution of the Security Council by its number."""
