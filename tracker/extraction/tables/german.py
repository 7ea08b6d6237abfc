"""German: the party often stands between the verb and what completes it, and every noun has a capital."""

from scrapers.record import Action, Strength
from tracker.extraction.language import AliasCue, Frame, Language, Side, adding, after, before, on_list
from tracker.extraction.plain import keys

_D, _L, _M = Action.DESIGNATE, Action.DELIST, Action.AMEND
_LISTS = r"(?:[\w-]*(?:sanktions|terror)[\w-]*liste[n]?|schwarze[nr]?\s+liste|liste\s+(?:der|von|mit)\s+(?:[\w-]+\s+){0,4}?(?:[\w-]*(?:terror|sanktion)\w*|ma(?:ß|ss)nahmen)|(?:[\w-]+\s+)?terroristenliste|blacklist|liste\s+der\s+[\w\s-]{0,40}?(?:nationals|SDN)|SDN-liste|anhang)"
_ON_LIST = rf"\b(?:auf|in|zu|zur)\s+(?:(?:die|ihre|seine|eine|der|ihrer)\s+)?(?:[\w-]+\s+){{0,3}}?{_LISTS}"
_AS_TERROR = r"\bals\s+(?:[\w-]+\s+){0,6}?[\w-]*terror[\w-]*(?:\s+(?!ein\b)[\w-]+){0,3}?"
_MANY = r"(?:[\w.,'-]+\s+){0,9}?"
_WEEKDAY = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
_SANCTIONS = r"(?:[\w-]*sanktionen|strafma(?:ß|ss)nahmen|restriktive\s+ma(?:ß|ss)nahmen|einreiseverboten?|einreisesperren|vermögenssperren|kontosperren)"

_FRAMES = (
    before(
        _D, rf"{_AS_TERROR}\s+(?:eingestuft|bezeichnet|gelistet|deklariert|erklärt|aufgeführt|benannt|designiert)\b"
    ),
    on_list(
        _D, r"\b(?:setzte|setzten|setzt|setzen|nahm|nahmen|nimmt)\b", r"\bauf\s+(?:ihre|seine|die)\s+(?:\w+\s+)?liste\b"
    ),
    before(_D, rf"{_ON_LIST}(?:\s+[\w-]+){{0,5}}?\s+(?:gesetzt|aufgenommen|eingetragen|hinzugefügt)\b"),
    before(_D, rf"\bmit\s+(?:[\w-]+\s+){{0,4}}?{_SANCTIONS}\s+(?:belegt|belegen)\b"),
    after(
        _D,
        rf"\bneu\s+(?:auf|in)\s+(?:der|ihrer|dieser)\s+(?:[\w-]+\s+){{0,2}}?{_LISTS}[^.;]{{0,30}}?\b(?:stehen|steht|sind|ist|aufgeführt|findet\s+sich|finden\s+sich)\b",
        by_authority=False,
    ),
    after(
        _D,
        r"\bneu\s+(?:aufgeführt|gelistet|sanktioniert|aufgenommen|hinzugekommen)\s+(?:sind|ist|wurden?)\b",
        by_authority=False,
        weight=0.9,
    ),
    after(
        _D,
        rf"\b(?:von\s+den|unter\s+den|den)\s+(?:[\w-]+\s+)?(?:{_SANCTIONS}|maßnahmen)\s+(?:[\w-]+\s+)?(?:betroffen|unterliegen|getroffen)\s+(?:sind|ist|werden)?",
        by_authority=False,
        weight=0.9,
    ),
    after(
        _D,
        r"^(?:die)\s+(?:listung|einstufung|aufnahme)\s+(?:von|des|der)\b",
        by_authority=False,
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        rf"^(?:{_ON_LIST}|zur\s+{_LISTS})[^.;:]{{0,40}}?\b(?:hinzugefügt|gesetzt|aufgenommen)\s*:",
        by_authority=False,
        weight=0.9,
    ),
    Frame(
        _D,
        Side.EITHER,
        rf"\b(?:verhängte[n]?|verhängt|verhängen|beschloss|beschließt|verkündete[n]?)\s+(?:[\w-]+\s+){{0,6}}?{_SANCTIONS}\b",
        by_authority=True,
        certain=True,
        weight=0.85,
    ),
    before(
        _D,
        r"\bdie\s+(?:[\w-]+\s+){0,2}?(?:[\w-]*konten|[\w-]*vermögen|guthaben|vermögenswerte)\s+(?:gesperrt|eingefroren)\b",
        weight=0.85,
    ),
    before(
        _D,
        rf"\b(?:steht|stehen)\s+(?:nun|jetzt|fortan|künftig|ab\s+sofort|seit\s+(?:heute|{_WEEKDAY})|neu)\s+(?:auf|in)\s+(?:der|ihrer|dieser)\s+(?:[\w-]+\s+){{0,3}}?{_LISTS}",
        weight=0.9,
    ),
    before(_D, rf"\b(?:kam|kamen|kommt|kommen|landeten?|landet|landen)\s+(?:[\w-]+\s+){{0,3}}?{_ON_LIST}", weight=0.9),
    before(_D, r"\b(?:wurden?|sind|ist|hat|haben)\s+[^.;:]{0,60}?\bgelistet\b", weight=0.9),
    before(_D, r"\bzu[mr]\s+(?:[\w-]+\s+){0,3}?[\w-]*terror[\w-]*\s+(?:erklärt|eingestuft)\b"),
    after(_D, r"\b(?:listet|listete|listeten|listen)\b(?!\s+aus\b)", certain=True, weight=0.9),
    after(
        _D,
        r"\b(?:führt|führte|führen|nahm|nahmen|nimmt)\b",
        r"\bauf\s+(?:seiner|ihrer|seine|ihre)\s+(?:[\w-]+\s+)?[\w-]*liste\b",
    ),
    before(
        _D,
        r"\b(?:nahm|nahmen|nimmt|nehmen|geriet|gerieten|gerät)\s+[^.;:]{0,70}?\bins\s+visier\b",
        echo=True,
        weight=0.8,
    ),
    adding(r"\brichte(?:t|n)\s+sich\s+(?:[\w-]+\s+){0,3}?gegen\b"),
    adding(r"\bkomm(?:t|en)\s+[^.;:]{0,60}?\bhinzu\b"),
    adding(
        r"^(?:sanktioniert|gelistet)\s+(?:wurden?|werden|wird)\b(?:\s+(?:auch|zudem|außerdem|ferner|unter\s+anderem))*"
    ),
    before(
        _L,
        r"\b(?:wird|werden|ist|sind)\s+(?:\w+\s+)?nicht\s+(?:mehr|länger)\s+(?:gelistet|sanktioniert)\b",
        weight=0.9,
        echo=True,
    ),
    adding(
        r"\bsteh(?:t|en)\s+(?:ab\s+sofort|fortan|künftig|ebenfalls|auch|nun|jetzt)\s+auf\s+der\s+[\w-]*liste\b",
        side=Side.BEFORE,
    ),
    adding(r"\bunterlieg(?:t|en)\s+(?:[\w-]+\s+){0,3}?(?:[\w-]*sanktionen|strafma(?:ß|ss)nahmen)\b", side=Side.BEFORE),
    adding(
        r"\bunter\s+(?:ihnen|den\s+(?:[\w-]+\s+){0,2}?(?:betroffenen|gelisteten|sanktionierten|personen|firmen|unternehmen))\b\s*(?:sei(?:en)?|ist|sind|befinden\s+sich|befindet\s+sich)?"
    ),
    adding(
        r"^(?:die|das|der)\s+(?:[\w-]+\s+){0,2}?(?:gruppen|personen|unternehmen|firmen|organisationen|betroffenen|sanktionierten)\s+(?:sind|ist|heißen)\b"
    ),
    adding(r"\b(?:betroffen|getroffen)\s+(?:sind|ist)\b(?:\s+(?:auch|unter\s+anderem|außerdem|zudem|ferner))*"),
    adding(
        r"^(?:ebenfalls|auch|außerdem|zudem|neu)\s+(?:auf\s+(?:die|der)\s+liste\s+)?(?:kam|kamen|steht|stehen|gesetzt|sanktioniert|betroffen|gelistet)\b(?:\s+(?:wurden?|ist|sind))?"
    ),
    adding(
        r"\b(?:kam|kamen|kommt|kommen|stehen|steht|landeten?|landet|landen)\s+(?:[\w-]+\s+){0,2}?auf\s+(?:die|der|dieser)\s+[\w-]*liste\b",
        side=Side.BEFORE,
    ),
    adding(r"^darunter\s+(?:sind|ist|befinden\s+sich|befindet\s+sich)\b"),
    adding(rf"\b(?:die|neue[n]?)\s+{_SANCTIONS}\s+(?:treffen|betreffen|richten\s+sich\s+gegen|gelten\s+für|trifft)\b"),
    before(_D, rf"\bunter\s+{_SANCTIONS}\s+gestellt\b"),
    before(_D, r"\bauf\s+(?:die|ihre)\s+liste\s+(?:gesetzt|aufgenommen)\b", echo=True, weight=0.85),
    Frame(_D, Side.EITHER, r"\bsanktionier(?:t|te|ten|en)\b", by_authority=True, certain=True),
    before(_D, rf"\b{_SANCTIONS}\s+(?:verhängt|beschlossen|erlassen)\b", weight=0.9),
    Frame(_D, Side.BEFORE, r"\b(?:aufgeführt|aufgenommen)\b", within=r"sanktion", weight=0.85),
    Frame(_D, Side.BEFORE, r"\b(?:wurden?|worden|werden)\s+(?:[\w-]+\s+){0,4}?sanktioniert\b"),
    after(_D, r"\b(?:setzte|setzten|setzt|setzen|nahm|nahmen|nimmt|nehmen)\b", _ON_LIST),
    after(
        _D,
        r"\b(?:stufte|stuften|stuft|stufen|erklärte|erklärten|erklärt|erklären)\b",
        rf"{_AS_TERROR}[\s(\w)]{{1,14}}?\bein\b|\bzur\s+(?:[\w-]+\s+){{0,2}}?[\w-]*terror\w*",
    ),
    after(
        _D,
        rf"\b(?:verhängte[n]?|verhängt|verhängen|beschloss|beschlossen|beschließt|erließ|erließen|erlässt|verkündete[n]?|kündigte[n]?)\s+{_MANY}{_SANCTIONS}\s+(?:[\w-]+\s+){{0,3}}?gegen\b",
    ),
    after(
        _D,
        rf"\b{_SANCTIONS}\s+(?:[\w-]+\s+){{0,3}}?gegen\b",
        r"\b(?:verhängt|beschlossen|erlassen|angekündigt|verkündet|in\s+kraft\s+gesetzt)\b(?!\s+werden)",
    ),
    before(
        _D, rf"\b(?:verhängte[n]?|verhängt|beschloss|erließ)\s+{_MANY}{_SANCTIONS}\b(?!\s+(?:[\w-]+\s+){{0,3}}?gegen\b)"
    ),
    after(_D, r"\b(?:belegte[n]?|belegt|belegen)\b", rf"\bmit\s+(?:[\w-]+\s+){{0,3}}?{_SANCTIONS}"),
    after(
        _D,
        r"\b(?:friert|frieren|fror|froren)\s+(?:[\w-]+\s+){0,4}?(?:vermögen|konten|gelder)\s+(?:\w+\s+){0,2}?(?:von|des|der)\b",
    ),
    Frame(
        _D,
        Side.AFTER,
        r"^(?:auf\s+(?:die|der|ihrer)\s+(?:[\w-]+\s+)?(?:sanktions|terror)?liste\s+(?:kamen|kam|stehen|steht|kommen)|betroffen\s+(?:sind|ist)|es\s+handelt\s+sich\s+um|darunter\s+(?:sind|ist))\b(?:\s+(?:am\s+\w+|auch|nun|jetzt|unter anderem)\b)*",
        echo=True,
        weight=0.85,
    ),
    before(
        _D,
        r"\bsteh(?:t|en)\s+(?:nun|jetzt|seit\s+heute)?\s*(?:darauf|auf\s+(?:der|dieser)\s+liste)\b",
        echo=True,
        weight=0.8,
    ),
    after(
        _D,
        r"\b(?:kündig\w+|bestätig\w+|nach|begrüß\w+)\s+(?:[\w-]+\s+){0,4}?(?:einstufung|listung|aufnahme)\s+(?:von|des|der)\b",
        by_authority=False,
        finite=False,
        weight=0.8,
    ),
    before(
        _L,
        rf"\b(?:steht|stehen)\s+(?:seit\s+[\w-]+\s+|damit\s+)?nicht\s+(?:mehr|länger)\s+(?:auf|in)\s+(?:der|ihrer|dieser)\s+(?:[\w-]+\s+){{0,3}}?{_LISTS}",
        weight=0.9,
    ),
    Frame(
        _L,
        Side.EITHER,
        rf"\bvon\s+(?:der|ihrer|seiner)\s+(?:[\w-]+\s+){{0,3}}?{_LISTS}(?:\s+[\w-]+){{0,3}}?\s+(?:gestrichen|genommen|entfernt|gelöscht)\b(?:\s+(?:wurden?|ist|sind))?",
    ),
    after(
        _L,
        r"\b(?:strich|strichen|streicht|streichen|nahm|nahmen|nimmt|entfernte|entfernten|entfernt)\b",
        rf"\bvon\s+(?:der|ihrer|seiner)\s+(?:[\w-]+\s+){{0,3}}?{_LISTS}",
    ),
    after(_L, rf"\b(?:hob|hoben|hebt|heben)\s+{_MANY}{_SANCTIONS}\s+(?:[\w-]+\s+){{0,3}}?gegen\b", r"\bauf\b"),
    after(_L, rf"\b{_SANCTIONS}\s+(?:[\w-]+\s+){{0,3}}?gegen\b", r"\b(?:aufgehoben|zurückgenommen)\b"),
    after(
        _M,
        r"\b(?:den|die)\s+(?:eintr[aä]ge?|listung|angaben|einträge)\s+(?:von|zu|des|der|für|über)\b",
        r"\b(?:geändert|aktualisiert|angepasst|berichtigt|ergänzt)\b",
    ),
)

GERMAN = Language(
    code="de",
    common=keys(
        "wenn werden wird gegen der die das und den dem des ein eine einen einem ist in im mit von zu auf für nicht sich auch als wurde hat haben nach bei aus am sie er wie über sein"
    ),
    stems=r"richte[tn] sich|kommen|visier|listet|kamen|kommt|gesperrt|eingefroren|aufgenommen|eintr[aä]g|unter ihnen|unter den|darunter|gruppen sind|gelistet|listung|neu auf|sperren|sanktion|terror|liste|verhäng|fr[io]e?r|eingestuft|stuf|betroffen|maßnahmen|einstufung",
    frames=_FRAMES,
    refusals=(
        r"\b(?:nicht|nie|niemals|kein\w*|ohne)\s+(?:[\w-]+\s+){0,4}$",
        r"\b(?:könnte\w*|würde\w*|sollte\w*|soll|sollen|müsse\w*|müsste\w*|dürfte\w*|will|wollen|wolle\w*|kann|können)\b[^.;:]{0,100}$",
        r"\b(?:falls|wenn|sofern|ob|bevor)\b[^.;]{0,110}$",
        r"\b(?:dementier\w+|bestritt\w*|bestreit\w+|falsch\w*|gerücht\w*|zurückgewiesen|wies\w*\s+zurück)\b[^.;]{0,140}$",
        r"\b(?:forder\w+|verlang\w+|verhinder\w+|blockier\w+|erwäg\w+|prüf\w+|plädier\w+|dräng\w+|rief\w*|ruf\w+|droh\w+|plan\w+|appellier\w+|klag\w+|verklag\w+)\b[^.;]{0,120}$",
    ),
    wishes=r"\b(?:forder\w+|verlang\w+|erwäg\w+|prüf\w+|plädier\w+|dräng\w+|rief\w*|droh\w+|plan\w+|könnte\w*|würde\w*|sollte\w*|will|wollen|gesetzentwurf)\b",
    past=(
        r"\b(?:bereits|schon|früher|zuvor|einst|längst|seit)\s+(?:[\w-]+\s+){0,4}$",
        r",\s*(?:der|die|das|den|dem|dessen|deren|denen|gegen\s+(?:den|die|das))\b\s*(?:[\w'.-]+\s+){0,8}$",
    ),
    had=r"\b(?:hatte|hatten)\b[^.;:]{0,100}$",
    said=r"\b(?:mitgeteilt|teilte\w*|sagte\w*|erklärte\w*|laut|berichte\w*|gab\w*\s+bekannt|hieß)\b",
    telling=keys("sagte sagten erklärte teilte betonte mitteilte ergänzte forderte kommentierte"),
    cuts=r"[;:]|\s-\s|\b(?:hat|haben|habe|wurden?|worden|werden|wird|dass|aber|während|auch|gegen)\b",
    actors=r"\b(?:es|sie|er|wir|man|das\s+(?:ministerium|finanzministerium|außenministerium|gremium|bündnis)|die\s+(?:regierung|behörde|kommission)|der\s+(?:rat|ausschuss|sicherheitsrat))\b",
    agents=r"\b(?:von|vom|durch)\s+(?:(?:den|der|dem|das|die)\s+)?(?:[\w'.-]+\s+){0,3}$",
    between=keys(
        "hat haben habe am im auch heute gestern der die das den dem des und mit montag dienstag mittwoch donnerstag freitag samstag sonntag regierung behörden ministerium außenminister außenministerium finanzministerium in washington london"
        " brüssel gemeinsam offiziell daraufhin ebenfalls nun jetzt ihrerseits abend morgen präsident wegen seine ihre neue"
    ),
    aliases=(
        AliasCue(
            r"\b(?:auch|besser|ebenfalls|allgemein|teils)\s+(?:bekannt|genannt|geschrieben|bezeichnet)\b(?:\s+(?:als|unter)\b)?(?:\s+(?:dem|den|seinem|ihrem)?\s*(?:namen|decknamen|alias|kürzel|kampfnamen|spitznamen))?"
        ),
        AliasCue(
            r"\bbekannt\s+(?:als|unter)\b(?:\s+(?:dem|den|seinem|ihrem)?\s*(?:namen|decknamen|alias|kürzel|kampfnamen|spitznamen))?",
            Strength.WEAK,
        ),
        AliasCue(r"\bauch(?=\s+(?:[\w'.-]+\s+){1,4}(?:geschrieben|genannt)\b)"),
        AliasCue(r"\balias\b", Strength.WEAK),
        AliasCue(
            r"\b(?:unter\s+(?:dem|den|seinem|ihrem)\s+(?:namen|decknamen|alias|pseudonym|kampfnamen|spitznamen|nutzernamen|kürzel)|genannt|kampfname|deckname|spitzname|kurz|(?:der|die|das)\s+auch(?:\s+unter\s+(?:dem|den|seinem|ihrem)\s+(?:namen|decknamen|alias|pseudonym|kampfnamen|spitznamen|kürzel))?|eigentlich|bürgerlich|mit\s+bürgerlichem\s+namen)\b",
            Strength.WEAK,
        ),
        AliasCue(r"(?<!\w)(?:a\.?k\.?a\.?)(?!\w)"),
    ),
    determiners=keys(
        "namen anderem der die das den dem des ein eine einen einem einer eines sein seine seinen seiner ihr ihre ihren ihrer ihrem deren dessen dieser diese diesen andere anderen weitere"
    ),
    numbers=keys("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere einige"),
    conjunctions=keys("und oder & sowie"),
    openers=keys("darunter einschließlich etwa"),
    prepositions=keys(
        "in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur zwischen wegen trotz während laut neben"
    ),
    markers=keys("gegen auch von"),
    relatives=keys("welcher welche welches denen"),
    stops=keys(
        " als wegen weil nachdem ist sind war waren hat haben hatte wurde wurden wird werden steht stehen auf in mit für teilte sagte erklärte verhängt beschlossen gilt da obwohl ein"
    ),
    roles=keys(
        "machthaber konzernchef geistliche geistlichen fahrer sportler sportlerin künstler aktivist aktivistin reporter unterhändler vertreter vertreterin beamter beamte beamten befehlshaber vertraute verantwortliche verantwortlicher verantwortlichen angehörige angehöriger unterstützer helfer offiziellen koordinator koordinatorin beauftragter vize vizechef stellvertreter generalsekretär töchter söhne brüder schwestern eltern nichte schwager witwe kinder partner partnerin geschäftspartner geschäftspartnerin bürgermeister reeder gründer präsident chefin leiterin vorsitzender vorsitzende vorsitzenden assistentin gouverneur polizeichef bankier minister richter staatsanwalt militär oligarch spion söldner kommissar botschafter diplomat schauspieler turner turnerin sänger händler käufer verleger reeder ingenieur forscher wissenschaftler kapitän extremist extremisten radikale kanzleramtschef politologe politologen musiker moderator propagandist soldat kämpferin unterhändler vermittler makler juwelier priester rabbiner geistlicher anwältin anführer führer chef chefs leiter kommandeur kommandeure kommandant mitglied mitglieder kämpfer finanzier geschäftsmann geschäftsleute unternehmer unternehmerin general oberst minister ministerin präsident präsidentin expräsident"
        " ex-präsident vizepräsident gouverneur abgeordneter abgeordnete abgeordneten senator oligarch oligarchen bankier direktor direktorin gründer gründerin sprecher sprecherin kremlsprecher prediger predigers imam bruder schwester sohn söhne tochter"
        " ehefrau frau mann vater mutter cousin neffe berater anwalt bürger staatsbürger terrorist terroristen islamist islamisten dschihadist dschihadisten rebell rebellen schmuggler händler hacker person personen einzelperson einzelpersonen russe russen"
        " franzose iraner syrer politiker politikern funktionär funktionäre sekretär kapitän richter eigentümer inhaber betreiber vertrauter bandenchef bandenchefs kriegsherr warlord milizenführer parteichef nachfolger banker milliardär milliardäre magnat"
        " patriarch siedler agent agenten offizier offiziere journalist manager geldgeber hintermann drahtzieher rohstoffhändler ex-minister außenminister"
    ),
    groups=keys(
        "fluggesellschaft reiseveranstalter veranstalter reederei holding werk fabrik handelsbank zentralbank fernsehsender stiftungen kanzlei brigade institut akademie rüstungskonzern waffenhersteller hersteller gruppe gruppen gruppierung organisation organisationen unternehmen firma firmen gesellschaft bank banken stiftung verein verband bewegung front armee brigade brigaden bataillon miliz milizen kartell bande banden partei rat komitee institut"
        " zentrum universität ministerium agentur behörde konzern netzwerk netzwerke fraktion ableger tochterfirma sender kanal medium raffinerie truppe söldnertruppe einheit garde union staat islamischer islamischen islamische widerstandsbewegung"
        " reichsbewegung erpresserbande terrormiliz terrorgruppe terrororganisation"
    ),
    vessels=keys("schiff schiffe tanker öltanker jacht yacht frachter flugzeug"),
    titles=keys("herr frau dr prof general oberst hauptmann minister präsident scheich"),
    plurals=keys("beide"),
    pronouns={"er": "person", "sie": "person", "dieser": "person"},
    never=keys(
        "demonstranten iraner namen sanktionspaket massnahmen maßnahmen anhänge eintrag eintragung einträge banken russen siedler firmenchef milizen tanker schiffe januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag der die das den dem des ein eine einen einem in im an am auf aus bei mit nach von zu für gegen wegen"
        " laut und oder aber wenn heute gestern er sie es wir ihr sein seine auch washington brüssel vereinten nationen sicherheitsrat außenministerium finanzministerium ministerium regierung kongress parlament senat gericht gesetz europäische europäischen"
        " union eu usa uno us weißes haus twitter facebook dpa reuters rat rats listung einstufung aufnahme auflistung strafmaßnahmen betroffenen gelisteten angaben beschluss sanktionen sanktion sanktionsliste terrorliste liste vermögen konten land länder krieg angriff anschlag ukraine-krieg amtsblatt firmensitz personen organisationen unternehmen"
        " firma firmen gruppe gruppen gruppierung organisation söldnertruppe truppe miliz konzern unternehmen gesellschaft sender stiftung terrororganisation terrormiliz terrorgruppe erpresserbande reaktion mitte ende anfang jahr jahren tag woche monat"
    ),
    months=(
        "jan(?:uar|\\.)?|jänner",
        "feb(?:ruar|\\.)?",
        "märz",
        "apr(?:il|\\.)?",
        "mai",
        "juni",
        "juli",
        "aug(?:ust|\\.)?",
        "sept(?:ember|\\.)?",
        "okt(?:ober|\\.)?",
        "nov(?:ember|\\.)?",
        "dez(?:ember|\\.)?",
    ),
    weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
    days={r"heute": 0, r"am heutigen tag": 0, r"gestern": 1, r"vorgestern": 2},
    date_forms=(
        r"(?P<day>\d{{1,2}})\.\s*(?P<month>{months})\s+(?P<year>\d{{4}})",
        r"(?P<day>\d{{1,2}})\.\s*(?P<month>{months})(?!\s*\d{{4}})",
        r"(?P<month>{months})\s+(?P<year>\d{{4}})",
        r"(?:jahr|seit|ende|anfang|bereits|schon|im|in)\s+(?P<year>(?:19|20)\d\d)",
    ),
    things=keys("liste gesetz erlass resolution verordnung woche"),
    undated=r"\b(?:geboren\s+(?:am|im)|seit(?:\s+dem)?|gegründet(?:\s+(?:am|im))?|anschlag\w*(?:\s+\w+){0,2}\s+(?:vom|am)|bis(?:\s+zum)?|festgenommen(?:\s+\w+){0,2}\s+(?:am|im))\s+$",
    same_time=r"\b(?:gleichzeitig|zeitgleich|am selben tag|am rande)\b",
    announces=r"\b[\w-]*sanktion\w*|\bterrorliste|\bschwarze\w*\s+liste|\beinreise(?:sperren|verbote\w*)|\beingefroren|\bins\s+visier|\bstrafma(?:ß|ss)nahmen",
    authorities={
        "OFAC": r"\bOFAC\b",
        "Commerce Department": r"\b(?:us-)?handelsministerium\b",
        "United Kingdom": r"\bbritische[nrs]?\s+(?:regierung|außenministerium|finanzministerium)\b|\bdie\s+britische\s+regierung\b",
        "State Department": r"\bus-außenministerium\b|\b(?:amerikanische[ns]?\s+)?außenministerium(?:\s+in\s+washington|\s+der\s+usa)?\b|\bus-außenminister\b",
        "Treasury Department": r"\bus-finanzministerium\b|\b(?:amerikanische[ns]?\s+)?finanzministerium(?:\s+in\s+washington|\s+der\s+usa)?\b",
        "United Nations Security Council": r"\b(?:un-|uno-)?sicherheitsrat\w*\b|\b(?:un-)?sanktionsausschuss\w*\b|\bvereinten?\s+nationen\b|\bUNO?\b",
        "Switzerland": r"\beidgenössische[sn]?\s+departement\b|\bWBF\b|\bSECO\b|\bbundesrat\b|\bstaatssekretariat für wirtschaft\b",
        "European Union": r"\beuropäischer rat\b|\beuropäische[nr]?\s+union\b|\bEU(?:-\w+)?\b|\brat\s+der\s+EU\b|\bbrüssel\b",
        "United States": r"\bweiße[ns]?\s+haus\b|\bus-regierung\b|\b(?:biden|trump|obama)-regierung\b",
    },
    programmes={
        r"\b(?:(?:besonders|speziell|eigens)\s+(?:ausgewiesene[rn]?|designierte[rn]?|eingestufte[rn]?|benannte[rn]?)\s+)?(?:globale[rn]?|weltweite[rn]?)\s+terroriste?n?\b": "SDGT",
        r"\bausländische[rn]?\s+terrororganisation(?:en)?\b": "FTO",
        r"\bmagnitski\w*": "GLOMAG",
    },
    offices=keys(
        "regierung ministerium außenministerium finanzministerium innenministerium minister außenminister finanzminister präsident behörde behörden rat ausschuss bundesrat seco kabinett verwaltung kanzleramt"
    ),
    refused_behind=r"\b(?:ist|war|sei|sind|waren)\s+(?:\w+\s+)?(?:falsch|erfunden|unwahr|ein\s+gerücht|gelogen)\b",
    abbreviations=keys("hr fr dr prof nr art bzw u.a z.b d.h ca jan feb apr aug sept okt nov dez gmbh co st"),
    starters=keys("der die das ein eine er sie es in im am auf nach laut aber und auch das"),
    causes=keys("wegen weil nachdem für"),
    name_links=keys("des der für von und in im"),
    past_behind=r"\s+(?:hatte|hatten|war|waren|worden\s+war(?:en)?)\b",
    capital_roles=True,
    compounds=True,
    verb_last=True,
    verb_first=True,
    describing=(
        "gesellschaft",
        "veranstalter",
        "reederei",
        "hersteller",
        "betreiber",
        "anbieter",
        "firma",
        "firmen",
        "unternehmen",
        "konzern",
        "tanker",
        "schiff",
        "frachter",
        "yacht",
        "eigner",
        "holding",
        "ableger",
        "sender",
        "stiftung",
    ),
    capital_days=True,
    genitives=keys("des der eines einer"),
)
