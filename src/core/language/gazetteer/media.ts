import { wordSet } from './set.ts';

/** News agencies, broadcasters, papers and sites. A name that is a common word besides is listed with "The" or not at all. */
export const MEDIA: readonly string[] = [
  ...wordSet(`
  Reuters AP Associated_Press The_Associated_Press AFP Agence_France-Presse Agence_France_Presse DPA Deutsche_Presse-Agentur
  Interfax Interfax-Ukraine TASS Itar-Tass RIA_Novosti Sputnik Xinhua Xinhua_News_Agency Kyodo Kyodo_News Jiji_Press Yonhap
  Yonhap_News_Agency ANSA EFE PTI Press_Trust_of_India IANS Anadolu Anadolu_Agency IRNA Fars Fars_News_Agency Tasnim
  Tasnim_News_Agency Mehr ISNA SANA KUNA WAM QNA SPA Saudi_Press_Agency Belga APA ANP PAP CTK Agerpres BTA 
  Tanjug MTI LETA BNS Ukrinform UNIAN BelTA Belapan Kazinform Turan Azertac Armenpress Interpress
  News_Agency_of_Nigeria NAN ZBC SABC Antara Bernama VNA KCNA UPI PA_Media Press_Association AAP Canadian_Press
  BBC British_Broadcasting_Corporation BBC_News CNN NBC NBC_News CBS CBS_News ABC_News Fox_News MSNBC CNBC PBS NPR C-SPAN
  Sky_News ITV Channel_4 Channel_4_News ITN RTE Al_Jazeera Al-Jazeera Al_Arabiya Al_Mayadeen Al-Manar Press_TV RT
  Russia_Today Channel_One Rossiya_1 Rossiya_24 NTV TV_Rain Dozhd Ekho_Moskvy Echo_of_Moscow Deutsche_Welle DW ARD ZDF RTL
  TF1 France_24 France_Inter RFI BFM_TV Europe_1 RAI NHK CCTV CGTN Phoenix_TV TRT NDTV Geo_TV ARY_News Dawn_News Voice_of_America
  VOA Radio_Free_Europe Radio_Liberty RFE/RL Radio_Free_Asia Bloomberg Bloomberg_News Bloomberg_Television Dow_Jones Axios
  Politico BuzzFeed BuzzFeed_News Vice_News HuffPost Huffington_Post Daily_Beast Breitbart Breitbart_News 
  ProPublica The_Intercept Bellingcat Meduza Mediazona Gazeta.ru Lenta.ru Kommersant Vedomosti Izvestia Novaya_Gazeta
  Nezavisimaya_Gazeta Rossiyskaya_Gazeta Moskovsky_Komsomolets Komsomolskaya_Pravda RBC Rain_TV Ukrainska_Pravda
  Kyiv_Post Kyiv_Independent Hromadske New_York_Times The_New_York_Times Washington_Post The_Washington_Post
  Wall_Street_Journal The_Wall_Street_Journal USA_Today Los_Angeles_Times Chicago_Tribune Boston_Globe Miami_Herald
  New_York_Post New_Yorker The_New_Yorker Newsweek Time_magazine The_Atlantic Foreign_Policy Foreign_Affairs Financial_Times
  The_Financial_Times Guardian The_Guardian Daily_Telegraph The_Telegraph The_Times Sunday_Times The_Sunday_Times Daily_Mail
  Mail_on_Sunday The_Independent Daily_Mirror Daily_Express The_Sun Evening_Standard The_Economist The_Spectator New_Statesman
  The_Scotsman Irish_Times The_Irish_Times Irish_Independent Globe_and_Mail The_Globe_and_Mail Toronto_Star CBC CBC_News
  National_Post Sydney_Morning_Herald The_Age The_Australian New_Zealand_Herald Der_Spiegel Spiegel Spiegel_Online Die_Zeit
  Die_Welt Bild Bild_am_Sonntag Sueddeutsche_Zeitung Süddeutsche_Zeitung Frankfurter_Allgemeine_Zeitung FAZ Handelsblatt
  Tagesspiegel Le_Monde Le_Figaro Liberation Libération Les_Echos L'Express Le_Point Paris_Match Mediapart
  Corriere_della_Sera La_Repubblica La_Stampa Il_Sole_24_Ore El_Pais El_País El_Mundo ABC La_Vanguardia 
  Diario_de_Noticias De_Telegraaf NRC_Handelsblad De_Volkskrant De_Standaard Le_Soir Neue_Zürcher_Zeitung NZZ
  Tages-Anzeiger Der_Standard Die_Presse Aftenposten VG Dagens_Nyheter Svenska_Dagbladet Aftonbladet Expressen
  Politiken Berlingske Jyllands-Posten Helsingin_Sanomat Gazeta_Wyborcza Rzeczpospolita Mlada_fronta_Dnes Kathimerini
  Hurriyet Hürriyet Hurriyet_Daily_News Cumhuriyet Milliyet Daily_Sabah Today's_Zaman Haaretz Jerusalem_Post
  Times_of_Israel Yedioth_Ahronoth Israel_Hayom Ynet Asharq_al-Awsat Al-Hayat Al-Ahram Ahram_Online Al-Akhbar
  Daily_Star An-Nahar Arab_News Gulf_News Khaleej_Times The_National Tehran_Times Kayhan Times_of_India The_Times_of_India
  The_Hindu Hindustan_Times Indian_Express The_Indian_Express Economic_Times Telegraph_India The_News_International
  Express_Tribune Daily_Times Prothom_Alo Dhaka_Tribune Kathmandu_Post Daily_Mirror_Sri_Lanka People's_Daily Global_Times
  China_Daily South_China_Morning_Post Caixin Apple_Daily Taipei_Times Asahi Asahi_Shimbun Yomiuri_Shimbun Mainichi_Shimbun
  Nikkei Japan_Times Chosun_Ilbo JoongAng_Ilbo Dong-a_Ilbo Hankyoreh Korea_Herald Korea_Times Straits_Times The_Straits_Times
  Channel_NewsAsia Jakarta_Post Bangkok_Post The_Nation Philippine_Daily_Inquirer Philippine_Star Rappler
  Manila_Bulletin New_Straits_Times Malaysiakini Viet_Nam_News Tuoi_Tre Phnom_Penh_Post Cambodia_Daily Myanmar_Times
  Irrawaddy Premium_Times ThisDay Daily_Trust The_Guardian_Nigeria Daily_Nation The_Standard The_East_African
  Mail_&_Guardian Business_Day News24 Daily_Maverick The_Herald Daily_Monitor New_Vision The_Citizen Addis_Standard
  Sudan_Tribune Jeune_Afrique El_Watan Folha_de_S.Paulo O_Globo Estadao O_Estado_de_S.Paulo Clarin La_Nacion
  El_Universal Reforma Milenio El_Comercio La_Republica El_Tiempo El_Espectador El_Nacional Granma La_Tercera El_Mercurio
  Jamaica_Gleaner Jamaica_Observer Twitter Facebook YouTube Instagram Telegram WhatsApp TikTok WikiLeaks`),
];
