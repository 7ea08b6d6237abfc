"""The countries as OFAC spells them: what stands in brackets behind a document's number is one of these or a place."""

_NAMES = """
Afghanistan; Albania; Algeria; Andorra; Angola; Anguilla; Antigua and Barbuda; Argentina; Armenia; Aruba; Australia;
Austria; Azerbaijan; Bahamas, The; Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize; Benin; Bermuda; Bhutan;
Bolivia; Bosnia and Herzegovina; Botswana; Brazil; British Virgin Islands; Brunei; Bulgaria; Burkina Faso; Burma;
Burundi; Cabo Verde; Cambodia; Cameroon; Canada; Cayman Islands; Central African Republic; Chad; Chile; China;
Colombia; Comoros; Congo, Democratic Republic of the; Congo, Republic of the; Cook Islands; Costa Rica; Cote d Ivoire;
Croatia; Cuba; Curacao; Cyprus; Czech Republic; Denmark; Djibouti; Dominica; Dominican Republic; Ecuador; Egypt; El
Salvador; Equatorial Guinea; Eritrea; Estonia; Eswatini; Ethiopia; Faroe Islands; Fiji; Finland; France; French
Polynesia; Gabon; Georgia; Germany; Ghana; Gibraltar; Greece; Greenland; Grenada; Guatemala; Guernsey; Guinea;
Guinea-Bissau; Guyana; Haiti; Honduras; Hong Kong; Hungary; Iceland; India; Indonesia; Iran; Iraq; Ireland; Israel;
Italy; Jamaica; Japan; Jersey; Jordan; Kazakhstan; Kenya; Kiribati; Korea, North; Korea, South; Kosovo; Kuwait;
Kyrgyzstan; Laos; Latvia; Lebanon; Lesotho; Liberia; Libya; Liechtenstein; Lithuania; Luxembourg; Macau; Macedonia,
The Former Yugoslav Republic of; Madagascar; Malawi; Malaysia; Maldives; Mali; Malta; Man, Isle of; Marshall Islands;
Mauritania; Mauritius; Mexico; Micronesia; Moldova; Monaco; Mongolia; Montenegro; Montserrat; Morocco; Mozambique;
Namibia; Nauru; Nepal; Netherlands; Netherlands Antilles; New Caledonia; New Zealand; Nicaragua; Niger; Nigeria; Niue;
North Macedonia, The Republic of; Norway; Oman; Pakistan; Palau; Palestinian; Palestinian Authority; Panama; Papua New
Guinea; Paraguay; Peru; Philippines; Poland; Portugal; Puerto Rico; Qatar; Region: Crimea; Region: Gaza; Region: Kafia
Kingi; Region: Northern Mali; Romania; Russia; Rwanda; Saint Kitts and Nevis; Saint Lucia; Saint Vincent and the
Grenadines; Samoa; San Marino; Sao Tome and Principe; Saudi Arabia; Senegal; Serbia; Seychelles; Sierra Leone;
Singapore; Slovakia; Slovenia; Solomon Islands; Somalia; South Africa; South Sudan; Spain; Sri Lanka; Sudan; Suriname;
Swaziland; Sweden; Switzerland; Syria; Taiwan; Tajikistan; Tanzania; Thailand; The Gambia; Timor-Leste; Togo; Tonga;
Trinidad and Tobago; Tunisia; Turkey; Turkmenistan; Turks and Caicos Islands; Tuvalu; Uganda; Ukraine; United Arab
Emirates; United Kingdom; United States; Uruguay; Uzbekistan; Vanuatu; Vatican City; Venezuela; Vietnam; Virgin
Islands, British; Virgin Islands, U.S.; West Bank; Yemen; Zambia; Zimbabwe
"""

COUNTRIES = frozenset(" ".join(_NAMES.split()).split("; "))
"""Country names of the reference values and of the legacy files."""
