"""Innocent articles: sport, business, courts, culture and local news, in several languages, full of names."""

import itertools
import random

PEOPLE = (
    "Ali Hassan",
    "Mohammed Salah",
    "Ahmed Musa",
    "Ivan Petrov",
    "Sergei Ivanov",
    "Maria Garcia",
    "Juan Carlos Lopez",
    "Omar Abdullah",
    "Khalid Hussain",
    "Jean Dupont",
    "Fatima Zahra",
    "Ibrahim Diallo",
    "Amadou Traore",
    "Hans Müller",
    "Giulia Rossi",
    "Chen Wei",
    "Li Na",
    "Kim Min-jae",
    "Oleg Sokolov",
    "Anna Kowalska",
    "David Cohen",
    "Yusuf Islam",
    "Hassan Rouhani Street",
    "Abdul Rahman",
    "Bilal Khan",
    "Tariq Aziz Shah",
    "Pedro Sanchez Ruiz",
    "Mustafa Kemal",
    "Laila Haddad",
    "Nguyen Van Minh",
    "Carlos Alberto Silva",
    "João Pedro Santos",
    "Elena Volkova",
    "Samir Nasri",
    "Karim Benzema",
    "Idris Elba",
    "Zinedine Zidane",
    "Salman Rushdie",
    "Amir Khan",
    "Said Aouita",
    "Faith Kipyegon",
    "Victor Osimhen",
    "Hakim Ziyech",
    "Aisha Bello",
)
GROUPS = (
    "Al-Ahly",
    "Al-Hilal",
    "Al-Nassr",
    "Hope Academy",
    "Liberty Shipping Club",
    "Islamic Relief Choir",
    "ADF Motors",
    "Phoenix Trading Post",
    "Al-Aqsa Bakery",
    "Dynamo Kyiv",
    "Real Madrid",
    "Crescent Foods",
    "Eastern Star Theatre",
    "Golden Eagle Hotel",
    "Blue Ocean Swimming Club",
    "Victory Bank Stadium",
    "Orion Telescope Society",
    "Falcon Cycling Team",
    "Unity Party Band",
    "Green Valley School",
    "Nile Radio",
    "Sahara Rally Association",
)
SENTENCES = (
    "{0} scored twice before half-time and {1} saved a late penalty for {2}.",
    "The chief executive of {2}, {0}, said profits had risen by a tenth.",
    "{0} was appointed director of {2}; {1} leaves after nine years.",
    "A court in Leeds fined {0} for speeding, and {1} told the judge she was sorry.",
    "The museum shows forty paintings by {0}, lent by {2}.",
    "{0} and {1} won the mixed doubles, beating the pair from {2}.",
    "The mayor, {0}, opened the new bridge with children from {2}.",
    "“We never gave up,” said {0}, whose attack on the final climb surprised {1}.",
    "The referee sanctioned {0} with a red card after a foul on {1}.",
    "{2} designated {0} as its ambassador for the festival.",
    "Die Sängerin {0} trat mit {1} in der Halle von {2} auf.",
    "{0} a signé pour trois ans à {2}, a annoncé {1}.",
    "El entrenador {0} alineó a {1} en el partido contra {2}.",
    "O atacante {0} marcou dois gols pelo {2} contra o time de {1}.",
    "Il regista {0} presenta il nuovo film con {1}, prodotto da {2}.",
    "Тренер {0} похвалил игроков клуба {2} после победы.",
    "The ship Hope left port with grain; its captain, {0}, expects calm seas.",
    "Police said {0} had been robbed outside {2}; {1} called for help.",
    "The drug trial run by Professor {0} at {2} cut attacks of asthma by half, {1} wrote.",
    "{0} plays a smuggler in the series, {1} the officer who hunts him.",
)


def innocent_articles(number: int = 1000) -> list[str]:
    """So many articles of six sentences each, always the same ones."""
    chosen = random.Random(11)
    pairs = list(itertools.permutations(PEOPLE, 2))
    return ["\n".join(_sentence(chosen, pairs) for _ in range(6)) for _ in range(number)]


def _sentence(chosen: random.Random, pairs: list[tuple[str, str]]) -> str:
    one, other = chosen.choice(pairs)
    return chosen.choice(SENTENCES).format(one, other, chosen.choice(GROUPS))
