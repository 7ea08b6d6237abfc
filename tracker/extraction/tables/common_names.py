"""Names that very many people bear, and what a text speaks of when it speaks of listed parties."""

from tracker.extraction.plain import keys

COMMON_NAMES = keys(
    "mohammed mohamed muhammad mohammad muhammed mohamad ahmed ahmad ali hassan hasan hussein husain hussain hossein omar umar ibrahim ismail"
    " khalid khaled said saeed saleh salem salim mahmoud mahmud mustafa mostafa yusuf youssef yousef abdullah abdallah abdul rahman karim"
    " rashid hamid jamal kamal nasser naser samir tariq walid ziad zaid bilal hamza osman othman usman uthman musa moussa issa isa idris"
    " abubakar abdou aboubacar amadou mamadou moussa oumar ousmane seydou traore diallo diarra coulibaly keita toure cisse maiga khan singh"
    " kumar sharma shah malik iqbal akhtar butt hossain islam begum chowdhury das reza mehdi mohsen amir hamed karimi hosseini rezaei ahmadi"
    " ivan ivanov petrov sidorov smirnov kuznetsov popov sokolov alexander aleksandr sergei sergey vladimir dmitry dmitri andrei andrey alexei"
    " aleksei mikhail nikolai igor oleg yuri pavel anna maria elena olga natalia ivanova petrova john james robert michael william david"
    " richard joseph thomas charles daniel paul mark george peter smith johnson williams brown jones miller davis wilson taylor anderson"
    " moore martin lee king scott green baker adams nelson carter jose juan luis carlos jorge miguel pedro antonio francisco manuel jesus"
    " garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz cruz silva santos souza oliveira"
    " pereira costa joao paulo ana jean pierre michel jacques philippe alain bernard dubois durand moreau laurent wang li zhang liu chen yang"
    " huang zhao wu zhou xu sun ma zhu hu lin guo he gao wei ming jun hong kim park choi jung min nguyen tran le pham van thi"
)
"""Given and family names so frequent that two of them together still name thousands."""

CONTEXT = tuple(
    "sanction sanktion sanzion sanció sanç санкци عقوبات terror террор إرهاب designat désign blacklist militant militia milice milic miliz jihad djihad"
    " dschihad yihad джихад extremis extrémis insurg rebel cartel kartell traffick launder hostage kidnap ofac treasury attack attentat ataque"
    " anschlag атак боевик مسلح تنظيم oligarch ransomware hacker".split()
)
"""Beginnings of words that stand in texts about listed parties, in the eight languages."""

TALK = tuple(
    "sanctions sanktionen sanzioni sanciones sanções санкци عقوبات terror террор إرهاب ofac blacklist militant militia milice milic miliz jihad"
    " djihad dschihad yihad джихад extremis extrémis insurg cartel kartell боевик مسلح تنظيم ransomware".split()
)
"""Of these the ones that hardly stand in other texts: a referee sanctions too, and designated drivers are no news."""

VESSEL = tuple(
    "vessel ship tanker freighter carrier yacht boat aircraft jet imo navire pétrolier cargo buque petrolero navio petroleiro schiff frachter nave"
    " petroliera судно танкер السفينة سفينة ناقلة".split()
)
"""Words for ships and aircraft, in the eight languages."""
