const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs by which somebody binds himself to do something (lemmas). */
export const PLEDGE = set('agree pledge vow promise undertake commit swear guarantee consent threaten');
/** Verbs of intention: news where a day or a named bearer goes with them. */
export const INTEND = set('plan intend prepare decide resolve');
/** Verbs by which one demands of another; the other bears the duty. */
export const DEMAND = set(
  'urge ask order tell require press expect instruct oblige request compel direct force call demand want',
);
/** Nouns that make a demand one to keep what was promised. */
export const DUTY_NOUNS = set(`commitment commitments obligation obligations promise promises pledge pledges agreement
  agreements accord accords treaty resolution resolutions ceasefire truce deal terms word deadline undertakings`);
/** Nouns that take "to" and a verb: what somebody is bound to or means to do. */
export const BINDING_NOUNS = set(
  'commitment commitments promise pledge vow obligation undertaking plans agreement deadline',
);

/** After a form of "be", or alone after a noun: "due to", "scheduled to", "set to". */
export const SCHEDULED = set('due set scheduled slated planned supposed expected required obliged going likely bound');
/** Of these, the ones that tell a duty. */
export const REQUIRED = set('required obliged');
/** Of these, the ones that are forecasts unless a day goes with them. */
export const UNSURE = set('expected likely bound supposed');

export const BE = set("is are was were be been being am 's ’s 're ’re 'm ’m");
export const PAST_BE = set('was were been');
export const WILL = set("will shall 'll ’ll wo");

/** Verbs of saying, whose "would" is a "will" (lemmas). */
export const REPORTING = set(`say announce tell report state add confirm disclose declare insist reveal note promise
  pledge vow write explain reiterate stress warn claim agree signal indicate`);

/** Verbs and nouns of opinion: what depends on them is nobody's deadline (lemmas). */
export const OPINION =
  set(`think believe predict forecast doubt worry fear estimate speculate suspect imagine guess hope
  wonder anticipate project argue suggest mean`);
export const OPINION_NOUNS = set(`hope hopes fear fears worry worries doubt doubts prospect prospects chance chances
  likelihood risk risks concern concerns speculation expectation expectations possibility probability odds forecast
  forecasts prediction predictions belief question questions danger sign signs`);
/** People whose word about the future is an opinion. */
export const EXPERTS = set(`analyst analysts expert experts economist economists observer observers strategist
  strategists forecaster forecasters pundit pundits commentator commentators professor scholar scholars pollster
  pollsters researcher researchers critics skeptics sceptics forecasts models traders investors historians`);

/** Outcomes and states: no act that somebody could owe (lemmas). Counted only where a day goes with them. */
export const STATES = set(`be have face remain mean become suffer lose win get know feel look seem like benefit need see
  stay depend prove turn find continue grow fall rise drop allow enable help make improve boost cost affect last cause
  lead happen result bring contain feature succeed fail survive understand love enjoy want appear exist matter increase
  decline shrink gain weaken strengthen recover deteriorate worsen`);

/** Of these, the ones that last: a day to come makes no event of them (lemmas). */
export const LASTING = set(`be have face remain mean suffer lose win know feel look seem like need see stay depend prove
  understand love enjoy want appear exist matter await carry yield own hold live die hope expect find benefit contain
  feature survive succeed fail`);
/** After "will be": words by which something begins on a day. */
export const BEGINNINGS =
  set(`available ready open closed over complete effective back in at on held up free online live
  operational`);

/** Events that stand in a calendar. */
export const EVENTS = set(`meeting meetings summit talks conference election elections vote referendum hearing trial
  session visit ceremony games olympics cup championship championships tournament debate negotiations launch inauguration poll runoff deadline march rally
  festival anniversary handover tour match exercise exercises drill drills strike protest assembly forum vigil
  consultations briefing event opening verdict ruling sentencing review inspection primary primaries caucus caucuses
  convention conventions funeral wedding premiere rollout parade final finals round rounds call phase stage`);
/** Verbs that in the present tense and with a day to come tell a programme (lemmas). */
export const PROGRAMME = set(`begin start open close meet hold resume take leave arrive visit travel host chair launch
  expire vote go end land fly release publish convene gather return address testify lapse kick sit depart sign enter`);
export const EXPIRY = set('expire lapse');

export const DEADLINE_NOUNS = set('deadline ultimatum cutoff cut-off');
/** Verbs that undo what was set (lemmas). */
export const CANCEL = set('cancel scrap abandon');
export const POSTPONE = set('postpone delay reschedule adjourn defer suspend');
/** Verbs with a promise or deadline as their object that say it was kept (lemmas). */
export const KEEP = set('meet keep fulfil fulfill honour honor');

export const CONDITION = set('if unless provided');
/** Conjunctions that open a clause with a subject of its own. */
export const SUBORDINATORS = set('that if when whether because although though while unless');

/** Subjects of "is to" that make it a definition: "the aim is to …". */
export const AIMS = set(`aim goal idea purpose task job plan point objective strategy challenge way priority mission
  ambition intention hope question problem solution answer key dream step role policy`);

/** Common nouns for those who can owe something. */
export const BEARERS = set(`government governments ministry minister ministers president parliament court courts police
  army military company companies firm group union unions party parties committee commission council board agency bank
  banks officials official leaders leader authorities administration regulator spokesman spokeswoman side sides
  delegation delegations team negotiators rebels ambassador envoy congress senate cabinet lawmakers prosecutors judge
  airline airlines airport operator chief executive chairman lawyers workers employers owners owner mayor city state
  states country countries members member bloc alliance coalition opposition troops forces diplomats teachers hospital
  campaign university club federation organisers organizers association maker carmaker manufacturer store school authority
  utility suppliers contractor contractors consortium secretary department office commander chancellor premier king
  queen prince pope`);

/** The sky owes nothing (lemmas). */
export const WEATHER = set('rain snow drizzle hail thunder freeze thaw');

/** Papers that fall due for their holders, not for the news. */
export const DEBTS = set(
  'bond bonds note notes debenture debentures debt securities bill bills paper loan loans stock',
);
