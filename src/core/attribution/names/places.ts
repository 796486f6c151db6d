/**
 * Countries with the city that stands for their government and their adjective: `Country|Capital|Adjective`. Where the
 * city is rarely meant as the government ("San Marino") the middle is empty.
 */
const countries =
  'Afghanistan|Kabul|Afghan;Albania|Tirana|Albanian;Algeria|Algiers|Algerian;Angola|Luanda|Angolan;' +
  'Argentina|Buenos Aires|Argentine;Armenia|Yerevan|Armenian;Australia|Canberra|Australian;Austria|Vienna|Austrian;' +
  'Azerbaijan|Baku|Azerbaijani;Bahrain|Manama|Bahraini;Bangladesh|Dhaka|Bangladeshi;Belarus|Minsk|Belarusian;' +
  'Belgium||Belgian;Bolivia|La Paz|Bolivian;Bosnia|Sarajevo|Bosnian;Botswana||Botswanan;Brazil|Brasilia|Brazilian;' +
  'Britain|London|British;Bulgaria|Sofia|Bulgarian;Burma||Burmese;Burundi||Burundian;Cambodia|Phnom Penh|Cambodian;' +
  'Cameroon||Cameroonian;Canada|Ottawa|Canadian;Chad||Chadian;Chile|Santiago|Chilean;China|Beijing|Chinese;' +
  'Colombia|Bogota|Colombian;Congo|Kinshasa|Congolese;Costa Rica||Costa Rican;Croatia|Zagreb|Croatian;' +
  'Cuba|Havana|Cuban;Cyprus|Nicosia|Cypriot;Czech Republic|Prague|Czech;Denmark|Copenhagen|Danish;' +
  'Dominican Republic||Dominican;Ecuador|Quito|Ecuadorian;Egypt|Cairo|Egyptian;El Salvador||Salvadoran;England||English;' +
  'Eritrea|Asmara|Eritrean;Estonia|Tallinn|Estonian;Ethiopia|Addis Ababa|Ethiopian;Fiji||Fijian;Finland|Helsinki|Finnish;' +
  'France|Paris|French;Gabon||Gabonese;Gambia||Gambian;Georgia|Tbilisi|Georgian;Germany|Berlin|German;Ghana|Accra|Ghanaian;' +
  'Greece|Athens|Greek;Greenland||Greenlandic;Guatemala||Guatemalan;Guinea||Guinean;Haiti||Haitian;Honduras||Honduran;' +
  'Hong Kong||;Hungary|Budapest|Hungarian;Iceland|Reykjavik|Icelandic;India|New Delhi|Indian;Indonesia|Jakarta|Indonesian;' +
  'Iran|Tehran|Iranian;Iraq|Baghdad|Iraqi;Ireland|Dublin|Irish;Israel|Jerusalem|Israeli;Italy|Rome|Italian;' +
  'Ivory Coast||Ivorian;Jamaica||Jamaican;Japan|Tokyo|Japanese;Jordan|Amman|Jordanian;Kazakhstan|Astana|Kazakh;' +
  'Kenya|Nairobi|Kenyan;Kosovo|Pristina|Kosovar;Kuwait||Kuwaiti;Kyrgyzstan|Bishkek|Kyrgyz;Laos|Vientiane|Laotian;' +
  'Latvia|Riga|Latvian;Lebanon|Beirut|Lebanese;Liberia||Liberian;Libya|Tripoli|Libyan;Lithuania|Vilnius|Lithuanian;' +
  'Luxembourg||Luxembourgish;Macedonia|Skopje|Macedonian;Malawi||Malawian;Malaysia|Kuala Lumpur|Malaysian;Mali|Bamako|Malian;' +
  'Malta|Valletta|Maltese;Mexico||Mexican;Moldova|Chisinau|Moldovan;Mongolia||Mongolian;Montenegro|Podgorica|Montenegrin;' +
  'Morocco|Rabat|Moroccan;Mozambique||Mozambican;Myanmar|Naypyidaw|Burmese;Namibia||Namibian;Nepal|Kathmandu|Nepalese;' +
  'Netherlands|The Hague|Dutch;New Zealand|Wellington|;Nicaragua|Managua|Nicaraguan;Niger|Niamey|;Nigeria|Abuja|Nigerian;' +
  'North Korea|Pyongyang|North Korean;Norway|Oslo|Norwegian;Oman|Muscat|Omani;Pakistan|Islamabad|Pakistani;' +
  'Panama||Panamanian;Paraguay||Paraguayan;Peru|Lima|Peruvian;Philippines|Manila|Filipino;Poland|Warsaw|Polish;' +
  'Portugal|Lisbon|Portuguese;Qatar|Doha|Qatari;Romania|Bucharest|Romanian;Russia|Moscow|Russian;Rwanda|Kigali|Rwandan;' +
  'Saudi Arabia|Riyadh|Saudi;Scotland||Scottish;Senegal|Dakar|Senegalese;Serbia|Belgrade|Serbian;Sierra Leone||;' +
  'Singapore||Singaporean;Slovakia|Bratislava|Slovak;Slovenia|Ljubljana|Slovenian;Somalia|Mogadishu|Somali;' +
  'South Africa|Pretoria|South African;South Korea|Seoul|South Korean;South Sudan|Juba|;Spain|Madrid|Spanish;' +
  'Sri Lanka|Colombo|Sri Lankan;Sudan|Khartoum|Sudanese;Sweden|Stockholm|Swedish;Switzerland|Bern|Swiss;' +
  'Syria|Damascus|Syrian;Taiwan|Taipei|Taiwanese;Tajikistan||Tajik;Tanzania||Tanzanian;Thailand|Bangkok|Thai;Tibet||Tibetan;' +
  'Tunisia|Tunis|Tunisian;Turkey|Ankara|Turkish;Turkmenistan||Turkmen;Uganda|Kampala|Ugandan;Ukraine|Kiev|Ukrainian;' +
  'Ukraine|Kyiv|Ukrainian;United Arab Emirates|Abu Dhabi|Emirati;United Kingdom||British;United States|Washington|American;' +
  'Uruguay|Montevideo|Uruguayan;Uzbekistan|Tashkent|Uzbek;Vatican||;Venezuela|Caracas|Venezuelan;Vietnam|Hanoi|Vietnamese;' +
  'Wales||Welsh;Yemen|Sanaa|Yemeni;Zambia||Zambian;Zimbabwe|Harare|Zimbabwean';

/** Other places that speak or are spoken of in the news, and adjectives of regions. */
const others =
  'Europe;Asia;Africa;America;Antarctica;Gaza;West Bank;Hamas;Crimea;Chechnya;Kashmir;Quebec;Ontario;California;Texas;Florida;' +
  'New York;New York City;New Jersey;New Hampshire;Iowa;Ohio;Nevada;Virginia;West Virginia;North Carolina;South Carolina;' +
  'Pennsylvania;Michigan;Wisconsin;Illinois;Indiana;Arizona;Colorado;Utah;Oregon;Alaska;Hawaii;Alabama;Arkansas;' +
  'Connecticut;Delaware;Idaho;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Minnesota;Mississippi;Missouri;Montana;' +
  'Nebraska;New Mexico;North Dakota;South Dakota;Oklahoma;Rhode Island;Tennessee;Vermont;Wyoming;Puerto Rico;Los Angeles;' +
  'San Francisco;Chicago;Boston;Philadelphia;Detroit;Las Vegas;Miami;Cleveland;Manhattan;Brooklyn;Hollywood;Silicon Valley;' +
  'Brussels;Geneva;Strasbourg;Sydney;Melbourne;Toronto;Vancouver;Montreal;Mumbai;Shanghai;Karachi;Istanbul;Aleppo;Mosul;' +
  'Benghazi;Barcelona;Manchester;Edinburgh;Glasgow;Belfast;Cardiff;Northern Ireland;Middle East;European;Asian;African;' +
  'Western;Arab;Kurdish;Palestinian;Islamic;US;U.S.;UK;U.K.;EU;E.U.;UN;U.N.;USA;U.S.A.;UAE;Commons;West';

const list = countries.split(';').map((entry) => {
  const [country = '', capital = '', adjective = ''] = entry.split('|');
  return { country, capital, adjective };
});

const places: ReadonlySet<string> = new Set([
  ...list
    .flatMap(({ country, capital }) => [country, capital].filter((name) => name !== ''))
    .map((name) => name.toLowerCase()),
  ...others.split(';').map((name) => name.toLowerCase()),
]);

const adjectives: ReadonlySet<string> = new Set([
  ...list.filter(({ adjective }) => adjective !== '').flatMap(({ adjective }) => adjective.toLowerCase().split(' ')),
  ...'european asian african western arab kurdish palestinian islamic muslim christian jewish catholic protestant democratic republican'.split(
    ' ',
  ),
]);

/** Seats of government, by the government that they stand for. */
const seats: ReadonlyMap<string, string> = new Map([
  ...list
    .filter(({ capital }) => capital !== '')
    .map(({ country, capital }) => [capital.toLowerCase(), `${governed(country)} government`] as const),
  ['kremlin', 'Russia’s government'],
  ['downing street', 'Britain’s government'],
  ['whitehall', 'Britain’s government'],
]);

function governed(country: string): string {
  return country.endsWith('s') ? `${country}’` : `${country}’s`;
}

/** Whether `lower`, a name in lower case, is a country, a state or a city of the news. */
export function isPlace(lower: string): boolean {
  return places.has(lower);
}

/** Whether the word `lower`, in lower case, tells where somebody or something is from: "russian". */
export function isOrigin(lower: string): boolean {
  return adjectives.has(lower);
}

/** Whom the place or building `lower` (lower case, no article) stands for when it speaks: "Russia’s government" for "moscow". */
export function governmentOf(lower: string): string | undefined {
  return seats.get(lower);
}
