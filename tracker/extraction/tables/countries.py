"""Countries as texts write them: names, peoples and capitals, in the eight languages.

One line a country: English name, then its words in English, French, Spanish, Portuguese, German, Italian, Russian and Arabic,
separated by ``|``. A star stands for any ending; an underscore for a blank.
"""

LANGUAGES = ("en", "fr", "es", "pt", "de", "it", "ru", "ar")

PEOPLES = frozenset(
    "chinese french spanish polish swiss irish danish dutch swedish finnish turkish turk turks thai lebanese maltese congolese swedish"
    " british english american german greek norwegian czech us u.s.".split()
)
"""Of the whole words below those that tell a people and never open a name."""

TABLE = """
Afghanistan | afghanistan afghan* kabul | afghan* | afgan* | afega* | afghan* | afghan* afgan* | афган* | أفغان* الأفغان* كابول
Albania | albania* | alban* | alban* | alban* | alban* | alban* | албан* | ألبان* الألبان*
Algeria | algeria* algiers | alger algeri* | argeli* argel | argeli* argel | algeri* algier | algeri* algeri | алжир* | الجزائر* جزائر*
Argentina | argentin* buenos_aires | argentin* | argentin* | argentin* | argentin* | argentin* | аргентин* | الأرجنتين* أرجنتين*
Armenia | armenia* | arméni* | armeni* | armêni* armeni* | armeni* | armeni* armen* | армян* армени* | أرمين* الأرمين*
Australia | australia* canberra | australi* canberra | australi* canberra | austráli* australi* camberra canberra | austral* canberra | australi* canberra | австрали* | أستراليا* الأسترالي*
Austria | austria* vienna | autrich* | austri* | áustri* austri* | österreich* | austri* | австри* | النمسا* نمساوي*
Azerbaijan | azerbaijan* azeri* baku | azerba* | azerba* | azerba* | aserba* | azerba* azer* | азербайдж* | أذربيجان*
Bahrain | bahrain* | bahreïn* | baréin* bareiní* | bahrein* barein* | bahrain* | bahrein* | бахрейн* | البحرين* بحريني*
Bangladesh | bangladesh* | bangladais* bangladesh | bangladesh* bangladesí* | bangladesh* | bangladesch* | bangladesh bengales* | бангладеш* | بنغلاديش*
Belarus | belarus* minsk | bélarus* biéloruss* | bielorrus* | bielorrúss* belarus* | belarus* weißruss* | bieloruss* | беларус* белорус* минск* | بيلاروس* روسيا_البيضاء
Belgium | belgium belgian* | belg* | bélgica belga* | bélgica belga* | belgi* | belg* | бельги* | بلجيك* البلجيك*
Bosnia and Herzegovina | bosnia* | bosni* | bosni* | bósni* bosni* | bosni* | bosni* bosniac* | босни* | البوسن* بوسني*
Brazil | brazil* | brésil* | brasil* | brasil* brasíli* | brasili* | brasil* | бразил* | البرازيل* برازيلي*
Bulgaria | bulgaria* | bulgar* | búlgar* bulgari* | búlgar* bulgári* | bulgari* | bulgar* | болгар* | بلغاري* البلغاري*
Burkina Faso | burkina_faso burkinabe* burkinabé* ouagadougou | burkina_faso burkina burkinab* | burkina_faso burkin* | burkina_faso burquin* burkin* | burkina_faso burkin* | burkina_faso burkin* | буркина-фасо буркин* | بوركينا_فاسو بوركيناب*
Cambodia | cambodia* phnom_penh | cambodg* | camboya* | camboja* cambojan* | kambodsch* | cambog* | камбодж* | كمبودي* الكمبودي*
Cameroon | cameroon* | cameroun* | camerún camerun* | camarões camaron* | kamerun* | camerun* | камерун* | الكاميرون* كاميروني*
Canada | canada canadian* ottawa | canad* ottawa | canad* ottawa | canad* ottawa | kanad* ottawa | canad* ottawa | канад* оттав* | كندا كندي* الكندي*
Central African Republic | central_african_republic central_african* | république_centrafricaine centrafri* | república_centroafricana centroafrican* | república_centro-africana centro-african* | zentralafrikan* | repubblica_centrafricana centrafrican* | центральноафриканск* цар | أفريقيا_الوسطى
Chad | chad chadian* | tchad* | chad chadian* | chade chadian* | tschad* | ciad ciadian* | чад* | تشاد*
Chile | chile chilean* | chili chilien* | chile chilen* | chile chilen* | chile chilen* | cile cilen* | чили* | تشيلي*
China | china chinese beijing hong_kong | chine chinois* pékin | china chin* pekín | china chin* pequim | china chines* peking | cina cines* pechino | кита* пекин* | الصين* صيني* بكين
Colombia | colombia* bogota | colombi* | colombi* | colômbi* colombi* | kolumbi* | colombi* | колумби* | كولومبي* الكولومبي*
Democratic Republic of the Congo | democratic_republic_of_the_congo democratic_republic_of_congo congo congolese kinshasa | république_démocratique_du_congo congo* congol* rdc | república_democrática_del_congo congo* congol* | república_democrática_do_congo congo congol* | kongo* demokratische_republik_kongo | repubblica_democratica_del_congo congo congol* | конго* дрк | الكونغو* كونغول*
Croatia | croatia* croat* | croat* | croaci* croat* | croáci* croat* | kroat* | croaz* croat* | хорват* | كرواتي* الكرواتي*
Cuba | cuba cuban* havana | cuba cubain* | cuba cuban* | cuba cuban* | kuba kuban* | cuba cuban* | куба кубы кубе кубу кубинск* | كوبا كوبي* الكوبي*
Cyprus | cyprus cypriot* | chypr* | chipr* | chipr* cipriot* | zyper* zypr* | cipr* | кипр* | قبرص* القبرص*
Czechia | czech* | tchèqu* | checo checa checos checas chequi* | tchec* checo checa | tschech* | ceco ceca cechi ceche | чех* чешск* | التشيك* تشيكي*
Denmark | denmark danish | danemark danois* | dinamarca danés danesa* daneses | dinamarca dinamarqu* | dänemark dän* | danimarca danes* | дани* датск* | الدنمارك* دنماركي*
Djibouti | djibouti* | djibouti* | yibuti* | djibuti* | dschibuti* | gibuti* | джибути* | جيبوتي*
Egypt | egypt* cairo | égypt* | egipt* egipci* | egit* egípci* | ägypt* | egit* egizian* | егип* | مصر مصري* المصري*
Eritrea | eritrea* | érythré* | eritre* | eritrei* | eritre* | eritre* | эритре* | إريتري* الإريتري*
Ethiopia | ethiopia* | éthiopi* | etíope* etiopí* etiopía | etióp* etíop* | äthiopi* | etiop* | эфиоп* | إثيوبي* الإثيوبي*
Finland | finland finnish | finland* | finland* finlandi* finés* | finlândi* finland* | finn* | finland* | финлянд* финск* | فنلند* الفنلند*
France | france french paris | france français* paris | francia frances* francés París | frança frances* francês Paris | frankreich französ* paris | francia frances* parigi | франци* француз* париж* | فرنسا فرنسي* الفرنسي* باريس
Georgia | georgia georgian* tbilisi | géorgi* | georgi* | geórgi* georgian* | georgi* | georgia georgian* | грузи* | جورجيا جورجي* الجورجي*
Germany | germany german* berlin | allema* | aleman* alemán alemania berlín | alema* alemã* | deutsch* berlin | germania tedesc* berlino | герман* немецк* берлин* | ألمانيا ألماني* الألماني* برلين
Greece | greece greek* | grèce grec* | greci* grieg* | gréci* greg* | griech* | greci* grec* | греци* греч* | اليونان* يوناني*
Guatemala | guatemala* | guatémal* guatemala | guatemal* | guatemal* | guatemal* | guatemal* | гватемал* | غواتيمال*
Guinea | guinea guinean* | guiné* | guinea* guinean* | guiné* | guinea* guine* | guinea guinean* | гвине* | غينيا غيني* الغيني*
Haiti | haiti* | haïti* | haití* haitian* | haiti* | haiti* | haiti* | гаити* | هايتي*
Honduras | honduras honduran* | hondur* | hondur* hondureñ* | hondur* | hondura* | hondur* | гондурас* | هندوراس*
Hungary | hungary hungarian* | hongr* | hungr* húngar* | hungri* húngar* | ungar* ungarn | ungher* | венгр* венгер* | المجر* مجري*
India | india indian* new_delhi | inde indien* | india indio indios | índia indian* | indien indisch* inder* | india indian* | инди* | الهند* هندي*
Indonesia | indonesia* jakarta | indonési* | indonesi* | indonési* | indonesi* | indonesi* | индонези* | إندونيسي* الإندونيسي*
Iran | iran* tehran | iran* téhéran | irán iran* teherán | irã irani* teerã | iran* teheran | iran* teheran | иран* тегеран* | إيران* الإيراني* طهران
Iraq | iraq* baghdad | irak* irakien* bagdad | irak* iraquí* bagdad | iraqu* bagdad* | irak* bagdad | iraq* irachen* baghdad | ирак* багдад* | العراق* عراقي* بغداد
Ireland | ireland irish dublin | irland* | irland* | irland* | irisch* irland* | irland* | ирланд* | أيرلند* الأيرلند*
Israel | israel* jerusalem | israël* israel* | israel* israelí* | israel* | israel* | israel* | израил* | إسرائيل* الإسرائيلي*
Italy | italy italian* rome | itali* | itali* | itáli* italian* | italien* | itali* roma | итали* рим | إيطالي* الإيطالي* روما
Japan | japan* tokyo | japon* | japón japon* tokio | japão japon* tóquio | japan* tokio | giappon* | япон* токио | اليابان* ياباني* طوكيو
Jordan | jordan jordanian* amman | jordani* | jordania jordan* | jordâni* jordanian* | jordani* | giordani* giordan* | иордан* | الأردن* أردني*
Kazakhstan | kazakh* | kazakh* | kazaj* | cazaq* | kasach* | kazak* | казах* | كازاخستان* كازاخي*
Kenya | kenya* nairobi | keny* | kenia keniat* kenian* | quéni* quenian* | keni* | keni* kenyot* | кени* | كينيا كيني* الكيني*
Kosovo | kosov* | kosov* | kosov* | kosov* | kosov* | kosov* | косов* | كوسوف*
Kuwait | kuwait* | koweït* | kuwait* kuwaití* | kuwait* kuaitian* | kuwait* | kuwait* | кувейт* | الكويت* كويتي*
Kyrgyzstan | kyrgyz* | kirghiz* | kirgu* | quirgui* | kirgis* | kirghi* | киргиз* кыргыз* | قيرغيزستان* قيرغيزي*
Latvia | latvia* | letton* | leton* letón | letón* | lettland* lettisch* lette letten | letton* | латви* латыш* | لاتفي* اللاتفي*
Lebanon | lebanon lebanese beirut | liban* beyrouth | líban* liban* beirut | líbano liban* beirute | libanon libanes* beirut | liban* beirut | ливан* бейрут* | لبنان لبناني* اللبناني* بيروت
Libya | libya* tripoli | libye* | libi* | líbi* | libysch* libyen libyer* | libi* libic* | ливи* | ليبيا ليبي* الليبي*
Lithuania | lithuania* | litu* lituani* | litu* | lituân* lituan* | litau* | lituan* | литв* литов* | ليتواني* الليتواني*
Malaysia | malaysia* | malaisi* | malasi* malayo* | malási* malaio* | malaysi* | malaysi* malese* | малайзи* | ماليزي* الماليزي*
Mali | mali malian* bamako | mali malien* bamako | malí mali malien* maliense* | mali maliano* malian* malinês* | mali malier* malisch* | mali malian* | мали малийск* | مالي
Malta | malta maltese | malt* | malt* | malt* | malt* | malt* | мальт* | مالطا مالطي*
Mauritania | mauritania* | mauritani* | mauritan* | mauritân* | mauretan* | mauritan* | мавритан* | موريتاني* الموريتاني*
Mexico | mexico mexican* | mexi* mexicain* | méxico mexican* | méxico mexican* | mexik* | messic* | мекси* | المكسيك* مكسيكي*
Moldova | moldova* chisinau | moldav* moldov* | moldav* | moldáv* moldáv* | moldau* moldaw* | moldav* | молдав* молдов* | مولدوف* المولدوف*
Morocco | morocco moroccan* rabat | maroc* | marruec* marroqu* | marroc* | marokk* | marocc* | марокк* | المغرب* مغربي*
Mozambique | mozambi* maputo | mozambi* | mozambi* mozambiqu* | moçambi* | mosambik* | mozambi* | мозамбик* | موزمبيق* الموزمبيق*
Myanmar | myanmar burm* naypyidaw | birman* myanmar | birman* myanmar | birman* mianmar myanmar | myanmar* birma* burm* | birman* myanmar | мьянм* бирм* | ميانمار* بورم*
Netherlands | netherlands dutch | pays-bas néerland* | países_bajos neerland* holand* | países_baixos neerland* holand* | niederland* niederländ* | paesi_bassi olandes* | нидерланд* голланд* | هولند* الهولند*
New Zealand | new_zealand* wellington | nouvelle-zélande néo-zéland* | nueva_zelanda neozeland* | nova_zelândia neozeland* | neuseeland* neuseeländ* | nuova_zelanda neozeland* | новая_зеландия новозеланд* | نيوزيلند*
Nicaragua | nicaragua* managua | nicaragua* | nicarag* | nicarag* | nicaragua* | nicarag* | никарагуа* | نيكاراغو*
Niger | niger nigerien* niamey | niger nigérien* niamey | níger nigerin* | níger nigerin* | niger nigrisch* nigrer* | niger nigerin* | нигер нигера нигерск* нигере | النيجر* نيجري*
Nigeria | nigeria nigerian* abuja | nigeria nigérian* | nigeria nigerian* | nigéri* nigerian* | nigeria nigerian* | nigeria nigerian* | нигери* | نيجيري* النيجيري*
North Korea | north_korea* pyongyang dprk | corée_du_nord nord-corée* pyongyang | corea_del_norte norcorean* | coreia_do_norte norte-corean* | nordkorea* pjöngjang | corea_del_nord nordcorean* | северная_корея северной_кореи северную_корею северокорей* кндр | كوريا_الشمالية كوري_شمالي
Norway | norway norwegian* oslo | norvèg* norvégien* | norueg* | norueg* | norweg* | norveg* | норвег* норвеж* | النرويج* نرويجي*
Oman | oman omani* | oman* | omán oman* | omã oman* | oman* | oman* | оман* | عمان عماني*
Pakistan | pakistan* islamabad | pakistan* | pakistán pakistan* | paquist* | pakistan* | pakistan* pachistan* | пакистан* | باكستان* الباكستاني*
Panama | panama* | panam* | panam* | panam* | panam* | panam* | панам* | بنم*
Paraguay | paraguay* asuncion | paraguay* | paraguay* | paragua* | paraguay* | paragua* | парагва* | باراغوا*
Peru | peru peruvian* | pérou péruvien* | perú peruan* | peru peruan* | peru* | perù peruvian* | перу перуанск* | بيرو بيروفي*
Philippines | philippine* filipino* manila | philippin* | filipin* | filipin* | philippin* | filippin* | филиппин* | الفلبين* فلبيني*
Poland | poland polish warsaw | polog* polon* | poloni* polac* | polôni* polon* polac* | polen polnisch* pole polin | poloni* polacc* | польш* польск* | بولند* البولند*
Portugal | portug* lisbon | portug* | portug* | portug* | portug* | portog* | португал* | البرتغال* برتغالي*
Qatar | qatar* doha | qatar* qatari* | catar* qatar* | catar* | katar* | qatar* | катар* | قطر قطري* القطري*
Romania | romania* bucharest | rouman* | ruman* | romên* romen* | rumän* | romania rumen* romen* | румын* | روماني* الروماني*
Russia | russia russian* moscow kremlin | russi* russe* moscou | rusia ruso rusa rusos rusas moscú | rússia russo russa russos russas moscou moscovo | russland* russisch* russe russen russin moskau kreml | russi* russ* mosca | росси* российск* русск* москв* | روسيا روسي* الروسي* موسكو
Rwanda | rwanda* kigali | rwanda* | ruand* | ruand* | ruand* | ruand* | руанд* | رواند* الرواند*
Saudi Arabia | saudi_arabia saudi* riyadh | arabie_saoudite saoud* | arabia_saudí arabia_saudita saudí* saudita* | arábia_saudita saudita* | saudi-arabien saudi* | arabia_saudita saudit* | саудовская_аравия саудовской_аравии саудовскую_аравию саудовск* | السعودي* سعودي* الرياض
Senegal | senegal* dakar | sénégal* | senegal* | senegal* | senegal* | senegal* | сенегал* | السنغال* سنغالي*
Serbia | serbia* belgrade | serb* | serbi* | sérvia* sérvio* | serbi* serbe* | serb* | серб* | صربي* الصربي*
Singapore | singapore* | singapour* | singapur* | singapur* cingapur* | singapur* | singapor* | сингапур* | سنغافور*
Slovakia | slovak* | slovaqu* | eslovac* eslovaqu* | eslovac* eslovaqu* | slowak* | slovacc* | словак* словац* | سلوفاك*
Slovenia | slovenia* | slovèn* | esloven* | esloven* | slowen* | sloven* | словен* | سلوفين*
Somalia | somali* mogadishu | somali* | somal* | somáli* somali* | somali* | somal* | сомали* | الصومال* صومالي*
South Africa | south_africa* pretoria | afrique_du_sud sud-africain* | sudáfrica sudafrican* | áfrica_do_sul sul-african* | südafrika* | sudafrica* | юар южноафрик* | جنوب_أفريقيا جنوب_إفريقيا
South Korea | south_korea* seoul | corée_du_sud sud-corée* séoul | corea_del_sur surcorean* | coreia_do_sul sul-corean* | südkorea* | corea_del_sud sudcorean* | южная_корея южной_кореи южную_корею южнокорей* | كوريا_الجنوبية كوري_جنوبي
South Sudan | south_sudan* juba | soudan_du_sud sud-soudan* | sudán_del_sur sursudan* | sudão_do_sul sul-sudan* | südsudan* | sud_sudan sudsudan* | южный_судан южного_судана южносудан* | جنوب_السودان
Spain | spain spanish madrid | espagn* | españ* | espanh* | spani* | spagn* | испан* | إسباني* الإسباني* مدريد
Sri Lanka | sri_lanka* | sri_lanka* sri-lanka* | sri_lanka esrilanqu* | sri_lanka cingal* | sri_lanka sri-lank* | sri_lanka | шри-ланк* | سريلانك*
Sudan | sudan* khartoum | soudan* khartoum | sudán sudan* jartum | sudão sudan* cartum | sudan* khartum | sudan* khartum | судан* хартум* | السودان* سوداني* الخرطوم
Sweden | sweden swedish stockholm | suède suédois* | suecia suec* | suéci* suec* | schwed* | svezia svedes* | швед* швеци* | السويد* سويدي*
Switzerland | switzerland swiss bern berne | suisse* berne | suiza suizo suiza suizos suizas berna | suíç* berna | schweiz* bern | svizzer* berna | швейцар* берн | سويسرا سويسري* السويسري*
Syria | syria* damascus | syri* damas | siri* damasco | síri* damasco | syrien* syrisch* syrer* damaskus | siria* sirian* damasco | сири* дамаск* | سوريا سوري* السوري* سورية دمشق
Tajikistan | tajik* | tadjik* | tayik* | tajiqu* | tadschik* | tagik* | таджик* | طاجيكستان* طاجيكي*
Tanzania | tanzania* | tanzani* | tanzan* | tanzani* | tansani* | tanzan* | танзани* | تنزاني* التنزاني*
Thailand | thailand thai bangkok | thaïland* | tailand* | tailand* tailandes* | thailänd* thailand | thailand* tailand* | таиланд* тайск* | تايلند* التايلند*
Togo | togo* | togo* togolais* | togo* | togo* | togo* | togo* | тоголез* | توغو*
Trinidad and Tobago | trinidad_and_tobago trinidadian* | trinité-et-tobago | trinidad_y_tobago trinitens* | trinidad_e_tobago | trinidad_und_tobago | trinidad_e_tobago | тринидад* | ترينيداد*
Tunisia | tunisia* tunis | tunis* | tunez túnez tunecin* | tunísi* tunisian* | tunes* | tunisi* | тунис* | تونس تونسي* التونسي*
Turkey | turkey turkish turk turks turkiye ankara | turqui* turc* turque* ankara | turqu* turc* | turqu* turc* | türk* ankara | turchi* turc* ankara | турци* турец* анкар* | تركيا تركي* التركي* أنقرة
Turkmenistan | turkmen* | turkmèn* | turkmen* turcoman* | turcomen* | turkmen* | turkmen* | туркмен* | تركمانستان*
Uganda | uganda* kampala | ougand* | ugand* ugandés* | ugand* | ugand* | ugand* | уганд* | أوغند* الأوغند*
Ukraine | ukrain* kyiv kiev | ukrain* kiev kyiv | ucrani* kiev | ucrân* ucranian* kiev | ukrain* kiew kyjiw | ucrain* kiev | украин* киев* | أوكراني* الأوكراني* كييف
United Arab Emirates | united_arab_emirates uae emirati* dubai abu_dhabi | émirats_arabes_unis émirats émirati* dubaï | emiratos_árabes_unidos emirat* emiratí* dubái | emirados_árabes_unidos emirados dubai | vereinigte_arabische_emirate vereinigten_arabischen_emirate vereinigten_arabischen_emiraten vae emirat* dubai | emirati_arabi_uniti emirat* dubai | оаэ эмират* дуба* | الإمارات* إماراتي* دبي
United Kingdom | united_kingdom uk u.k. britain british briton* england london scottish | royaume-uni britanni* londres | reino_unido británic* londres | reino_unido britânic* londres ingles* inglês | vereinigtes_königreich vereinigte_königreich vereinigten_königreich vereinigten_königreichs großbritannien* britisch* brite* britin* london | regno_unito britannic* gran_bretagna londra ingles* | великобритан* британ* лондон* соединенное_королевство соединенного_королевства | المملكة_المتحدة بريطاني* البريطاني* لندن
United States | united_states u.s. us usa american* america washington | états-unis américain* etats-unis amérique usa washington | estados_unidos ee.uu. ee.uu eeuu ee_._uu_. ee_uu eu e.u. estadounidens* american* washington | estados_unidos eua estadunidens* norte-american* american* washington | vereinigte_staaten vereinigten_staaten usa us amerikan* us-amerikan* washington | stati_uniti usa statunitens* american* washington | сша американ* соединенные_штаты соединенных_штатов соединенным_штатам соединенными_штатами вашингтон* | الولايات_المتحدة أمريكا أميركا أمريكي* أميركي* الأمريكي* الأميركي* واشنطن
Uzbekistan | uzbek* | ouzbek* ouzbék* | uzbek* uzbeco* | uzbequ* | usbek* | uzbek* | узбек* | أوزبك*
Venezuela | venezuela* caracas | venezuel* vénézuel* | venezolan* venezuela* | venezuel* | venezol* venezuel* | venezuel* | венесуэл* | فنزويل* الفنزويل*
Vietnam | vietnam* | vietnam* | vietnam* | vietnam* vietnamit* | vietnam* | vietnam* | вьетнам* | فيتنام*
Yemen | yemen* sanaa | yémen* | yemen* yemení* | iémen iemen* | jemen* | yemen* | йемен* | اليمن* يمني* صنعاء
Zimbabwe | zimbabwe* harare | zimbabw* | zimbabu* zimbabue* | zimbábue zimbabu* | simbabw* | zimbabw* | зимбабв* | زيمبابو*
Palestine | palestin* gaza ramallah | palestin* gaza | palestin* gaza | palestin* gaza | palästin* gaza | palestin* gaza | палестин* газа сектор_газа сектора_газа секторе_газа | فلسطين* الفلسطيني* غزة رام_الله
Dagestan | dagestan* | daghestan* | daguest* | daguest* | dagestan* | daghestan* | дагестан* | داغستان*
Chechnya | chechen* chechnya grozny | tchétch* | chechen* checheni* | chech* | tschetsch* | cecen* ceceni* | чечен* чечн* | الشيشان* شيشاني*
El Salvador | el_salvador salvadoran* | salvador* | el_salvador salvadoreñ* | el_salvador salvadorenh* | el_salvador salvadorian* | el_salvador salvadoregn* | сальвадор* | السلفادور* سلفادوري*
"""
