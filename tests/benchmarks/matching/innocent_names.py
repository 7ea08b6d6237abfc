"""Names that many people bear and nobody listed is meant by: the hard negatives.

Made from common given and family names of six cultures (source: general knowledge), always the same ones. A name whose
words are those of a listed name is left out: no name matcher can tell a namesake apart.
"""

from collections.abc import Iterable
from random import Random

from tracker.matching.fold import fold

_GIVEN = {
    "arabic": "Ahmed Mohamed Ali Hassan Hussein Omar Youssef Ibrahim Khaled Mahmoud Mustafa Abdullah Abdulrahman Salem Saeed "
    "Nasser Fahad Faisal Tariq Samir Karim Rashid Hamza Bilal Amina Fatima Layla Mariam Noura Huda Salma Rania Zainab Yasmin "
    "Walid Ziad Adel Jamal Majid Sami",
    "slavic": "Aleksandr Sergey Dmitry Andrey Alexey Maxim Ivan Mikhail Nikolay Vladimir Pavel Roman Oleg Igor Viktor Yuri "
    "Anton Denis Kirill Artem Elena Olga Natalia Tatiana Irina Svetlana Ekaterina Anna Maria Oksana Yulia Galina Petr Ilya "
    "Bogdan Taras Marko Milan Dragan Nikola",
    "hispanic": "Jose Juan Carlos Luis Jorge Miguel Pedro Manuel Francisco Antonio Alejandro Fernando Ricardo Roberto Rafael "
    "Diego Javier Andres Oscar Raul Maria Ana Carmen Rosa Patricia Laura Sofia Gabriela Claudia Monica Adriana Sandra Lucia "
    "Elena Teresa Beatriz Victor Hugo Eduardo Mario",
    "chinese": "Wei Fang Min Jing Li Qiang Lei Jun Yang Yong Yan Jie Juan Tao Ming Chao Xiuying Xia Ping Gang Guiying Xiaoming "
    "Jianguo Zhiqiang Haiyan Yuting Zihan Haoran Yuxuan Meiling Guohua Xiaohong Jianjun Wenjie Lihua Shufen Dawei Bo Hui Ling",
    "african": "Moussa Ousmane Amadou Ibrahima Mamadou Abdoulaye Seydou Issa Oumar Boubacar Aissata Fatoumata Mariam Aminata "
    "Kwame Kofi Chinedu Emeka Ngozi Adaeze Oluwaseun Tunde Musa Aliyu Sani Yakubu Abebe Tesfaye Haile Getachew Joseph Jean "
    "Emmanuel Patrice Samuel Daniel Grace Esther Juma Baraka",
    "english": "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark "
    "Steven Paul Andrew Kevin Brian Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Emily "
    "George Edward Peter Simon Rachel Helen Alice",
}
_FAMILY = {
    "arabic": "Al-Ahmad Al-Masri Hassan Hussein Ibrahim Khalil Mansour Nasser Saleh Salem Al-Hashimi Al-Shammari Haddad Khoury "
    "Al-Otaibi Al-Harbi Al-Ghamdi Al-Zahrani Al-Qahtani Mahmoud Mustafa Osman Farouk Abbas Aziz Hamdan Rahman Sharif Suleiman "
    "Younis Zaki Bakr Darwish Fawzi Ghanem Jaber Kamal Latif Najjar Qasim",
    "slavic": "Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov Fedorov Morozov Volkov Alekseev Lebedev "
    "Semenov Egorov Pavlov Kozlov Stepanov Nikolaev Orlov Andreev Makarov Nikitin Zakharov Shevchenko Kovalenko Bondarenko "
    "Tkachenko Kravchenko Melnyk Boyko Kowalski Nowak Novak Jovanovic Petrovic Nikolic Horvat Dimitrov",
    "hispanic": "Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz Cruz "
    "Morales Reyes Gutierrez Ortiz Chavez Ramos Ruiz Alvarez Mendoza Vasquez Castillo Jimenez Moreno Romero Herrera Medina "
    "Aguilar Vargas Castro Guzman Mendez Rojas Salazar Soto Silva",
    "chinese": "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Han "
    "Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du",
    "african": "Diallo Traore Keita Coulibaly Diarra Toure Ouedraogo Sawadogo Kabore Issoufou Mahamadou Garba Maiga Cisse Sow Ba "
    "Ndiaye Diop Fall Mensah Owusu Boateng Okafor Eze Nwosu Adeyemi Balogun Bello Abubakar Ibrahim Tadesse Bekele Mwangi Otieno "
    "Kamau Mutua Kabila Mbeki Dlamini Nkosi",
    "english": "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson White "
    "Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts "
    "Turner Phillips Campbell Parker Evans Edwards",
}
_PARTS = {
    "arabic": (2, 3, 3),
    "slavic": (2,),
    "hispanic": (3, 4),
    "chinese": (2,),
    "african": (2, 3),
    "english": (2, 3),
}


def innocent(count: int, listed: Iterable[str]) -> list[str]:
    """That many names, the cultures taking turns, none of them word for word a listed one."""
    known = {" ".join(sorted(fold(text).split())) for text in listed}
    random = Random(20210628)
    found: dict[str, None] = {}
    while len(found) < count:
        for culture in _GIVEN:
            name = _name(culture, random)
            if " ".join(sorted(fold(name).split())) not in known:
                found[name] = None
    return list(found)[:count]


def _name(culture: str, random: Random) -> str:
    given, family = _GIVEN[culture].split(), _FAMILY[culture].split()
    parts = random.choice(_PARTS[culture])
    families = 2 if culture == "hispanic" else 1
    names = random.sample(given, parts - families) + random.sample(family, families)
    return " ".join([*names[-1:], *names[:-1]] if culture == "chinese" else names)
