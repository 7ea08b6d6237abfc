"""Portuguese."""

from scrapers.record import Action, Strength
from tracker.extraction.language import AliasCue, Frame, Language, Side, adding, after, before, on_list
from tracker.extraction.plain import keys

_D, _L, _M = Action.DESIGNATE, Action.DELIST, Action.AMEND
_ADV = r"(?:(?:também|hoje|ontem|formalmente|oficialmente|igualmente|\w+mente|nesta\s+[\w-]+|na\s+[\w-]+feira)\s+)*"
_HAS = r"\b(?:tem|têm|tinha|tinham|haviam?)\s+"
_BE = rf"\b(?:foi|foram|é|são|ficou|ficaram|acaba\s+de\s+ser)\s+{_ADV}"
_DONE = r"(?:designad[oa]s?|sancionad[oa]s?)"
_DID = r"(?:designou|designaram|designa|designam|sancionou|sancionaram|sanciona|sancionam)"
_PUT = r"(?:incluíd[oa]s?|adicionad[oa]s?|acrescentad[oa]s?|inscrit[oa]s?|colocad[oa]s?|inserid[oa]s?)"
_DID_PUT = r"(?:incluiu|incluíram|inclui|incluem|adicionou|adicionaram|adiciona|acrescentou|acrescentaram|inscreveu|colocou|colocaram|coloca|inseriu|inseriram|pôs|puseram)"
_CALLED = r"(?:designad[oa]s?|declarad[oa]s?|classificad[oa]s?|considerad[oa]s?|rotulad[oa]s?)"
_DID_CALL = r"(?:listou|listaram|designou|designaram|designa|designam|declarou|declararam|declara|classificou|classificaram|classifica|classificam|considerou|rotulou)"
_DID_LAY = r"(?:impôs|impuseram|impõe|impõem|anunciou|anunciaram|anuncia|anunciam|aprovou|aprovaram|aprova|estendeu|ampliou|adotou|adotaram|adoptou|adoptaram|aplicou|aplicaram|aplica|aplicam|decretou)"
_LISTED = r"(?:terror\w+|san[cç]\w*|extrem\w+|SDN|OFAC|tesouro|ONU|UE|EUA|pessoas|entidades)\b"
_LIST = (
    rf"[^;:]{{0,80}}?(?:\blistas?\s+(?:negras?|terroristas?|SDN|OFAC|europeia|(?:\w+\s+)?d[eoa]s?\s+(?:\w+\s+){{0,4}}?{_LISTED})"
    rf"|\blistas?\b[^;:,]{{0,40}}?\b{_LISTED}|\banexos?\b|\bsanções\b)"
)
_AS_TERROR = r"\b(?:como\s+[^,;:.]{0,50}?|organizaç(?:ão|ões)\s+|grupos?\s+|)(?:narco)?terroristas?"
_SANCTIONS = r"(?:[\w',.()/-]+\s+){0,8}?(?:sanções|medidas\s+restritivas|congelamento\s+de\s+(?:bens|ativos|fundos))(?:\s+[\w',-]+){0,4}?\s+(?:contra|a|ao|à|aos|às|sobre)\b"

_FRAMES = (
    after(_D, rf"(?:{_HAS}{_ADV}{_DONE}|\b{_DID})\b"),
    after(_D, rf"(?:{_HAS}{_ADV}{_PUT}|\b{_DID_PUT})\b", rf"\b(?:a|à|em|na|no|nas|entre)\s+{_LIST}"),
    after(_D, rf"(?:{_HAS}{_ADV}{_CALLED}|\b{_DID_CALL})\b", _AS_TERROR),
    after(_D, rf"\b{_DID_LAY}\s+{_SANCTIONS}"),
    after(
        _D,
        r"\b(?:publicou|publicaram|divulgou|divulgaram)\s+(?:\w+\s+){0,4}?nomes?\s+de\b(?=[^.;]{0,90}\b(?:bens\s+congelados|sancionad|sanções))",
    ),
    after(
        _D,
        r"\b(?:aplicou|aplicaram|aplica|aplicam|usou|usaram)\s+(?:a\s+)?lei\s+(?:global\s+)?magnitsky\s+(?:contra|a|ao|à)\b",
    ),
    after(
        _D,
        r"\b(?:(?:decidiu|decidiram|acordou|acordaram|resolveu)\s+(?:\w+\s+){0,4}?|acab(?:a|am|ou|aram)\s+de\s+)(?:sancionar|designar)\b",
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:decidiu|decidiram|acordou|acordaram)\s+(?:\w+\s+){0,4}?(?:incluir|adicionar|acrescentar|inserir)\b",
        rf"\b(?:a|à|em|na)\s+{_LIST}",
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:congelou|congelaram|congela|congelam|bloqueou|bloquearam)\s+(?:[\w-]+\s+){0,4}?(?:bens|ativos|activos|fundos|contas)\s+d[eoa]s?\b",
    ),
    on_list(_D, rf"(?:{_HAS}{_ADV}{_PUT}|\b{_DID_PUT})\b", r"\b(?:a|à|na|em)\s+(?:(?:sua|a)\s+)?(?:\w+\s+)?lista\b"),
    after(_D, rf"\b{_DID_LAY}\s+(?:[\w']+\s+){{0,5}}?sanções\b", certain=True, weight=0.85),
    after(_D, r"\bpass(?:ou|aram)\s+a\s+(?:classificar|designar|considerar)\b", _AS_TERROR),
    before(
        _D,
        r"\b(?:viu|viram)\s+(?:os\s+)?(?:seus\s+)?(?:bens|ativos|contas)\s+(?:serem\s+)?(?:congelad[oa]s|bloquead[oa]s)\b",
        echo=True,
        weight=0.85,
    ),
    before(_D, rf"{_BE}{_DONE}\b"),
    after(_D, r"\b(?:puniu|puniram|atingiu|atingiram|castigou|visou)\b", r"\bcom\s+(?:\w+\s+){0,3}?sanções\b"),
    after(
        _D,
        rf"^(?:(?:também|ainda|além\s+disso)\s+)?(?:foi|foram|são|ficaram|passam?\s+a\s+(?:estar|ser)|passaram\s+a\s+(?:estar|ser))\s+(?:também\s+|igualmente\s+)?(?:{_DONE}|alvos?\s+de\s+sanções|sujeit[oa]s\s+a\s+sanções|{_PUT}\s+(?:\w+\s+){{0,6}}?(?:a|à|em|na|no)\s+{_LIST})",
        by_authority=False,
        weight=0.9,
    ),
    before(
        _D,
        rf"\b(?:entr(?:ou|aram|a|am)|pass(?:ou|aram|a|am)\s+a\s+(?:integrar|figurar|constar|fazer\s+parte))\s+(?:em|n[oa]|d[oa]|para\s+a)\s*{_LIST}",
        weight=0.9,
    ),
    before(
        _D,
        r"\bpass(?:ou|aram|a|am)\s+a\s+(?:estar|ser)\s+(?:sujeit[oa]s?\s+a\s+sanções|alvos?\s+de\s+sanções|sancionad[oa]s?)",
        weight=0.9,
    ),
    after(
        _D,
        r"\bentre\s+(?:os|as)\s+(?:\w+\s+){0,2}?(?:sancionad|designad|visad|incluíd|atingid)[oa]s(?:\s+\w+){0,3}?\s*,?\s+(?:está|estão|figuram?|encontram-se|contam-se|constam?|destacam-se)\b",
        by_authority=False,
        weight=0.9,
    ),
    after(_D, r"^incluíd[oa]s?\s+[^.;]{0,60}?\blista\s+de\s+sanções[^,.;]{0,40},", by_authority=False, weight=0.9),
    after(
        _D,
        r"^(?:a\s+)(?:designação|inclusão|inscrição)(?:\s+como\s+[^,;.]{0,60}?)?\s+d[eoa]s?\b",
        by_authority=False,
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:a|sua)\s+(?:nova\s+)?lista\b[^.;:]{0,60}?\b(?:inclui|incluem|compreende|menciona|contém|abrange)\b",
        by_authority=False,
        weight=0.85,
    ),
    after(_D, r"[:;]\s+(?:visad|atingid|sancionad)[oa]s?\b(?!\s+por\b)", by_authority=False, weight=0.8),
    after(
        _D, r"\b(?:passou|passaram)\s+a\s+(?:incluir|integrar|inscrever)\b", rf"\b(?:a|à|em|na|no|nas|entre)\s+{_LIST}"
    ),
    adding(r"\best(?:á|ão)\s+(?:igualmente\s+|também\s+)?(?:abrangid|visad|incluíd)[oa]s?\b", side=Side.BEFORE),
    adding(r"^(?:os|as|estes|estas)\s+(?:\w+\s+){1,3}são\b(?=\s+(?:o\s+|a\s+)?(?-i:[A-Z]))"),
    adding(r"\bfica(?:m)?\s+com\s+(?:os\s+)?(?:seus\s+)?(?:bens|ativos)\s+(?:congelad|bloquead)os\b", side=Side.BEFORE),
    after(
        _L,
        r"\b(?:levantou|levantaram|suspendeu|revogou)\s+o\s+congelamento\s+d(?:e|os)\s+(?:bens|ativos|fundos)\s+d(?:e|o|a|os|as)\b",
    ),
    adding(r"\b(?:faz|fazem)\s+parte\s+(?:d[ae]|desta|dessa)\s+(?:\w+\s+)?lista\b", side=Side.BEFORE),
    adding(r"\bfica(?:m)?\s+proibid[oa]s?\s+de\s+entrar\b", side=Side.BEFORE),
    adding(
        r"\b(?:foi|foram|é|são)\s+(?:igualmente|também|ainda)\s+(?:visad|sancionad|atingid|abrangid|punid)[oa]s?\b",
        side=Side.BEFORE,
    ),
    adding(r"\b(?:d[ae]|n[ae])\s+lista\s+(?:também\s+)?(?:constam?|figuram?|estão|está|fazem\s+parte)\b"),
    adding(r"\b(?:na|da)\s+lista\s+(?:também\s+|ainda\s+)?(?:estão|está|figuram?|constam?|incluem|aparecem?)\b"),
    adding(
        r"\bentre\s+(?:eles|elas|os\s+(?:\w+\s+){0,2}?\w+|as\s+(?:\w+\s+){0,2}?\w+|estes)\s+(?:está|estão|figuram?|encontram-se|contam-se|constam?|destacam-se)\b"
    ),
    adding(
        r"\b(?:também|ainda|igualmente)\s+(?:visou|sancionou|incluiu|atingiu|designou|acrescentou)\b|\b(?:visou|sancionou|incluiu|aplicou|atingiu)\s+(?:também|ainda|igualmente)\b",
        by_authority=True,
    ),
    adding(
        r"\b(?:também|ainda|igualmente)\s+(?:foi|foram|é|são)\s+(?:visad|atingid|incluíd|sancionad|acrescentad|adicionad)[oa]s?\b|\b(?:foi|foram)\s+(?:também|ainda|igualmente)\s+(?:visad|atingid|incluíd|acrescentad|adicionad)[oa]s?\b",
        side=Side.BEFORE,
    ),
    adding(
        r"\b(?:as|estas)\s+(?:novas\s+)?(?:sanções|medidas|designações)\s+(?:\w+\s+)?(?:visam|atingem|abrangem|incluem)\b"
    ),
    before(_D, rf"{_BE}{_PUT}\b\s+(?:[\w'-]+\s+){{0,8}}?(?:a|à|em|na|no|nas|entre)\s+{_LIST}"),
    before(_D, rf"{_BE}{_CALLED}\b\s+(?:[\w'-]+\s+){{0,8}}?{_AS_TERROR}"),
    before(_D, r"\b(?:foi|foram)\s+alvos?\s+de\s+(?:\w+\s+){0,3}?sanções\b"),
    before(_D, rf"\b{_DONE}\s+(?:pel[oa]s?|por|como)\b", weight=0.85, headline=True),
    after(
        _D,
        r"\b(?:sanções|medidas)\s+(?:\w+\s+){0,3}?(?:visam|atingem|abrangem|incluem|recaem\s+sobre)\b",
        by_authority=False,
        weight=0.8,
    ),
    Frame(
        _D,
        Side.AFTER,
        r"^(?:trata-se\s+de|são|entre\s+(?:eles|elas|os\s+sancionados)\s+(?:estão|está|figuram|encontram-se)|os\s+sancionados\s+são|também\s+(?:sancionou|designou|incluiu)|a\s+lista\s+inclui)\b",
        echo=True,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:anunci\w+|confirm\w+|aprov\w+|public\w+|após|saud\w+)\s+(?:[\w-]+\s+){0,5}?(?:designação|inclusão|inscrição)(?:\s+como\s+[^,;.]{0,60}?)?\s+d[eoa]s?\b",
        by_authority=False,
        finite=False,
        weight=0.8,
    ),
    after(
        _L,
        rf"(?:{_HAS}(?:retirado|removido|excluído|eliminado)|\b(?:retirou|retiraram|retira|retiram|removeu|removeram|remove|removem|excluiu|excluíram|exclui|eliminou|tirou|tiraram))\b",
        rf"\bd[eoa]s?\s+{_LIST}",
    ),
    before(
        _L,
        rf"{_BE}(?:retirad[oa]s?|removid[oa]s?|excluíd[oa]s?|eliminad[oa]s?)\s+(?:[\w'-]+\s+){{0,4}}?d[eoa]s?\s+{_LIST}",
    ),
    after(
        _L,
        rf"(?:{_HAS}(?:levantado|suspendido|revogado)|\b(?:levantou|levantaram|levanta|revogou|revogaram|revoga|suspendeu|suspenderam|anulou))\s+(?:\w+\s+){{0,4}}?(?:sanções|designação)(?:\s+[\w',-]+){{0,4}}?\s+(?:contra|a|ao|à|aos|sobre|d[eoa]s?)\b",
    ),
    after(
        _M,
        r"\b(?:alterou|alteraram|atualizou|atualizaram|modificou)\s+(?:\w+\s+){0,3}?(?:designação|inclusão|entradas?)\s+d[eoa]s?\b",
    ),
)

PORTUGUESE = Language(
    code="pt",
    common=keys(
        "o a os as de do da dos das e em que no na nos nas por com para um uma seu sua se ao à é foi não como mais pelo pela são entre segundo"
    ),
    stems=r"são|bens|entre el|entre os|entre as|incluem|entre o|entre a|entra|passa|inclu|também|ainda|visa|atingi|design|sanci|sanç|lista|terroris|congel|bloque|magnitsky|medidas|trata-se|são |entre ele",
    frames=_FRAMES,
    refusals=(
        r"\bnão\s+(?:\w+\s+){0,3}$",
        r"\b(?:nunca|jamais|nem|nenhum\w*|sem)\s+(?:\w+\s+){0,3}$",
        r"\b(?:poderia\w*|deveria\w*|deve\w*|pode\w*|podem|vai|vão|quer\w*|teria\w*|seria\w*)\s+(?:\w+\s+){0,3}$",
        r"(?<!-)\b(?:se|quando|caso|a\s+menos\s+que)\b[^,;.]{0,80}$",
        r"\b(?:neg(?:a|ou|aram|am)|desment\w+|fals[oa]s?|boatos?|rumor\w*|mentira)\b[^.;]{0,110}$",
    ),
    wishes=r"\b(?:pede\w*|pedi\w+|exig\w+|reclam\w+|solicit\w+|insta\w*|propõ\w+|propos\w+|propôs|quer\w*|ameaç\w+|planej\w+|estud\w+|avali\w+|consider\w+|pondera\w*|poderia\w*|deveria\w*|projeto\s+de\s+lei|promet\w+|recus\w+)\b",
    past=(
        r"\b(?:já|anteriormente|previamente|antes|outrora|desde)\s+(?:\w+\s+){0,3}$",
        r",\s*(?:a\s+)?(?:quem|que|cujo|cuja|o\s+qual|os\s+quais)\b\s*(?:[\w'.-]+\s+){0,6}$",
        r"\bque\s+(?:\w+\s+){0,1}$",
    ),
    had=r"\b(?:tinha|tinham|havia|haviam)\s+(?:\w+\s+){0,2}$",
    said=r"\b(?:anunci\w+|inform\w+|disse\w*|afirm\w+|confirm\w+|indic\w+|segundo|declar\w+)\b",
    telling=keys(
        "disse anunciou informou afirmou confirmou indicou declarou explicou garantiu acrescentou respondeu criticou"
    ),
    cuts=r"[;:]|\s-\s|\b(?:que|mas|enquanto|onde)\b",
    actors=r"\b(?:ele|ela|eles|o\s+(?:departamento|ministério|governo|comité|comitê|conselho|bloco|tesouro|executivo)|a\s+(?:administração|agência|casa\s+branca|união))\b",
    agents=r"\b(?:pel[oa]s?|por)\s+(?:[\w'.-]+\s+){0,3}$",
    between=keys(
        "tem têm também hoje ontem nesta neste na no o a os as de do da dos das e com segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo governo autoridades administração"
        " presidente ministro formalmente oficialmente anunciou informou que seu tesouro departamento em decidiu feira por unanimidade"
    ),
    aliases=(
        AliasCue(
            r"\b(?:também|mais|melhor|igualmente|às\s+vezes)\s+(?:conhecid[oa]s?|chamad[oa]s?|identificad[oa]s?|referid[oa]s?|tratad[oa]s?|grafad[oa]s?)\b(?:\s+(?:como|por|pel[oa]|sob)\b)?(?:\s+(?:o|pelo|seu)?\s*(?:nomes?|alcunha|apelido|pseudónimo|pseudônimo|sigla)(?:\s+de\s+guerra)?(?:\s+de)?)?"
        ),
        AliasCue(
            r"\bconhecid[oa]s?\s+(?:\w+\s+)?(?:como|por|pel[oa]|sob)\b(?:\s+(?:o|seu)?\s*(?:nomes?|alcunha|apelido|pseudónimo|pseudônimo|sigla)(?:\s+de\s+guerra)?(?:\s+de)?)?",
            Strength.WEAK,
        ),
        AliasCue(r"\b(?:alias|vulgo|aliás)\b", Strength.WEAK),
        AliasCue(
            r"\b(?:apelidad[oa]s?|alcunhad[oa]s?|dit[oa]|nome\s+de\s+guerra|nome\s+verdadeiro|cujo\s+nome\s+(?:real|verdadeiro)\s+é|na\s+sigla(?:\s+em\s+\w+)?)\b",
            Strength.WEAK,
        ),
        AliasCue(r"(?<!\w)(?:a\.?k\.?a\.?)(?!\w)"),
    ),
    determiners=keys(
        "nome nomes o a os as um uma uns umas seu sua seus suas este esta estes estas outro outra outros outras"
    ),
    numbers=keys("dois duas três quatro cinco seis sete oito nove dez onze doze vários várias alguns"),
    conjunctions=keys("e ou & bem"),
    openers=keys("respetivamente respectivamente incluindo eles elas nomeadamente"),
    prepositions=keys(
        "de do da dos das a ao aos à às em no na nos nas com por pelo pela para contra sobre entre desde até sob segundo sem após ante durante"
    ),
    markers=keys("a ao aos à às contra de do da dos das sobre"),
    relatives=keys("que quem cujo cuja onde qual quais"),
    stops=keys(
        "como por para porque após segundo acusado acusados acusada acusadas são foi foram tem têm está estão será enquanto quando sob devido suspeito suspeitos disse informou com"
    ),
    stop_endings=("ando", "endo", "indo"),
    roles=keys(
        "agentes agente diretor-adjunto diretora-adjunta bilionário bilionária oficial ceo cfo número chefe chefes líder líderes dirigente dirigentes comandante comandantes membro membros militante financiador empresário empresários empresária homem homens mulher mulheres general coronel ministro ministra ministros presidente"
        " ex-presidente vice-presidente ex-ministro governador deputado senador oligarca oligarcas banqueiro diretor diretora director fundador fundadora porta-voz pregador clérigo irmão irmã irmãos filho filhos filha esposa marido"
        " pai mãe primo sobrinho assessor advogado cidadão cidadãos nacional terrorista terroristas traficante traficantes indivíduo indivíduos pessoa pessoas funcionário funcionários secretário capitão juiz magistrado sócio dono"
        " proprietário operador mandatário político políticos brasileiro brasileiros patrão facilitador facilitadores"
    ),
    groups=keys(
        "grupo grupos organização organizações empresa empresas companhia companhias sociedade firma firmas banco bancos fundação associação movimento frente exército brigada brigadas batalhão milícia cartel cartéis gangue gangues partido"
        " conselho comité comitê instituto centro universidade ministério agência corporação entidade entidades rede redes facção filial canal refinaria forças força guarda unidade união produtora construtora estado islâmico comando primeiro"
    ),
    vessels=keys("navio navios petroleiro petroleiros iate barco avião aeronave"),
    titles=keys("sr sra dr dra gen general coronel dom capitão ministro presidente"),
    plurals=keys("eles elas ambos"),
    pronouns={"ele": "person", "ela": "person"},
    never=keys(
        "também além entre janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira o a os as um uma em no na de por"
        " para com segundo após mas e ou se hoje ontem este esta seu sua ele ela eles washington bruxelas nações conselho departamento tesouro governo congresso parlamento senado tribunal supremo lei união europeia casa twitter facebook lusa reuters"
    ),
    months=(
        "jan(?:eiro|\\.)?",
        "fev(?:ereiro|\\.)?",
        "mar(?:ço|\\.)?",
        "abr(?:il|\\.)?",
        "mai(?:o|\\.)?",
        "jun(?:ho|\\.)?",
        "jul(?:ho|\\.)?",
        "ago(?:sto|\\.)?",
        "set(?:embro|\\.)?",
        "out(?:ubro|\\.)?",
        "nov(?:embro|\\.)?",
        "dez(?:embro|\\.)?",
    ),
    weekdays=(
        "segunda-feira|(?<=na )segunda",
        "terça(?:-feira)?",
        "quarta-feira|(?<=na )quarta",
        "quinta-feira|(?<=na )quinta",
        "sexta-feira|(?<=na )sexta",
        "sábado",
        "domingo",
    ),
    days={r"hoje": 0, r"esta (?:manhã|tarde|noite)": 0, r"ontem": 1, r"anteontem": 2},
    date_forms=(
        r"(?P<day>\d{{1,2}})\s+de\s+(?P<month>{months})\s+de\s+(?P<year>\d{{4}})",
        r"(?P<day>\d{{1,2}})\s+de\s+(?P<month>{months})(?!\s*de\s*\d{{4}})",
        r"(?P<month>{months})\s+de\s+(?P<year>\d{{4}})",
        r"(?:em|desde|fins\s+de|início\s+de)\s+(?P<year>(?:19|20)\d\d)",
    ),
    things=keys("lista lei ato decreto resolução regulamento semana"),
    undated=r"\b(?:nascid[oa]s?\s+(?:a|em)|desde|fundad[oa]s?\s+em|criad[oa]s?\s+em|atentados?(?:\s+\w+){0,2}\s+de|até|detid[oa]s?(?:\s+\w+){0,2}\s+(?:em|a|desde)|pres[oa]s?(?:\s+\w+){0,2}\s+(?:em|desde))\s+$",
    same_time=r"\b(?:ao mesmo tempo|no mesmo dia|em paralelo)\b",
    announces=r"\bsan[cç]\w+|\blista\s+negra|\bpun(?:e|iu|em|iram)\b|\bbens\b|\bdesign\w+",
    authorities={
        "OFAC": r"\bOFAC\b|\b(?:escritório|gabinete|agência) de controle? de ativos estrangeiros\b",
        "Commerce Department": r"\bdepartamento d[eo] comércio\b",
        "State Department": r"\bdepartamento de estado\b|\bsecretário de estado\b(?!\s+d[ao]s?\s)",
        "United Kingdom": r"\b(?:governo|tesouro) britânico\b|\bforeign office\b",
        "Treasury Department": r"\b(?:departamento do )?tesouro(?: dos (?:estados unidos|eua)| norte-americano| americano)?\b",
        "United Nations Security Council": r"\bconselho de segurança\b|\bcomit[éê] de sanções\b|\bnações unidas\b|\bONU\b",
        "Switzerland": r"\bSECO\b",
        "European Union": r"\bos (?:27|vinte e sete)\b|\bsanções europeias\b|\blista negra europeia\b|\bconselho europeu\b|\bunião europeia\b|\bUE\b|\bconselho da (?:UE|união europeia)\b|\bbruxelas\b",
        "United States": r"\bcasa branca\b|\badministração (?:biden|trump|obama)\b|\bgoverno (?:americano|norte-americano|dos (?:eua|estados unidos))\b",
    },
    programmes={
        r"\bterroristas?\s+(?:globa(?:l|is)|mundia(?:l|is))(?:\s+especialmente\s+designad[oa]s?)?\b": "SDGT",
        r"\borganizaç(?:ão|ões)\s+terroristas?\s+estrangeiras?\b": "FTO",
    },
    offices=keys(
        "governo ministério ministro ministra ministros departamento gabinete escritório tesouro administração presidente presidência secretário secretaria conselho comité comitê autoridades executivo"
        " negócios estrangeiros finanças exteriores casa branca"
    ),
    refused_behind=r"\b(?:é|era|são|eram)\s+(?:\w+\s+)?(?:fals[oa]s?|mentira|boatos?)\b",
    abbreviations=keys("sr sra dr dra no nº art jan fev mar abr jun jul ago set out nov dez s.a ltda"),
    starters=keys("o a os as um uma em segundo mas e após seu sua este esta"),
    causes=keys("por porque para após acusado acusados desde"),
    name_links=keys("por pela pelo contra de do da dos das em e para"),
    role_tails=keys(
        "serviços secretos militares inteligência negócios governo defesa interior justiça segurança estado guerra finanças kremlin"
    ),
    small_names=True,
    drops_subject=True,
)
