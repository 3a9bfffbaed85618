import type { MeetingKind } from '../fact.ts';
import type { Line } from './line.ts';

/**
 * How a word puts its sides into a sentence:
 * mutual: "A and B met", "A met B", "A met with B"; with: "A conferred with B"; directed: "A hosted B";
 * visit: "A visited B" or "A visited (place)"; phone: "A phoned B"; call: "A called B", where only some contexts mean a phone;
 * reach: "A reached out to B", by phone alone;
 * speak: "A spoke with B", a meeting only between named people; posed: "A walks with B", told by a caption alone;
 * tour: "A gave B a tour", "A showed B around".
 */
export type Frame = 'mutual' | 'with' | 'directed' | 'visit' | 'phone' | 'call' | 'speak' | 'reach' | 'posed' | 'tour';

export type VerbTrigger = { readonly frame: Frame; readonly kind: MeetingKind; readonly particle?: readonly string[] };

const forms = (trigger: VerbTrigger, list: string): readonly (readonly [string, VerbTrigger])[] =>
  list.split(' ').map((form) => [form, trigger] as const);

/** By form, not lemma: headlines in capitals get no lemma that could be relied on. */
const VERBS: ReadonlyMap<string, VerbTrigger> = new Map([
  ...forms({ frame: 'mutual', kind: 'met' }, 'meet meets met meeting'),
  ...forms({ frame: 'with', kind: 'talks' }, 'confer confers conferred conferring huddle huddles huddled huddling'),
  ...forms({ frame: 'with', kind: 'talks' }, 'consult consults consulted consulting'),
  ...forms({ frame: 'with', kind: 'met' }, 'dine dines dined dining lunch lunches lunched lunching'),
  ...forms({ frame: 'with', kind: 'met', particle: ['down', 'together'] }, 'sit sits sat sitting get gets got getting'),
  ...forms({ frame: 'with', kind: 'met', particle: ['hands'] }, 'shake shakes shook shaking shaken'),
  ...forms({ frame: 'directed', kind: 'met' }, 'host hosts hosted hosting receive receives received receiving'),
  ...forms({ frame: 'directed', kind: 'met' }, 'welcome welcomes welcomed welcoming greet greets greeted greeting'),
  ...forms({ frame: 'visit', kind: 'visit' }, 'visit visits visited visiting'),
  ...forms({ frame: 'phone', kind: 'call' }, 'phone phones phoned phoning telephone telephones telephoned telephoning'),
  ...forms({ frame: 'call', kind: 'call' }, 'call calls called calling'),
  ...forms(
    { frame: 'speak', kind: 'talks' },
    'speak speaks spoke spoken speaking talk talks talked talking chat chats chatted chatting',
  ),
  ...forms({ frame: 'tour', kind: 'met' }, 'give gives gave given giving show shows showed shown showing'),
  ...forms({ frame: 'reach', kind: 'call' }, 'reach reaches reached reaching'),
  ...forms(
    { frame: 'posed', kind: 'met' },
    'walk walks walked walking pose poses posed posing stand stands stood standing',
  ),
]);

/** What a noun means: `needs` says that the noun alone is too weak without a light verb ("had lunch with"). */
export type NounTrigger = {
  readonly kind: MeetingKind;
  readonly needs: 'nothing' | 'light verb' | 'two persons' | 'phone or side' | 'giving';
};

const NOUNS: ReadonlyMap<string, NounTrigger> = new Map([
  ...nouns({ kind: 'met', needs: 'nothing' }, 'meeting meetings summit summits tete-a-tete'),
  ...nouns({ kind: 'talks', needs: 'nothing' }, 'talks negotiations consultations'),
  ...nouns(
    { kind: 'talks', needs: 'two persons' },
    'conversation conversations discussion discussions encounter encounters',
  ),
  ...nouns({ kind: 'met', needs: 'light verb' }, 'lunch dinner breakfast tea coffee audience handshake drinks'),
  ...nouns({ kind: 'met', needs: 'giving' }, 'welcome reception'),
  ...nouns({ kind: 'visit', needs: 'nothing' }, 'visit visits'),
  ...nouns({ kind: 'call', needs: 'phone or side' }, 'call calls'),
]);

function nouns(trigger: NounTrigger, list: string): readonly (readonly [string, NounTrigger])[] {
  return list.split(' ').map((form) => [form, trigger] as const);
}

export const verbTrigger = (word: string): VerbTrigger | undefined => VERBS.get(word.toLowerCase());
export const nounTrigger = (word: string): NounTrigger | undefined => NOUNS.get(word.toLowerCase());

/** Programmes that are called after meetings. */
export const isProgramme = (words: string): boolean => /^meet (?:the|with the) press\b/i.test(words);

/** Forms that no tagger is needed for. */
const SURE_VERBS = new Set([
  'met',
  'meets',
  'hosted',
  'welcomed',
  'greeted',
  'visited',
  'phoned',
  'telephoned',
  'shook',
  'spoke',
  'conferred',
  'huddled',
  'dined',
]);
/** Forms that are verbs when a person's name stands right before them, as in headlines ("Duarte Hosts Brandt"). */
const VERBS_AFTER_NAMES =
  /^(?:meet|shakes?|walks?|poses?|stands?|sits?|arrives?|attends?|leaves?|listens?|looks?|waves?|smiles?|hosts?|receives?|welcomes?|greets?|visits?|phones|telephones|calls|talks|speaks|holds|hold|confers?)$/i;

/** What people do in headlines besides meeting: after a name no noun of it ("Duarte, Brandt confirm Lisbon talks"). */
const HEADLINE_VERBS =
  /^(?:(?:agree|confirm|discuss|sign|say|vow|urge|seek|back|plan|reject|deny|hail|praise|slam|condemn|begin|start|resume|open|end|finish|wrap|conclude|face|eye|mull|weigh|warn|pledge|call|cancel|postpone|schedule|announce|reach|strike|set|exchange|swap|trade|clash|hint|demand|launch)(?:e?s)?|denies|tries|try)$/i;

/** Whether the visible token number `k`, right behind a person's name in a headline, is what that person does. */
export function isHeadlineVerb(line: Line, k: number): boolean {
  if ((line.zone !== 'title' && line.zone !== 'subtitle') || !HEADLINE_VERBS.test(wordAt(line, k))) return false;
  return isBehindPerson(line, k);
}

function isBehindPerson(line: Line, k: number): boolean {
  const before = line.marks.named.get(line.visible[k - 1] ?? -1);
  return before?.entity.type === 'person' && before.mention.kind === 'name';
}

const wordAt = (line: Line, k: number): string => line.tokens[line.visible[k] ?? -1]?.text ?? '';

/** Whether the visible token number `k` is a verb although a tagger may have taken it for a noun or a name. */
export function isVerbInHeadline(line: Line, k: number): boolean {
  const at = line.visible[k]!;
  const token = line.tokens[at]!;
  const previous = line.tokens[line.visible[k - 1] ?? -1];
  if (SURE_VERBS.has(token.text.toLowerCase())) return true;
  // "ministers meet in Lyon", "… – meet in Lyon": a sports meet has its noun or article before it.
  if (token.text === 'meet' && previous !== undefined && (previous.upos === 'PUNCT' || /^NNP?S$/.test(previous.penn)))
    return true;
  const follows = wordAt(line, k + 1);
  if (token.text === 'meet' && isBehindPerson(line, k) && /^(?:with|on|in|at|for|next|this|again)$/.test(follows))
    return true;
  if (!VERBS_AFTER_NAMES.test(token.text)) return false;
  if (token.upos !== 'VERB' && line.zone === 'body' && !line.picture) return false;
  if (!isBehindPerson(line, k)) return false;
  const next = line.tokens[line.visible[k + 1] ?? -1];
  const nextNamed = line.marks.named.get(line.visible[k + 1] ?? -1);
  return (
    nextNamed !== undefined ||
    (next !== undefined && /^(?:with|in|at|for|by|talks|meeting|to|on|hands)$/i.test(next.text)) ||
    next?.upos === 'ADJ' ||
    next?.upos === 'DET' ||
    next?.upos === 'PROPN' ||
    next?.upos === 'NOUN' ||
    next?.upos === 'VERB'
  );
}
