"""Spanish."""

from scrapers.record import Action, Strength
from tracker.extraction.language import AliasCue, Frame, Language, Side, adding, after, before, on_list
from tracker.extraction.plain import keys

_D, _L, _M = Action.DESIGNATE, Action.DELIST, Action.AMEND
_ADV = r"(?:(?:también|hoy|ayer|formalmente|oficialmente|este\s+\w+|el\s+\w+|\w+mente)\s+)*"
_HAS = r"\b(?:ha|han|había|habían|hemos)\s+"
_BE = rf"\b(?:fue|fueron|ha\s+sido|han\s+sido|es|son|quedó|quedaron)\s+{_ADV}"
_DONE = r"(?:designad[oa]s?|sancionad[oa]s?|boletinad[oa]s?)"
_DID = r"(?:designó|designaron|sancionó|sancionaron|designa|designan|sanciona|sancionan|boletinó)"
_PUT = (
    r"(?:incluid[oa]s?|añadid[oa]s?|agregad[oa]s?|incorporad[oa]s?|inscrit[oa]s?|puest[oa]s?|colocad[oa]s?|sumad[oa]s?)"
)
_DID_PUT = r"(?:incluyó|incluyeron|incluye|incluyen|añadió|añadieron|añade|añaden|agregó|agregaron|agrega|incorporó|incorporaron|incorpora|inscribió|puso|pusieron|pone|colocó|colocaron|sumó|sumaron)"
_CALLED = r"(?:designad[oa]s?|declarad[oa]s?|catalogad[oa]s?|calificad[oa]s?|clasificad[oa]s?|considerad[oa]s?)"
_DID_CALL = r"(?:designó|designaron|designa|designan|declaró|declararon|declara|declaran|catalogó|catalogaron|calificó|calificaron|clasificó|clasificaron)"
_DID_LAY = r"(?:impuso|impusieron|impone|imponen|anunció|anunciaron|anuncia|anuncian|informó|extendió|amplió|ordenó|dispuso|dicta|emite|aprobó|aprobaron|aprueba|adoptó|adoptaron|aplicó|aplicaron|aplica|aplican|dictó|decretó|emitió|acordó|acordaron)"
_LAID = r"(?:impuesto|anunciado|aprobado|adoptado|aplicado|dictado|decretado|emitido|acordado)"
_LISTED = r"(?:terror\w+|sancion\w*|narco\w+|extrem\w+|actores|corrupt\w+|bloquead\w+|vetad\w+|OFAC|SDN|Tesoro|ONU|UE|EE|Estados\s+Unidos|Departamento)\b"
_LIST = (
    rf"[^;:]{{0,80}}?(?:\blistas?\s+(?:negras?|Clinton|Engel|SDN|OFAC|terroristas?|(?:\w+\s+){{0,2}}?de(?:l)?\s+(?:\w+\s+){{0,4}}?{_LISTED})"
    rf"|\blistas?\b[^;:,]{{0,40}}?\b{_LISTED}|\bregistro\b[^;:]{{0,80}}?\bterroris\w+|\banexos?\b|\bsanciones\b)"
)
_TERROR = r"(?:como\s+|un[oa]?\s+|grupo\s+|organizaci[oó]n\s+)?[^,;:.]{0,50}?(?:\bcomo\b[^,;:.]{0,40}?)?\b(?:narco)?(?:terroris\w+|criminal(?:es)?\s+transnacional(?:es)?)"
_AS_TERROR = r"\b(?:como\s+[^,;:.]{0,50}?|organizaci[oó]n(?:es)?\s+|grupos?\s+)(?:narco)?(?:terroris\w+|criminal(?:es)?\s+transnacional(?:es)?)"
_SANCTIONS = r"(?:[\w',.-]+\s+){0,7}?(?:sanciones|medidas\s+restrictivas|congelaci[oó]n\s+de\s+(?:activos|bienes|fondos))(?:\s+[\w',-]+){0,4}?\s+(?:contra|a|al|sobre|en\s+contra\s+de)\b"

_FRAMES = (
    after(_D, rf"(?:{_HAS}{_ADV}{_DONE}|\b{_DID})\b"),
    after(_D, rf"(?:{_HAS}{_ADV}{_PUT}|\b{_DID_PUT})\b", rf"\b(?:a|en|entre|bajo)\s+{_LIST}"),
    after(_D, rf"(?:{_HAS}{_ADV}{_CALLED}|\b{_DID_CALL})\b", _AS_TERROR),
    after(_D, rf"(?:{_HAS}{_ADV}{_LAID}|\b{_DID_LAY})\s+{_SANCTIONS}"),
    after(
        _D,
        r"\b(?:(?:decidió|decidieron|acordó|acordaron|resolvió|anunció\s+(?:la|su)\s+decisión\s+de)\s+(?:\w+\s+){0,4}?|acab(?:a|an|ó)\s+de\s+)(?:sancionar|designar)\b",
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:decidió|decidieron|acordó|acordaron|resolvió)\s+(?:\w+\s+){0,4}?(?:incluir|añadir|agregar|incorporar)\b",
        rf"\b(?:a|en)\s+{_LIST}",
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:congeló|congelaron|congela|congelan|bloqueó|bloquearon)\s+(?:\w+\s+){0,2}?(?:activos|bienes|fondos|cuentas)\s+(?:\w+\s+){0,2}?de(?:l)?\b",
    ),
    on_list(
        _D, rf"(?:{_HAS}{_ADV}{_PUT}|\b{_DID_PUT})\b", r"\b(?:a|en)\s+(?:su|la|esa|esta|dicha)\s+(?:\w+\s+)?lista\b"
    ),
    after(_D, rf"(?:{_HAS}{_ADV}{_LAID}|\b{_DID_LAY})\s+(?:[\w']+\s+){{0,5}}?sanciones\b", certain=True, weight=0.85),
    before(_D, rf"{_BE}{_DONE}\b"),
    after(
        _D,
        r"\b(?:castig|golpe|penaliz)(?:ó|aron|a|an)\s+(?:\w+\s+){0,3}?(?:con\s+(?:\w+\s+){0,3}?sanciones)\s+a(?:l)?\b",
        certain=True,
    ),
    after(_D, r"\b(?:castig|golpe|penaliz|afect)(?:ó|aron|a|an)\b", r"\bcon\s+(?:\w+\s+){0,3}?sanciones\b"),
    after(_D, r"\b(?:reconoc|identific)(?:ió|ieron|e|en|ó|aron|a|an)\b", _AS_TERROR),
    after(
        _D,
        r"\b(?:amplí?\w+|extend\w+)\s+(?:su|la|sus|las)\s+(?:lista\s+negra|listas?|sanciones)(?:\s+\w+){0,3}?\s+a(?:l)?\b",
    ),
    after(
        _D,
        r"\b(?:quedaron|fueron|quedan|son|están)\s+(?:bloquead|congelad)[oa]s\s+(?:\w+\s+){0,2}?(?:bienes|activos|fondos|cuentas)\s+de(?:l)?\b",
        by_authority=False,
        weight=0.9,
    ),
    after(
        _D,
        rf"^(?:(?:también|además|asimismo|igualmente)\s+)?(?:fue|fueron|ha\s+sido|han\s+sido|quedó|quedaron|resultaron)\s+(?:también\s+)?(?:{_DONE}|{_PUT}\s+(?:\w+\s+){{0,6}}?(?:a|en)\s+{_LIST})(?:\s+también)?",
        by_authority=False,
        weight=0.9,
    ),
    before(
        _D,
        rf"\b(?:pas(?:ó|aron|a|an)\s+a\s+(?:integrar|formar\s+parte\s+de|engrosar|estar\s+en|figurar\s+en)\s+{_LIST}|pas(?:ó|aron|a|an)\s+a\s+estar\s+sancionad\w+|(?:entr(?:ó|aron|an|a)|ingres(?:ó|aron|a|an))\s+(?:en|a)\s+{_LIST})",
        weight=0.9,
    ),
    after(
        _D,
        r"\b(?:entre|son)\s+(?:los|las)\s+(?:\w+\s+){0,2}?(?:sancionad|designad|señalad|incluid|afectad|castigad)[oa]s(?:\s+\w+){0,8}?\s+(?:están?|figuran?|se\s+encuentran?|destacan?|aparecen?|se\s+cuentan?)\b",
        by_authority=False,
        weight=0.9,
    ),
    after(
        _D,
        r"\b(?:la|su)\s+(?:nueva\s+)?lista\b[^.;:]{0,80}?\b(?:incluye|incluyó|comprende|menciona|contiene|abarca)\b",
        by_authority=False,
        weight=0.85,
    ),
    adding(r"^(?:los|las|estos|estas)\s+(?:\w+\s+){1,3}son\b(?=\s+(?:el\s+|la\s+)?(?-i:[A-Z]))"),
    adding(
        r"^entre\s+(?:ellos|ellas|estos|estas)\b(?:\s+últim[oa]s)?(?:\s*,)?(?:\s+(?:está|están|figura|figuran|destaca|destacan|se\s+encuentra|se\s+encuentran)\b)?"
    ),
    after(
        _L,
        r"\b(?:levantó|levantaron|levanta|levantan)\s+(?:la\s+congelaci[oó]n|el\s+(?:bloqueo|embargo))\s+de\s+(?:los\s+)?(?:activos|bienes|fondos)\s+del?\b",
    ),
    adding(
        r"\ben\s+(?:la|esta|esa|dicha|su)\s+(?:nómina|lista|relación|resolución|medida)\s+(?:también\s+)?(?:aparecen?|figuran?|constan?|están?|hay)\b"
    ),
    adding(
        r"\b(?:aparecen?|figuran?|constan?|están?)\s+(?:también\s+)?en\s+la\s+(?:nómina|lista|relación)\b",
        side=Side.BEFORE,
    ),
    after(
        _D,
        r"\b(?:entran?|ingresan?|pasan?)\s+(?:\w+\s+)?(?:a|en)\s+la\s+(?:\w+\s+)?lista\b(?:\s+(?:negra|terrorista|de\s+(?:\w+\s+){0,2}?(?:terroristas?|sancionados)))?",
        by_authority=False,
        weight=0.85,
    ),
    adding(
        r"^(?:también|además|asimismo|igualmente)\s+(?:\w+\s+){0,3}?(?:sancion\w+|design\w+|inclu\w+|añad\w+|agreg\w+|castig\w+|fueron\s+\w+|fue\s+\w+|figuran?|están?)\b"
    ),
    adding(
        r"\bentre\s+(?:ellos|ellas|los\s+(?:\w+\s+){0,2}?\w+|las\s+(?:\w+\s+){0,2}?\w+)\s+(?:se\s+)?(?:están?|figuran?|encuentran?|destacan?|cuentan?|aparecen?)\b"
    ),
    adding(r"\b(?:en\s+la\s+lista\s+(?:también\s+)?(?:están?|figuran?|aparecen?|entran?)|entran)\b"),
    adding(
        r"\b(?:sancionó|designó|incluyó|agregó|añadió|castigó|señaló|apuntó)\s+(?:también|además|igualmente)\b",
        by_authority=True,
    ),
    adding(r"\bpesan\b", side=Side.BEFORE),
    adding(
        r"\b(?:las\s+sanciones|la\s+medida|las\s+medidas|la\s+designación)\s+(?:también\s+|además\s+)?(?:recaen?|afectan?|alcanzan?|apuntan?|incluyen?|golpean?|van\s+dirigidas?)\b"
    ),
    adding(rf"\b(?:también|además)\s+(?:fue|fueron|ha\s+sido|han\s+sido)\s+(?:{_DONE}|{_PUT})\b", side=Side.BEFORE),
    before(_D, rf"{_BE}{_PUT}\b\s+(?:[\w'-]+\s+){{0,8}}?(?:a|en|entre|bajo)\s+{_LIST}"),
    before(_D, rf"{_BE}{_CALLED}\b\s+(?:[\w'-]+\s+){{0,8}}?{_AS_TERROR}"),
    before(_D, r"\b(?:fue|fueron)\s+(?:objeto|blanco)s?\s+de\s+(?:\w+\s+){0,3}?sanciones\b"),
    before(_D, rf"\b{_DONE}\s+(?:por|como)\b", weight=0.85, headline=True),
    before(_D, r"\bbajo\s+sanciones\b", weight=0.8, headline=True),
    after(
        _D,
        r"\b(?:sanciones|medidas)\s+(?:\w+\s+){0,3}?(?:recaen\s+sobre|afectan\s+a|alcanzan\s+a|apuntan\s+a|incluyen\s+a)\b",
        by_authority=False,
        weight=0.8,
    ),
    Frame(
        _D,
        Side.AFTER,
        r"^(?:se\s+trata\s+de|son|entre\s+(?:ellos|ellas|los\s+sancionados|las\s+sancionadas)\s+(?:están|figuran|se\s+encuentran)|los\s+sancionados\s+son|también\s+(?:sancionó|designó|incluyó)(?:\s+a)?|la\s+lista\s+incluye)\b",
        echo=True,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:anunci\w+|confirm\w+|aprob\w+|public\w+|tras|celebr\w+|salud\w+)\s+(?:\w+\s+){0,9}?(?:designación|inclusión|inscripción)(?:\s+como\s+[^,;.]{0,60}?)?\s+de(?:l)?\b",
        by_authority=False,
        finite=False,
        weight=0.8,
    ),
    after(
        _L,
        rf"(?:{_HAS}{_ADV}(?:retirado|eliminado|excluido|sacado|borrado)|\b(?:retiró|retiraron|retira|retiran|eliminó|eliminaron|elimina|excluyó|excluyeron|sacó|sacaron|saca|borró|borraron))\b",
        rf"\bde(?:l)?\s+{_LIST}",
    ),
    after(_L, rf"\bsale(?:n)?\s+de\s+{_LIST}", by_authority=False),
    before(
        _L,
        rf"\b(?:deja|dejan|dejó|dejaron|dejará|dejarán)\s+de\s+(?:estar|figurar|formar\s+parte)\s+(?:en|de)\s+{_LIST}",
        weight=0.9,
    ),
    on_list(
        _L,
        r"\b(?:retiró|retiraron|retira|eliminó|eliminaron|elimina|excluyó|sacó|borró)\b",
        r"\bde\s+(?:su|la)\s+(?:\w+\s+)?lista\b",
    ),
    Frame(
        _L,
        Side.AFTER,
        r"\b(?:además|también)\s+(?:retiró|eliminó|excluyó|sacó|borró)\b",
        echo=True,
        by_authority=True,
        weight=0.85,
    ),
    before(
        _L,
        rf"{_BE}(?:retirad[oa]s?|eliminad[oa]s?|excluid[oa]s?|sacad[oa]s?|borrad[oa]s?)\s+(?:[\w'-]+\s+){{0,4}}?de(?:l)?\s+{_LIST}",
    ),
    after(
        _L,
        rf"(?:{_HAS}(?:levantado|revocado|anulado)|\b(?:levantó|levantaron|levanta|revocó|revocaron|revoca|anuló|suspendió))\s+(?:\w+\s+){{0,4}}?(?:sanciones|designación)(?:\s+[\w',-]+){{0,4}}?\s+(?:contra|a|al|sobre|de(?:l)?)\b",
    ),
    after(
        _M,
        rf"(?:{_HAS}(?:modificado|actualizado|enmendado)|\b(?:modificó|actualizó|enmendó))\s+(?:\w+\s+){{0,3}}?(?:designación|inclusión|entradas?)\s+de(?:l)?\b",
    ),
)

SPANISH = Language(
    code="es",
    common=keys(
        "a el la los las de del y en que por con para un una su sus se al es lo como más este esta fue han ha sin sobre según entre tras"
    ),
    stems=r"entre ell|entre est|nómina|dejan? de|dej(?:ó|aron) de|entra|sale\b|castig|inclu|figur|pesan|lista|reconoc|también|además|asimismo|entre l|design|sanci|lista|terroris|negra|congel|bloque|registro|medidas|se trata|entre ell|son ",
    frames=_FRAMES,
    refusals=(
        r"\bno\s+(?:\w+\s+){0,3}$",
        r"\b(?:nunca|jamás|ni|tampoco|sin)\s+(?:\w+\s+){0,3}$",
        r"\b(?:podría\w*|debería\w*|debe\w*|puede\w*|va\s+a|van\s+a|quiere\w*|habría\w*|sería\w*)\s+(?:\w+\s+){0,3}$",
        r"\b(?:si|cuando|en\s+caso\s+de\s+que|a\s+menos\s+que)\b[^,;.]{0,80}$",
        r"\b(?:neg(?:ó|aron|aba)|desmint\w+|desment\w+|niega\w*|falso|falsa|rumor\w*|bulo)\b[^.;]{0,110}$",
    ),
    wishes=r"\b(?:pid\w+|pidi\w+|ped\w+|exig\w+|reclam\w+|solicit\w+|instó|instaron|insta|urg\w+|propon\w+|propuso|propuesta|quier\w+|amenaz\w+|plane\w+|estudia\w*|evalúa\w*|considera\w*|analiza\w*|podría\w*|debería\w*|proyecto\s+de\s+ley|prometi\w+|rechaz\w+)\b",
    past=(
        r"\b(?:ya|anteriormente|previamente|antes|antaño|desde)\s+(?:\w+\s+){0,3}$",
        r",\s*(?:a\s+)?(?:quien|quienes|que|cuyo|cuya|el\s+cual|los\s+cuales|al\s+que|a\s+los\s+que)\b\s*(?:[\w'.-]+\s+){0,6}$",
        r"\bque\s+(?:\w+\s+){0,1}$",
    ),
    had=r"\b(?:había|habían)\s+(?:\w+\s+){0,2}$",
    said=r"\b(?:anunci\w+|inform\w+|dijo|dijeron|afirm\w+|confirm\w+|señal\w+|indic\w+|según|precis\w+|declar\w+)\b",
    telling=keys(
        "dijo anunció informó afirmó confirmó señaló indicó precisó declaró explicó aseguró agregó añadió sostuvo recordó aclaró"
    ),
    cuts=r"[;:]|\s-\s|\b(?:que|pero|mientras|donde)\b",
    actors=r"\b(?:su\s+gobierno|él|ella|ellos|el\s+(?:departamento|ministerio|gobierno|comité|consejo|bloque|tesoro|ejecutivo)|la\s+(?:administración|oficina|entidad|dependencia|casa\s+blanca|unión))\b",
    agents=r"\bpor\s+(?:(?:el|la|los|las)\s+)?(?:[\w'.-]+\s+){0,3}$",
    between=keys(
        "ha han había habían también hoy ayer este esta el la los las de del al y con lunes martes miércoles jueves viernes sábado domingo gobierno autoridades administración presidente ministro"
        " formalmente oficialmente conjuntamente anunció informó que su tesoro departamento en a se decidió"
    ),
    aliases=(
        AliasCue(
            r"\b(?:también|más|mejor|igualmente|a\s+veces)\s+(?:conocid[oa]s?|llamad[oa]s?|identificad[oa]s?|escrit[oa]s?|apodad[oa]s?)\b(?:\s+(?:como|por|bajo)\b)?(?:\s+(?:el|su|sus|los)\s+(?:nombres?|alias|apodo|seudónimo|siglas)(?:\s+de\s+guerra)?(?:\s+de)?)?"
        ),
        AliasCue(
            r"\bconocid[oa]s?\s+(?:\w+\s+)?(?:como|por|con|bajo)\b(?:\s+(?:el|su|sus|los)\s+(?:nombres?|alias|apodo|seudónimo|siglas)(?:\s+de\s+guerra)?(?:\s+de)?)?",
            Strength.WEAK,
        ),
        AliasCue(r"\balias\b", Strength.WEAK),
        AliasCue(
            r"\b(?:apodad[oa]s?|llamad[oa]s?|nombre\s+de\s+guerra|cuyo\s+nombre\s+real\s+es|nombre\s+real|por\s+sus\s+siglas(?:\s+en\s+\w+)?)\b(?:\s+es)?",
            Strength.WEAK,
        ),
        AliasCue(r"(?<!\w)(?:a\.?k\.?a\.?)(?!\w)"),
    ),
    determiners=keys(
        "nombre nombres el la los las un una unos unas su sus este esta estos estas ese otro otra otros otras ex"
    ),
    numbers=keys("dos tres cuatro cinco seis siete ocho nueve diez once doce varios varias algunos"),
    conjunctions=keys("y e o u & así"),
    openers=keys("respectivamente además incluido incluida incluidos incluyendo ellos ellas como"),
    prepositions=keys(
        "de del a al en con por para contra sobre entre desde hacia hasta bajo según sin tras ante mediante durante"
    ),
    markers=keys("a al contra de del sobre"),
    relatives=keys("que quien quienes cuyo cuya donde cual cuales"),
    stops=keys(
        "como por para porque tras según luego acusado acusados acusada acusadas es son fue fueron ha han había está están será serán mientras cuando bajo ya debido mediante señalado señalados dijo informó"
    ),
    stop_endings=("ando", "iendo"),
    roles=keys(
        "ceo cfo número jefe jefes líder líderes dirigente dirigentes cabecilla cabecillas comandante comandantes miembro miembros militante financista empresario empresarios empresaria hombre hombres mujer mujeres general coronel"
        " ministro ministra ministros presidente presidenta expresidente expresidentes vicepresidente exministro exministra gobernador exgobernador diputado senador oligarca oligarcas banquero director directora fundador"
        " portavoz predicador clérigo hermano hermana hermanos hijo hijos hija esposa esposo padre madre primo sobrino asesor asesora abogado ciudadano ciudadanos nacional terrorista terroristas guerrillero narcotraficante"
        " narcotraficantes capo traficante individuo individuos persona personas funcionario funcionarios alto altos cargo cargos secretario capitán alcalde juez magistrado canciller socio dueño propietario operador testaferro mandatario político políticos contador sicario"
    ),
    groups=keys(
        "grupo grupos organización organizaciones empresa empresas compañía compañías sociedad firma firmas banco bancos fundación asociación movimiento frente ejército brigada brigadas batallón milicia cártel cárteles cartel"
        " carteles banda bandas pandilla partido consejo comité instituto centro universidad ministerio agencia corporación entidad entidades red redes facción filial canal refinería naviera estatal grupo guardia fiscalía fuerzas fuerza guardia unidad unión"
        " constructora inmobiliaria transportes comercializadora inversiones tren mara clan estado islámico guerrilla"
    ),
    vessels=keys("buque buques barco petrolero petroleros yate avión aeronave"),
    titles=keys("sr sra dr dra gral general coronel don doña capitán ministro presidente"),
    plurals=keys("ellos ellas ambos"),
    pronouns={"él": "person", "ella": "person"},
    never=keys(
        "también además entre asimismo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo el la los las un una en de por para con según tras pero y o si hoy ayer este esta"
        " su sus él ella ellos washington bruselas naciones consejo departamento tesoro gobierno congreso parlamento senado tribunal oficina ley unión europea fuerzas-armadas casa twitter facebook efe reuters defensa hacienda interior exteriores"
    ),
    months=(
        "ene(?:ro|\\.)?",
        "feb(?:rero|\\.)?",
        "mar(?:zo|\\.)?",
        "abr(?:il|\\.)?",
        "may(?:o|\\.)?",
        "jun(?:io|\\.)?",
        "jul(?:io|\\.)?",
        "ago(?:sto|\\.)?",
        "sep(?:t|tiembre|\\.)?",
        "oct(?:ubre|\\.)?",
        "nov(?:iembre|\\.)?",
        "dic(?:iembre|\\.)?",
    ),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    days={r"hoy": 0, r"esta (?:mañana|tarde|noche)": 0, r"ayer": 1, r"anteayer": 2},
    date_forms=(
        r"(?P<day>\d{{1,2}})\s+de\s+(?P<month>{months})\s+(?:de|del)\s+(?P<year>\d{{4}})",
        r"(?P<day>\d{{1,2}})\s+(?:de\s+)?(?P<month>{months})(?!\s*(?:de|del)?\s*\d{{4}})",
        r"(?P<month>{months})\s+(?:de|del)\s+(?P<year>\d{{4}})",
        r"(?:en|desde|fines\s+de|principios\s+de)\s+(?P<year>(?:19|20)\d\d)",
    ),
    things=keys("estado lista ley acta decreto resolución reglamento semana"),
    undated=r"\b(?:nacid[oa]s?\s+(?:el|en)|desde(?:\s+el)?|fundad[oa]s?\s+en|cread[oa]s?\s+en|atentados?(?:\s+\w+){0,2}\s+(?:del|de)|hasta(?:\s+el)?|detenid[oa]s?(?:\s+\w+){0,2}\s+(?:el|en|desde))\s+$",
    same_time=r"\b(?:al mismo tiempo|el mismo día|en paralelo|de forma simultánea)\b",
    announces=r"\bsancion\w*|\blista\s+negra|\blista\s+clinton|\bcastig\w+|\bbloque\w+|\bdesign\w+",
    authorities={
        "Switzerland": r"\bSECO\b|\bsecretaría de estado de economía\b",
        "OFAC": r"\bOFAC\b|\boficina de control de (?:activos|bienes) extranjeros\b",
        "Commerce Department": r"\bdepartamento de comercio\b",
        "State Department": r"\bdepartamento de estado\b|\bsecretario de estado\b(?!\s+de\s+(?:seguridad|interior))",
        "United Kingdom": r"\b(?:gobierno|tesoro|ministerio de exteriores) británico\b|\bforeign office\b|\bOFSI\b",
        "Treasury Department": r"\b(?:departamento del |ministerio del )?tesoro(?: de (?:los )?estados unidos| de EE\.? ?UU\.?| estadounidense| norteamericano)?\b",
        "United Nations Security Council": r"\b(?:comité del )?consejo de seguridad\b(?:\s+(?:dimanante|establecido|creado)[^.;:]{0,40}?resoluci(?:ón|ones)\s+[\d\s(),/]+(?:y\s+[\d\s()]+)?(?:,?\s*relativ\w+\s+[^.;:]{0,130}?entidades\s+asociad\w+)?)?|\bcomité de sanciones\b|\bnaciones unidas\b|\bONU\b",
        "European Union": r"\bsanciones europeas\b|\blista negra europea\b|\bconsejo europeo\b|\bunión europea\b|\bUE\b|\bconsejo de la (?:UE|unión europea)\b|\bbruselas\b",
        "United States": r"\bcasa blanca\b|\badministración (?:biden|trump|obama)\b|\bgobierno (?:estadounidense|de (?:joe biden|donald trump|estados unidos))\b",
        "Argentina": r"\boficina del presidente\b|\bjavier milei\b|\bRePET\b",
        "Canada": r"\bgobierno canadiense\b",
    },
    programmes={
        r"\bterroristas?\s+(?:globale?s?|mundiale?s?)(?:\s+especialmente\s+designad[oa]s?)?\b": "SDGT",
        r"\borganizaci[oó]n(?:es)?\s+terroristas?\s+extranjeras?\b": "FTO",
        r"\bley\s+kingpin\b": "SDNTK",
    },
    offices=keys(
        "gobierno secretaría secretario ministerio ministro ministra departamento oficina tesoro administración presidente presidencia cancillería canciller consejo comité"
        " autoridades hacienda exteriores casa blanca parlamento gabinete"
    ),
    refused_behind=r"\b(?:es|era|son|eran)\s+(?:\w+\s+)?(?:fals[oa]s?|mentira|un\s+rumor|un\s+bulo)\b",
    abbreviations=keys("sr sra dr dra ee.uu ee uu gral no núm art ene feb mar abr jun jul ago sep oct nov dic s.a"),
    starters=keys("el la los las un una en según pero y tras su sus este esta"),
    causes=keys("por porque para tras acusado acusados desde"),
    name_links=keys("por contra de del la las los el en y para"),
    role_tails=keys(
        "pandilla pandillas banda milicia inteligencia policía operaciones finanzas negocios gobierno defensa hacienda interior exteriores justicia seguridad estado guerra alianza bandas"
    ),
    small_names=True,
    drops_subject=True,
)
