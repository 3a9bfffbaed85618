import { wordSet } from '../../language/gazetteer/set.ts';

/** Words that introduce what somebody said, by lemma. Lists are small on purpose: syntax decides before they do. */

/** Verbs whose object or clause is what was said. */
export const SPEECH_VERBS = wordSet(`
  acknowledge add admit advise affirm agree allege allow announce answer argue ask assert assure attest aver avow bark bellow
  blast blog blurt boast brag caution challenge chant charge chide chime chuckle cite claim clarify comment complain concede
  conclude confess confide confirm contend continue counter cry declare decry defend demand deny disclose dispute drawl echo
  elaborate email emphasise emphasize enthuse exclaim exhort explain exult fume gripe groan growl grumble guess gush hint
  hiss howl imply inform inquire insist instruct interject intone joke jest lament laugh lecture maintain mention mock moan
  murmur muse mutter note object observe offer opine order press prod react sing phone plead pledge point ponder post praise pray preach predict
  proclaim profess promise pronounce propose protest question quip quote rage rail rant read reason rebut
  recall recite recommend recount reflect reiterate rejoin relate relay remark remember remind repeat reply report request
  respond retort retweet reveal riff roar rule say scoff scold scream shoot shout shrug sigh signal smile snap sneer snort
  speak specify speculate state stipulate stress submit sue suggest summarise summarize surmise swear sum tease tell testify
  text thank theorise theorize thunder tout toast tweet type urge utter vent venture vouch vow warn weep whisper wonder
  worry write yell`);

/** Verbs whose clause may hold the quoted words anywhere: "said the plan, if it came, would be “…”". */
export const CLAUSE_VERBS = wordSet(`
  acknowledge add admit affirm agree allege announce argue assert assure attest boast caution claim clarify comment complain
  concede conclude confess confirm contend counter declare demand deny disclose emphasise emphasize explain hint imply inform
  insist joke lament maintain mention note object observe opine pledge point predict proclaim promise propose quip reason
  recall reiterate remark remember remind repeat reply report respond retort reveal say speculate state stipulate stress
  suggest surmise swear tell testify threaten tweet urge vow warn write`);

/** Verbs that introduce speech only where they stand at the quote: "he continued: “…”", but not "he continued to “…”". */
export const ADJACENT_VERBS = wordSet(`
  begin book close continue fire go guess laugh look nod open page point rule shoot shrug sigh smile snap spot start sue
  type`);

/** Verbs that give somebody or something a name: "called it …", "described him as …". */
export const NAMING_VERBS = wordSet(`
  accuse assail attack blame blast brand call caricature cast castigate characterise characterize christen condemn consider
  criticise criticize declare decry deem denounce depict deride describe dismiss dub frame hail invoke label lambast
  lambaste lampoon liken mock name nickname paint pan portray praise pronounce rate refer regard ridicule rip scorn slam
  style tag term title tout trash view welcome`);

/** Verbs of thought and will: their clauses are indirect speech in a wide sense, and quoted words in them are theirs. */
export const THOUGHT_VERBS = wordSet(`
  anticipate appreciate assume believe bemoan conceive consider contemplate decide determine discover doubt estimate expect
  fear feel figure find foresee forget hope imagine intend know learn mean notice plan prefer presume realise realize reckon
  recognise recognize regret reject see seek sense show support suppose suspect think understand want wish`);

/** Nouns that stand for something said or written: "in a statement that read …", "her remark that …". */
export const SPEECH_NOUNS = wordSet(`
  accusation admission advice advertisement affidavit allegation announcement answer appeal argument article assertion
  assessment assurance attack belief biography blog book brief bulletin call caption caveat chant charge claim column comment
  communique communiqué complaint concern conclusion confession contention criticism cry cable decision declaration decree
  demand denial description diary dispatch editorial email e-mail essay estimate explanation expression filing finding
  forecast guideline guidance headline hint hope idea indictment insistence instruction interview invitation joke judgment
  judgement lament lawsuit leaflet lecture letter line manifesto mantra memo memoir memorandum message motto motion note
  notice observation oath op-ed opinion order paper passage petition phrase placard plea pledge poll post poster prayer
  prediction press-release promise proposal protest question quip quotation quote reading reference release remark reminder
  reply report request resolution response retort review rule ruling saying script section sentence sermon sign slogan song
  speech statement story study suggestion summary survey talk telegram telephone term testimony text theory threat tweet
  utterance verdict view vow warning word writing`);

/** Things that relay words but did not say them first: with "according to" they are the channel, not the speaker. */
export const OUTLET_WORDS = wordSet(`
  agency bbc bulletin channel chronicle courier daily gazette globe guardian herald journal magazine mail media monitor
  network news newspaper observer outlet paper post press radio reporter review standard star station sun telegraph television
  times tribune tv website weekly`);

/** What a subject cannot be: days, parts of the day, and empty words. */
export const TIME_WORDS = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december today yesterday tomorrow tonight morning afternoon evening night week month year day hour minute noon
  midnight weekend then now later earlier recently`);

/** Verbs of stance, which take what they are about as their object: "criticised the plan", "backs the bill". */
export const OPINION_VERBS = wordSet(`
  accuse applaud articulate assail attack back bash bemoan blame blast celebrate challenge champion chide cite compare condemn
  congratulate contrast credit criticise criticize decline decry deem defend demand denounce deny deride detail disavow disclose
  dismiss dispute downplay echo embrace endorse favor favour fear hail highlight invoke justify lambast lambaste lament liken
  list mock oppose order outline pledge praise predict promise propose protest question quote reaffirm rebuff rebuke rebut
  recite recommend recount refuse reference reject reiterate renounce repudiate retweet ridicule savage slam support threaten
  tout urge vow want welcome`);

/** Verbs that report or name with an object: "announced a truce", "described the plan as a gift". */
export const OBJECT_VERBS = wordSet(`
  accuse acknowledge announce anticipate address ask believe brand call characterise characterize confirm consider depict
  describe discuss dub emphasise emphasize estimate expect explain express fear hate identify know label like love mention name
  note notice portray prefer question recall regard remember report request reveal see stress suggest term understand view`);
