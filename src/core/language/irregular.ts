const table = (lines: string): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const entry of lines.trim().split(/\s+/)) {
    const [lemma = '', forms = ''] = entry.split(':');
    for (const form of forms.split(',')) map.set(form, lemma);
  }
  return map;
};

/** Verb forms that no rule reaches, to their lemmas; clitics included. */
export const VERB_FORMS = table(`
  be:am,is,are,was,were,been,being,'m,'re,m,re,ai have:has,had,having,'ve,ve do:does,did,done,doing go:goes,went,gone
  will:wo,'ll,ll can:ca shall:sha would:'d
  arise:arose,arisen awake:awoke,awoken bear:bore,borne,born beat:beaten begin:began,begun bend:bent bind:bound
  bite:bit,bitten bleed:bled blow:blew,blown break:broke,broken breed:bred bring:brought build:built burn:burnt buy:bought
  catch:caught choose:chose,chosen cling:clung creep:crept deal:dealt dig:dug draw:drew,drawn dream:dreamt
  drink:drank,drunk drive:drove,driven die:dying,died,dies eat:ate,eaten fall:fell,fallen feed:fed feel:felt fight:fought find:found
  flee:fled fling:flung fly:flew,flown,flies forbid:forbade,forbidden foresee:foresaw,foreseen forget:forgot,forgotten
  forgive:forgave,forgiven freeze:froze,frozen get:got,gotten give:gave,given grind:ground grow:grew,grown hang:hung
  hear:heard hide:hid,hidden hold:held keep:kept kneel:knelt know:knew,known lay:laid lead:led lean:leant learn:learnt
  leave:left lend:lent lie:lying,lied,lies,lain light:lit lose:lost make:made mean:meant meet:met mislead:misled mistake:mistook,mistaken
  oversee:oversaw,overseen overtake:overtook,overtaken overthrow:overthrew,overthrown pay:paid
  prove:proven rebuild:rebuilt retake:retook,retaken ride:rode,ridden ring:rang,rung rise:rose,risen run:ran say:said see:saw,seen
  seek:sought sell:sold send:sent sew:sewn shake:shook,shaken shine:shone shoot:shot show:shown shrink:shrank,shrunk
  sing:sang,sung sink:sank,sunk sit:sat sleep:slept slide:slid speak:spoke,spoken speed:sped spell:spelt spend:spent
  spill:spilt spin:spun spit:spat spring:sprang,sprung stand:stood steal:stole,stolen stick:stuck sting:stung stink:stank
  strike:struck,stricken strive:strove,striven swear:swore,sworn sweep:swept swim:swam,swum swing:swung take:took,taken teach:taught
  tear:tore,torn tell:told think:thought throw:threw,thrown tie:tying undergo:underwent,undergone understand:understood
  undertake:undertook,undertaken uphold:upheld vie:vying wake:woke,woken wear:wore,worn weave:wove,woven weep:wept win:won
  wind:wound withdraw:withdrew,withdrawn withhold:withheld withstand:withstood write:wrote,written wring:wrung
  create:created,creating invite:invited,inviting excite:excited,exciting cite:cited,citing unite:united,uniting recite:recited,reciting
  ignite:ignited,igniting vote:voted,voting quote:quoted,quoting promote:promoted,promoting devote:devoted,devoting note:noted,noting
  denote:denoted,denoting complete:completed,completing delete:deleted,deleting compete:competed,competing
  interfere:interfered,interfering adhere:adhered,adhering persevere:persevered,persevering sphere:sphered
  explore:explored,exploring ignore:ignored,ignoring restore:restored,restoring store:stored,storing score:scored,scoring
  adore:adored,adoring deplore:deplored,deploring underscore:underscored,underscoring
  combine:combined,combining define:defined,defining decline:declined,declining determine:determined,determining
  imagine:imagined,imagining examine:examined,examining outline:outlined,outlining undermine:undermined,undermining
  refine:refined,refining confine:confined,confining redefine:redefined,redefining sideline:sidelined,sidelining streamline:streamlined,streamlining
  change:changed,changing arrange:arranged,arranging challenge:challenged,challenging exchange:exchanged,exchanging
  avenge:avenged,avenging plunge:plunged,plunging infringe:infringed,infringing impinge:impinged
  postpone:postponed,postponing phone:phoned,phoning telephone:telephoned,telephoning condone:condoned,condoning
  welcome:welcomed,welcoming concede:conceded,conceding precede:preceded,preceding impede:impeded,impeding recede:receded,receding
  compile:compiled,compiling smile:smiled,smiling reconcile:reconciled,reconciling schedule:scheduled,scheduling
  console:consoled,consoling breathe:breathed,breathing loathe:loathed panic:panicked,panicking
  agree:agreed,agreeing disagree:disagreed free:freed,freeing guarantee:guaranteed,guaranteeing oversee:overseeing
  refer:referred,referring prefer:preferred,preferring program:programmed,programming
  put:putting come:came,coming become:became,becoming overcome:overcame,overcoming range:ranged,ranging intervene:intervened,intervening
  convene:convened,convening supersede:superseded,superseding focus:focuses tie:tied die:died
  waste:wasted,wasting paste:pasted taste:tasted,tasting
  control:controlled,controlling cancel:cancelled,cancelling travel:travelled,travelling label:labelled,labelling
  model:modelled,modelling compel:compelled,compelling expel:expelled,expelling patrol:patrolled,patrolling
  enrol:enrolled,enrolling fuel:fuelled,fuelling signal:signalled,signalling quarrel:quarrelled rebel:rebelled,rebelling propel:propelled,propelling
  level:levelled,levelling dispel:dispelled,dispelling total:totalled,totalling counsel:counselled,counselling marshal:marshalled
  channel:channelled,channelling
`);

/** Plurals that no rule reaches. */
export const NOUN_FORMS = table(`
  man:men woman:women child:children foot:feet tooth:teeth goose:geese mouse:mice life:lives wife:wives
  knife:knives leaf:leaves half:halves self:selves shelf:shelves thief:thieves wolf:wolves loaf:loaves calf:calves
  crisis:crises analysis:analyses basis:bases thesis:theses hypothesis:hypotheses oasis:oases emphasis:emphases diagnosis:diagnoses
  datum:data medium:media criterion:criteria phenomenon:phenomena bacterium:bacteria index:indices matrix:matrices
  appendix:appendices stimulus:stimuli nucleus:nuclei alumnus:alumni fungus:fungi axis:axes corps:corps series:series
  species:species news:news politics:politics economics:economics means:means headquarters:headquarters movie:movies
  cookie:cookies lie:lies tie:ties pie:pies zombie:zombies shoe:shoes toe:toes foe:foes statistics:statistics physics:physics
  mathematics:mathematics ethics:ethics lens:lens gas:gases bus:buses chaos:chaos status:status campus:campuses virus:viruses
  census:census consensus:consensus bonus:bonuses focus:focus virus:viruses athletics:athletics diabetes:diabetes
  cache:caches ache:aches headache:headaches quiz:quizzes serviceman:servicemen spokesman:spokesmen
  spokeswoman:spokeswomen policeman:policemen gentleman:gentlemen congressman:congressmen businessman:businessmen
  fisherman:fishermen lawmaker:lawmakers axe:axes
`);

/** Comparatives and superlatives that no rule reaches. */
export const DEGREE_FORMS = table(`
  good:better,best bad:worse,worst far:further,farther,furthest,farthest late:later,latest
`);

/** Pronouns and determiners to the form that stands for them all. */
export const PRONOUN_FORMS = table(`
  I:me he:him she:her they:them,'em we:us,'s who:whom this:these that:those a:an
`);
