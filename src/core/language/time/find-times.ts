import type { IsoDate } from '../../calendar.ts';
import { parseDay } from '../../dates/days.ts';
import { daysOf } from '../../dates/when.ts';
import type { Sentence, TimeExpression, Token } from '../reading.ts';
import { readAtoms } from './atoms.ts';
import { directionOf } from './direction.ts';
import type { Form } from './form.ts';
import { RULES } from './grammar/rules.ts';
import { joinNeighbours } from './join.ts';
import { type Modifier, takeModifiers } from './modifiers.ts';
import { matchAll } from './pattern.ts';
import { resolve } from './resolve.ts';
import type { Granularity, Resolved } from './values/context.ts';

/** A time expression with what counting and status need to know of it. `first` and `last` are token indices, half-open. */
export type TimeMention = TimeExpression & {
  readonly granularity: Granularity;
  readonly form: Form;
  readonly modifier: Modifier;
  readonly first: number;
  readonly last: number;
};

/** The tokens [first, last) that a stretch of atoms covers. */
function tokenRange(tokens: readonly Token[], first: number, end: number): { first: number; last: number } {
  let last = first + 1;
  while ((tokens[last]?.start ?? end) < end) last += 1;
  return { first, last };
}

/** Right before a time, these leave only the past. */
const OVER = new Set(['ended', 'since']);

/** Times that later words in the text may refer back to. */
const isReference = ({ type, granularity }: Resolved): boolean =>
  (type === 'DATE' || type === 'TIME') &&
  granularity !== 'reference' &&
  granularity !== 'decade' &&
  granularity !== 'century';

/** A quarter by its number, in no other year: a story's results are those of the last such quarter that is over. */
const tellsQuarter = (form: Form): boolean =>
  form.is === 'fraction' && form.of === 'quarter' && form.n > 0 && form.year?.is !== 'year';

const isOver = (value: string, published: number | null): boolean =>
  published !== null && (daysOf(value)?.last ?? published) < published;

/**
 * All time expressions of a text, in order, with their TIMEX3 values counted from `published` (a full ISO day; without one
 * only what the words themselves say is given). Tokens are read for their place; tags and parse are used where they are
 * there. Never throws; the same words give the same values on every machine.
 */
export function findTimeMentions(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  published: IsoDate | null,
): TimeMention[] {
  const atoms = readAtoms(text, tokens);
  const matches = takeModifiers(joinNeighbours(matchAll(RULES, atoms), atoms), atoms);
  if (matches.length === 0) return [];
  const lower = tokens.map((token) => token.text.toLowerCase());
  const day = published === null ? null : parseDay(published.slice(0, 10));
  const out: TimeMention[] = [];
  let reference: Resolved | null = null;
  let quarter: string | null = null;
  let at = 0;
  for (const { from, to, form, modifier } of matches) {
    const start = atoms.list[from]?.start ?? 0;
    const end = atoms.list[to - 1]?.end ?? start;
    const { first, last } = tokenRange(tokens, atoms.list[from]?.token ?? 0, end);
    while (at < sentences.length - 1 && (sentences[at]?.last ?? 0) <= first) at += 1;
    const sentence = sentences[at] ?? { first: 0, last: tokens.length };
    const resolved = resolve(form, {
      published: day,
      reference,
      quarter,
      modifier,
      isOver: OVER.has(lower[first - 1] ?? ''),
      direction: () => directionOf(tokens, lower, first, last, sentence),
    });
    if (resolved === null) continue;
    if (isReference(resolved)) reference = resolved;
    if (tellsQuarter(form) && (quarter === null || isOver(resolved.value, day))) quarter = resolved.value;
    out.push({ start, end, ...resolved, form, modifier, first, last });
  }
  return out;
}

/** The time expressions of a text as the reading keeps them; see `findTimeMentions`. */
export const findTimes = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  published: IsoDate | null,
): readonly TimeExpression[] =>
  findTimeMentions(text, tokens, sentences, published).map(({ start, end, type, value }) => ({
    start,
    end,
    type,
    value,
  }));
