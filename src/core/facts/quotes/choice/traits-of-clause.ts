import { type Clause, isPassive, isSaying } from '../clause.ts';
import { ADJACENT_VERBS, CLAUSE_VERBS, NAMING_VERBS, SPEECH_NOUNS, SPEECH_VERBS, THOUGHT_VERBS } from '../cues.ts';
import { COMMON_CUES } from '../doubts.ts';
import { nounPhrase } from '../phrase.ts';
import { kindOfWord } from '../reports/ends.ts';
import { classesOf } from '../reports/words.ts';
import { type View, wordAt } from '../view.ts';
import type { Setting } from './choices.ts';
import { step } from './traits-of-piece.ts';

const LISTS = [
  ['speech', SPEECH_VERBS],
  ['naming', NAMING_VERBS],
  ['thought', THOUGHT_VERBS],
  ['clause', CLAUSE_VERBS],
  ['adjacent', ADJACENT_VERBS],
] as const;

/** What kind of word the cue is, in which form, with what around it. */
export function traitsOfCue({ view, cue }: Clause): string[] {
  const token = view.tokens[cue.first]!;
  const { lemma, upos, penn, label } = token;
  if (upos !== 'VERB') return [`cue ${upos === 'NOUN' && SPEECH_NOUNS.has(lemma) ? 'speech noun' : kindOfWord(token)}`];
  const traits = [`cue ${penn}`, `cue hangs ${label}`];
  for (const [name, list] of LISTS) if (list.has(lemma)) traits.push(`cue ${name}`);
  if (COMMON_CUES.test(lemma)) traits.push('cue common');
  if (lemma === 'say') traits.push('cue say');
  if (isPassive(view, cue.first)) traits.push('cue passive');
  for (const name of classesOf('VERB', lemma)) traits.push(`cue of ${name}`);
  for (let k = cue.first - 1; k >= 0 && k > cue.first - 4; k--) {
    const before = view.tokens[k];
    if (before == null || !/^(?:AUX|ADV|PART)$/.test(before.upos)) break;
    if (before.penn === 'MD') traits.push('cue modal');
    if (before.text === 'to') traits.push('cue infinitive');
    if (/^(?:not|n['’]t|never)$/i.test(before.text)) traits.push('cue not');
  }
  traits.push(`behind cue ${kindOfWord(view.tokens[cue.last])}`, `object ${nounPhrase(view, cue.last) !== null}`);
  return traits;
}

/** How a clause of the piece's own sentence lies to it, and what stands between. */
export function traitsInSentence({ view, cue, phrase }: Clause, { at }: Setting): string[] {
  const before = cue.first < at;
  const [from, to] = before ? [cue.last, at] : [at + 1, cue.first];
  const between = view.tokens.slice(from, to);
  const count = (fits: (i: number) => boolean, first: number, last: number): number => {
    let found = 0;
    for (let i = first; i < last; i++) if (fits(i)) found++;
    return found;
  };
  const traits = [
    before ? 'cue before' : 'cue behind',
    `between ${step(Math.max(0, to - from))}`,
    `commas between ${Math.min(
      3,
      count((i) => wordAt(view, i) === ',', from, to),
    )}`,
    `verbs between ${Math.min(
      3,
      count((i) => view.tokens[i]?.upos === 'VERB', from, to),
    )}`,
    `saying between ${count((i) => isSaying(view.tokens[i]), from, to) > 0}`,
    `piece between ${between.includes(null)}`,
    `turns between ${between.some((token) => token !== null && /^(?:but|while|and|;|who|which)$/.test(token.text))}`,
    `sayings before ${Math.min(
      2,
      count((i) => isSaying(view.tokens[i]), 0, at),
    )}`,
    `sayings behind ${Math.min(
      2,
      count((i) => isSaying(view.tokens[i]), at + 1, view.tokens.length),
    )}`,
  ];
  if (phrase) {
    traits.push(phrase.head < cue.first ? 'speaker before cue' : 'speaker behind cue');
    traits.push(`speaker to cue ${step(Math.abs(phrase.head - cue.first))}`);
    traits.push(`speaker ${phrase.head < at ? 'before' : 'behind'} ${step(Math.abs(phrase.head - at))}`);
  }
  return traits;
}

/** How a clause of another sentence lies to the piece. */
export function traitsFromAfar({ view }: Clause, setting: Setting): string[] {
  const away = (other: View, most: number) =>
    Math.max(-2, Math.min(most, setting.view.unit.paragraph - other.unit.paragraph));
  const { last } = setting;
  return [
    `paragraphs away ${away(view, 3)}`,
    `pieces in its sentence ${Math.min(2, view.unit.pieces.length)}`,
    ...(last.clause ? [`last ${last.rule}`, `last own ${last.own}`, `last away ${away(last.clause.view, 4)}`] : []),
  ];
}
