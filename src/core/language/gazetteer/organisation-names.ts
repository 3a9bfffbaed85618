import { namesOf } from './set.ts';

/** Organisations whose short and long names everybody in the news uses for each other: "SHORT: long; other long". */
const LISTED = `
UN: United Nations; United Nations Organization; United Nations Organisation
UNSC: UN Security Council; United Nations Security Council; U.N. Security Council
UNGA: UN General Assembly; United Nations General Assembly; U.N. General Assembly
UNHCR: United Nations High Commissioner for Refugees; UN Refugee Agency; U.N. refugee agency
UNHRC: UN Human Rights Council; United Nations Human Rights Council
UNICEF: United Nations Children's Fund
UNESCO: United Nations Educational, Scientific and Cultural Organization
UNDP: United Nations Development Programme; UN Development Programme
UNEP: United Nations Environment Programme; UN Environment Programme
UNFPA: United Nations Population Fund
UNRWA: United Nations Relief and Works Agency
UNIFIL: United Nations Interim Force in Lebanon
UNCTAD: United Nations Conference on Trade and Development
UNODC: United Nations Office on Drugs and Crime
UNAIDS: Joint United Nations Programme on HIV/AIDS
OCHA: UN Office for the Coordination of Humanitarian Affairs
OHCHR: UN Human Rights Office
UNFCCC: UN Framework Convention on Climate Change
IPCC: Intergovernmental Panel on Climate Change
WFP: World Food Programme; World Food Program
WHO: World Health Organization; World Health Organisation
FAO: Food and Agriculture Organization; Food and Agriculture Organisation
ILO: International Labour Organization; International Labor Organization; International Labour Organisation
IMF: International Monetary Fund
IAEA: International Atomic Energy Agency
IOM: International Organization for Migration; International Organisation for Migration
ICAO: International Civil Aviation Organization
IMO: International Maritime Organization
ITU: International Telecommunication Union
WTO: World Trade Organization; World Trade Organisation
WIPO: World Intellectual Property Organization
WMO: World Meteorological Organization
OPCW: Organisation for the Prohibition of Chemical Weapons; Organization for the Prohibition of Chemical Weapons
CTBTO: Comprehensive Nuclear-Test-Ban Treaty Organization
ICC: International Criminal Court
ICJ: International Court of Justice
ICTY: International Criminal Tribunal for the former Yugoslavia
ICRC: International Committee of the Red Cross
IFRC: International Federation of Red Cross and Red Crescent Societies
MSF: Médecins Sans Frontières; Doctors Without Borders
HRW: Human Rights Watch
EU: European Union
EEC: European Economic Community
EC: European Commission
ECB: European Central Bank
ECJ: European Court of Justice
ECHR: European Court of Human Rights
EIB: European Investment Bank
EBRD: European Bank for Reconstruction and Development
EASO: European Asylum Support Office
EMA: European Medicines Agency
ESA: European Space Agency
ESM: European Stability Mechanism
EFTA: European Free Trade Association
EPP: European People's Party
NATO: North Atlantic Treaty Organization; North Atlantic Treaty Organisation
OSCE: Organization for Security and Co-operation in Europe; Organisation for Security and Co-operation in Europe; Organization for Security and Cooperation in Europe; Organisation for Security and Cooperation in Europe
OECD: Organisation for Economic Co-operation and Development; Organization for Economic Cooperation and Development
OPEC: Organization of the Petroleum Exporting Countries; Organization of Petroleum Exporting Countries
OIC: Organisation of Islamic Cooperation; Organization of Islamic Cooperation
OAS: Organization of American States
AU: African Union
ECOWAS: Economic Community of West African States
SADC: Southern African Development Community
EAC: East African Community
IGAD: Intergovernmental Authority on Development
COMESA: Common Market for Eastern and Southern Africa
AfDB: African Development Bank
AfCFTA: African Continental Free Trade Area
GCC: Gulf Cooperation Council; Gulf Co-operation Council
ASEAN: Association of Southeast Asian Nations; Association of South East Asian Nations
APEC: Asia-Pacific Economic Cooperation
ADB: Asian Development Bank
AIIB: Asian Infrastructure Investment Bank
SAARC: South Asian Association for Regional Cooperation
SCO: Shanghai Cooperation Organisation; Shanghai Cooperation Organization
CIS: Commonwealth of Independent States
CSTO: Collective Security Treaty Organization; Collective Security Treaty Organisation
EAEU: Eurasian Economic Union
CARICOM: Caribbean Community
CELAC: Community of Latin American and Caribbean States
UNASUR: Union of South American Nations
IADB: Inter-American Development Bank
BIS: Bank for International Settlements
FATF: Financial Action Task Force
IEA: International Energy Agency
IOC: International Olympic Committee
IPC: International Paralympic Committee
WADA: World Anti-Doping Agency
FIFA: Fédération Internationale de Football Association
UEFA: Union of European Football Associations
IAAF: International Association of Athletics Federations
CAS: Court of Arbitration for Sport
CAF: Confederation of African Football
AFC: Asian Football Confederation
ICG: International Crisis Group
CIA: Central Intelligence Agency
FBI: Federal Bureau of Investigation
NSA: National Security Agency
NSC: National Security Council
DHS: Department of Homeland Security
DOJ: Department of Justice; Justice Department
DEA: Drug Enforcement Administration
DIA: Defense Intelligence Agency
FDA: Food and Drug Administration
CDC: Centers for Disease Control and Prevention; Centers for Disease Control
EPA: Environmental Protection Agency
FCC: Federal Communications Commission
FEC: Federal Election Commission
FEMA: Federal Emergency Management Agency
FAA: Federal Aviation Administration
NASA: National Aeronautics and Space Administration
SEC: Securities and Exchange Commission
USAID: United States Agency for International Development; US Agency for International Development
GOP: Republican Party
DNC: Democratic National Committee
RNC: Republican National Committee
NRA: National Rifle Association
ACLU: American Civil Liberties Union
NHS: National Health Service
GCHQ: Government Communications Headquarters
SNP: Scottish National Party
DUP: Democratic Unionist Party
UKIP: UK Independence Party
CBI: Confederation of British Industry
BoE: Bank of England
CDU: Christian Democratic Union
CSU: Christian Social Union
SPD: Social Democratic Party of Germany
AfD: Alternative for Germany
FDP: Free Democratic Party
BND: Federal Intelligence Service
FSB: Federal Security Service
GRU: Main Intelligence Directorate
SVR: Foreign Intelligence Service
KGB:
SBU: Security Service of Ukraine
PLO: Palestine Liberation Organization; Palestine Liberation Organisation
IDF: Israel Defense Forces; Israeli Defense Forces; Israel Defence Forces
IRGC: Islamic Revolutionary Guard Corps; Revolutionary Guards; Iran's Revolutionary Guards
PKK: Kurdistan Workers' Party; Kurdistan Workers Party
YPG: People's Protection Units
PYD: Democratic Union Party
SDF: Syrian Democratic Forces
FSA: Free Syrian Army
HTS: Hayat Tahrir al-Sham
HNC: High Negotiations Committee
ISIS: Islamic State of Iraq and Syria
ISIL: Islamic State of Iraq and the Levant
AKP: Justice and Development Party
CHP: Republican People's Party
MHP: Nationalist Movement Party
HDP: Peoples' Democratic Party
BJP: Bharatiya Janata Party
RSS: Rashtriya Swayamsevak Sangh
CPI: Communist Party of India
TMC: Trinamool Congress
ISI: Inter-Services Intelligence
PPP: Pakistan Peoples Party; Pakistan People's Party
PTI: Pakistan Tehreek-e-Insaf
PML-N: Pakistan Muslim League-Nawaz; Pakistan Muslim League (Nawaz)
BNP: Bangladesh Nationalist Party
LTTE: Liberation Tigers of Tamil Eelam
CPC: Communist Party of China; Chinese Communist Party
CCP: Chinese Communist Party
PLA: People's Liberation Army
KMT: Kuomintang
DPP: Democratic Progressive Party
LDP: Liberal Democratic Party
NPC: National People's Congress
ANC: African National Congress
EFF: Economic Freedom Fighters
DA: Democratic Alliance
ZANU-PF: Zimbabwe African National Union-Patriotic Front
MDC: Movement for Democratic Change
NPP: New Patriotic Party
NDC: National Democratic Congress
APC: All Progressives Congress
PDP: People's Democratic Party; Peoples Democratic Party
INEC: Independent National Electoral Commission
EFCC: Economic and Financial Crimes Commission
IEBC: Independent Electoral and Boundaries Commission
RSF: Rapid Support Forces; Reporters Without Borders
CPJ: Committee to Protect Journalists
SPLM: Sudan People's Liberation Movement
TPLF: Tigray People's Liberation Front
FARC: Revolutionary Armed Forces of Colombia
ELN: National Liberation Army
PRI: Institutional Revolutionary Party
PT: Workers' Party; Workers Party
NLD: National League for Democracy
UMNO: United Malays National Organisation; United Malays National Organization
PAP: People's Action Party
MILF: Moro Islamic Liberation Front
NPA: New People's Army
WEF: World Economic Forum
RBI: Reserve Bank of India
BOJ: Bank of Japan
PBOC: People's Bank of China
RBA: Reserve Bank of Australia
CBN: Central Bank of Nigeria
SBP: State Bank of Pakistan
NCAA: National Collegiate Athletic Association
NBA: National Basketball Association
NFL: National Football League
NHL: National Hockey League
MLB: Major League Baseball
ATP: Association of Tennis Professionals
WTA: Women's Tennis Association
WWF: World Wide Fund for Nature; World Wildlife Fund
IUCN: International Union for Conservation of Nature
SIPRI: Stockholm International Peace Research Institute
IBM:
BMW:
BP:
HSBC:
UBS:
KPMG:
AT&T:
GM: General Motors
GE: General Electric
VW: Volkswagen
`;

/** Organisations known by a name alone. */
const NAMED = `
European Parliament; European Council; Council of Europe; Eurogroup; European Commission; Europol; Eurojust; Frontex; Interpol;
Eurostat; World Bank; World Bank Group; Security Council; General Assembly; Arab League; League of Arab States; Commonwealth;
Commonwealth of Nations; Mercosur; Benelux; Visegrad Group; Group of Seven; Group of Eight; Group of Twenty; G7; G-7; G8; G-8; G20;
G-20; G77; G-77; BRICS; Quad; Red Cross; Red Crescent; Amnesty; Amnesty International; Human Rights Watch; Greenpeace; Oxfam;
Save the Children; Transparency International; Freedom House; Reporters Without Borders; Chatham House; Brookings Institution;
Carnegie Endowment; Atlantic Council; Rand Corporation; Heritage Foundation; Hezbollah; Hizbollah; Hizbullah; Hamas; Fatah;
Islamic Jihad; Taliban; al-Qaeda; al-Qaida; Al Qaeda; Boko Haram; al-Shabaab; al-Shabab; Al Shabaab; Islamic State; Daesh;
Jabhat al-Nusra; Nusra Front; al-Nusra Front; Muslim Brotherhood; Houthis; Ansar Allah; Haqqani network; Lashkar-e-Taiba;
Jaish-e-Mohammad; Jaish-e-Mohammed; Abu Sayyaf; Jemaah Islamiyah; Free Syrian Army; White Helmets; Peshmerga; Wagner Group;
Congress; Senate; House of Representatives; House of Commons; House of Lords; Supreme Court; Federal Reserve; Fed;
State Department; Pentagon; Treasury; Treasury Department; Defense Department; Justice Department; Commerce Department;
Department of State; Department of Defense; Homeland Security; Secret Service; Republican Party; Democratic Party; Republicans;
Democrats; Foreign Office; Home Office; Ministry of Defence; Labour Party; Labour; Conservative Party; Conservatives; Tories;
Liberal Democrats; Lib Dems; Sinn Fein; Plaid Cymru; Scotland Yard; Metropolitan Police; Bundestag; Bundesrat; Bundeswehr;
Bundesbank; National Front; National Rally; Socialist Party; Lega; Northern League; Forza Italia; Five Star Movement; Podemos;
Ciudadanos; Syriza; Golden Dawn; New Democracy; Fidesz; Jobbik; Law and Justice; Civic Platform; Duma; State Duma;
Federation Council; United Russia; Verkhovna Rada; Rada; Gazprom; Rosneft; Lukoil; Rostec; Rosatom; Aeroflot; Sberbank; Knesset;
Likud; Labor Party; Zionist Union; Shin Bet; Mossad; Majlis; Guardian Council; Revolutionary Guard; Revolutionary Guards;
Palestinian Authority; Kuomintang; Politburo; Lok Sabha; Rajya Sabha; Congress Party; Indian National Congress; Shiv Sena;
Aam Aadmi Party; Awami League; National Diet; Diet; Komeito; Saenuri Party; Blue House; Nasdaq; Dow Jones; Goldman Sachs;
JPMorgan; JPMorgan Chase; Morgan Stanley; Citigroup; Bank of America; Wells Fargo; Deutsche Bank; Commerzbank; BNP Paribas;
Societe Generale; Credit Suisse; Barclays; Lloyds; Santander; Bank of England; Bank of Japan; Standard & Poor's; Moody's; Fitch;
Google; Alphabet; Apple; Microsoft; Amazon; Facebook; Twitter; Netflix; Uber; Tesla; Intel; Huawei; Samsung; Sony; Toyota; Honda;
Nissan; Hyundai; Volkswagen; Daimler; Siemens; Airbus; Boeing; Lockheed Martin; Raytheon; BAE Systems; Rolls-Royce; Shell;
Royal Dutch Shell; ExxonMobil; Exxon Mobil; Exxon; Chevron; TotalEnergies; Eni; Equinor; Statoil; Petrobras; Pemex; PDVSA; Saudi Aramco; Aramco;
Sinopec; CNPC; PetroChina; Alibaba; Tencent; Foxconn; Lufthansa; Air France; British Airways; Ryanair; EasyJet; Emirates airline;
Nestle; Unilever; Novartis; Roche; Pfizer; Bayer; Monsanto; Walmart; Starbucks; McDonald's; Nike; Adidas; Ikea; Nokia; Ericsson;
Vodafone; Telefonica; Orange; AstraZeneca; Moderna; BioNTech; SpaceX; OpenAI; Nvidia; Manchester United; Manchester City; Real Madrid;
Bayern Munich; Juventus; Chelsea FC; Premier League; Champions League; La Liga; Bundesliga; Serie A; World Rugby; Formula One
`;

/** [short name or null, long names] of each listed organisation. */
export function listedOrganisations(): readonly (readonly [string | null, readonly string[]])[] {
  const pairs = LISTED.trim()
    .split('\n')
    .map((line): readonly [string, readonly string[]] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), namesOf(line.slice(colon + 1))];
    });
  return [...pairs, ...namesOf(NAMED).map((name): readonly [null, readonly string[]] => [null, [name]])];
}
