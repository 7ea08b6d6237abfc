"""French."""

from scrapers.record import Action, Strength
from tracker.extraction.language import AliasCue, Frame, Language, Side, adding, after, before, on_list
from tracker.extraction.plain import keys
from tracker.extraction.tables.shared import ELISIONS

_D, _L, _M = Action.DESIGNATE, Action.DELIST, Action.AMEND
_ADV = r"(?:(?:également|aussi|formellement|officiellement|conjointement|notamment|tous|toutes|été|hier|aujourd'hui|ce\s+\w+di|\w+di|\w+ment)\s+)*"
_HAS = rf"\b(?:a|ont|avons|vient de|viennent de)\s+{_ADV}"
_BEEN = rf"\b(?:(?:a|ont|avait|avaient)\s+(?:(?:également|aussi|ainsi|tous|toutes|notamment|(?:eux|elles?|lui)\s+aussi|à\s+(?:leur|son)\s+tour|par\s+ailleurs)\s+)*été|(?:vient|viennent)\s+d'être|est|sont|étaient|était|fut|furent)\s+{_ADV}"
_DONE = r"(?:désigné|sanctionné|blacklisté|épinglé)"
_DOES = r"(?:désigne(?:nt)?|sanctionne(?:nt)?|blackliste(?:nt)?)"
_PUT = r"(?:inscrit|ajouté|placé|inclus|mis|intégré|porté|répertorié)"
_PUTS = r"(?:inscrit|inscrivent|ajoute(?:nt)?|place(?:nt)?|inclue(?:nt)?|met|mettent)"
_TO_PUT = r"(?:inscrire|ajouter|placer|inclure|mettre)"
_CALLED = r"(?:désigné|classé|qualifié|considéré|déclaré|reconnu|classifié|catalogué)"
_CALLS = r"(?:désigne(?:nt)?|classe(?:nt)?|qualifie(?:nt)?|déclare(?:nt)?)"
_LAID = r"(?:étendu|élargi|imposé|pris|annoncé|adopté|décrété|infligé|approuvé|voté|édicté|décidé|prononcé)"
_LAYS = r"(?:étend|élargit|impose(?:nt)?|prend|prennent|annonce(?:nt)?|adopte(?:nt)?|inflige(?:nt)?)"
_AGREE = r"(?:e|s|es|e\(s\))?"
_LISTED = r"(?:terror\w+|sanction\w*|extrém\w+|SDN|OFAC|Trésor|ONU|UE|personnes|entités|département)\b"
_LIST = (
    rf"[^;:]{{0,80}}?(?:\blistes?\s+(?:des?\s+(?:personnes|ressortissants|entités|nationaux)\s+(?:\w+\s+){{0,2}}?désigné\w+|noires?\s+d(?:es?|u)\s+\"?\s*(?:[\w'-]+\s+){{0,3}}?terroris\w+(?:\s+(?:mondiaux|internationaux|étrang\w+))?\s*\"?|noires?|américaine|européenne|terroristes?|SDN|(?:\w+\s+)?d(?:es?|u|e\s+l'|')\s*(?:[\w']+\s+){{0,4}}?{_LISTED})"
    rf"|\blistes?\b[^;:,]{{0,40}}?\b{_LISTED}|\bregistre\b[^;:]{{0,60}}?\bterroris\w+|\bannexes?\b|\bsanctions\b)"
)
_TERROR = r"(?:comme|en tant que?|parmi les|d[e']|au rang de)\s*[^,;:.]{0,60}?\b(?:narco)?terroris\w+"
_SANCTIONS = r"(?:[\w',-]+\s+){0,7}?(?:sanctions|mesures\s+restrictives|gel\s+des\s+avoirs|gels?\s+d'avoirs|interdictions?\s+de\s+(?:visa|voyager|séjour))(?:\s+[\w',-]+){0,4}?\s+(?:contre|à\s+l'encontre\s+d(?:e|es|u)?|visant|ciblant|à|au|aux|sur|envers|frappant)\b"
_DAY = r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"

_FRAMES = (
    after(_D, rf"{_HAS}{_DONE}{_AGREE}\b"),
    after(_D, rf"\b{_DOES}\b(?!\s+(?:par|pour))"),
    after(_D, rf"(?:{_HAS}{_PUT}{_AGREE}|\b{_PUTS})\b", rf"\b(?:à|sur|dans|au|sous|parmi)\s+{_LIST}"),
    after(_D, rf"(?:{_HAS}{_CALLED}{_AGREE}|\b{_CALLS})\b", rf"\b{_TERROR}"),
    after(_D, rf"(?:{_HAS}{_LAID}{_AGREE}|\b{_LAYS})\s+{_SANCTIONS}"),
    after(
        _D,
        r"\b(?:(?:décidé|convenu|choisi|accepté)\s+(?:[\w']+\s+){0,4}?d[e']|(?:vient|viennent)\s+de)\s*(?:sanctionner|désigner|blacklister)\b",
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        rf"\b(?:décidé|convenu|choisi|accepté)\s+(?:[\w']+\s+){{0,4}}?d[e']\s*{_TO_PUT}\b",
        rf"\b(?:à|sur|dans|au|sous)\s+{_LIST}",
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        rf"\b(?:décidé|convenu|accepté)\s+(?:[\w']+\s+){{0,4}}?d[e']\s*(?:imposer|infliger|adopter|prendre)\s+{_SANCTIONS}",
        finite=False,
        weight=0.85,
    ),
    after(
        _D,
        rf"(?:{_HAS}gelé{_AGREE}|\bgèle(?:nt)?)\s+(?:[\w']+\s+){{0,2}}?(?:avoirs|biens|fonds)\s+(?:\w+\s+){{0,2}}?d(?:e|u|es)?\b",
    ),
    on_list(_D, rf"(?:{_HAS}{_PUT}{_AGREE}|\b{_PUTS})\b", r"\b(?:à|sur|dans)\s+(?:sa|la|leur)\s+(?:\w+\s+)?liste\b"),
    after(_D, rf"(?:{_HAS}{_LAID}{_AGREE}|\b{_LAYS})\s+(?:[\w']+\s+){{0,4}}?sanctions\b", certain=True, weight=0.85),
    before(_D, rf"{_BEEN}{_DONE}{_AGREE}\b"),
    after(
        _D,
        rf"{_HAS}(?:approuvé|décidé|entériné|autorisé)\s+(?:l'|les\s+)(?:inscription|ajout)s?\s+(?:à|sur|dans)\s+{_LIST}",
    ),
    after(
        _D,
        r"\b(?:fonds|avoirs|biens)\s+et\s+(?:les\s+)?ressources\s+économiques\s+[^.;:]{0,90}?\b(?:(?:détenus|possédés|contrôlés)\s+par\b|appartenant\s+à|appartiennent\s+à(?!,))(?!\s+(?:ou|et|sont)\b)",
        r"\b(?:sont|font\s+l'objet\s+d'un)\s+gel(?:és)?\b",
        by_authority=False,
        weight=0.9,
    ),
    after(_D, rf"\bavoir\s+(?:également\s+)?(?:{_DONE}\b|{_LAID}\s+{_SANCTIONS})", certain=True),
    after(_D, rf"\bavoir\s+(?:également\s+)?{_PUT}{_AGREE}\b", rf"\b(?:à|sur|dans|au|sous|parmi)\s+{_LIST}"),
    after(
        _D,
        rf"(?:{_HAS}(?:frappé|visé|ciblé)|\b(?:frappe|vise|cible)(?:nt)?)\s+(?:\w+\s+){{0,2}}?d(?:e|')\s*(?:\w+\s+)?sanctions\b",
        certain=True,
    ),
    after(
        _D,
        rf"(?:{_HAS}étendu|\bétend(?:ent)?)\s+(?:sa|ses|la|les|leurs?)\s+[\W]*(?:liste\s+noire|listes?|sanctions)[\W]*\s+(?:à|aux?)\b",
    ),
    after(
        _D,
        rf"(?:{_HAS}gelé{_AGREE}|\bgèle(?:nt)?|\bannoncé\s+(?:[\w']+\s+)?(?:geler|le\s+gel\s+de)|\bavoir\s+gelé)\s+(?:[\w']+\s+){{0,2}}?(?:avoirs|biens|fonds|comptes)(?:\s+et\s+(?:\w+\s+){{1,2}}?)?\s*d(?:e|u|es)?\b",
    ),
    after(
        _D,
        r"(?:^|,\s+)(?:les\s+)?(?:avoirs|fonds|biens)(?:\s+et\s+(?:les\s+)?(?:[\w']+\s+){1,2}?)?\s*d(?:e|u|es)?\b",
        r"\b(?:sont|ont\s+été|font\s+l'objet)\s+(?:[\w']+\s+){0,4}?(?:gelés?|gel)\b",
        by_authority=False,
        weight=0.9,
    ),
    after(
        _D,
        rf"(?:^|[:;]\s+)(?:[\w']+\s+(?:personnes|sociétés|entreprises|entités|individus|hommes|groupes|navires)\s+)?(?:(?:en\s+outre|par\s+ailleurs|enfin|ainsi|y)\s+)?(?:sont|ont\s+été|est|a\s+été)\s+(?:également\s+|aussi\s+|notamment\s+|désormais\s+)*(?:visé|ciblé|concerné|{_DONE[3:-1]}|{_PUT}{_AGREE}\s+(?:[\w'-]+\s+){{0,4}}?(?:à|sur|dans)\s+{_LIST}){_AGREE}(?:\s+par\s+ces\s+\w+)?",
        by_authority=False,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:parmi|figurent\s+parmi)\s+les\s+(?:[\w']+\s+){0,2}?(?:sanctionné|désigné|visé|ciblé|concerné|inscrit)e?s?(?:\s+[\w']+){0,3}?\s*,?\s+(?:figure(?:nt)?|se\s+trouve(?:nt)?|on\s+(?:trouve|compte)|il\s+y\s+a)\b",
        by_authority=False,
        weight=0.9,
    ),
    before(
        _D,
        rf"\b(?:est|sont|figure(?:nt)?|se\s+retrouve(?:nt)?)\s+(?:désormais|dorénavant|maintenant|à\s+(?:leur|son)\s+tour)\s+(?:sur\s+{_LIST}|(?:dans|à)\s+l'annexe(?:\s+\w+)?|sur\s+(?:sa|la|leur)\s+liste|sous\s+(?:\w+\s+)?sanctions|(?:visé|frappé|ciblé){_AGREE}\s+par\s+(?:[\w'-]+\s+){{0,3}}?sanctions)",
        weight=0.9,
    ),
    before(
        _D,
        r"\b(?:font|fait)\s+(?:\w+\s+)?l'objet\s+(?:d'une\s+mesure\s+de\s+gel|d'un\s+gel|de\s+sanctions|d'une\s+inscription)",
        weight=0.9,
    ),
    after(
        _D,
        r"^(?:l'|la\s+)(?:désignation|inscription|mise\s+sous\s+sanctions)\s+d(?:e|u|es)?\b",
        by_authority=False,
        finite=False,
        weight=0.85,
    ),
    after(
        _D, rf"^(?:ajouts?|inscriptions?)\s+(?:à|sur|dans)\s+{_LIST}[^.;:]{{0,60}}?:", by_authority=False, weight=0.9
    ),
    after(_D, rf"(?:{_HAS}(?:placé|mis){_AGREE}|\b(?:place|met)(?:nt|tent)?)\b", r"\bsous\s+(?:\w+\s+)?sanctions\b"),
    after(_D, rf"{_HAS}pris\s+(?:[\w']+\s+)?pour\s+cible\b(?:\s+\w+di\b)?", weight=0.85),
    after(
        _L,
        rf"(?:{_HAS}levé|\blève(?:nt)?)\s+(?:le\s+)?gel\s+des\s+(?:avoirs|fonds|biens)\s+d(?:e|u|es)?\b",
    ),
    before(_D, r"\bvoi(?:t|ent)\s+(?:ses|leurs)\s+(?:avoirs|biens|fonds|comptes)\s+(?:\w+\s+)?gelés\b", weight=0.85),
    adding(r"^(?:les|ces)\s+(?:\w+\s+){1,3}sont\b(?=\s+(?:l'|le\s+|la\s+)?(?-i:[A-Z]))"),
    adding(
        r"\b(?:font|fait)\s+partie\s+(?:de\s+la\s+liste|des\s+(?:personnes|entités|individus)\s+(?:sanctionné|visé)\w*)",
        side=Side.BEFORE,
    ),
    adding(
        r"\b(?:parmi\s+(?:eux|elles|les\s+(?:[\w'-]+\s+){0,3}?\w+)\s*,?\s*(?:figure(?:nt)?|se\s+trouve(?:nt)?|on\s+(?:trouve|compte))|y\s+figurent)\b"
    ),
    adding(r"^(?:les\s+)?(?:\w+\s+){0,2}?autres?\s+(?:\w+\s+)?(?:sont|est)\b"),
    adding(
        r"^(?:la|cette|sa)\s+(?:nouvelle\s+)?liste\b[^.;:]{0,60}?\b(?:comprend|inclut|comporte|contient|mentionne|vise)\b"
    ),
    adding(
        rf"\b(?:a|ont)\s+(?:également|aussi|par\s+ailleurs|en\s+outre)\s+(?:visé|ciblé|ajouté|inscrit|placé|inclus|{_DONE[3:-1]})\b",
        by_authority=True,
    ),
    adding(
        rf"\b(?:a|ont)\s+(?:également|aussi)\s+été\s+(?:visé|ciblé|concerné|touché|{_PUT[3:-1]}){_AGREE}\b",
        side=Side.BEFORE,
    ),
    adding(
        rf"{_BEEN}(?:également|aussi|eux\s+aussi|elle\s+aussi|lui\s+aussi|à\s+(?:leur|son)\s+tour)\s+(?:visé|ciblé|concerné|touché|{_PUT[3:-1]}){_AGREE}\b",
        side=Side.BEFORE,
    ),
    adding(
        rf"\b(?:est|sont|a\s+été|ont\s+été|figure(?:nt)?)\s+(?:également|aussi)\s+(?:visé|ciblé|concerné|{_DONE[3:-1]}|{_PUT[3:-1]}|sur\s+la\s+liste|dans\s+la\s+liste){_AGREE}\b",
        side=Side.BEFORE,
    ),
    adding(
        r"\b(?:les|ces|des)\s+(?:nouvelles\s+)?(?:sanctions|mesures|désignations)\s+(?:\w+\s+)?(?:visent|ciblent|concernent|touchent|frappent)\s+(?:également|aussi|notamment)?"
    ),
    before(_D, rf"{_BEEN}{_PUT}{_AGREE}\b\s+(?:[\w'-]+\s+){{0,6}}?(?:à|sur|dans|au|sous|parmi)\s+{_LIST}"),
    before(_D, rf"{_BEEN}{_CALLED}{_AGREE}\b\s+(?:[\w'-]+\s+){{0,8}}?{_TERROR}"),
    before(
        _D,
        rf"{_BEEN}(?:visé|frappé|touché|ciblé){_AGREE}\s+(?:[\w'-]+\s+){{0,4}}?par\s+(?:[\w'-]+\s+){{0,4}}?(?:sanctions|mesures\s+restrictives)",
    ),
    before(_D, rf"\b{_DONE}{_AGREE}\s+(?:par|comme)\b", weight=0.85, headline=True),
    before(_D, r"\bsous\s+(?:le\s+coup\s+de\s+)?sanctions\b", weight=0.8, headline=True),
    after(
        _D,
        r"\b(?:sanctions|mesures)\s+(?:[\w'-]+\s+){0,3}?(?:visent|ciblent|frappent|touchent|concernent)\b",
        by_authority=False,
        weight=0.8,
    ),
    Frame(
        _D,
        Side.AFTER,
        r"^(?:il\s+s'agit\s+(?:d'abord\s+|notamment\s+|entre\s+autres\s+)?d[e']|ce\s+sont|parmi\s+(?:eux|elles|les\s+\w+\s+sanctionnés?)\s*,?\s*(?:figure(?:nt)?|se\s+trouve(?:nt)?|on\s+trouve)?|y\s+figurent|(?:la|cette)\s+liste\s+(?:comprend|inclut|comporte))\b",
        echo=True,
        weight=0.85,
    ),
    after(
        _D,
        r"\b(?:annonc\w+|confirm\w+|saluer?|salué\w*|après|suite\s+à|suivant|avec)\s+(?:[\w']+\s+){0,4}?(?:désignation|inscription|mise\s+sous\s+sanctions)\s+d(?:e|u|es)?\b",
        by_authority=False,
        finite=False,
        weight=0.8,
    ),
    after(
        _L,
        rf"(?:{_HAS}(?:retiré|radié|rayé|supprimé|enlevé|effacé){_AGREE}|\b(?:retire(?:nt)?|radie(?:nt)?|raie(?:nt)?))\b",
        rf"\bd(?:e|u|es)\s+{_LIST}",
    ),
    on_list(
        _L,
        rf"{_HAS}(?:retiré|radié|rayé|supprimé|enlevé|effacé){_AGREE}\b",
        r"\bde\s+(?:sa|la|leur)\s+(?:\w+\s+)?liste\b",
    ),
    before(
        _L,
        rf"\ben\s+(?:a|ont|est|sont)\s+(?:également\s+|aussi\s+)*(?:été\s+)?(?:retiré|radié|rayé|supprimé|effacé){_AGREE}\b",
        echo=True,
        weight=0.85,
    ),
    before(_L, rf"{_BEEN}(?:retiré|radié|rayé|supprimé|enlevé){_AGREE}\s+(?:[\w'-]+\s+){{0,4}}?d(?:e|u|es)\s+{_LIST}"),
    after(
        _L,
        rf"(?:{_HAS}(?:levé|annulé|révoqué|abrogé)|\b(?:lève(?:nt)?|annule(?:nt)?|révoque(?:nt)?))\s+(?:[\w']+\s+){{0,4}}?(?:sanctions|désignation|inscription)(?:\s+[\w',-]+){{0,4}}?\s+(?:contre|à\s+l'encontre\s+d(?:e|es|u)?|visant|frappant|imposées\s+à|d(?:e|u|es)?)\b",
    ),
    after(
        _M,
        rf"{_HAS}(?:modifié|mis\s+à\s+jour|amendé)\s+(?:[\w']+\s+){{0,3}}?(?:l')?(?:désignation|inscription|entrées?|mentions?)\s+d(?:e|u|es)?\b",
    ),
)

FRENCH = Language(
    code="fr",
    common=keys(
        "l' d' qu' le la les des du de et en est dans que qui pour par sur au aux une un son ses avec il elle ont été cette ce ne pas plus leur selon après"
    ),
    stems=r"concern|également|aussi|fonds|visé|vise|figur|autres|sur la liste|avoirs|annexe|frapp|cibl|désign|sanction|inscri|liste|ajout|plac|terroris|gel|gèl|mesures|registre|épingl|class|il s'agit|ce sont|parmi",
    frames=_FRAMES,
    refusals=(
        r"\b(?:ne|n')\s*(?:[\w']+\s+){0,3}$",
        r"\bpas\s+(?:\w+\s+){0,2}$",
        r"\b(?:pourrai\w+|devrai\w+|aurai\w+|serai\w+|voudrai\w+|souhait\w+|doit|doivent|peut|peuvent|va|vont|compt\w+)\s+(?:[\w']+\s+){0,3}$",
        r"\b(?:si|s'il|s'ils|lorsque|quand|au cas où|à moins que)\b[^,;.]{0,80}$",
        r"\b(?:dément\w*|démenti\w*|ni(?:e|é|ent)|faux|fausses?|fausse\s+information|rumeurs?|contrairement|infox|réfut\w+|contest\w+)\b[^.;]{0,110}$",
    ),
    wishes=r"\b(?:appel\w+|demand\w+|réclam\w+|exig\w+|souhait\w+|voul\w+|veu\w+|propos\w+|envisag\w+|menac\w+|prévoi\w+|plaid\w+|presse\w*|exhort\w+|pourrai\w+|devrai\w+|refus\w+|hésit\w+|étudi\w+|examin\w+|projet de loi)\b",
    past=(
        r"\b(?:déjà|précédemment|auparavant|jadis|naguère|autrefois|depuis)\s+(?:[\w']+\s+){0,3}$",
        r",\s*(?:que?|qu'|qui|dont|lesquels|laquelle|auxquels)\b\s*(?:[\w'-]+\s+){0,6}$",
        r"\b(?:qui|que|qu')\s*(?:[\w']+\s+){0,1}$",
    ),
    had=r"\b(?:avait|avaient|l'avai\w+|les\s+avai\w+)\s*(?:[\w']+\s+){0,2}$",
    said=r"\b(?:annonc\w+|indiqu\w+|déclar\w+|affirm\w+|précis\w+|a dit|ont dit|selon|confirm\w+|révél\w+|rapport\w+)\b",
    telling=keys(
        "dit annonce annoncé indique indiqué déclare déclaré affirme affirmé précise précisé estime estimé explique expliqué ajoute ajouté souligne souligné rappelle"
    ),
    cuts=r"[;:]|\s-\s|(?<!ainsi )\bque\b|\b(?:qu'|où|mais|tandis que)",
    actors=r"\b(?:il|elle|ils|elles|nous|on|le\s+(?:département|ministère|gouvernement|comité|conseil|bloc|trésor)|la\s+(?:commission|maison\s+blanche)|l'(?:union|administration|exécutif|agence))\b",
    agents=r"\bpar\s+(?:(?:le|la|les|l')\s*)?(?:[\w'.-]+\s+){0,3}$",
    between=keys(
        "a ont est sont également aussi aujourd'hui hier ce cette lundi mardi mercredi jeudi vendredi samedi dimanche soir matin le la les l' d' de du des gouvernement"
        " autorités administration et avec à en conjointement officiellement annoncé indiqué qu' que il elle ils elles avoir vient viennent décidé se sont dit son ses leur"
        " président ministre justice trésor ministère notamment tour formellement"
    ),
    aliases=(
        AliasCue(
            r"\b(?:également|aussi|encore|plus|mieux|davantage|parfois|communément)\s+(?:connue?s?|appelée?s?|désignée?s?\s+sous|nommée?s?|orthographiée?s?)\b(?:\s+(?:sous\s+(?:le|les|l'|son|ses)\s*(?:noms?|pseudonymes?|alias|acronyme|sigle|surnoms?)(?:\s+de\s+guerre)?(?:\s+d[e']\s*|\s*)|comme\s+))?"
        ),
        AliasCue(
            r"\bconnue?s?\s+(?:\w+\s+)?(?:sous\s+(?:le|les|l'|son|ses)\s*(?:noms?|pseudonymes?|alias|acronyme|sigle|surnoms?)(?:\s+de\s+guerre)?(?:\s+d[e']\s*|\s*)|comme\s+)",
            Strength.WEAK,
        ),
        AliasCue(r"\balias\b", Strength.WEAK),
        AliasCue(
            r"\b(?:dite?s?|surnommée?s?|nom\s+de\s+guerre|pseudonyme|rebaptisée?s?|acronyme|de\s+son\s+vrai\s+nom|vrai\s+nom|anciennement|ex-nom)\b",
            Strength.WEAK,
        ),
        AliasCue(r"\bse\s+f(?:ait|aisant|aisait)\s+appeler\b", Strength.WEAK),
        AliasCue(r"(?<!\w)(?:a\.?k\.?a\.?)(?!\w)"),
    ),
    determiners=keys(
        "nom noms le la les l' un une des son sa ses leur leurs ce cet cette ces deux autre autres ancien ancienne anciens actuel"
    ),
    numbers=keys("deux trois quatre cinq six sept huit neuf dix onze douze plusieurs quelques"),
    conjunctions=keys("et ou ainsi & puis"),
    openers=keys("respectivement dont notamment comme parmi"),
    prepositions=keys(
        "des de du d' à au aux en dans sur sous par pour avec contre chez vers entre depuis sans après avant lors lequel l'encontre envers visant"
    ),
    markers=keys("contre à au aux d' de du visant envers l'encontre encontre sur qu' que"),
    relatives=keys("lesquelles laquelle lesquels auxquelles qui que qu' lequel laquelle lesquels auquel où"),
    stops=keys(
        "pour car selon afin alors lors après avant suite accusé accusés accusée accusées soupçonné soupçonnés est sont était étaient ont avait avaient sera seront"
        " parce puisque en estimant jusqu' depuis si dit"
    ),
    stop_endings=("ant",),
    roles=keys(
        "émir ex-présidents présidents députés sénateurs gouverneurs généraux colonels hommes chefs commissaire commissaires vice-commandant négociants armateur armateurs haïtien haïtiens pdg ceo magnat négociant chef chefs leader leaders dirigeant dirigeants dirigeante cadre cadres commandant commandants responsable responsables membre membres combattant combattants financier"
        " financiers homme hommes femme femmes général colonel ministre ministres président présidente vice-président premier ex-président ex-ministre ex-gouverneur gouverneur"
        " député députée sénateur sénateurs oligarque oligarques banquier directeur directrice fondateur fondatrice cofondateur patron patrons porte-parole prédicateur imam cheikh émir"
        " frère frères soeur soeurs sœur fils fille épouse époux mari père mère cousin neveu assistante assistant conseiller conseillère adjoint bras lieutenant recruteur logisticien ressortissant ressortissants"
        " citoyen terroriste terroristes djihadiste djihadistes jihadiste jihadistes rebelle rebelles milicien trafiquant trafiquants passeur hacker pirate individu individus personne personnes"
        " personnalité personnalités rival successeur prédécesseur agent agents officier officiers capitaine maire juge avocat secrétaire représentant associé actionnaire propriétaire numéro idéologue figure homme-clé"
    ),
    groups=keys(
        "maison force groupe groupes organisation organisations société sociétés entreprise entreprises compagnie banque banques fondation association associations ong mouvement front armée brigade brigades"
        " bataillon milice milices cartel gang gangs parti conseil comité institut centre université ministère agence entité entités réseau réseaux katiba branche faction filiale chaîne média"
        " médias radio radio-télévision télévision journal plateforme raffinerie holding union force forces garde unité état islamique libération islam émirat khilafat ansar jamaat nosrat"
    ),
    vessels=keys("navire navires pétrolier pétroliers cargo yacht bateau avion"),
    titles=keys("m mm mme dr pr général colonel commandant capitaine cheikh maître imam président ministre premier"),
    plurals=keys("ils elles tous"),
    pronouns={"il": "person", "elle": "organisation", "celui-ci": "person", "lui": "person"},
    never=keys(
        "également aussi parmi outre janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche le la les l' un une des il elle ils elles ce cet cette"
        " ces son sa ses leur en dans sur pour par avec selon après avant lors mais et ou si aujourd'hui hier demain washington bruxelles islam occident trésor congrès premier intérieur finances défense affaires"
        " justice armées étrangères sénat assemblée maison onu otan union européenne conseil-de-sécurité twitter facebook afp reuters"
    ),
    months=(
        "janv(?:ier|\\.)?",
        "févr?(?:ier|\\.)?",
        "mars",
        "avril",
        "mai",
        "juin",
        "juil(?:let|\\.)?",
        "août",
        "sept(?:embre|\\.)?",
        "oct(?:obre|\\.)?",
        "nov(?:embre|\\.)?",
        "déc(?:embre|\\.)?",
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    days={r"aujourd'hui": 0, r"ce (?:matin|soir|jour)": 0, r"hier": 1, r"avant-hier": 2},
    date_forms=(
        r"(?P<day>\d{{1,2}})(?:er)?\s+(?P<month>{months})\s+(?P<year>\d{{4}})",
        r"(?P<day>\d{{1,2}})(?:er)?\s+(?P<month>{months})(?!\s*\d{{4}})",
        r"(?P<month>{months})\s+(?P<year>\d{{4}})",
        r"(?:en|depuis|dès|fin|début)\s+(?P<year>(?:19|20)\d\d)",
    ),
    things=keys("état liste loi acte décret résolution règlement semaine sommet"),
    undated=r"\b(?:née?\s+(?:le|en)|depuis(?:\s+le)?|créée?s?\s+en|fondée?s?\s+en|attentats?(?:\s+\w+){0,2}\s+(?:du|de)|jusqu'(?:au|en)|arrêtée?s?(?:\s+\w+){0,2}\s+(?:le|en)|tuée?s?(?:\s+\w+){0,2}\s+(?:le|en))\s+$",
    same_time=r"\b(?:au même moment|en parallèle|le même jour|dans le même temps|en marge)\b",
    announces=r"\bsanction\w*|\bliste\s+noire|\bgel(?:és?|er)?\b|\bavoirs\b|\bdésign\w+",
    authorities={
        "Switzerland": r"\bSECO\b|\bsecrétariat d\'état à l\'économie\b",
        "OFAC": r"\bOFAC\b|\bbureau de contrôle des (?:avoirs|actifs) étrangers\b|\boffice of foreign assets control\b",
        "Commerce Department": r"\bdépartement (?:américain )?du commerce\b",
        "State Department": r"\bdépartement d'état\b|\bsecrétaire d'état (?:américain|antony|mike|marco|john|rex|blinken)\b|\bdiplomatie américaine\b|\b(?:antony )?blinken\b|\bmike pompeo\b",
        "United Kingdom": r"\b(?:trésor|gouvernement|ministère \w+ \w+ \w*) britannique\b|\bforeign office\b|\bOFSI\b",
        "France": r"\bjournal officiel\b(?! de l'(?:union|UE))|\barrêté (?:du ministre|conjoint|interministériel)\b|\bcode monétaire et financier\b|\btrésor français\b|\bministère de l'économie\b|\bbercy\b|\bquai d'orsay\b",
        "Treasury Department": r"\b(?:département (?:américain )?du )?trésor(?: américain| des états-unis)?\b|\bministère américain (?:des finances|du trésor)\b",
        "United Nations Security Council": r"\b(?:comité du )?conseil de sécurité\b(?:\s+(?:faisant\s+suite|créé|établi|institué)[^.;:]{0,40}?résolutions?\s+[\d\s(),/]+(?:et\s+[\d\s()]+)?(?:concernant\s+[^.;:]{0,130}?entités\s+(?:qui\s+leur\s+sont\s+)?associé\w*)?)?|\bcomité (?:\w+ ){0,3}?(?:1267|2653)\b|\bcomité des sanctions(?: de l'onu| des nations unies)?\b|\bnations unies\b|\bONU\b",
        "European Union": r"\b(?:sanctions|liste noire) européennes?\b|\bconseil européen\b|\bunion européenne\b|\bUE\b|\bconseil de l'(?:union européenne|UE)\b|\bles (?:vingt-sept|27)\b|\bbruxelles\b",
        "United States": r"\bmaison blanche\b|\badministration (?:américaine|biden|trump|obama)\b",
    },
    programmes={
        r"\bterroristes?\s+mondia(?:l|ux)(?:\s+spécialement\s+désignée?s?)?\b|\bterroriste global\b": "SDGT",
        r"\borganisations?\s+terroristes?\s+étrangères?\b": "FTO",
    },
    offices=keys(
        "gouvernement ministère ministre ministres département bureau trésor administration président présidence secrétaire chancellerie diplomatie conseil comité autorités junte cabinet"
        " premier intérieur économie finances affaires étrangères maison blanche parlement fédéral"
    ),
    refused_behind=r"\b(?:est|était|sont|étaient)\s+(?:\w+\s+)?(?:fau(?:x|sses?)|infondée?s?|mensong\w+|une\s+(?:rumeur|infox))\b",
    abbreviations=keys("m mm mme dr no n° av st ste etc cf p. art janv févr juil sept oct nov déc"),
    starters=keys("le la les l' il elle ils elles ce cette un une des en dans selon mais et après son sa ses leur"),
    causes=keys("pour car après depuis suite accusé accusés"),
    name_links=keys("de du d' des en au dans pour la le les à l' et"),
    role_tails=keys(
        "affaires état guerre gang guerres état-major intérieur finances défense étrangères justice armées renseignement sécurité banque"
    ),
    leaning=ELISIONS,
    small_names=True,
)
