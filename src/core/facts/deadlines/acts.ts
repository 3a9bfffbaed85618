import { type Scene, tokenAt, wordAt } from './scene.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Verbs of acts that somebody decides on and others can see done: to sign, pay, visit, vote. Only with one of these is a bare
 * "will", without a day, a word that binds; "will win", "will suffer", "will dominate" tell what the writer thinks (lemmas).
 */
const ACTS = set(`abandon abolish accept acquire adopt announce appeal appoint apologise apologize approve arrest arrive
  attack attend auction ban bar begin block boycott build buy call cancel cede challenge charge close cooperate
  co-host commission compensate conduct consider consult contest convene coordinate cut debate declare decline defer delay
  deliver demand deploy deport disarm disband disclose discuss dismiss dispatch dissolve distribute divide donate draft
  drop elect eliminate axe insure exercise revive enact end endorse enforce enter establish evacuate exchange exclude exempt expand expel explore
  export extend extradite file finance fire float fly free freeze fund give grant halt hand hear hire hold honour honor
  host impeach implement import impose inaugurate indict inform inspect install intervene introduce invade invest
  investigate invite issue join keep launch leave levy lift limit list lodge maintain march meet merge mobilise mobilize
  move negotiate nominate notify offer open operate oppose order organise organize overhaul oversee participate pass pay
  permit plead postpone present prevent proceed prohibit propose prosecute protest provide publish pull punish
  purchase pursue quit ratify recall recognise recognize recommend reconvene recruit reduce refer refrain refund refuse
  reject release relinquish relocate remove rename renew renounce reopen repair repay repeal replace reply report request
  rescue reschedule resettle resign respond restart restore restrict resume retaliate retire retreat return reveal
  reverse review revise revoke run sack sail sanction scrap sell send serve set settle share ship shut sign slash speak
  spend split sponsor staff stage start step stop strike submit sue supervise supply support surrender suspend swap
  talk tax terminate test testify tighten tour trade transfer travel unveil update upgrade uphold vacate veto visit
  vote waive withdraw withhold work`);
/** Verbs that are an act only together with what they have as their object. */
const LIGHT_VERBS = set('make take put do lay draw seek hold lead');
const ACT_NOUNS = set(`decision decisions announcement announcements statement statements payment payments visit offer
  offers trip speech step steps action actions measures part office over control delivery charge sides legal everything
  changes concessions amends recommendations proposal proposals bid permission approval asylum damages compensation
  extension talks mission money funding funds compensation help delegation investigation`);

/** How far behind its verb an object stands. */
const OBJECT_REACH = 5;

/** Whether the verb at a token tells an act that somebody can bind himself to. */
export function isAct(scene: Scene, verb: number): boolean {
  const lemma = tokenAt(scene, verb)?.lemma ?? '';
  if (ACTS.has(lemma)) return true;
  if (!LIGHT_VERBS.has(lemma)) return false;
  for (let i = verb + 1; i <= verb + OBJECT_REACH; i += 1) if (ACT_NOUNS.has(wordAt(scene, i))) return true;
  return false;
}
