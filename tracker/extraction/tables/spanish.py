"""Spanish."""

from scrapers.record import Action, Strength
from tracker.extraction.language import AliasCue, Frame, Language, Side, after, before, on_list
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
_DID_LAY = r"(?:impuso|impusieron|impone|imponen|anunció|anunciaron|anuncia|anuncian|aprobó|aprobaron|aprueba|adoptó|adoptaron|aplicó|aplicaron|aplica|aplican|dictó|decretó|emitió|acordó|acordaron)"
_LAID = r"(?:impuesto|anunciado|aprobado|adoptado|aplicado|dictado|decretado|emitido|acordado)"
_LIST = (
    r"[^;:]{0,80}?(?:\blistas?\s+(?:negras?|de\s+(?:\w+\s+){0,3}?(?:terror\w+|sancion\w*|narco\w+|extrem\w+|clinton)|Clinton|terroristas?)|\blistas?\b[^;:]{0,60}?\b(?:terroris\w+|sancion\w*|bloquead\w+|narcotr\w+)"
    r"|\bregistro\b[^;:]{0,80}?\bterroris\w+|\bsanciones\b)"
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
        r"\b(?:decidió|decidieron|acordó|acordaron|resolvió|anunció\s+(?:la|su)\s+decisión\s+de)\s+(?:\w+\s+){0,4}?(?:sancionar|designar)\b",
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
    on_list(_D, rf"(?:{_HAS}{_ADV}{_PUT}|\b{_DID_PUT})\b", r"\b(?:a|en)\s+(?:su|la)\s+(?:\w+\s+)?lista\b"),
    before(_D, rf"{_BE}{_DONE}\b"),
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
        r"\b(?:anunci\w+|confirm\w+|tras|celebr\w+|salud\w+)\s+(?:\w+\s+){0,4}?(?:designación|inclusión|inscripción)\s+de(?:l)?\b",
        by_authority=False,
        finite=False,
        weight=0.8,
    ),
    after(
        _L,
        rf"(?:{_HAS}{_ADV}(?:retirado|eliminado|excluido|sacado|borrado)|\b(?:retiró|retiraron|retira|retiran|eliminó|eliminaron|elimina|excluyó|excluyeron|sacó|sacaron|saca|borró|borraron))\b",
        rf"\bde(?:l)?\s+{_LIST}",
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
        "el la los las de del y en que por con para un una su sus se al es lo como más este esta fue han ha sin sobre según entre tras"
    ),
    stems=r"design|sanci|lista|terroris|negra|congel|bloque|registro|medidas|se trata|entre ell|son ",
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
    actors=r"\b(?:él|ella|ellos|el\s+(?:departamento|ministerio|gobierno|comité|consejo|bloque|tesoro|ejecutivo)|la\s+(?:administración|oficina|entidad|dependencia|casa\s+blanca|unión))\b",
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
    determiners=keys("el la los las un una unos unas su sus este esta estos estas ese otro otra otros otras ex"),
    numbers=keys("dos tres cuatro cinco seis siete ocho nueve diez once doce varios varias algunos"),
    conjunctions=keys("y e o u & así"),
    openers=keys("incluido incluida incluidos incluyendo ellos ellas como"),
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
        "jefe jefes líder líderes dirigente dirigentes cabecilla cabecillas comandante comandantes miembro miembros militante financista empresario empresarios empresaria hombre hombres mujer mujeres general coronel"
        " ministro ministra ministros presidente presidenta expresidente expresidentes vicepresidente exministro exministra gobernador exgobernador diputado senador oligarca oligarcas banquero director directora fundador"
        " portavoz predicador clérigo hermano hermana hermanos hijo hijos hija esposa esposo padre madre primo sobrino asesor asesora abogado ciudadano ciudadanos nacional terrorista terroristas guerrillero narcotraficante"
        " narcotraficantes capo traficante individuo individuos persona personas funcionario funcionarios alto altos cargo cargos secretario capitán alcalde juez magistrado canciller socio dueño propietario operador testaferro mandatario político políticos contador sicario"
    ),
    groups=keys(
        "grupo grupos organización organizaciones empresa empresas compañía compañías sociedad firma firmas banco bancos fundación asociación movimiento frente ejército brigada brigadas batallón milicia cártel cárteles cartel"
        " carteles banda bandas pandilla partido consejo comité instituto centro universidad ministerio agencia corporación entidad entidades red redes facción filial canal refinería fuerzas fuerza guardia unidad unión"
        " constructora inmobiliaria transportes comercializadora inversiones tren mara clan estado islámico guerrilla"
    ),
    vessels=keys("buque buques barco petrolero petroleros yate avión aeronave"),
    titles=keys("sr sra dr dra gral general coronel don doña capitán ministro presidente"),
    pronouns={"él": "person", "ella": "person"},
    never=keys(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo el la los las un una en de por para con según tras pero y o si hoy ayer este esta"
        " su sus él ella ellos washington bruselas naciones consejo departamento tesoro gobierno congreso parlamento senado tribunal oficina ley unión europea fuerzas-armadas casa blanca twitter facebook efe reuters defensa hacienda interior exteriores"
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
    authorities={
        "OFAC": r"\bOFAC\b|\boficina de control de (?:activos|bienes) extranjeros\b",
        "Commerce Department": r"\bdepartamento de comercio\b",
        "State Department": r"\bdepartamento de estado\b|\bsecretario de estado\b(?!\s+de\s+(?:seguridad|interior))",
        "United Kingdom": r"\b(?:gobierno|tesoro|ministerio de exteriores) británico\b|\bforeign office\b|\bOFSI\b",
        "Treasury Department": r"\b(?:departamento del |ministerio del )?tesoro(?: de (?:los )?estados unidos| de EE\.? ?UU\.?| estadounidense| norteamericano)?\b",
        "United Nations Security Council": r"\bconsejo de seguridad\b|\bcomité de sanciones\b|\bnaciones unidas\b|\bONU\b",
        "European Union": r"\bunión europea\b|\bUE\b|\bconsejo de la (?:UE|unión europea)\b|\bbruselas\b",
        "United States": r"\bcasa blanca\b|\badministración (?:biden|trump|obama)\b|\bgobierno (?:estadounidense|de (?:joe biden|donald trump|estados unidos))\b",
        "Argentina": r"\boficina del presidente\b|\bjavier milei\b|\bRePET\b",
        "Canada": r"\bgobierno canadiense\b",
    },
    programmes={
        r"\bterroristas?\s+(?:globale?s?|mundiale?s?)(?:\s+especialmente\s+designad[oa]s?)?\b": "SDGT",
        r"\borganizaci[oó]n(?:es)?\s+terroristas?\s+extranjeras?\b": "FTO",
        r"\bley\s+kingpin\b": "SDNTK",
    },
    abbreviations=keys("sr sra dr dra ee.uu ee uu gral no núm art ene feb mar abr jun jul ago sep oct nov dic s.a"),
    starters=keys("el la los las un una en según pero y tras su sus este esta"),
    causes=keys("por porque para tras acusado acusados desde"),
    name_links=keys("de del la las los el en y para"),
    role_tails=keys(
        "negocios gobierno defensa hacienda interior exteriores justicia seguridad estado guerra alianza bandas"
    ),
    small_names=True,
    drops_subject=True,
)
