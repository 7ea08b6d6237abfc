"""Names written in their own script meet the Latin spelling the lists give them, with no help from outside."""

import pytest

from tracker.matching.compare import compare

SPELT = {
    "Russian": (("Сергей Кужугетович Шойгу", "Sergei Shoigu"), ("Наталья Поклонская", "Natalia Poklonskaya")),
    "Ukrainian": (("Віктор Янукович", "Viktor Yanukovych"), ("Володимир Гройсман", "Volodymyr Hroisman")),
    "Serbian": (("Радован Караџић", "Radovan Karadzic"), ("Ђорђе Петровић", "Djordje Petrovic")),
    "Greek": (("Γιώργος Παπανδρέου", "Georgios Papandreou"), ("Ευάγγελος Βενιζέλος", "Evangelos Venizelos")),
    "Arabic": (("عبد الرحمن الظواهري", "Abd al-Rahman al-Zawahiri"), ("معمر القذافي", "Muammar Gaddafi")),
    "Persian": (("محمود احمدی نژاد", "Mahmoud Ahmadinejad"), ("محسن فخری زاده", "Mohsen Fakhrizadeh")),
    "Urdu": (("داؤد ابراہیم", "Dawood Ibrahim"), ("مسعود اظہر", "Masood Azhar")),
    "Hebrew": (("יצחק רבין", "Yitzhak Rabin"), ("דן גרטלר", "Dan Gertler")),
    "Armenian": (("Նիկոլ Փաշինյան", "Nikol Pashinyan"), ("Ռոբերտ Քոչարյան", "Robert Kocharyan")),
    "Georgian": (("მიხეილ სააკაშვილი", "Mikheil Saakashvili"), ("ტარხან ბათირაშვილი", "Tarkhan Batirashvili")),
    "Devanagari": (("राहुल गांधी", "Rahul Gandhi"), ("दाऊद इब्राहिम", "Dawood Ibrahim")),
    "Thai": (("ทักษิณ ชินวัตร", "Thaksin Shinawatra"), ("สมชาย วงศ์สวัสดิ์", "Somchai Wongsawat")),
    "Chinese": (("李方伟", "Li Fangwei"), ("毛泽东", "Mao Tse-tung"), ("欧阳修", "Ouyang Xiu")),
    "kana": (("ショウコウ アサハラ", "Shoko Asahara"), ("たろう やまだ", "Taro Yamada")),
    "Korean": (("김정은", "Kim Jong Un"), ("최룡해", "Choe Ryong Hae"), ("리설주", "Ri Sol Ju")),
}
OTHERS = ("Radovan Karadzic", "Muammar Gaddafi", "Li Fangwei", "Kim Jong Un", "Rahul Gandhi", "Dan Gertler")


@pytest.mark.parametrize(
    ("original", "latin"), [pair for pairs in SPELT.values() for pair in pairs], ids=lambda text: text
)
def test_a_name_in_its_own_script_meets_its_latin_spelling(original: str, latin: str) -> None:
    assert compare(original, latin).score >= 0.7


@pytest.mark.parametrize("script", SPELT)
def test_and_meets_nobody_else(script: str) -> None:
    for original, latin in SPELT[script]:
        for other in OTHERS:
            assert other == latin or compare(original, other).score < 0.6


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ousmane Iliassou", "Usman Ilyasu"),
        ("Mahamadou Tchapori", "Mohamadou Chapori"),
        ("Djibo Oumarou", "Jibo Umaru"),
        ("Abdoulaye Cheick", "Abdullahi Sheikh"),
        ("Abu Bakr al-Baghdadi", "Abou Bakr el Bagdadi"),
        ("Qasim al-Rimi", "Kassem Raymi"),
        ("Nour al-Din", "Noureddine"),
        ("Yevgeny Prigozhin", "Evgenii Prigojin"),
        ("Andrii Khrushchov", "Andrey Khrushchev"),
        ("Aleksandr Lukashenka", "Alexander Lukaschenko"),
        ("Mawlawi Fazlur", "Maulvi Fazlour"),
    ],
)
def test_spellings_of_one_family_of_transliterations_meet(left: str, right: str) -> None:
    assert compare(left, right).score >= 0.7
