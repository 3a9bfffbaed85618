import { wordSet } from './set.ts';

/** Forms of address that come straight before a name and say nothing of an office; folded, without dots. */
export const HONORIFICS = wordSet(`
  mr mrs ms miss mx dr sir madam madame dame lord lady prof professor rev reverend father sister brother hon rt
  honourable honorable monsieur monsignor mgr messrs mme mlle herr frau senor senora don dona sheikh sheik shaikh shaykh
  imam ayatollah mullah maulana rabbi pastor haji hajj hadji sayyid sayyed seyyed sri shri smt u daw pak bung datuk dato
  tun tan_sri tengku tunku pundit pandit begum khan_sahib ustad emir sultan king queen prince princess duke duchess
  baron baroness count countess earl pope saint st archbishop bishop cardinal patriarch metropolitan dalai comrade
  excellency highness majesty eng engr barrister advocate justice judge`);

export const FEMALE_HONORIFICS = wordSet(
  'mrs ms miss madam madame dame lady mme mlle frau senora dona smt daw begum queen princess duchess baroness countess sister',
);
export const MALE_HONORIFICS = wordSet(
  'mr sir lord monsieur monsignor mgr messrs herr senor don sri shri u pak king prince duke baron count earl pope father brother sheikh sheik imam ayatollah mullah',
);

/** Military and police ranks, short and long; folded, without dots. */
export const RANKS = wordSet(`
  gen general lt lieutenant col colonel maj major capt captain cpt sgt sergeant cpl corporal pvt private adm admiral vadm
  radm rear brig brigadier commodore cmdr commander cdr marshal field air chief warrant officer ensign staff first second
  insp inspector supt superintendent det detective constable pte lance gunnery master petty spc specialist`);

/** Words that belong to ranks and titles but are none alone: "air marshal", "first lieutenant"; and "St." before places. */
export const HALF_TITLES = wordSet(
  'rear field air chief warrant staff first second lance gunnery master petty st saint',
);

/** Offices that may stand straight before a name, singular, folded: the last word of "French Foreign Minister X". */
export const OFFICES = wordSet(`
  president vice-president minister premier chancellor secretary undersecretary under-secretary ambassador envoy
  negotiator mediator commissioner chairman chairwoman chairperson chair chief head leader boss director director-general
  secretary-general governor mayor senator congressman congresswoman representative deputy lawmaker mp mep delegate
  speaker spokesman spokeswoman spokesperson adviser advisor aide counsellor counselor counsel diplomat official
  commander general admiral colonel marshal judge justice magistrate prosecutor attorney lawyer solicitor
  treasurer minister-president taoiseach tanaiste king queen emperor prince princess sultan emir pope ayatollah cardinal
  archbishop bishop patriarch whip comptroller auditor ombudsman coordinator rapporteur consul attache charge
  inspector superintendent sheriff warden coach manager captain founder co-founder owner ceo cfo coo executive editor
  editor-in-chief journalist reporter correspondent columnist analyst expert economist historian professor researcher
  scientist scholar author writer activist campaigner dissident candidate frontrunner nominee counterpart colleague predecessor
  successor politician parliamentarian legislator councillor councilor councilman alderman statesman oligarch businessman
  businesswoman billionaire tycoon banker entrepreneur investor actor actress singer director-designate strongman dictator
  ruler warlord militant rebel fighter vice-chancellor provost rector dean principal headmaster envoy-designate
  president-elect minister-designate chancellor-designate prime-minister-designate sec gov sen rep pres amb pm fm
  vice-premier vice-chair vice-chairman vice-minister rear-admiral vice-admiral police chief-of-staff witness
  resident farmer teacher doctor nurse student worker engineer driver pilot soldier policeman policewoman officer
  player striker midfielder defender goalkeeper champion athlete swimmer boxer golfer cyclist sprinter prodigy
  technocrat guru cleric preacher missionary priest monk nun imam rabbi pastor translator interpreter photographer artist
  painter poet novelist playwright filmmaker producer musician composer conductor chef designer architect
  organiser organizer volunteer veteran survivor victim suspect defendant plaintiff convict`);

/** Words that may stand before the office inside a title: "deputy", "former", "acting", and what the office is for. */
export const OFFICE_MODIFIERS = wordSet(`
  deputy vice former ex acting interim caretaker outgoing incoming then newly-elected elected designate honorary permanent
  special senior chief top lead leading first second assistant associate junior principal general prime foreign defence
  defense interior finance economy economic energy trade health education justice culture environment agriculture
  transport labour labor social development information communications science technology sports tourism immigration
  migration security intelligence home state federal national international regional provincial municipal parliamentary
  presidential government cabinet military army navy naval air police opposition party union church human rights press
  media legal political policy public affairs external internal relations european climate water commerce industry
  planning housing budget treasury oil petroleum mining fisheries forestry women's youth disarmament nuclear peace
  republican democrat democratic ceasefire monitoring mission crisis emergency humanitarian aid refugee un u.n. eu nato us u.s. uk attorney solicitor lord
  privy minister majority minority house senate`);

/** Offices in the plural: the title of several names ("foreign ministers X and Y"). */
export const PLURAL_OFFICES = wordSet(`
  presidents ministers premiers chancellors secretaries ambassadors envoys negotiators mediators commissioners chairmen
  chiefs heads leaders directors governors mayors senators congressmen representatives deputies lawmakers delegates
  speakers spokesmen spokespeople advisers advisors aides diplomats officials commanders generals judges justices
  prosecutors lawyers counterparts kings princes bosses experts analysts scientists`);

/** The feminine and masculine among offices. */
export const FEMALE_OFFICES = wordSet(
  'chairwoman congresswoman spokeswoman businesswoman actress queen princess nun policewoman councilwoman first_lady',
);
export const MALE_OFFICES = wordSet(
  'chairman congressman spokesman businessman king prince pope ayatollah cardinal archbishop statesman councilman alderman policeman strongman headmaster monk priest imam',
);
