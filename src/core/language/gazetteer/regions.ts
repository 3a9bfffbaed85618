import { namesOf } from './set.ts';

/** Parts of countries that news names, by country: states, provinces, regions under dispute. */
const BY_COUNTRY = `
US: Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; West Virginia; Wisconsin; Wyoming; District of Columbia; New England; Midwest; Manhattan; Brooklyn; Bronx; Queens; Harlem; Hollywood; Silicon Valley; Long Island; Staten Island; Capitol Hill; Camp David; Mar-a-Lago; Guantanamo Bay; Guantanamo
CA: Ontario; Quebec; Québec; British Columbia; Alberta; Manitoba; Saskatchewan; Nova Scotia; New Brunswick; Newfoundland; Labrador; Prince Edward Island; Yukon; Nunavut; Northwest Territories
AU: New South Wales; Queensland; Tasmania; Northern Territory; South Australia; Western Australia
GB: England; Scotland; Wales; Northern Ireland; Ulster; Cornwall; Yorkshire; Kent; Essex; Sussex; Surrey; Norfolk; Suffolk; Devon; Lancashire; Cumbria; Merseyside; Chequers
DE: Bavaria; Saxony; Lower Saxony; Saxony-Anhalt; Thuringia; Hesse; Brandenburg; Saarland; Rhineland-Palatinate; North Rhine-Westphalia; Baden-Württemberg; Schleswig-Holstein; Mecklenburg-Vorpommern; Ramstein
AT: Tyrol; Carinthia; Styria; Burgenland; Vorarlberg
FR: Brittany; Normandy; Provence; Corsica; Alsace; Lorraine; Burgundy; Île-de-France; Reunion; Guadeloupe; Martinique; Mayotte; French Guiana
ES: Catalonia; Andalusia; Galicia; Basque Country; Navarre; Asturias; Cantabria; Canary Islands; Balearic Islands; Majorca; Mallorca; Ibiza; Tenerife; Ceuta; Melilla
IT: Sicily; Sardinia; Lombardy; Tuscany; Veneto; Piedmont; Lazio; Campania; Calabria; Puglia; Umbria; Liguria; Lampedusa; South Tyrol
GR: Crete; Lesbos; Lesvos; Kos; Chios; Samos; Rhodes; Corfu; Thrace; Macedonia region
BE: Flanders; Wallonia
PL: Silesia; Mazovia; Pomerania
RO: Transylvania
MD: Transnistria; Transdniestria; Gagauzia
BA: Republika Srpska
RS: Vojvodina
RU: Chechnya; Dagestan; Ingushetia; North Ossetia; Tatarstan; Bashkortostan; Kalmykia; Karelia; Yakutia; Sakha; Kaliningrad; Siberia; Kamchatka; Sakhalin; Urals; North Caucasus; Kuban; Tuva; Buryatia; Altai; Primorye; Krasnodar; Stavropol; Moscow region; Leningrad region
UA: Crimea; Donbas; Donbass; Donetsk; Luhansk; Lugansk; Zakarpattia; Volyn; Snake Island; Zaporizhzhia region
GE: Abkhazia; South Ossetia; Adjara; Ajaria
AZ: Nagorno-Karabakh; Nagorny Karabakh; Karabakh; Nakhchivan
CN: Xinjiang; Tibet; Inner Mongolia; Guangdong; Guangxi; Sichuan; Hunan; Hubei; Henan; Hebei; Yunnan; Fujian; Zhejiang; Jiangsu; Jiangxi; Anhui; Shandong; Shanxi; Shaanxi; Gansu; Qinghai; Ningxia; Guizhou; Hainan; Jilin; Liaoning; Heilongjiang; Manchuria
JP: Hokkaido; Honshu; Kyushu; Shikoku; Okinawa; Fukushima
KP: Yongbyon; Punggye-ri
KR: Jeju; Gyeonggi
IN: Kashmir; Jammu and Kashmir; Jammu; Punjab; Haryana; Uttar Pradesh; Madhya Pradesh; Andhra Pradesh; Arunachal Pradesh; Himachal Pradesh; Bihar; Jharkhand; Chhattisgarh; Odisha; Orissa; West Bengal; Assam; Manipur; Meghalaya; Mizoram; Nagaland; Tripura; Sikkim; Kerala; Karnataka; Tamil Nadu; Telangana; Maharashtra; Gujarat; Rajasthan; Goa; Uttarakhand; Puducherry; Ladakh
PK: Sindh; Balochistan; Baluchistan; Khyber Pakhtunkhwa; North Waziristan; South Waziristan; Waziristan; Gilgit-Baltistan; Azad Kashmir; Swat
AF: Helmand; Nangarhar; Badakhshan; Bamiyan; Uruzgan; Zabul; Paktia; Paktika; Kunar; Nuristan
LK: Jaffna
MM: Rakhine; Shan; Kachin; Karen State; Chin State; Arakan
TH: Pattani; Yala; Narathiwat; Phuket; Isan
ID: Java; Sumatra; Bali; Sulawesi; Kalimantan; Papua; West Papua; Aceh; Lombok; Borneo; Flores; Maluku
MY: Sabah; Sarawak; Penang; Johor; Selangor; Kelantan; Terengganu; Pahang; Perak; Kedah; Perlis; Malacca; Negeri Sembilan
PH: Mindanao; Luzon; Visayas; Sulu; Basilan; Jolo; Leyte; Samar; Palawan; Cebu; Negros; Panay
VN: Mekong Delta
IQ: Kurdistan; Iraqi Kurdistan; Anbar; Nineveh; Diyala; Sinjar
SY: Idlib; Latakia; Deir Ezzor; Deir al-Zor; Hasakah; Rojava; Eastern Ghouta; Ghouta; Daraa; Afrin
TR: Anatolia; Hatay; Cappadocia
IL: Galilee; Golan Heights; Golan; Negev; East Jerusalem; West Jerusalem
PS: West Bank; Gaza; Gaza Strip; Rafah; Khan Younis; Khan Yunis; Hebron; Nablus; Jenin; Bethlehem; Jericho
EG: Sinai; Sinai Peninsula; Upper Egypt; Suez; Sharm el-Sheikh
LY: Cyrenaica; Tripolitania; Fezzan
YE: Aden; Hadramawt; Marib; Saada
SD: Darfur; North Darfur; South Darfur; West Darfur; South Kordofan; Blue Nile; Kordofan; Abyei
ET: Tigray; Amhara; Oromia; Ogaden; Afar
SO: Somaliland; Puntland; Jubaland
NG: Borno; Yobe; Adamawa; Kaduna; Kano State; Lagos State; Rivers State; Bayelsa; Niger Delta; Biafra; Plateau State; Benue; Zamfara; Katsina; Sokoto; Taraba; Ekiti; Ondo; Osun; Ogun; Oyo State; Anambra; Enugu State; Imo State; Abia State; Ebonyi; Akwa Ibom; Edo State; Delta State; Kogi; Kwara; Nasarawa; Gombe; Bauchi; Jigawa; Kebbi
CD: Katanga; Kivu; North Kivu; South Kivu; Kasai; Ituri
KE: Rift Valley; Nyanza; Turkana; Mombasa; Nakuru
TZ: Zanzibar; Tanganyika; Pemba
ZA: Gauteng; KwaZulu-Natal; Limpopo; Mpumalanga; Eastern Cape; Western Cape; Northern Cape; Free State; North West province; Transvaal; Natal; Soweto; Robben Island
ZW: Matabeleland; Mashonaland; Manicaland; Midlands province
GH: Ashanti; Greater Accra; Volta Region
CM: Ambazonia
AO: Cabinda
MX: Chiapas; Oaxaca; Jalisco; Sinaloa; Sonora; Chihuahua; Michoacan; Guerrero; Veracruz; Tamaulipas; Nuevo Leon; Yucatan; Baja California; Tabasco; Quintana Roo
BR: Amazonas; Bahia; Minas Gerais; Parana; Rio Grande do Sul; Santa Catarina; Pernambuco; Ceara; Mato Grosso; Goias; Rondonia; Roraima
AR: Patagonia; Tierra del Fuego; Santa Cruz province
CO: Antioquia; Cauca; Choco; Arauca
VE: Zulia; Bolivar state; Tachira
PT: Madeira; Azores; Algarve
DK: Jutland; Greenland; Faroe Islands
CH: Ticino; Valais; Davos
CY: Northern Cyprus
NL: Limburg; Zeeland; Friesland; Brabant
`;

/** Regions, seas and continents that belong to no country alone. */
const OF_NO_COUNTRY = `
Africa; Asia; Europe; America; Americas; North America; South America; Latin America; Central America; Antarctica; Arctic; Oceania;
Australasia; Eurasia; Middle East; Near East; Far East; Southeast Asia; South East Asia; South Asia; East Asia; Central Asia; North Africa;
West Africa; East Africa; Southern Africa; Central Africa; sub-Saharan Africa; Horn of Africa; Sahel; Sahara; Maghreb; Levant; Persian Gulf;
Gulf of Aden; Gulf of Oman; Gulf of Mexico; Gulf of Guinea; Arabian Peninsula; Korean Peninsula; Balkans; Western Balkans; Caucasus;
South Caucasus; Scandinavia; Baltics; Baltic states; Eastern Europe; Western Europe; Central Europe; Northern Europe; Southern Europe;
Iberia; British Isles; Caribbean; West Indies; Polynesia; Melanesia; Micronesia; Pacific; Atlantic; Indian Ocean; Pacific Ocean;
Atlantic Ocean; Arctic Ocean; Mediterranean; Mediterranean Sea; Black Sea; Baltic Sea; Baltic; North Sea; Caspian Sea; Caspian; Aegean;
Aegean Sea; Adriatic; Adriatic Sea; Red Sea; Dead Sea; Sea of Azov; Azov Sea; Kerch Strait; South China Sea; East China Sea; Yellow Sea;
Sea of Japan; Arabian Sea; Bay of Bengal; English Channel; Strait of Hormuz; Straits of Hormuz; Taiwan Strait; Strait of Malacca;
Bosphorus; Bosporus; Dardanelles; Suez Canal; Panama Canal; Bab el-Mandeb; Himalayas; Alps; Andes; Pyrenees; Carpathians; Amazon basin; Nile;
Danube; Rhine; Volga; Dnieper; Dnipro River; Don River; Ganges; Indus; Mekong; Yangtze; Euphrates; Tigris; Jordan River; Congo River; Congo Basin;
Lake Chad; Lake Victoria; Mount Everest; Asia-Pacific; Indo-Pacific; Eurozone; euro zone; Bering Strait; Spratly Islands; Paracel Islands;
Kuril Islands; Senkaku Islands; Diaoyu Islands; Scarborough Shoal; Falklands; Western Sahara; Earth; Mars; Moon`;

/** [ISO alpha-2 code or null, names] of parts of countries and of regions. */
export function listedRegions(): readonly (readonly [string | null, readonly string[]])[] {
  const parts = BY_COUNTRY.trim()
    .split('\n')
    .map((line): readonly [string, readonly string[]] => [line.slice(0, 2), namesOf(line.slice(3))]);
  return [...parts, [null, namesOf(OF_NO_COUNTRY)]];
}
