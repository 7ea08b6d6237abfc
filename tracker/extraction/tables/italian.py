"""Italian."""

from scrapers.record import Action, Strength
from tracker.extraction.language import AliasCue, Frame, Language, Side, adding, after, before, on_list
from tracker.extraction.plain import keys
from tracker.extraction.tables.shared import ELISIONS

_D, _L, _M = Action.DESIGNATE, Action.DELIST, Action.AMEND
_ADV = r"(?:(?:anche|oggi|ieri|inoltre|formalmente|ufficialmente|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|\w+mente)\s+)*"
_HAS = rf"\b(?:ha|hanno|abbiamo)\s+{_ADV}"
_BE = rf"\b(?:è\s+stat[oa]|sono\s+stat[ie]|è|sono|fu|furono|viene|vengono)\s+{_ADV}"
_DONE = r"(?:designat[oaie]|sanzionat[oaie])"
_DOES = r"(?:designa|designano|sanziona|sanzionano)"
_PUT = r"(?:inserit[oaie]|aggiunt[oaie]|inclus[oaie]|iscritt[oaie]|mess[oaie]|post[oaie]|rimess[oaie]|finit[oaie]|entrat[oaie])"
_PUTS = r"(?:rimette|inserisce|inseriscono|aggiunge|aggiungono|include|includono|iscrive|mette|mettono)"
_CALLED = r"(?:designat[oaie]|dichiarat[oaie]|classificat[oaie]|considerat[oaie]|etichettat[oaie]|riconosciut[oaie])"
_CALLS = r"(?:designa|designano|dichiara|dichiarano|classifica|classificano)"
_LAID = r"(?:esteso|ampliato|imposto|annunciato|approvato|adottato|emesso|comminato|inflitto|introdotto|applicato|varato|deciso|disposto)"
_LAYS = r"(?:impone|impongono|annuncia|annunciano|approva|approvano|adotta|adottano|vara|varano)"
_LISTED = r"(?:terror\w+|sanzion\w*|estrem\w+|SDN|OFAC|Tesoro|ONU|Ue\b|persone|soggetti|Dipartimento|restrittiv\w+)\b"
_LIST = (
    rf"[^;:]{{0,80}}?(?:\b(?:list[ae]|elenc(?:o|hi))\s+(?:ner[ae]\s+de(?:i|gli|lle)\s+(?:\w+\s+){{0,2}}?terrorist\w+(?:\s+(?:stranier\w+|global\w+|internazional\w+))?|ner[ae]|terroristic\w+|SDN|Ue\b|Ofac|europe[ao]|(?:\w+\s+)?(?:de[il]|dell[ae']|degli|delle|di|d')\s*(?:\w+\s+){{0,4}}?{_LISTED})"
    rf"|\b(?:list[ae]|elenco|registro)\b[^;:,]{{0,40}}?\b{_LISTED}|\bblack[\s-]?list\b|\ballegat[oi]\b|\bsanzioni\b|\b(?:tra\s+)?i\s+terroristi\b)"
)
_AS_TERROR = r"\b(?:com[e']\s*[^,;:.]{0,50}?|organizzazion[ei]\s+|grupp[oi]\s+|)(?:narco)?terrorist\w+"
_SANCTIONS = r"(?:[\w',.-]+\s+){0,7}?(?:sanzioni|misure\s+restrittive|congelamento\s+(?:dei|di)\s+beni)(?:\s+[\w',-]+){0,6}?\s+(?:contro|a|ad|al|allo|alla|ai(?!\s+sensi)|agli|alle|nei\s+confronti\s+d(?:i|el|ella|ei|egli|elle)|su|sul|per)\b"

_FRAMES = (
    after(_D, rf"(?:{_HAS}{_DONE}|\b{_DOES})\b"),
    after(_D, rf"(?:{_HAS}{_PUT}|\b{_PUTS})\b", rf"\b(?:(?:a|alla|in|nella|nelle|sulla|tra)\s+|all'|nell'){_LIST}"),
    after(_D, rf"(?:{_HAS}{_CALLED}|\b{_CALLS})\b", _AS_TERROR),
    after(_D, rf"(?:{_HAS}{_LAID}|\b{_LAYS})\s+{_SANCTIONS}"),
    after(
        _D,
        r"\b(?:deciso|concordato|stabilito)\s+(?:\w+\s+){0,4}?di\s+(?:sanzionare|designare)\b",
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:deciso|concordato|stabilito)\s+(?:\w+\s+){0,4}?di\s+(?:inserire|aggiungere|includere)\b",
        rf"\b(?:(?:a|alla|in|nella|sulla)\s+|all'|nell'){_LIST}",
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        rf"(?:{_HAS}(?:congelato|bloccato)|\b(?:congela|congelano))\s+(?:\w+\s+){{0,2}}?(?:beni|fondi|conti)\s+d(?:i|el|ella|ei|egli|elle)\b",
    ),
    on_list(_D, rf"(?:{_HAS}{_PUT}|\b{_PUTS})\b", r"\b(?:alla|nella|sulla)\s+(?:sua\s+)?(?:\w+\s+)?lista\b"),
    after(_D, rf"(?:{_HAS}{_LAID}|\b{_LAYS})\s+(?:[\w']+\s+){{0,5}}?sanzioni\b", certain=True, weight=0.85),
    after(_D, rf"\baver\s+(?:anche\s+)?(?:{_DONE}\b|{_LAID}\s+{_SANCTIONS})", certain=True),
    after(_D, rf"\baver\s+(?:anche\s+)?{_PUT}\b", rf"\b(?:(?:a|alla|in|nella|nelle|sulla|tra)\s+|all'|nell'){_LIST}"),
    before(_D, rf"{_BE}{_DONE}\b"),
    after(
        _D,
        rf"(?:{_HAS}colpito|\bcolpisc(?:e|ono))\s+(?:\w+\s+){{0,2}}?con\s+(?:\w+\s+){{0,3}}?sanzioni\b",
        certain=True,
    ),
    after(
        _D,
        r"\bcolpit[oaie]\s+da(?:i|lle|ll')\s*(?:\w+\s+)?(?:sanzioni|provvedimenti|misure)\b",
        by_authority=False,
        weight=0.85,
    ),
    after(_D, rf"(?:{_HAS}colpito|\bcolpisc(?:e|ono))\b", r"\bcon\s+(?:\w+\s+){0,3}?sanzioni\b"),
    Frame(_D, Side.AFTER, r"\bcolpisc(?:e|ono)\b", by_authority=True, within=r"\bsanzioni\b", weight=0.85),
    after(
        _D,
        r"\b(?:deciso|concordato|stabilito)\s+(?:\w+\s+){0,4}?di\s+congelare\s+(?:\w+\s+){0,2}?(?:beni|fondi|conti)\s+d(?:i|el|ella|ei|egli|elle)\b",
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        rf"^(?:anche\s+|inoltre\s+)?(?:vengono|viene|sono\s+stat[ie]|è\s+stat[oa]|sono)?\s*(?:anche\s+|inoltre\s+)?(?:{_DONE}|colpit[oaie]\s+da\s+(?:\w+\s+)?sanzioni|(?:{_PUT})\s+(?:\w+\s+){{0,6}}?(?:(?:a|alla|in|nella|nelle|sulla|tra)\s+|all'|nell'){_LIST})(?:\s+anche)?",
        by_authority=False,
        weight=0.9,
    ),
    before(
        _D,
        rf"\b(?:finisc(?:e|ono)|entra(?:no)?|passa(?:no)?)\s+(?:\w+\s+)?(?:in|nella|nell'|sulla)\s*{_LIST}",
        weight=0.9,
    ),
    after(
        _D,
        rf"(?:^|[:;]\s+)(?:nella|nell'|sulla)\s*{_LIST}[^,.;:]{{0,30}}?\b(?:entra(?:no)?|finisc(?:e|ono)|figura(?:no)?|compai(?:ono|re))\b",
        by_authority=False,
        weight=0.9,
    ),
    after(
        _D,
        r"^(?:la\s+)(?:designazione|inclusione|iscrizione)\s+d(?:i|el|ella|ei|egli|elle|ell')\b|^l'(?:inserimento|inclusione|iscrizione)\s+d(?:i|el|ella|ei|egli|elle|ell')\b",
        by_authority=False,
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        r"\bnel\s+mirino\b[^.;:]{0,40}?\b(?:finisc(?:e|ono)|entra(?:no)?|c'è|ci\s+sono|cad(?:e|ono))\b(?:\s+anche\b)?",
        by_authority=False,
        weight=0.85,
    ),
    after(_D, rf"{_HAS}preso\s+(?:\w+\s+)?(?:provvedimenti|misure)\s+contro\b", weight=0.85),
    after(_D, r"(?<=[:;]\s)nella\s+(?:black\s*list|lista\s+nera)\b", by_authority=False, weight=0.85),
    adding(
        r"^(?:colpit|sanzionat|inserit|list?at)[oaie]\b\s*,?\s*(?:(?:tra|fra)\s+(?:gli\s+)?altri|anche|inoltre)?\s*,?"
    ),
    adding(
        r"^(?:tra|fra)\s+(?:loro|essi|questi|queste)\b(?:\s*,)?(?:\s+(?:anche|ci\s+sono|c'è|figura(?:no)?|spicca(?:no)?)\b)*"
    ),
    after(
        _L,
        rf"(?:{_HAS}(?:revocato|tolto|annullato|rimosso)|\b(?:revoca|toglie|annulla)(?:no)?)\s+il\s+congelamento\s+de[il]\s+(?:beni|fondi|conti)\s+d(?:i|el|ella|ei|egli|elle|ell')\b",
    ),
    adding(
        r"\b(?:tra|fra)\s+i\s+(?:destinatari|sanzionati|colpiti|designati|nomi)\s+(?:ci\s+sono|c'è|vi\s+sono|vi\s+è|figura(?:no)?|spicca(?:no)?)\b"
    ),
    Frame(
        _L,
        Side.AFTER,
        r"^(?:revocat|tolt|annullat|cancellat)[oaie]\s+(?:anche|inoltre|pure)\s+(?:\w+\s+){0,2}?(?:misure|sanzioni)\s+(?:a\s+carico\s+d(?:i|el|ella|ei|egli|elle)|contro|nei\s+confronti\s+d(?:i|el|ella|ei|egli|elle)|a|al|alla)\b",
        echo=True,
        weight=0.85,
    ),
    adding(
        r"\b(?:i[ln]?\s+provvediment[oi]|la\s+misura|le\s+misure)\s+(?:riguarda(?:no)?|colpisc(?:e|ono)|interessa(?:no)?)\b"
    ),
    Frame(
        _D,
        Side.AFTER,
        r"(?:^|[,:]\s+)(?:sanzionat|designat)[oaie]\b(?!\s+d[ae])",
        by_authority=True,
        headline=True,
        certain=True,
        weight=0.85,
    ),
    Frame(
        _L,
        Side.AFTER,
        r"^(?:depennat|rimoss|cancellat|tolt|eliminat)[oaie]\s+(?:anche|inoltre|pure)\b",
        echo=True,
        weight=0.85,
    ),
    adding(
        r"\b(?:tra|fra)\s+(?:loro|questi|essi|le|i|gli)\s*(?:\d+\s+)?(?:\w+\s+){0,3}?(?:ci\s+sono|c'è|figura(?:no)?|compai(?:ono|re)|spicca(?:no)?|rientra(?:no)?)\b"
    ),
    adding(r"^(?:tra|fra)\s+(?:loro|essi|questi)\s*,"),
    adding(
        r"\b(?:nell'elenco|nella\s+lista|in\s+lista)\s*,?\s*(?:infine\s*,?\s*)?(?:ci\s+sono|c'è|figura(?:no)?|rientra(?:no)?|compai(?:ono|re)|entra(?:no)?|finisc(?:e|ono))\b(?:\s+anche\b)?|\bnel\s+mirino\b"
    ),
    adding(
        r"\b(?:sono|è)\s+(?:stat[oaie]\s+)?(?:finit|entrat|colpit|inserit|aggiunt)[oaie]\s+(?:anche\s+)?(?:sulla\s+lista|nella\s+lista|nell'elenco)?"
    ),
    adding(
        r"\b(?:anche|inoltre)\s+(?:ha|hanno)\s+(?:sanzionato|designato|colpito|inserito|aggiunto)\b|\b(?:ha|hanno)\s+(?:anche|inoltre)\s+(?:colpito|inserito|aggiunto)\b",
        by_authority=True,
    ),
    adding(
        r"\b(?:è|sono)\s+(?:stat[oaie]\s+)?(?:anche|inoltre|pure)\s+(?:colpit|inserit|aggiunt|sanzionat)[oaie]\b",
        side=Side.BEFORE,
    ),
    before(_D, rf"{_BE}{_PUT}\b\s+(?:[\w'-]+\s+){{0,8}}?(?:(?:a|alla|in|nella|nelle|sulla|tra)\s+|all'|nell'){_LIST}"),
    before(_D, rf"{_BE}{_CALLED}\b\s+(?:[\w'-]+\s+){{0,8}}?{_AS_TERROR}"),
    before(
        _D, r"\b(?:è\s+stat[oa]|sono\s+stat[ie])\s+(?:colpit[oaie]|raggiunt[oaie])\s+da\s+(?:\w+\s+){0,3}?sanzioni\b"
    ),
    before(_D, rf"\b{_DONE}\s+(?:da|dal|dalla|dagli|dall'|come)\b", weight=0.85, headline=True),
    after(
        _D,
        r"\b(?:sanzioni|misure)\s+(?:\w+\s+){0,3}?(?:colpiscono|riguardano|interessano|prendono\s+di\s+mira)\b",
        by_authority=False,
        weight=0.8,
    ),
    Frame(
        _D,
        Side.AFTER,
        r"^(?:si\s+tratta\s+di|sono|tra\s+(?:loro|questi|i\s+sanzionati)\s+(?:ci\s+sono|figurano|figura|c'è)|i\s+sanzionati\s+sono|la\s+lista\s+(?:comprende|include))\b",
        echo=True,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:annunci\w+|conferm\w+|dopo)\s+(?:[\w']+\s+){0,4}?(?:designazione|inserimento|inclusione|iscrizione)\s+d(?:i|el|ella|ei|egli|elle)\b",
        by_authority=False,
        finite=False,
        weight=0.8,
    ),
    after(
        _L,
        rf"(?:{_HAS}(?:rimosso|tolto|cancellato|eliminato|depennato)|\b(?:rimuove|rimuovono|toglie|tolgono|cancella|cancellano|elimina))\b",
        rf"\bda(?:l|lla|lle|gli|i|ll')?\s*{_LIST}",
    ),
    Frame(
        _L,
        Side.AFTER,
        r"\b(?:la\s+voce|le\s+voci)\s+relativ[ae]\s+a\b",
        within=r"\b(?:rimoss|cancellat|eliminat|depennat)",
        weight=0.9,
    ),
    after(_L, r"\bdepenna(?:no)?\s+dalla\s+lista\b|\bdepenna(?:no)?\b"),
    before(
        _L,
        rf"{_BE}(?:rimoss[oaie]|tolt[oaie]|cancellat[oaie]|eliminat[oaie]|depennat[oaie])\s+(?:[\w'-]+\s+){{0,4}}?da(?:l|lla|lle|gli|i|ll')?\s*{_LIST}",
    ),
    after(
        _L,
        rf"(?:{_HAS}(?:revocato|tolto|annullato|rimosso|sospeso)|\b(?:revoca|revocano|toglie|tolgono|annulla))\s+(?:\w+\s+){{0,4}}?(?:sanzioni|designazione)(?:\s+[\w',-]+){{0,4}}?\s+(?:contro|a|al|alla|su|nei\s+confronti\s+d(?:i|el|ella)|d(?:i|el|ella|ei|egli|elle))\b",
    ),
    after(
        _M,
        rf"{_HAS}(?:modificato|aggiornato|emendato)\s+(?:\w+\s+){{0,3}}?(?:designazione|inserimento|voc[ei])\s+d(?:i|el|ella|ei|egli|elle)\b",
    ),
)

ITALIAN = Language(
    code="it",
    common=keys(
        "l' d' dell' all' nell' dall' a il lo la i gli le di del della dei delle e è in che per con un una da dal dalla al alla nel nella non sono ha hanno come più anche dopo suo sua si su"
    ),
    stems=r"colpit|revocat|provvediment|colpi|entra|finisc|finit|tra |fra |mirino|depenn|inserit|allegat|design|sanzion|list|terroris|elenco|congel|blocca|misure|registro|si tratta|tra loro|tra questi|sono ",
    frames=_FRAMES,
    refusals=(
        r"\bnon\s+(?:\w+\s+){0,3}$",
        r"\b(?:mai|né|senza|nessun\w*)\s+(?:\w+\s+){0,3}$",
        r"\b(?:potrebb\w+|dovrebb\w+|deve|devono|può|possono|vuole|vogliono|avrebb\w+|sarebb\w+)\s+(?:\w+\s+){0,3}$",
        r"\b(?:se|quando|qualora|a\s+meno\s+che)\b[^,;.]{0,80}$",
        r"\b(?:nega\w*|smenti\w+|fals[oa]|bufala|infondat\w+)\b[^.;]{0,110}$",
    ),
    wishes=r"\b(?:chied\w+|chiest\w+|esig\w+|reclama\w*|sollecit\w+|propon\w+|propost\w+|vuol\w*|vogl\w+|minacci\w+|valut\w+|pensa\w*|prevede\w*|potrebb\w+|dovrebb\w+|disegno\s+di\s+legge|promett\w+|promess\w+|rifiut\w+|esamin\w+)\b",
    past=(
        r"\b(?:già|precedentemente|in\s+precedenza|prima|da\s+tempo|dal)\s+(?:\w+\s+){0,3}$",
        r",\s*(?:che|cui|il\s+quale|la\s+quale|i\s+quali|il\s+cui|la\s+cui)\b\s*(?:[\w'.-]+\s+){0,6}$",
        r"\bche\s+(?:\w+\s+){0,1}$",
        r"\b(?:lo|la|li|le|l')\s*$",
    ),
    had=r"\b(?:aveva|avevano)\s+(?:\w+\s+){0,2}$",
    said=r"\b(?:annunci\w+|ha\s+detto|afferm\w+|conferm\w+|comunic\w+|secondo|precis\w+|dichiar\w+|riferi\w+)\b",
    telling=keys(
        "detto annunciato affermato confermato comunicato precisato dichiarato riferito spiegato aggiunto commentato dice annuncia"
    ),
    cuts=r"[;:]|\s-\s|\b(?:che|ma|mentre|dove)\b",
    actors=r"\b(?:egli|essa|essi|il\s+(?:dipartimento|ministero|governo|comitato|consiglio|blocco|tesoro|farnesina)|la\s+(?:commissione|casa\s+bianca)|l'(?:unione|amministrazione|esecutivo|ufficio|agenzia))\b",
    agents=r"\b(?:da|dal|dallo|dalla|dagli|dai|dalle|dall')\s*(?:[\w'.-]+\s+){0,3}$",
    between=keys(
        "ha hanno anche oggi ieri il lo la i gli le l' di del della dei e con lunedì martedì mercoledì giovedì venerdì sabato domenica governo autorità amministrazione presidente ministro formalmente ufficialmente annunciato che"
        " suo tesoro dipartimento in a deciso questo questa mattina sera inoltre congiuntamente"
    ),
    aliases=(
        AliasCue(
            r"\b(?:anche|meglio|più|altrimenti|talvolta)\s+(?:not[oaie]|conosciut[oaie]|chiamat[oaie]|scritt[oaie])\b(?:\s+(?:come|con|sotto)\b)?(?:\s+(?:il|lo|suo)?\s*(?:nomi?|nome\s+di\s+battaglia|pseudonimo|alias|soprannome|sigla)(?:\s+di)?)?"
        ),
        AliasCue(
            r"\b(?:not[oaie]|conosciut[oaie])\s+(?:anche|pure|meglio|\w+mente)?\s*(?:come|con|sotto)\b(?:\s+(?:il|lo|suo)?\s*(?:nomi?|nome\s+di\s+battaglia|pseudonimo|alias|soprannome|sigla)(?:\s+di)?)?",
            Strength.WEAK,
        ),
        AliasCue(r"\b(?:chiamat|soprannominat|ribattezzat)[oaie]\s+(?:anche|pure)\b", Strength.WEAK),
        AliasCue(r"\balias\b", Strength.WEAK),
        AliasCue(
            r"(?<!ha )(?<!hanno )\b(?:dett[oaie]|soprannominat[oaie]|al\s+secolo|nome\s+di\s+battaglia|vero\s+nome|il\s+cui\s+vero\s+nome\s+è|ribattezzat[oaie]|acronimo)\b",
            Strength.WEAK,
        ),
        AliasCue(r"(?<!\w)(?:a\.?k\.?a\.?)(?!\w)"),
    ),
    determiners=keys(
        "nome nomi il lo la i gli le l' un uno una un' suo sua suoi sue questo questa questi altre altri altro altra ex"
    ),
    numbers=keys("venti trenta due tre quattro cinque sei sette otto nove dieci undici dodici diversi alcune alcuni"),
    conjunctions=keys("e ed o oppure & nonché insieme"),
    openers=keys("rispettivamente cui compreso compresa compresi inclusi incluso tra"),
    prepositions=keys(
        "di del dello della dei degli delle dell' a ad al allo alla ai agli alle all' da dal dallo dalla dai dagli dalle dall' in nel nello nella nei negli nelle nell' con su sul sullo sulla sui per fra contro verso presso durante"
        " secondo senza dopo prima sotto"
    ),
    markers=keys("a ad al allo alla ai agli alle all' contro di del della dei su sul"),
    relatives=keys("che quale quali dove"),
    stops=keys(
        "come per perché dopo secondo accusato accusati accusata accusate sono fu ha hanno era erano sarà mentre quando sotto nella nelle nell' sulla poiché sospettato sospettati"
    ),
    stop_endings=("ando", "endo"),
    roles=keys(
        "finanziatori hacker sindaco sindaca commissario commissaria ceo cfo número capo capi leader dirigente dirigenti comandante comandanti membro membri militante militanti finanziatore imprenditore imprenditori uomo uomini donna donne generale colonnello ministro ministra ministri presidente ex-presidente"
        " vicepresidente governatore deputato senatore oligarca oligarchi banchiere direttore direttrice fondatore fondatrice portavoce predicatore imam fratello sorella figlio figli figlia moglie marito padre madre cugino nipote consigliere"
        " cittadino cittadini terrorista terroristi trafficante individuo individui persona persone funzionario funzionari segretario capitano giudice avvocato socio proprietario operatore patriarca boss esponente esponenti agente agenti numero uno patron"
    ),
    groups=keys(
        "gruppo gruppi organizzazione organizzazioni società azienda aziende impresa imprese compagnia ditta banca banche fondazione associazione movimento fronte esercito brigata brigate battaglione milizia milizie cartello banda bande"
        " partito consiglio comitato istituto centro università ministero agenzia ente entità rete reti fazione filiale canale emittente raffineria forze forza guardia unità unione stato islamico"
    ),
    vessels=keys("nave navi petroliera petroliere yacht barca aereo"),
    titles=keys("sig sig.ra dott dr gen generale colonnello capitano ministro presidente don sceicco"),
    plurals=keys("essi loro entrambi"),
    pronouns={"lui": "person", "lei": "person", "egli": "person", "quest'ultimo": "person"},
    never=keys(
        "anche inoltre fra tra gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica il lo la i gli le un una in nel nella di del della da dal per con secondo dopo ma e o se"
        " oggi ieri questo questa suo sua lui lei washington bruxelles nazioni consiglio dipartimento tesoro governo congresso parlamento senato tribunale legge unione europea casa twitter facebook ansa reuters difesa interno esteri ue onu"
    ),
    months=(
        "gen(?:naio|\\.)?",
        "feb(?:braio|\\.)?",
        "mar(?:zo|\\.)?",
        "apr(?:ile|\\.)?",
        "mag(?:gio|\\.)?",
        "giu(?:gno|\\.)?",
        "lug(?:lio|\\.)?",
        "ago(?:sto|\\.)?",
        "set(?:t|tembre|\\.)?",
        "ott(?:obre|\\.)?",
        "nov(?:embre|\\.)?",
        "dic(?:embre|\\.)?",
    ),
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    days={r"oggi": 0, r"stamattina|stasera|questa mattina": 0, r"ieri": 1, r"l'altro ieri": 2},
    date_forms=(
        r"(?P<day>\d{{1,2}})°?\s+(?P<month>{months})\s+(?P<year>\d{{4}})",
        r"(?P<day>\d{{1,2}})°?\s+(?P<month>{months})(?!\s*\d{{4}})",
        r"(?P<month>{months})\s+(?P<year>\d{{4}})",
        r"(?:nel|dal|fine|inizio)\s+(?P<year>(?:19|20)\d\d)",
    ),
    things=keys("stato lista legge atto decreto risoluzione regolamento settimana"),
    undated=r"\b(?:nat[oa]\s+(?:il|nel)|dal|fondat[oa]\s+nel|creat[oa]\s+nel|attentat[oi](?:\s+\w+){0,2}\s+(?:del|di)|fino\s+al|arrestat[oa](?:\s+\w+){0,2}\s+(?:il|nel)|uccis[oa](?:\s+\w+){0,2}\s+(?:il|nel))\s+$",
    same_time=r"\b(?:nello stesso momento|contemporaneamente|lo stesso giorno|a margine)\b",
    announces=r"\bsanzion\w+|\blista\s+nera|\bblack\s*list|\bmisure\s+restrittive|\bcongel\w+|\bmirino|\bstretta\b",
    authorities={
        "Italy": r"\bcomitato di sicurezza finanziaria\b|\bCSF\b",
        "OFAC": r"\bOFAC\b|\bufficio (?:per il|di) controllo de(?:i|gli) (?:beni|asset) stranieri\b",
        "Commerce Department": r"\bdipartimento (?:americano )?del commercio\b",
        "State Department": r"\bdipartimento di stato\b|\bsegretario di stato (?:americano|usa|antony|mike|marco|blinken)\b",
        "United Kingdom": r"\b(?:governo|tesoro) britannico\b|\bforeign office\b",
        "Treasury Department": r"\b(?:dipartimento del )?tesoro(?: degli stati uniti| usa| americano| statunitense)?\b",
        "United Nations Security Council": r"\bconsiglio di sicurezza\b|\bcomitato (?:\w+ ){0,3}?1267\b|\bcomitato sanzioni\b|\bcomitato per le sanzioni\b|\bnazioni unite\b|\bONU\b",
        "Switzerland": r"\bSECO\b",
        "European Union": r"\bsanzioni europee\b|\b(?:lista nera|black list) europea\b|\bconsiglio europeo\b|\bconsiglio Ue\b|\bunione europea\b|\bUE\b|\bconsiglio (?:dell'UE|dell'unione europea)\b|\bbruxelles\b|\bi (?:ventisette|27)\b",
        "United States": r"\bcasa bianca\b|\bamministrazione (?:biden|trump|obama)\b|\bgoverno (?:americano|statunitense)\b",
    },
    programmes={
        r"\bterrorist[aei]\s+global[ei](?:\s+(?:specialmente|appositamente)\s+designat[oaie])?\b": "SDGT",
        r"\borganizzazion[ei]\s+terroristic(?:a|he)\s+stranier[ae]\b": "FTO",
    },
    offices=keys(
        "governo ministero ministro ministri dipartimento ufficio tesoro amministrazione presidente presidenza segretario consiglio comitato autorità farnesina cancelleria esteri economia finanze casa bianca"
    ),
    refused_behind=r"\b(?:è|era|sono|erano)\s+(?:\w+\s+)?(?:fals[oaie]|una\s+bufala|infondat[oaie])\b",
    abbreviations=keys("sig dott dr gen n art gen feb mar apr mag giu lug ago set ott nov dic s.p.a s.r.l"),
    starters=keys("il lo la i gli le un una in secondo ma e dopo suo sua questo questa"),
    causes=keys("per perché dopo accusato accusati dal"),
    name_links=keys("contro di del della dei delle dell' in nel nella e per"),
    role_tails=keys("affari governo difesa interno esteri giustizia sicurezza stato guerra banca"),
    leaning=ELISIONS,
    small_names=True,
    drops_subject=True,
)
