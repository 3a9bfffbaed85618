/**
 * Words of saying, thinking and taking a stance, by what they do: the classes follow the verb classes of Levin ("English
 * Verb Classes and Alternations", 1993) where she has one. What a class counts for is settled elsewhere, by numbers; a word
 * may stand in several.
 */
const VERBS: Readonly<Record<string, string>> = {
  say: 'say state add note remark tell write',
  assert: `affirm allege argue assert aver avow claim conclude contend counter declare elaborate explain insist maintain posit
    profess proclaim pronounce reason rebut reiterate repeat reply respond retort rejoin attest vouch testify swear stress
    emphasise emphasize underline underscore complain clarify justify interpret specify joke quip boast brag gloat opine observe comment confide surmise
    theorise theorize speculate hypothesise hypothesize postulate summarise summarize stipulate point`,
  manner: `bark bellow blurt chant cry exclaim grumble gripe groan growl hiss holler howl moan mumble murmur mutter rant rave
    rail roar scoff scream shout shriek sigh snap sneer snipe thunder wail whine whisper yell rage vent fume gush enthuse chime
    interject intone preach sermonise sermonize lecture sing tease chuckle laugh`,
  admit:
    'acknowledge admit concede confess own grant accept allow confirm recognise recognize apologise apologize disavow',
  deny: 'deny disclaim disown repudiate refute rebuff reject refuse decline dispute contest contradict disprove discount dismiss deflect downplay',
  tell: `tell inform notify assure reassure remind convince persuade brief alert apprise advise counsel warn caution forewarn
    instruct teach lecture educate threaten`,
  announce: `announce report disclose divulge reveal publicise publicize broadcast trumpet herald proclaim unveil introduce
    release publish issue circulate leak post tweet retweet blog text email message air relay convey communicate deliver present
    launch promulgate file submit`,
  write: 'write pen draft author compose jot scribble note record sign co-sign type print',
  ask: 'ask inquire enquire question wonder query interrogate quiz grill probe press',
  demand: `ask beg beseech call clamour clamor command demand direct entreat exhort implore instruct insist invite order petition
    plead pressure press prod push request require solicit summon urge lobby nudge encourage dare challenge`,
  propose: `propose suggest recommend advocate champion promote pitch float moot outline articulate envision envisage lay detail
    sketch spell advance submit table nominate offer tout peddle espouse preach`,
  promise: `promise pledge vow commit swear guarantee undertake threaten volunteer offer agree vouch`,
  imply: 'imply hint insinuate suggest intimate signal indicate allude connote telegraph foreshadow',
  show: `show indicate suggest demonstrate prove illustrate reflect confirm evidence document establish reveal expose highlight
    display depict portray project underscore underline signal spell mean detail contain include feature list`,
  find: 'find discover determine conclude rule judge deduce infer uncover ascertain learn discern detect establish hold decide',
  describe: `describe depict portray characterise characterize paint cast frame represent render brand label term dub call name
    deem style tag title bill identify define classify liken compare equate treat refer`,
  view: 'view regard consider see perceive deem judge rate rank reckon count treat find think hold',
  praise: `praise applaud commend hail laud extol exalt celebrate cheer acclaim honour honor salute tout compliment congratulate
    credit thank bless toast flatter glorify eulogise eulogize idolise idolize admire appreciate welcome lionise lionize
    recognise recognize trumpet defend flaunt`,
  criticise: `criticise criticize attack blast slam lambaste lambast condemn denounce decry deplore deride disparage castigate
    censure chastise chide rebuke reprimand reproach scold berate admonish upbraid assail excoriate savage pan ridicule mock
    scorn belittle demean denigrate insult bash knock rap rip hammer hit pummel skewer trash vilify demonise demonize malign
    smear slander lampoon caricature satirise satirize taunt needle jab snub spurn scapegoat bemoan lament bewail rail target
    discredit undermine undercut impugn blister batter pillory roast tar blame fault protest jeer boo heckle`,
  accuse:
    'accuse charge blame fault indict implicate sue incriminate allege convict prosecute impeach finger scapegoat',
  support: `support back endorse favour favor champion embrace approve advocate sanction uphold second espouse defend bolster
    stand side prefer promote accept adopt rally stump campaign vote bless ratify affirm reaffirm respect`,
  oppose: `oppose resist fight protest object disapprove disagree block ban bristle lash reject renounce resent disavow veto battle shun boycott
    defy contest thwart denounce combat`,
  choose:
    'choose pick select elect nominate vote opt designate name appoint tap anoint crown prefer confirm draft recruit',
  want: 'want desire wish hope long yearn crave seek aim aspire need covet demand expect intend mean prefer',
  love: `love like adore enjoy admire appreciate cherish relish savour savor trust respect treasure value revere idolise idolize
    worship dig fancy care sympathise sympathize empathise empathize prize tolerate`,
  hate: `hate dislike loathe detest despise abhor resent disdain fear dread distrust mistrust regret mourn lament bemoan worry
    fret mind doubt deplore rue envy pity agonise agonize`,
  think: `think believe feel suppose guess imagine assume presume reckon suspect figure consider conclude fancy doubt maintain
    surmise hold judge conceive`,
  know: `know realise realize understand recognise recognize remember recall forget notice learn discover grasp comprehend
    appreciate see hear recollect foresee`,
  expect:
    'expect anticipate predict forecast foresee project estimate envision envisage foretell prophesy calculate assume await bet gamble',
  plan: `plan intend mean decide resolve plot scheme aim arrange prepare mull weigh consider contemplate ponder debate
    determine schedule vow hesitate opt`,
  seek: 'seek try attempt devote lean strive endeavour endeavor struggle pursue work push fight look bid court woo target aim',
  discuss: `discuss debate mention address raise broach cover review analyse analyze explore examine deliberate negotiate talk
    speak chat converse lecture muse reflect dwell touch elaborate expound tackle confront revisit recount retell relate narrate
    recap rehash`,
  cite: 'cite quote invoke reference mention recite echo paraphrase parrot mirror evoke note list name credit source attribute',
  emphasise:
    'emphasise emphasize stress highlight underscore underline spotlight accentuate foreground hammer trumpet focus',
  respond: 'respond reply answer react retort counter rebut retaliate rejoin',
  ignore:
    'ignore avoid dodge sidestep skirt evade overlook omit neglect disregard downplay minimise minimize gloss shrug',
  worry: `worry anger upset alarm please delight thrill annoy irk irritate infuriate enrage outrage offend frighten scare
    terrify shock stun surprise amaze astonish disappoint disgust dismay embarrass excite impress inspire concern trouble bother
    frustrate baffle puzzle rattle unnerve unsettle horrify appal appall amuse energise energize galvanise galvanize fascinate
    intrigue captivate alienate repel spook disturb shake convince reassure encourage discourage`,
  seem: 'seem appear look sound',
  express:
    'express voice articulate convey show register air vent state harbour harbor share communicate signal echo reiterate',
  name: 'call name title entitle dub nickname style term label brand tag christen know',
};

const NOUNS: Readonly<Record<string, string>> = {
  saying: `announcement answer assertion boast claim comment contention declaration disclosure explanation insistence line message
    mention observation pronouncement rejoinder remark reminder reply report response retort revelation saying statement story
    suggestion testimony word speech tale joke quip account essay letter memo article book column op-ed tweet post interview
    rumour rumor gossip talk chatter buzz`,
  admission:
    'acknowledgement acknowledgment admission concession confession confirmation recognition apology acceptance',
  denial: 'denial disavowal dismissal rebuttal refusal rejection repudiation',
  accusation:
    'accusation allegation charge complaint criticism critique indictment insinuation attack lawsuit suit grievance',
  blame:
    'condemnation denunciation rebuke censure disapproval ridicule mockery insult jab dig swipe broadside tirade rant barb backlash outrage outcry protest jeer attack assault derision scorn disdain contempt',
  praise:
    'praise applause acclaim approval admiration appreciation compliment kudos tribute respect gratitude thanks congratulation affection fondness love fan',
  support: `support backing endorsement defence defense embrace enthusiasm preference advocacy sympathy solidarity loyalty
    allegiance champion advocate supporter backer proponent defender ally commitment vote nod seal`,
  opposition: `opposition objection resistance hostility antipathy opponent critic sceptic skeptic foe dislike hatred aversion
    disagreement distaste resentment animus dissent doubter detractor enemy`,
  demand:
    'appeal call demand need exhortation order plea pleas push request petition command ultimatum invitation bid instruction cry clamour clamor challenge pressure',
  proposal:
    'advice guidance idea initiative motion offer plan proposal recommendation suggestion platform agenda prescription blueprint',
  promise: 'assurance guarantee oath pledge promise threat vow commitment warning reassurance undertaking',
  warning:
    'warning caution alarm caveat threat prediction forecast projection prophecy estimate expectation prospect outlook speculation',
  thought: `assumption belief conclusion confidence consensus conviction doctrine dogma feeling hunch hypothesis idea impression
    inference judgement judgment notion opinion perception perspective position premise principle reasoning scepticism sentiment
    skepticism stance suspicion theory thesis thought understanding uncertainty view viewpoint vision assessment interpretation
    faith trust attitude approach argument logic case analysis`,
  wish: 'ambition aspiration desire determination dream eagerness goal hope intent intention interest longing plan preference readiness reluctance resolve unwillingness willingness wish yearning appetite hunger impulse urge inclination aim',
  fear: 'alarm anger angst annoyance anxiety concern despair disappointment discomfort dismay distrust doubt dread fear frustration fury grief misgiving mistrust pessimism qualm rage regret remorse shame suspicion unease worry discontent displeasure dissatisfaction',
  joy: 'delight excitement glee happiness joy optimism pride relief satisfaction surprise amazement',
  finding:
    'decision determination evidence finding indication proof ruling sign verdict conclusion discovery knowledge data judgment judgement order survey poll study report reading',
  question: 'question inquiry enquiry query debate discussion conversation argument dispute controversy issue',
  reference:
    'allusion mention nod quotation reference citation comparison description depiction portrayal characterisation characterization',
};

const ADJECTIVES: Readonly<Record<string, string>> = {
  sure: 'adamant certain clear confident convinced emphatic insistent persuaded positive sure unequivocal firm explicit vocal candid blunt frank honest',
  hopeful:
    'hopeful optimistic bullish keen eager enthusiastic excited thrilled determined ready willing prepared open interested intent set inclined anxious desperate impatient',
  happy:
    'delighted glad grateful happy pleased proud satisfied thankful relieved comfortable fond supportive appreciative respectful thrilled',
  unhappy: `afraid alarmed angry annoyed anxious apprehensive ashamed bitter concerned critical disappointed discouraged dismayed
    dismissive dissatisfied dubious fearful frustrated furious hostile incredulous indignant leery mad nervous outraged
    pessimistic sad sceptical scared scornful skeptical sick sorry surprised suspicious tired uncomfortable uneasy unhappy upset
    wary weary worried contemptuous disdainful distrustful envious jealous shocked`,
  doubtful:
    'doubtful unsure uncertain undecided ambivalent divided torn agnostic mixed neutral noncommittal silent mum',
  unwilling:
    'unwilling reluctant loath hesitant disinclined unable averse opposed resistant slow careful cautious mindful',
  aware: 'aware conscious unaware mindful cognisant cognizant ignorant oblivious',
  likely: 'likely unlikely certain sure set bound due poised expected slated apt',
  apparent: 'apparent clear evident obvious plain likely possible probable true unclear unlikely',
};

const CLASSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  VERB: VERBS,
  NOUN: NOUNS,
  ADJ: ADJECTIVES,
};

const index = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> => {
  const classes = new Map<string, string[]>();
  for (const [name, words] of Object.entries(lists)) {
    for (const word of new Set(words.split(/\s+/).filter(Boolean)))
      classes.set(word, [...(classes.get(word) ?? []), name]);
  }
  return classes;
};

const BY_WORD: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries(CLASSES).map(([upos, lists]) => [upos, index(lists)]),
);

const NONE: readonly string[] = ['none'];

/** The classes of a verb, noun or adjective by its lemma; "none" alone where it is in no list. */
export const classesOf = (upos: 'VERB' | 'NOUN' | 'ADJ', lemma: string): readonly string[] =>
  BY_WORD.get(upos)?.get(lemma.toLowerCase()) ?? NONE;
