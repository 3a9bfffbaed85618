import type { Article } from '../../article/article.ts';
import type { Attribution } from './attribute.ts';
import type { Clause } from './clause.ts';
import type { Piece } from './segment.ts';
import type { Speaker } from './speaker.ts';
import { isPiece, wordAt } from './view.ts';

/** How often a rule names the right speaker at its best; counted over annotated news that is no part of the project. */
const BY_RULE: ReadonlyMap<string, number> = new Map([
  ['subject-verb-after', 0.985],
  ['verb-subject-after', 0.985],
  ['continue-paragraph', 0.98],
  ['dash-name', 0.95],
  ['credit', 0.95],
  ['sentence-colon', 0.95],
  ['according-before', 0.89],
  ['according-after', 0.85],
  ['according-end', 0.8],
  ['verb-subject-end', 0.89],
  ['subject-verb-end', 0.82],
  ['colon', 0.89],
  ['colon-name', 0.8],
  ['next-sentence', 0.8],
  ['continue-next-paragraph', 0.7],
  ['subject-verb-after-any', 0.5],
  ['passive-by', 0.6],
  ['passive', 0.5],
  ['noun-of', 0.45],
  ['noun-by', 0.4],
  ['colon-from', 0.4],
]);

/** The words of one kind before a quote: "said", "called", "thinks"; by how the subject was found. */
const BEFORE: Readonly<Record<string, number>> = { say: 0.89, name: 0.75, think: 0.42, verb: 0.42 };
const BY_SUBJECT: Readonly<Record<string, number>> = { words: 1, tree: 0.9, main: 0.92, relative: 0.6, next: 0.55 };

const SURE_CUES =
  /^(?:say|tell|add|write|explain|continue|note|declare|conclude|respond|tweet|state|warn|insist|argue|reply)$/;
/** Just under 0.9, from where on speakers are shown to readers. */
const HIDDEN = 0.89;

function ofRule(rule: string): number {
  const known = BY_RULE.get(rule);
  if (known !== undefined) return known;
  const before = /^(say|name|think)-before-(\w+)|^(verb)-(\w+)/.exec(rule);
  if (before) return (BEFORE[before[1] ?? before[3] ?? ''] ?? 0.4) * (BY_SUBJECT[before[2] ?? before[4] ?? ''] ?? 0.6);
  if (rule.startsWith('after-sentence-colon')) return 0.93;
  if (rule.startsWith('after-sentence-cue')) return 0.65;
  return rule.startsWith('after-') ? 0.5 : 0.5;
}

/** "Holm said: “…”", "he added, “…”": cue and quote side by side, and the subject right before. */
function sideBySide(clause: Clause, words: number): boolean {
  const { view, cue, phrase } = clause;
  const near = phrase !== null && Math.abs(cue.first - phrase.head) <= 1;
  return near && words >= 5 && /^[,:]$/.test(wordAt(view, cue.last)) && isPiece(view, cue.last + 1);
}

/** "Holm said the port was “…”": the subject opens the sentence and its verb follows. */
function opensSentence({ phrase, cue }: Clause): boolean {
  return phrase !== null && phrase.first === 0 && cue.first - phrase.head === 1;
}

/** How sure the speaker of a piece is, 0 to 1: the rule's own record, held down by each thing that makes it doubtful. */
export function confidenceOf(
  piece: Piece,
  { clause, rule }: Attribution & { readonly clause: Clause },
  speaker: Speaker | null,
  article: Pick<Article, 'text'>,
): number {
  const text = article.text.slice(piece.start, piece.end);
  const words = text.split(/\s+/).filter(Boolean).length;
  let sure = ofRule(rule);
  if (/^say-before-/.test(rule) && sideBySide(clause, words)) sure = 0.96;
  else if (/^say-before-words$/.test(rule) && opensSentence(clause)) sure = 0.93;
  if (clause.phrase === null || speaker === null) return Math.min(sure, 0.5);
  const { view, phrase, cue } = clause;
  const head = view.tokens[phrase.head]!;
  const isPronoun = head.upos === 'PRON';
  const isName = head.upos === 'PROPN';
  const besides = /^(?:subject-verb|verb-subject)-after$|^continue-paragraph$/.test(rule);
  const doubts: readonly boolean[] = [
    isPronoun && !speaker.sure,
    !piece.closed,
    view.tokens[cue.first]?.upos === 'VERB' && !SURE_CUES.test(view.tokens[cue.first]!.lemma),
    // Short or headless quotes and far or common subjects are sure beside their clause alone.
    !besides && (words < 5 || !(isPronoun || isName) || cue.first - phrase.head > 5),
  ];
  if (doubts.some(Boolean)) sure = Math.min(sure, HIDDEN);
  // "…, X said, according to the Daily": somebody relays what X said.
  if (view.tokens.some((token) => token?.text.toLowerCase() === 'according') && !rule.startsWith('according'))
    sure *= 0.8;
  return Math.round(sure * 1000) / 1000;
}
