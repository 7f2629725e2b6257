/**
 * States, the words for what is theirs, and their capitals: names only, never labels of parties.
 */

/**
 * State: its adjective or people's name (several separated by `/`): its capital. A leading `the` is
 * left out.
 */
const TABLE = `
Afghanistan:Afghan:Kabul, Albania:Albanian:Tirana, Algeria:Algerian:Algiers, Andorra:Andorran:,
Angola:Angolan:Luanda, Argentina:Argentine/Argentinian:Buenos Aires, Armenia:Armenian:Yerevan,
Australia:Australian:Canberra, Austria:Austrian:Vienna, Azerbaijan:Azerbaijani/Azeri:Baku,
Bahamas:Bahamian:Nassau, Bahrain:Bahraini:Manama, Bangladesh:Bangladeshi:Dhaka,
Barbados:Barbadian:Bridgetown, Belarus:Belarusian:Minsk, Belgium:Belgian:Brussels,
Belize:Belizean:Belmopan, Benin:Beninese:Porto-Novo, Bhutan:Bhutanese:Thimphu,
Bolivia:Bolivian:La Paz, Bosnia and Herzegovina:Bosnian:Sarajevo, Bosnia:Bosnian:Sarajevo,
Botswana:Botswanan:Gaborone, Brazil:Brazilian:Brasilia, Brunei:Bruneian:, Bulgaria:Bulgarian:Sofia,
Burkina Faso:Burkinabe:Ouagadougou, Burundi:Burundian:Bujumbura, Cambodia:Cambodian:Phnom Penh,
Cameroon:Cameroonian:Yaounde, Canada:Canadian:Ottawa, Cape Verde:Cape Verdean:Praia,
Central African Republic:Central African:Bangui, Chad:Chadian:N'Djamena, Chile:Chilean:Santiago,
China:Chinese:Beijing, Colombia:Colombian:Bogota, Comoros:Comorian:Moroni, Congo:Congolese:Kinshasa,
Democratic Republic of the Congo:Congolese:Kinshasa, Costa Rica:Costa Rican:San Jose,
Croatia:Croatian:Zagreb, Cuba:Cuban:Havana, Cyprus:Cypriot:Nicosia, Czech Republic:Czech:Prague,
Czechia:Czech:Prague, Denmark:Danish:Copenhagen, Djibouti:Djiboutian:, Dominica:Dominican:,
Dominican Republic:Dominican:Santo Domingo, East Timor:East Timorese:Dili,
Timor-Leste:Timorese:Dili, Ecuador:Ecuadorian:Quito, Egypt:Egyptian:Cairo,
El Salvador:Salvadoran:San Salvador, Equatorial Guinea:Equatoguinean:Malabo,
Eritrea:Eritrean:Asmara, Estonia:Estonian:Tallinn, Eswatini:Swazi:Mbabane,
Ethiopia:Ethiopian:Addis Ababa, Fiji:Fijian:Suva, Finland:Finnish:Helsinki, France:French:Paris,
Gabon:Gabonese:Libreville, Gambia:Gambian:Banjul, Georgia:Georgian:Tbilisi, Germany:German:Berlin,
Ghana:Ghanaian:Accra, Greece:Greek:Athens, Grenada:Grenadian:, Guatemala:Guatemalan:Guatemala City,
Guinea:Guinean:Conakry, Guinea-Bissau:Bissau-Guinean:Bissau, Guyana:Guyanese:Georgetown,
Haiti:Haitian:Port-au-Prince, Honduras:Honduran:Tegucigalpa, Hungary:Hungarian:Budapest,
Iceland:Icelandic:Reykjavik, India:Indian:New Delhi, Indonesia:Indonesian:Jakarta,
Iran:Iranian:Tehran, Iraq:Iraqi:Baghdad, Ireland:Irish:Dublin, Israel:Israeli:Jerusalem,
Italy:Italian:Rome, Ivory Coast:Ivorian:Abidjan, Jamaica:Jamaican:Kingston, Japan:Japanese:Tokyo,
Jordan:Jordanian:Amman, Kazakhstan:Kazakh:Astana, Kenya:Kenyan:Nairobi, Kiribati:I-Kiribati:Tarawa,
Kosovo:Kosovar:Pristina, Kuwait:Kuwaiti:Kuwait City, Kyrgyzstan:Kyrgyz:Bishkek,
Laos:Laotian/Lao:Vientiane, Latvia:Latvian:Riga, Lebanon:Lebanese:Beirut, Lesotho:Basotho:Maseru,
Liberia:Liberian:Monrovia, Libya:Libyan:Tripoli, Liechtenstein:Liechtensteiner:Vaduz,
Lithuania:Lithuanian:Vilnius, Luxembourg:Luxembourgish:, Madagascar:Malagasy:Antananarivo,
Malawi:Malawian:Lilongwe, Malaysia:Malaysian:Kuala Lumpur, Maldives:Maldivian:Male,
Mali:Malian:Bamako, Malta:Maltese:Valletta, Mauritania:Mauritanian:Nouakchott,
Mauritius:Mauritian:Port Louis, Mexico:Mexican:Mexico City, Micronesia:Micronesian:Palikir,
Moldova:Moldovan:Chisinau, Monaco:Monegasque:, Mongolia:Mongolian:Ulaanbaatar,
Montenegro:Montenegrin:Podgorica, Morocco:Moroccan:Rabat, Mozambique:Mozambican:Maputo,
Myanmar:Burmese:Naypyidaw, Burma:Burmese:Yangon, Namibia:Namibian:Windhoek, Nauru:Nauruan:,
Nepal:Nepali/Nepalese:Kathmandu, Netherlands:Dutch:The Hague, New Zealand:New Zealander:Wellington,
Nicaragua:Nicaraguan:Managua, Niger:Nigerien:Niamey, Nigeria:Nigerian:Abuja,
North Korea:North Korean:Pyongyang, North Macedonia:Macedonian:Skopje, Norway:Norwegian:Oslo,
Oman:Omani:Muscat, Pakistan:Pakistani:Islamabad, Palau:Palauan:, Palestine:Palestinian:Ramallah,
Panama:Panamanian:Panama City, Papua New Guinea:Papua New Guinean:Port Moresby,
Paraguay:Paraguayan:Asuncion, Peru:Peruvian:Lima, Philippines:Filipino/Philippine:Manila,
Poland:Polish:Warsaw, Portugal:Portuguese:Lisbon, Qatar:Qatari:Doha, Romania:Romanian:Bucharest,
Russia:Russian:Moscow, Rwanda:Rwandan:Kigali, Samoa:Samoan:Apia,
Saudi Arabia:Saudi/Saudi Arabian:Riyadh, Senegal:Senegalese:Dakar, Serbia:Serbian:Belgrade,
Seychelles:Seychellois:, Sierra Leone:Sierra Leonean:Freetown, Singapore:Singaporean:,
Slovakia:Slovak:Bratislava, Slovenia:Slovenian:Ljubljana, Solomon Islands:Solomon Islander:Honiara,
Somalia:Somali:Mogadishu, South Africa:South African:Pretoria, South Korea:South Korean:Seoul,
South Sudan:South Sudanese:Juba, Spain:Spanish:Madrid, Sri Lanka:Sri Lankan:Colombo,
Sudan:Sudanese:Khartoum, Suriname:Surinamese:Paramaribo, Sweden:Swedish:Stockholm,
Switzerland:Swiss:Bern, Syria:Syrian:Damascus, Taiwan:Taiwanese:Taipei, Tajikistan:Tajik:Dushanbe,
Tanzania:Tanzanian:Dodoma, Thailand:Thai:Bangkok, Togo:Togolese:Lome, Tonga:Tongan:,
Trinidad and Tobago:Trinidadian:Port of Spain, Tunisia:Tunisian:Tunis, Turkey:Turkish:Ankara,
Turkmenistan:Turkmen:Ashgabat, Tuvalu:Tuvaluan:, Uganda:Ugandan:Kampala, Ukraine:Ukrainian:Kyiv,
United Arab Emirates:Emirati:Abu Dhabi, United Kingdom:British:London, Britain:British:London,
Great Britain:British:London, England:English:London, Scotland:Scottish:Edinburgh,
Wales:Welsh:Cardiff, Northern Ireland:Northern Irish:Belfast, United States:American:Washington,
Uruguay:Uruguayan:Montevideo, Uzbekistan:Uzbek:Tashkent, Vanuatu:Vanuatuan:Port Vila,
Vatican:Vatican:Vatican City, Venezuela:Venezuelan:Caracas, Vietnam:Vietnamese:Hanoi,
Western Sahara:Sahrawi:, Yemen:Yemeni:Sanaa, Zambia:Zambian:Lusaka, Zimbabwe:Zimbabwean:Harare`

/** Other ways to write a state. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["us", "united states"],
  ["u.s.", "united states"],
  ["u.s", "united states"],
  ["usa", "united states"],
  ["u.s.a.", "united states"],
  ["america", "united states"],
  ["united states of america", "united states"],
  ["uk", "united kingdom"],
  ["u.k.", "united kingdom"],
  ["u.k", "united kingdom"],
  ["britain", "united kingdom"],
  ["great britain", "united kingdom"],
  ["uae", "united arab emirates"],
  ["burma", "myanmar"],
  ["czechia", "czech republic"],
  ["bosnia", "bosnia and herzegovina"],
  ["timor-leste", "east timor"],
  ["drc", "democratic republic of the congo"],
  ["dr congo", "democratic republic of the congo"],
])

interface State {
  readonly name: string
  readonly adjectives: readonly string[]
  readonly capital: string
}

const STATES: readonly State[] = TABLE.trim()
  .split(",")
  .map((line) => {
    const [name = "", adjectives = "", capital = ""] = line.trim().split(":")
    return { name, adjectives: adjectives.split("/").filter((word) => word !== ""), capital }
  })

const BY_NAME = new Map(STATES.map(({ name }) => [name.toLowerCase(), name]))
const BY_ADJECTIVE = new Map(
  STATES.flatMap(({ name, adjectives }) =>
    adjectives.map((word): [string, string] => [word.toLowerCase(), name]),
  ),
)
const BY_CAPITAL = new Map(
  STATES.filter(({ capital }) => capital !== "").map(({ name, capital }) => [
    capital.toLowerCase(),
    name,
  ]),
)

/**
 * The state of that name, however written, by its usual name; undefined where it is none. Letter
 * case does not matter, except that `us` must be capitals.
 */
export function stateNamed(name: string): string | undefined {
  const lower = name.toLowerCase().replace(/^the /, "")
  if (lower === "us" && !/US$/.test(name)) return undefined
  return BY_NAME.get(OTHER_NAMES.get(lower) ?? lower)
}

/**
 * The state whose adjective or people this is: `Afghan` gives Afghanistan, `US` the United States.
 */
export function stateOfAdjective(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (!/^\p{Lu}/u.test(word)) return undefined
  const plain =
    canonical(BY_ADJECTIVE.get(lower)) ?? canonical(BY_ADJECTIVE.get(lower.replace(/s$/, "")))
  return plain ?? (OTHER_NAMES.has(lower) ? stateNamed(word) : undefined)
}

const canonical = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : stateNamed(name)

/** The state whose capital this is. */
export const stateOfCapital = (name: string): string | undefined =>
  canonical(BY_CAPITAL.get(name.toLowerCase()))

/** Words by which regions and continents are named; never persons. */
export const REGIONS: ReadonlySet<string> = new Set(
  `africa asia europe america americas middle east gulf balkans caucasus sahel horn kashmir darfur
  tigray gaza crimea donbas kurdistan chechnya catalonia arctic antarctica pacific atlantic
  mediterranean north south west western eastern northern southern central latin caribbean`.split(
    /\s+/,
  ),
)
