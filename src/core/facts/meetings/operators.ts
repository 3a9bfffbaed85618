import type { MeetingStatus } from '../fact.ts';

/**
 * What a word does to the meeting in its scope: `talk` makes it a topic, whose denial says nothing of it; `unreal` makes it no
 * report at all.
 */
export type Operator = 'not' | 'deny' | 'hope' | 'plan' | 'talk' | 'recur' | 'unreal';

type Listed = Exclude<Operator, 'talk'>;

const table = (entries: Readonly<Record<Listed, string>>): ReadonlyMap<string, Operator> => {
  const map = new Map<string, Operator>();
  for (const operator of Object.keys(entries) as Listed[]) {
    for (const word of entries[operator].trim().split(/\s+/)) if (word !== '') map.set(word, operator);
  }
  return map;
};

/** Verbs and auxiliaries that govern a meeting, by lemma. */
const VERBS = table({
  not: '',
  deny: `abandon abort avoid axe ban bar boycott call-off cancel decline deny disinvite dodge duck exclude fail forbid
    forgo miss nix preclude prevent prohibit refuse reject rule-out scrap scupper shelve shun skip
    snub spurn suspend turn-down withdraw block veto scuttle rebuff dismiss`,
  hope: `aim appeal ask attempt beg call-for call-on can consider contemplate could demand desire encourage explore hope
    implore invite like long look-forward may might mull must offer ought press propose push recommend request seek
    should suggest summon threaten try urge want wish advocate favor favour beseech entreat insist dare 
    advise require tell order help allow let enable volunteer`,
  plan: `agree anticipate arrange await decide delay due elect expect intend organise organize plan pledge
    postpone prepare promise resolve schedule shall slate vow will would wo reschedule set undertake await book ready commit`,
  recur: 'use tend',
  unreal: '',
});

/** Adjectives and adverbs, either in the verb group ("is due to") or before the noun ("a planned visit"). */
const QUALITIES = table({
  not: 'unlikely unwilling unable reluctant loath ',
  deny: 'cancelled canceled aborted abortive scrapped nonexistent',
  hope: `anxious available desirous eager free hopeful impatient keen likely open possible potential
    prepared proposed ready willing hypothetical putative mooted would-be requested suggested optimistic perhaps maybe
    interested`,
  plan: `about bound certain coming due eventual expected forthcoming future imminent impending next planned postponed
    scheduled set slated supposed upcoming tentative looming delayed`,
  recur: `annual biannual biweekly daily frequent frequently monthly often periodic regular regularly routine usually
    weekly quarterly yearly annually routinely occasionally sometimes`,
  unreal: '',
});

/** Nouns between an operator and the meeting: "an offer to host", "a refusal to meet", "hopes of a summit". */
const CARRIERS = table({
  not: 'lack absence',
  deny: 'cancellation refusal reluctance unwillingness rejection boycott denial',
  hope: `appeal attempt bid call chance demand desire eagerness effort hope idea interest invitation likelihood need offer
    opportunity possibility pressure prospect proposal readiness request suggestion willingness wish aspiration
    option overture push quest `,
  plan: `agreement arrangement decision expectation intent intention plan pledge postponement preparation promise schedule
    eve`,
  recur: '',
  unreal: '',
});

/** Words of time and condition that open the clause or phrase. */
const OPENERS = table({
  not: 'without instead',
  deny: '',
  hope: '',
  plan: 'before until till',
  recur: 'whenever',
  unreal: 'if whether unless lest',
});

const singular = (word: string): string => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, ''));

/** `particle` is the word right after the verb, for "call off", "rule out", "turn down", "look forward". */
export function verbOperator(lemma: string, particle: string | null): Operator | null {
  if (particle !== null) {
    const joined = VERBS.get(`${lemma}-${particle}`);
    if (joined !== undefined) return joined;
  }
  if (/^['’]ll$/.test(lemma)) return 'plan';
  // Who need not meet may yet.
  if (lemma === 'need') return 'talk';
  return VERBS.get(lemma) ?? null;
}

export const qualityOperator = (word: string): Operator | null => QUALITIES.get(word) ?? null;
export const carrierOperator = (word: string): Operator | null =>
  CARRIERS.get(word) ?? CARRIERS.get(singular(word)) ?? null;
export const openerOperator = (word: string): Operator | null => OPENERS.get(word) ?? null;

/**
 * The status that operators leave, innermost first; null where the sentence does not report the meeting at all. The weaker
 * reading wins: what is hoped to be planned is hoped, and a denial stays one unless it is itself denied.
 */
export function statusUnder(operators: readonly Operator[]): MeetingStatus | null {
  let status: MeetingStatus = 'held';
  let isTopic = false;
  let isStopped = false;
  for (const operator of operators) {
    switch (operator) {
      case 'unreal':
        return null;
      case 'talk':
        isTopic = true;
        if (status === 'held' || status === 'recurring') status = 'hoped';
        break;
      case 'not':
        if (isTopic) return null;
        status = status === 'denied' ? 'hoped' : 'denied';
        break;
      case 'deny':
        if (isTopic) return null;
        status = 'denied';
        isStopped = true;
        break;
      case 'hope':
        // "called on them to block the visit", "could be called off": it may well go on.
        if (isStopped && status === 'denied') return null;
        if (status !== 'denied') status = 'hoped';
        break;
      case 'plan':
        if (status === 'held' || status === 'recurring') status = 'planned';
        break;
      case 'recur':
        if (status === 'held') status = 'recurring';
        break;
      default:
        return operator satisfies never;
    }
  }
  return status;
}
